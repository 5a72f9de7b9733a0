//! Changing a task: what it says, how far it has come, where it lies.

use cal3_domain::{
    access::Scope,
    ids::{CalendarId, TaskId, UserId},
    task::Task,
};
use cal3_store::{
    Access, Tx,
    change::{self, Entity, Kind, NewChange},
    task as store,
};
use serde_json::json;

use super::{
    create::uid_taken, due_at, fields, input::TaskPatch, locked_to_write, read::by_stored_id, sight,
    zone_to_write,
};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    diff::diff,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What is to change.
#[derive(Debug, Clone)]
pub struct UpdateTask {
    /// The task.
    pub id: TaskId,
    /// The calendar that it moves to.
    pub calendar_id: Option<CalendarId>,
    /// What is to be true of it.
    pub task: TaskPatch,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
    /// Makes a second request with the same input answer the first's result.
    pub idempotency_key: Option<String>,
}

/// Changes it; with the status COMPLETED it is done, with another one it is not, or not any more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or
/// `FORBIDDEN` at `id` or `calendarId`; [`AppError::VersionConflict`].
pub async fn update(app: &App, viewer: &Viewer, input: UpdateTask) -> Result<Task, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::TasksWrite)?;
    let mut tx = app.store.begin().await?;
    let request = ("taskUpdate", input.id, input.calendar_id, &input.task, input.if_version);
    let key = input.idempotency_key.as_deref();
    let held = match idempotency::take(app, &mut tx, principal, key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => return by_stored_id(app, &mut tx, &access, result).await,
    };
    let task = update_in(app, &mut tx, (user, &access), &input).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(task.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(task)
}

/// The same within a transaction that has begun: nothing is committed.
///
/// # Errors
/// As [`update`].
pub(crate) async fn update_in(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    input: &UpdateTask,
) -> Result<Task, AppError> {
    let found = locked_to_write(app, tx, access, input.id).await?.ok_or_else(|| not_found("id"))?;
    let before = found.task;
    require_version(input.if_version, before.version, EntityRef::Task(before.id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    input.task.apply(&mut after.data, app.now(), &mut faults);
    faults.check()?;
    after.calendar_id = input.calendar_id.unwrap_or(before.calendar_id);
    write_in(app, tx, (user, access), &before, &mut after).await?;
    Ok(after)
}

/// Writes a changed task over its row, which is locked, and its change, if anything changed. Answers whether it did.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `calendarId` when the viewer may not write to the calendar in which it lies afterwards.
pub(crate) async fn write_in(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    before: &Task,
    after: &mut Task,
) -> Result<bool, AppError> {
    let Some((was, is)) = diff(fields(before), fields(after)) else { return Ok(false) };
    let zone = zone_to_write(tx, access, after.calendar_id).await?;
    after.version = before.version + 1;
    after.updated_at = app.now();
    store::update(tx, after, due_at(after, &zone)).await.map_err(uid_taken)?;
    let change = NewChange {
        owner: None,
        calendar: Some(after.calendar_id),
        entity: Entity::Task,
        entity_id: after.id.0,
        kind: Kind::Updated,
        before: Some(was.clone()),
        after: Some(is),
        actor: Some(user),
        sight: sight(Some(before), Some(after)),
    };
    change::append(tx, after.updated_at, &change).await?;
    if before.calendar_id != after.calendar_id {
        // Whoever sees only the calendar that it left learns that it is gone.
        let left = NewChange {
            calendar: Some(before.calendar_id),
            kind: Kind::Deleted,
            before: Some(was),
            after: None,
            sight: sight(Some(before), None),
            ..change
        };
        change::append(tx, after.updated_at, &left).await?;
    }
    Ok(true)
}
