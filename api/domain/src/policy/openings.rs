//! Opening hours as instants.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::hours::{Deciding, Exception, Holidays, Hours, Interval, Week};
use crate::time::{
    Window,
    offset::{self, DAY},
};

/// One stretch in which a resource is open, as its hours say it: never merged with the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// From when to when.
    pub window: Window,
    /// The local date whose hours it is; it may end on the next.
    pub date: Date,
}

/// Why a resource is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosedBecause {
    /// So say the hours of that weekday.
    Weekly,
    /// That date is an exception.
    Exception {
        /// The exception's first date.
        date: Date,
        /// Why, if it was said.
        reason: Option<String>,
    },
    /// It is a holiday.
    Holiday {
        /// The date.
        date: Date,
        /// What it is called.
        name: String,
    },
}

impl Hours {
    /// The openings that touch `window`, whole, in the order of their starts.
    ///
    /// Opening and closing times are read on the clocks of `tz` (RFC 5545 §3.3.5): one that the clocks skip with the offset
    /// before the gap, one that they show twice as the first. A date that the zone skipped has no hours. What closes no later
    /// than it opens, because a gap swallowed it, is left out.
    pub fn openings(&self, holidays: &Holidays, tz: &TimeZone, window: Window) -> Vec<Opening> {
        let (first, last) = dates_around(window, tz);
        let mut near: Vec<&Exception> =
            self.exceptions.iter().filter(|e| e.date <= last && first <= e.last_date()).collect();
        near.sort_by_key(|exception| exception.date);
        let mut near = near.as_slice();
        collect(first, last, tz, window, |date| {
            while let [past, rest @ ..] = near
                && past.last_date() < date
            {
                near = rest;
            }
            self.of(date, near.first().copied(), holidays).0
        })
    }

    /// Why it is closed at an instant at which it is closed.
    pub fn closed_because(&self, holidays: &Holidays, tz: &TimeZone, at: Timestamp) -> ClosedBecause {
        let date = tz.to_datetime(at).date();
        match self.of(date, &self.exceptions, holidays).1 {
            Deciding::Weekly => ClosedBecause::Weekly,
            Deciding::Exception(exception) => {
                ClosedBecause::Exception { date: exception.date, reason: exception.reason.clone() }
            }
            Deciding::Holiday(name) => ClosedBecause::Holiday { date, name: name.to_owned() },
        }
    }
}

impl Week {
    /// [`Hours::openings`] of an ordinary week, without exceptions and holidays.
    pub fn openings(&self, tz: &TimeZone, window: Window) -> Vec<Opening> {
        let (first, last) = dates_around(window, tz);
        collect(first, last, tz, window, |date| self.day(date.weekday()))
    }
}

/// The local dates whose hours may touch the window: hours reach into the next day, and a skipped day into the day after it.
fn dates_around(window: Window, tz: &TimeZone) -> (Date, Date) {
    let local = |instant| tz.to_datetime(instant).date();
    (local(window.start()).saturating_sub(2.days()), local(window.end()).saturating_add(1.day()))
}

fn collect<'a>(
    first: Date,
    last: Date,
    tz: &TimeZone,
    window: Window,
    mut hours: impl FnMut(Date) -> &'a [Interval],
) -> Vec<Opening> {
    let mut openings = Vec::new();
    let mut date = first;
    while date <= last {
        let midnight = offset::wall_seconds(date.to_datetime(jiff::civil::Time::midnight()));
        for interval in hours(date) {
            let opens = midnight + i64::from(interval.opens.minutes()) * 60;
            let (before, jump) = offset::offset_at(tz, offset::civil(opens));
            if jump >= DAY {
                // The zone skipped this date.
                continue;
            }
            let closes = midnight + i64::from(interval.closing_minutes()) * 60;
            let start = offset::timestamp(opens - before);
            let end = offset::instant(tz, offset::civil(closes));
            if let Some(open) = Window::between(start, end).filter(|open| open.overlaps(&window)) {
                openings.push(Opening { window: open, date });
            }
        }
        match date.tomorrow() {
            Ok(next) => date = next,
            Err(_) => break,
        }
    }
    openings.sort_unstable_by_key(|opening| opening.window);
    openings
}
