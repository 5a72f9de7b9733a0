//! Conditions: a tree of groups and tests over the facts that the trigger offers.

mod compile;
mod evaluate;
mod operand;
mod predicate;
mod read;
mod trace;
mod value;

use serde::{Deserialize, Serialize};

use crate::facts::Operator;

pub use compile::CompiledCondition;
pub(super) use compile::{Node, Test, Used, compile};
pub use operand::{Operand, Scalar};
pub(super) use predicate::{Predicate, fold};
pub(super) use read::read;
pub use trace::{Evaluation, Trace, TraceKind};

/// A condition. In JSON `{ "kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "stand-up" }`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Condition {
    /// All of these hold. With none it holds.
    All {
        /// The conditions.
        conditions: Vec<Condition>,
    },
    /// At least one of these holds. With none it does not hold.
    Any {
        /// The conditions.
        conditions: Vec<Condition>,
    },
    /// This does not hold.
    Not {
        /// The condition.
        condition: Box<Condition>,
    },
    /// A field compared with a value.
    ///
    /// What is absent is equal to nothing, contains nothing and is neither more nor less than anything; an operator with `NOT` or
    /// `NONE` in its name holds exactly when the one without does not.
    Test {
        /// The path of the field: `event.summary`; within a quantifier also `item`, or `item.email`.
        field: String,
        /// What is asked.
        operator: Operator,
        /// What it is compared with; left out where the operator needs nothing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Operand>,
        /// Whether case matters to texts.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        case_sensitive: bool,
    },
    /// A condition holds for an item of a list. Within it the item is `item`, and its fields `item.NAME`.
    AnyItem {
        /// The path of the list.
        field: String,
        /// What must hold for one of the items.
        condition: Box<Condition>,
    },
    /// A condition holds for every item of a list; also when the list is empty.
    AllItems {
        /// The path of the list.
        field: String,
        /// What must hold for all of the items.
        condition: Box<Condition>,
    },
    /// A condition holds for no item of a list; also when the list is empty.
    NoItem {
        /// The path of the list.
        field: String,
        /// What must hold for none of the items.
        condition: Box<Condition>,
    },
}

impl Condition {
    /// All of these.
    pub fn all(conditions: impl Into<Vec<Self>>) -> Self {
        Self::All { conditions: conditions.into() }
    }

    /// One of these.
    pub fn any(conditions: impl Into<Vec<Self>>) -> Self {
        Self::Any { conditions: conditions.into() }
    }

    /// Not this.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not { condition: Box::new(self) }
    }

    /// A field compared with a value, without regard to case.
    pub fn test(field: &str, operator: Operator, value: impl Into<Option<Operand>>) -> Self {
        Self::Test { field: field.to_owned(), operator, value: value.into(), case_sensitive: false }
    }
}

#[cfg(test)]
mod tests;
