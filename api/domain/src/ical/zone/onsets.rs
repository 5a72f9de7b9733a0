//! When an observance begins: its DTSTART, its RDATEs, its RRULE.

use jiff::civil::DateTime;

use super::{ZoneError, observance::Observance};

/// How many onsets a zone may have in all.
pub(super) const MAX: usize = 6_000;

/// True when the observance's rule goes on for ever.
pub(super) fn is_endless(observance: &Observance) -> bool {
    observance.rule.as_ref().is_some_and(|rule| {
        let rule = rule.to_ascii_uppercase();
        !rule.contains("UNTIL=") && !rule.contains("COUNT=")
    })
}

/// The onsets up to the end of `last_year`, in order, as clocks showing the observance's `from` tell them.
pub(super) fn of(observance: &Observance, last_year: i16) -> Result<Vec<DateTime>, ZoneError> {
    if observance.rule.is_some() {
        return Err(ZoneError::TooManyOnsets);
    }
    let mut onsets = observance.dates.clone();
    onsets.push(observance.start);
    onsets.retain(|onset| onset.year() <= last_year);
    onsets.sort_unstable();
    onsets.dedup();
    Ok(onsets)
}
