//! The values that facts are made of.

use std::{borrow::Cow, collections::BTreeMap, fmt, sync::Arc};

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Time},
};
use serde_json::Value as Json;

use crate::time::write_exact;

/// One fact: what a condition compares and a template prints. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// There is none: an event without a location, an answer that was not given.
    #[default]
    Absent,
    /// A text, a choice of a closed list, or an id.
    Text(Arc<str>),
    /// A number; whole ones are exact up to 2⁵³. Never NaN, never infinite: see [`Value::number`].
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A point in time.
    Instant(Timestamp),
    /// A day of the calendar, in no zone.
    Date(Date),
    /// A time of day, in no zone.
    Time(Time),
    /// Time on a stopwatch; may be negative.
    Duration(SignedDuration),
    /// Several values of one kind.
    List(Arc<[Value]>),
    /// Named values.
    Record(Record),
}

/// Named values. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record(Arc<BTreeMap<Cow<'static, str>, Value>>);

impl Value {
    /// A text.
    pub fn text(text: impl Into<Arc<str>>) -> Self {
        Self::Text(text.into())
    }

    /// A number; [`Value::Absent`] for one that is not finite.
    pub fn number(number: f64) -> Self {
        if number.is_finite() { Self::Number(number) } else { Self::Absent }
    }

    /// How many there are.
    pub fn count(count: usize) -> Self {
        Self::Number(count as f64)
    }

    /// Several texts.
    pub fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::text(text.as_ref())).collect())
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether there is nothing: no value, a text or a list without content.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            _ => false,
        }
    }

    /// The value in JSON: what [`fmt::Display`] writes, where JSON has no form of its own.
    pub fn to_json(&self) -> Json {
        match self {
            Self::Absent => Json::Null,
            Self::Boolean(boolean) => Json::Bool(*boolean),
            Self::Number(number) => number_to_json(*number),
            Self::List(items) => Json::Array(items.iter().map(Self::to_json).collect()),
            Self::Record(record) => record.to_json(),
            other => Json::String(other.to_string()),
        }
    }

    /// The same with every text cut to `characters`, every list to as many items: what a run's history keeps.
    #[must_use]
    pub fn clipped(&self, characters: usize) -> Self {
        match self {
            Self::Text(text) => Self::text(clip(text, characters)),
            Self::List(items) => {
                Self::List(items.iter().take(characters).map(|item| item.clipped(characters)).collect())
            }
            Self::Record(record) => Self::Record(record.clipped(characters)),
            other => other.clone(),
        }
    }
}

/// At most `characters` of `text`, the last one then an ellipsis.
pub fn clip(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        None => text.to_owned(),
        Some(_) => text.chars().take(characters.saturating_sub(1)).chain(['…']).collect(),
    }
}

/// A finite number as JSON writes it: whole ones without a fraction.
pub(crate) fn number_to_json(number: f64) -> Json {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() <= EXACT {
        Json::from(number as i64)
    } else {
        serde_json::Number::from_f64(number).map_or(Json::Null, Json::Number)
    }
}

impl fmt::Display for Value {
    /// What a template prints: nothing for what is absent, RFC 3339 for an instant (in UTC), `2026-01-05`, `09:00`,
    /// `PT1H30M`, lists separated by commas, records as JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{}", number_to_json(*number)),
            Self::Boolean(boolean) => write!(f, "{boolean}"),
            Self::Instant(instant) => write!(f, "{instant}"),
            Self::Date(date) => write!(f, "{date}"),
            Self::Time(time) => write_time(f, *time),
            Self::Duration(duration) => write_exact(f, duration.as_secs()),
            Self::List(items) => items.iter().enumerate().try_for_each(|(i, item)| {
                f.write_str(if i == 0 { "" } else { ", " })?;
                write!(f, "{item}")
            }),
            Self::Record(record) => write!(f, "{}", record.to_json()),
        }
    }
}

/// A time of day as `09:00`, with seconds where it has some.
pub(crate) fn write_time(f: &mut impl fmt::Write, time: Time) -> fmt::Result {
    write!(f, "{:02}:{:02}", time.hour(), time.minute())?;
    if time.second() == 0 { Ok(()) } else { write!(f, ":{:02}", time.second()) }
}

impl Record {
    /// The same with one more value; a former one of this name is replaced.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    /// Adds a value, or replaces the one of this name.
    pub fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Value>) {
        Arc::make_mut(&mut self.0).insert(name.into(), value.into());
    }

    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The value at a path of names separated by dots: `event.summary`.
    pub fn at(&self, path: &str) -> Option<&Value> {
        match path.split_once('.') {
            None => self.get(path),
            Some((first, rest)) => match self.get(first) {
                Some(Value::Record(record)) => record.at(rest),
                _ => None,
            },
        }
    }

    /// Its names and values, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// How many values it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A JSON object of its values.
    pub fn to_json(&self) -> Json {
        Json::Object(self.iter().map(|(name, value)| (name.to_owned(), value.to_json())).collect())
    }

    fn clipped(&self, characters: usize) -> Self {
        let clipped = self.0.iter().map(|(name, value)| (name.clone(), value.clipped(characters)));
        Self(Arc::new(clipped.collect()))
    }
}

impl FromIterator<(Cow<'static, str>, Value)> for Record {
    fn from_iter<I: IntoIterator<Item = (Cow<'static, str>, Value)>>(values: I) -> Self {
        Self(Arc::new(values.into_iter().collect()))
    }
}

macro_rules! from {
    ($($type:ty: $value:ident => $result:expr;)*) => {$(
        impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $result
            }
        }
    )*};
}

from! {
    &str: text => Self::Text(text.into());
    String: text => Self::Text(text.into());
    bool: boolean => Self::Boolean(boolean);
    i32: number => Self::Number(f64::from(number));
    u32: number => Self::Number(f64::from(number));
    Timestamp: instant => Self::Instant(instant);
    Date: date => Self::Date(date);
    Time: time => Self::Time(time);
    SignedDuration: duration => Self::Duration(duration);
    Vec<Value>: items => Self::List(items.into());
    Record: record => Self::Record(record);
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_has_one_text() {
        let instant: Timestamp = "2026-03-29T00:30:00Z".parse().unwrap();
        for (value, text) in [
            (Value::Absent, ""),
            (Value::text("x"), "x"),
            (Value::Number(3.0), "3"),
            (Value::Number(-0.5), "-0.5"),
            (Value::Boolean(true), "true"),
            (Value::Instant(instant), "2026-03-29T00:30:00Z"),
            (Value::Date(Date::constant(2026, 1, 5)), "2026-01-05"),
            (Value::Time(Time::constant(9, 0, 0, 0)), "09:00"),
            (Value::Time(Time::constant(9, 0, 5, 0)), "09:00:05"),
            (Value::Duration(SignedDuration::from_mins(-90)), "-PT1H30M"),
            (Value::texts(["a", "b"]), "a, b"),
            (Value::Record(Record::default().with("a", 1)), "{\"a\":1}"),
        ] {
            assert_eq!(value.to_string(), text);
        }
        assert_eq!(Value::number(f64::NAN), Value::Absent);
    }

    #[test]
    fn a_path_leads_through_records() {
        let record = Record::default().with("event", Record::default().with("summary", "Stand-up"));
        assert_eq!(record.at("event.summary"), Some(&Value::text("Stand-up")));
        assert_eq!(record.at("event.summary.x"), None);
        assert_eq!(record.at("calendar.name"), None);
    }

    #[test]
    fn history_keeps_no_more_than_it_must() {
        let long = Value::from(vec![Value::text("abcdef"); 5]);
        assert_eq!(long.clipped(3), Value::texts(["ab…", "ab…", "ab…"]));
    }
}
