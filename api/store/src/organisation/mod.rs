//! Organisations, who belongs to them, and who is invited. Every query that reads for a viewer joins `organisation_access`:
//! what they may not see is not fetched.

use cal3_domain::{
    access::OrganisationRole,
    ids::{GroupId, InvitationId, OrganisationId, UserId},
};
use jiff::Timestamp;

use crate::StoreError;

pub mod administration;
pub mod group;
mod holiday;
pub mod invitation;
pub mod member;
mod read;
pub mod service_account;
mod write;

pub use holiday::{
    Holiday, count_holidays, holidays, holidays_on, list_holidays, put_holidays, remove_holidays,
};
pub use read::{count_calendars, find_role, is_slug_taken, list_visible, locked, visible, visible_by_slug};
pub use write::{delete, insert, lock, update};

/// The constraint that keeps names in addresses unique.
pub const SLUG_KEY: &str = "organisations_slug_key";
/// The constraint that keeps the names of an organisation's groups unique without regard to case.
pub const GROUP_NAME_KEY: &str = "groups_name_key";
/// The constraint that keeps an address from being invited twice into the same organisation.
pub const INVITATION_EMAIL_KEY: &str = "invitations_email_key";

/// An organisation, with what the viewer who reads it is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// IANA name of the zone of new calendars in it.
    pub time_zone: String,
    /// The language in which it writes to people, as a BCP 47 tag.
    pub locale: String,
    /// `#rrggbb`.
    pub color: String,
    /// The viewer's role in it.
    pub role: OrganisationRole,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed; its members, groups and calendars do not count.
    pub updated_at: Timestamp,
}

/// Somebody's place in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// In which.
    pub organisation: OrganisationId,
    /// Who: a person, or a service account of the organisation.
    pub user: UserId,
    /// What they may do there.
    pub role: OrganisationRole,
    /// Since when they belong to it.
    pub created_at: Timestamp,
    /// By what lists of people are ordered, before the id: their name in lower case.
    pub name_key: String,
}

/// People of one organisation under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// How many are in it.
    pub member_count: i64,
    /// Counts the revisions of the group itself, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When the group itself last changed.
    pub updated_at: Timestamp,
}

/// An offer to become a member, sent to a mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Into which organisation.
    pub organisation: OrganisationId,
    /// The address, as it was written.
    pub email: String,
    /// The role that they will have.
    pub role: OrganisationRole,
    /// Who invites; `None` when their account is gone.
    pub invited_by: Option<UserId>,
    /// Whether whoever invites could still do so: they manage members, and no role above theirs is given.
    pub is_backed: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last sent.
    pub sent_at: Timestamp,
    /// When it can no longer be accepted.
    pub expires_at: Timestamp,
}

/// The role that a number of the database means.
fn role_of(code: i16) -> Result<OrganisationRole, StoreError> {
    OrganisationRole::from_code(code).ok_or_else(|| StoreError::Inconsistent {
        table: "memberships",
        column: "role",
        value: code.to_string(),
    })
}
