//! What became of each condition: for a run's history, and for "why did it not run?".

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::Operand;
use crate::facts::Operator;

/// Whether a condition holds, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Evaluation {
    /// Whether it holds.
    pub holds: bool,
    /// What became of each of its parts; `None` without a condition, which holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<Trace>,
}

/// What kind of condition a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TraceKind {
    /// All of the parts.
    All,
    /// One of the parts.
    Any,
    /// Not the part.
    Not,
    /// A test.
    Test,
    /// The parts are items of a list, of which one must do.
    AnyItem,
    /// The parts are items of a list, all of which must do.
    AllItems,
    /// The parts are items of a list, none of which may do.
    NoItem,
}

/// What became of one part of a condition. The parts stand in the order of the condition's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Trace {
    /// What it is.
    pub kind: TraceKind,
    /// Whether it holds.
    pub holds: bool,
    /// The field that was looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<Operator>,
    /// What it was compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Operand>,
    /// What the field held, cut to a readable length; null where it was absent.
    #[serde(default, skip_serializing_if = "Json::is_null")]
    pub actual: Json,
    /// What it had held before the change, where the operator asks for that; null where it was absent.
    #[serde(default, skip_serializing_if = "Json::is_null")]
    pub before: Json,
    /// Its parts; of a quantifier, the first items of the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Trace>,
}

impl Trace {
    /// The tests that decided: those that do not hold where they should, or hold where they should not, from the outside in.
    /// Of a condition that holds, those by which it does.
    pub fn decisive(&self) -> Vec<&Trace> {
        let mut found = Vec::new();
        self.collect(self.holds, &mut found);
        found
    }

    fn collect<'a>(&'a self, wanted: bool, found: &mut Vec<&'a Trace>) {
        if self.holds != wanted {
            return;
        }
        match self.kind {
            TraceKind::Not | TraceKind::NoItem if !self.parts.is_empty() => {
                self.parts.iter().for_each(|part| part.collect(!wanted, found));
            }
            _ if self.parts.is_empty() => found.push(self),
            _ => self.parts.iter().for_each(|part| part.collect(wanted, found)),
        }
    }
}
