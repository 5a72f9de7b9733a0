//! `/api/auth/{provider}`: the way to another service that people sign in with, and the way back. Both are pages that a
//! browser goes to, not calls: they answer with where to go next, also when something is wrong.

use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use cal3_app::{
    AppError,
    account::{self, Begun, ComeBack, Entry, Outcome, Problem},
};
use cal3_domain::account::RegistrationPolicy;
use secrecy::ExposeSecret as _;
use serde::Deserialize;
use serde_json::json;

use super::{cookie, form::Form, kept, session_cookie};
use crate::{
    http::{client::Client, error::HttpError, identity::identify, observe::RequestId},
    services::Services,
};

/// The routes.
pub(super) fn router() -> Router<Services> {
    Router::new()
        .route("/api/auth/providers", get(providers))
        .route("/api/auth/{provider}", get(begin))
        .route("/api/auth/{provider}/callback", get(finish))
        .route("/api/auth/{provider}/link", post(link))
}

/// What one can sign in with here, for the page that asks.
async fn providers(State(services): State<Services>) -> Response {
    let providers: Vec<_> = services
        .accounts
        .providers()
        .iter()
        .map(|provider| json!({ "name": provider.name(), "label": provider.label() }))
        .collect();
    let registration = match services.accounts.registration() {
        RegistrationPolicy::Open => "OPEN",
        RegistrationPolicy::Invitation => "INVITATION",
        RegistrationPolicy::Closed => "CLOSED",
    };
    let mail = services.app.mailer().is_some();
    kept(Json(json!({ "providers": providers, "registration": registration, "mail": mail })).into_response())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct BeginQuery {
    from: Option<String>,
    time_zone: Option<String>,
}

async fn begin(
    State(services): State<Services>,
    Client(client): Client,
    Path(provider): Path<String>,
    Query(query): Query<BeginQuery>,
) -> Response {
    let (from, zone) = (query.from.as_deref(), query.time_zone.as_deref());
    match account::begin_external(&services.accounts, &client, &provider, from, zone).await {
        Ok(begun) => {
            let response = redirect(begun.url.as_str());
            keep(&services, response, &begun)
        }
        Err(problem) => redirect(&problem_page(&services, &provider, &problem, false)),
    }
}

/// Begins to link a service to the account of who is signed in: a call of our own page, which then goes to the address.
async fn link(
    State(services): State<Services>,
    id: RequestId,
    Client(client): Client,
    Path(provider): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, HttpError> {
    let begun = async {
        let password = form.optional_secret("password")?;
        let viewer = identify(&services, &headers, &client).await?.viewer;
        account::begin_link(&services.accounts, &client, &viewer, &provider, password.as_ref()).await
    };
    match begun.await {
        Ok(begun) => {
            let response = kept(Json(json!({ "url": begun.url.as_str() })).into_response());
            Ok(keep(&services, response, &begun))
        }
        Err(Problem::App(error)) => Err(HttpError::from_app(&id, error)),
        Err(problem @ Problem::UnknownProvider) => Err(HttpError::new(
            &id,
            StatusCode::NOT_FOUND,
            problem.code(),
            "There is no service with this name.",
        )),
        Err(problem) => {
            let message = "The service does not answer. Try again in a few minutes.";
            Err(HttpError::new(&id, StatusCode::SERVICE_UNAVAILABLE, problem.code(), message))
        }
    }
}

#[derive(Deserialize)]
struct FinishQuery {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

async fn finish(
    State(services): State<Services>,
    Client(client): Client,
    Path(provider): Path<String>,
    Query(query): Query<FinishQuery>,
    headers: HeaderMap,
) -> Response {
    let FinishQuery { code, state, error, iss } = query;
    let come_back = ComeBack { code, state, error, issuer: iss };
    let kept_state = cookie::read_state(&headers, services.config.secure_cookies());
    let finished =
        account::finish_external(&services.accounts, &client, &provider, kept_state.as_ref(), come_back)
            .await;
    let home = services.app.public_url();
    let response = match finished {
        Ok(Outcome::Linked) => redirect(&format!("{home}/settings/security?linked={provider}")),
        Ok(Outcome::Entered(entry, from)) => match *entry {
            Entry::SignedIn(signed_in) => {
                session_cookie(&services, redirect(&format!("{home}{from}")), &signed_in)
            }
            // Behind `#`, where no server sees it.
            Entry::SecondFactor(challenge) => redirect(&format!(
                "{home}/sign-in?from={}#second-factor={}",
                encode(&from),
                challenge.token.expose_secret()
            )),
        },
        Err((problem, is_link)) => redirect(&problem_page(&services, &provider, &problem, is_link)),
    };
    cookie::clear_state(response, services.config.secure_cookies())
}

/// Lets the browser keep what comes back with it.
fn keep(services: &Services, response: Response, begun: &Begun) -> Response {
    cookie::set_state(response, &begun.state, begun.max_age, services.config.secure_cookies())
}

/// Where a problem is shown: the name of the service is told only when there is one with that name, so that nothing that
/// anybody wrote comes back.
fn problem_page(services: &Services, provider: &str, problem: &Problem, is_link: bool) -> String {
    if let Problem::App(error) = problem
        && !matches!(error, AppError::Throttled { .. })
    {
        tracing::error!(%error, "signing in with another service failed");
    }
    let page = if is_link { "/settings/security" } else { "/sign-in" };
    let mut address = format!("{}{page}?problem={}", services.app.public_url(), problem.code());
    if let Some(provider) = services.accounts.providers().get(provider) {
        address += &format!("&provider={}", provider.name());
    }
    address
}

/// Goes there by GET, and tells the next site nothing of where it came from: the address held a code.
fn redirect(address: &str) -> Response {
    let mut response = kept(StatusCode::SEE_OTHER.into_response());
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    match HeaderValue::from_str(address) {
        Ok(address) => drop(headers.insert(header::LOCATION, address)),
        Err(_) => *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR,
    }
    response
}

/// A path as the value of a query parameter.
fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
