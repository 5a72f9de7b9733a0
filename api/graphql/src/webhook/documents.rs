//! Answers the queries that webhooks send along.

use cal3_app::{
    Viewer,
    webhook::{Documents, Outcome},
};
use futures_util::future::BoxFuture;
use serde_json::{Map, Value, json};

use crate::{Answer, Executor, Kind, Request, RequestData, Stage, code};

/// The id of the request in what is said of faults: there is no request.
const REQUEST: &str = "webhook";

impl Documents for Executor {
    fn answer<'a>(
        &'a self,
        viewer: Viewer,
        document: &'a str,
        variables: Map<String, Value>,
    ) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            let request = Request {
                query: document.to_owned(),
                operation_name: None,
                variables: Some(variables),
                extensions: None,
            };
            let prepared = match self.prepare(request) {
                Ok(prepared) => prepared,
                Err(refusal) => return refused(&self.refuse(refusal, REQUEST)),
            };
            if prepared.kind() != Kind::Query {
                let refused = "Give a query: neither a mutation nor a subscription.".to_owned();
                return Outcome { answer: Value::Null, refused: Some(refused) };
            }
            let data = RequestData { viewer, request_id: REQUEST.to_owned() };
            let answer = self.execute(prepared, data).await;
            let is_beyond = answer.codes().any(|of| of == code::FORBIDDEN);
            if answer.stage() != Stage::Executed || is_beyond {
                return refused(&answer);
            }
            Outcome { answer: answer.to_value(), refused: None }
        })
    }
}

/// What is wrong with a document, in the words of its first error.
fn refused(answer: &Answer) -> Outcome {
    let errors = answer.errors_to_value();
    let message = errors.pointer("/0/message").and_then(Value::as_str).unwrap_or("It cannot be executed.");
    Outcome { answer: json!({ "errors": errors }), refused: Some(message.to_owned()) }
}
