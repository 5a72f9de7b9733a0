//! What mutations of tasks take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{
    AppError,
    task::{CreateTask, DeleteTask, TaskPatch, UpdateTask},
};

use super::{Task, object::TaskStatus};
use crate::{
    context::read_id,
    event::{Classification, EventTimeInput},
    payload::UserError,
};

/// A new task.
#[derive(InputObject)]
pub(crate) struct TaskCreateInput {
    /// The calendar that it goes into.
    pub calendar_id: ID,
    /// What is to be done: 1 to 1,000 characters.
    pub summary: String,
    /// Notes in Markdown: at most 65,536 characters.
    pub description: Option<String>,
    /// When it is due: a date, or a time.
    pub due: Option<EventTimeInput>,
    /// How far it has come; `NEEDS_ACTION` when left out.
    pub status: Option<TaskStatus>,
    /// From 1, the highest, to 9; 0 for none.
    pub priority: Option<i32>,
    /// How much of it is done, 0 to 100.
    pub percent_complete: Option<i32>,
    /// Who may read it; `PUBLIC` when left out.
    pub classification: Option<Classification>,
    /// Its own colour, as `#rrggbb` or a CSS3 name.
    pub color: Option<String>,
    /// Its categories, at most 50.
    pub categories: Option<Vec<String>>,
    /// iCalendar's UID; a new one when left out.
    pub uid: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<TaskCreateInput> for CreateTask {
    type Error = AppError;

    fn try_from(input: TaskCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            calendar_id: read_id(&input.calendar_id, "calendarId")?,
            task: TaskPatch {
                summary: Some(input.summary),
                description: input.description.map(Some),
                status: input.status.map(Into::into),
                priority: input.priority.map(Some),
                percent_complete: input.percent_complete.map(Some),
                due: input.due.map(|due| Some(due.into())),
                classification: input.classification.map(Into::into),
                color: input.color.map(Some),
                categories: input.categories,
            },
            uid: input.uid,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a task. What is left out stays; null clears.
#[derive(InputObject)]
pub(crate) struct TaskUpdateInput {
    /// The task.
    pub id: ID,
    /// The calendar that it moves to.
    pub calendar_id: Option<ID>,
    /// What is to be done: 1 to 1,000 characters.
    pub summary: Option<String>,
    /// Notes in Markdown: at most 65,536 characters.
    pub description: MaybeUndefined<String>,
    /// When it is due: a date, or a time.
    pub due: MaybeUndefined<EventTimeInput>,
    /// How far it has come.
    pub status: Option<TaskStatus>,
    /// From 1, the highest, to 9; 0 for none.
    pub priority: MaybeUndefined<i32>,
    /// How much of it is done, 0 to 100.
    pub percent_complete: MaybeUndefined<i32>,
    /// Who may read it.
    pub classification: Option<Classification>,
    /// Its own colour, as `#rrggbb` or a CSS3 name; null gives it the calendar's.
    pub color: MaybeUndefined<String>,
    /// Its categories, at most 50.
    pub categories: Option<Vec<String>>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<TaskUpdateInput> for UpdateTask {
    type Error = AppError;

    fn try_from(input: TaskUpdateInput) -> Result<Self, AppError> {
        Ok(Self {
            id: read_id(&input.id, "id")?,
            calendar_id: input.calendar_id.map(|id| read_id(&id, "calendarId")).transpose()?,
            task: TaskPatch {
                summary: input.summary,
                description: input.description.into(),
                status: input.status.map(Into::into),
                priority: input.priority.into(),
                percent_complete: input.percent_complete.into(),
                due: input.due.map_value(Into::into).into(),
                classification: input.classification.map(Into::into),
                color: input.color.into(),
                categories: input.categories,
            },
            if_version: input.if_version,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// Which task is to be deleted.
#[derive(InputObject)]
pub(crate) struct TaskDeleteInput {
    /// The task.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl TaskDeleteInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// `NOT_FOUND` at `id` for an id that is none of a task.
    pub(super) fn read(&self) -> Result<DeleteTask, AppError> {
        Ok(DeleteTask { id: read_id(&self.id, "id")?, if_version: self.if_version })
    }
}

/// What `taskCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct TaskCreatePayload {
    /// The new task.
    pub task: Option<Task>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `taskUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct TaskUpdatePayload {
    /// The changed task.
    pub task: Option<Task>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `taskDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct TaskDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing with this id that the viewer could see.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
