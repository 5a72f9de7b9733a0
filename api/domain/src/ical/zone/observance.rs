//! STANDARD and DAYLIGHT: one rule of a VTIMEZONE (RFC 5545 §3.6.5).

use jiff::civil::DateTime;

use super::{ZoneError, onsets};
use crate::{
    ical::{
        component::Component,
        value::{Moment, parse_moment, parse_utc_offset},
    },
    recurrence::{RRule, Series},
};

/// From its onsets on, clocks show `to` seconds east of UTC.
#[derive(Debug, Clone)]
pub(super) struct Observance {
    pub(super) daylight: bool,
    /// Seconds east of UTC before an onset.
    pub(super) from: i32,
    /// Seconds east of UTC from an onset on.
    pub(super) to: i32,
    /// TZNAME, if it can stand in a POSIX TZ string; else the offset in digits.
    pub(super) name: String,
    /// The RRULE as written.
    pub(super) rule: Option<String>,
    /// The onsets, as clocks showing `from` tell them.
    pub(super) series: Series,
}

impl Observance {
    pub(super) fn read(component: &Component, number: usize) -> Result<Self, ZoneError> {
        let broken = |property: &'static str| ZoneError::BrokenObservance { number, property };
        let required = |name: &'static str| component.property(name).ok_or(broken(name));
        let (start, _) = parse_moment(required("DTSTART")?.value()).ok_or(broken("DTSTART"))?;
        let from = parse_utc_offset(required("TZOFFSETFROM")?.value()).ok_or(broken("TZOFFSETFROM"))?;
        let to = parse_utc_offset(required("TZOFFSETTO")?.value()).ok_or(broken("TZOFFSETTO"))?;
        let mut rules =
            component.properties().filter(|property| property.name().eq_ignore_ascii_case("RRULE"));
        let rule = rules.next().map(|rule| rule.value().trim().to_owned()).filter(|rule| !rule.is_empty());
        if rules.next().is_some() {
            return Err(broken("RRULE"));
        }
        let mut dates = Vec::new();
        for property in
            component.properties().filter(|property| property.name().eq_ignore_ascii_case("RDATE"))
        {
            for value in property.value().split(',') {
                let value = value.split('/').next().unwrap_or(value);
                let (moment, _) = parse_moment(value).ok_or(broken("RDATE"))?;
                dates.push(wall(moment, from));
            }
            if dates.len() > onsets::MAX {
                return Err(ZoneError::TooManyOnsets);
            }
        }
        let name = component.property("TZNAME").map_or("", |name| name.value().trim());
        let series = onsets::series(wall(start, from), from, rule.as_deref(), dates);
        Ok(Self {
            daylight: component.name() == "DAYLIGHT",
            from,
            to,
            name: designation(name, to),
            rule,
            series: series.map_err(|error| broken(error.0))?,
        })
    }

    /// True when its rule goes on for ever.
    pub(super) fn is_endless(&self) -> bool {
        self.series.rules.iter().any(RRule::is_endless)
    }
}

/// Onsets are local times by rule; one in UTC is met, and means what it says.
fn wall(moment: Moment, from: i32) -> DateTime {
    match moment {
        Moment::Utc(utc) => utc.saturating_add(jiff::SignedDuration::from_secs(from.into())),
        other => other.wall(),
    }
}

/// A name that a POSIX TZ string can hold between `<` and `>`: the given one, or the offset as `+0530`.
pub(super) fn designation(name: &str, offset: i32) -> String {
    if (3..=6).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return name.to_owned();
    }
    let (sign, seconds) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{seconds:02}")
    }
}
