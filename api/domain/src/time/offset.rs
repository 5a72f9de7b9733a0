//! Seconds on the wall, and the offsets that turn them into instants.
//!
//! Inside the engine a wall time is a count of seconds since 1970-01-01T00:00:00 on that wall: arithmetic on it is exact and
//! knows no zone. (Fractions of a second do not exist in iCalendar.)

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// Seconds in an hour.
pub(crate) const HOUR: i64 = 3_600;
/// Seconds in a day of the wall.
pub(crate) const DAY: i64 = 86_400;

/// The wall time as seconds since 1970 on the wall.
#[inline]
pub(crate) fn wall_seconds(local: DateTime) -> i64 {
    let days = days_from_civil(i32::from(local.year()), i32::from(local.month()), i32::from(local.day()));
    days * DAY + i64::from(local.hour()) * HOUR + i64::from(local.minute()) * 60 + i64::from(local.second())
}

/// The day number (1970-01-01 is 0) of a date of the proleptic Gregorian calendar.
#[inline]
pub(crate) fn days_from_civil(year: i32, month: i32, day: i32) -> i64 {
    // Years that begin in March put the leap day last.
    let y = i64::from(if month <= 2 { year - 1 } else { year });
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let shifted = i64::from(if month > 2 { month - 3 } else { month + 9 });
    let doy = (153 * shifted + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

/// The instant so many seconds after 1970-01-01T00:00:00Z, saturating.
#[inline]
pub(crate) fn timestamp(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or(if seconds < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// The wall time of so many seconds since 1970 on the wall, saturating.
#[inline]
pub(crate) fn civil(wall: i64) -> DateTime {
    match Timestamp::from_second(wall) {
        Ok(instant) => Offset::UTC.to_datetime(instant),
        // The last 26 hours of the calendar are wall times without an instant in UTC.
        Err(_) if wall < 0 => DateTime::MIN,
        Err(_) => civil_at_the_end(wall),
    }
}

fn civil_at_the_end(wall: i64) -> DateTime {
    let last = wall_seconds(DateTime::MAX);
    let back = jiff::SignedDuration::from_secs(last.saturating_sub(wall).max(0));
    DateTime::constant(9999, 12, 31, 23, 59, 59, 0).saturating_sub(back)
}

/// The instant of a wall time in a zone: RFC 5545 §3.3.5 for gaps and overlaps, saturating.
pub(crate) fn instant(tz: &TimeZone, local: DateTime) -> Timestamp {
    if *tz == TimeZone::UTC {
        return timestamp(wall_seconds(local));
    }
    // The offset is taken and added by hand: jiff refuses what leaves the calendar, and this must saturate.
    timestamp(wall_seconds(local) - offset_at(tz, local).0)
}

/// The offset in seconds with which a wall time is read, and how many seconds the clocks jumped if it falls into a gap.
#[inline]
pub(crate) fn offset_at(tz: &TimeZone, local: DateTime) -> (i64, i64) {
    match tz.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => (i64::from(offset.seconds()), 0),
        AmbiguousOffset::Fold { before, .. } => (i64::from(before.seconds()), 0),
        AmbiguousOffset::Gap { before, after } => {
            (i64::from(before.seconds()), i64::from(after.seconds()) - i64::from(before.seconds()))
        }
    }
}

/// The offset in seconds at an instant (seconds since 1970 in UTC).
#[inline]
pub(crate) fn offset_of(tz: &TimeZone, instant: i64) -> i64 {
    i64::from(tz.to_offset(timestamp(instant)).seconds())
}

/// The first instant of a local date (in seconds): of a midnight that the clocks skip, the instant of the change; of one that
/// they show twice, the first.
pub(crate) fn day_start(tz: &TimeZone, date: Date) -> i64 {
    let midnight = date.to_datetime(Time::midnight());
    let (offset, jump) = offset_at(tz, midnight);
    let instant = wall_seconds(midnight) - offset;
    if jump == 0 {
        return instant;
    }
    recent_shift(tz, instant).map_or(instant, |shift| shift.at)
}

/// A change of a zone's offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shift {
    /// The instant from which the new offset holds.
    pub(crate) at: i64,
    /// Offset before, in seconds.
    pub(crate) before: i64,
    /// Offset from `at` on, in seconds.
    pub(crate) after: i64,
}

/// The last change of offset at or before `instant`, if it was less than 26 hours ago (no change is greater).
pub(crate) fn recent_shift(tz: &TimeZone, instant: i64) -> Option<Shift> {
    let floor = instant.saturating_sub(26 * HOUR);
    if offset_of(tz, instant) == offset_of(tz, floor) {
        return None;
    }
    tz.preceding(timestamp(instant.saturating_add(1)))
        .map(|transition| transition.timestamp().as_second())
        .take_while(|at| *at > floor)
        .map(|at| Shift { at, before: offset_of(tz, at - 1), after: offset_of(tz, at) })
        .find(|shift| shift.before != shift.after)
}
