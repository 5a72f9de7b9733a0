//! Reading tasks.

use cal3_domain::{
    access::Scope,
    ids::TaskId,
    task::{Task, limits},
};
use cal3_store::{
    Access, Tx,
    task::{self as store, Filter, Order, Place},
};
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::{App, AppError, UserErrorCode, Viewer, access, faults::Faults, page::PageArgs};

/// Most calendars that one list is narrowed to.
pub const MOST_CALENDARS: usize = 250;
/// Longest text that is searched for, in characters.
const SEARCH: usize = 200;

/// A task as a viewer sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskView {
    /// The task.
    pub task: Task,
    /// When it is due as an instant: the end of the day for a date. A date and a floating time are read in the calendar's zone.
    pub due_at: Option<Timestamp>,
}

impl TaskView {
    /// Its place in a list.
    pub fn place(&self, order: Order) -> Place {
        let at = match order {
            Order::Due => self.due_at,
            Order::Completed => self.task.data.completed_at,
        };
        Place { at, id: self.task.id.0 }
    }
}

impl From<store::VisibleTask> for TaskView {
    fn from(found: store::VisibleTask) -> Self {
        Self { task: found.task, due_at: found.due_at }
    }
}

/// Those of `ids` that the viewer may read, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in reads nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[TaskId]) -> Result<Vec<TaskView>, AppError> {
    let Some(access) = access::find(viewer, Scope::TasksRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let found = store::visible(&app.store, &mut connection, &access, &ids).await?;
    Ok(found.into_iter().map(TaskView::from).collect())
}

/// A page of the tasks that the viewer may read and the filter lets through. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `TOO_LARGE` at `calendarIds` and `categories`; `TOO_LONG` at `search`.
pub async fn list(
    app: &App,
    viewer: &Viewer,
    filter: Filter,
    order: Order,
    page: &PageArgs<Place>,
) -> Result<Vec<TaskView>, AppError> {
    let access = access::read(viewer, Scope::TasksRead)?;
    let mut faults = Faults::default();
    if filter.calendars.as_ref().is_some_and(|calendars| calendars.len() > MOST_CALENDARS) {
        let message = format!("Ask for at most {MOST_CALENDARS} calendars.");
        faults.add(UserErrorCode::TooLarge, "calendarIds", message);
    }
    if filter.categories.len() > limits::CATEGORIES {
        let message = format!("Ask for at most {} categories.", limits::CATEGORIES);
        faults.add(UserErrorCode::TooLarge, "categories", message);
    }
    let search = filter.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let search = search.map(|text| faults.line("search", text, SEARCH));
    faults.check()?;
    let filter = Filter { search, ..filter };
    let mut connection = app.store.read().await?;
    let (bounds, limit) = ((page.after, page.before), page.limit + 1);
    let found = store::list_visible(
        &app.store,
        &mut connection,
        &access,
        (&filter, order),
        bounds,
        page.backwards,
        limit,
    )
    .await?;
    Ok(found.into_iter().map(TaskView::from).collect())
}

/// The task that an earlier request with the same idempotency key was answered, if it may still be read.
pub(super) async fn by_stored_id(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    id: Value,
) -> Result<Task, AppError> {
    let id: Uuid = serde_json::from_value(id).map_err(AppError::internal)?;
    let found = store::visible(&app.store, tx, access, &[id]).await?.pop();
    found.map(|found| found.task).ok_or(AppError::NotFound)
}
