//! Making a task.

use cal3_domain::{
    access::Scope,
    ids::{CalendarId, TaskId, UserId},
    task::{Task, TaskData, TaskDetails, limits},
};
use cal3_store::{Access, StoreError, Tx, task as store};
use serde_json::json;

use super::{due_at, fields, input::TaskPatch, read::by_stored_id, refused, zone_to_write};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    event::new_uid,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What a new task is to be.
#[derive(Debug, Clone)]
pub struct CreateTask {
    /// The calendar that it goes into.
    pub calendar_id: CalendarId,
    /// What it is to be; `summary` must be given.
    pub task: TaskPatch,
    /// UID; a new random one when left out.
    pub uid: Option<String>,
    /// Makes a second request with the same input answer the first's task.
    pub idempotency_key: Option<String>,
}

/// Makes a task in a calendar that the viewer may write to.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or
/// `FORBIDDEN` at `calendarId`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateTask) -> Result<Task, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::TasksWrite)?;
    let mut tx = app.store.begin().await?;
    let request = ("taskCreate", input.calendar_id, &input.task, &input.uid);
    let key = input.idempotency_key.as_deref();
    let held = match idempotency::take(app, &mut tx, principal, key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => return by_stored_id(app, &mut tx, &access, result).await,
    };
    let task = create_in(app, &mut tx, (user, &access), &input).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(task.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(task)
}

/// The same within a transaction that has begun: nothing is committed.
///
/// # Errors
/// As [`create`].
pub(crate) async fn create_in(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    input: &CreateTask,
) -> Result<Task, AppError> {
    let now = app.now();
    let mut faults = Faults::default();
    let mut data = TaskData {
        uid: match &input.uid {
            Some(uid) => faults.line("uid", uid, limits::UID),
            None => new_uid(app),
        },
        due: None,
        details: TaskDetails::default(),
        completed_at: None,
        sequence: 0,
        extra: None,
        subcomponents: None,
    };
    if input.task.summary.is_none() {
        faults.add(UserErrorCode::Required, "summary", "Say what is to be done.");
    }
    input.task.apply(&mut data, now, &mut faults);
    data.sequence = 0;
    faults.check()?;
    let task = Task {
        id: TaskId(app.new_id()),
        calendar_id: input.calendar_id,
        data,
        created_by: Some(user),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    insert_in(tx, access, &task).await?;
    Ok(task)
}

/// Writes a new task within a transaction that has begun, if the viewer may write to its calendar.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `calendarId`.
pub(crate) async fn insert_in(tx: &mut Tx, access: &Access, task: &Task) -> Result<(), AppError> {
    let zone = zone_to_write(tx, access, task.calendar_id).await?;
    let written = store::insert(tx, access, task, due_at(task, &zone), &fields(task)).await;
    if written.map_err(uid_taken)? { Ok(()) } else { Err(refused()) }
}

/// A calendar holds a UID once among its tasks.
pub(super) fn uid_taken(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == "tasks_uid_key" => {
            AppError::field(UserErrorCode::Invalid, "uid", "The calendar has a task with this UID already.")
        }
        other => other.into(),
    }
}
