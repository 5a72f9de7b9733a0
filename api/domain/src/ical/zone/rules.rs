//! A VTIMEZONE's observances to a zone.

use jiff::{civil::DateTime, tz::TimeZone};

use super::{
    ZoneError,
    observance::{Observance, designation},
    onsets, tzif,
};
use crate::ical::component::Component;

/// How many observances a VTIMEZONE may have; Thunderbird's for London has 85.
const MAX_OBSERVANCES: usize = 400;
/// The year up to which rules are written out that no POSIX TZ string can hold.
const LAST_YEAR: i16 = 2100;

/// Makes a zone called `name` of a VTIMEZONE. The offset at an instant is that of the observance with the latest onset
/// before it; before all onsets it is the TZOFFSETFROM of the first (RFC 5545 §3.6.5). Rules that a POSIX TZ string can
/// say hold for ever, others up to the year 2100.
///
/// # Errors
/// When a required property is missing or unreadable: half a zone would move events without a word.
pub(super) fn compile(component: &Component, name: &str) -> Result<TimeZone, ZoneError> {
    let mut observances = Vec::new();
    for child in component.children() {
        if matches!(child.name(), "STANDARD" | "DAYLIGHT") {
            observances.push(Observance::read(&child, observances.len() + 1)?);
        }
        if observances.len() > MAX_OBSERVANCES {
            return Err(ZoneError::TooManyOnsets);
        }
    }
    if observances.is_empty() {
        return Err(ZoneError::NoObservance);
    }
    if let Some(footer) = footer(&observances) {
        let year = last_finite_year(&observances)?.saturating_add(1).min(LAST_YEAR);
        if let Ok(zone) = build(name, &observances, year, Some(&footer))? {
            return Ok(zone);
        }
    }
    build(name, &observances, LAST_YEAR, None)?.map_err(|_| ZoneError::Contradictory)
}

fn build(
    name: &str,
    observances: &[Observance],
    last_year: i16,
    footer: Option<&str>,
) -> Result<Result<TimeZone, jiff::Error>, ZoneError> {
    let mut onsets = Vec::new();
    for observance in observances {
        for local in onsets::of(observance, last_year)? {
            onsets.push((seconds(local) - i64::from(observance.from), observance));
        }
        if onsets.len() > onsets::MAX {
            return Err(ZoneError::TooManyOnsets);
        }
    }
    onsets.sort_by_key(|(at, _)| *at);
    let Some((_, earliest)) = onsets.first() else { return Err(ZoneError::NoObservance) };
    let first =
        observances.iter().find(|other| other.to == earliest.from && other.daylight != earliest.daylight);
    let first = tzif::LocalType {
        offset: earliest.from,
        daylight: first.is_some_and(|first| first.daylight),
        designation: first.map_or_else(|| designation("", earliest.from), |first| first.name.clone()),
    };
    let mut transitions: Vec<(i64, tzif::LocalType)> = Vec::with_capacity(onsets.len());
    for (at, observance) in onsets {
        let local = tzif::LocalType {
            offset: observance.to,
            daylight: observance.daylight,
            designation: observance.name.clone(),
        };
        if transitions.last().is_some_and(|(last, _)| *last == at) {
            transitions.pop();
        }
        if transitions.last().map_or(&first, |(_, last)| last) != &local {
            transitions.push((at, local));
        }
    }
    Ok(tzif::zone(name, &first, &transitions, footer))
}

/// Seconds from 1970 to a local time, as if it were UTC.
fn seconds(local: DateTime) -> i64 {
    local.duration_since(jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0)).as_secs()
}

/// The latest year in which something other than the unending rules happens.
fn last_finite_year(observances: &[Observance]) -> Result<i16, ZoneError> {
    let mut last = i16::MIN;
    for observance in observances {
        let year = if observance.is_endless() {
            let series = &observance.series;
            series.rdates.iter().map(|date| date.start().year()).fold(series.start.year(), i16::max)
        } else {
            onsets::of(observance, LAST_YEAR)?.last().map_or(i16::MIN, |onset| onset.year())
        };
        last = last.max(year);
    }
    Ok(last)
}

/// The POSIX TZ string of the rules that never end, if there is one for them.
fn footer(observances: &[Observance]) -> Option<String> {
    let mut endless = observances.iter().filter(|observance| observance.is_endless());
    let (a, b) = (endless.next()?, endless.next()?);
    if endless.next().is_some() || a.daylight == b.daylight {
        return None;
    }
    let (standard, daylight) = if a.daylight { (b, a) } else { (a, b) };
    if standard.to != daylight.from || daylight.to != standard.from {
        return None;
    }
    Some(format!(
        "<{}>{}<{}>{},{},{}",
        standard.name,
        posix_offset(standard.to),
        daylight.name,
        posix_offset(daylight.to),
        posix_rule(daylight)?,
        posix_rule(standard)?
    ))
}

fn posix_offset(offset: i32) -> String {
    let (sign, seconds) = (if offset > 0 { "-" } else { "" }, offset.unsigned_abs());
    format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// `M3.5.0/2:00:00` for a yearly rule on the so-manieth weekday of a month.
fn posix_rule(observance: &Observance) -> Option<String> {
    let (mut month, mut day, mut month_days) = (None, None, None);
    for part in observance.rule.as_ref()?.split(';') {
        let (key, value) = part.split_once('=')?;
        match key.to_ascii_uppercase().as_str() {
            "FREQ" if value.eq_ignore_ascii_case("YEARLY") => {}
            "INTERVAL" if value == "1" => {}
            "WKST" => {}
            "BYMONTH" => month = Some(value.parse::<u8>().ok().filter(|month| (1..=12).contains(month))?),
            "BYDAY" => day = Some(value.to_ascii_uppercase()),
            "BYMONTHDAY" => {
                month_days = Some(value.split(',').map(str::parse).collect::<Result<Vec<u8>, _>>().ok()?);
            }
            _ => return None,
        }
    }
    let day = day?;
    let (number, weekday) = day.split_at_checked(day.len().checked_sub(2)?)?;
    let weekday = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"].iter().position(|name| *name == weekday)?;
    let week = match (number, month_days) {
        ("1" | "+1", None) => 1,
        ("2" | "+2", None) => 2,
        ("3" | "+3", None) => 3,
        ("4" | "+4", None) => 4,
        ("-1", None) => 5,
        ("", Some(mut days)) => {
            days.sort_unstable();
            (1..=4).find(|week| days.iter().copied().eq((week - 1) * 7 + 1..=week * 7))?
        }
        _ => return None,
    };
    let time = observance.series.start.time();
    Some(format!("M{}.{week}.{weekday}/{}:{:02}:{:02}", month?, time.hour(), time.minute(), time.second()))
}
