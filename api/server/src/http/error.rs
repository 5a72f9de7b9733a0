//! How routes other than GraphQL refuse: `{ "userErrors": [{ code, field, message }], "requestId" }`.

use std::any::Any;

use axum::{
    Extension, Json, RequestPartsExt as _,
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use cal3_app::{AppError, FieldError};
use serde_json::{Value, json};

use super::observe::RequestId;

/// A refusal, ready to be sent.
#[derive(Debug)]
pub struct HttpError {
    status: StatusCode,
    user_errors: Vec<Value>,
    retry_after_ms: Option<u64>,
    request_id: String,
}

impl HttpError {
    /// A refusal with one code of the closed lists.
    pub fn new(id: &RequestId, status: StatusCode, code: &str, message: &str) -> Self {
        let fault = json!({ "code": code, "field": [], "message": message });
        Self { status, user_errors: vec![fault], retry_after_ms: None, request_id: id.0.clone() }
    }

    /// What a use case refused. A fault of ours is logged and told without detail.
    pub fn from_app(id: &RequestId, error: AppError) -> Self {
        match error {
            AppError::Unauthenticated => Self::new(
                id,
                StatusCode::UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Sign in, or send a valid access token.",
            ),
            AppError::MissingScope(scope) => {
                let message = format!("This needs a token with the scope {scope}.");
                Self::new(id, StatusCode::FORBIDDEN, "FORBIDDEN", &message)
            }
            AppError::SessionRequired => {
                let message = "Only a person who is signed in may do this, no token.";
                Self::new(id, StatusCode::FORBIDDEN, "FORBIDDEN", message)
            }
            AppError::Forbidden => {
                Self::new(id, StatusCode::FORBIDDEN, "FORBIDDEN", "Your role does not allow this.")
            }
            AppError::NotFound => {
                Self::new(id, StatusCode::NOT_FOUND, "NOT_FOUND", "There is nothing here that you can see.")
            }
            AppError::Invalid(faults) => Self {
                user_errors: faults.iter().map(fault).collect(),
                ..Self::new(id, StatusCode::UNPROCESSABLE_ENTITY, "INVALID", "")
            },
            // No route but GraphQL's, which tells of it in `userErrors`, reserves anything.
            AppError::Reservation(_) => {
                Self::new(id, StatusCode::CONFLICT, "CONFLICT", "The reservation is refused.")
            }
            AppError::VersionConflict(_) => {
                Self::new(id, StatusCode::CONFLICT, "VERSION_CONFLICT", "It changed meanwhile.")
            }
            AppError::Throttled { retry_after_ms } => Self {
                retry_after_ms: Some(retry_after_ms),
                ..Self::new(id, StatusCode::TOO_MANY_REQUESTS, "THROTTLED", "Too many attempts.")
            },
            AppError::TimedOut => {
                Self::new(id, StatusCode::SERVICE_UNAVAILABLE, "TIMEOUT", "It took longer than it may.")
            }
            AppError::Unavailable(source) => {
                tracing::warn!(error = %source, "the database is busy or away");
                let message = "The database is busy or away just now; try again.";
                Self {
                    retry_after_ms: Some(AppError::RETRY_AWAY_MS),
                    ..Self::new(id, StatusCode::SERVICE_UNAVAILABLE, "UNAVAILABLE", message)
                }
            }
            AppError::Internal(source) => {
                tracing::error!(error = %source, "a route failed");
                Self::new(id, StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL", "A fault of ours; it is logged.")
            }
        }
    }
}

fn fault(fault: &FieldError) -> Value {
    json!({ "code": fault.code.as_str(), "field": fault.field, "message": fault.message })
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let mut body = json!({ "userErrors": self.user_errors, "requestId": self.request_id });
        if let Some(millis) = self.retry_after_ms {
            body["retryAfterMs"] = millis.into();
        }
        let mut response = (self.status, Json(body)).into_response();
        if let Some(millis) = self.retry_after_ms {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(millis.div_ceil(1000)));
        }
        response
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RequestId {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        // Present on every route: the middleware puts it there.
        let Extension(id) =
            parts.extract::<Extension<Self>>().await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        Ok(id)
    }
}

/// What is answered when a handler panics. The panic itself is in the log.
pub(super) fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let text =
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("without a message"), "a handler panicked");
    let body = json!({ "userErrors": [{ "code": "INTERNAL", "field": [], "message": "A fault of ours; it is logged." }] });
    (StatusCode::INTERNAL_SERVER_ERROR, Json(body)).into_response()
}
