//! Times as they were said, in and out.

use async_graphql::{Enum, InputObject, Object};
use cal3_app::event;
use cal3_domain::time;

use crate::scalars::{Date, DateTime, LocalDateTime, TimeZone};

/// A time as the person said it, in one of four kinds.
#[derive(Debug, Clone)]
pub(crate) struct EventTime(pub(crate) time::EventTime);

/// Which of the four kinds of time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub(crate) enum EventTimeKind {
    /// A whole day; `date` is given.
    Date,
    /// A wall-clock time in a zone; `local` and `timeZone` are given.
    Zoned,
    /// A wall-clock time in the zone of whoever looks; `local` is given.
    Floating,
    /// An instant; `instant` is given.
    Instant,
}

/// A time as the person said it, in one of four kinds.
#[Object]
impl EventTime {
    /// Which of the other fields are given.
    async fn kind(&self) -> EventTimeKind {
        match self.0 {
            time::EventTime::Date(_) => EventTimeKind::Date,
            time::EventTime::Zoned { .. } => EventTimeKind::Zoned,
            time::EventTime::Floating(_) => EventTimeKind::Floating,
            time::EventTime::Utc(_) => EventTimeKind::Instant,
        }
    }

    /// The day, of `DATE`.
    async fn date(&self) -> Option<Date> {
        match &self.0 {
            time::EventTime::Date(date) => Some(Date(*date)),
            _ => None,
        }
    }

    /// The wall-clock time, of `ZONED` and `FLOATING`.
    async fn local(&self) -> Option<LocalDateTime> {
        match &self.0 {
            time::EventTime::Zoned { local, .. } | time::EventTime::Floating(local) => {
                Some(LocalDateTime(*local))
            }
            _ => None,
        }
    }

    /// The name of the zone, of `ZONED`: an IANA name, or a name whose rules came with an imported file.
    async fn time_zone(&self) -> Option<&str> {
        match &self.0 {
            time::EventTime::Zoned { zone, .. } => Some(zone.id()),
            _ => None,
        }
    }

    /// The instant, of `INSTANT`.
    async fn instant(&self) -> Option<DateTime> {
        match &self.0 {
            time::EventTime::Utc(instant) => Some(DateTime(*instant)),
            _ => None,
        }
    }
}

/// Exactly one of: `date`; `local` with `timeZone`; `local` alone (floating); `instant`.
#[derive(Debug, Clone, InputObject)]
pub(crate) struct EventTimeInput {
    /// A whole day.
    date: Option<Date>,
    /// A wall-clock time.
    local: Option<LocalDateTime>,
    /// The IANA name of the zone of `local`.
    time_zone: Option<TimeZone>,
    /// An instant.
    instant: Option<DateTime>,
}

impl From<EventTimeInput> for event::TimeInput {
    fn from(input: EventTimeInput) -> Self {
        Self {
            date: input.date.map(|date| date.0),
            local: input.local.map(|local| local.0),
            time_zone: input.time_zone.map(|zone| zone.0),
            instant: input.instant.map(|instant| instant.0),
        }
    }
}
