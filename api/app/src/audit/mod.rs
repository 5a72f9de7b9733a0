//! The audit log: who did what, from where, and how it ended.
//!
//! A use case puts its act on record in the transaction that does it, so that neither is there without the other:
//! `audit::record(app, &mut tx, viewer, Act::new(Action::TokenRevoke).on(id)).await?`. What is refused has no transaction
//! and is put on record by itself: `audit::refuse(app, viewer, Act::new(Action::SignIn)).await`. Where the act comes from
//! is known to `app` ([`App::with_client`]).
//!
//! Entries are sealed by the worker ([`seal`]), which gives each the hash of the one before; [`verify`] finds out whether
//! any was changed, taken away or put between. Nothing that is secret belongs into an entry.

use cal3_domain::{
    access::{Owner, Viewer},
    audit::{Action, Outcome, Via},
    ids::{AuditEntryId, OrganisationId, SessionId, UserId},
};
use cal3_store::{Tx, audit as store};
use serde_json::Value;
use uuid::Uuid;

use crate::{App, AppError, account::printable};

mod chain;
mod hash;
mod read;
mod verify;

pub use cal3_store::audit::{Entry, Filter, Head, Recorded};
pub use chain::{seal, trim};
pub use read::{Export, export, list};
pub use verify::{Broken, Noted, ParseHeadError, Report, verify};

/// Who acts, and how they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By {
    user: Option<UserId>,
    via: Via,
    credential: Option<Uuid>,
}

impl By {
    /// Whoever is not known: they have not signed in, or not yet.
    pub const NOBODY: Self = Self { user: None, via: Via::Nobody, credential: None };
    /// Whoever can run commands on the server.
    pub const COMMAND_LINE: Self = Self { user: None, via: Via::CommandLine, credential: None };
    /// The worker by itself.
    pub const WORKER: Self = Self { user: None, via: Via::Worker, credential: None };

    /// A person on a device that they have just signed in on, or that just signs out.
    pub fn session(user: UserId, session: SessionId) -> Self {
        Self { user: Some(user), via: Via::Session, credential: Some(session.0) }
    }

    /// Whoever says that they are this person, and did not prove it (yet).
    pub fn claiming(user: UserId) -> Self {
        Self { user: Some(user), ..Self::NOBODY }
    }
}

impl From<&Viewer> for By {
    fn from(viewer: &Viewer) -> Self {
        let user = viewer.user_id();
        let (via, credential) = match viewer {
            Viewer::Anonymous => (Via::Nobody, None),
            Viewer::User { session, .. } => (Via::Session, Some(session.0)),
            Viewer::Token { id, .. } => (Via::Token, Some(id.0)),
            Viewer::Link { id } => (Via::Link, Some(id.0)),
            Viewer::Worker { .. } => (Via::Worker, None),
        };
        Self { user, via, credential }
    }
}

/// What is done.
#[derive(Debug, Clone)]
pub struct Act {
    action: Action,
    subject: Option<String>,
    organisation: Option<OrganisationId>,
    details: Option<Value>,
}

impl Act {
    /// Begins to say it.
    pub fn new(action: Action) -> Self {
        Self { action, subject: None, organisation: None, details: None }
    }

    /// To what: its id.
    #[must_use]
    pub fn on(self, subject: impl ToString) -> Self {
        Self { subject: Some(subject.to_string()), ..self }
    }

    /// In which organisation: its administrators read of it.
    #[must_use]
    pub fn within(self, organisation: OrganisationId) -> Self {
        Self { organisation: Some(organisation), ..self }
    }

    /// With what belongs to `owner`: if that is an organisation, its administrators read of it.
    #[must_use]
    pub fn of(self, owner: Owner) -> Self {
        Self { organisation: owner.organisation(), ..self }
    }

    /// What else is worth knowing, as an object with names in camel case. Nothing that is secret, and little of it.
    #[must_use]
    pub fn with(self, details: Value) -> Self {
        Self { details: Some(details), ..self }
    }
}

/// Puts what is done in `tx` on record.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn record(app: &App, tx: &mut Tx, by: impl Into<By>, act: Act) -> Result<(), AppError> {
    Ok(store::insert(tx, &entry(app, by.into(), act, Outcome::Done)).await?)
}

/// Puts on record that something was refused. Whoever is refused is told so in any case: when the database fails, the
/// server's log has it instead.
pub async fn refuse(app: &App, by: impl Into<By>, act: Act) {
    let entry = entry(app, by.into(), act, Outcome::Refused);
    let recorded = async { store::insert(&mut *app.store.read().await?, &entry).await };
    if let Err(error) = recorded.await {
        tracing::error!(%error, action = entry.action, "a refusal could not be put on record");
    }
}

fn entry(app: &App, by: By, act: Act, outcome: Outcome) -> Entry {
    let client = app.client();
    Entry {
        id: AuditEntryId(app.new_id()),
        at: app.now(),
        action: act.action.as_str().to_owned(),
        outcome,
        actor: by.user,
        via: by.via,
        credential: by.credential,
        organisation: act.organisation,
        subject: act.subject,
        address: client.address.map(|address| address.to_canonical().to_string()),
        user_agent: Some(printable(&client.user_agent)).filter(|text| !text.is_empty()),
        details: act.details.map(|details| details.to_string()),
    }
}
