//! What makes a firing unique.

use std::fmt;

use jiff::Timestamp;

use super::{Edge, RelativeTime};
use crate::{
    ids::{OccurrenceId, RuleId, TaskId},
    time::Offset,
};

/// A rule, an occurrence, and the distance from it: there is one firing of each, whatever happens to the event. As text
/// `rul_…/occ_…/START-PT30M`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FiringKey {
    /// The rule.
    pub rule: RuleId,
    /// The occurrence, by its original start: the same after it was moved.
    pub occurrence: OccurrenceId,
    /// When, relative to the occurrence.
    pub timing: RelativeTime,
}

impl fmt::Display for FiringKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edge = match self.timing.edge {
            Edge::Start => "START",
            Edge::End => "END",
        };
        write!(f, "{}/{}/{edge}{}", self.rule, self.occurrence, signed(self.timing.offset))
    }
}

/// An offset with its sign: `+PT0S`, `-PT30M`.
fn signed(offset: Offset) -> String {
    let sign = if offset.seconds() < 0 { "" } else { "+" };
    format!("{sign}{offset}")
}

/// What makes it unique that a task is due for a rule, as text: `rul_…/tsk_…/DUE-PT30M`.
pub fn task_key(rule: RuleId, task: TaskId, offset: Offset) -> String {
    format!("{rule}/{task}/DUE{}", signed(offset))
}

/// What makes a time of a schedule unique, as text: `rul_…/SCHEDULE@2026-01-05T09:00:00Z`.
pub fn schedule_key(rule: RuleId, due: Timestamp) -> String {
    format!("{rule}/SCHEDULE@{due}")
}
