//! Where somebody goes once they have signed in: a path of our own page, never another site's.

/// Longest path, in octets.
const MAX_LENGTH: usize = 2_000;

/// The path with its query and fragment, if a browser takes it for one of the same site: one slash at the beginning, and
/// nothing that the URL Standard reads as another slash or leaves out while reading (section 4.4).
pub fn return_path(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('/')?;
    let is_ours = !rest.starts_with('/')
        && !text.contains('\\')
        && !text.chars().any(|c| c.is_control() || c.is_whitespace())
        && text.len() <= MAX_LENGTH;
    // A page, not the API: going there would begin something.
    (is_ours && !text.starts_with("/api/")).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_our_own() {
        for path in
            ["/", "/?view=week&date=2026-11-22", "/settings/security#devices", "/a//b", "/%2F%2Fevil.example"]
        {
            assert_eq!(return_path(path), Some(path));
        }
    }

    #[test]
    fn what_leads_elsewhere() {
        let long = format!("/{}", "a".repeat(MAX_LENGTH));
        for text in [
            "",
            "https://evil.example/",
            "//evil.example/",
            "///evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\nLocation: https://evil.example",
            "/ /evil.example",
            "javascript:alert(1)",
            "evil.example",
            "@evil.example",
            ".evil.example",
            "/a\\b",
            "/api/auth/google",
            "/\u{0}",
            "/\u{a0}x",
            &long,
        ] {
            assert_eq!(return_path(text), None, "{text:?}");
        }
    }
}
