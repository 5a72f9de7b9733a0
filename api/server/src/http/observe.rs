//! Gives each request an id, a log line and a place in the metrics.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use cal3_app::App;
use metrics::{gauge, histogram};
use tracing::Instrument as _;

use crate::{metrics as names, services::Services};

/// The header that carries the id, in both directions.
pub const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request: in every log line and every error report. An extension of the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(pub String);

/// Longest id that is taken from a client.
const ID_MAX: usize = 64;

/// The middleware.
pub async fn observe(State(services): State<Services>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = id(request.headers(), &services.app);
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let method = method(request.method());
    let span = tracing::info_span!("request", request_id = id, method, route);
    request.extensions_mut().insert(RequestId(id.clone()));

    let in_flight = InFlight::enter();
    let mut response = next.run(request).instrument(span.clone()).await;
    drop(in_flight);

    let status = response.status();
    let seconds = started.elapsed().as_secs_f64();
    let labels = [("method", method.to_owned()), ("route", route), ("status", status.as_u16().to_string())];
    histogram!(names::HTTP_REQUEST_DURATION, &labels).record(seconds);
    let _entered = span.enter();
    let millis = (seconds * 1e6).round() / 1e3;
    if status.is_server_error() {
        tracing::error!(status = status.as_u16(), millis, "answered");
    } else if is_probe(&labels[1].1) {
        tracing::debug!(status = status.as_u16(), millis, "answered");
    } else {
        tracing::info!(status = status.as_u16(), millis, "answered");
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(X_REQUEST_ID, value);
    }
    response
}

/// The client's id if it is one that may stand in a log line, else a new one.
fn id(headers: &HeaderMap, app: &App) -> String {
    let given = headers.get(X_REQUEST_ID).and_then(|value| value.to_str().ok());
    match given {
        Some(id) if is_sane(id) => id.to_owned(),
        _ => app.new_id().simple().to_string(),
    }
}

fn is_sane(id: &str) -> bool {
    (8..=ID_MAX).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// The method's name; one name for all that are made up, so that labels stay few.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

fn is_probe(route: &str) -> bool {
    matches!(route, "/api/health" | "/api/ready")
}

/// Counts a request for as long as it lives, also when it is dropped half-way.
struct InFlight;

impl InFlight {
    fn enter() -> Self {
        gauge!(names::HTTP_REQUESTS_IN_FLIGHT).increment(1.0);
        Self
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        gauge!(names::HTTP_REQUESTS_IN_FLIGHT).decrement(1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::is_sane;

    #[test]
    fn only_an_id_that_may_stand_in_a_log_line_is_taken() {
        assert!(is_sane("01890a5d-ac96-774b-bcce-b302099a8057"));
        for id in ["", "short", "new\nline-in-it", "spaces are not taken", &"x".repeat(65)] {
            assert!(!is_sane(id), "{id}");
        }
    }
}
