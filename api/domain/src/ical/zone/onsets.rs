//! When an observance begins: its DTSTART, its RDATEs, its RRULE.

use jiff::{
    Timestamp,
    civil::{DateTime, date},
    tz::{Offset, TimeZone},
};

use super::{ZoneError, observance::Observance};
use crate::{
    recurrence::{RDate, RRule, Series},
    time::{Length, WallClock, Window, Zone},
};

/// How many onsets a zone may have in all.
pub(super) const MAX: usize = 6_000;

/// The onsets of an observance as a series on a clock that always shows the offset before them.
pub(super) fn series(
    start: DateTime,
    from: i32,
    rule: Option<&str>,
    dates: Vec<DateTime>,
) -> Result<Series, OnsetError> {
    let offset = Offset::from_seconds(from).map_err(|_| OnsetError("TZOFFSETFROM"))?;
    let clock = WallClock::Zoned(Zone::custom("", TimeZone::fixed(offset)));
    let rules = match rule {
        Some(rule) => vec![RRule::parse_lenient(rule, &clock, start).map_err(|_| OnsetError("RRULE"))?.0],
        None => Vec::new(),
    };
    let rdates = dates.into_iter().map(RDate::At).collect();
    Ok(Series { clock, start, length: Length::ZERO, rules, rdates, exdates: Vec::new() })
}

/// The property that is at fault.
pub(super) struct OnsetError(pub(super) &'static str);

/// The onsets up to the end of `last_year`, in order, as clocks showing the offset before them tell them.
pub(super) fn of(observance: &Observance, last_year: i16) -> Result<Vec<DateTime>, ZoneError> {
    let instant = |wall: DateTime| observance.series.clock.instant(wall, &TimeZone::UTC);
    let end = date(last_year, 12, 31).at(23, 59, 59, 0);
    let Ok(window) = Window::new(Timestamp::MIN, instant(end)) else { return Ok(Vec::new()) };
    let mut onsets = Vec::new();
    for instance in observance.series.between(window, &TimeZone::UTC) {
        onsets.push(instance.map_err(|_| ZoneError::TooManyOnsets)?.original);
        if onsets.len() > MAX {
            return Err(ZoneError::TooManyOnsets);
        }
    }
    Ok(onsets)
}
