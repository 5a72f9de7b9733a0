//! A task.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_domain::task as domain;

use crate::{
    calendar::{Calendar, ZoneOf},
    context::ContextExt as _,
    event::{Classification, EventTime, calendar},
    scalars::{Date, DateTime},
};

/// A task (iCalendar's VTODO): something that is to be done, at some time or by some time.
#[derive(Debug, Clone)]
pub(crate) struct Task(pub(crate) Arc<domain::Task>);

impl From<domain::Task> for Task {
    fn from(task: domain::Task) -> Self {
        Self(Arc::new(task))
    }
}

/// How far a task has come (iCalendar's STATUS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::TaskStatus")]
pub(crate) enum TaskStatus {
    /// Something is to be done.
    NeedsAction,
    /// It is being done.
    InProcess,
    /// It was done.
    Completed,
    /// It is not to be done any more.
    Cancelled,
}

/// A task (iCalendar's VTODO): something that is to be done, at some time or by some time. Whoever reads its calendar reads it.
#[Object]
impl Task {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The calendar that it lies in. Scope: `calendars:read`.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        calendar(ctx, self.0.calendar_id).await
    }

    /// iCalendar's UID.
    async fn uid(&self) -> &str {
        &self.0.data.uid
    }

    /// What is to be done, in a line.
    async fn summary(&self) -> &str {
        &self.0.data.details.summary
    }

    /// Notes, in Markdown.
    async fn description(&self) -> Option<&str> {
        self.0.data.details.description.as_deref()
    }

    /// How far it has come.
    async fn status(&self) -> TaskStatus {
        self.0.data.details.status.into()
    }

    /// From 1, the highest, to 9; null for none.
    async fn priority(&self) -> Option<i32> {
        self.0.data.details.priority.map(i32::from)
    }

    /// How much of it is done, 0 to 100; null when nobody said.
    async fn percent_complete(&self) -> Option<i32> {
        self.0.data.details.percent_complete.map(i32::from)
    }

    /// When it is due, as it was said; null when it is due at no time.
    async fn due(&self) -> Option<EventTime> {
        self.0.data.due.clone().map(EventTime)
    }

    /// `due` as an instant: the end of the day for a date. A date and a floating time are read in the calendar's zone.
    async fn due_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime>> {
        let Some(due) = &self.0.data.due else { return Ok(None) };
        let zone = if due.clock().depends_on_viewer() {
            Box::pin(ctx.load(ZoneOf(self.0.calendar_id))).await?
        } else {
            None
        };
        Ok(self.0.data.due_at(&zone.unwrap_or(jiff::tz::TimeZone::UTC)).map(DateTime))
    }

    /// The day on which it is due, on the clock on which that was said.
    async fn due_date(&self) -> Option<Date> {
        self.0.data.due_date().map(Date)
    }

    /// When it was done; null while it is not.
    async fn completed_at(&self) -> Option<DateTime> {
        self.0.data.completed_at.map(DateTime)
    }

    /// Who may read it.
    async fn classification(&self) -> Classification {
        self.0.data.details.classification.into()
    }

    /// Its own colour, as `#rrggbb` or a CSS3 name; the calendar's where null.
    async fn color(&self) -> Option<&str> {
        self.0.data.details.color.as_deref()
    }

    /// Its categories: its labels.
    async fn categories(&self) -> &[String] {
        &self.0.data.details.categories
    }

    /// Grows by one with each change; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
