//! People: what is known about one, and which values are acceptable.

use jiff::{Timestamp, civil::Weekday};

use crate::ids::{OrganisationId, UserId};

mod device;
mod email;
mod fields;
mod return_path;

pub use device::Device;
pub use email::{EmailAddress, EmailFault, MAX_EMAIL_LENGTH};
pub use fields::{FieldFault, MAX_NAME_LENGTH, display_name, language_tag, time_zone_name};
pub use return_path::return_path;

/// How a person reads the time of day (CLDR hour cycles).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HourCycle {
    /// 1 to 12, with AM and PM.
    H12,
    /// 0 to 23.
    H23,
}

/// Who may make an account for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RegistrationPolicy {
    /// Anybody.
    #[default]
    Open,
    /// Whoever was invited.
    Invitation,
    /// Nobody: accounts are made by the operator.
    Closed,
}

/// A person with an account, without anything secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The id.
    pub id: UserId,
    /// The address that they sign in with, as they wrote it; unique without regard to case. A service account has none.
    pub email: Option<String>,
    /// Since when the address is known to be theirs; `None` while it is not.
    pub email_verified_at: Option<Timestamp>,
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
    /// The organisation whose service account this is; `None` for a person.
    pub service_of: Option<OrganisationId>,
    /// Since when they may not sign in.
    pub deactivated_at: Option<Timestamp>,
    /// Grows by one with each change.
    pub version: i32,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl User {
    /// The address to show beside the name; empty for a service account.
    pub fn address(&self) -> &str {
        self.email.as_deref().unwrap_or_default()
    }
}
