//! Who sends a request.

use axum::http::{HeaderMap, header};
use cal3_app::{
    AppError,
    account::{ClientInfo, Identity},
};

use crate::services::Services;

/// Reads `Authorization: Bearer …`. Without the header it is nobody in particular.
///
/// # Errors
/// [`AppError::Unauthenticated`] when a token is there and is not good (any more).
pub async fn identify(
    services: &Services,
    headers: &HeaderMap,
    client: &ClientInfo,
) -> Result<Identity, AppError> {
    match headers.get(header::AUTHORIZATION) {
        None => Ok(Identity::ANONYMOUS),
        Some(value) => {
            let credentials = value.to_str().map_err(|_| AppError::Unauthenticated)?;
            services.accounts.identify(credentials, client).await
        }
    }
}
