//! A calendar, as the viewer sees it.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result, ScalarType as _, Value, resolver_utils::enum_value};
use cal3_app::{AppError, calendar, event, import};
use cal3_domain::access as domain;

use crate::{
    calendar_group::CalendarGroup,
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    event::Event,
    import::Import,
    organisation::Organisation,
    plain::Plain,
    scalars::{DateTime, TimeZone},
    share::CalendarShare,
};

/// A calendar: events under one name, colour and time zone.
#[derive(Debug, Clone)]
pub(crate) struct Calendar(pub(crate) Arc<calendar::Calendar>);

impl From<calendar::Calendar> for Calendar {
    fn from(calendar: calendar::Calendar) -> Self {
        Self(Arc::new(calendar))
    }
}

impl Calendar {
    /// When the feed was made, for those who may make it.
    fn feed(&self) -> Option<jiff::Timestamp> {
        self.0.feed_created_at.filter(|_| self.0.role >= domain::CalendarRole::Owner)
    }
}

impl Plain for Calendar {
    const TYPE: &'static str = "Calendar";

    fn value(&self, field: &str) -> Option<Value> {
        Some(match field {
            "id" => self.0.id.to_string().into(),
            "name" => self.0.name.as_str().into(),
            "color" => self.0.color.as_str().into(),
            "personalColor" => self.0.preferences.color.as_deref().map_or(Value::Null, Value::from),
            "icon" => self.0.icon.as_deref().map_or(Value::Null, Value::from),
            "timeZone" => TimeZone(self.0.time_zone.clone()).to_value(),
            "viewerRole" => enum_value(CalendarRole::from(self.0.role)),
            "version" => self.0.version.into(),
            _ => return None,
        })
    }
}

/// What somebody may do with a calendar. Each role includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::CalendarRole")]
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

    /// What it is for; null for those who see no more than when it is busy.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref().filter(|_| self.0.role >= domain::CalendarRole::Reader)
    }

    /// Its colour, as `#rrggbb`, for everybody who chose no other for themselves.
    async fn color(&self) -> &str {
        &self.0.color
    }

    /// The viewer's own colour for it, as `#rrggbb`; null when they see the calendar's. Theirs alone: see
    /// `calendarPreferencesUpdate`.
    async fn personal_color(&self) -> Option<&str> {
        self.0.preferences.color.as_deref()
    }

    /// An emoji that it is shown with.
    async fn icon(&self) -> Option<&str> {
        self.0.icon.as_deref()
    }

    /// Whether its events make it busy; false for holidays, birthdays and the like.
    async fn blocks_time(&self) -> bool {
        self.0.blocks_time
    }

    /// The person or organisation that it belongs to; null for public links.
    async fn owner_id(&self) -> Option<ID> {
        self.0.owner_name.as_ref().map(|_| match self.0.owner {
            domain::Owner::User(id) => id.to_string().into(),
            domain::Owner::Organisation(id) => id.to_string().into(),
        })
    }

    /// What that person or organisation is called; null for public links.
    async fn owner_name(&self) -> Option<&str> {
        self.0.owner_name.as_deref()
    }

    /// The zone in which its all-day and floating events are read where the viewer gives no other.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone.clone())
    }

    /// The organisation to which it belongs; null when it is a person's, and when the viewer does not belong to the
    /// organisation. Scope: `organisations:read`.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        match self.0.owner.organisation() {
            Some(id) => Ok(ctx.load(id).await?.map(Organisation)),
            None => Ok(None),
        }
    }

    /// What the viewer may do with it.
    async fn viewer_role(&self) -> CalendarRole {
        self.0.role.into()
    }

    /// Whether the viewer's page shows it.
    async fn is_visible(&self) -> bool {
        self.0.preferences.is_visible
    }

    /// The viewer's own group that it is in; null when it is in none.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<CalendarGroup>> {
        match self.0.preferences.group {
            Some(id) => Ok(ctx.load(id).await?.map(CalendarGroup::from)),
            None => Ok(None),
        }
    }

    /// Its place in that group (or outside of all groups), as the viewer has it: smaller comes first, and null after all others,
    /// in the order of their making.
    async fn position(&self) -> Option<i32> {
        self.0.preferences.position
    }

    /// Whether it is shared with anybody, or by a public link, as its owners are told.
    async fn is_shared(&self) -> bool {
        self.0.is_shared
    }

    /// Whether it has a secret feed URL, as its owners are told. The URL itself is shown once, by `calendarFeedRotate`.
    async fn has_feed(&self) -> bool {
        self.feed().is_some()
    }

    /// When its secret feed URL was made, as its owners are told.
    async fn feed_created_at(&self) -> Option<DateTime> {
        self.feed().map(DateTime)
    }

    /// Its single events, series and overrides without a series, in the order of their making. For what takes place in
    /// a window, ask `occurrences`. Scope: `events:read`.
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

    /// Its imports, in the order of their making: to its owners all, to those who may write to it their own. Scope: `events:read`.
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

    /// With whom it is shared, public links among them, in the order of their making; to its owners. Scope: `calendars:share`.
    async fn shares(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<CalendarShare>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let shares = calendar::share::list(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            let node = |share: calendar::share::Share| (share.id.0, CalendarShare::from(share));
            Ok::<_, AppError>(Connection::new(&paging, shares, node))
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
