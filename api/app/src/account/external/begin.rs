//! The way to the other service.

use cal3_domain::account::{return_path, time_zone_name};
use jiff::SignedDuration;
use secrecy::SecretString;
use url::Url;

use super::{Linker, Problem, StateCookie, state};
use crate::{
    AppError, Viewer,
    account::{Accounts, ClientInfo, limits::address_key, prove::prove},
    oidc::{OidcError, Provider},
};

/// Where somebody goes who wants to sign in with another service, and what their browser keeps meanwhile.
#[derive(Debug)]
pub struct Begun {
    /// The address at the service.
    pub url: Url,
    /// For a cookie that comes along when they come back.
    pub state: StateCookie,
    /// For how long.
    pub max_age: SignedDuration,
}

/// Begins to sign somebody in with a service. `from` is where they want to go afterwards: anything but a path of our own page
/// is left out. `time_zone` is their browser's, for a new account.
///
/// # Errors
/// [`Problem`].
pub async fn begin_external(
    accounts: &Accounts,
    client: &ClientInfo,
    provider: &str,
    from: Option<&str>,
    time_zone: Option<&str>,
) -> Result<Begun, Problem> {
    accounts.admit([(accounts.config.limits.external, address_key(client))]).await?;
    let provider = accounts.providers.get(provider).ok_or(Problem::UnknownProvider)?;
    let from = from.and_then(return_path).unwrap_or("/").to_owned();
    let time_zone = time_zone.and_then(|name| time_zone_name(name).ok());
    begin(accounts, provider, from, time_zone, None).await
}

/// Begins to link a service to the viewer's account.
///
/// # Errors
/// [`Problem`]; inside, what [`prove`] answers.
pub async fn begin_link(
    accounts: &Accounts,
    client: &ClientInfo,
    viewer: &Viewer,
    provider: &str,
    password: Option<&SecretString>,
) -> Result<Begun, Problem> {
    accounts.admit([(accounts.config.limits.external, address_key(client))]).await?;
    let provider = accounts.providers.get(provider).ok_or(Problem::UnknownProvider)?;
    let proven = prove(accounts, viewer, password, "password").await?;
    let linker = Linker { user: proven.user.id, session: proven.session };
    begin(accounts, provider, "/".to_owned(), None, Some(linker)).await
}

async fn begin(
    accounts: &Accounts,
    provider: &Provider,
    from: String,
    time_zone: Option<String>,
    link: Option<Linker>,
) -> Result<Begun, Problem> {
    let app = &accounts.app;
    let started = provider.start(|| app.secret()).await.map_err(|error| problem(provider, error))?;
    let state = state::State::new(provider.name(), &started, from, time_zone, link, app.now());
    Ok(Begun { url: started.url, state: state.seal(app)?, max_age: state::GOOD_FOR })
}

/// What is told of a service's failure; the log has the reason.
pub(super) fn problem(provider: &Provider, error: OidcError) -> Problem {
    match error {
        OidcError::Unavailable(reason) => {
            tracing::warn!(provider = provider.name(), reason, "a provider is away");
            metrics::counter!("cal3_external_sign_ins_total", "outcome" => "unavailable").increment(1);
            Problem::Unavailable
        }
        OidcError::Refused(reason) => {
            tracing::warn!(provider = provider.name(), reason, "what a provider said was refused");
            metrics::counter!("cal3_external_sign_ins_total", "outcome" => "refused").increment(1);
            Problem::Refused
        }
        OidcError::Internal(error) => Problem::App(error),
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::App(error) => error,
            other => Self::internal(other),
        }
    }
}
