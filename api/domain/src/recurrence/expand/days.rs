//! Which days of a month, a year or a week a filter admits, as bits.

use super::plan::DayFilter;
use crate::time::offset::days_from_civil;

/// A date in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: i64,
    /// 1 to 12.
    pub(super) month: i64,
    /// 1 to 31.
    pub(super) day: i64,
}

impl Civil {
    /// The date of a day number (1970-01-01 is 0).
    pub(super) fn from_day(day: i64) -> Self {
        let z = day + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let shifted = (5 * doy + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        Self { year: yoe + era * 400 + i64::from(month <= 2), month, day: doy - (153 * shifted + 2) / 5 + 1 }
    }
}

/// The weekday of a day number; 0 is Monday.
pub(super) fn weekday_of(day: i64) -> u8 {
    (day + 3).rem_euclid(7) as u8
}

pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(super) fn year_length(year: i64) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

pub(super) fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day number of the first of January.
pub(super) fn first_of_year(year: i64) -> i64 {
    days_from_civil(year as i32, 1, 1)
}

/// The first day of the week that holds `day`, weeks beginning on `week_start`.
pub(super) fn week_of(day: i64, week_start: u8) -> i64 {
    day - (i64::from(weekday_of(day)) - i64::from(week_start)).rem_euclid(7)
}

/// A set of weekdays (bit 0 is Monday) so turned that bit 0 is `first`.
pub(super) fn turned(weekdays: u8, first: u8) -> u32 {
    let set = u32::from(weekdays);
    (set >> first | set << (7 - first)) & 0x7f
}

/// Sets bit `at` if it is within `length`.
fn put(days: &mut [u64; 6], at: i64, length: i64) {
    if (0..length).contains(&at) {
        days[(at / 64) as usize] |= 1 << (at % 64);
    }
}

impl DayFilter<'_> {
    /// The admitted days of a month as bits (bit 0 is the first), which begins on weekday `first`. Numbered weekdays are
    /// numbered within the month.
    pub(super) fn days_of_month(&self, year: i64, month: i64, first: u8) -> u32 {
        if self.months != 0 && self.months >> month & 1 == 0 {
            return 0;
        }
        let length = month_length(year, month);
        let mut days = u32::MAX >> (32 - length);
        if self.by_month_day() {
            // The n-th last day is bit (length - n): turned around, bit n is bit 31 - n.
            days &= self.month_days >> 1 | self.month_days_back.reverse_bits() >> (31 - length);
        }
        if self.by_weekday() && !self.nth_in_year {
            let week = turned(self.weekdays, first);
            let mut admitted = week | week << 7 | week << 14 | week << 21 | week << 28;
            for nth in self.nth_weekdays {
                let (ahead, count) = (i64::from(nth.weekday) - i64::from(first), i64::from(nth.nth));
                let at = if count > 0 {
                    ahead.rem_euclid(7) + 7 * (count - 1)
                } else {
                    let last = length - 1 - (length - 1 - ahead).rem_euclid(7);
                    last + 7 * (count + 1)
                };
                if (0..length).contains(&at) {
                    admitted |= 1 << at;
                }
            }
            days &= admitted;
        }
        days
    }

    /// The admitted days of a year as bits; bit 0 is the first of January.
    pub(super) fn days_of_year(&self, year: i64) -> [u64; 6] {
        let first = weekday_of(first_of_year(year));
        let mut days = [0u64; 6];
        let mut at = 0usize;
        for month in 1..=12 {
            let bits = self.days_of_month(year, month, ((at + usize::from(first)) % 7) as u8);
            if bits != 0 {
                days[at / 64] |= u64::from(bits) << (at % 64);
                if at % 64 > 33 {
                    days[at / 64 + 1] |= u64::from(bits) >> (64 - at % 64);
                }
            }
            at += month_length(year, month) as usize;
        }
        if self.by_weekday() && self.nth_in_year {
            intersect(&mut days, &self.weekdays_of_year(year, first));
        }
        if !self.year_days.is_empty() {
            let length = year_length(year);
            let mut admitted = [0; 6];
            for n in self.year_days {
                let n = i64::from(*n);
                put(&mut admitted, if n > 0 { n - 1 } else { length + n }, length);
            }
            intersect(&mut days, &admitted);
        }
        if self.by_week() {
            intersect(&mut days, &self.weeks_of_year(year));
        }
        days
    }

    /// Weekdays, the numbered ones numbered within the year.
    fn weekdays_of_year(&self, year: i64, first: u8) -> [u64; 6] {
        let length = year_length(year);
        let mut days = [0; 6];
        for nth in self.nth_weekdays {
            let (ahead, count) = (i64::from(nth.weekday) - i64::from(first), i64::from(nth.nth));
            let at = if count > 0 {
                ahead.rem_euclid(7) + 7 * (count - 1)
            } else {
                length - 1 - (length - 1 - ahead).rem_euclid(7) + 7 * (count + 1)
            };
            put(&mut days, at, length);
        }
        if self.weekdays != 0 {
            let week = turned(self.weekdays, first);
            (0..length).filter(|day| week >> (day % 7) & 1 == 1).for_each(|day| put(&mut days, day, length));
        }
        days
    }

    /// The days of the calendar year that lie in the weeks asked for, also where those belong to the year before or after.
    fn weeks_of_year(&self, year: i64) -> [u64; 6] {
        let length = year_length(year);
        let first = self.first_week(year);
        let next = length + self.first_week(year + 1);
        let count = (next - first) / 7;
        let mut days = [0; 6];
        let mut put_week = |at: i64| (at..at + 7).for_each(|day| put(&mut days, day, length));
        if first > 0 {
            let before = year - 1;
            let last = (year_length(before) + first - self.first_week(before)) / 7;
            if self.admits_week(last, last) {
                put_week(first - 7);
            }
        }
        for week in 1..=count {
            if self.admits_week(week, count) {
                put_week(first + 7 * (week - 1));
            }
        }
        if next < length {
            let after = year + 1;
            let weeks = (year_length(after) + self.first_week(after + 1) - self.first_week(after)) / 7;
            if self.admits_week(1, weeks) {
                put_week(next);
            }
        }
        days
    }

    fn admits_week(&self, week: i64, of: i64) -> bool {
        self.weeks >> week & 1 == 1 || self.weeks_back >> (of + 1 - week) & 1 == 1
    }

    /// Where week 1 begins: the first week with four days in the year. In days after the first of January, -3 to 3.
    fn first_week(&self, year: i64) -> i64 {
        let into = (i64::from(weekday_of(first_of_year(year))) - i64::from(self.week_start)).rem_euclid(7);
        if into <= 3 { -into } else { 7 - into }
    }

    /// True when no year has a day that is asked for, such as the 30th of February.
    pub(super) fn has_no_such_day(&self) -> bool {
        let in_month = |month: i64| {
            // In a leap year every month is as long as it gets.
            let days = (u64::MAX >> (63 - month_length(2000, month))) as u32;
            (self.month_days | self.month_days_back) & days != 0
        };
        let asked = |month: &i64| self.months == 0 || self.months >> month & 1 == 1;
        self.by_month_day() && !(1..=12).filter(asked).any(in_month)
    }

    /// True when the day is admitted, weeks and numbered weekdays not looked at: those need a whole year or month.
    pub(super) fn admits(&self, day: i64) -> bool {
        if self.weekdays != 0 && self.weekdays >> weekday_of(day) & 1 == 0 {
            return false;
        }
        if self.months == 0 && !self.by_month_day() && self.year_days.is_empty() {
            return true;
        }
        let date = Civil::from_day(day);
        if self.months != 0 && self.months >> date.month & 1 == 0 {
            return false;
        }
        if self.by_month_day() {
            let back = month_length(date.year, date.month) + 1 - date.day;
            if self.month_days >> date.day & 1 == 0 && self.month_days_back >> back & 1 == 0 {
                return false;
            }
        }
        if self.year_days.is_empty() {
            return true;
        }
        let of_year = day - first_of_year(date.year) + 1;
        let back = of_year - 1 - year_length(date.year);
        self.year_days.iter().any(|n| i64::from(*n) == of_year || i64::from(*n) == back)
    }

    /// The first day after `day` whose month is admitted, if that of `day` is not.
    pub(super) fn next_month_after(&self, day: i64) -> Option<i64> {
        let date = Civil::from_day(day);
        if self.months == 0 || self.months >> date.month & 1 == 1 {
            return None;
        }
        let ahead = (1..=12).find(|n| self.months >> ((date.month - 1 + n) % 12 + 1) & 1 == 1)?;
        let month = date.month - 1 + ahead;
        Some(days_from_civil((date.year + month / 12) as i32, (month % 12 + 1) as i32, 1))
    }
}

fn intersect(days: &mut [u64; 6], with: &[u64; 6]) {
    days.iter_mut().zip(with).for_each(|(word, other)| *word &= other);
}
