//! The types of expressions.

use std::fmt;

use crate::facts::{Field, Kind};

/// What an expression gives.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Type {
    /// Always nothing: the word `none`.
    Absent,
    /// Text, choices and ids.
    Text,
    /// Numbers.
    Number,
    /// Yes or no.
    Boolean,
    /// A point in time.
    Instant,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// Time on a stopwatch.
    Duration,
    /// Several of one type.
    List(Box<Type>),
    /// A record of a list.
    Record(&'static [Field]),
    /// A group of the catalogue, by its path.
    Group(String),
    /// The variable `loop`.
    Loop,
}

impl Type {
    /// The type of a field.
    pub(super) fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Text | Kind::Choice(_) | Kind::Id => Self::Text,
            Kind::Number => Self::Number,
            Kind::Boolean => Self::Boolean,
            Kind::Instant => Self::Instant,
            Kind::Date => Self::Date,
            Kind::TimeOfDay => Self::Time,
            Kind::Duration => Self::Duration,
            Kind::List(of) => Self::List(Box::new(Self::of(of))),
            Kind::Records(fields) => Self::List(Box::new(Self::Record(fields))),
        }
    }

    /// Whether a placeholder may print it.
    pub(super) fn is_printable(&self) -> bool {
        !matches!(self, Self::Group(_) | Self::Loop)
    }

    /// Whether its values have an order.
    pub(super) fn is_ordered(&self) -> bool {
        matches!(self, Self::Text | Self::Number | Self::Instant | Self::Date | Self::Time | Self::Duration)
    }

    /// Whether it is one plain value.
    pub(super) fn is_plain(&self) -> bool {
        self.is_ordered() || matches!(self, Self::Boolean | Self::Absent)
    }

    /// The type of what is one of two; `None` if they do not go together.
    pub(super) fn either(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Absent, one) | (one, Self::Absent) => Some(one),
            (one, other) => (one == other).then_some(one),
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "nothing",
            Self::Text => "a text",
            Self::Number => "a number",
            Self::Boolean => "yes or no",
            Self::Instant => "an instant",
            Self::Date => "a date",
            Self::Time => "a time of day",
            Self::Duration => "a duration",
            Self::List(of) => return write!(f, "a list ({of} each)"),
            Self::Record(_) => "a record",
            Self::Group(path) => return write!(f, "the group `{path}`"),
            Self::Loop => "the variable `loop`",
        })
    }
}
