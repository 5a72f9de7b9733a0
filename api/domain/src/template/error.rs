//! What can be wrong with a template, and why one cannot be filled.

use std::fmt;

/// What kind of fault a template has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TemplateFaultKind {
    /// It cannot be read, or uses what there is not in this language.
    Syntax,
    /// The trigger offers no such variable.
    UnknownVariable,
    /// There is no such filter.
    UnknownFilter,
    /// A filter, comparison or loop does not fit the kind of its value.
    WrongType,
    /// An argument of a filter is not right: a pattern, a zone, a number.
    WrongArgument,
    /// It is longer or deeper than it may be.
    TooLong,
}

/// One thing that is wrong with a template, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// What kind of fault it is.
    pub kind: TemplateFaultKind,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// What is wrong and what would be right, in English.
    pub message: String,
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

/// Why a template that was found good could not be filled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The outcome has more characters than it may.
    #[error("the outcome has more than {limit} characters: shorten it with the filter `truncate`")]
    TooLong {
        /// How many it may have.
        limit: usize,
    },
    /// It makes more work than it may.
    #[error("the template makes more work than it may")]
    TooMuchWork,
    /// The engine refused.
    #[error("the template cannot be filled: {0}")]
    Failed(String),
}

impl From<minijinja::Error> for RenderError {
    fn from(error: minijinja::Error) -> Self {
        match error.kind() {
            minijinja::ErrorKind::OutOfFuel => Self::TooMuchWork,
            _ => Self::Failed(error.detail().unwrap_or("unknown").to_owned()),
        }
    }
}
