//! Takes a request from HTTP to its answer.

use std::time::Instant;

use axum::{http::HeaderMap, response::Response};
use cal3_app::{
    AppError,
    account::ClientInfo,
    limit::{Admitted, Balance},
};
use cal3_graphql::{Answer, CostReport, Kind, Request, RequestData};
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
    client: &ClientInfo,
    media_type: MediaType,
    request: Request,
    is_get: bool,
) -> Response {
    let identity = match identify(services, headers, client).await {
        Ok(identity) => identity,
        Err(AppError::Unauthenticated) => {
            return answer::fault(services, id, media_type, Fault::Unauthenticated);
        }
        Err(AppError::Unavailable(error)) => {
            tracing::warn!(%error, request_id = id.0, "it could not be found out who asks");
            return answer::unavailable(services, id, media_type);
        }
        Err(error) => {
            tracing::error!(%error, request_id = id.0, "it could not be found out who asks");
            return answer::fault(services, id, media_type, Fault::Internal);
        }
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
    let admitted = match services.meter.admit(&identity.viewer, client, cost).await {
        Ok(admitted) => admitted,
        Err(throttled) => return answer::throttled(services, id, media_type, throttled),
    };
    let data = RequestData { viewer: identity.viewer, request_id: id.0.clone() };
    let answer = services.graphql.with_client(client.clone()).execute(prepared, data).await;
    record(kind, cost, &answer, started);
    let (answer, balance) = settle(answer, admitted);
    let mut response = answer::write(media_type, &answer);
    if let Some(balance) = balance {
        answer::tell_balance(response.headers_mut(), &balance);
    }
    response
}

/// Gives back what was paid in advance and not used, and says in the answer what it cost.
pub(super) fn settle(answer: Answer, admitted: Admitted) -> (Answer, Option<Balance>) {
    let requested = admitted.requested();
    // What was cut off is not measured: it costs what it asked for.
    let balance = admitted.settle(answer.actual_cost().unwrap_or(requested));
    let left = balance.map(|b| (b.available, b.capacity, b.restore_per_second));
    (answer.with_cost(CostReport { requested, balance: left }), balance)
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
