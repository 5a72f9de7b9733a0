//! How a fact can be compared, by its kind.

use serde::{Deserialize, Serialize};

use super::Kind;

/// What a condition asks about a field. The form of its value is in [`Operator::operand`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Operator {
    /// The same value. Texts are compared without regard to case unless the condition says otherwise.
    Equals,
    /// Not [`Operator::Equals`]; holds for what is absent.
    NotEquals,
    /// A text has this part; a list has this item.
    Contains,
    /// Not [`Operator::Contains`].
    NotContains,
    /// A text begins so.
    StartsWith,
    /// A text ends so.
    EndsWith,
    /// A text has a part that this regular expression describes (syntax of the crate `regex`: no look-around, no
    /// back-references, linear time).
    Matches,
    /// Not [`Operator::Matches`].
    NotMatches,
    /// Equal to one of these.
    OneOf,
    /// Not [`Operator::OneOf`].
    NoneOf,
    /// Less than this.
    LessThan,
    /// This or less.
    AtMost,
    /// More than this.
    MoreThan,
    /// This or more.
    AtLeast,
    /// In this range. Instants and times of day: from `from` to just before `to`, and times of day across midnight where
    /// `to` is before `from`. Numbers, dates and durations: `to` is in the range.
    Between,
    /// Not [`Operator::Between`].
    NotBetween,
    /// Yes.
    IsTrue,
    /// No.
    IsFalse,
    /// Before this instant, date or time of day.
    Before,
    /// At this instant, date or time of day, or later.
    AtOrAfter,
    /// An instant that lies at most this long after the trigger, and not before it.
    WithinNext,
    /// An instant that lies at most this long before the trigger, and not after it.
    WithinLast,
    /// A list has one of these items.
    ContainsAny,
    /// A list has all of these items.
    ContainsAll,
    /// A list has none of these items.
    ContainsNone,
    /// There is no value, or one without content.
    IsEmpty,
    /// There is a value with content.
    IsNotEmpty,
    /// The change gave it another value.
    Changed,
    /// The change did not touch it.
    NotChanged,
    /// The change gave it another value, and it was this before.
    ChangedFrom,
    /// The change gave it another value, and it is this now.
    ChangedTo,
}

/// The form of the value that a condition gives with an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OperandForm {
    /// No value.
    None,
    /// One value of the field's kind (of the item's kind, for a list).
    One,
    /// A list of 1 to 100 such values.
    Several,
    /// `{ "from": …, "to": … }`.
    Range,
    /// A regular expression.
    Pattern,
    /// A duration, whatever the field's kind.
    Duration,
}

impl Operator {
    /// The form of its value.
    pub fn operand(self) -> OperandForm {
        match self {
            Self::IsTrue
            | Self::IsFalse
            | Self::IsEmpty
            | Self::IsNotEmpty
            | Self::Changed
            | Self::NotChanged => OperandForm::None,
            Self::OneOf | Self::NoneOf | Self::ContainsAny | Self::ContainsAll | Self::ContainsNone => {
                OperandForm::Several
            }
            Self::Between | Self::NotBetween => OperandForm::Range,
            Self::Matches | Self::NotMatches => OperandForm::Pattern,
            Self::WithinNext | Self::WithinLast => OperandForm::Duration,
            _ => OperandForm::One,
        }
    }

    /// Whether it compares with what was before the change.
    pub fn needs_before(self) -> bool {
        matches!(self, Self::Changed | Self::NotChanged | Self::ChangedFrom | Self::ChangedTo)
    }

    /// The name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Equals => "EQUALS",
            Self::NotEquals => "NOT_EQUALS",
            Self::Contains => "CONTAINS",
            Self::NotContains => "NOT_CONTAINS",
            Self::StartsWith => "STARTS_WITH",
            Self::EndsWith => "ENDS_WITH",
            Self::Matches => "MATCHES",
            Self::NotMatches => "NOT_MATCHES",
            Self::OneOf => "ONE_OF",
            Self::NoneOf => "NONE_OF",
            Self::LessThan => "LESS_THAN",
            Self::AtMost => "AT_MOST",
            Self::MoreThan => "MORE_THAN",
            Self::AtLeast => "AT_LEAST",
            Self::Between => "BETWEEN",
            Self::NotBetween => "NOT_BETWEEN",
            Self::IsTrue => "IS_TRUE",
            Self::IsFalse => "IS_FALSE",
            Self::Before => "BEFORE",
            Self::AtOrAfter => "AT_OR_AFTER",
            Self::WithinNext => "WITHIN_NEXT",
            Self::WithinLast => "WITHIN_LAST",
            Self::ContainsAny => "CONTAINS_ANY",
            Self::ContainsAll => "CONTAINS_ALL",
            Self::ContainsNone => "CONTAINS_NONE",
            Self::IsEmpty => "IS_EMPTY",
            Self::IsNotEmpty => "IS_NOT_EMPTY",
            Self::Changed => "CHANGED",
            Self::NotChanged => "NOT_CHANGED",
            Self::ChangedFrom => "CHANGED_FROM",
            Self::ChangedTo => "CHANGED_TO",
        }
    }
}

use Operator as O;

const TEXT: &[Operator] = &[
    O::Equals,
    O::NotEquals,
    O::Contains,
    O::NotContains,
    O::StartsWith,
    O::EndsWith,
    O::Matches,
    O::NotMatches,
    O::OneOf,
    O::NoneOf,
    O::IsEmpty,
    O::IsNotEmpty,
];
const ORDERED: &[Operator] = &[
    O::Equals,
    O::NotEquals,
    O::LessThan,
    O::AtMost,
    O::MoreThan,
    O::AtLeast,
    O::Between,
    O::NotBetween,
    O::IsEmpty,
    O::IsNotEmpty,
];
const BOOLEAN: &[Operator] = &[O::IsTrue, O::IsFalse, O::IsEmpty, O::IsNotEmpty];
const CHOICE: &[Operator] = &[O::Equals, O::NotEquals, O::OneOf, O::NoneOf, O::IsEmpty, O::IsNotEmpty];
const INSTANT: &[Operator] = &[
    O::Before,
    O::AtOrAfter,
    O::Between,
    O::NotBetween,
    O::WithinNext,
    O::WithinLast,
    O::IsEmpty,
    O::IsNotEmpty,
];
const DATE: &[Operator] =
    &[O::Equals, O::NotEquals, O::Before, O::AtOrAfter, O::Between, O::NotBetween, O::IsEmpty, O::IsNotEmpty];
const TIME: &[Operator] = &[O::Before, O::AtOrAfter, O::Between, O::NotBetween, O::IsEmpty, O::IsNotEmpty];
const LIST: &[Operator] = &[
    O::Contains,
    O::NotContains,
    O::ContainsAny,
    O::ContainsAll,
    O::ContainsNone,
    O::IsEmpty,
    O::IsNotEmpty,
];
const RECORDS: &[Operator] = &[O::IsEmpty, O::IsNotEmpty];
const CHANGES: &[Operator] = &[O::Changed, O::NotChanged, O::ChangedFrom, O::ChangedTo];
const CHANGES_OF_LISTS: &[Operator] = &[O::Changed, O::NotChanged];

impl Kind {
    /// What can be asked of a field of this kind, whatever the trigger.
    pub fn operators(&self) -> &'static [Operator] {
        match self {
            Self::Text => TEXT,
            Self::Number | Self::Duration => ORDERED,
            Self::Boolean => BOOLEAN,
            Self::Choice(_) | Self::Id => CHOICE,
            Self::Instant => INSTANT,
            Self::Date => DATE,
            Self::TimeOfDay => TIME,
            Self::List(_) => LIST,
            Self::Records(_) => RECORDS,
        }
    }

    /// What can be asked besides when the trigger tells what was before.
    pub fn change_operators(&self) -> &'static [Operator] {
        match self {
            Self::List(_) | Self::Records(_) => CHANGES_OF_LISTS,
            _ => CHANGES,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_json_an_operator_is_its_name() {
        let kinds = [
            Kind::Text,
            Kind::Number,
            Kind::Boolean,
            Kind::WEEKDAY,
            Kind::Instant,
            Kind::Date,
            Kind::TimeOfDay,
            Kind::TEXTS,
        ];
        for kind in kinds {
            for operator in kind.operators().iter().chain(kind.change_operators()) {
                let json = serde_json::to_string(operator).unwrap();
                assert_eq!(json, format!("\"{}\"", operator.name()));
                assert_eq!(serde_json::from_str::<Operator>(&json).unwrap(), *operator);
            }
        }
    }
}
