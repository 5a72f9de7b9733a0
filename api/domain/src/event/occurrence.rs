//! The occurrences of an event that touch a window.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use super::Event;
use crate::{
    recurrence::{BudgetExceeded, Instance},
    time::{EventTime, WallClock, Window},
};

/// One computed instance of a single event, a series or an override.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence {
    /// Its original start in the wall time of its series: what RECURRENCE-ID says. Stays when it is overridden.
    pub original: DateTime,
    /// When it starts, as an instant.
    pub start: Timestamp,
    /// When it ends, exclusive.
    pub end: Timestamp,
    /// Its start in the form in which the event's was said.
    pub start_time: EventTime,
    /// Its end in the form in which the event's was said.
    pub end_time: EventTime,
}

/// Lists what `event` makes in `window`, in order, at most `limit`. Dates and floating times are read in `viewer`.
/// Of a series, the occurrences whose original start stands in `overridden` are left out: their overrides speak.
///
/// # Errors
/// [`BudgetExceeded`] when the rule takes more work than a reader is given.
pub fn occurrences(
    event: &Event,
    overridden: &[DateTime],
    window: Window,
    viewer: &TimeZone,
    limit: usize,
) -> Result<Vec<Occurrence>, BudgetExceeded> {
    let timing = &event.data.timing;
    if !event.is_series() {
        let start = timing.start.instant(viewer);
        let end_time = timing.end_time();
        let end = end_time.instant(viewer).max(start);
        let original = event.recurrence_id.unwrap_or_else(|| timing.start_local());
        let start_time = timing.start.clone();
        return Ok(match window.touches(start, end) && limit > 0 {
            true => vec![Occurrence { original, start, end, start_time, end_time }],
            false => Vec::new(),
        });
    }
    let (clock, end_clock) = (timing.start.clock(), timing.end_clock());
    let series = timing.series();
    let mut found = Vec::new();
    for instance in series.between(window, viewer) {
        let instance = instance?;
        if overridden.contains(&instance.original) {
            continue;
        }
        if found.len() == limit {
            break;
        }
        found.push(of_instance(&instance, &clock, &end_clock, viewer));
    }
    Ok(found)
}

/// An instance of a series as an occurrence: its times in the forms in which the series' were said.
pub(crate) fn of_instance(
    instance: &Instance,
    clock: &WallClock,
    end_clock: &WallClock,
    viewer: &TimeZone,
) -> Occurrence {
    let end_time = if end_clock == clock {
        clock.event_time(instance.local_end)
    } else {
        end_clock.event_time(end_clock.local(instance.end, viewer))
    };
    Occurrence {
        original: instance.original,
        start: instance.start,
        end: instance.end,
        start_time: clock.event_time(instance.local_start),
        end_time,
    }
}
