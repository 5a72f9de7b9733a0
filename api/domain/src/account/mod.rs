//! People: what is known about one, and which values are acceptable.

use jiff::{Timestamp, civil::Weekday};

use crate::ids::UserId;

mod email;
mod fields;

pub use email::{EmailAddress, EmailFault, MAX_EMAIL_LENGTH};
pub use fields::{FieldFault, MAX_NAME_LENGTH, display_name, language_tag, time_zone_name};

/// How a person reads the time of day (CLDR hour cycles).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HourCycle {
    /// 1 to 12, with AM and PM.
    H12,
    /// 0 to 23.
    H23,
}

/// A person with an account, without anything secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The id.
    pub id: UserId,
    /// The address that they sign in with, as they wrote it; unique without regard to case.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// The IANA name of the zone in which they see their calendar.
    pub time_zone: String,
    /// The language of the page, as a BCP 47 tag.
    pub locale: String,
    /// The day with which their week begins.
    pub week_start: Weekday,
    /// How they read the time of day.
    pub hour_cycle: HourCycle,
    /// Whether they may administer this installation. Only the command line grants it.
    pub is_administrator: bool,
    /// Since when they may not sign in.
    pub deactivated_at: Option<Timestamp>,
    /// Grows by one with each change.
    pub version: i32,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}
