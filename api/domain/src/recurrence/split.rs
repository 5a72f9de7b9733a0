//! "This and future": one series made into two.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::budget::Budget;
use super::expand::{Cursor, Plan};
use super::rrule::{RRule, Until};
use super::series::{RDate, Series};
use crate::time::{WallClock, offset};

impl Series {
    /// The part before `at` (on the series' clock) and the part from `at` on. Together they have the instances of the whole:
    /// the first gets an `UNTIL` just before `at`, a `COUNT` is divided, dates and exclusions go where they belong. The second
    /// part starts at its first instance, also when that is excluded.
    ///
    /// `None` when one part would be empty, when the series has several rules (a rule's interval is counted from the start,
    /// and no new start suits all of them), or when the count could not be divided within the work budget.
    pub fn split(&self, at: DateTime) -> Option<(Self, Self)> {
        let wall = self.wall(at);
        if wall <= self.start_wall() || self.rules.len() > 1 {
            return None;
        }
        let mut budget = Budget::QUERY;
        let (mut past, mut future) = (self.clone(), self.clone());
        past.rdates.retain(|date| self.wall(date.start()) < wall);
        future.rdates.retain(|date| self.wall(date.start()) >= wall);
        past.exdates.retain(|date| self.excludes(*date, |excluded| excluded < wall));
        future.exdates.retain(|date| self.excludes(*date, |excluded| excluded >= wall));
        future.rules.clear();

        if let Some(rule) = self.rules.first() {
            let mut cursor = Cursor::new(self.plan(rule));
            cursor.seek(wall, &mut budget).ok()?;
            if let Some(first) = cursor.next(&mut budget).ok()? {
                let mut rest = rule.clone();
                if let Some(count) = rule.count {
                    let before = Cursor::new(self.plan(rule)).count_before(wall, &mut budget).ok()?;
                    rest = rest.counting(count - u32::try_from(before).ok()?);
                }
                past.rules = vec![self.ended_before(rule, wall, &mut budget)?];
                future.rules.push(rest);
                future.start = offset::civil(first);
                return Some((past, future));
            }
        }
        future.start_at_first_date()?;
        Some((past, future))
    }

    fn plan<'a>(&self, rule: &'a RRule) -> Plan<'a> {
        Plan::new(rule, &self.clock, self.start_wall())
    }

    /// True when the exclusion, as written or as the clock shows it, is on the side asked for. (One that is written as a time
    /// in a gap may be on both.)
    fn excludes(&self, date: DateTime, side: impl Fn(i64) -> bool) -> bool {
        let shown = match &self.clock {
            WallClock::Zoned(_) => self.clock.local(self.clock.instant(date, &TimeZone::UTC), &TimeZone::UTC),
            _ => date,
        };
        side(self.wall(date)) || side(self.wall(shown))
    }

    /// The rule so ended that it gives what it gave before `wall` and nothing from there on.
    fn ended_before(&self, rule: &RRule, wall: i64, budget: &mut Budget) -> Option<RRule> {
        let at = offset::civil(wall);
        let just_before = offset::civil(wall - 1);
        let until = match &self.clock {
            WallClock::Date => Until::Date(just_before.date()),
            WallClock::Floating => Until::Local(just_before),
            clock => {
                let instant = clock.instant(at, &TimeZone::UTC).as_second();
                Until::Utc(offset::timestamp(instant - 1))
            }
        };
        let ended = rule.clone().ending(until);
        if self.plan(&ended).ends_exactly_at(wall - 1) {
            return Some(ended);
        }
        // Beside a gap no instant parts the two: times before `at` are later instants than `at`. A count does.
        let counted = rule.clone().counting(u32::MAX);
        let before = Cursor::new(self.plan(&counted)).count_before(wall, budget).ok()?;
        Some(rule.clone().counting(u32::try_from(before).ok()?))
    }

    /// Makes the first additional date the start.
    fn start_at_first_date(&mut self) -> Option<()> {
        let first = self.rdates.iter().copied().min_by_key(|date| offset::wall_seconds(date.start()))?;
        self.rdates.retain(|date| date.start() != first.start());
        self.start = first.start();
        if let RDate::Period { length, .. } = first {
            for date in &mut self.rdates {
                if let RDate::At(start) = *date {
                    *date = RDate::Period { start, length: self.length };
                }
            }
            self.length = length;
        }
        Some(())
    }
}
