//! Changing what several events say, in as many statements as for one.

use cal3_domain::{
    access::CalendarRole,
    event::Event,
    ids::{EventId, UserId},
};
use cal3_store::{
    Access, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    event as store,
};
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{fields, input::EventPatch, target::forbidden, tell::tell};
use crate::{App, AppError, calendar::not_found, diff::diff, faults::Faults};

/// What an event is to say.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    /// The event: a whole one.
    pub(crate) id: EventId,
    /// What is to be true of it; nothing of its times.
    pub(crate) event: EventPatch,
    /// The runs behind it.
    pub(crate) cause: Value,
}

/// Makes all of these edits in their order or none, as each by itself would be made ([`super::update_in`]). Whoever is told of an event
/// is told once, of what came of all of them. Nothing is committed.
///
/// # Errors
/// As [`super::update`]: the first that is found.
pub(crate) async fn edit_details_in(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    edits: &[Edit],
) -> Result<(), AppError> {
    let now = app.now();
    let mut ids: Vec<Uuid> = edits.iter().map(|edit| edit.id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = store::locked_all(&app.store, tx, access, &ids).await?;
    let mut present: Vec<Event> = found.iter().map(|found| found.event.clone()).collect();
    let mut changes = Vec::new();
    for edit in edits {
        let place =
            found.iter().position(|found| found.event.id == edit.id).ok_or_else(|| not_found("id"))?;
        if found[place].role < CalendarRole::Writer {
            return Err(forbidden());
        }
        let before = &present[place];
        let after = edited(before, &edit.event, now)?;
        let Some((was, is)) = diff(fields(before), fields(&after)) else { continue };
        let change = NewChange {
            owner: None,
            calendar: Some(after.calendar_id),
            entity: Entity::Event,
            entity_id: after.id.0,
            kind: Kind::Updated,
            before: Some(was),
            after: Some(is),
            actor: Some(user),
            sight: Sight::of_event(Some(before), Some(&after)),
        };
        changes.push((change, edit.cause.clone()));
        present[place] = after;
    }
    if changes.is_empty() {
        return Ok(());
    }
    let befores = found.iter().map(|found| &found.event);
    let (befores, written): (Vec<&Event>, Vec<Event>) =
        befores.zip(present).filter(|(before, after)| before.version != after.version).unzip();
    store::update_details(tx, &written).await?;
    change::append_caused(tx, now, &changes).await?;
    for (before, after) in befores.into_iter().zip(&written) {
        let last = edits.iter().rfind(|edit| edit.id == after.id);
        let notify = last.map(|edit| edit.event.notify).unwrap_or_default();
        tell(app, tx, user, notify, (Some(before), Some(after))).await?;
    }
    Ok(())
}

/// An event as it is after an edit: its next version.
///
/// # Errors
/// The faults of what it is to say.
pub(crate) fn edited(before: &Event, patch: &EventPatch, now: Timestamp) -> Result<Event, AppError> {
    let mut after = before.clone();
    let mut faults = Faults::default();
    patch.apply(&mut after.data.details, &mut faults);
    faults.check()?;
    after.version = before.version + 1;
    after.updated_at = now;
    Ok(after)
}
