//! What can be reserved: types, the tree of resources, their rules, and who has which role on them.

mod blackout;
mod kind;
mod person;
mod read;
mod role;
mod write;

use cal3_domain::{
    access::{OrganisationRole, ResourceRole},
    ids::{CalendarId, OrganisationId, ResourceId, ResourceTypeId, UserId},
    policy::Policy,
    resource::{Accessory, Attributes},
};
use jiff::Timestamp;

use crate::StoreError;

pub(crate) use blackout::parse_blackout;
pub use blackout::{
    MOST_CLOSURES, ResourceBlackout, count_blackouts, delete_blackout, insert_blackout, list_blackouts,
    list_closures, update_blackout, visible_blackouts,
};
pub use kind::{
    count_types, delete_type, insert_type, list_types, locked_type, standing, update_type, visible_types,
};
pub use person::{free_type_name, people_type, person_hour, set_person};
pub use read::{Filter, count, levels_below, list_visible, locked, visible};
pub(crate) use read::{parse_accessories, parse_policy, parse_role};
pub use role::{Grant, Grantee, belongs, count_other_roles, list_roles, remove_role, set_role};
pub(crate) use write::stored;
pub use write::{insert, keep_policy, lock_below, lock_tree, move_below, set_accessories, update};

/// A kind of resource, with what its reader is to the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceType {
    /// Its id.
    pub id: ResourceTypeId,
    /// The organisation that has it.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// The name of an icon.
    pub icon: Option<String>,
    /// `#rrggbb`.
    pub color: String,
    /// The rules of those of its resources that have none of their own.
    pub policy: Policy,
    /// Whether its resources are people's hours, which only the people make.
    pub is_people: bool,
    /// The viewer's role in the organisation.
    pub role: OrganisationRole,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// Who sees a resource without having a role on it. Managers of the organisation's resources see all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i16)]
pub enum Visibility {
    /// All members of the organisation.
    Members = 0,
    /// Those who have a role on it.
    Viewers = 1,
    /// Those who approve its reservations or manage it.
    Managers = 2,
}

impl Visibility {
    fn from_code(code: i16) -> Result<Self, StoreError> {
        match code {
            0 => Ok(Self::Members),
            1 => Ok(Self::Viewers),
            2 => Ok(Self::Managers),
            other => Err(inconsistent("resources", "visibility", other)),
        }
    }
}

/// Something that can be reserved, with what it is to the viewer who reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// The organisation that has it.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub type_id: ResourceTypeId,
    /// What it is in: a room on a floor, a floor of a site.
    pub parent: Option<ResourceId>,
    /// From the top of the tree down to itself.
    pub path: Vec<ResourceId>,
    /// What it is called.
    pub name: String,
    /// What there is to know about it.
    pub description: Option<String>,
    /// IANA name of the zone on whose clocks its hours are read.
    pub time_zone: String,
    /// Where its photo is.
    pub photo_url: Option<String>,
    /// What it has: to be filtered by.
    pub attributes: Attributes,
    /// How many there are: 1 of a unit, more of a pool.
    pub quantity: u32,
    /// How many people fit.
    pub seats: Option<u32>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Whether it can be reserved: a site or a floor cannot, nor can what is out of order.
    pub is_reservable: bool,
    /// Whose time it is, when it is a person's hour.
    pub user: Option<UserId>,
    /// Of a person's hour: the calendar in which what is booked is written; `None`: their oldest.
    pub calendar: Option<CalendarId>,
    /// Its own rules; `None`: those of its type.
    pub own_policy: Option<Policy>,
    /// Counts the revisions of its own rules, from 1.
    pub policy_version: i32,
    /// The rules of its type.
    pub type_policy: Policy,
    /// The viewer's role on it.
    pub role: ResourceRole,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Since when it can be reserved no more.
    pub archived_at: Option<Timestamp>,
    /// What comes with it, in the order of the ids.
    pub accessories: Vec<Accessory>,
}

impl Resource {
    /// The rules that hold.
    pub fn policy(&self) -> &Policy {
        self.own_policy.as_ref().unwrap_or(&self.type_policy)
    }

    /// Whether it can be reserved at all.
    pub fn is_active(&self) -> bool {
        self.is_reservable && self.archived_at.is_none()
    }
}

fn inconsistent(table: &'static str, column: &'static str, value: impl ToString) -> StoreError {
    StoreError::Inconsistent { table, column, value: value.to_string() }
}
