//! Whether a request may come from the page that it comes from.

use axum::http::{HeaderMap, header};

/// Browsers say with each POST which page it comes from; programs say nothing and have no cookies to be abused.
///
/// `Origin` must be one of ours, exactly. Without it, a browser that says `Sec-Fetch-Site` (Fetch Metadata) must say
/// that the page is of the same origin.
pub(super) fn is_allowed(headers: &HeaderMap, origins: &[String]) -> bool {
    let mut named = headers.get_all(header::ORIGIN).iter().peekable();
    if named.peek().is_some() {
        return named.all(|origin| origins.iter().any(|ours| ours.as_bytes() == origin.as_bytes()));
    }
    headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin" || site == "none")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_others_are_kept_out() {
        let ours = vec!["https://cal.example.org".to_owned(), "http://localhost:8080".to_owned()];
        for (headers, expected) in [
            (vec![], true),
            (vec![("origin", "https://cal.example.org")], true),
            (vec![("origin", "http://localhost:8080")], true),
            (vec![("origin", "http://cal.example.org")], false),
            (vec![("origin", "https://cal.example.org.evil.example")], false),
            (vec![("origin", "https://CAL.example.org")], false),
            (vec![("origin", "null")], false),
            (vec![("origin", "")], false),
            (vec![("origin", "https://cal.example.org"), ("origin", "https://evil.example")], false),
            (vec![("sec-fetch-site", "cross-site")], false),
            (vec![("sec-fetch-site", "same-site")], false),
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("referer", "https://evil.example/")], true),
        ] {
            let mut map = HeaderMap::new();
            for (name, value) in &headers {
                map.append(*name, value.parse().unwrap());
            }
            assert_eq!(is_allowed(&map, &ours), expected, "{headers:?}");
        }
    }
}
