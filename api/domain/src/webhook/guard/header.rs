//! Which headers somebody may add to a call.

/// Characters of a header's name and of its value.
const LONGEST_NAME: usize = 100;
/// Most bytes of a header's value.
pub const LONGEST_HEADER_VALUE: usize = 4_096;

/// Headers that the client or the signature sets, that would break the connection, or that speak for someone else.
const RESERVED: &[&str] = &[
    "connection",
    "content-encoding",
    "content-length",
    "cookie",
    "expect",
    "forwarded",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "via",
];
const RESERVED_PREFIXES: &[&str] = &["webhook-", "cal3-", "proxy-", "sec-", "x-forwarded-", "x-real-", ":"];

/// Why a header is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeaderFault {
    /// The name is not a token of RFC 9110 section 5.6.2.
    #[error("a header's name is 1 to {LONGEST_NAME} letters, digits and hyphens, such as \"X-Team\"")]
    Name,
    /// The header is not theirs to set.
    #[error("this header is set by the server")]
    Reserved,
    /// The value has line breaks or other control characters, or what is not ASCII.
    #[error("a header's value is one line of printable ASCII characters")]
    Value,
    /// The value is too long.
    #[error("a header's value has at most {LONGEST_HEADER_VALUE} characters")]
    TooLong,
}

/// Checks a header that somebody adds to a call. Nothing that could begin another header, or another request, passes.
///
/// # Errors
/// [`HeaderFault`] when it is refused.
pub fn check_header(name: &str, value: &str) -> Result<(), HeaderFault> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() || name.len() > LONGEST_NAME || !name.bytes().all(token) {
        return Err(HeaderFault::Name);
    }
    let lower = name.to_ascii_lowercase();
    if RESERVED.contains(&lower.as_str()) || RESERVED_PREFIXES.iter().any(|prefix| lower.starts_with(prefix))
    {
        return Err(HeaderFault::Reserved);
    }
    if value.len() > LONGEST_HEADER_VALUE {
        return Err(HeaderFault::TooLong);
    }
    if !value.bytes().all(|byte| byte == b'\t' || byte == b' ' || byte.is_ascii_graphic()) {
        return Err(HeaderFault::Value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers() {
        for (name, value, expected) in [
            ("X-Team", "blue", Ok(())),
            ("Authorization", "Bearer abc.def~+/=", Ok(())),
            ("content-type", "application/json; charset=utf-8", Ok(())),
            ("X-Empty", "", Ok(())),
            ("X-Tab", "a\tb", Ok(())),
            ("X", "a\r\nHost: evil", Err(HeaderFault::Value)),
            ("X", "a\nb", Err(HeaderFault::Value)),
            ("X", "a\rb", Err(HeaderFault::Value)),
            ("X", "a\u{0}b", Err(HeaderFault::Value)),
            ("X", "a\u{7f}b", Err(HeaderFault::Value)),
            ("X", "grüße", Err(HeaderFault::Value)),
            ("X", "a\u{85}b", Err(HeaderFault::Value)),
            ("X\r\nHost", "a", Err(HeaderFault::Name)),
            ("X: Y", "a", Err(HeaderFault::Name)),
            ("X ", "a", Err(HeaderFault::Name)),
            ("", "a", Err(HeaderFault::Name)),
            ("Ü", "a", Err(HeaderFault::Name)),
            ("Host", "a", Err(HeaderFault::Reserved)),
            ("CONTENT-LENGTH", "0", Err(HeaderFault::Reserved)),
            ("Transfer-Encoding", "chunked", Err(HeaderFault::Reserved)),
            ("Webhook-Signature", "v1,x", Err(HeaderFault::Reserved)),
            ("Cal3-Chain", "x", Err(HeaderFault::Reserved)),
            ("Proxy-Authorization", "x", Err(HeaderFault::Reserved)),
            ("X-Forwarded-For", "127.0.0.1", Err(HeaderFault::Reserved)),
        ] {
            assert_eq!(check_header(name, value), expected, "{name:?}: {value:?}");
        }
        assert_eq!(check_header("X", &"a".repeat(LONGEST_HEADER_VALUE)), Ok(()));
        assert_eq!(check_header("X", &"a".repeat(LONGEST_HEADER_VALUE + 1)), Err(HeaderFault::TooLong));
        assert_eq!(check_header(&"x".repeat(LONGEST_NAME + 1), "a"), Err(HeaderFault::Name));
    }
}
