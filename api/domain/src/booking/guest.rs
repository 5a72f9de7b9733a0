//! Whoever books without an account.

use crate::account::{EmailAddress, display_name, time_zone_name};
use crate::policy::Fault;

/// A guest: what must be known to confirm a booking by mail, in their time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// What they are called.
    pub name: String,
    /// Where the confirmation goes; not verified by itself.
    pub email: EmailAddress,
    /// The IANA name of the zone in which they read times.
    pub time_zone: String,
}

impl Guest {
    /// A guest as they filled in the form.
    ///
    /// # Errors
    /// Every fault, by the names of the API.
    pub fn new(name: &str, email: &str, time_zone: &str) -> Result<Self, Vec<Fault>> {
        let fault = |field: &str, message: String| Fault { field: format!("guest.{field}"), message };
        let (name, email, zone) = (display_name(name), EmailAddress::parse(email), time_zone_name(time_zone));
        match (name, email, zone) {
            (Ok(name), Ok(email), Ok(time_zone)) => Ok(Self { name, email, time_zone }),
            (name, email, zone) => Err([
                name.err().map(|error| fault("name", error.to_string())),
                email.err().map(|error| fault("email", error.to_string())),
                zone.err().map(|error| fault("timeZone", error.to_string())),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}
