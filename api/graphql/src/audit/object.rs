//! An entry of the audit log, and which are wanted.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use cal3_app::{AppError, UserErrorCode, audit};
use cal3_domain::audit as domain;

use crate::{
    context::{ContextExt as _, read_id},
    organisation::Fellow,
    scalars::DateTime,
};

/// How an act ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Outcome")]
pub(crate) enum AuditOutcome {
    /// It was done.
    Done,
    /// It was tried, and refused.
    Refused,
}

/// How whoever acted was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Via")]
pub(crate) enum AuditVia {
    /// They were not.
    Nobody,
    /// A signed-in person.
    Session,
    /// The token of a program.
    Token,
    /// A public link to a calendar.
    Link,
    /// The command line on the server, whose users are not told apart.
    CommandLine,
    /// The worker, for a person or by itself.
    Worker,
}

/// Which entries are wanted; what is left out does not matter.
#[derive(Default, InputObject)]
pub(crate) struct AuditFilter {
    /// In which organisation.
    organisation_id: Option<ID>,
    /// Who did it.
    actor_id: Option<ID>,
    /// One of these acts, such as `SIGN_IN`; at most 100.
    actions: Option<Vec<String>>,
    /// How it ended.
    outcome: Option<AuditOutcome>,
    /// To what: its id.
    subject_id: Option<ID>,
    /// From this instant on.
    from: Option<DateTime>,
    /// Before this instant.
    until: Option<DateTime>,
}

impl TryFrom<AuditFilter> for audit::Filter {
    type Error = AppError;

    fn try_from(filter: AuditFilter) -> Result<Self, AppError> {
        let mut actions = Vec::new();
        for text in filter.actions.unwrap_or_default() {
            let unknown = |error: domain::UnknownAction| {
                AppError::field(UserErrorCode::Invalid, "actions", error.to_string())
            };
            actions.push(text.parse().map_err(unknown)?);
        }
        Ok(Self {
            organisation: filter.organisation_id.map(|id| read_id(&id, "organisationId")).transpose()?,
            actor: filter.actor_id.map(|id| read_id(&id, "actorId")).transpose()?,
            actions,
            outcome: filter.outcome.map(Into::into),
            subject: filter.subject_id.map(|id| id.to_string()),
            from: filter.from.map(|at| at.0),
            until: filter.until.map(|at| at.0),
        })
    }
}

/// A security-relevant act, as it was put on record.
pub(crate) struct AuditEntry(pub(crate) audit::Recorded);

/// A security-relevant act, as it was put on record.
#[Object]
impl AuditEntry {
    /// What tells it from others.
    async fn entry_id(&self) -> String {
        self.0.entry.id.to_string()
    }

    /// When it was done.
    async fn at(&self) -> DateTime {
        DateTime(self.0.entry.at)
    }

    /// What was done, such as `SIGN_IN`.
    async fn action(&self) -> &str {
        &self.0.entry.action
    }

    /// How it ended.
    async fn outcome(&self) -> AuditOutcome {
        self.0.entry.outcome.into()
    }

    /// Who did it, if that is known; the account may be gone.
    async fn actor_id(&self) -> Option<ID> {
        self.0.entry.actor.map(|id| id.to_string().into())
    }

    /// What whoever did it is called; null when the viewer may not know of them, or their account is gone.
    async fn actor_name(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        // A token that may read the log need not be one for reading people.
        match (self.0.entry.actor, Fellow::may_be_read(ctx.viewer())) {
            (Some(id), true) => Ok(ctx.load(Fellow(id)).await?.map(|user| user.name.clone())),
            _ => Ok(None),
        }
    }

    /// How whoever did it was known.
    async fn via(&self) -> AuditVia {
        self.0.entry.via.into()
    }

    /// In which organisation.
    async fn organisation_id(&self) -> Option<ID> {
        self.0.entry.organisation.map(|id| id.to_string().into())
    }

    /// To what it was done: its id.
    async fn subject_id(&self) -> Option<ID> {
        self.0.entry.subject.as_deref().map(ID::from)
    }

    /// From which address of the Internet.
    async fn address(&self) -> Option<&str> {
        self.0.entry.address.as_deref()
    }

    /// What the browser or program called itself.
    async fn user_agent(&self) -> Option<&str> {
        self.0.entry.user_agent.as_deref()
    }

    /// What else is worth knowing, as a JSON object.
    async fn details(&self) -> Option<&str> {
        self.0.entry.details.as_deref()
    }

    /// Its place in the chain of hashes; null until it is sealed.
    async fn position(&self) -> Option<i64> {
        self.0.seal.as_ref().map(|seal| seal.position)
    }
}
