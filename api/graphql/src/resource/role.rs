//! Roles on resources, and who sees them without one.

use async_graphql::{Enum, ID, Object};
use cal3_app::resource::{self, Grantee};
use cal3_domain::access;

use crate::scalars::DateTime;

/// What somebody may do with a resource and everything in it. Each role includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "access::ResourceRole")]
pub(crate) enum ResourceRole {
    /// Sees it, its rules and when it is free. Who may book it is for its rules.
    Viewer,
    /// Also sees its reservations, approves and declines those that are requested.
    Approver,
    /// Also changes it, its rules, its roles and its reservations.
    Manager,
}

/// Who sees a resource without having a role on it. Managers of the organisation's resources see all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "ResourceVisibility", remote = "resource::Visibility")]
pub(crate) enum Visibility {
    /// All members of the organisation.
    Members,
    /// Those who have a role on it.
    Viewers,
    /// Those who approve its reservations or manage it.
    Managers,
}

/// A role that a person or a group has on a resource.
pub(crate) struct ResourceRoleGrant(pub(super) resource::Grant);

/// A role that a person or a group has on a resource.
#[Object]
impl ResourceRoleGrant {
    /// The person who has it; null when it is a group.
    async fn user_id(&self) -> Option<ID> {
        match self.0.grantee {
            Grantee::User(id) => Some(id.to_string().into()),
            Grantee::Group(_) => None,
        }
    }

    /// The group that has it; null when it is a person.
    async fn group_id(&self) -> Option<ID> {
        match self.0.grantee {
            Grantee::User(_) => None,
            Grantee::Group(id) => Some(id.to_string().into()),
        }
    }

    /// What the person or the group is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The role.
    async fn role(&self) -> ResourceRole {
        self.0.role.into()
    }

    /// Since when.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }
}
