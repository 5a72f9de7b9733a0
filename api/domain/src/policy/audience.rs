//! Who books, and who is meant by a rule.

use serde::{Deserialize, Serialize};

use crate::access::OrganisationRole;
use crate::ids::{GroupId, UserId};

/// What someone is to the organisation that owns a resource, from the weakest to the strongest; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Standing {
    /// Anybody, through a public page.
    Guest,
    /// Belongs to the organisation.
    Member,
    /// Manages the resource.
    ResourceManager,
    /// Administers the organisation.
    Admin,
    /// Owns the organisation.
    Owner,
}

impl From<OrganisationRole> for Standing {
    fn from(role: OrganisationRole) -> Self {
        match role {
            OrganisationRole::Member => Self::Member,
            OrganisationRole::ResourceManager => Self::ResourceManager,
            OrganisationRole::Admin => Self::Admin,
            OrganisationRole::Owner => Self::Owner,
        }
    }
}

/// Who asks for a reservation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booker {
    /// What they are to the organisation.
    pub standing: Standing,
    /// Who they are; `None` for a guest.
    pub user: Option<UserId>,
    /// Their groups in the organisation.
    pub groups: Vec<GroupId>,
}

/// The people a rule means: everybody from a standing on, and the members of groups. Empty, it means nobody.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Audience {
    /// Everybody of this standing or a stronger one. `GUEST` means the whole world.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Standing>,
    /// The members of these groups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
}

impl Booker {
    /// Somebody who books through a public page.
    pub const GUEST: Self = Self { standing: Standing::Guest, user: None, groups: Vec::new() };

    /// Whether they are in one of these groups.
    pub fn is_in_any(&self, groups: &[GroupId]) -> bool {
        groups.iter().any(|group| self.groups.contains(group))
    }
}

impl Audience {
    /// The whole world.
    pub fn everybody() -> Self {
        Self { at_least: Some(Standing::Guest), groups: Vec::new() }
    }

    /// The members of the organisation.
    pub fn members() -> Self {
        Self { at_least: Some(Standing::Member), groups: Vec::new() }
    }

    /// Whether a rule for this audience means `booker`.
    pub fn includes(&self, booker: &Booker) -> bool {
        self.at_least.is_some_and(|least| booker.standing >= least) || booker.is_in_any(&self.groups)
    }
}
