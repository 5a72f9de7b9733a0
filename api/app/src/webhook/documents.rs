//! What answers the documents of GraphQL that webhooks send along: given by whoever has the schema.

use cal3_domain::access::Viewer;
use futures_util::future::BoxFuture;
use serde_json::{Map, Value};

/// What came of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// `{ "data": …, "errors": … }`, as the API answers.
    pub answer: Value,
    /// Why the document is no query that the viewer may ask: it cannot be read, does not fit the schema, asks for more than one may,
    /// or for what the viewer's scopes do not reach.
    pub refused: Option<String>,
}

/// Answers queries of GraphQL within the limits of the API.
pub trait Documents: Send + Sync {
    /// Answers a document as `viewer`, with these variables; those that it does not declare are let be.
    fn answer<'a>(
        &'a self,
        viewer: Viewer,
        document: &'a str,
        variables: Map<String, Value>,
    ) -> BoxFuture<'a, Outcome>;
}
