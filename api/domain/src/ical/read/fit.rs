//! One form of time fitted to another: an EXDATE to its series, a RECURRENCE-ID to its master.

use jiff::{civil::DateTime, tz::TimeZone};

use crate::time::EventTime;

/// The wall time on the clock of a series starting at `start` that `time` means, and whether `time` was of another type
/// (a date for a time, a floating time for one in a zone, or the like) so that it had to be fitted.
///
/// Times that are instants are matched by instant, whatever zone they are written in (RFC 5545 §3.8.5.1, §3.8.4.4). A date
/// given for a series of times means the occurrence of that day; a time given for an all-day series means its day.
/// `calendar_zone` says which day or wall time an instant is where the series itself does not.
pub fn fit(time: &EventTime, start: &EventTime, calendar_zone: Option<&TimeZone>) -> (DateTime, bool) {
    use EventTime::{Date, Floating, Utc, Zoned};
    let local = time.local();
    let in_calendar = |instant| calendar_zone.map(|zone| zone.to_datetime(instant));
    match (start, time) {
        (Date(_), Date(_)) | (Floating(_), Floating(_)) | (Utc(_), Utc(_)) => (local, false),
        (Zoned { zone, .. }, Zoned { zone: other, .. }) if zone == other => (local, false),
        (Zoned { .. } | Utc(_), Zoned { .. } | Utc(_)) => {
            let instant = time.instant(&TimeZone::UTC);
            (start.clock().local(instant, &TimeZone::UTC), false)
        }
        (Date(_), Utc(instant)) => {
            let day = in_calendar(*instant).filter(|local| is_midnight(*local)).unwrap_or(local);
            (midnight(day), true)
        }
        (Date(_), Zoned { .. } | Floating(_)) => (midnight(local), true),
        (Utc(instant), Date(date)) => {
            let zone = calendar_zone.cloned().unwrap_or(TimeZone::UTC);
            let wall = date.to_datetime(zone.to_datetime(*instant).time());
            let fitted = crate::time::WallClock::Floating.instant(wall, &zone);
            (TimeZone::UTC.to_datetime(fitted), true)
        }
        (Zoned { .. } | Floating(_), Date(date)) => (date.to_datetime(start.local().time()), true),
        (Floating(_), Utc(instant)) => (in_calendar(*instant).unwrap_or(local), true),
        (Floating(_), Zoned { .. }) | (Zoned { .. } | Utc(_), Floating(_)) => (local, true),
    }
}

pub(super) fn is_midnight(wall: DateTime) -> bool {
    wall.time() == jiff::civil::Time::midnight()
}

pub(super) fn midnight(wall: DateTime) -> DateTime {
    wall.date().to_datetime(jiff::civil::Time::midnight())
}
