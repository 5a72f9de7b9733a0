//! Rules that give the same number of instances in every period: `COUNT` can then be reckoned and need not be walked.

use super::plan::{DayFilter, Plan, Unit};
use super::set::Set;

/// The days 1 to 28 of a bit set of days of the month: those that every month has.
const EVERY_MONTH: u32 = 0x1fff_fffe;
/// The weeks 2 to 51: those that lie whole in every year.
const EVERY_YEAR: u64 = 0x000f_ffff_ffff_fffc;

impl Plan<'_> {
    /// The number of elements of every period (before `BYSETPOS`), when it is the same for all.
    pub(super) fn constant_size(&self) -> Option<u64> {
        let (minutes, seconds) = (u64::from(self.minutes.count_ones()), u64::from(self.seconds.count_ones()));
        let times = u64::from(self.hours.count_ones()) * minutes * seconds;
        let all_hours = self.hours.count_ones() == 24;
        let free = self.filter.admits_all();
        match self.unit {
            Unit::Second => (free && all_hours && minutes == 60 && seconds == 60).then_some(1),
            Unit::Minute => (free && all_hours && minutes == 60).then_some(seconds),
            Unit::Hour => (free && all_hours).then_some(minutes * seconds),
            Unit::Day => free.then_some(times),
            Unit::Week => {
                let days = if self.filter.weekdays == 0 { 7 } else { self.filter.weekdays.count_ones() };
                self.filter.only_weekdays().then_some(u64::from(days) * times)
            }
            Unit::Month => self.filter.in_every_month().map(|days| days * times),
            Unit::Year => self.filter.in_every_year().map(|days| days * times),
        }
    }

    /// Which elements of a set `BYSETPOS` picks, in order, each once.
    pub(super) fn pick(&self, set: &Set, picks: &mut Vec<u64>) {
        picks.clear();
        let size = set.len() as i64;
        picks.extend(self.positions.iter().filter_map(|position| {
            let position = i64::from(*position);
            let at = if position > 0 { position - 1 } else { size + position };
            (0..size).contains(&at).then_some(at as u64)
        }));
        picks.sort_unstable();
        picks.dedup();
    }
}

impl DayFilter<'_> {
    /// The number of days that every month has, if they are all alike.
    fn in_every_month(&self) -> Option<u64> {
        if self.months != 0 { None } else { self.in_a_month() }
    }

    fn in_a_month(&self) -> Option<u64> {
        if !self.year_days.is_empty() || self.by_week() {
            return None;
        }
        let days = match (self.month_days, self.month_days_back, self.by_weekday()) {
            (ahead, 0, false) if ahead & !EVERY_MONTH == 0 => ahead.count_ones() as usize,
            (0, back, false) if back & !EVERY_MONTH == 0 => back.count_ones() as usize,
            (0, 0, true) if self.weekdays == 0 && !self.nth_in_year => self.numbered_up_to(4)?,
            _ => return None,
        };
        (days > 0).then_some(days as u64)
    }

    /// How many numbered weekdays there are, if all are counted from the same end and none beyond `most`.
    fn numbered_up_to(&self, most: i8) -> Option<usize> {
        let ahead = self.nth_weekdays.iter().all(|day| (1..=most).contains(&day.nth));
        let back = self.nth_weekdays.iter().all(|day| (-most..=-1).contains(&day.nth));
        (ahead || back).then_some(self.nth_weekdays.len())
    }

    /// The number of days that every year has, if they are all alike.
    fn in_every_year(&self) -> Option<u64> {
        if self.by_week() {
            let plain = self.months == 0
                && !self.by_month_day()
                && self.nth_weekdays.is_empty()
                && self.year_days.is_empty()
                && self.weeks_back == 0
                && self.weeks & !EVERY_YEAR == 0;
            let days = if self.weekdays == 0 { 7 } else { self.weekdays.count_ones() };
            return plain.then_some(u64::from(self.weeks.count_ones() * days));
        }
        if !self.year_days.is_empty() {
            let plain = self.months == 0 && !self.by_month_day() && !self.by_weekday();
            let ahead = self.year_days.iter().all(|day| (1..=365).contains(day));
            let back = self.year_days.iter().all(|day| (-365..=-1).contains(day));
            return (plain && (ahead || back)).then_some(self.year_days.len() as u64);
        }
        if self.nth_in_year {
            let plain = self.months == 0 && !self.by_month_day() && self.weekdays == 0;
            return if plain { self.numbered_up_to(52).map(|days| days as u64) } else { None };
        }
        let months = if self.months == 0 { 12 } else { u64::from(self.months.count_ones()) };
        self.in_a_month().map(|days| days * months)
    }
}
