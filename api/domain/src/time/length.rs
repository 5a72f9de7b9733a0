//! How long something lasts (RFC 5545 §3.3.6, §3.8.2.5).

use jiff::SignedDuration;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::{WallClock, offset};

/// The length of an event. Lengths are never negative: what is below zero counts as zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Seconds on a stopwatch: a series given with an end has this length in every occurrence.
    Exact(SignedDuration),
    /// Calendar days (of 23, 24 or 25 hours) first, then seconds on a stopwatch: what a `DURATION` says.
    Nominal {
        /// Days of the calendar; a week is seven.
        days: u32,
        /// What is added after the days, exact.
        time: SignedDuration,
    },
}

impl Length {
    /// No length: the event is a point in time.
    pub const ZERO: Self = Self::Exact(SignedDuration::ZERO);

    /// So many calendar days, as an all-day event has.
    pub const fn days(days: u32) -> Self {
        Self::Nominal { days, time: SignedDuration::ZERO }
    }

    /// The calendar days of this length (0 when exact) and its exact part in seconds.
    pub fn parts(self) -> (i64, i64) {
        match self {
            Self::Exact(time) => (0, time.as_secs().max(0)),
            Self::Nominal { days, time } => (i64::from(days), time.as_secs().max(0)),
        }
    }

    /// True when the length is nothing.
    pub fn is_zero(self) -> bool {
        self.parts() == (0, 0)
    }

    /// The instant at which something ends that starts at `local` on `clock`. Saturates.
    pub fn end(self, clock: &WallClock, local: DateTime, viewer: &TimeZone) -> Timestamp {
        let (days, seconds) = self.parts();
        let wall = offset::wall_seconds(local).saturating_add(days * offset::DAY);
        let from = clock.instant(offset::civil(wall), viewer);
        offset::timestamp(from.as_second().saturating_add(seconds))
    }
}
