//! Signing in with another service: the way there, the way back, and what it means for an account.

use cal3_domain::ids::{IdentityId, SessionId, UserId};
use cal3_store::account as rows;
use secrecy::SecretString;

use super::{Accounts, challenge::Entry};
use crate::{App, AppError, Viewer, access};

mod begin;
mod decide;
mod finish;
mod link;
mod state;

pub use begin::{Begun, begin_external, begin_link};
pub use finish::{ComeBack, finish_external};
pub use link::unlink_identity;

/// Most services that one account may be linked with.
const MOST: usize = 20;

/// What came of it.
#[derive(Debug)]
pub enum Outcome {
    /// They signed in, or have a second step to do; then they go to the path.
    Entered(Box<Entry>, String),
    /// The service was linked to the account of the person who had signed in before.
    Linked,
}

/// Why it came to nothing. A closed list: the page has a text for each.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// There is no service with this name.
    #[error("no such provider")]
    UnknownProvider,
    /// The service does not answer.
    #[error("the provider cannot be reached")]
    Unavailable,
    /// The person, or the service, called it off.
    #[error("it was called off there")]
    Cancelled,
    /// They came back without having gone, too late, twice, or with what belongs to another sign-in.
    #[error("this sign-in is not under way (any more)")]
    Expired,
    /// What the service said is not good, or the account may not sign in.
    #[error("it was refused")]
    Refused,
    /// The service does not tell a mail address, without which there is no account.
    #[error("the provider tells no address")]
    NoAddress,
    /// There is an account with this address, and it is not certain that it is the same person's.
    #[error("the address belongs to an account")]
    AddressTaken,
    /// New accounts are not made for everybody.
    #[error("no account is made")]
    RegistrationClosed,
    /// Who they are there belongs to another account here.
    #[error("the identity belongs to another account")]
    IdentityTaken,
    /// The account is linked with as many services as it may.
    #[error("too many identities")]
    TooMany,
    /// Too many attempts, or a fault of ours.
    #[error(transparent)]
    App(#[from] AppError),
}

impl Problem {
    /// The problem as the page knows it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownProvider => "UNKNOWN_PROVIDER",
            Self::Unavailable => "PROVIDER_UNAVAILABLE",
            Self::Cancelled => "CANCELLED",
            Self::Expired => "EXPIRED",
            Self::Refused => "REFUSED",
            Self::NoAddress => "NO_ADDRESS",
            Self::AddressTaken => "ADDRESS_TAKEN",
            Self::RegistrationClosed => "REGISTRATION_CLOSED",
            Self::IdentityTaken => "IDENTITY_TAKEN",
            Self::TooMany => "TOO_MANY_IDENTITIES",
            Self::App(AppError::Throttled { .. }) => "THROTTLED",
            Self::App(_) => "INTERNAL",
        }
    }
}

impl From<cal3_store::StoreError> for Problem {
    fn from(error: cal3_store::StoreError) -> Self {
        Self::App(error.into())
    }
}

/// The person who links a service, and on which device they asked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Linker {
    user: UserId,
    session: SessionId,
}

/// The viewer's identities at other services, in the order of linking; at most 50.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`] for a token.
pub async fn list_identities(app: &App, viewer: &Viewer) -> Result<Vec<rows::Identity>, AppError> {
    let (user, _) = access::session(viewer)?;
    Ok(rows::list_identities(&mut *app.store.read().await?, user, None).await?)
}

/// Those of `ids` that are identities of the viewer's, in no order. Whoever is no signed-in person has none.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn find_identities(
    app: &App,
    viewer: &Viewer,
    ids: &[IdentityId],
) -> Result<Vec<rows::Identity>, AppError> {
    let Ok((user, _)) = access::session(viewer) else { return Ok(Vec::new()) };
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    Ok(rows::list_identities(&mut *app.store.read().await?, user, Some(&ids)).await?)
}

/// What is kept in the browser between the two halves, sealed.
type StateCookie = SecretString;

/// Whether an account could still be entered without one of its identities.
fn is_way_in(accounts: &Accounts, identity: &rows::Identity) -> bool {
    accounts.providers.get(&identity.provider).is_some()
}
