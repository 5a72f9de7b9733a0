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
use serde_json::Value;
use uuid::Uuid;

use super::{fields, input::EventPatch, target::forbidden, tell::tell};
use crate::{App, AppError, calendar::not_found, diff::diff, faults::Faults};

/// What an event is to say.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    /// The event: a whole one, which none of the other edits is about.
    pub(crate) id: EventId,
    /// What is to be true of it; nothing of its times.
    pub(crate) event: EventPatch,
    /// The runs behind it.
    pub(crate) cause: Value,
}

/// Makes all of these edits or none, as each by itself would be made ([`super::update_in`]). Nothing is committed.
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
    let ids: Vec<Uuid> = edits.iter().map(|edit| edit.id.0).collect();
    let found = store::locked_all(&app.store, tx, access, &ids).await?;
    let (mut written, mut changes, mut told) = (Vec::new(), Vec::new(), Vec::new());
    for edit in edits {
        let found = found.iter().find(|found| found.event.id == edit.id).ok_or_else(|| not_found("id"))?;
        if found.role < CalendarRole::Writer {
            return Err(forbidden());
        }
        let before = &found.event;
        let mut after: Event = before.clone();
        let mut faults = Faults::default();
        edit.event.apply(&mut after.data.details, &mut faults);
        faults.check()?;
        let Some((was, is)) = diff(fields(before), fields(&after)) else { continue };
        after.version = before.version + 1;
        after.updated_at = now;
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
        told.push((before, edit.event.notify));
        written.push(after);
    }
    if written.is_empty() {
        return Ok(());
    }
    store::update_details(tx, &written).await?;
    change::append_caused(tx, now, &changes).await?;
    for ((before, notify), after) in told.into_iter().zip(&written) {
        tell(app, tx, user, notify, (Some(before), Some(after))).await?;
    }
    Ok(())
}
