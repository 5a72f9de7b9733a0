//! Time zones in iCalendar: names, and the rules a file brings with it (RFC 5545 §3.6.5, §3.2.19).

mod observance;
mod onsets;
mod resolver;
mod rules;
#[cfg(test)]
mod tests;
mod tzif;
mod windows;

pub use resolver::{ResolvedZone, UnknownTzid, ZoneResolver, ZoneSource, known_zone};
pub use windows::iana_for_windows;

use super::component::Component;
use crate::time::Zone;

/// Why a VTIMEZONE cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// It has no TZID.
    #[error("it has no TZID")]
    NoTzid,
    /// It has neither STANDARD nor DAYLIGHT.
    #[error("it has neither STANDARD nor DAYLIGHT")]
    NoObservance,
    /// A property of an observance is missing or unreadable.
    #[error("{property} of its observance {number} is missing or unreadable")]
    BrokenObservance {
        /// Which observance, from 1.
        number: usize,
        /// The property.
        property: &'static str,
    },
    /// It has more onsets than any zone has.
    #[error("it has too many observances or onsets")]
    TooManyOnsets,
    /// Its observances make no sequence of local times.
    #[error("its observances contradict each other")]
    Contradictory,
    /// The file defines more zones than there are.
    #[error("the file defines too many time zones")]
    TooManyDefinitions,
}

/// The zone of a stored VTIMEZONE, as [`ZoneSource::File`] gave it.
///
/// # Errors
/// When the text is no VTIMEZONE with a TZID and usable observances.
pub fn zone_from_text(text: &str) -> Result<Zone, ZoneError> {
    let component = Component::from_text(text).ok_or(ZoneError::NoObservance)?;
    let mut resolver = ZoneResolver::new();
    let tzid = resolver.define(&component)?;
    resolver.definition(component.calendar(), &tzid).cloned().ok_or(ZoneError::NoTzid)
}
