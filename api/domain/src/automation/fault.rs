//! What can be wrong with a rule.

use std::fmt;

use super::limits;

/// The closed list of what can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// The JSON does not have the form of a rule: a member is missing, unknown or of another type.
    Malformed,
    /// Something must be given.
    Required,
    /// A text is too long.
    TooLong,
    /// There are too many of something, or they lie too deep in each other.
    TooMany,
    /// A number, a duration or a date is outside of what is possible.
    OutOfRange,
    /// Two of something are the same.
    Duplicate,
    /// The trigger does not offer this field.
    UnknownField,
    /// The operator is not for this kind of field.
    WrongOperator,
    /// The value is not of the field's kind.
    WrongValue,
    /// A regular expression cannot be read, or is too large.
    InvalidPattern,
    /// A template cannot be read, or a filter does not fit.
    InvalidTemplate,
    /// A template names a variable that the trigger does not offer.
    UnknownVariable,
    /// A schedule cannot be read, or never runs.
    InvalidSchedule,
    /// A URL cannot be read, or may not be called.
    InvalidUrl,
    /// A header may not be set, or has what it may not have.
    InvalidHeader,
    /// An address of electronic mail cannot be read.
    InvalidEmail,
    /// A colour cannot be read.
    InvalidColor,
    /// A JSON pointer cannot be read.
    InvalidPointer,
    /// No time zone has this name.
    UnknownTimeZone,
    /// The trigger gives nothing that this action, or this scope, could be about.
    WrongSubject,
    /// It would never run.
    Unreachable,
}

impl FaultCode {
    /// The code as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "MALFORMED",
            Self::Required => "REQUIRED",
            Self::TooLong => "TOO_LONG",
            Self::TooMany => "TOO_MANY",
            Self::OutOfRange => "OUT_OF_RANGE",
            Self::Duplicate => "DUPLICATE",
            Self::UnknownField => "UNKNOWN_FIELD",
            Self::WrongOperator => "WRONG_OPERATOR",
            Self::WrongValue => "WRONG_VALUE",
            Self::InvalidPattern => "INVALID_PATTERN",
            Self::InvalidTemplate => "INVALID_TEMPLATE",
            Self::UnknownVariable => "UNKNOWN_VARIABLE",
            Self::InvalidSchedule => "INVALID_SCHEDULE",
            Self::InvalidUrl => "INVALID_URL",
            Self::InvalidHeader => "INVALID_HEADER",
            Self::InvalidEmail => "INVALID_EMAIL",
            Self::InvalidColor => "INVALID_COLOR",
            Self::InvalidPointer => "INVALID_POINTER",
            Self::UnknownTimeZone => "UNKNOWN_TIME_ZONE",
            Self::WrongSubject => "WRONG_SUBJECT",
            Self::Unreachable => "UNREACHABLE",
        }
    }
}

/// One thing that is wrong with a rule, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault it is.
    pub code: FaultCode,
    /// The way to it through the rule's JSON: members, and indices from 0.
    pub path: Vec<String>,
    /// What is wrong and what would be right, in English.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.join("."), self.message)
    }
}

/// Collects faults along the way through a rule.
#[derive(Debug, Default)]
pub(super) struct Faults {
    path: Vec<String>,
    found: Vec<Fault>,
}

impl Faults {
    /// A fault here.
    pub(super) fn add(&mut self, code: FaultCode, message: impl Into<String>) {
        if self.found.len() < limits::FAULTS {
            self.found.push(Fault { code, path: self.path.clone(), message: message.into() });
        }
    }

    /// A fault one step from here.
    pub(super) fn at(&mut self, step: &str, code: FaultCode, message: impl Into<String>) {
        self.within(step, |faults| faults.add(code, message));
    }

    /// Goes one step for as long as `check` takes.
    pub(super) fn within<R>(&mut self, step: impl fmt::Display, check: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(step.to_string());
        let result = check(self);
        self.path.pop();
        result
    }

    /// Whether there is any.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// All of them, in the order in which they were found.
    pub(super) fn into_vec(self) -> Vec<Fault> {
        self.found
    }

    /// A text of one line that must say something.
    pub(super) fn line(&mut self, text: &str, max: usize) {
        if text.trim().is_empty() {
            self.add(FaultCode::Required, format!("Give a text of 1 to {max} characters."));
        } else if text.contains(char::is_control) {
            self.add(FaultCode::WrongValue, "Give a single line without control characters.");
        }
        self.longest(text, max);
    }

    /// A text of at most so many characters.
    pub(super) fn longest(&mut self, text: &str, max: usize) {
        if text.chars().nth(max).is_some() {
            self.add(FaultCode::TooLong, format!("Give at most {max} characters."));
        }
    }

    /// A list of so many to so many.
    pub(super) fn count(&mut self, count: usize, least: usize, most: usize) {
        if count < least {
            self.add(FaultCode::Required, format!("Give at least {least}."));
        }
        if count > most {
            self.add(FaultCode::TooMany, format!("Give at most {most}."));
        }
    }
}
