//! Calendars, as each viewer sees them.

pub mod group;
pub mod preferences;
mod read;
pub mod share;
mod write;

use cal3_domain::{
    access::{CalendarRole, Owner},
    ids::{CalendarGroupId, CalendarId},
};
use jiff::Timestamp;

use crate::StoreError;

pub(crate) use read::owner;
pub use read::{
    count_owned, default_time_zone, find_by_feed_secret, list_owned, list_visible, locked, owner_name,
    visible,
};
pub use write::{delete, insert, set_feed, set_owner, unset_feeds, update};

/// A calendar, with what it is to the viewer who reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Its id.
    pub id: CalendarId,
    /// The person or the organisation that it belongs to.
    pub owner: Owner,
    /// What that person or organisation is called. Public links and feeds are not told.
    pub owner_name: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// `#rrggbb`.
    pub color: String,
    /// An emoji.
    pub icon: Option<String>,
    /// IANA name of the zone in which its all-day and floating events are read.
    pub time_zone: String,
    /// Whether its events make it busy.
    pub blocks_time: bool,
    /// When its secret feed URL was made; `None` when there is none.
    pub feed_created_at: Option<Timestamp>,
    /// Whether it is shared with anybody, or by a link; told to its owners, `false` to others.
    pub is_shared: bool,
    /// The viewer's role on it.
    pub role: CalendarRole,
    /// How the viewer looks at it.
    pub preferences: Preferences,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed (not its events).
    pub updated_at: Timestamp,
}

/// How a person looks at a calendar: theirs alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    /// Whether their page shows it.
    pub is_visible: bool,
    /// Their own colour for it, `#rrggbb`; the calendar's when left out.
    pub color: Option<String>,
    /// Their group that it is in.
    pub group: Option<CalendarGroupId>,
    /// Its place in the group; without one it comes last.
    pub position: Option<i32>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { is_visible: true, color: None, group: None, position: None }
    }
}

/// The role that a number of `calendar_access` means.
pub(crate) fn role_of(code: i16) -> Result<CalendarRole, StoreError> {
    CalendarRole::from_code(code).ok_or_else(|| StoreError::Inconsistent {
        table: "calendar_access",
        column: "role",
        value: code.to_string(),
    })
}
