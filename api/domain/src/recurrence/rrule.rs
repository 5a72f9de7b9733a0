//! A recurrence rule as a value (RFC 5545 §3.3.10).

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};

/// The unit in which a rule repeats, `FREQ`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Every so many seconds.
    Secondly,
    /// Every so many minutes.
    Minutely,
    /// Every so many hours.
    Hourly,
    /// Every so many days.
    Daily,
    /// Every so many weeks, which begin on `WKST`.
    Weekly,
    /// Every so many calendar months.
    Monthly,
    /// Every so many calendar years.
    Yearly,
}

/// The last moment of a rule, inclusive, in the form in which it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// A day: for series of dates.
    Date(Date),
    /// A wall time: for floating series.
    Local(DateTime),
    /// An instant: for series in UTC or in a zone.
    Utc(Timestamp),
}

/// One value of `BYDAY`: a weekday, and which one of the month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WeekdayNum {
    /// Which one: 1 is the first, -1 the last; 0 means every one.
    pub(super) nth: i8,
    /// 0 is Monday.
    pub(super) weekday: u8,
}

impl WeekdayNum {
    /// Which one of the period: `Some(1)` is the first, `Some(-1)` the last, `None` every one.
    pub fn nth(self) -> Option<i8> {
        (self.nth != 0).then_some(self.nth)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        weekday_from_monday(self.weekday)
    }
}

/// A recurrence rule that is well formed. It comes from text and prints as canonical text: `FREQ` first, lists sorted.
///
/// Lists of small numbers are bit sets (bit n is the value n), so that a rule is parsed and copied without allocating
/// unless it has numbered weekdays, days of the year, weeks or positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RRule {
    pub(super) freq: Frequency,
    pub(super) interval: u32,
    pub(super) count: Option<u32>,
    pub(super) until: Option<Until>,
    /// 0 is Monday.
    pub(super) week_start: u8,
    pub(super) seconds: u64,
    pub(super) minutes: u64,
    pub(super) hours: u32,
    /// Weekdays without a number; bit 0 is Monday.
    pub(super) weekdays: u8,
    /// Weekdays with a number, sorted.
    pub(super) nth_weekdays: Vec<WeekdayNum>,
    pub(super) month_days: u32,
    /// Bit n is the n-th last day of the month.
    pub(super) month_days_back: u32,
    /// Sorted, -366 to 366.
    pub(super) year_days: Vec<i16>,
    pub(super) weeks: u64,
    /// Bit n is the n-th last week of the year.
    pub(super) weeks_back: u64,
    pub(super) months: u16,
    /// Sorted, -366 to 366.
    pub(super) positions: Vec<i16>,
}

impl RRule {
    /// A rule that repeats every `interval` (at least 1) units, with no other part.
    pub fn every(interval: u32, freq: Frequency) -> Self {
        Self {
            freq,
            interval: interval.max(1),
            count: None,
            until: None,
            week_start: 0,
            seconds: 0,
            minutes: 0,
            hours: 0,
            weekdays: 0,
            nth_weekdays: Vec::new(),
            month_days: 0,
            month_days_back: 0,
            year_days: Vec::new(),
            weeks: 0,
            weeks_back: 0,
            months: 0,
            positions: Vec::new(),
        }
    }

    /// `FREQ`.
    pub fn frequency(&self) -> Frequency {
        self.freq
    }

    /// `INTERVAL`, at least 1.
    pub fn interval(&self) -> u32 {
        self.interval
    }

    /// `COUNT`: how many instances, the first of the series included.
    pub fn count(&self) -> Option<u32> {
        self.count
    }

    /// `UNTIL`.
    pub fn until(&self) -> Option<Until> {
        self.until
    }

    /// `WKST`.
    pub fn week_start(&self) -> Weekday {
        weekday_from_monday(self.week_start)
    }

    /// `BYDAY`, weekdays without a number first.
    pub fn weekdays(&self) -> impl Iterator<Item = WeekdayNum> + '_ {
        (0..7u8)
            .filter(|day| self.weekdays & (1 << day) != 0)
            .map(|weekday| WeekdayNum { nth: 0, weekday })
            .chain(self.nth_weekdays.iter().copied())
    }

    /// True when the rule neither counts nor has a last day.
    pub fn is_endless(&self) -> bool {
        self.count.is_none() && self.until.is_none()
    }

    /// The same rule with this end instead of the one it had.
    #[must_use]
    pub fn ending(mut self, until: Until) -> Self {
        self.count = None;
        self.until = Some(until);
        self
    }

    /// The same rule with this number of instances (at least 1) instead of the end it had.
    #[must_use]
    pub fn counting(mut self, count: u32) -> Self {
        self.until = None;
        self.count = Some(count.max(1));
        self
    }

    /// True when a part says which days (rather than leaving it to the start).
    pub(super) fn names_weekdays(&self) -> bool {
        self.weekdays != 0 || !self.nth_weekdays.is_empty()
    }

    pub(super) fn names_month_days(&self) -> bool {
        self.month_days != 0 || self.month_days_back != 0
    }

    pub(super) fn names_weeks(&self) -> bool {
        self.weeks != 0 || self.weeks_back != 0
    }

    /// True when there is a `BY…` part besides `BYSETPOS`.
    pub(super) fn has_by_part(&self) -> bool {
        self.names_weekdays()
            || self.names_month_days()
            || self.names_weeks()
            || !self.year_days.is_empty()
            || self.months != 0
            || self.hours != 0
            || self.minutes != 0
            || self.seconds != 0
    }
}

/// The weekday so many days after Monday, 0 to 6.
pub(super) fn weekday_from_monday(offset: u8) -> Weekday {
    Weekday::from_monday_zero_offset((offset % 7) as i8).unwrap_or(Weekday::Monday)
}
