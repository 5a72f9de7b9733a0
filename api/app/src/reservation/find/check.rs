//! Checking what is looked for.

use std::collections::BTreeMap;

use cal3_domain::{
    availability::FindLimits,
    event::parse_duration,
    ids::{CalendarId, UserId},
    policy::Minutes,
    time::{Length, Window},
};
use jiff::tz::TimeZone;

use super::{FindTime, NeedOf, Needed};
use crate::{
    AppError, UserErrorCode,
    event::{MOST_CALENDARS, MOST_PEOPLE, people::MOST_DAYS},
    faults::Faults,
    reservation::items::range,
};

/// Minutes of a day.
const DAY: u32 = 1_440;

/// What was found to be right of it.
pub(super) struct Search {
    /// Who takes part, each once, and whether it cannot be without them.
    pub(super) people: BTreeMap<UserId, bool>,
    /// The calendars, each once.
    pub(super) calendars: Vec<CalendarId>,
    /// When it may start.
    pub(super) starts: Window,
    /// How long it lasts.
    pub(super) length: Length,
    /// How far apart starts are.
    pub(super) step: Minutes,
    /// The zone on whose clocks they are counted.
    pub(super) zone: TimeZone,
    /// How many options.
    pub(super) limit: usize,
}

/// Checks it whole.
///
/// # Errors
/// [`AppError::Invalid`] with every fault.
pub(super) fn check(asked: &FindTime) -> Result<Search, AppError> {
    let mut faults = Faults::default();
    let mut people = BTreeMap::new();
    for invited in &asked.people {
        *people.entry(invited.user).or_insert(false) |= !invited.is_optional;
    }
    let mut calendars = asked.calendars.clone();
    calendars.sort_unstable();
    calendars.dedup();
    if people.is_empty() && calendars.is_empty() && asked.needs.is_empty() {
        let message = "Give somebody, a calendar or a resource for whom a time is looked for.";
        faults.add(UserErrorCode::Required, "people", message);
    }
    if people.len() > MOST_PEOPLE {
        faults.add(UserErrorCode::TooLarge, "people", format!("Give at most {MOST_PEOPLE} people."));
    }
    if calendars.len() > MOST_CALENDARS {
        let message = format!("Give at most {MOST_CALENDARS} calendars.");
        faults.add(UserErrorCode::TooLarge, "calendarIds", message);
    }
    check_needs(&mut faults, &asked.needs);
    let starts = range(&mut faults, "to", (asked.from, asked.to), MOST_DAYS);
    let longest = MOST_DAYS * i64::from(DAY) * 60;
    let length = parse_duration(&asked.length)
        .filter(|length| !length.is_zero() && length.nominal_seconds() <= longest);
    if length.is_none() {
        let message = format!("Give an ISO 8601 duration such as PT1H, of at most {MOST_DAYS} days.");
        faults.add(UserErrorCode::Invalid, "duration", message);
    }
    let step = parse_duration(&asked.step).and_then(minutes);
    if step.is_none() {
        let message = "Give a duration of whole minutes that divides 24 hours, such as PT15M.";
        faults.add(UserErrorCode::Invalid, "granularity", message);
    }
    let zone = faults.zone("timeZone", &asked.time_zone);
    let limit = usize::try_from(asked.limit).unwrap_or(0);
    if !(1..=FindLimits::RESULTS).contains(&limit) {
        let message = format!("Give a number from 1 to {}.", FindLimits::RESULTS);
        faults.add(UserErrorCode::OutOfRange, "first", message);
    }
    faults.check()?;
    match (starts, length, step, zone) {
        (Some(starts), Some(length), Some(step), Some(zone)) => {
            Ok(Search { people, calendars, starts, length, step, zone: zone.tz().clone(), limit })
        }
        _ => Err(AppError::NotFound),
    }
}

/// A step of whole minutes that divides a day.
fn minutes(length: Length) -> Option<Minutes> {
    let minutes = match length.parts() {
        (0, seconds) if seconds % 60 == 0 => u32::try_from(seconds / 60).ok()?,
        _ => return None,
    };
    (minutes > 0 && DAY.is_multiple_of(minutes)).then(|| Minutes::new(minutes))
}

fn check_needs(faults: &mut Faults, needs: &[Needed]) {
    if needs.len() > FindLimits::NEEDS {
        let message = format!("Give at most {} needs.", FindLimits::NEEDS);
        faults.add(UserErrorCode::TooLarge, "needs", message);
        return;
    }
    for (index, need) in needs.iter().enumerate() {
        let most = i32::try_from(FindLimits::AT_ONCE).unwrap_or(i32::MAX);
        if !(1..=most).contains(&need.count) {
            let path = format!("needs.{index}.count");
            faults.add(UserErrorCode::OutOfRange, &path, format!("Give a number from 1 to {most}."));
        }
        if need.quantity < 1 {
            let path = format!("needs.{index}.quantity");
            faults.add(UserErrorCode::OutOfRange, &path, "Give a number from 1 on.");
        }
        if matches!(&need.of, NeedOf::Resources(resources) if resources.is_empty()) {
            let path = format!("needs.{index}.resourceIds");
            faults.add(UserErrorCode::Required, &path, "Give resources that would do, or a type.");
        }
    }
}
