//! The way back from the other service.

use cal3_domain::audit::Action;
use jiff::SignedDuration;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{Outcome, Problem, StateCookie, begin::problem, decide, link, state::State};
use crate::{
    account::{Accounts, ClientInfo, limits::address_key},
    audit::{self, Act, By},
    limit::Quota,
    oidc::Returned,
};

/// Longest code and state that are looked at, in octets.
const MAX_LENGTH: usize = 4_096;
/// A sign-in comes back once: its bucket has one token, and is full again only when the sign-in has ended by itself.
const ONCE: Quota = Quota { name: "external_state", burst: 1, interval: SignedDuration::from_mins(11) };

/// What somebody comes back with, in the address.
#[derive(Debug, Clone, Default)]
pub struct ComeBack {
    /// The code that is exchanged for who they are.
    pub code: Option<String>,
    /// What went along when they were sent.
    pub state: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
    /// Who sent them back (RFC 9207).
    pub issuer: Option<String>,
}

/// Finds out who came back and signs them in, or links the service to the account of who asked for that.
///
/// # Errors
/// [`Problem`].
pub async fn finish_external(
    accounts: &Accounts,
    client: &ClientInfo,
    provider: &str,
    cookie: Option<&StateCookie>,
    come_back: ComeBack,
) -> Result<Outcome, (Problem, IsLink)> {
    let accounts = &accounts.clone().with_client(client.clone());
    let app = &accounts.app;
    let state = cookie.and_then(|cookie| State::open(app, cookie));
    let is_link = state.as_ref().is_some_and(|state| state.linker().is_some());
    let finished = finish(accounts, client, provider, state, come_back).await;
    if let Err(problem) = &finished
        && is_refusal(problem)
    {
        let action = if is_link { Action::IdentityLink } else { Action::SignIn };
        let act = Act::new(action).with(json!({ "reason": problem.code(), "provider": provider }));
        audit::refuse(app, By::NOBODY, act).await;
    }
    finished.map_err(|problem| (problem, is_link))
}

/// Whether somebody was refused, which the audit log tells; the rest is no decision of ours.
fn is_refusal(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Refused | Problem::AddressTaken | Problem::IdentityTaken | Problem::RegistrationClosed
    )
}

/// Whether a service was to be linked: decides on the page that shows the problem.
pub type IsLink = bool;

async fn finish(
    accounts: &Accounts,
    client: &ClientInfo,
    provider: &str,
    state: Option<State>,
    come_back: ComeBack,
) -> Result<Outcome, Problem> {
    accounts.admit([(accounts.config.limits.external, address_key(client))]).await?;
    let provider = accounts.providers.get(provider).ok_or(Problem::UnknownProvider)?;
    let returned =
        come_back.state.as_deref().filter(|text| text.len() <= MAX_LENGTH).ok_or(Problem::Expired)?;
    let is_this = |state: &State| state.provider == provider.name() && state.is(returned);
    let state = state.filter(is_this).ok_or(Problem::Expired)?;
    let key: String = Sha256::digest(state.id())[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    if !accounts.limiter.take(&ONCE, &key, 1).await.is_admitted {
        return Err(Problem::Expired);
    }
    if let Some(error) = come_back.error {
        // Nobody of ours wrote this text: only its shape is logged.
        let is_code =
            error.len() <= 64 && error.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let error = if is_code { error.as_str() } else { "unreadable" };
        tracing::info!(provider = provider.name(), error, "a provider sent somebody back without a code");
        let is_away = matches!(error, "temporarily_unavailable" | "server_error");
        return Err(if is_away { Problem::Unavailable } else { Problem::Cancelled });
    }
    let code = come_back.code.as_deref().filter(|text| (1..=MAX_LENGTH).contains(&text.len()));
    let (nonce, verifier) = (state.nonce(), state.verifier());
    let returned = Returned {
        code: code.ok_or(Problem::Expired)?,
        issuer: come_back.issuer.as_deref(),
        nonce: &nonce,
        verifier: &verifier,
    };
    let person = provider.finish(returned).await.map_err(|error| problem(provider, error))?;
    match state.linker() {
        Some(linker) => {
            link::link(accounts, provider, person, linker).await?;
            Ok(Outcome::Linked)
        }
        None => {
            let entry = decide::enter_as(accounts, client, provider, person, state.time_zone).await?;
            metrics::counter!("cal3_external_sign_ins_total", "outcome" => "admitted").increment(1);
            Ok(Outcome::Entered(Box::new(entry), state.from))
        }
    }
}
