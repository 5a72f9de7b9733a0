//! Access tokens: JSON Web Tokens (RFC 7519) signed with HS256, checked without asking the database.
//!
//! A token is good until it ends, also when its session is ended before: that is why it lives for minutes only.

use std::{fmt, sync::Arc};

use cal3_domain::{
    access::Viewer,
    clock::Clock,
    ids::{SessionId, UserId},
};
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use crate::AppError;

/// Who issues the tokens (`iss`).
pub const ISSUER: &str = "cal3";
/// For whom they are (`aud`).
pub const AUDIENCE: &str = "cal3-api";
/// Longer tokens are refused unread, in octets.
pub const MAX_TOKEN_LENGTH: usize = 4_096;
/// How far the clocks of two api processes may differ.
const LEEWAY: SignedDuration = SignedDuration::from_secs(5);

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    sid: String,
    iat: i64,
    exp: i64,
}

/// What a good token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Who asks.
    pub viewer: Viewer,
    /// When the token ends: a socket that was opened with it ends then too.
    pub expires_at: Timestamp,
}

struct Key {
    id: String,
    decoding: DecodingKey,
}

/// Issues and checks access tokens.
pub struct AccessTokens {
    header: Header,
    signing: EncodingKey,
    keys: Vec<Key>,
    validation: Validation,
    ttl: SignedDuration,
    clock: Arc<dyn Clock>,
}

impl AccessTokens {
    /// The first secret signs, each of them verifies; so a new one is put in front, and the old one taken away when
    /// the tokens that it signed have ended.
    ///
    /// # Errors
    /// [`AppError::Internal`] when there is no secret.
    pub fn try_new(
        secrets: &[SecretString],
        ttl: SignedDuration,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, AppError> {
        let first =
            secrets.first().ok_or_else(|| AppError::internal("no secret to sign access tokens with"))?;
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(key_id(first));
        let validation = validation(AUDIENCE);
        let keys = secrets
            .iter()
            .map(|secret| Key {
                id: key_id(secret),
                decoding: DecodingKey::from_secret(secret.expose_secret().as_bytes()),
            })
            .collect();
        let signing = EncodingKey::from_secret(first.expose_secret().as_bytes());
        Ok(Self { header, signing, keys, validation, ttl, clock })
    }

    /// A token for a person on a device, and when it ends.
    ///
    /// # Errors
    /// [`AppError::Internal`] when it cannot be signed.
    pub fn issue(&self, user: UserId, session: SessionId) -> Result<(SecretString, Timestamp), AppError> {
        let now = self.clock.now().as_second();
        let exp = now.saturating_add(self.ttl.as_secs());
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: user.to_string(),
            sid: session.to_string(),
            iat: now,
            exp,
        };
        Ok((self.sign(&claims)?, Timestamp::from_second(exp).map_err(AppError::internal)?))
    }

    /// A token with any claims, for another audience.
    ///
    /// # Errors
    /// [`AppError::Internal`] when it cannot be signed.
    pub(super) fn sign(&self, claims: &impl Serialize) -> Result<SecretString, AppError> {
        Ok(encode(&self.header, claims, &self.signing).map_err(AppError::internal)?.into())
    }

    /// The claims of a token that [`Self::sign`] made for this audience. Its time is for the caller to check.
    pub(super) fn read<T: DeserializeOwned>(&self, token: &str, audience: &str) -> Option<T> {
        self.decode(token, &validation(audience))
    }

    /// Who asks, from the value of an `Authorization` header (RFC 6750 section 2.1): `Bearer` and the token.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] for anything but a good token; why is not told.
    pub fn viewer_from_bearer(&self, authorization: &str) -> Result<Viewer, AppError> {
        Ok(self.verify_bearer(authorization)?.viewer)
    }

    /// As [`Self::viewer_from_bearer`], with the token's end.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] for anything but a good token.
    pub fn verify_bearer(&self, authorization: &str) -> Result<Verified, AppError> {
        match authorization.trim().split_once(' ') {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => self.verify(token.trim_start()),
            _ => Err(AppError::Unauthenticated),
        }
    }

    /// Checks a token by itself.
    ///
    /// # Errors
    /// [`AppError::Unauthenticated`] for anything but a good token.
    pub fn verify(&self, token: &str) -> Result<Verified, AppError> {
        self.claims(token).and_then(|claims| self.check_claims(&claims)).ok_or(AppError::Unauthenticated)
    }

    fn claims(&self, token: &str) -> Option<Claims> {
        self.decode(token, &self.validation)
    }

    fn decode<T: DeserializeOwned>(&self, token: &str, validation: &Validation) -> Option<T> {
        if token.len() > MAX_TOKEN_LENGTH {
            return None;
        }
        let kid = decode_header(token).ok()?.kid?;
        let key = self.keys.iter().find(|key| key.id == kid)?;
        Some(decode::<T>(token, &key.decoding, validation).ok()?.claims)
    }

    fn check_claims(&self, claims: &Claims) -> Option<Verified> {
        let now = self.clock.now();
        let expires_at = Timestamp::from_second(claims.exp).ok()?;
        let issued_at = Timestamp::from_second(claims.iat).ok()?;
        if now >= expires_at.checked_add(LEEWAY).ok()? || issued_at > now.checked_add(LEEWAY).ok()? {
            return None;
        }
        let id = claims.sub.parse().ok()?;
        let session = claims.sid.parse().ok()?;
        Some(Verified { viewer: Viewer::User { id, session }, expires_at })
    }
}

impl fmt::Debug for AccessTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<_> = self.keys.iter().map(|key| &key.id).collect();
        f.debug_struct("AccessTokens").field("keys", &ids).field("ttl", &self.ttl).finish_non_exhaustive()
    }
}

/// What a token has to be; but for its time, which is checked by hand, against the injected clock.
fn validation(audience: &str) -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.validate_exp = false;
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[audience]);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
    validation
}

/// Names a secret without giving it away: the first eight hexadecimal digits of its SHA-256.
fn key_id(secret: &SecretString) -> String {
    let hash = Sha256::digest(secret.expose_secret().as_bytes());
    hash[..4].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
#[path = "access_token_tests.rs"]
mod tests;
