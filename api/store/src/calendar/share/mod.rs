//! With whom calendars are shared (`calendar_shares`), and who left them all the same (`calendar_departures`).

mod departure;
mod read;
mod write;

use cal3_domain::{
    access::{CalendarRole, Owner},
    ids::{CalendarId, CalendarShareId, GroupId, OrganisationId, UserId},
};
use jiff::Timestamp;
use uuid::Uuid;

pub use departure::{Departed, depart, forget_departure, has_way_back, list_departed};
pub use read::{
    Link, count, find_link, grantees, group_name, is_colleague, list_visible, locked, locked_of_owner,
    locked_of_user, organisation_name, visible,
};
pub use write::{Claimed, claim, delete, delete_all, insert, update};

/// The constraints that let a calendar be shared once with each.
pub const ONCE: [&str; 4] = [
    "calendar_shares_user_id_key",
    "calendar_shares_email_key",
    "calendar_shares_group_id_key",
    "calendar_shares_organisation_id_key",
];

/// With whom a calendar is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grantee {
    /// Somebody with an account: a person or a service account.
    User {
        /// Who.
        id: UserId,
        /// What they are called, if whoever reads it may know.
        name: Option<String>,
    },
    /// An address.
    Address {
        /// As it was given.
        email: String,
        /// The account that claimed it, if one did.
        user: Option<UserId>,
        /// What they are called, if whoever reads it may know that there is an account.
        name: Option<String>,
    },
    /// A group.
    Group {
        /// Which.
        id: GroupId,
        /// What it is called.
        name: String,
    },
    /// An organisation.
    Organisation {
        /// Which.
        id: OrganisationId,
        /// What it is called.
        name: String,
    },
    /// Whoever has a public link.
    Link {
        /// What its maker calls it.
        name: Option<String>,
    },
}

/// A calendar, shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Its id.
    pub id: CalendarShareId,
    /// The calendar.
    pub calendar: CalendarId,
    /// To whom the calendar belongs.
    pub owner: Owner,
    /// With whom it is shared.
    pub grantee: Grantee,
    /// What it allows.
    pub role: CalendarRole,
    /// Who made it; `None` when they are gone.
    pub created_by: Option<UserId>,
    /// Of a link: when it stops working.
    pub expires_at: Option<Timestamp>,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Share {
    /// Whether it is a public link.
    pub fn is_link(&self) -> bool {
        matches!(self.grantee, Grantee::Link { .. })
    }

    /// Who is told when it comes, changes and goes: a user, a group, an organisation; the holders of a link by its own id. So
    /// does an address that no account has claimed: nobody hears it, and writing it takes as long as for one that has.
    pub fn audience(&self) -> Uuid {
        match &self.grantee {
            Grantee::User { id, .. } => id.0,
            Grantee::Address { user, .. } => user.map_or(self.id.0, |user| user.0),
            Grantee::Group { id, .. } => id.0,
            Grantee::Organisation { id, .. } => id.0,
            Grantee::Link { .. } => self.id.0,
        }
    }
}
