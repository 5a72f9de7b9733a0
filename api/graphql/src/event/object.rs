//! An event: a single one, a series, or the override of one occurrence.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::{AppError, event};
use cal3_domain::event as domain;
use jiff::{civil, tz};

use super::{
    attendee::{EventAttendee, EventOrganizer, attendees, organizer},
    time::EventTime,
};
use crate::{
    calendar::{Calendar, ZoneOf},
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::{DateTime, RRule, Url},
};

/// An event (iCalendar's VEVENT): a single one, a series (it has `recurrence`), or the override of one occurrence of a
/// series (it has `recurrenceId`).
#[derive(Debug, Clone)]
pub(crate) struct Event(pub(crate) Arc<domain::Event>);

impl From<domain::Event> for Event {
    fn from(event: domain::Event) -> Self {
        Self(Arc::new(event))
    }
}

/// Whether an event takes place (iCalendar's STATUS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::EventStatus")]
pub(crate) enum EventStatus {
    /// Not settled.
    Tentative,
    /// It takes place.
    Confirmed,
    /// It does not take place.
    Cancelled,
}

/// Whether an event takes up the time of whoever has it (iCalendar's TRANSP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Transparency")]
pub(crate) enum Transparency {
    /// It does.
    Opaque,
    /// It does not.
    Transparent,
}

/// Who may read an event (iCalendar's CLASS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Classification")]
pub(crate) enum Classification {
    /// Whoever may read the calendar.
    Public,
    /// Its owner; others see that the time is taken.
    Private,
    /// As `PRIVATE`.
    Confidential,
}

/// How an event recurs (RFC 5545 section 3.8.5): (start ∪ rules ∪ additional) − excluded.
#[derive(SimpleObject)]
pub(crate) struct Recurrence {
    /// RRULE. We write one; an import may bring several, which then are united.
    rules: Vec<RRule>,
    /// RDATE: starts of further occurrences.
    additional: Vec<EventTime>,
    /// EXDATE: starts of occurrences that are left out.
    excluded: Vec<EventTime>,
}

/// An event (iCalendar's VEVENT): a single one, a series (it has `recurrence`), or the override of one occurrence of a
/// series (it has `recurrenceId`).
#[Object]
impl Event {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The calendar that it lies in. Scope: `calendars:read`.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Calendar> {
        calendar(ctx, self.0.calendar_id).await
    }

    /// iCalendar's UID: the same for a series and its overrides, everywhere.
    async fn uid(&self) -> &str {
        &self.0.data.uid
    }

    /// What it is about, in a line; may be empty.
    async fn summary(&self) -> &str {
        &self.0.data.details.summary
    }

    /// What it is about, at length.
    async fn description(&self) -> Option<&str> {
        self.0.data.details.description.as_deref()
    }

    /// Where it takes place.
    async fn location(&self) -> Option<&str> {
        self.0.data.details.location.as_deref()
    }

    /// A page about it.
    async fn url(&self) -> Option<Url> {
        self.0.data.details.url.clone().map(Url)
    }

    /// Whether it takes place.
    async fn status(&self) -> EventStatus {
        self.0.data.details.status.into()
    }

    /// Whether it takes up time.
    async fn transparency(&self) -> Transparency {
        self.0.data.details.transparency.into()
    }

    /// Who may read it.
    async fn classification(&self) -> Classification {
        self.0.data.details.classification.into()
    }

    /// Its own colour, as `#rrggbb` or a CSS3 name; the calendar's where null.
    async fn color(&self) -> Option<&str> {
        self.0.data.details.color.as_deref()
    }

    /// Its categories.
    async fn categories(&self) -> &[String] {
        &self.0.data.details.categories
    }

    /// Whether it takes whole days.
    async fn is_all_day(&self) -> bool {
        self.0.data.timing.start.is_date()
    }

    /// When it starts; of a series, its first occurrence.
    async fn start(&self) -> EventTime {
        EventTime(self.0.data.timing.start.clone())
    }

    /// When it ends, exclusive; of a series, its first occurrence.
    async fn end(&self) -> EventTime {
        EventTime(self.0.data.timing.end_time())
    }

    /// `start` as an instant; all-day and floating ones are read in the calendar's zone.
    async fn starts_at(&self, ctx: &Context<'_>) -> Result<DateTime> {
        let zone = zone(ctx, &self.0).await?;
        Ok(DateTime(self.0.data.timing.start.instant(&zone)))
    }

    /// `end` as an instant; all-day and floating ones are read in the calendar's zone.
    async fn ends_at(&self, ctx: &Context<'_>) -> Result<DateTime> {
        let zone = zone(ctx, &self.0).await?;
        Ok(DateTime(self.0.data.timing.end_time().instant(&zone)))
    }

    /// How it recurs; null for a single event and for an override.
    async fn recurrence(&self) -> Option<Recurrence> {
        recurrence(&self.0)
    }

    /// Whoever invites to it; null when nobody is invited, and for who has no more than a public link.
    async fn organizer(&self) -> Option<EventOrganizer> {
        organizer(&self.0)
    }

    /// Who is invited, in their order: at most 200. Nobody for who has no more than a public link.
    async fn attendees(&self) -> Vec<EventAttendee> {
        attendees(&self.0)
    }

    /// For an override: the series that it belongs to; null if that is not here. Scope: `events:read`.
    async fn series(&self, ctx: &Context<'_>) -> Result<Option<Event>> {
        match self.0.series_id {
            Some(id) => Ok(Box::pin(ctx.load(id)).await?.map(Event)),
            None => Ok(None),
        }
    }

    /// For an override: the original start of the occurrence that it replaces (iCalendar's RECURRENCE-ID).
    async fn recurrence_id(&self) -> Option<EventTime> {
        let clock = self.0.data.timing.start.clock();
        self.0.recurrence_id.map(|at| EventTime(clock.event_time(at)))
    }

    /// For a series: what replaces single occurrences of it, in the order of their original starts.
    /// Scope: `events:read`.
    async fn overrides(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Event>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let events = event::overrides(ctx.app(), ctx.viewer(), self.0.id, &paging.args()).await?;
            let place = |event: &domain::Event| {
                event.recurrence_id.unwrap_or_else(|| event.data.timing.start_local())
            };
            Ok::<_, AppError>(Connection::new(&paging, events, |event| (place(&event), Event::from(event))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// iCalendar's SEQUENCE: counts the changes of its time.
    async fn sequence(&self) -> i32 {
        self.0.data.sequence
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

/// How an event recurs; `None` for a single one and for an override.
pub(super) fn recurrence(event: &domain::Event) -> Option<Recurrence> {
    let (timing, clock) = (&event.data.timing, event.data.timing.start.clock());
    let time = |at: civil::DateTime| EventTime(clock.event_time(at));
    (!timing.recurrence.is_empty()).then(|| Recurrence {
        rules: timing.recurrence.rules.iter().map(|rule| RRule(rule.to_string())).collect(),
        additional: timing.recurrence.rdates.iter().map(|rdate| time(rdate.start())).collect(),
        excluded: timing.recurrence.exdates.iter().copied().map(time).collect(),
    })
}

/// The calendar of something that the viewer can see.
pub(crate) async fn calendar(ctx: &Context<'_>, id: cal3_domain::ids::CalendarId) -> Result<Calendar> {
    // In a box, as below: the future of every field of the type is as large as that of its largest.
    match Box::pin(ctx.load(id)).await? {
        Some(calendar) => Ok(Calendar(calendar)),
        None => Err(refuse(ctx, AppError::NotFound)),
    }
}

/// The zone in which an event's all-day and floating times are read; asked for only where it matters.
async fn zone(ctx: &Context<'_>, event: &domain::Event) -> Result<tz::TimeZone> {
    if !event.data.timing.start.clock().depends_on_viewer() {
        return Ok(tz::TimeZone::UTC);
    }
    Ok(Box::pin(ctx.load(ZoneOf(event.calendar_id))).await?.unwrap_or(tz::TimeZone::UTC))
}
