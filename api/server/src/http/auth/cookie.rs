//! The cookie that holds the refresh token (RFC 6265bis).

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};

/// Its name.
const NAME: &str = "cal3_refresh";

/// The token that the request carries, if it carries one.
pub(super) fn read(headers: &HeaderMap) -> Option<SecretString> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == NAME && !value.is_empty())
        .map(|(_, value)| value.into())
}

/// Gives the browser the token, for `max_age`.
pub(super) fn set(
    response: Response,
    token: &SecretString,
    max_age: SignedDuration,
    is_secure: bool,
) -> Response {
    add(response, token.expose_secret(), max_age.as_secs().max(0), is_secure)
}

/// Takes the token away from the browser.
pub(super) fn clear(response: Response, is_secure: bool) -> Response {
    add(response, "", 0, is_secure)
}

/// `token` has only the letters of base 64, which need no quoting.
fn add(mut response: Response, token: &str, max_age: i64, is_secure: bool) -> Response {
    let secure = if is_secure { "; Secure" } else { "" };
    let text =
        format!("{NAME}={token}; Path=/api/auth; Max-Age={max_age}; HttpOnly; SameSite=Strict{secure}");
    if let Ok(mut value) = HeaderValue::from_str(&text) {
        value.set_sensitive(true);
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, response::IntoResponse as _};

    use super::*;

    fn cookies(line: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, line.parse().unwrap());
        read(&headers).map(|token| token.expose_secret().to_owned())
    }

    #[test]
    fn the_token_is_found_among_other_cookies() {
        assert_eq!(cookies("cal3_refresh=abc"), Some("abc".to_owned()));
        assert_eq!(cookies("a=1;cal3_refresh=abc-_9 ; b=2=3"), Some("abc-_9".to_owned()));
        assert_eq!(cookies("cal3_refresh=; theme=dark"), None);
        assert_eq!(cookies("xcal3_refresh=abc; cal3_refresh2=def; cal3_refresh"), None);
    }

    #[test]
    fn what_the_browser_is_told() {
        let set_cookie = |response: Response| {
            let value = response.headers()[header::SET_COOKIE].clone();
            assert!(value.is_sensitive(), "never in a log");
            value.to_str().unwrap().to_owned()
        };
        let empty = || Body::empty().into_response();
        assert_eq!(
            set_cookie(set(empty(), &"abc".into(), SignedDuration::from_hours(720), true)),
            "cal3_refresh=abc; Path=/api/auth; Max-Age=2592000; HttpOnly; SameSite=Strict; Secure"
        );
        assert_eq!(
            set_cookie(clear(empty(), false)),
            "cal3_refresh=; Path=/api/auth; Max-Age=0; HttpOnly; SameSite=Strict"
        );
    }
}
