//! From what a caller says to a timing that holds together.

use cal3_domain::{
    event::{EventEnd, Recurrence, Timing, TimingError, limits, parse_duration},
    recurrence::{RDate, RRule, Series, SeriesError},
    time::{EventTime, Length, WallClock},
};
use jiff::{civil::DateTime, tz::TimeZone};

use super::input::{EventPatch, RecurrenceInput, TimeInput};
use crate::{UserErrorCode, faults::Faults};

/// The end that the caller says; `None` when they say none (or say it wrong, which is then among the faults).
pub(super) fn read_end(patch: &EventPatch, faults: &mut Faults) -> Option<EventEnd> {
    match (&patch.end, &patch.duration) {
        (Some(_), Some(_)) => {
            faults.add(UserErrorCode::Invalid, "duration", "Give either end or duration, not both.");
            None
        }
        (Some(end), None) => end.read("end", faults).map(EventEnd::At),
        (None, Some(text)) => {
            let length = parse_duration(text);
            if length.is_none() {
                let message = "Give an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as \"PT1H30M\".";
                faults.add(UserErrorCode::Invalid, "duration", message);
            }
            length.map(EventEnd::Lasting)
        }
        (None, None) => None,
    }
}

/// The end of an event that was given none: a day for a date, no length otherwise (RFC 5545 section 3.6.1).
pub(super) fn default_end(start: &EventTime) -> EventEnd {
    match start {
        EventTime::Date(_) => EventEnd::Lasting(Length::days(1)),
        _ => EventEnd::Lasting(Length::ZERO),
    }
}

/// Reads a recurrence for a series that starts at `start`.
pub(super) fn read_recurrence(input: &RecurrenceInput, start: &EventTime, faults: &mut Faults) -> Recurrence {
    let mut recurrence = Recurrence::default();
    if input.rules.len() > limits::RULES {
        let message = format!("Give at most {} rules.", limits::RULES);
        faults.add(UserErrorCode::TooLarge, "recurrence.rules", message);
        return recurrence;
    }
    for (i, text) in input.rules.iter().enumerate() {
        match text.parse::<RRule>() {
            Ok(rule) => recurrence.rules.push(rule),
            Err(error) => {
                faults.add(UserErrorCode::InvalidRrule, &format!("recurrence.rules.{i}"), error.to_string());
            }
        }
    }
    recurrence.rdates = read_starts(&input.additional, "recurrence.additional", start, faults)
        .into_iter()
        .map(RDate::At)
        .collect();
    recurrence.exdates = read_starts(&input.excluded, "recurrence.excluded", start, faults);
    recurrence
}

/// Reads starts of occurrences into the wall time of the series.
fn read_starts(inputs: &[TimeInput], path: &str, start: &EventTime, faults: &mut Faults) -> Vec<DateTime> {
    if inputs.len() > limits::DATES {
        faults.add(UserErrorCode::TooLarge, path, format!("Give at most {} times.", limits::DATES));
        return Vec::new();
    }
    let clock = start.clock();
    let mut starts = Vec::with_capacity(inputs.len());
    for (i, input) in inputs.iter().enumerate() {
        let path = format!("{path}.{i}");
        let Some(time) = input.read(&path, faults) else { continue };
        let fits = time.is_date() == start.is_date()
            && matches!(time, EventTime::Floating(_)) == matches!(start, EventTime::Floating(_));
        if !fits {
            faults.add(UserErrorCode::Invalid, &path, "Give a time of the same kind as start.");
            continue;
        }
        starts.push(match (&clock, &time) {
            (WallClock::Zoned(_) | WallClock::Utc, EventTime::Zoned { .. } | EventTime::Utc(_)) => {
                clock.local(time.instant(&TimeZone::UTC), &TimeZone::UTC)
            }
            _ => time.local(),
        });
    }
    starts
}

/// Checks that a timing holds together and can be shown.
pub(super) fn check(timing: &Timing, faults: &mut Faults) {
    if let Err(error) = timing.check() {
        let (code, path) = match (&timing.end, error) {
            (EventEnd::Lasting(_), _) => (UserErrorCode::Invalid, "duration"),
            (_, TimingError::EndsBeforeStart | TimingError::EmptyDay) => (UserErrorCode::OutOfRange, "end"),
            _ => (UserErrorCode::Invalid, "end"),
        };
        faults.add(code, path, format!("{error}."));
        return;
    }
    // Each rule for itself: an import may have brought several, which we do not write but keep.
    for (i, rule) in timing.recurrence.rules.iter().enumerate() {
        let series = Series { rules: vec![rule.clone()], ..timing.series() };
        let Err(error) = series.validate() else { continue };
        let code = match error {
            SeriesError::NeverMatches(_) => UserErrorCode::NeverOccurs,
            SeriesError::TooDense { .. } | SeriesError::TooOftenForDates(_) => UserErrorCode::TooFrequent,
            SeriesError::TooManyDates(_) => UserErrorCode::TooLarge,
            _ => UserErrorCode::InvalidRrule,
        };
        faults.add(code, &format!("recurrence.rules.{i}"), format!("{error}."));
    }
}
