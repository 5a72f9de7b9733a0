//! How long something lasts (RFC 5545 §3.3.6, §3.8.2.5).

use std::fmt;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

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

    /// The instant so much later than `from`: the calendar days by the clocks of `tz`, then the rest on a stopwatch. Saturates.
    pub fn after(self, from: Timestamp, tz: &TimeZone) -> Timestamp {
        let (days, seconds) = self.parts();
        let day = if days == 0 { from } else { shift_days(from, days, tz) };
        day.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
    }

    /// The instant so much earlier than `until`: first back on a stopwatch, then the calendar days by the clocks of `tz`.
    /// Saturates.
    pub fn before(self, until: Timestamp, tz: &TimeZone) -> Timestamp {
        let (days, seconds) = self.parts();
        let exact = until.checked_sub(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MIN);
        if days == 0 { exact } else { shift_days(exact, -days, tz) }
    }

    /// As many seconds as the length has when every day has 24 hours: for comparing lengths with each other.
    pub fn nominal_seconds(self) -> i64 {
        let (days, seconds) = self.parts();
        (days * offset::DAY).saturating_add(seconds)
    }
}

/// The instant at which the wall shows the same time so many days later.
fn shift_days(from: Timestamp, days: i64, tz: &TimeZone) -> Timestamp {
    let wall = offset::wall_seconds(tz.to_datetime(from)).saturating_add(days * offset::DAY);
    offset::instant(tz, offset::civil(wall))
}

/// ISO 8601, as people write it: `P1D`, `PT1H30M`, `P2DT12H`. [`crate::event::parse_duration`] reads it.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, seconds) = self.parts();
        f.write_str("P")?;
        if let Self::Nominal { .. } = self {
            write!(f, "{days}D")?;
            if seconds == 0 {
                return Ok(());
            }
        }
        f.write_str("T")?;
        let parts = [(seconds / 3_600, 'H'), (seconds / 60 % 60, 'M'), (seconds % 60, 'S')];
        for (count, unit) in parts.iter().filter(|(count, _)| *count > 0) {
            write!(f, "{count}{unit}")?;
        }
        if seconds == 0 { f.write_str("0S") } else { Ok(()) }
    }
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        crate::event::parse_duration(&text).ok_or_else(|| {
            de::Error::invalid_value(
                de::Unexpected::Str(&text),
                &"an ISO 8601 duration of days, hours, minutes and seconds, such as PT1H30M or P2D",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_it_was_written() {
        for text in ["PT30M", "PT1H30M", "P1D", "P2DT12H", "PT0S", "PT25H", "PT1H5S", "P0D"] {
            let json = format!("\"{text}\"");
            let length: Length = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&length).unwrap(), json);
        }
        for text in ["\"1 hour\"", "\"-PT1H\"", "\"P1M\"", "7"] {
            assert!(serde_json::from_str::<Length>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_the_calendars_and_hours_a_stopwatchs() {
        let tz = TimeZone::get("Europe/Berlin").unwrap();
        // Noon before the night of 25 hours.
        let noon: Timestamp = "2026-10-24T10:00:00Z".parse().unwrap();
        let later = |length: Length| length.after(noon, &tz).to_string();
        assert_eq!(later(Length::days(1)), "2026-10-25T11:00:00Z");
        assert_eq!(later(Length::Exact(SignedDuration::from_hours(24))), "2026-10-25T10:00:00Z");
        for text in ["P1D", "PT24H", "P3DT5H"] {
            let length = crate::event::parse_duration(text).unwrap();
            assert_eq!(length.before(length.after(noon, &tz), &tz), noon, "{text}");
        }
        // In the second 02:30 of that night an exact length counts from the second.
        let second: Timestamp = "2026-10-25T01:30:00Z".parse().unwrap();
        let hour = Length::Exact(SignedDuration::from_hours(1));
        assert_eq!(hour.after(second, &tz).to_string(), "2026-10-25T02:30:00Z");
    }
}
