//! `/api/auth/*`: set up, register, sign in (by password, with another service, in two steps), refresh, sign out, and the
//! forgotten password.
//!
//! The refresh token travels in a cookie that scripts cannot read and that other sites' pages cannot send; the access
//! token is in the answer, for the `Authorization` header. Other pages are kept out three times: by the cookie's
//! `SameSite`, by the check of `Origin`, and by the media type, which a form cannot send.

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use cal3_app::{
    AppError,
    account::{self, Challenge, Entry, SignedIn},
};
use secrecy::ExposeSecret as _;
use serde_json::json;

use super::{client::Client, error::HttpError, observe::RequestId};
use crate::services::Services;

mod cookie;
mod external;
mod form;
mod origin;
mod recovery;

use form::Form;

/// Longest body, in octets.
const MAX_BODY: usize = 16 * 1024;

/// The routes.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/api/auth/setup", get(setup_needed).post(set_up))
        .route("/api/auth/register", post(register))
        .route("/api/auth/login", post(login))
        .route("/api/auth/refresh", post(refresh))
        .route("/api/auth/logout", post(logout))
        .route("/api/auth/second-factor", post(second_factor))
        .merge(external::router())
        .merge(recovery::router())
        .layer(DefaultBodyLimit::max(MAX_BODY))
}

/// Whether the first administrator is still to be made: the page asks before it shows the form to sign in.
async fn setup_needed(State(services): State<Services>, id: RequestId) -> Result<Response, HttpError> {
    let needed =
        account::is_setup_needed(&services.app).await.map_err(|error| HttpError::from_app(&id, error))?;
    let mut response = Json(json!({ "needed": needed })).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn set_up(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    form: Form,
) -> Result<Response, HttpError> {
    let input = form.register().map_err(|error| HttpError::from_app(&id, error))?;
    match account::set_up(&services.accounts, &client, input).await {
        Ok(signed_in) => Ok(welcome(&services, StatusCode::CREATED, &signed_in)),
        Err(error) => Err(HttpError::from_app(&id, error)),
    }
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
        Ok(Entry::SignedIn(signed_in)) => Ok(welcome(&services, StatusCode::OK, &signed_in)),
        Ok(Entry::SecondFactor(challenge)) => Ok(ask_for_code(&challenge)),
        Err(AppError::Unauthenticated) => {
            Err(stranger(&id, "No account has this e-mail address and this password."))
        }
        Err(error) => Err(HttpError::from_app(&id, error)),
    }
}

/// The second step of signing in.
async fn second_factor(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    form: Form,
) -> Result<Response, HttpError> {
    let done = async {
        let challenge = form.optional_secret("challenge")?.unwrap_or_default();
        let code = form.text_of("code")?.unwrap_or_default();
        account::sign_in_with_code(&services.accounts, &client, &challenge, &code).await
    };
    match done.await {
        Ok(signed_in) => Ok(welcome(&services, StatusCode::OK, &signed_in)),
        Err(AppError::Unauthenticated) => {
            Err(stranger(&id, "That took too long, or the first step is missing. Begin anew."))
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
    session_cookie(services, kept((status, Json(body)).into_response()), signed_in)
}

/// Gives the browser the refresh token.
fn session_cookie(services: &Services, response: Response, signed_in: &SignedIn) -> Response {
    let max_age = signed_in.refresh_expires_at.duration_since(services.app.now());
    cookie::set(response, &signed_in.refresh_token, max_age, services.config.secure_cookies())
}

/// The first step was done; what is to come along with the code.
fn ask_for_code(challenge: &Challenge) -> Response {
    let body = json!({
        "secondFactor": {
            "challenge": challenge.token.expose_secret(),
            "expiresAt": challenge.expires_at.to_string(),
        },
    });
    kept(Json(body).into_response())
}

/// The answer, kept by nobody but who asked.
fn kept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
