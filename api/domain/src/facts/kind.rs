//! The kinds of facts, and how each is read from text and JSON.

use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use serde_json::Value as Json;

use super::{Field, Record, Value};
use crate::{
    event::parse_duration,
    time::{Length, WEEKDAYS},
};

/// What kind of value a field holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// One of a closed list of words.
    Choice(&'static [&'static str]),
    /// An id, in the API's form (`evt_…`).
    Id,
    /// A point in time, in RFC 3339.
    Instant,
    /// A day: `2026-01-05`.
    Date,
    /// A time of day: `09:00` or `09:00:30`.
    TimeOfDay,
    /// Time on a stopwatch: `PT1H30M`.
    Duration,
    /// Several values of one kind, which is none of lists or records.
    List(&'static Kind),
    /// Several records with these fields.
    Records(&'static [Field]),
}

impl Kind {
    /// A day of the week: `MONDAY` to `SUNDAY`.
    pub const WEEKDAY: Self = Self::Choice(&WEEKDAYS);
    /// Several texts.
    pub const TEXTS: Self = Self::List(&Self::Text);

    /// The name of the kind in the API.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text => "TEXT",
            Self::Number => "NUMBER",
            Self::Boolean => "BOOLEAN",
            Self::Choice(_) => "CHOICE",
            Self::Id => "ID",
            Self::Instant => "INSTANT",
            Self::Date => "DATE",
            Self::TimeOfDay => "TIME_OF_DAY",
            Self::Duration => "DURATION",
            Self::List(_) => "LIST",
            Self::Records(_) => "RECORDS",
        }
    }

    /// The words of a choice; nothing for other kinds.
    pub fn choices(&self) -> &'static [&'static str] {
        match self {
            Self::Choice(choices) => choices,
            _ => &[],
        }
    }

    /// What a value of this kind looks like, for messages.
    pub fn expected(&self) -> String {
        match self {
            Self::Text => "a text".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Boolean => "true or false".to_owned(),
            Self::Choice(choices) => format!("one of {}", choices.join(", ")),
            Self::Id => "an id".to_owned(),
            Self::Instant => "an instant such as \"2026-01-05T09:00:00Z\"".to_owned(),
            Self::Date => "a date such as \"2026-01-05\"".to_owned(),
            Self::TimeOfDay => "a time of day such as \"09:00\"".to_owned(),
            Self::Duration => "a duration such as \"PT1H30M\"".to_owned(),
            Self::List(of) => format!("a list, each item {}", of.expected()),
            Self::Records(_) => "a list of records".to_owned(),
        }
    }

    /// Reads a text as a value of this kind; `None` if it is not one. A list has no text.
    pub fn parse(&self, text: &str) -> Option<Value> {
        match self {
            Self::Text | Self::Id => Some(Value::text(text)),
            Self::Number => {
                // Digits as JSON writes them: no `inf`, no `0x10`, no blanks.
                serde_json::from_str::<f64>(text).ok().filter(|number| number.is_finite()).map(Value::Number)
            }
            Self::Boolean => text.parse().ok().map(Value::Boolean),
            Self::Choice(choices) => choices.contains(&text).then(|| Value::text(text)),
            Self::Instant => parse_instant(text).map(Value::Instant),
            Self::Date => parse_date(text).map(Value::Date),
            Self::TimeOfDay => parse_time(text).map(Value::Time),
            Self::Duration => parse_exact(text).map(Value::Duration),
            Self::List(_) | Self::Records(_) => None,
        }
    }

    /// Reads JSON as a value of this kind; `null` is [`Value::Absent`]. `None` if it is of another kind.
    pub fn read(&self, json: &Json) -> Option<Value> {
        match (self, json) {
            (_, Json::Null) => Some(Value::Absent),
            (Self::Number, Json::Number(number)) => number.as_f64().map(Value::number),
            (Self::Boolean, Json::Bool(boolean)) => Some(Value::Boolean(*boolean)),
            (Self::Number | Self::Boolean, _) => None,
            (Self::List(of), Json::Array(items)) => {
                let read = items.iter().map(|item| of.read(item).filter(|value| *value != Value::Absent));
                read.collect::<Option<Vec<_>>>().map(Value::from)
            }
            (Self::Records(fields), Json::Array(items)) => {
                let read = items.iter().map(|item| read_record(fields, item));
                read.collect::<Option<Vec<_>>>().map(Value::from)
            }
            (_, Json::String(text)) => self.parse(text),
            _ => None,
        }
    }
}

fn read_record(fields: &[Field], json: &Json) -> Option<Value> {
    let object = json.as_object()?;
    let mut record = Record::default();
    for field in fields {
        if let Some(value) = object.get(field.name.as_ref()) {
            record.set(field.name.clone(), field.kind.read(value)?);
        }
    }
    Some(Value::Record(record))
}

/// An instant of RFC 3339: with `Z` or an offset, nothing around it.
fn parse_instant(text: &str) -> Option<Timestamp> {
    // jiff also reads what RFC 9557 adds in brackets, and blanks for the T.
    let shaped = text.len() <= 40 && text.as_bytes().get(10) == Some(&b'T') && !text.contains('[');
    shaped.then(|| text.parse().ok()).flatten()
}

fn parse_date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// `09:00` or `09:00:30`.
pub(crate) fn parse_time(text: &str) -> Option<Time> {
    let mut numbers = text.split(':').map(|part| match part.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some(((a - b'0') * 10 + b - b'0').cast_signed()),
        _ => None,
    });
    let (hour, minute, second) = (numbers.next()??, numbers.next()??, numbers.next().unwrap_or(Some(0))?);
    match numbers.next() {
        None => Time::new(hour, minute, second, 0).ok(),
        Some(_) => None,
    }
}

/// A duration of hours, minutes and seconds, with a minus in front of what is negative.
fn parse_exact(text: &str) -> Option<jiff::SignedDuration> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    match parse_duration(text)? {
        Length::Exact(time) => Some(if negative { -time } else { time }),
        Length::Nominal { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again() {
        for (kind, text) in [
            (Kind::Text, "x"),
            (Kind::Number, "-2.5"),
            (Kind::Number, "12"),
            (Kind::Boolean, "false"),
            (Kind::WEEKDAY, "SUNDAY"),
            (Kind::Instant, "2026-01-05T09:00:00Z"),
            (Kind::Date, "2026-01-05"),
            (Kind::TimeOfDay, "23:59:59"),
            (Kind::TimeOfDay, "00:00"),
            (Kind::Duration, "-PT1H30M"),
        ] {
            let value = kind.parse(text).unwrap();
            assert_eq!(value.to_string(), text);
            assert_eq!(kind.read(&value.to_json()), Some(value), "{text}");
        }
        let list = Value::texts(["a", "b"]);
        assert_eq!(Kind::TEXTS.read(&list.to_json()), Some(list));
    }

    #[test]
    fn what_is_of_another_kind_is_refused() {
        for (kind, text) in [
            (Kind::Number, "0x10"),
            (Kind::Number, "1e999"),
            (Kind::Number, "NaN"),
            (Kind::Boolean, "TRUE"),
            (Kind::WEEKDAY, "Sunday"),
            (Kind::Instant, "2026-01-05"),
            (Kind::Instant, "2026-01-05T09:00:00"),
            (Kind::Instant, "2026-01-05 09:00:00Z"),
            (Kind::Instant, "2026-01-05T09:00:00Z[UTC]"),
            (Kind::Date, "2026-02-30"),
            (Kind::Date, "2026-1-5"),
            (Kind::TimeOfDay, "24:00"),
            (Kind::TimeOfDay, "9:00"),
            (Kind::TimeOfDay, "09:00:00:00"),
            (Kind::Duration, "P1D"),
            (Kind::Duration, "--PT1H"),
        ] {
            assert_eq!(kind.parse(text), None, "{kind:?} {text}");
        }
        assert_eq!(Kind::Number.read(&Json::from("12")), None);
        assert_eq!(Kind::TEXTS.read(&serde_json::json!(["a", null])), None);
    }
}
