//! Scalars, each with the specification that says what its text looks like.
//!
//! A scalar checks the form only, so that a request with a malformed one is refused whole before anything is executed.
//! What only the use case can judge (is there such a zone, does the rule ever occur) is a `userErrors` member.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use cal3_domain::policy::DayTime;
use jiff::{Timestamp, civil};

/// Longest text of a scalar that is kept as text, in octets.
const TEXT_MAX: usize = 4_096;

macro_rules! scalar {
    ($(#[doc = $doc:literal])* $name:ident($inner:ty), $graphql:literal, $url:literal, $example:literal, $parse:expr, $print:expr) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) struct $name(pub(crate) $inner);

        $(#[doc = $doc])*
        #[Scalar(name = $graphql, specified_by_url = $url)]
        impl ScalarType for $name {
            fn parse(value: Value) -> InputValueResult<Self> {
                let parse: fn(&str) -> Option<$inner> = $parse;
                match &value {
                    Value::String(text) => parse(text).map(Self).ok_or_else(|| {
                        InputValueError::custom(concat!("is not a ", $graphql, "; write it like `", $example, "`"))
                    }),
                    _ => Err(InputValueError::expected_type(value)),
                }
            }

            fn is_valid(value: &Value) -> bool {
                let parse: fn(&str) -> Option<$inner> = $parse;
                matches!(value, Value::String(text) if parse(text).is_some())
            }

            fn to_value(&self) -> Value {
                let print: fn(&$inner) -> String = $print;
                Value::String(print(&self.0))
            }
        }

        impl $name {
            /// Its name and how it is written.
            const EXAMPLE: (&'static str, &'static str) = ($graphql, $example);
        }

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }
    };
}

scalar! {
    /// An instant: date, time and offset from UTC, such as `2026-11-22T09:30:00Z`. Always answered in UTC.
    DateTime(Timestamp), "DateTime", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", "2026-11-22T09:30:00Z",
    parse_instant, ToString::to_string
}
scalar! {
    /// A calendar date without a time zone, such as `2026-11-22`.
    Date(civil::Date), "Date", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", "2026-11-22",
    parse_date, ToString::to_string
}
scalar! {
    /// A wall-clock time without a time zone, such as `2026-11-22T09:30:00` (ISO 8601).
    LocalDateTime(civil::DateTime), "LocalDateTime", "https://www.rfc-editor.org/rfc/rfc9557#section-3.1", "2026-11-22T09:30:00",
    parse_local, ToString::to_string
}
scalar! {
    /// A time of day on the wall in whole minutes, from `00:00` to `24:00`, the end of the day (ISO 8601).
    LocalTime(DayTime), "LocalTime", "https://www.rfc-editor.org/rfc/rfc3339#appendix-A", "09:30",
    DayTime::parse, ToString::to_string
}
scalar! {
    /// The id of a time zone in the IANA database, such as `Europe/Budapest`.
    TimeZone(String), "TimeZone", "https://www.rfc-editor.org/rfc/rfc6557", "Europe/Budapest",
    text, Clone::clone
}
scalar! {
    /// A duration (ISO 8601), such as `PT1H30M` or `P1D`.
    Duration(String), "Duration", "https://www.rfc-editor.org/rfc/rfc3339#appendix-A", "PT1H30M",
    text, Clone::clone
}
scalar! {
    /// A recurrence rule (RFC 5545 section 3.3.10), such as `FREQ=WEEKLY;BYDAY=MO,WE`.
    RRule(String), "RRule", "https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10", "FREQ=WEEKLY;BYDAY=MO,WE",
    text, Clone::clone
}
scalar! {
    /// An absolute URL, such as `https://example.org/meeting`.
    Url(String), "URL", "https://url.spec.whatwg.org/", "https://example.org/meeting",
    text, Clone::clone
}
scalar! {
    /// A position in the change log. Opaque: give back what was answered, and do not take it apart.
    Cursor(String), "Cursor", "https://relay.dev/graphql/connections.htm#sec-Cursor", "c10000000000000000000000000",
    text, Clone::clone
}

/// Any JSON value, written as a GraphQL value or sent as a variable.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Json(pub(crate) serde_json::Value);

/// Any JSON value, written as a GraphQL value or sent as a variable.
#[Scalar(name = "JSON", specified_by_url = "https://www.rfc-editor.org/rfc/rfc8259")]
impl ScalarType for Json {
    fn parse(value: Value) -> InputValueResult<Self> {
        value
            .into_json()
            .map(Self)
            .map_err(|_| InputValueError::custom("is not a JSON value; write it like `{ \"a\": 1 }`"))
    }

    fn to_value(&self) -> Value {
        // Nothing in it has a key that is not a text.
        Value::from_json(self.0.clone()).unwrap_or_default()
    }
}

/// How the scalar of this name is written, for messages.
pub(crate) fn example(scalar: &str) -> Option<&'static str> {
    let all = [
        DateTime::EXAMPLE,
        Date::EXAMPLE,
        LocalDateTime::EXAMPLE,
        LocalTime::EXAMPLE,
        TimeZone::EXAMPLE,
        Duration::EXAMPLE,
        RRule::EXAMPLE,
        Url::EXAMPLE,
        Cursor::EXAMPLE,
    ];
    all.into_iter().find(|(name, _)| *name == scalar).map(|(_, example)| example)
}

fn text(text: &str) -> Option<String> {
    (!text.is_empty() && text.len() <= TEXT_MAX).then(|| text.to_owned())
}

/// RFC 3339 `date-time`; of its liberties only a lower-case `t` and `z` are refused.
fn parse_instant(text: &str) -> Option<Timestamp> {
    let digits = text.as_bytes();
    let plain = text.len() <= 40 && digits.get(10) == Some(&b'T') && !text.contains(['[', ' ']);
    plain.then(|| text.parse().ok()).flatten()
}

/// RFC 3339 `full-date`.
fn parse_date(text: &str) -> Option<civil::Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// A date, `T`, hours and minutes, and perhaps seconds; no offset and no zone, which would say something else.
fn parse_local(text: &str) -> Option<civil::DateTime> {
    let digits = text.as_bytes();
    let plain = (16..=29).contains(&text.len())
        && digits[10] == b'T'
        && digits[13] == b':'
        && digits[11..].iter().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'));
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_needs_its_offset_and_is_answered_in_utc() {
        let parsed = DateTime::parse(Value::from("2026-11-22T10:30:00+01:00")).unwrap();
        assert_eq!(parsed.to_value(), Value::from("2026-11-22T09:30:00Z"));
        for wrong in [
            "2026-11-22T10:30:00",
            "2026-11-22 10:30:00Z",
            "2026-11-22T10:30:00Z[UTC]",
            "2026-11-22",
            "now",
            "",
        ] {
            assert!(!DateTime::is_valid(&Value::from(wrong)), "{wrong}");
        }
    }

    #[test]
    fn a_wall_clock_time_has_neither_offset_nor_zone() {
        for right in ["2026-11-22T09:30", "2026-11-22T09:30:00", "2026-11-22T09:30:00.5"] {
            assert!(LocalDateTime::is_valid(&Value::from(right)), "{right}");
        }
        for wrong in
            ["2026-11-22T09:30:00Z", "2026-11-22T09:30:00+01:00", "2026-11-22T09:30-01:00", "2026-11-22"]
        {
            assert!(!LocalDateTime::is_valid(&Value::from(wrong)), "{wrong}");
        }
    }

    #[test]
    fn a_date_is_just_that() {
        assert!(Date::is_valid(&Value::from("2028-02-29")));
        for wrong in ["2026-02-29", "20261122", "2026-11-22T00:00", "26-11-22"] {
            assert!(!Date::is_valid(&Value::from(wrong)), "{wrong}");
        }
    }

    #[test]
    fn the_message_shows_how_to_write_it() {
        let error = Date::parse(Value::from("tomorrow")).unwrap_err();
        assert!(error.into_server_error(Default::default()).message.contains("write it like `2026-11-22`"));
    }
}
