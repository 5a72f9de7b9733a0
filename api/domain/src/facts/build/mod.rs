//! Facts from the domain's values: one builder for each group. Each has a `record()` that goes into
//! [`Facts::with`](super::Facts::with) under the group's name.

mod calendar;
mod event;
mod reservation;
mod shared;

pub use calendar::CalendarFacts;
pub use event::{AnswerFacts, AttendeeFacts, EventFacts, change};
pub use reservation::{ReservationFacts, ResourceFacts, TaskFacts};
pub use shared::{CauseFacts, ImportFacts, ShareFacts, rule};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::Record;
use crate::time::weekday_name;

/// Adds when something starts and ends, as instants and as the clocks of `zone` show them. A day has no times of day.
fn set_times(record: &mut Record, start: Timestamp, end: Timestamp, zone: &TimeZone, whole_days: bool) {
    let first = zone.to_datetime(start);
    // The end is exclusive: what ends at midnight does not touch the day that begins then.
    let last_instant =
        if end > start { end.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(end) } else { end };
    record.set("startsAt", start);
    record.set("endsAt", end);
    record.set("startDate", first.date());
    record.set("endDate", zone.to_datetime(last_instant).date());
    record.set("startWeekday", weekday_name(first.weekday()));
    record.set("duration", start.duration_until(end));
    if !whole_days {
        record.set("startTime", first.time());
        record.set("endTime", zone.to_datetime(end).time());
    }
}

/// Adds values that somebody named, as the record `group`.
fn set_custom(record: &mut Record, group: &'static str, values: &[(String, super::Value)]) {
    if !values.is_empty() {
        let custom: Record =
            values.iter().map(|(name, value)| (name.clone().into(), value.clone())).collect();
        record.set(group, custom);
    }
}
