//! Why an action comes to nothing for a cause.

use crate::{
    template::RenderError,
    webhook::guard::{HeaderFault, UrlFault},
};

/// Why an action cannot be carried out for a cause. Trying again does not help.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RenderFault {
    /// A template went over a limit.
    #[error("{field}: {error}")]
    Template {
        /// Which parameter.
        field: &'static str,
        /// Which limit.
        error: RenderError,
    },
    /// A parameter came to nothing.
    #[error("{field} came to nothing")]
    Empty {
        /// Which parameter.
        field: &'static str,
    },
    /// A parameter came to something that it may not be.
    #[error("{field} came to {value:?}, which is not {expected}")]
    Invalid {
        /// Which parameter.
        field: &'static str,
        /// What it came to, cut to a readable length.
        value: String,
        /// What it must be.
        expected: &'static str,
    },
    /// A point in time cannot be told: the cause does not have the fact.
    #[error("{field} cannot be told: {path} is absent")]
    NoMoment {
        /// Which parameter.
        field: &'static str,
        /// The path of the fact.
        path: String,
    },
    /// It would end before it starts.
    #[error("the end would not be after the start")]
    EndsBeforeStart,
    /// The address may not be called.
    #[error("url: {0}")]
    Url(UrlFault),
    /// A header may not be sent.
    #[error("header {name}: {fault}")]
    Header {
        /// Its name.
        name: String,
        /// Why.
        fault: HeaderFault,
    },
}
