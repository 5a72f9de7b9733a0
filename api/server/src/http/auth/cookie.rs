//! The cookies (RFC 6265bis): one holds the refresh token, one what is kept while somebody is at another service.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};

/// The refresh token's name.
const NAME: &str = "cal3_refresh";
/// The other's, over plain HTTP.
const STATE: &str = "cal3_external";
/// The other's, over TLS: with this prefix no other host, and no page over plain HTTP, can set it.
const STATE_SECURE: &str = "__Host-cal3_external";

/// The token that the request carries, if it carries one.
pub(super) fn read(headers: &HeaderMap) -> Option<SecretString> {
    find(headers, NAME)
}

/// What was kept while somebody was away, if they come back with it.
pub(super) fn read_state(headers: &HeaderMap, is_secure: bool) -> Option<SecretString> {
    find(headers, state_name(is_secure))
}

fn find(headers: &HeaderMap, wanted: &str) -> Option<SecretString> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == wanted && !value.is_empty())
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
    append(
        &mut response,
        &format!("{NAME}={token}; Path=/api/auth; Max-Age={max_age}; HttpOnly; SameSite=Strict{secure}"),
    );
    response
}

/// Gives the browser what is to come back with somebody, for `max_age`. `SameSite=Lax`: they come from another site.
pub(super) fn set_state(
    response: Response,
    state: &SecretString,
    max_age: SignedDuration,
    is_secure: bool,
) -> Response {
    add_state(response, state.expose_secret(), max_age.as_secs().max(0), is_secure)
}

/// Takes it away again.
pub(super) fn clear_state(response: Response, is_secure: bool) -> Response {
    add_state(response, "", 0, is_secure)
}

fn add_state(mut response: Response, state: &str, max_age: i64, is_secure: bool) -> Response {
    let (name, secure) = (state_name(is_secure), if is_secure { "; Secure" } else { "" });
    append(
        &mut response,
        &format!("{name}={state}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}"),
    );
    response
}

fn state_name(is_secure: bool) -> &'static str {
    if is_secure { STATE_SECURE } else { STATE }
}

fn append(response: &mut Response, text: &str) {
    if let Ok(mut value) = HeaderValue::from_str(text) {
        value.set_sensitive(true);
        response.headers_mut().append(header::SET_COOKIE, value);
    }
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
        assert_eq!(
            set_cookie(set_state(empty(), &"abc".into(), SignedDuration::from_mins(10), true)),
            "__Host-cal3_external=abc; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            set_cookie(clear_state(empty(), false)),
            "cal3_external=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
        );
    }
}
