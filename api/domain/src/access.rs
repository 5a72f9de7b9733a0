//! Who acts, and what a role on a calendar lets them do (the table of the design's "Who may").

use crate::ids::{SessionId, UserId};

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
    /// The worker, acting with the rights of the person who asked for the work.
    Worker {
        /// The person whose rights hold.
        acting_for: UserId,
    },
}

impl Viewer {
    /// The person whose rights hold, if there is one.
    pub fn user_id(&self) -> Option<UserId> {
        match self {
            Self::Anonymous => None,
            Self::User { id, .. } => Some(*id),
            Self::Worker { acting_for } => Some(*acting_for),
        }
    }
}

/// A role on a calendar, from the weakest to the strongest; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarRole {
    /// Sees when something is, and nothing else.
    FreeBusy,
    /// Sees everything but private events.
    Reader,
    /// Also creates, changes and deletes events.
    Writer,
    /// Also changes and shares the calendar itself.
    Owner,
}
