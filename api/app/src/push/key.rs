//! The keys by which push services know this server: derived from its own, and kept nowhere.

use cal3_domain::web_push::ServerKey;
use jiff::SignedDuration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use secrecy::ExposeSecret as _;
use serde::Serialize;
use url::Url;

use crate::{App, AppError, UserErrorCode};

/// How long a push service may take a signature: RFC 8292 section 2 allows a day at most.
const VALID: SignedDuration = SignedDuration::from_hours(12);

/// What a push service is told of whom a message comes from (RFC 8292 section 2).
#[derive(Serialize)]
struct Claims<'a> {
    aud: String,
    exp: i64,
    sub: &'a str,
}

/// The present key, and the former ones while the server's key is being replaced.
fn keys(app: &App) -> impl Iterator<Item = ServerKey> {
    app.signing_keys().iter().filter_map(|key| ServerKey::derive(key.expose_secret().as_bytes()))
}

/// The public key to which a browser binds its subscription (`applicationServerKey`), in base64url.
///
/// # Errors
/// `NOT_CONFIGURED` when this process has no key.
pub fn server_key(app: &App) -> Result<String, AppError> {
    let message = "This installation does not tell browsers: its operator has not set ENCRYPTION_KEY.";
    let key = keys(app).next();
    key.map(|key| key.public()).ok_or_else(|| AppError::form(UserErrorCode::NotConfigured, message))
}

/// Whether a subscription that is bound to this key can be told.
pub(super) fn is_known(app: &App, public: &str) -> bool {
    keys(app).any(|key| key.public() == public)
}

/// The header `Authorization` for a push service, by the key to which a subscription is bound; `None` when the server has it no more.
pub(super) fn authorization(app: &App, public: &str, endpoint: &Url) -> Result<Option<String>, AppError> {
    let Some(key) = keys(app).find(|key| key.public() == public) else { return Ok(None) };
    let pkcs8 = key.to_pkcs8().ok_or_else(|| AppError::internal("the key cannot be written"))?;
    // Who runs this server is found where it is. Some push services want to hear of it by https or by mail.
    let claims = Claims {
        aud: endpoint.origin().ascii_serialization(),
        exp: (app.now() + VALID).as_second(),
        sub: app.public_url(),
    };
    let signing = EncodingKey::from_ec_der(&pkcs8);
    let token = jsonwebtoken::encode(&Header::new(Algorithm::ES256), &claims, &signing);
    Ok(Some(format!("vapid t={}, k={public}", token.map_err(AppError::internal)?)))
}
