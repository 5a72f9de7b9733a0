//! Time on a stopwatch, and a point so much of it before or after another.

use std::{fmt, str::FromStr};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::Length;
use crate::event::parse_duration;

/// Whole seconds on a stopwatch, not negative, at most 366 days. As text an ISO 8601 duration of hours, minutes and seconds:
/// `PT30M`, `PT36H`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ExactDuration(u32);

/// Why text is not an [`ExactDuration`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExactDurationError {
    /// Not a duration.
    #[error("give an ISO 8601 duration of hours, minutes and seconds, such as \"PT30M\" or \"PT24H\"")]
    Malformed,
    /// It has days or weeks, which are 23, 24 or 25 hours long.
    #[error("a day is not always 24 hours long: give hours, such as \"PT24H\"")]
    Nominal,
    /// More than 366 days.
    #[error("a duration is at most 366 days: \"PT8784H\"")]
    TooLong,
}

impl ExactDuration {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// 366 days of 24 hours.
    pub const MAX: Self = Self(366 * 86_400);

    /// So many seconds, at most [`Self::MAX`].
    pub const fn from_secs(seconds: u32) -> Self {
        if seconds > Self::MAX.0 { Self::MAX } else { Self(seconds) }
    }

    /// So many minutes, at most [`Self::MAX`].
    pub const fn from_mins(minutes: u32) -> Self {
        Self::from_secs(minutes.saturating_mul(60))
    }

    /// So many hours, at most [`Self::MAX`].
    pub const fn from_hours(hours: u32) -> Self {
        Self::from_secs(hours.saturating_mul(3_600))
    }

    /// Its seconds.
    pub const fn as_secs(self) -> u32 {
        self.0
    }

    /// The same as a signed duration.
    pub const fn signed(self) -> SignedDuration {
        SignedDuration::from_secs(self.0 as i64)
    }
}

impl fmt::Display for ExactDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_exact(f, i64::from(self.0))
    }
}

/// Writes seconds as an ISO 8601 duration of hours, minutes and seconds, with a minus in front of what is negative.
pub(crate) fn write_exact(f: &mut impl fmt::Write, seconds: i64) -> fmt::Result {
    if seconds < 0 {
        f.write_str("-")?;
    }
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    f.write_str("PT")?;
    if hours > 0 {
        write!(f, "{hours}H")?;
    }
    if minutes > 0 {
        write!(f, "{minutes}M")?;
    }
    if rest > 0 || seconds == 0 {
        write!(f, "{rest}S")?;
    }
    Ok(())
}

impl FromStr for ExactDuration {
    type Err = ExactDurationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match parse_duration(text) {
            Some(Length::Exact(time)) => u32::try_from(time.as_secs())
                .ok()
                .filter(|seconds| *seconds <= Self::MAX.0)
                .map(Self)
                .ok_or(ExactDurationError::TooLong),
            Some(Length::Nominal { .. }) => Err(ExactDurationError::Nominal),
            None => Err(ExactDurationError::Malformed),
        }
    }
}

impl Serialize for ExactDuration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ExactDuration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// Which side of a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Direction {
    /// Earlier.
    Before,
    /// Later.
    #[default]
    After,
}

/// So much before or after a point in time, exact: across a change of the clocks too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Offset {
    /// On which side.
    #[serde(default)]
    pub direction: Direction,
    /// How far.
    pub duration: ExactDuration,
}

impl Offset {
    /// The point in time itself.
    pub const ZERO: Self = Self { direction: Direction::After, duration: ExactDuration::ZERO };

    /// So much before.
    pub const fn before(duration: ExactDuration) -> Self {
        Self { direction: Direction::Before, duration }
    }

    /// So much after.
    pub const fn after(duration: ExactDuration) -> Self {
        Self { direction: Direction::After, duration }
    }

    /// The signed number of seconds: negative before.
    pub const fn seconds(self) -> i64 {
        match self.direction {
            Direction::Before => -(self.duration.0 as i64),
            Direction::After => self.duration.0 as i64,
        }
    }

    /// The point in time that lies so far from `anchor`. Saturates.
    pub fn from(self, anchor: Timestamp) -> Timestamp {
        let by = SignedDuration::from_secs(self.seconds());
        let end = if self.seconds() < 0 { Timestamp::MIN } else { Timestamp::MAX };
        anchor.checked_add(by).unwrap_or(end)
    }

    /// The point in time from which `at` lies so far. Saturates.
    pub fn anchor(self, at: Timestamp) -> Timestamp {
        let by = SignedDuration::from_secs(-self.seconds());
        let end = if self.seconds() > 0 { Timestamp::MIN } else { Timestamp::MAX };
        at.checked_add(by).unwrap_or(end)
    }
}

impl fmt::Display for Offset {
    /// A signed ISO 8601 duration: `-PT30M`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_exact(f, self.seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exact_duration_is_written_in_one_way() {
        for (text, written) in [
            ("PT30M", "PT30M"),
            ("PT90M", "PT1H30M"),
            ("PT0S", "PT0S"),
            ("PT3661S", "PT1H1M1S"),
            ("PT24H", "PT24H"),
        ] {
            let duration: ExactDuration = text.parse().unwrap();
            assert_eq!(duration.to_string(), written);
            assert_eq!(serde_json::to_string(&duration).unwrap(), format!("\"{written}\""));
            assert_eq!(written.parse(), Ok(duration));
        }
    }

    #[test]
    fn what_is_not_exact_is_refused_with_a_reason() {
        for (text, error) in [
            ("P1D", ExactDurationError::Nominal),
            ("P1W", ExactDurationError::Nominal),
            ("PT8785H", ExactDurationError::TooLong),
            ("-PT1H", ExactDurationError::Malformed),
            ("30m", ExactDurationError::Malformed),
            ("", ExactDurationError::Malformed),
        ] {
            assert_eq!(text.parse::<ExactDuration>(), Err(error), "{text}");
        }
    }

    #[test]
    fn an_offset_leads_there_and_back() {
        let start: Timestamp = "2026-03-29T01:00:00Z".parse().unwrap();
        let offset = Offset::before(ExactDuration::from_mins(30));
        assert_eq!(offset.from(start).to_string(), "2026-03-29T00:30:00Z");
        assert_eq!(offset.anchor(offset.from(start)), start);
        assert_eq!(offset.to_string(), "-PT30M");
        assert_eq!(Offset::before(ExactDuration::MAX).from(Timestamp::MIN), Timestamp::MIN);
        assert_eq!(Offset::after(ExactDuration::MAX).from(Timestamp::MAX), Timestamp::MAX);
    }
}
