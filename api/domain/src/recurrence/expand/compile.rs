//! From a rule, a start and a clock to a [`Plan`].

use jiff::tz::TimeZone;

use super::super::rrule::{Frequency, RRule, Until};
use super::days::{Civil, weekday_of};
use super::plan::{DayFilter, Plan, Unit};
use crate::time::WallClock;
use crate::time::offset::{self, DAY, HOUR};

const ALL_HOURS: u32 = (1 << 24) - 1;
const ALL_SIXTY: u64 = (1 << 60) - 1;

impl<'a> Plan<'a> {
    /// Compiles a rule for a start (seconds on the wall of `clock`).
    pub(in super::super) fn new(rule: &'a RRule, clock: &WallClock, start: i64) -> Self {
        let mut plan = Self {
            unit: unit(rule.freq),
            interval: i64::from(rule.interval.max(1)),
            origin: 0,
            start,
            filter: DayFilter {
                months: rule.months,
                month_days: rule.month_days,
                month_days_back: rule.month_days_back,
                weekdays: rule.weekdays,
                nth_weekdays: &rule.nth_weekdays,
                nth_in_year: rule.freq == Frequency::Yearly
                    && rule.months == 0
                    && !rule.nth_weekdays.is_empty(),
                year_days: &rule.year_days,
                weeks: rule.weeks,
                weeks_back: rule.weeks_back,
                week_start: rule.week_start,
            },
            hours: rule.hours,
            minutes: rule.minutes,
            // A leap second is the second before it.
            seconds: (rule.seconds & ALL_SIXTY) | (rule.seconds >> 60 & 1) << 59,
            positions: &rule.positions,
            count: rule.count.map(u64::from),
            until: i64::MAX,
            hole: None,
            has_until: rule.until.is_some(),
            never: false,
        };
        if *clock == WallClock::Date {
            plan.days_only();
        }
        plan.take_from_start();
        if plan.positions.is_empty() {
            plan.coarsen();
            plan.coarsen_days();
            plan.coarsen_weeks();
        }
        plan.prune_times();
        plan.never |= plan.filter.has_no_such_day();
        plan.origin = plan.index_of(start);
        if let Some(until) = rule.until {
            plan.end_at(until, clock);
        }
        plan
    }

    /// A series of dates has no times: `BYHOUR` and the like are ignored (RFC 5545 §3.3.10), and a frequency below a day, which
    /// is not allowed, is as many whole days as it comes to, at least one.
    fn days_only(&mut self) {
        (self.hours, self.minutes, self.seconds) = (0, 0, 0);
        if let Some(length) = self.unit.seconds() {
            self.interval = (self.interval * length / DAY).max(1);
            self.unit = Unit::Day;
        }
    }

    /// What the rule does not say comes from the start.
    fn take_from_start(&mut self) {
        let date = Civil::from_day(self.start.div_euclid(DAY));
        let in_day = self.start.rem_euclid(DAY);
        let weekday = 1 << weekday_of(self.start.div_euclid(DAY));
        let filter = &mut self.filter;
        let says_day = filter.by_month_day() || filter.by_weekday() || !filter.year_days.is_empty();
        match self.unit {
            Unit::Year if filter.by_week() && !says_day => filter.weekdays = weekday,
            Unit::Year if !says_day => {
                filter.month_days = 1 << date.day;
                if filter.months == 0 {
                    filter.months = 1 << date.month;
                }
            }
            Unit::Month if !says_day => filter.month_days = 1 << date.day,
            Unit::Week if !filter.by_weekday() => filter.weekdays = weekday,
            _ => {}
        }
        if self.hours == 0 {
            let below_day = self.unit.seconds().is_some();
            self.hours = if below_day { ALL_HOURS } else { 1 << (in_day / HOUR) };
        }
        if self.minutes == 0 {
            let free = matches!(self.unit, Unit::Second | Unit::Minute);
            self.minutes = if free { ALL_SIXTY } else { 1 << (in_day / 60 % 60) };
        }
        if self.seconds == 0 {
            self.seconds = if self.unit == Unit::Second { ALL_SIXTY } else { 1 << (in_day % 60) };
        }
    }

    /// Every 10 minutes is every hour at six minutes, every 120 minutes every second hour at one: a coarser unit with the same
    /// result means fewer periods.
    fn coarsen(&mut self) {
        let in_day = self.start.rem_euclid(DAY);
        if self.unit == Unit::Second
            && let Some((interval, kept)) = regroup(self.interval, 60, in_day % 60)
        {
            self.seconds &= kept;
            (self.unit, self.interval) = (Unit::Minute, interval);
        }
        if self.unit == Unit::Minute
            && let Some((interval, kept)) = regroup(self.interval, 60, in_day / 60 % 60)
        {
            self.minutes &= kept;
            (self.unit, self.interval) = (Unit::Hour, interval);
        }
        if self.unit == Unit::Hour
            && let Some((interval, kept)) = regroup(self.interval, 24, in_day / HOUR)
        {
            self.hours &= kept as u32;
            (self.unit, self.interval) = (Unit::Day, interval);
        }
    }

    /// The same for days: every day is every week on all days, or every month or year if its parts ask for that.
    fn coarsen_days(&mut self) {
        if self.unit != Unit::Day {
            return;
        }
        let filter = &mut self.filter;
        if self.interval == 1 {
            if !filter.year_days.is_empty() {
                self.unit = Unit::Year;
                filter.nth_in_year = false;
            } else if filter.months != 0 || filter.by_month_day() {
                self.unit = Unit::Month;
            } else {
                self.unit = Unit::Week;
            }
        } else if self.interval % 7 == 0 {
            let weekday = 1 << weekday_of(self.start.div_euclid(DAY));
            self.never |= filter.weekdays != 0 && filter.weekdays & weekday == 0;
            filter.weekdays = weekday;
            (self.unit, self.interval) = (Unit::Week, self.interval / 7);
        }
    }

    /// Every week on some days is every month on those days, with a quarter of the periods. (With `COUNT` weeks are better: they
    /// are all alike.)
    fn coarsen_weeks(&mut self) {
        let filter = &self.filter;
        if self.unit == Unit::Week && self.interval == 1 && self.count.is_none() && filter.only_weekdays() {
            self.unit = Unit::Month;
        }
    }

    /// Takes away the times that the interval can never reach from the start, so that jumps do not stop at them.
    fn prune_times(&mut self) {
        let in_day = self.start.rem_euclid(DAY);
        match self.unit {
            Unit::Second => self.seconds &= reachable(self.interval, 60, in_day % 60),
            Unit::Minute => self.minutes &= reachable(self.interval, 60, in_day / 60 % 60),
            Unit::Hour => self.hours &= reachable(self.interval, 24, in_day / HOUR) as u32,
            _ => {}
        }
        self.never |= self.seconds == 0 || self.minutes == 0 || self.hours == 0;
    }

    /// `UNTIL` as a last wall time. A value of the wrong type is read as it was meant: a day includes all of its times, and
    /// without a zone digits are wall time.
    fn end_at(&mut self, until: Until, clock: &WallClock) {
        match (until, clock) {
            (Until::Date(date), _) => {
                self.until = offset::wall_seconds(date.at(0, 0, 0, 0)) + DAY - 1;
            }
            (Until::Local(local), WallClock::Date) => {
                self.until = offset::wall_seconds(local).div_euclid(DAY) * DAY;
            }
            (Until::Local(local), _) => self.until = offset::wall_seconds(local),
            (Until::Utc(instant), WallClock::Date | WallClock::Floating | WallClock::Utc) => {
                self.until = instant.as_second();
            }
            (Until::Utc(instant), WallClock::Zoned(zone)) => {
                (self.until, self.hole) = wall_until(zone.tz(), instant.as_second());
            }
        }
    }
}

/// The last wall time whose instant is not after `until`, and the wall times before it whose instants are.
fn wall_until(tz: &TimeZone, until: i64) -> (i64, Option<(i64, i64)>) {
    let wall = until.saturating_add(offset::offset_of(tz, until));
    match offset::recent_shift(tz, until) {
        // In the second half of an overlap: all of the overlap was in its first half.
        Some(shift) if shift.after < shift.before && until < shift.at + shift.before - shift.after => {
            (shift.at + shift.before - 1, None)
        }
        // Just after a gap: times in the gap are read as times after it.
        Some(shift) if shift.after > shift.before && until < shift.at + shift.after - shift.before => {
            let jump = shift.after - shift.before;
            (wall, Some((wall - jump + 1, shift.at + shift.after)))
        }
        _ => (wall, None),
    }
}

fn unit(freq: Frequency) -> Unit {
    match freq {
        Frequency::Secondly => Unit::Second,
        Frequency::Minutely => Unit::Minute,
        Frequency::Hourly => Unit::Hour,
        Frequency::Daily => Unit::Day,
        Frequency::Weekly => Unit::Week,
        Frequency::Monthly => Unit::Month,
        Frequency::Yearly => Unit::Year,
    }
}

/// An interval of a unit of which `size` make up the next one: the interval in the next one and which values are hit, if every
/// period of the next one then is alike.
fn regroup(interval: i64, size: i64, from: i64) -> Option<(i64, u64)> {
    if size % interval == 0 {
        Some((1, reachable(interval, size, from)))
    } else if interval % size == 0 {
        Some((interval / size, 1 << from))
    } else {
        None
    }
}

/// The values modulo `size` that steps of `interval` reach from `from`.
fn reachable(interval: i64, size: i64, from: i64) -> u64 {
    let step = gcd(interval, size);
    (0..size).filter(|value| (value - from) % step == 0).fold(0, |set, value| set | 1 << value)
}

pub(super) fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
