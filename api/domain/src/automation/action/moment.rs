//! Points in time that an action names relative to its cause.

use std::{fmt, str::FromStr};

use jiff::{Timestamp, ToSpan, civil::Time, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{
    automation::fault::{FaultCode, Faults},
    facts::{Catalogue, Facts, Kind, Value, parse_time, write_time},
    time::{Offset, WallClock, Zone},
};

/// Days from the field's day.
const FARTHEST_DAYS: i32 = 366;

/// A point in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Moment {
    /// So much before or after an instant, exact.
    Offset {
        /// The path of the instant: `event.startsAt`.
        field: String,
        /// How far from it.
        #[serde(default)]
        offset: Offset,
    },
    /// A time of day on the day of an instant or date, or so many days from it, in the rule's zone. A time that the clocks skip
    /// or show twice is read as RFC 5545 says.
    Day {
        /// The path of the instant or date: `trigger.at`, `event.startDate`.
        field: String,
        /// So many days later; earlier when negative.
        #[serde(default)]
        days: i32,
        /// The time of day.
        time: TimeOfDay,
    },
}

/// A time of day: `09:00`, or `09:00:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(pub Time);

/// Text that is not a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("give a time of day such as \"09:00\"")]
pub struct NoTimeOfDay;

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_time(f, self.0)
    }
}

impl FromStr for TimeOfDay {
    type Err = NoTimeOfDay;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse_time(text).map(Self).ok_or(NoTimeOfDay)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Moment {
    /// The path of the fact from which it counts.
    pub fn field(&self) -> &str {
        match self {
            Self::Offset { field, .. } | Self::Day { field, .. } => field,
        }
    }

    pub(super) fn check(&self, catalogue: &Catalogue, faults: &mut Faults) {
        let kind = catalogue.field(self.field()).map(|field| field.kind);
        match (self, kind) {
            (_, None) => {
                let hint = catalogue.nearest(self.field()).map(|near| format!(" Did you mean {near}?"));
                let shown: String = self.field().chars().take(100).collect();
                let message = format!("This trigger does not offer {shown:?}.{}", hint.unwrap_or_default());
                faults.at("field", FaultCode::UnknownField, message);
            }
            (Self::Offset { .. }, Some(Kind::Instant))
            | (Self::Day { .. }, Some(Kind::Instant | Kind::Date)) => {}
            (Self::Offset { .. }, _) => {
                faults.at(
                    "field",
                    FaultCode::WrongValue,
                    "Name an instant, such as trigger.at or event.startsAt.",
                );
            }
            (Self::Day { .. }, _) => {
                faults.at("field", FaultCode::WrongValue, "Name an instant or a date, such as trigger.at.");
            }
        }
        if let Self::Day { days, .. } = self
            && days.abs() > FARTHEST_DAYS
        {
            faults.at(
                "days",
                FaultCode::OutOfRange,
                format!("Give at most {FARTHEST_DAYS} days, before or after."),
            );
        }
    }

    /// The instant, by the facts of a cause and the rule's zone; `None` where the fact is absent, or the calendar ends.
    pub(super) fn resolve(&self, facts: &Facts) -> Option<Timestamp> {
        match (self, facts.get(self.field())) {
            (Self::Offset { offset, .. }, Value::Instant(anchor)) => Some(offset.from(*anchor)),
            (Self::Day { days, time, .. }, anchor) => {
                let date = match anchor {
                    Value::Instant(anchor) => facts.zone().to_datetime(*anchor).date(),
                    Value::Date(date) => *date,
                    _ => return None,
                };
                let date = date
                    .checked_add(days.checked_abs()?.min(FARTHEST_DAYS).days() * days.signum().into())
                    .ok()?;
                let clock = WallClock::Zoned(Zone::custom("", facts.zone().clone()));
                Some(clock.instant(date.to_datetime(time.0), &TimeZone::UTC))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::fixture::updated;
    use crate::time::ExactDuration;

    #[test]
    fn moments_follow_the_clocks_of_the_rules_zone() {
        let zone = Zone::iana("Europe/Berlin").unwrap();
        let facts = Facts::new("MANUAL", "2026-03-28T10:00:00Z".parse().unwrap(), &zone).with(
            "event",
            updated().root().get("event").cloned().map_or_else(Default::default, |event| match event {
                Value::Record(record) => record,
                _ => Default::default(),
            }),
        );
        let at = |json: &str| {
            serde_json::from_str::<Moment>(json).unwrap().resolve(&facts).map(|at| at.to_string())
        };
        for (json, instant) in [
            (r#"{"kind":"OFFSET","field":"event.endsAt"}"#, Some("2026-01-05T09:30:00Z")),
            (
                r#"{"kind":"OFFSET","field":"event.startsAt","offset":{"direction":"BEFORE","duration":"PT30M"}}"#,
                Some("2026-01-05T07:30:00Z"),
            ),
            (r#"{"kind":"DAY","field":"trigger.at","days":1,"time":"09:00"}"#, Some("2026-03-29T07:00:00Z")),
            (r#"{"kind":"DAY","field":"trigger.at","time":"09:00"}"#, Some("2026-03-28T08:00:00Z")),
            // The clocks skip it: read with the offset before the gap.
            (
                r#"{"kind":"DAY","field":"trigger.date","days":1,"time":"02:30"}"#,
                Some("2026-03-29T01:30:00Z"),
            ),
            (
                r#"{"kind":"DAY","field":"event.startDate","days":-5,"time":"00:00"}"#,
                Some("2025-12-30T23:00:00Z"),
            ),
            (r#"{"kind":"DAY","field":"event.url","time":"00:00"}"#, None),
        ] {
            assert_eq!(at(json).as_deref(), instant, "{json}");
        }
        let offset =
            Moment::Offset { field: "event.startsAt".into(), offset: Offset::before(ExactDuration::ZERO) };
        assert_eq!(serde_json::to_value(offset).unwrap()["kind"], "OFFSET");
    }
}
