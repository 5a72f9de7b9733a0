//! What actions do to tasks.

use cal3_domain::{
    access::Owner,
    automation::Effect,
    ids::{CalendarId, TaskId, UserId},
};
use cal3_store::{
    Access, Tx,
    calendar::{self, Calendar},
};
use serde_json::{Value, json};

use super::super::labels;
use crate::{
    App, AppError, UserErrorCode,
    calendar::not_found,
    event::TimeInput,
    task::{CreateTask, TaskPatch, UpdateTask, create_in, update_in},
};

/// Calendars that are looked through for the first of somebody's own.
const CALENDARS: i64 = 1_000;

/// What a step's history keeps of a task that was made or changed.
fn made(id: TaskId) -> Value {
    json!({ "task": id.to_string() })
}

/// Makes a task in the calendar that the action names, or else in the first of the owner's own. Its time is said in that calendar's
/// zone.
pub(in super::super) async fn create(
    app: &App,
    tx: &mut Tx,
    (owner, access): (UserId, &Access),
    effect: &Effect,
) -> Result<Value, AppError> {
    let Effect::CreateTask { calendar_id, summary, description, due, priority, labels } = effect else {
        return Err(AppError::internal("only a task can be made"));
    };
    let calendar = target(tx, (owner, access), *calendar_id).await?;
    let due = due.map(|at| {
        let zoned = at.in_tz(&calendar.time_zone).map_err(AppError::internal)?;
        let local = zoned.datetime().with().subsec_nanosecond(0).build().map_err(AppError::internal)?;
        let time_zone = Some(calendar.time_zone.clone());
        Ok::<_, AppError>(TimeInput { local: Some(local), time_zone, ..TimeInput::default() })
    });
    let task = TaskPatch {
        summary: Some(summary.clone()),
        description: Some(description.clone()),
        due: due.transpose()?.map(Some),
        priority: priority.map(|priority| Some(i32::from(priority))),
        categories: Some(labels.clone()),
        ..TaskPatch::default()
    };
    let input = CreateTask { calendar_id: calendar.id, task, uid: None, idempotency_key: None };
    Ok(made(create_in(app, tx, (owner, access), &input).await?.id))
}

/// The calendar into which a task goes.
async fn target(
    tx: &mut Tx,
    (owner, access): (UserId, &Access),
    named: Option<CalendarId>,
) -> Result<Calendar, AppError> {
    if let Some(id) = named {
        let seen = calendar::visible(tx, access, &[id.0]).await?.pop();
        return seen.ok_or_else(|| not_found("calendarId"));
    }
    let seen = calendar::list_visible(tx, access, None, None, false, CALENDARS).await?;
    seen.into_iter().find(|calendar| calendar.owner == Owner::User(owner)).ok_or_else(|| {
        let message = "You have no calendar of your own for the task. Name one.";
        AppError::field(UserErrorCode::NotFound, "calendarId", message)
    })
}

/// Adds a label to a task, or takes one away. One that it has already, or has not, is no fault.
pub(in super::super) async fn label(
    app: &App,
    tx: &mut Tx,
    (owner, access): (UserId, &Access),
    id: TaskId,
    effect: &Effect,
) -> Result<Value, AppError> {
    let found = cal3_store::task::locked(&app.store, tx, access, id).await?.ok_or_else(|| not_found("id"))?;
    let Some(categories) = labels::of_effect(found.task.data.details.categories, effect) else {
        return Ok(json!({}));
    };
    let task = TaskPatch { categories: Some(categories), ..TaskPatch::default() };
    let input = UpdateTask { id, calendar_id: None, task, if_version: None, idempotency_key: None };
    Ok(made(update_in(app, tx, (owner, access), &input).await?.id))
}
