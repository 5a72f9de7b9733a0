//! Deleting an event, one occurrence of a series, it and all after it, or the whole series.

use cal3_domain::{
    access::Scope,
    event::{Cut, Event, Recurrence, cut_series},
    ids::UserId,
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    event as store,
};
use jiff::civil::DateTime;

use super::{
    fields,
    participants::Notify,
    target::{EventTarget, Found, RecurrenceScope, find},
    tell::tell,
    update::uncuttable,
};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    calendar::require_version,
    diff::diff,
};

/// What is to go.
#[derive(Debug, Clone, Copy)]
pub struct DeleteEvent {
    /// What is meant.
    pub target: EventTarget,
    /// How much of a series is meant; THIS for an occurrence, ALL for a series when left out.
    pub scope: Option<RecurrenceScope>,
    /// The version of the row that the caller has seen.
    pub if_version: Option<i32>,
    /// Whether those who are invited are told.
    pub notify: Notify,
}

pub use crate::calendar::Deleted as DeletedEvent;

/// Deletes it. An occurrence that is deleted stays deleted (EXDATE), whatever becomes of its series.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `id`; `INVALID` at `scope`; [`AppError::VersionConflict`].
pub async fn delete(app: &App, viewer: &Viewer, input: DeleteEvent) -> Result<DeletedEvent, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::EventsWrite)?;
    let mut tx = app.store.begin().await?;
    let found = match find(app, &mut tx, &access, input.target, input.scope).await {
        Ok(Some(found)) => found,
        Ok(None) => return Ok(DeletedEvent::Already),
        Err(AppError::Invalid(faults)) if faults.iter().all(|f| f.code == crate::UserErrorCode::NotFound) => {
            return Ok(DeletedEvent::Already);
        }
        Err(error) => return Err(error),
    };
    match found {
        Found::Row(event, _) => {
            require_version(input.if_version, event.version, EntityRef::Event(event.id))?;
            if let (Some(series), Some(original)) = (event.series_id, event.recurrence_id) {
                // The override goes, and its occurrence with it: else the series' own would come back.
                if let Some(series) = store::locked(&app.store, &mut tx, &access, series).await? {
                    exclude(app, &mut tx, user, &series.event, original).await?;
                }
            }
            remove(app, &mut tx, user, &event).await?;
            tell(app, &mut tx, user, input.notify, (Some(&event), None)).await?;
        }
        Found::Occurrence(series, original) => {
            require_version(input.if_version, series.version, EntityRef::Event(series.id))?;
            exclude(app, &mut tx, user, &series, original).await?;
            let gone = instance(&series, original);
            tell(app, &mut tx, user, input.notify, (Some(&gone), None)).await?;
        }
        Found::Future(series, original) => {
            require_version(input.if_version, series.version, EntityRef::Event(series.id))?;
            match cut_series(&series.data.timing, original) {
                Cut::Whole => {
                    remove(app, &mut tx, user, &series).await?;
                    tell(app, &mut tx, user, input.notify, (Some(&series), None)).await?;
                }
                Cut::Impossible => return Err(uncuttable()),
                Cut::Split(split) => {
                    let actor = store::Actor { user, at: app.now() };
                    store::delete_overrides_from(&mut tx, series.id, original, actor).await?;
                    let mut past = (*series).clone();
                    past.data.timing = split.past;
                    let past = rewrite(app, &mut tx, user, &series, past).await?;
                    tell(app, &mut tx, user, input.notify, (Some(&series), Some(&past))).await?;
                }
            }
        }
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(DeletedEvent::Now)
}

async fn exclude(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    series: &Event,
    original: DateTime,
) -> Result<(), AppError> {
    let mut after = series.clone();
    if !after.data.timing.recurrence.exdates.contains(&original) {
        after.data.timing.recurrence.exdates.push(original);
    }
    rewrite(app, tx, user, series, after).await.map(drop)
}

/// One occurrence of a series, by itself.
pub(super) fn instance(series: &Event, original: DateTime) -> Event {
    let mut one = Event { series_id: Some(series.id), recurrence_id: Some(original), ..series.clone() };
    one.data.timing.recurrence = Recurrence::default();
    let clock = series.data.timing.start.clock();
    one.data.timing = one.data.timing.moved_to(clock.event_time(original));
    one
}

async fn rewrite(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    before: &Event,
    mut after: Event,
) -> Result<Event, AppError> {
    let now = app.now();
    after.data.sequence = after.data.sequence.saturating_add(1);
    after.version += 1;
    after.updated_at = now;
    store::update(tx, &after).await?;
    let Some((was, is)) = diff(fields(before), fields(&after)) else {
        return Ok(after);
    };
    let change = NewChange {
        kind: Kind::Updated,
        before: Some(was),
        after: Some(is),
        sight: Sight::of_event(Some(before), Some(&after)),
        ..deleted(user, before)
    };
    change::append(tx, now, &change).await?;
    Ok(after)
}

async fn remove(app: &App, tx: &mut Tx, user: UserId, event: &Event) -> Result<(), AppError> {
    store::delete(tx, event.id).await?;
    Ok(change::append(tx, app.now(), &deleted(user, event)).await?)
}

fn deleted(user: UserId, event: &Event) -> NewChange {
    NewChange {
        owner: None,
        calendar: Some(event.calendar_id),
        entity: Entity::Event,
        entity_id: event.id.0,
        kind: Kind::Deleted,
        before: Some(fields(event)),
        after: None,
        actor: Some(user),
        sight: Sight::of_event(Some(event), None),
    }
}
