//! What is wrong with the configuration, told all at once.

use std::fmt;

/// One variable that is missing or unusable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The variable's name.
    pub(super) name: String,
    /// What is wrong with it. Never its value, which may be a secret.
    pub(super) problem: String,
    /// What the variable is for.
    pub(super) meaning: &'static str,
    /// A value that would do.
    pub(super) example: String,
}

/// Everything that is wrong with the configuration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub(super) Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, noun) = (self.0.len(), if self.0.len() == 1 { "fault" } else { "faults" });
        write!(f, "the configuration has {count} {noun}:")?;
        for Fault { name, problem, meaning, example } in &self.0 {
            write!(f, "\n  {name} {problem}. It is {meaning}. Example: {name}={example}")?;
        }
        Ok(())
    }
}
