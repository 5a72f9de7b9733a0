//! A rule made ready for expansion.

use super::super::rrule::WeekdayNum;

/// What a plan's periods are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    /// After so many units the calendar (and its weekdays) repeats: 400 years.
    pub(super) fn cycle(self) -> i64 {
        const DAYS: i64 = 146_097;
        match self {
            Self::Second => DAYS * 86_400,
            Self::Minute => DAYS * 1_440,
            Self::Hour => DAYS * 24,
            Self::Day => DAYS,
            Self::Week => DAYS / 7,
            Self::Month => 4_800,
            Self::Year => 400,
        }
    }

    /// The length of a unit shorter than a day, in seconds.
    pub(super) fn seconds(self) -> Option<i64> {
        match self {
            Self::Second => Some(1),
            Self::Minute => Some(60),
            Self::Hour => Some(3_600),
            _ => None,
        }
    }
}

/// Which days a rule admits; a part that is empty (0) admits all.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayFilter<'a> {
    pub(super) months: u16,
    pub(super) month_days: u32,
    pub(super) month_days_back: u32,
    pub(super) weekdays: u8,
    pub(super) nth_weekdays: &'a [WeekdayNum],
    /// Numbered weekdays are numbered within the year and not within the month.
    pub(super) nth_in_year: bool,
    pub(super) year_days: &'a [i16],
    pub(super) weeks: u64,
    pub(super) weeks_back: u64,
    /// 0 is Monday.
    pub(super) week_start: u8,
}

impl DayFilter<'_> {
    pub(super) fn by_month_day(&self) -> bool {
        self.month_days != 0 || self.month_days_back != 0
    }

    pub(super) fn by_weekday(&self) -> bool {
        self.weekdays != 0 || !self.nth_weekdays.is_empty()
    }

    pub(super) fn by_week(&self) -> bool {
        self.weeks != 0 || self.weeks_back != 0
    }

    /// True when weekdays are all that is asked about a day.
    pub(super) fn only_weekdays(&self) -> bool {
        self.months == 0
            && !self.by_month_day()
            && self.nth_weekdays.is_empty()
            && self.year_days.is_empty()
            && !self.by_week()
    }

    /// True when every day is admitted.
    pub(super) fn admits_all(&self) -> bool {
        self.only_weekdays() && self.weekdays == 0
    }
}

/// A rule with its start, ready to be expanded.
#[derive(Clone, Debug)]
pub(in super::super) struct Plan<'a> {
    pub(super) unit: Unit,
    /// At least 1.
    pub(super) interval: i64,
    /// The number of the unit that holds the start: years, months (12 × year + month from 0), day number of the week's first
    /// day, day numbers, or hours, minutes or seconds since 1970 on the wall.
    pub(super) origin: i64,
    /// The start, in seconds on the wall. Nothing before it is given.
    pub(super) start: i64,
    pub(super) filter: DayFilter<'a>,
    pub(super) hours: u32,
    pub(super) minutes: u64,
    pub(super) seconds: u64,
    pub(super) positions: &'a [i16],
    /// `COUNT`.
    pub(super) count: Option<u64>,
    /// The last wall time that may be given.
    pub(super) until: i64,
    /// Wall times (first, and first after) that come after `UNTIL` as instants although they are before it on the wall: a part
    /// of a gap in which the zone's clocks were advanced.
    pub(super) hole: Option<(i64, i64)>,
    /// True when `UNTIL` was given.
    pub(super) has_until: bool,
    /// True when it is plain that the rule never matches.
    pub(super) never: bool,
}

impl Plan<'_> {
    /// True when it gives everything up to and with `wall` and nothing after.
    pub(in super::super) fn ends_exactly_at(&self, wall: i64) -> bool {
        self.until == wall && self.hole.is_none()
    }

    /// True when `UNTIL` lets `wall` through.
    pub(in super::super) fn admits_end(&self, wall: i64) -> bool {
        wall <= self.until && !self.hole.is_some_and(|(first, after)| (first..after).contains(&wall))
    }

    /// Ends it at `wall` at the latest, where more is not wanted.
    pub(in super::super) fn stop_after(mut self, wall: i64) -> Self {
        self.until = self.until.min(wall);
        self
    }

    /// The most instances that one day can have.
    pub(in super::super) fn most_per_day(&self) -> u64 {
        let times = u64::from(self.hours.count_ones())
            * u64::from(self.minutes.count_ones())
            * u64::from(self.seconds.count_ones());
        let spaced = match self.unit.seconds() {
            // So many periods begin within a day, each with the times that its smaller units allow.
            Some(length) => {
                let within = match self.unit {
                    Unit::Hour => u64::from(self.minutes.count_ones()) * u64::from(self.seconds.count_ones()),
                    Unit::Minute => u64::from(self.seconds.count_ones()),
                    _ => 1,
                };
                (86_400 / (length * self.interval)).max(1) as u64 * within
            }
            None => times,
        };
        let most = times.min(spaced);
        self.count.map_or(most, |count| most.min(count))
    }
}
