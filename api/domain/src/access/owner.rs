//! To whom something belongs.

use crate::ids::{OrganisationId, UserId};

/// A person or an organisation: whose data it is, and the key by which the database could be distributed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A person.
    User(UserId),
    /// An organisation.
    Organisation(OrganisationId),
}

impl Owner {
    /// The person, if it is one.
    pub fn user(self) -> Option<UserId> {
        match self {
            Self::User(id) => Some(id),
            Self::Organisation(_) => None,
        }
    }

    /// The organisation, if it is one.
    pub fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::User(_) => None,
            Self::Organisation(id) => Some(id),
        }
    }
}
