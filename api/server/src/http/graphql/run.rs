//! Takes a request from HTTP to its answer.

use std::time::Instant;

use axum::{http::HeaderMap, response::Response};
use cal3_graphql::{Answer, Kind, Request, RequestData};
use metrics::histogram;

use super::{
    accept::MediaType,
    answer::{self, Fault},
};
use crate::{
    http::{identity::identify, observe::RequestId},
    metrics as names,
    services::Services,
};

/// Runs one request.
pub(super) async fn run(
    services: &Services,
    id: &RequestId,
    headers: &HeaderMap,
    media_type: MediaType,
    request: Request,
    is_get: bool,
) -> Response {
    let Ok(identity) = identify(services, headers) else {
        return answer::fault(services, id, media_type, Fault::Unauthenticated);
    };
    let started = Instant::now();
    let prepared = match services.graphql.prepare(request) {
        Ok(prepared) => prepared,
        Err(refusal) => {
            return answer::write(media_type, &services.graphql.refuse(refusal, &id.0));
        }
    };
    let kind = prepared.kind();
    match kind {
        Kind::Mutation if is_get => {
            let fault = Fault::WrongTransport("Send a mutation by POST.");
            return answer::fault(services, id, media_type, fault);
        }
        Kind::Subscription => {
            let fault = Fault::WrongTransport("Send a subscription over WebSocket, as graphql-transport-ws.");
            return answer::fault(services, id, media_type, fault);
        }
        _ => {}
    }
    let cost = prepared.cost();
    let data = RequestData { viewer: identity.viewer, request_id: id.0.clone() };
    let answer = services.graphql.execute(prepared, data).await;
    record(kind, cost, &answer, started);
    answer::write(media_type, &answer)
}

/// Puts an operation into the metrics.
pub(super) fn record(kind: Kind, cost: u64, answer: &Answer, started: Instant) {
    let outcome = if answer.has_errors() { "errors" } else { "ok" };
    let seconds = started.elapsed().as_secs_f64();
    histogram!(names::GRAPHQL_OPERATION_DURATION, "type" => kind.as_str(), "outcome" => outcome)
        .record(seconds);
    #[expect(clippy::cast_precision_loss, reason = "costs are far below 2^53")]
    histogram!(names::GRAPHQL_COST).record(cost as f64);
}
