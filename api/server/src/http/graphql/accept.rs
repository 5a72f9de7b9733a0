//! Which media type to answer in.

use axum::http::{HeaderMap, header};

/// The two that GraphQL over HTTP knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MediaType {
    /// `application/graphql-response+json`: the status tells how far the request came.
    GraphqlResponse,
    /// `application/json`: 200 for every well-formed answer, for clients of old.
    Json,
}

impl MediaType {
    /// As `Content-Type`.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }
}

/// Longest `Accept` that is looked at, in entries.
const ENTRIES_MAX: usize = 32;

/// Reads `Accept` (RFC 9110 section 12.5.1). Without it, or with a wildcard, it is `application/json`, as the draft
/// has it until 2025's watershed is behind all clients. `None`: nothing that we write is acceptable.
pub(super) fn negotiate(headers: &HeaderMap) -> Option<MediaType> {
    let values: Vec<&str> =
        headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).collect();
    if values.is_empty() {
        return Some(MediaType::Json);
    }
    let mut best: Option<(MediaType, f32)> = None;
    for entry in values.iter().flat_map(|value| value.split(',')).take(ENTRIES_MAX) {
        let mut parts = entry.split(';').map(str::trim);
        let media_type = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "application/graphql-response+json" => MediaType::GraphqlResponse,
            "application/json" | "application/*" | "*/*" => MediaType::Json,
            _ => continue,
        };
        let mut quality = 1.0_f32;
        let mut is_utf8 = true;
        for parameter in parts {
            match parameter
                .split_once('=')
                .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
            {
                Some((name, value)) if name == "q" => quality = value.parse().unwrap_or(0.0),
                Some((name, value)) if name == "charset" => {
                    is_utf8 = value.trim_matches('"').eq_ignore_ascii_case("utf-8");
                }
                _ => {}
            }
        }
        // The first of the best wins.
        if is_utf8 && quality > 0.0 && best.is_none_or(|(_, known)| quality > known) {
            best = Some((media_type, quality));
        }
    }
    best.map(|(media_type, _)| media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(accept: &str) -> Option<MediaType> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        negotiate(&headers)
    }

    #[test]
    fn the_best_that_we_write_is_chosen() {
        assert_eq!(negotiate(&HeaderMap::new()), Some(MediaType::Json));
        assert_eq!(of("*/*"), Some(MediaType::Json));
        assert_eq!(of("application/json"), Some(MediaType::Json));
        assert_eq!(of("application/graphql-response+json"), Some(MediaType::GraphqlResponse));
        assert_eq!(
            of("application/graphql-response+json, application/json;q=0.9"),
            Some(MediaType::GraphqlResponse)
        );
        assert_eq!(of("application/graphql-response+json;q=0.1, application/json"), Some(MediaType::Json));
        assert_eq!(
            of("text/html, application/graphql-response+json; charset=utf-8"),
            Some(MediaType::GraphqlResponse)
        );
    }

    #[test]
    fn what_we_do_not_write_is_not_acceptable() {
        for accept in ["text/html", "application/json;q=0", "application/json; charset=latin1", "image/*"] {
            assert_eq!(of(accept), None, "{accept}");
        }
    }
}
