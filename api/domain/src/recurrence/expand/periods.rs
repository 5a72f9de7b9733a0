//! A plan's periods: which one holds a time, what one contains, and which one to try after an empty one.

use super::days::{Civil, first_of_year, turned, week_of, weekday_of};
use super::plan::{Plan, Unit};
use super::set::Set;
use crate::time::offset::{DAY, days_from_civil};

/// The last second of year 9999 on the wall.
pub(super) const LAST_WALL: i64 = 253_402_300_799;

impl Plan<'_> {
    /// The number of the unit that holds a wall time.
    pub(super) fn index_of(&self, wall: i64) -> i64 {
        let day = wall.div_euclid(DAY);
        match self.unit {
            Unit::Second => wall,
            Unit::Minute => wall.div_euclid(60),
            Unit::Hour => wall.div_euclid(3_600),
            Unit::Day => day,
            Unit::Week => week_of(day, self.filter.week_start),
            Unit::Month => {
                let date = Civil::from_day(day);
                date.year * 12 + date.month - 1
            }
            Unit::Year => Civil::from_day(day).year,
        }
    }

    /// How far apart the numbers of neighbouring units are.
    fn stride(&self) -> i64 {
        if self.unit == Unit::Week { 7 } else { 1 }
    }

    /// The number of the unit that is period `k`.
    fn unit_at(&self, k: i64) -> i64 {
        self.origin.saturating_add(k.saturating_mul(self.interval).saturating_mul(self.stride()))
    }

    /// The first period that holds `wall` or begins after it; 0 at the least.
    pub(super) fn period_at_or_after(&self, wall: i64) -> i64 {
        let ahead = (self.index_of(wall) - self.origin) / self.stride();
        if ahead <= 0 { 0 } else { (ahead - 1) / self.interval + 1 }
    }

    /// The last period that begins at or before `wall`, or -1.
    pub(super) fn period_at_or_before(&self, wall: i64) -> i64 {
        ((self.index_of(wall) - self.origin) / self.stride()).div_euclid(self.interval).max(-1)
    }

    /// Where period `k` begins, in seconds on the wall. A week may begin before the start's year.
    pub(super) fn period_start(&self, k: i64) -> i64 {
        let at = self.unit_at(k);
        match self.unit {
            Unit::Second => at,
            Unit::Minute => at.saturating_mul(60),
            Unit::Hour => at.saturating_mul(3_600),
            Unit::Day | Unit::Week => at.saturating_mul(DAY),
            Unit::Month if at >= 120_000 => i64::MAX,
            Unit::Month => days_from_civil(at.div_euclid(12) as i32, at.rem_euclid(12) as i32 + 1, 1) * DAY,
            Unit::Year if at >= 10_000 => i64::MAX,
            Unit::Year => first_of_year(at) * DAY,
        }
    }

    /// After so many periods without a match there will never be one: the calendar has come round.
    pub(super) fn periods_in_cycle(&self) -> i64 {
        let cycle = self.unit.cycle();
        cycle / super::compile::gcd(cycle, self.interval)
    }

    /// Puts what the rule gives in period `k` into `set`; false when that is nothing.
    pub(super) fn fill(&self, k: i64, set: &mut Set) -> bool {
        let at = self.unit_at(k);
        *set = Set {
            first_day: 0,
            days: [0; 6],
            hours: self.hours,
            minutes: self.minutes,
            seconds: self.seconds,
        };
        match self.unit {
            Unit::Year => {
                set.first_day = first_of_year(at);
                set.days = self.filter.days_of_year(at);
            }
            Unit::Month => {
                let (year, month) = (at.div_euclid(12), at.rem_euclid(12) + 1);
                // A day number costs more than this look.
                if self.filter.months != 0 && self.filter.months >> month & 1 == 0 {
                    return false;
                }
                set.first_day = days_from_civil(year as i32, month as i32, 1);
                set.days[0] = u64::from(self.filter.days_of_month(year, month, weekday_of(set.first_day)));
            }
            Unit::Week => {
                set.first_day = at;
                let all = if self.filter.weekdays == 0 { 0x7f } else { self.filter.weekdays };
                let mut days = turned(all, self.filter.week_start);
                if !self.filter.only_weekdays() {
                    (0..7).filter(|day| !self.filter.admits(at + day)).for_each(|day| days &= !(1 << day));
                }
                set.days[0] = u64::from(days);
            }
            Unit::Day => self.fill_day(at, set),
            Unit::Hour => {
                set.hours &= 1 << at.rem_euclid(24);
                self.fill_timed(at.div_euclid(24), set);
            }
            Unit::Minute => {
                set.hours &= 1 << (at.rem_euclid(1_440) / 60);
                set.minutes &= 1 << at.rem_euclid(60);
                self.fill_timed(at.div_euclid(1_440), set);
            }
            Unit::Second => {
                let in_day = at.rem_euclid(DAY);
                set.hours &= 1 << (in_day / 3_600);
                set.minutes &= 1 << (in_day / 60 % 60);
                set.seconds &= 1 << (in_day % 60);
                self.fill_timed(at.div_euclid(DAY), set);
            }
        }
        !set.has_no_day()
    }

    fn fill_day(&self, day: i64, set: &mut Set) {
        set.first_day = day;
        set.days[0] = u64::from(self.filter.admits(day));
    }

    fn fill_timed(&self, day: i64, set: &mut Set) {
        if set.hours != 0 && set.minutes != 0 && set.seconds != 0 {
            self.fill_day(day, set);
        }
    }

    /// The period to try when period `k` was empty: the next, or one further on if a filter rules out what is between.
    pub(super) fn after_empty(&self, k: i64) -> i64 {
        let Some(length) = self.unit.seconds() else {
            return match self.unit {
                Unit::Day => self
                    .filter
                    .next_month_after(self.unit_at(k))
                    .map_or(k + 1, |day| self.period_at_or_after(day * DAY).max(k + 1)),
                _ => k + 1,
            };
        };
        let wall = self.unit_at(k) * length;
        let next = self.next_admitted(wall + length);
        self.period_at_or_after(next).max(k + 1)
    }

    /// The first wall time from `from` on that days, hours and minutes do not rule out. (Days are looked at one month, or one day,
    /// further; what is found may be ruled out in turn.)
    fn next_admitted(&self, from: i64) -> i64 {
        let day = from.div_euclid(DAY);
        if !self.filter.admits(day) {
            let next = self.filter.next_month_after(day).unwrap_or(day + 1);
            return next * DAY;
        }
        let in_day = from.rem_euclid(DAY);
        let hour = in_day / 3_600;
        if self.hours >> hour & 1 == 0 {
            let later = u64::from(self.hours) & (u64::MAX << hour);
            return if later == 0 {
                (day + 1) * DAY
            } else {
                day * DAY + i64::from(later.trailing_zeros()) * 3_600
            };
        }
        let minute = in_day / 60 % 60;
        if self.minutes >> minute & 1 == 0 {
            let later = self.minutes & (u64::MAX << minute);
            let hour_at = day * DAY + hour * 3_600;
            return if later == 0 {
                hour_at + 3_600
            } else {
                hour_at + i64::from(later.trailing_zeros()) * 60
            };
        }
        from
    }
}
