//! Calendars as `.ics`: the download of one that the viewer may read, and the feed behind a secret URL.

use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use cal3_app::{
    AppError,
    calendar::{self, Export, FeedState},
};
use cal3_domain::ids::CalendarId;
use futures_util::stream;
use jiff::{Timestamp, fmt::rfc2822};

use super::{client::Client, error::HttpError, identity::identify, observe::RequestId};
use crate::services::Services;

/// Longest secret of a feed that is looked up, in characters.
const LONGEST_SECRET: usize = 128;
/// How RFC 5545 section 8.1 names it.
const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");

/// The routes.
pub fn router() -> Router<Services> {
    Router::new().route("/api/calendars/{id}/export.ics", get(export)).route("/api/feeds/{name}", get(feed))
}

async fn export(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    Path(calendar): Path<String>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    let export = async {
        let viewer = identify(&services, &headers, &client).await?.viewer;
        let calendar = calendar.parse::<CalendarId>().map_err(|_| AppError::NotFound)?;
        calendar::export(&services.app, &viewer, calendar).await
    };
    let export = export.await.map_err(|error| HttpError::from_app(&id, error))?;
    let name: String =
        export.name().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let mut response = stream_of(export);
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.ics\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}

async fn feed(
    State(services): State<Services>,
    id: RequestId,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, HttpError> {
    let found = async {
        // A calendar's own has 48 characters, a public link's 73.
        let secret = name.strip_suffix(".ics").filter(|secret| secret.len() <= LONGEST_SECRET);
        let secret = secret.ok_or(AppError::NotFound)?;
        calendar::feed(&services.app, secret).await
    };
    let (state, export) = found.await.map_err(|error| HttpError::from_app(&id, error))?;
    let mut response = match is_current(&headers, &state) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => stream_of(export),
    };
    let validators = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", state.tag)) {
        validators.insert(header::ETAG, tag);
    }
    if let Some(date) = http_date(state.last_modified) {
        validators.insert(header::LAST_MODIFIED, date);
    }
    validators.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    // A secret URL is not told to the pages that its content links to, nor found by search engines.
    validators.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// Whether the subscriber has this state already (RFC 9110 section 13.1: If-None-Match before If-Modified-Since).
fn is_current(headers: &HeaderMap, state: &FeedState) -> bool {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if let Some(tags) = text(header::IF_NONE_MATCH) {
        return tags
            .split(',')
            .map(|tag| tag.trim().trim_start_matches("W/").trim_matches('"'))
            .any(|tag| tag == state.tag || tag == "*");
    }
    text(header::IF_MODIFIED_SINCE)
        .and_then(|date| rfc2822::parse(date).ok())
        .is_some_and(|since| state.last_modified.as_second() <= since.timestamp().as_second())
}

fn http_date(at: Timestamp) -> Option<HeaderValue> {
    let text = rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&at).ok()?;
    HeaderValue::from_str(&text).ok()
}

/// Sends an export as it is made. When the database fails half-way the connection is cut, so that nobody takes a part
/// for the whole.
fn stream_of(export: Export) -> Response {
    let parts = stream::try_unfold(export, |mut export| async {
        match export.next().await {
            Ok(part) => Ok(part.map(|part| (part, export))),
            Err(error) => {
                tracing::error!(%error, "an export was cut off");
                Err(std::io::Error::other("the export was cut off"))
            }
        }
    });
    let mut response = Body::from_stream(parts).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, MEDIA_TYPE);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscriber_who_has_the_state_is_told_so() {
        let state = FeedState { tag: "7-9".into(), last_modified: "2026-11-22T09:30:00.5Z".parse().unwrap() };
        let with = |name: header::HeaderName, value: &'static str| {
            is_current(&HeaderMap::from_iter([(name, HeaderValue::from_static(value))]), &state)
        };
        assert!(with(header::IF_NONE_MATCH, "\"1-1\", W/\"7-9\""));
        assert!(!with(header::IF_NONE_MATCH, "\"7-8\""));
        assert!(with(header::IF_MODIFIED_SINCE, "Sun, 22 Nov 2026 09:30:00 GMT"));
        assert!(!with(header::IF_MODIFIED_SINCE, "Sun, 22 Nov 2026 09:29:59 GMT"));
        assert!(!with(header::IF_MODIFIED_SINCE, "yesterday"));
        assert_eq!(http_date(state.last_modified).unwrap(), "Sun, 22 Nov 2026 09:30:00 GMT");
    }
}
