//! What can be wrong with a rule's text, and what import mended.

use std::fmt;

/// A rule's text that is refused: which part, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {message}")]
pub struct RRuleError {
    /// The part at fault, such as `BYDAY`; `RRULE` for the rule as a whole.
    pub part: String,
    /// What is wrong and what would be right, in English.
    pub message: String,
}

impl RRuleError {
    pub(super) fn new(part: &str, message: impl Into<String>) -> Self {
        // A part's name comes from outside: no more of it is repeated than a reader needs.
        Self { part: clip(part), message: message.into() }
    }
}

/// At most 40 characters of what was given.
pub(super) fn clip(text: &str) -> String {
    if text.chars().count() <= 40 { text.to_owned() } else { text.chars().take(40).chain(['…']).collect() }
}

/// Something that was mended when a rule was imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The part that was mended.
    pub part: String,
    /// What was wrong and what was made of it, in English.
    pub message: String,
}

impl Repair {
    pub(super) fn new(part: &str, message: impl Into<String>) -> Self {
        Self { part: clip(part), message: message.into() }
    }
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.part, self.message)
    }
}
