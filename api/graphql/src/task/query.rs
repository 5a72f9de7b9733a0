//! Reading tasks.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use cal3_app::{AppError, task};
use cal3_domain::ids::{CalendarId, TaskId};

use super::{Task, object::TaskStatus};
use crate::{
    connection::{Connection, PAGE_MAX, Paging, Place},
    context::ContextExt as _,
    error::refuse,
    scalars::DateTime,
};

/// In which order tasks are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "task::Order")]
pub(crate) enum TaskOrder {
    /// What is due first comes first, what is due at no time last.
    Due,
    /// What was done last comes first, what is not done last.
    Completed,
}

/// Which tasks are listed. What is left out does not narrow.
#[derive(Default, InputObject)]
pub(crate) struct TaskFilter {
    /// Only in these calendars, at most 250. One that the viewer cannot see counts as empty.
    calendar_ids: Option<Vec<ID>>,
    /// Only with one of these states.
    statuses: Option<Vec<TaskStatus>>,
    /// Only what is due then or later.
    due_from: Option<DateTime>,
    /// Only what is due before.
    due_to: Option<DateTime>,
    /// Only what is due at some time, or only what is due at none.
    has_due: Option<bool>,
    /// Only what has all of these categories, without regard to case.
    categories: Option<Vec<String>>,
    /// Only what has this text in its title or notes, without regard to case.
    search: Option<String>,
}

impl From<TaskFilter> for task::Filter {
    fn from(filter: TaskFilter) -> Self {
        let calendars = filter
            .calendar_ids
            .map(|ids| ids.iter().filter_map(|id| id.parse::<CalendarId>().ok()).map(|id| id.0).collect());
        Self {
            calendars,
            statuses: filter.statuses.map(|statuses| statuses.into_iter().map(Into::into).collect()),
            due_from: filter.due_from.map(|at| at.0),
            due_to: filter.due_to.map(|at| at.0),
            has_due: filter.has_due,
            categories: filter.categories.unwrap_or_default(),
            search: filter.search,
        }
    }
}

/// When a task is due or was done, in microseconds, and its id.
impl Place for task::Place {
    fn write(&self) -> String {
        let at = self.at.map(|at| at.as_microsecond().to_string()).unwrap_or_default();
        format!("{at}.{}", self.id.write())
    }

    fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        let id = Place::read(id)?;
        let at = match at {
            "" => None,
            at => Some(jiff::Timestamp::from_microsecond(at.parse().ok()?).ok()?),
        };
        Some(Self { at, id })
    }
}

/// Queries about tasks.
#[derive(Default)]
pub struct TaskQuery;

#[Object]
impl TaskQuery {
    /// One task. Null when there is none with this id that the viewer can see. Scope: `tasks:read`.
    async fn task(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Task>> {
        match id.parse::<TaskId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Task)),
            Err(_) => Ok(None),
        }
    }

    /// Tasks in the calendars that the viewer reads. Scope: `tasks:read`.
    #[expect(clippy::too_many_arguments, reason = "they are the field's arguments")]
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which; all when left out.")] filter: Option<TaskFilter>,
        #[graphql(desc = "In which order; `DUE` when left out.")] order_by: Option<TaskOrder>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Task>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let order = order_by.map_or_else(task::Order::default, Into::into);
            let filter = filter.unwrap_or_default().into();
            let found = task::list(ctx.app(), ctx.viewer(), filter, order, &paging.args()).await?;
            let node = |view: task::TaskView| (view.place(order), Task::from(view.task));
            Ok::<_, AppError>(Connection::new(&paging, found, node))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
