//! `/api/auth/*`: register, sign in, refresh, sign out.
//!
//! The refresh token travels in a cookie that scripts cannot read and that other sites' pages cannot send; the access
//! token is in the answer, for the `Authorization` header. Other pages are kept out three times: by the cookie's
//! `SameSite`, by the check of `Origin`, and by the media type, which a form cannot send.

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use cal3_app::{
    AppError,
    account::{self, SignedIn},
};
use secrecy::ExposeSecret as _;
use serde_json::json;

use super::{client::Client, error::HttpError, observe::RequestId};
use crate::services::Services;

mod cookie;
mod form;
mod origin;

use form::Form;

/// Longest body, in octets.
const MAX_BODY: usize = 16 * 1024;

/// The routes.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/api/auth/register", post(register))
        .route("/api/auth/login", post(login))
        .route("/api/auth/refresh", post(refresh))
        .route("/api/auth/logout", post(logout))
        .layer(DefaultBodyLimit::max(MAX_BODY))
}

async fn register(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    form: Form,
) -> Result<Response, HttpError> {
    let input = form.register().map_err(|error| HttpError::from_app(&id, error))?;
    match account::register(&services.accounts, &client, input).await {
        Ok(signed_in) => Ok(welcome(&services, StatusCode::CREATED, &signed_in)),
        Err(error) => Err(HttpError::from_app(&id, error)),
    }
}

async fn login(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    form: Form,
) -> Result<Response, HttpError> {
    let input = form.sign_in().map_err(|error| HttpError::from_app(&id, error))?;
    match account::sign_in(&services.accounts, &client, input).await {
        Ok(signed_in) => Ok(welcome(&services, StatusCode::OK, &signed_in)),
        Err(AppError::Unauthenticated) => {
            Err(stranger(&id, "No account has this e-mail address and this password."))
        }
        Err(error) => Err(HttpError::from_app(&id, error)),
    }
}

async fn refresh(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    headers: HeaderMap,
    _form: Form,
) -> Response {
    let Some(token) = cookie::read(&headers) else {
        return stranger(&id, "Nobody is signed in here.").into_response();
    };
    match account::refresh(&services.accounts, &client, &token).await {
        Ok(signed_in) => welcome(&services, StatusCode::OK, &signed_in),
        Err(AppError::Unauthenticated) => {
            let gone = stranger(&id, "This device is not signed in any more.").into_response();
            cookie::clear(gone, services.config.secure_cookies())
        }
        Err(error) => HttpError::from_app(&id, error).into_response(),
    }
}

async fn logout(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    headers: HeaderMap,
    _form: Form,
) -> Result<Response, HttpError> {
    if let Some(token) = cookie::read(&headers) {
        account::sign_out(&services.accounts, &client, &token)
            .await
            .map_err(|error| HttpError::from_app(&id, error))?;
    }
    Ok(cookie::clear(StatusCode::NO_CONTENT.into_response(), services.config.secure_cookies()))
}

fn stranger(id: &RequestId, message: &str) -> HttpError {
    HttpError::new(id, StatusCode::UNAUTHORIZED, "INVALID_CREDENTIALS", message)
}

fn welcome(services: &Services, status: StatusCode, signed_in: &SignedIn) -> Response {
    let user = &signed_in.user;
    let body = json!({
        "accessToken": signed_in.access_token.expose_secret(),
        "expiresAt": signed_in.access_expires_at.to_string(),
        "user": { "id": user.id.to_string(), "email": user.email, "name": user.name },
    });
    let mut response = (status, Json(body)).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let max_age = signed_in.refresh_expires_at.duration_since(services.app.now());
    cookie::set(response, &signed_in.refresh_token, max_age, services.config.secure_cookies())
}
