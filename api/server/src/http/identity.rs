//! Who sends a request.

use axum::http::{HeaderMap, header};
use cal3_app::{AppError, Viewer};
use jiff::Timestamp;

use crate::services::Services;

/// Who sent it, and until when that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// On whose behalf the request is served.
    pub viewer: Viewer,
    /// When the access token runs out; `None` for nobody in particular.
    pub expires_at: Option<Timestamp>,
}

/// Reads `Authorization: Bearer …`. Without the header it is [`Viewer::Anonymous`].
///
/// # Errors
/// [`AppError::Unauthenticated`] when a token is there and is not good (any more).
pub fn identify(services: &Services, headers: &HeaderMap) -> Result<Identity, AppError> {
    match headers.get(header::AUTHORIZATION) {
        None => Ok(Identity { viewer: Viewer::Anonymous, expires_at: None }),
        Some(value) => bearer(services, value.to_str().map_err(|_| AppError::Unauthenticated)?),
    }
}

/// Reads `Bearer …`, from the header or from a WebSocket's `connection_init`.
///
/// # Errors
/// [`AppError::Unauthenticated`] when the token is not good (any more).
pub fn bearer(services: &Services, credentials: &str) -> Result<Identity, AppError> {
    let verified = services.accounts.tokens().verify_bearer(credentials)?;
    Ok(Identity { viewer: verified.viewer, expires_at: Some(verified.expires_at) })
}
