//! Tests whose values were read: what is asked of one fact.

use std::cmp::Ordering;

use jiff::{SignedDuration, Timestamp};
use regex::Regex;

use crate::facts::Value;

/// What is asked of a fact. Texts are lower-case already unless case matters.
#[derive(Debug, Clone)]
pub(in crate::automation) enum Predicate {
    Empty,
    True,
    Equals(Value),
    OneOf(Vec<Value>),
    Contains(String),
    StartsWith(String),
    EndsWith(String),
    Matches(Regex),
    /// Any of the orderings.
    Ordered(&'static [Ordering], Value),
    /// From the first to the second, the second excluded or included.
    Between(Value, Value, bool),
    /// From one time of day to just before another, across midnight if that is earlier.
    Around(Value, Value),
    WithinNext(SignedDuration),
    WithinLast(SignedDuration),
    /// A list has at least one.
    HasAny(Vec<Value>),
    /// A list has all.
    HasAll(Vec<Value>),
    /// Another value than before.
    Changed,
    ChangedFrom(Value),
    ChangedTo(Value),
}

/// A fact, and what is known around it.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) value: &'a Value,
    /// What it was before the change, if that is told.
    pub(super) before: Option<&'a Value>,
    pub(super) now: Timestamp,
    pub(super) case_sensitive: bool,
}

/// A text as it is compared. Without regard to case each character becomes lower case by itself, both forms of the small sigma
/// the same one, so that a part of a text stays a part of it.
pub(in crate::automation) fn fold(text: &str, case_sensitive: bool) -> String {
    if case_sensitive {
        return text.to_owned();
    }
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

impl Subject<'_> {
    /// Whether two facts are the same; `wanted` is folded already.
    fn is(&self, value: &Value, wanted: &Value) -> bool {
        match (value, wanted) {
            (Value::Text(text), Value::Text(wanted)) if !self.case_sensitive => fold(text, false) == **wanted,
            (value, wanted) => value == wanted,
        }
    }

    fn with_text(&self, check: impl FnOnce(&str) -> bool) -> bool {
        match self.value {
            Value::Text(text) => check(&fold(text, self.case_sensitive)),
            _ => false,
        }
    }

    fn items(&self) -> &[Value] {
        match self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    fn has_changed(&self) -> bool {
        self.before.is_some_and(|before| before != self.value)
    }
}

/// The order of two facts of one kind.
pub(super) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.partial_cmp(b),
        (Value::Instant(a), Value::Instant(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

impl Predicate {
    /// Whether it holds.
    pub(super) fn holds(&self, of: Subject<'_>) -> bool {
        let at_least = |value: &Value| order(of.value, value).is_some_and(Ordering::is_ge);
        let below = |value: &Value| order(of.value, value).is_some_and(Ordering::is_lt);
        match self {
            Self::Empty => of.value.is_empty(),
            Self::True => *of.value == Value::Boolean(true),
            Self::Equals(wanted) => of.is(of.value, wanted),
            Self::OneOf(wanted) => wanted.iter().any(|wanted| of.is(of.value, wanted)),
            Self::Contains(part) => of.with_text(|text| text.contains(part)),
            Self::StartsWith(part) => of.with_text(|text| text.starts_with(part)),
            Self::EndsWith(part) => of.with_text(|text| text.ends_with(part)),
            Self::Matches(pattern) => of.value.as_text().is_some_and(|text| pattern.is_match(text)),
            Self::Ordered(orderings, wanted) => {
                order(of.value, wanted).is_some_and(|found| orderings.contains(&found))
            }
            Self::Between(from, to, inclusive) => {
                at_least(from) && (below(to) || (*inclusive && of.value == to))
            }
            Self::Around(from, to) if order(from, to) == Some(Ordering::Less) => at_least(from) && below(to),
            Self::Around(from, to) => at_least(from) || below(to),
            Self::WithinNext(span) => within(of.value, of.now, SignedDuration::ZERO, *span),
            Self::WithinLast(span) => within(of.value, of.now, -*span, SignedDuration::ZERO),
            Self::HasAny(wanted) => {
                wanted.iter().any(|wanted| of.items().iter().any(|item| of.is(item, wanted)))
            }
            Self::HasAll(wanted) => {
                wanted.iter().all(|wanted| of.items().iter().any(|item| of.is(item, wanted)))
            }
            Self::Changed => of.has_changed(),
            Self::ChangedFrom(wanted) => {
                of.has_changed() && of.before.is_some_and(|before| of.is(before, wanted))
            }
            Self::ChangedTo(wanted) => of.has_changed() && of.is(of.value, wanted),
        }
    }
}

/// Whether an instant lies so near to another.
fn within(value: &Value, now: Timestamp, from: SignedDuration, to: SignedDuration) -> bool {
    match value {
        Value::Instant(instant) => (from..=to).contains(&now.duration_until(*instant)),
        _ => false,
    }
}
