//! On whose behalf something is read or done.

use std::sync::Arc;

use super::{Scope, Scopes};
use crate::ids::{CalendarId, CalendarShareId, ResourceId, SessionId, TokenId, UserId};

/// On whose behalf something is read or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Nobody has signed in.
    Anonymous,
    /// A signed-in person.
    User {
        /// The person.
        id: UserId,
        /// The device they signed in on.
        session: SessionId,
    },
    /// A program with a token: its right is the token's grant within its owner's rights.
    Token {
        /// The token.
        id: TokenId,
        /// The person or service account whose rights hold.
        owner: UserId,
        /// What of these rights it may use.
        grant: Arc<Grant>,
    },
    /// Whoever has the public link to a calendar.
    Link {
        /// The share that the link stands for.
        id: CalendarShareId,
    },
    /// The worker, acting with the rights of the person who asked for the work.
    Worker {
        /// The person whose rights hold.
        acting_for: UserId,
    },
}

/// What a token may be used for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grant {
    /// For what.
    pub scopes: Scopes,
    /// Only on these calendars, if given.
    pub calendars: Option<Vec<CalendarId>>,
    /// Only on these resources, if given.
    pub resources: Option<Vec<ResourceId>>,
}

/// Why a viewer may not even ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// Nobody has signed in.
    Unauthenticated,
    /// The token (or link) lacks this scope.
    MissingScope(Scope),
}

impl Viewer {
    /// The person (or service account) whose rights hold, if there is one.
    pub fn user_id(&self) -> Option<UserId> {
        match self {
            Self::Anonymous | Self::Link { .. } => None,
            Self::User { id, .. } | Self::Token { owner: id, .. } | Self::Worker { acting_for: id } => {
                Some(*id)
            }
        }
    }

    /// Decides whether the viewer may ask for anything that `scope` names; what they then see or may do depends on their
    /// rights on it.
    ///
    /// # Errors
    /// [`Denied`].
    pub fn require(&self, scope: Scope) -> Result<(), Denied> {
        let scopes = match self {
            Self::Anonymous => return Err(Denied::Unauthenticated),
            Self::User { .. } | Self::Worker { .. } => return Ok(()),
            Self::Token { grant, .. } => grant.scopes,
            Self::Link { .. } => Scopes::of_link(),
        };
        if scopes.contains(scope) { Ok(()) } else { Err(Denied::MissingScope(scope)) }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn scopes_bind_tokens_and_links_only() {
        let id = UserId(Uuid::nil());
        let person = Viewer::User { id, session: SessionId(Uuid::nil()) };
        let grant = Grant { scopes: [Scope::EventsRead].into_iter().collect(), ..Grant::default() };
        let token = Viewer::Token { id: TokenId(Uuid::nil()), owner: id, grant: Arc::new(grant) };
        let link = Viewer::Link { id: CalendarShareId(Uuid::nil()) };
        let cases = [
            (&Viewer::Anonymous, Scope::EventsRead, Err(Denied::Unauthenticated)),
            (&person, Scope::AdminUsers, Ok(())),
            (&Viewer::Worker { acting_for: id }, Scope::EventsWrite, Ok(())),
            (&token, Scope::EventsRead, Ok(())),
            (&token, Scope::EventsWrite, Err(Denied::MissingScope(Scope::EventsWrite))),
            (&link, Scope::EventsRead, Ok(())),
            (&link, Scope::AccountRead, Err(Denied::MissingScope(Scope::AccountRead))),
        ];
        for (viewer, scope, expected) in cases {
            assert_eq!(viewer.require(scope), expected, "{viewer:?} {scope}");
        }
        assert_eq!(link.user_id(), None);
        assert_eq!(token.user_id(), Some(id));
    }
}
