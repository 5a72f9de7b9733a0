//! Minutes, times of day and weekdays, as policies write them.

use std::{borrow::Cow, fmt};

use jiff::{SignedDuration, civil::Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::time::Length;

/// A length on a stopwatch in whole minutes; an ISO 8601 duration in JSON (`PT15M`, `PT1H30M`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Minutes(u32);

impl Minutes {
    /// No time.
    pub const ZERO: Self = Self(0);

    /// So many minutes.
    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    /// How many minutes.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// How many seconds.
    pub const fn seconds(self) -> i64 {
        self.0 as i64 * 60
    }

    /// The length as a duration.
    pub fn duration(self) -> SignedDuration {
        SignedDuration::from_secs(self.seconds())
    }

    /// The length as an exact [`Length`].
    pub fn length(self) -> Length {
        Length::Exact(self.duration())
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.length().fmt(f)
    }
}

impl Serialize for Minutes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.length().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wrong = || de::Error::custom("a duration of whole minutes is expected, such as PT15M or PT1H30M");
        match Length::deserialize(deserializer)? {
            Length::Exact(time) if time.as_secs() % 60 == 0 => {
                u32::try_from(time.as_mins()).map(Self).map_err(|_| wrong())
            }
            _ => Err(wrong()),
        }
    }
}

/// A time of day on the wall, from 00:00 to 24:00, in whole minutes; `HH:MM` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayTime(u16);

impl DayTime {
    /// 00:00.
    pub const MIDNIGHT: Self = Self(0);
    /// 24:00: the end of the day.
    pub const END: Self = Self(1_440);

    /// The time of day so many minutes after midnight on the wall; `None` above 24 hours.
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes <= 1_440 { Some(Self(minutes)) } else { None }
    }

    /// Reads `HH:MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let digit = |at: usize| bytes.get(at).filter(|b| b.is_ascii_digit()).map(|b| u16::from(b - b'0'));
        let (hours, minutes) = (digit(0)? * 10 + digit(1)?, digit(3)? * 10 + digit(4)?);
        (bytes.len() == 5 && bytes[2] == b':' && minutes < 60)
            .then(|| Self::from_minutes(hours * 60 + minutes))
            .flatten()
    }

    /// Minutes since midnight on the wall.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for DayTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for DayTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DayTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::invalid_value(
                de::Unexpected::Str(&text),
                &"a time of day from 00:00 to 24:00, such as 09:30",
            )
        })
    }
}

/// Weekdays in JSON: `MONDAY` to `SUNDAY`.
pub(super) mod weekday {
    use super::{Cow, Deserialize, Deserializer, Serializer, Weekday, de};

    const NAMES: [&str; 7] = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

    pub(crate) fn serialize<S: Serializer>(day: &Weekday, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(NAMES[usize::from(day.to_monday_zero_offset().unsigned_abs() % 7)])
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Weekday, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        (0_i8..)
            .zip(NAMES)
            .find(|(_, name)| *name == text)
            .and_then(|(offset, _)| Weekday::from_monday_zero_offset(offset).ok())
            .ok_or_else(|| de::Error::unknown_variant(&text, &NAMES))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_and_minutes_are_read_as_they_were_written() {
        for text in ["00:00", "09:30", "23:59", "24:00"] {
            assert_eq!(DayTime::parse(text).unwrap().to_string(), text);
        }
        for text in ["24:01", "25:00", "9:30", "09:60", "0930", "09:30:00", "-9:30", ""] {
            assert_eq!(DayTime::parse(text), None, "{text}");
        }
        for (minutes, text) in [(0, "\"PT0S\""), (15, "\"PT15M\""), (90, "\"PT1H30M\""), (1_440, "\"PT24H\"")]
        {
            assert_eq!(serde_json::to_string(&Minutes::new(minutes)).unwrap(), text);
            assert_eq!(serde_json::from_str::<Minutes>(text).unwrap(), Minutes::new(minutes));
        }
        for text in ["\"PT30S\"", "\"P1D\"", "15", "\"15\"", "\"-PT15M\""] {
            assert!(serde_json::from_str::<Minutes>(text).is_err(), "{text}");
        }
    }
}
