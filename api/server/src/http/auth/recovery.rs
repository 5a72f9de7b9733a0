//! `/api/auth/password/*`: the forgotten password, for who is not signed in.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse as _, Response},
    routing::post,
};
use cal3_app::account;

use super::{form::Form, kept};
use crate::{
    http::{client::Client, error::HttpError, observe::RequestId},
    services::Services,
};

/// The routes.
pub(super) fn router() -> Router<Services> {
    Router::new()
        .route("/api/auth/password/forgot", post(forgot))
        .route("/api/auth/password/reset", post(reset))
}

/// Answers the same whether or not there is an account with this address.
async fn forgot(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    form: Form,
) -> Result<Response, HttpError> {
    let done = async {
        let email = form.text_of("email")?.unwrap_or_default();
        account::forgot_password(&services.accounts, &client, &email).await
    };
    done.await.map_err(|error| HttpError::from_app(&id, error))?;
    Ok(kept(StatusCode::ACCEPTED.into_response()))
}

async fn reset(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    form: Form,
) -> Result<Response, HttpError> {
    let done = async {
        let secret = form.text_of("secret")?.unwrap_or_default();
        let password = form.optional_secret("password")?.unwrap_or_default();
        account::reset_forgotten_password(&services.accounts, &client, &secret, &password).await
    };
    done.await.map_err(|error| HttpError::from_app(&id, error))?;
    Ok(kept(StatusCode::NO_CONTENT.into_response()))
}
