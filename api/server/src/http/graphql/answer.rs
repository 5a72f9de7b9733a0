//! Writes answers, with the status that their media type asks for.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use cal3_app::{
    AppError,
    limit::{Balance, Throttled},
};
use cal3_graphql::{Answer, Stage, code};
use metrics::counter;

use super::accept::MediaType;
use crate::{http::observe::RequestId, metrics as names, services::Services};

/// Why a request does not become an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is not JSON, or not a request. Says what is wrong.
    Malformed(String),
    /// The body or the query string is too long.
    TooLarge,
    /// The body did not come in time.
    TooSlow,
    /// The body is not `application/json`.
    UnsupportedMediaType,
    /// Nothing that we write is acceptable.
    NotAcceptable,
    /// Neither GET nor POST; or GET for what is not a query; or a subscription.
    MethodNotAllowed,
    /// The operation has to come over another transport or method. Says which.
    WrongTransport(&'static str),
    /// The access token is not good (any more).
    Unauthenticated,
    /// A fault of ours; it is logged.
    Internal,
}

/// Writes the answer to a request that did not become an operation.
pub(super) fn fault(services: &Services, id: &RequestId, media_type: MediaType, fault: Fault) -> Response {
    let (status, code, message) = match &fault {
        Fault::Malformed(message) => (StatusCode::BAD_REQUEST, code::BAD_USER_INPUT, message.as_str()),
        Fault::TooLarge => (
            StatusCode::PAYLOAD_TOO_LARGE,
            code::COST_EXCEEDED,
            "The request is too long: 1 MiB by POST, 32 KiB by GET.",
        ),
        Fault::TooSlow => (StatusCode::REQUEST_TIMEOUT, code::TIMEOUT, "The body did not come in time."),
        Fault::UnsupportedMediaType => (
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            code::BAD_USER_INPUT,
            "Send the request as `Content-Type: application/json` in UTF-8.",
        ),
        Fault::NotAcceptable => (
            StatusCode::NOT_ACCEPTABLE,
            code::BAD_USER_INPUT,
            "Accept application/graphql-response+json or application/json.",
        ),
        Fault::MethodNotAllowed => (
            StatusCode::METHOD_NOT_ALLOWED,
            code::BAD_USER_INPUT,
            "Send a request by POST, or a query by GET.",
        ),
        Fault::WrongTransport(message) => (StatusCode::METHOD_NOT_ALLOWED, code::BAD_USER_INPUT, *message),
        Fault::Unauthenticated => {
            (StatusCode::UNAUTHORIZED, code::UNAUTHENTICATED, "The access token is not good (any more).")
        }
        Fault::Internal => {
            (StatusCode::INTERNAL_SERVER_ERROR, code::INTERNAL, "A fault of ours; it is logged.")
        }
    };
    let answer = services.graphql.refuse_with(code, message, &id.0);
    let mut response = response(media_type, status, &answer);
    let headers = response.headers_mut();
    match fault {
        Fault::MethodNotAllowed => {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, POST"));
        }
        Fault::WrongTransport(_) => {
            headers.insert(header::ALLOW, HeaderValue::from_static("POST"));
        }
        Fault::UnsupportedMediaType => {
            headers
                .insert(HeaderName::from_static("accept-post"), HeaderValue::from_static("application/json"));
        }
        Fault::Unauthenticated => {
            let challenge = HeaderValue::from_static("Bearer realm=\"cal3\", error=\"invalid_token\"");
            headers.insert(header::WWW_AUTHENTICATE, challenge);
        }
        Fault::Malformed(_) | Fault::TooLarge | Fault::TooSlow | Fault::NotAcceptable | Fault::Internal => {}
    }
    response
}

/// Writes an operation's answer.
pub(super) fn write(media_type: MediaType, answer: &Answer) -> Response {
    // With application/json a well-formed answer is 200, whatever it says, so that clients of old read it. Of the
    // new type the draft says: 400 for a document or a variable that cannot be read, 422 for one that does not fit.
    let status = match (media_type, answer.stage()) {
        (MediaType::Json, _) | (_, Stage::Executed) => StatusCode::OK,
        (_, Stage::Parse | Stage::Input) => StatusCode::BAD_REQUEST,
        (_, Stage::Validation) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    response(media_type, status, answer)
}

fn response(media_type: MediaType, status: StatusCode, answer: &Answer) -> Response {
    count_errors(answer);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type.as_str())),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::VARY, HeaderValue::from_static("accept")),
    ];
    (status, headers, answer.to_json()).into_response()
}

/// Writes that the viewer has to wait (RFC 6585 section 4).
pub(super) fn throttled(
    services: &Services,
    id: &RequestId,
    media_type: MediaType,
    throttled: Throttled,
) -> Response {
    let answer =
        services.graphql.put_off(code::THROTTLED, &why(&throttled), throttled.retry_after_ms(), &id.0);
    let mut response = response(media_type, StatusCode::TOO_MANY_REQUESTS, &answer);
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from(throttled.retry_after_ms().div_ceil(1_000)));
    if let Throttled::Points(balance) = &throttled {
        tell_balance(headers, balance);
    }
    response
}

/// Writes that the database cannot be reached just now, which is no fault in the request, and may be over soon.
pub(super) fn unavailable(services: &Services, id: &RequestId, media_type: MediaType) -> Response {
    let message = "The database cannot be reached just now; try again.";
    let answer = services.graphql.put_off(code::UNAVAILABLE, message, AppError::RETRY_AWAY_MS, &id.0);
    let mut response = response(media_type, StatusCode::SERVICE_UNAVAILABLE, &answer);
    let seconds = HeaderValue::from(AppError::RETRY_AWAY_MS.div_ceil(1_000));
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

/// Why a viewer has to wait, in words.
pub(super) fn why(throttled: &Throttled) -> String {
    match throttled {
        Throttled::Points(balance) => format!(
            "You have {} points left of {}; {} come back each second. Ask for less, or later.",
            balance.available, balance.capacity, balance.restore_per_second
        ),
        Throttled::Concurrent { most } => {
            format!("You have {most} requests under way, as many as one may. Wait for their answers.")
        }
    }
}

/// Says what is left, as others' APIs do.
pub(super) fn tell_balance(headers: &mut HeaderMap, balance: &Balance) {
    let used = balance.capacity - balance.available.min(balance.capacity);
    for (name, value) in [
        ("x-ratelimit-limit", balance.capacity),
        ("x-ratelimit-remaining", balance.available),
        ("x-ratelimit-used", used),
        ("x-ratelimit-reset", balance.seconds_to_full()),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from(value));
    }
}

/// Counts an answer's errors by code.
pub(super) fn count_errors(answer: &Answer) {
    for code in answer.codes() {
        counter!(names::GRAPHQL_ERRORS, "code" => code.into_owned()).increment(1);
    }
}
