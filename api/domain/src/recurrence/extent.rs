//! From when to when a series can have instances.

use jiff::Timestamp;

use super::budget::{Budget, BudgetExceeded};
use super::expand::{Cursor, Last, Plan};
use super::series::{Extent, RDate, Series};
use crate::time::offset::{self, DAY};
use crate::time::{Length, WallClock};

impl Series {
    /// The instants between which all instances lie, whoever looks: for an index. Exclusions are not looked at, so it may be
    /// wider than the instances are, but it is never narrower. Dates and floating times reach from UTC+14 to UTC-12.
    pub fn extent(&self) -> Extent {
        let first = self.rdates.iter().map(|date| self.wall(date.start())).fold(self.start_wall(), i64::min);
        let first_start = self.earliest_start(first);
        let mut budget = Budget::QUERY;
        let last_end = self.last_end(&mut budget).ok().flatten();
        Extent { first_start, last_end: last_end.map(|end| end.max(first_start)) }
    }

    /// The earliest instant at which something can start that starts at `wall` or after.
    fn earliest_start(&self, wall: i64) -> Timestamp {
        let local = offset::civil(wall);
        let (start, _) = self.clock.widest(local);
        let WallClock::Zoned(zone) = &self.clock else { return start };
        // A time in a gap is a later instant than the times just after the gap.
        let (_, jump) = offset::offset_at(zone.tz(), local);
        offset::timestamp(start.as_second().saturating_sub(jump))
    }

    fn last_end(&self, budget: &mut Budget) -> Result<Option<Timestamp>, BudgetExceeded> {
        let mut last = self.start_wall();
        for rule in &self.rules {
            match Cursor::new(Plan::new(rule, &self.clock, self.start_wall())).last(budget)? {
                Last::Nothing => {}
                Last::At(wall) => last = last.max(wall),
                Last::Endless => return Ok(None),
            }
        }
        let mut end = self.latest_end(last, self.length);
        for date in &self.rdates {
            let length = match date {
                RDate::At(_) => self.length,
                RDate::Period { length, .. } => *length,
            };
            end = end.max(self.latest_end(self.wall(date.start()), length));
        }
        Ok(Some(end))
    }

    /// The latest instant at which something can end that starts at `wall` or before.
    fn latest_end(&self, wall: i64, length: Length) -> Timestamp {
        let (days, seconds) = length.parts();
        let (_, from) = self.clock.widest(offset::civil(wall.saturating_add(days * DAY)));
        let mut from = from.as_second();
        if let WallClock::Zoned(zone) = &self.clock {
            // Just after a gap, times before `wall` that fell into the gap are read as later ones.
            if let Some(shift) = offset::recent_shift(zone.tz(), from) {
                from = from.max((shift.at + shift.after - shift.before).min(from + DAY));
            }
        }
        offset::timestamp(from.saturating_add(seconds))
    }
}
