//! A calendar, as the viewer sees it.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result, ScalarType as _, Value, resolver_utils::enum_value};
use cal3_app::{AppError, calendar, event, import};

use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    event::Event,
    import::Import,
    plain::Plain,
    scalars::{DateTime, TimeZone},
};

/// A calendar: events under one name, colour and time zone.
#[derive(Debug, Clone)]
pub(crate) struct Calendar(pub(crate) Arc<calendar::Calendar>);

impl From<calendar::Calendar> for Calendar {
    fn from(calendar: calendar::Calendar) -> Self {
        Self(Arc::new(calendar))
    }
}

impl Plain for Calendar {
    const TYPE: &'static str = "Calendar";

    fn value(&self, field: &str) -> Option<Value> {
        Some(match field {
            "id" => self.0.id.to_string().into(),
            "name" => self.0.name.as_str().into(),
            "color" => self.0.color.as_str().into(),
            "timeZone" => TimeZone(self.0.time_zone.clone()).to_value(),
            "viewerRole" => enum_value(CalendarRole::from(self.0.role)),
            "version" => self.0.version.into(),
            _ => return None,
        })
    }
}

/// What somebody may do with a calendar. Each role includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "cal3_domain::access::CalendarRole")]
pub(crate) enum CalendarRole {
    /// Sees when something is, and nothing else.
    FreeBusy,
    /// Sees everything but private events.
    Reader,
    /// Also creates, changes and deletes events.
    Writer,
    /// Also changes and shares the calendar itself.
    Owner,
}

/// A calendar: events under one name, colour and time zone.
#[Object]
impl Calendar {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is for.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// Its colour, as `#rrggbb`.
    async fn color(&self) -> &str {
        &self.0.color
    }

    /// The zone in which its all-day and floating events are read where the viewer gives no other.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone.clone())
    }

    /// What the viewer may do with it.
    async fn viewer_role(&self) -> CalendarRole {
        self.0.role.into()
    }

    /// Whether the viewer's page shows it.
    async fn is_visible(&self) -> bool {
        self.0.is_visible
    }

    /// Whether it has a secret feed URL. The URL itself is shown once, by `calendarFeedRotate`.
    async fn has_feed(&self) -> bool {
        self.0.feed_created_at.is_some()
    }

    /// When its secret feed URL was made.
    async fn feed_created_at(&self) -> Option<DateTime> {
        self.0.feed_created_at.map(DateTime)
    }

    /// Its single events, series and overrides without a series, in the order of their making. For what takes place in
    /// a window, ask `occurrences`.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Event>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let events = event::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, events, |event| (event.id.0, Event::from(event))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Its imports, in the order of their making; for those who may write to it.
    async fn imports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Import>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let imports = import::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, imports, |import| (import.id.0, Import::from(import))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change of the calendar itself; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When the calendar itself last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
