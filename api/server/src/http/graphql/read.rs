//! Reads a request from a body or from a query string.

use axum::http::{HeaderMap, header};
use cal3_graphql::Request;
use serde_json::{Map, Value};

use super::answer::Fault;

/// Longest query string, in octets.
const QUERY_MAX: usize = 32 * 1024;

/// Takes `application/json` in UTF-8 only. (A form can be sent across origins without a preflight; JSON cannot.)
///
/// # Errors
/// [`Fault::UnsupportedMediaType`].
pub(super) fn check_content_type(headers: &HeaderMap) -> Result<(), Fault> {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut parts = value.split(';').map(str::trim);
    let is_json = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("application/json"));
    let is_utf8 = parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    if is_json && is_utf8 { Ok(()) } else { Err(Fault::UnsupportedMediaType) }
}

/// Reads `{ query, operationName?, variables?, extensions? }`.
///
/// # Errors
/// [`Fault::Malformed`], which says what is wrong with it.
pub(super) fn from_body(body: &[u8]) -> Result<Request, Fault> {
    if body.is_empty() {
        return Err(Fault::Malformed("The body is empty; send {\"query\": …} as JSON.".to_owned()));
    }
    if body.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'[') {
        return Err(Fault::Malformed("Send one request at a time; batches are not taken.".to_owned()));
    }
    serde_json::from_slice(body)
        .map_err(|error| Fault::Malformed(format!("The body is not a GraphQL request in JSON: {error}.")))
}

/// Reads `query`, `operationName`, `variables` and `extensions` from a query string, the latter two as JSON.
///
/// # Errors
/// [`Fault::Malformed`], which says what is wrong with it.
pub(super) fn from_query(text: &str) -> Result<Request, Fault> {
    if text.len() > QUERY_MAX {
        return Err(Fault::TooLarge);
    }
    let (mut query, mut operation_name, mut variables, mut extensions) = (None, None, None, None);
    for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
        match &*name {
            "query" => query = Some(value.into_owned()),
            "operationName" => operation_name = Some(value.into_owned()),
            "variables" => variables = object("variables", &value)?,
            "extensions" => extensions = object("extensions", &value)?,
            _ => {}
        }
    }
    let query = query.ok_or_else(|| Fault::Malformed("The parameter `query` is missing.".to_owned()))?;
    Ok(Request { query, operation_name, variables, extensions })
}

fn object(name: &str, text: &str) -> Result<Option<Map<String, Value>>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(text)
        .map_err(|error| Fault::Malformed(format!("`{name}` is not a JSON object: {error}.")))
}
