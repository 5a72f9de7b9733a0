//! How the time on the wall maps to instants.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use super::{EventTime, Zone, offset};

static UTC: TimeZone = TimeZone::UTC;

/// Which clock on which wall an event's local times are read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WallClock {
    /// Whole days, in the viewer's zone.
    Date,
    /// Local time in the viewer's zone.
    Floating,
    /// Local time in this zone.
    Zoned(Zone),
    /// UTC.
    Utc,
}

impl WallClock {
    /// The zone whose offsets count, given the viewer's.
    pub fn tz<'a>(&'a self, viewer: &'a TimeZone) -> &'a TimeZone {
        match self {
            Self::Date | Self::Floating => viewer,
            Self::Zoned(zone) => zone.tz(),
            Self::Utc => &UTC,
        }
    }

    /// The instant of a wall time (RFC 5545 §3.3.5): one that the clocks skip is read with the offset before the gap, one
    /// that they show twice is the first. Saturates at the ends of the calendar.
    pub fn instant(&self, local: DateTime, viewer: &TimeZone) -> Timestamp {
        offset::instant(self.tz(viewer), local)
    }

    /// What this clock shows at an instant. Saturates at the ends of the calendar.
    pub fn local(&self, instant: Timestamp, viewer: &TimeZone) -> DateTime {
        self.tz(viewer).to_datetime(instant)
    }

    /// Puts a wall time of this clock back into the form in which it was said.
    pub fn event_time(&self, local: DateTime) -> EventTime {
        match self {
            Self::Date => EventTime::Date(local.date()),
            Self::Floating => EventTime::Floating(local),
            Self::Zoned(zone) => EventTime::Zoned { local, zone: zone.clone() },
            Self::Utc => EventTime::Utc(offset::instant(&TimeZone::UTC, local)),
        }
    }

    /// True when the instants depend on who looks.
    pub fn depends_on_viewer(&self) -> bool {
        matches!(self, Self::Date | Self::Floating)
    }

    /// The earliest and the latest instant at which `local` can be, whoever looks: for dates and floating times from
    /// UTC+14 to UTC-12, for the others the one instant twice.
    pub fn widest(&self, local: DateTime) -> (Timestamp, Timestamp) {
        if !self.depends_on_viewer() {
            let instant = self.instant(local, &TimeZone::UTC);
            return (instant, instant);
        }
        let wall = offset::wall_seconds(local);
        (offset::timestamp(wall - 14 * offset::HOUR), offset::timestamp(wall + 12 * offset::HOUR))
    }

    /// `local` as this clock can show it: whole seconds, and midnight for a clock of days.
    pub fn truncate(&self, local: DateTime) -> DateTime {
        match self {
            Self::Date => local.date().to_datetime(civil::Time::midnight()),
            _ => offset::civil(offset::wall_seconds(local)),
        }
    }
}
