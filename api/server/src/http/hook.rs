//! `POST /api/hooks/{address}`: messages for automation rules that wait for them. JSON of at most 256 KiB, signed by the Standard
//! Webhooks specification 1.0.0 unless the rule trusts its address alone; `202` when what it makes is durable.

use std::time::Duration;

use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use cal3_app::automation::{MessageHeaders, Unaccepted, receive};
use cal3_domain::{
    automation::limits::BODY_BYTES,
    webhook::{ID_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER},
};
use serde_json::json;

use super::{client::Client, error::HttpError, observe::RequestId};
use crate::services::Services;

/// How long a message may take to come.
const WHOLE: Duration = Duration::from_secs(30);

/// The routes of incoming messages.
pub fn router() -> Router<Services> {
    // The limit is this handler's own.
    Router::new().route("/api/hooks/{address}", post(message)).layer(DefaultBodyLimit::disable())
}

async fn message(
    State(services): State<Services>,
    request: RequestId,
    Client(client): Client,
    Path(address): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let refuse =
        |status, code: &str, message: &str| HttpError::new(&request, status, code, message).into_response();
    let read = tokio::time::timeout(WHOLE, axum::body::to_bytes(body, BODY_BYTES)).await;
    let Ok(read) = read else {
        return refuse(StatusCode::REQUEST_TIMEOUT, "TIMEOUT", "The message came too slowly; send it again.");
    };
    let Ok(body) = read else {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", "Send at most 256 KiB.");
    };
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let signed = MessageHeaders {
        id: header(ID_HEADER),
        timestamp: header(TIMESTAMP_HEADER),
        signature: header(SIGNATURE_HEADER),
    };
    let app = services.app.clone().with_client(client);
    match receive(&app, &address, signed, &body).await {
        Ok(is_new) => (StatusCode::ACCEPTED, Json(json!({ "isNew": is_new }))).into_response(),
        Err(Unaccepted::Unsigned(error)) => {
            refuse(StatusCode::UNAUTHORIZED, "UNAUTHENTICATED", &format!("{error}."))
        }
        Err(error @ Unaccepted::Malformed(_)) => {
            refuse(StatusCode::BAD_REQUEST, "INVALID", &format!("{error}."))
        }
        Err(Unaccepted::Unfit(faults)) => {
            let faults: Vec<String> = faults.iter().map(|fault| format!("{}: {fault}", fault.name)).collect();
            refuse(StatusCode::UNPROCESSABLE_ENTITY, "INVALID", &format!("{}.", faults.join("; ")))
        }
        Err(error @ Unaccepted::Off) => refuse(StatusCode::CONFLICT, "WRONG_STATUS", &format!("{error}.")),
        Err(Unaccepted::App(error)) => HttpError::from_app(&request, error).into_response(),
    }
}
