//! `PUT /api/imports/{id}/content?offset=`: the bytes of a file to be imported, in parts of at most 8 MiB.

use std::time::Duration;

use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::put,
};
use cal3_app::{
    AppError,
    import::{self, ImportStatus, MAX_CHUNK, UploadError},
};
use cal3_domain::ids::ImportId;
use futures_util::StreamExt as _;
use serde::Deserialize;
use serde_json::json;

use super::{client::Client, error::HttpError, identity::identify, observe::RequestId};
use crate::services::Services;

/// How long the sender may be silent.
const SILENCE: Duration = Duration::from_secs(30);
/// How long a part may take as a whole.
const WHOLE: Duration = Duration::from_secs(300);

/// The routes of imports.
pub fn router() -> Router<Services> {
    // The limit is this handler's own: it counts what comes, and answers as the contract says.
    Router::new().route("/api/imports/{id}/content", put(content)).layer(DefaultBodyLimit::disable())
}

#[derive(Debug, Deserialize)]
struct Place {
    offset: i64,
}

async fn content(
    State(services): State<Services>,
    request: RequestId,
    Client(client): Client,
    Path(id): Path<String>,
    place: Result<Query<Place>, axum::extract::rejection::QueryRejection>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let refuse =
        |status, code: &str, message: &str| HttpError::new(&request, status, code, message).into_response();
    // Who may not, is told before anything is read.
    let viewer = match identify(&services, &headers, &client).await {
        Ok(identity) if identity.viewer.user_id().is_some() => identity.viewer,
        Ok(_) => return HttpError::from_app(&request, AppError::Unauthenticated).into_response(),
        Err(error) => return HttpError::from_app(&request, error).into_response(),
    };
    let Ok(id) = id.parse::<ImportId>() else {
        return HttpError::from_app(&request, AppError::NotFound).into_response();
    };
    let Ok(Query(Place { offset })) = place else {
        return refuse(StatusCode::BAD_REQUEST, "INVALID", "Give ?offset= as a number of bytes.");
    };
    let announced =
        headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    let read = match announced {
        Some(length) if length > MAX_CHUNK => Err(Unread::TooLarge),
        _ => tokio::time::timeout(WHOLE, read(body, announced)).await.unwrap_or(Err(Unread::Silent)),
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(Unread::TooLarge) => {
            return refuse(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", "Send at most 8 MiB a request.");
        }
        Err(Unread::Silent) => {
            return refuse(
                StatusCode::REQUEST_TIMEOUT,
                "TIMEOUT",
                "The bytes came too slowly; send the part again.",
            );
        }
        Err(Unread::Broken) => {
            return refuse(StatusCode::BAD_REQUEST, "INVALID", "The body ended early; send the part again.");
        }
    };
    match import::upload(&services.app, &viewer, id, offset, &bytes).await {
        Ok(upload) => {
            let status = match upload.status {
                ImportStatus::Uploading => "UPLOADING",
                _ => "PENDING",
            };
            let body = json!({ "bytesReceived": upload.bytes_received, "byteSize": upload.byte_size, "status": status });
            Json(body).into_response()
        }
        Err(UploadError::WrongOffset { expected }) => {
            (StatusCode::CONFLICT, Json(json!({ "expectedOffset": expected }))).into_response()
        }
        Err(UploadError::TooLarge { most }) => {
            let message = format!("At most {most} bytes are expected here.");
            refuse(StatusCode::PAYLOAD_TOO_LARGE, "TOO_LARGE", &message)
        }
        Err(UploadError::NotUploading) => {
            refuse(StatusCode::CONFLICT, "INVALID", "The import does not wait for bytes (any more).")
        }
        Err(UploadError::App(error)) => HttpError::from_app(&request, error).into_response(),
    }
}

enum Unread {
    TooLarge,
    Silent,
    Broken,
}

async fn read(body: Body, announced: Option<usize>) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::with_capacity(announced.unwrap_or(0).min(MAX_CHUNK));
    let mut parts = body.into_data_stream();
    loop {
        match tokio::time::timeout(SILENCE, parts.next()).await {
            Err(_) => return Err(Unread::Silent),
            Ok(None) => return Ok(bytes),
            Ok(Some(Err(_))) => return Err(Unread::Broken),
            Ok(Some(Ok(part))) if bytes.len() + part.len() > MAX_CHUNK => return Err(Unread::TooLarge),
            Ok(Some(Ok(part))) => bytes.extend_from_slice(&part),
        }
    }
}
