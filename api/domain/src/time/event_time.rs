//! The start or end of an event, as it was said.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use super::{WallClock, Zone};

/// A point in time in one of iCalendar's four forms (RFC 5545 §3.3.4, §3.3.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventTime {
    /// A whole day, in no zone.
    Date(civil::Date),
    /// A local time in a zone: what most appointments are.
    Zoned {
        /// The time on the wall, which the zone's clocks may skip or show twice.
        local: civil::DateTime,
        /// The zone.
        zone: Zone,
    },
    /// A local time in the zone of whoever looks.
    Floating(civil::DateTime),
    /// An instant, written in UTC.
    Utc(Timestamp),
}

impl EventTime {
    /// How this form's wall time maps to instants.
    pub fn clock(&self) -> WallClock {
        match self {
            Self::Date(_) => WallClock::Date,
            Self::Zoned { zone, .. } => WallClock::Zoned(zone.clone()),
            Self::Floating(_) => WallClock::Floating,
            Self::Utc(_) => WallClock::Utc,
        }
    }

    /// The wall time under [`Self::clock`]: midnight for a date, UTC for an instant.
    pub fn local(&self) -> civil::DateTime {
        match self {
            Self::Date(date) => date.to_datetime(civil::Time::midnight()),
            Self::Zoned { local, .. } | Self::Floating(local) => *local,
            Self::Utc(instant) => TimeZone::UTC.to_datetime(*instant),
        }
    }

    /// The instant; `viewer` decides for dates and floating times. A date's instant is the beginning of its day.
    pub fn instant(&self, viewer: &TimeZone) -> Timestamp {
        match self {
            Self::Utc(instant) => *instant,
            _ => self.clock().instant(self.local(), viewer),
        }
    }

    /// True for a date.
    pub fn is_date(&self) -> bool {
        matches!(self, Self::Date(_))
    }
}
