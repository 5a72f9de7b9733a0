//! Whether an id token is good (OpenID Connect Core 1.0 section 3.1.3.7): signed by the service, for us, for this sign-in, now.

use jiff::Timestamp;
use jsonwebtoken::{Algorithm, Validation, decode, decode_header};
use serde_json::Number;
use subtle::ConstantTimeEq as _;

use super::{ProviderKind, claims::Claims, keys::Keys, keys::is_taken};

/// Longer tokens are refused unread, in octets.
const MAX_LENGTH: usize = 16 * 1024;
/// How far the service's clock may be off, in seconds.
const LEEWAY: i64 = 60;
/// How old a token may be that was issued for a sign-in that takes ten minutes at most, in seconds.
const MAX_AGE: i64 = 15 * 60;
/// Longest subject (OpenID Connect Core 1.0 section 2), in octets.
const MAX_SUBJECT: usize = 255;

/// Why a token is not good.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    /// It is no signed token.
    #[error("it is no token")]
    Malformed,
    /// It is signed in a way that is not taken, or not signed.
    #[error("its algorithm is not taken")]
    Algorithm,
    /// No key is published under the id that it names.
    #[error("its key is not published")]
    UnknownKey,
    /// The key did not make the signature.
    #[error("its signature is wrong")]
    Signature,
    /// A claim is missing or wrong.
    #[error("its claim {0} is missing or wrong")]
    Claim(&'static str),
}

/// What a good token has to say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expected<'a> {
    /// Whose rules hold.
    pub(super) kind: &'a ProviderKind,
    /// The issuer of the discovery document.
    pub(super) issuer: &'a str,
    /// The algorithms that the discovery document names; all of ours when it names none.
    pub(super) algorithms: &'a [Algorithm],
    /// Who we are.
    pub(super) client_id: &'a str,
    /// What was sent along when this sign-in began.
    pub(super) nonce: &'a str,
    /// The present.
    pub(super) now: Timestamp,
}

/// The claims of a good token. Nothing in the token's header is followed: no URL, no key.
pub(super) fn verify(token: &str, keys: &Keys, expected: &Expected<'_>) -> Result<Claims, Fault> {
    if token.len() > MAX_LENGTH {
        return Err(Fault::Malformed);
    }
    let header = decode_header(token).map_err(|_| Fault::Malformed)?;
    let is_named = expected.algorithms.is_empty() || expected.algorithms.contains(&header.alg);
    if !is_taken(header.alg) || !is_named {
        return Err(Fault::Algorithm);
    }
    let key = keys.find(header.kid.as_deref(), header.alg).ok_or(Fault::UnknownKey)?;
    // The library checks the signature; what the claims say is checked below, against the injected clock.
    let mut validation = Validation::new(header.alg);
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    let claims = match decode::<Claims>(token, &key, &validation) {
        Ok(token) => token.claims,
        Err(error) if matches!(error.kind(), jsonwebtoken::errors::ErrorKind::Json(_)) => {
            return Err(Fault::Malformed);
        }
        Err(_) => return Err(Fault::Signature),
    };
    check(&claims, expected)?;
    Ok(claims)
}

fn check(claims: &Claims, expected: &Expected<'_>) -> Result<(), Fault> {
    let is = |right: bool, name: &'static str| if right { Ok(()) } else { Err(Fault::Claim(name)) };
    expected.kind.check(expected.issuer, claims)?;
    is((1..=MAX_SUBJECT).contains(&claims.sub.len()) && !claims.sub.chars().any(char::is_control), "sub")?;
    is(claims.aud.contains(expected.client_id), "aud")?;
    let azp = claims.azp.as_deref();
    is(azp.map_or(!claims.aud.is_shared(), |azp| azp == expected.client_id), "azp")?;
    let now = expected.now.as_second();
    let exp = seconds(&claims.exp).ok_or(Fault::Claim("exp"))?;
    is(now < exp.saturating_add(LEEWAY), "exp")?;
    let iat = seconds(&claims.iat).ok_or(Fault::Claim("iat"))?;
    is(iat <= now.saturating_add(LEEWAY) && now.saturating_sub(iat) <= MAX_AGE, "iat")?;
    if let Some(nbf) = &claims.nbf {
        is(seconds(nbf).is_some_and(|nbf| nbf <= now.saturating_add(LEEWAY)), "nbf")?;
    }
    let nonce = claims.nonce.as_deref().unwrap_or_default();
    is(bool::from(nonce.as_bytes().ct_eq(expected.nonce.as_bytes())), "nonce")
}

/// A NumericDate (RFC 7519 section 2) in whole seconds.
fn seconds(number: &Number) -> Option<i64> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "as many seconds as an i64 holds, and not more, is enough"
    )]
    number
        .as_i64()
        .or_else(|| number.as_f64().filter(|seconds| seconds.is_finite()).map(|seconds| seconds as i64))
}

#[cfg(test)]
#[path = "id_token_tests.rs"]
mod tests;
