//! GraphQL at `/graphql`: over HTTP ([`post`], [`get`]) and over WebSocket ([`ws`]).
//!
//! The transports are ours, on top of the executor of `cal3-graphql`: GraphQL over HTTP, draft of 2026
//! (<https://graphql.github.io/graphql-over-http/draft/>), and graphql-transport-ws
//! (<https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md>).

use std::time::Duration;

use axum::{
    Router,
    extract::{
        Request, State,
        ws::{WebSocketUpgrade, rejection::WebSocketUpgradeRejection},
    },
    http::{HeaderMap, Method},
    response::Response,
    routing::any,
};
use http_body_util::{BodyExt as _, Limited};

use super::{client::Client, observe::RequestId};
use crate::services::Services;

mod accept;
mod answer;
mod read;
mod run;
mod ws;

use accept::MediaType;
use answer::Fault;

/// Largest body of a request, in octets.
const BODY_MAX: usize = 1024 * 1024;
/// How long a client may take to send it.
const BODY_TIMEOUT: Duration = Duration::from_secs(15);

/// The routes.
pub fn router() -> Router<Services> {
    Router::new().route("/graphql", any(serve))
}

async fn serve(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    method: Method,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
    request: Request,
) -> Response {
    if let Ok(upgrade) = upgrade {
        return ws::accept(services, id, client, upgrade);
    }
    let Some(media_type) = accept::negotiate(&headers) else {
        return answer::fault(&services, &id, MediaType::Json, Fault::NotAcceptable);
    };
    let outcome = match method {
        Method::POST => post(&headers, request).await,
        Method::GET => read::from_query(request.uri().query().unwrap_or_default()),
        _ => Err(Fault::MethodNotAllowed),
    };
    match outcome {
        Ok(request) => {
            run::run(&services, &id, &headers, &client, media_type, request, method == Method::GET).await
        }
        Err(fault) => answer::fault(&services, &id, media_type, fault),
    }
}

async fn post(headers: &HeaderMap, request: Request) -> Result<cal3_graphql::Request, Fault> {
    read::check_content_type(headers)?;
    let body = Limited::new(request.into_body(), BODY_MAX).collect();
    let body = match tokio::time::timeout(BODY_TIMEOUT, body).await.map_err(|_| Fault::TooSlow)? {
        Ok(body) => body.to_bytes(),
        Err(error) if error.is::<http_body_util::LengthLimitError>() => return Err(Fault::TooLarge),
        Err(_) => return Err(Fault::Malformed("The body could not be read to its end.".to_owned())),
    };
    read::from_body(&body)
}
