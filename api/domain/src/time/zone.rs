//! A time zone with the name the person gave it.

use std::fmt;
use std::sync::Arc;

use jiff::tz::TimeZone;

/// A time zone: its rules, and its id exactly as it was written (`Europe/Kiev` stays `Europe/Kiev`).
#[derive(Clone, PartialEq, Eq)]
pub struct Zone {
    id: Arc<str>,
    tz: TimeZone,
}

/// No zone of that name is in the time zone database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{id:?} is not a time zone of the IANA database; a name such as \"Europe/Berlin\" is expected")]
pub struct UnknownZone {
    /// The id that was asked for.
    pub id: String,
}

impl Zone {
    /// The zone of the IANA database with this id, in any case. The id is kept as written.
    ///
    /// # Errors
    /// [`UnknownZone`] when the database has no such zone.
    pub fn iana(id: &str) -> Result<Self, UnknownZone> {
        match TimeZone::get(id) {
            Ok(tz) => Ok(Self { id: id.into(), tz }),
            Err(_) => Err(UnknownZone { id: id.to_owned() }),
        }
    }

    /// A zone whose rules came with the data, such as a foreign `VTIMEZONE` (RFC 5545 §3.6.5).
    pub fn custom(id: &str, tz: TimeZone) -> Self {
        Self { id: id.into(), tz }
    }

    /// Coordinated universal time, under the id `UTC`.
    pub fn utc() -> Self {
        Self { id: "UTC".into(), tz: TimeZone::UTC }
    }

    /// The id, as written.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The rules.
    pub fn tz(&self) -> &TimeZone {
        &self.tz
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.id)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}
