//! A request on its way: as it came, prepared, answered.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use async_graphql::{
    Name, Response, ServerError, Value, Variables,
    indexmap::IndexMap,
    parser::types::{ExecutableDocument, OperationType},
};
use serde::{Deserialize, Serialize};

use crate::limits::{COST_MAX, measure::Measured};

/// A request as GraphQL over HTTP and graphql-transport-ws write it. Members that are not known are let be.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// The document.
    pub query: String,
    /// Which of the document's operations is meant.
    #[serde(default)]
    pub operation_name: Option<String>,
    /// The values of the operation's variables.
    #[serde(default)]
    pub variables: Option<serde_json::Map<String, serde_json::Value>>,
    /// Nothing is read from it; it has to be an object.
    #[serde(default)]
    pub extensions: Option<serde_json::Map<String, serde_json::Value>>,
}

impl Request {
    pub(crate) fn take_variables(&mut self) -> Variables {
        self.variables
            .take()
            .map(|map| Variables::from_json(serde_json::Value::Object(map)))
            .unwrap_or_default()
    }
}

/// What an operation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Reads.
    Query,
    /// Writes.
    Mutation,
    /// Follows.
    Subscription,
}

impl Kind {
    /// The word for it in a document, a metric and a log line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Mutation => "mutation",
            Self::Subscription => "subscription",
        }
    }
}

impl From<OperationType> for Kind {
    fn from(ty: OperationType) -> Self {
        match ty {
            OperationType::Query => Self::Query,
            OperationType::Mutation => Self::Mutation,
            OperationType::Subscription => Self::Subscription,
        }
    }
}

/// A request that was parsed and found to be within the limits. Validated when it is executed.
#[derive(Debug)]
pub struct Prepared {
    pub(crate) request: async_graphql::Request,
    pub(crate) document: Arc<ExecutableDocument>,
    pub(crate) measured: Measured,
}

impl Prepared {
    /// What the operation does.
    pub fn kind(&self) -> Kind {
        self.measured.kind.into()
    }

    /// Its cost; see `extensions.cost` in the answer.
    pub fn cost(&self) -> u64 {
        self.measured.cost
    }
}

/// How far a request came. Decides on the HTTP status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The document is not GraphQL.
    Parse,
    /// The document does not fit the schema, or asks for more than one may.
    Validation,
    /// A variable or an argument has a value of the wrong type.
    Input,
    /// It was executed; the answer has `data`.
    Executed,
}

/// A request that is not executed, and why.
#[derive(Debug)]
pub struct Refusal(pub(crate) Stage, pub(crate) Vec<ServerError>);

/// An answer, ready to be written.
#[derive(Debug)]
pub struct Answer {
    pub(crate) stage: Stage,
    pub(crate) response: Response,
    /// What it came to cost, once it was executed.
    pub(crate) actual: Option<u64>,
}

/// What a viewer's requests cost, as `extensions.cost` tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CostReport {
    /// What the request could have cost: paid in advance.
    pub requested: u64,
    /// What is left, of how much, and how fast it comes back each second; `None` without a limit.
    pub balance: Option<(u64, u64, u64)>,
}

/// `{ errors?, data?, extensions? }`: `data` stands in it exactly when the request was executed.
#[derive(Serialize)]
struct Wire<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<&'a [ServerError]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extensions: &'a BTreeMap<String, Value>,
}

impl Answer {
    pub(crate) fn refused(Refusal(stage, errors): Refusal) -> Self {
        Self { stage, response: Response::from_errors(errors), actual: None }
    }

    /// What it came to cost; `None` for what was not executed.
    pub fn actual_cost(&self) -> Option<u64> {
        self.actual
    }

    /// Says in `extensions.cost` what it cost and what is left.
    #[must_use]
    pub fn with_cost(mut self, report: CostReport) -> Self {
        let CostReport { requested, balance } = report;
        let mut cost = IndexMap::new();
        let mut say = |name, points: Option<u64>| cost.insert(Name::new(name), points.into());
        say("requested", Some(requested));
        say("actual", self.actual);
        say("maximum", Some(COST_MAX));
        say("available", balance.map(|(available, ..)| available));
        say("capacity", balance.map(|(_, capacity, _)| capacity));
        say("restoreRate", balance.map(|(.., restore)| restore));
        self.response.extensions.insert("cost".to_owned(), Value::Object(cost));
        self
    }

    /// How far the request came.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether there are errors.
    pub fn has_errors(&self) -> bool {
        !self.response.errors.is_empty()
    }

    /// The `extensions.code` of each error.
    pub fn codes(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.response.errors.iter().filter_map(|error| match error.extensions.as_ref()?.get("code")? {
            Value::String(code) => Some(Cow::Borrowed(code.as_str())),
            _ => None,
        })
    }

    /// The answer as JSON text.
    pub fn to_json(&self) -> Vec<u8> {
        // Nothing in a response fails to be written: its keys are strings.
        serde_json::to_vec(&self.wire()).unwrap_or_default()
    }

    /// The answer as a JSON value, for a frame around it.
    pub fn to_value(&self) -> serde_json::Value {
        serde_json::to_value(self.wire()).unwrap_or_default()
    }

    /// The errors as a JSON value.
    pub fn errors_to_value(&self) -> serde_json::Value {
        serde_json::to_value(&self.response.errors).unwrap_or_default()
    }

    fn wire(&self) -> Wire<'_> {
        Wire {
            errors: (!self.response.errors.is_empty()).then_some(&self.response.errors),
            data: (self.stage == Stage::Executed).then_some(&self.response.data),
            extensions: &self.response.extensions,
        }
    }
}
