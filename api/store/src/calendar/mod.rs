//! Calendars, as each viewer sees them.

mod read;
mod write;

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, UserId},
};
use jiff::Timestamp;

use crate::StoreError;

pub use read::{default_time_zone, find_by_feed_secret, list_visible, locked, visible};
pub use write::{delete, insert, set_feed, set_visibility, update};

/// A calendar, with what it is to the viewer who reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Its id.
    pub id: CalendarId,
    /// The person that it belongs to.
    pub owner: UserId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// `#rrggbb`.
    pub color: String,
    /// IANA name of the zone in which its all-day and floating events are read.
    pub time_zone: String,
    /// When its secret feed URL was made; `None` when there is none.
    pub feed_created_at: Option<Timestamp>,
    /// The viewer's role on it.
    pub role: CalendarRole,
    /// Whether the viewer's page shows it.
    pub is_visible: bool,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed (not its events).
    pub updated_at: Timestamp,
}

/// The number that the view `calendar_access` gives a role.
pub fn role_code(role: CalendarRole) -> i16 {
    match role {
        CalendarRole::FreeBusy => 10,
        CalendarRole::Reader => 20,
        CalendarRole::Writer => 30,
        CalendarRole::Owner => 40,
    }
}

/// The role that a number of `calendar_access` means.
pub(crate) fn role_of(code: i16) -> Result<CalendarRole, StoreError> {
    match code {
        10 => Ok(CalendarRole::FreeBusy),
        20 => Ok(CalendarRole::Reader),
        30 => Ok(CalendarRole::Writer),
        40 => Ok(CalendarRole::Owner),
        other => Err(StoreError::Inconsistent {
            table: "calendar_access",
            column: "role",
            value: other.to_string(),
        }),
    }
}
