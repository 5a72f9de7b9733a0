//! What a series must be to be created here. Import is more generous: it takes what can be expanded.

use jiff::civil::{DateTime, Time};

use super::budget::Budget;
use super::expand::{Cursor, Plan};
use super::rrule::{Frequency, RRule, Until};
use super::series::{MAX_DATES, RDate, Series};
use crate::time::{Length, WallClock, offset};

/// The most instances that one day may have: one every five minutes.
pub const MAX_PER_DAY: u64 = 288;

/// Why a series is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeriesError {
    /// More than one rule.
    #[error("a series has at most one rule; {0} were given")]
    TooManyRules(usize),
    /// Too many additional dates or exclusions.
    #[error("a series has at most {MAX_DATES} additional dates and as many exclusions; {0} were given")]
    TooManyDates(usize),
    /// A year that a calendar does not have.
    #[error("the start must be in the years 1 to 9999")]
    OutOfRange,
    /// An all-day event that does not last whole days.
    #[error("an all-day event must last at least one day, and whole days")]
    NotWholeDays,
    /// A negative length.
    #[error("the end must not be before the start")]
    NegativeLength,
    /// An all-day series repeating within the day.
    #[error("an all-day event cannot repeat more than once a day: FREQ={0} needs a time of day")]
    TooOftenForDates(Frequency),
    /// `UNTIL` in another form than the start.
    #[error("UNTIL must be {expected} for this start; {given} was given")]
    UntilForm {
        /// The form that is right, with an example.
        expected: &'static str,
        /// What was given.
        given: Until,
    },
    /// `UNTIL` before the start.
    #[error("UNTIL ({0}) is before the start")]
    UntilBeforeStart(Until),
    /// A rule without any instance, or with none that can be found with reasonable work.
    #[error("the rule {0} never matches a day of the calendar")]
    NeverMatches(Box<RRule>),
    /// Too many instances a day.
    #[error("the rule gives up to {per_day} instances a day; at most {MAX_PER_DAY} are allowed")]
    TooDense {
        /// The number for the densest day.
        per_day: u64,
    },
}

impl Series {
    /// Checks what people and programs may create. What it refuses an import may still contain, within the bounds of
    /// [`Budget`].
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn validate(&self) -> Result<(), SeriesError> {
        if self.rules.len() > 1 {
            return Err(SeriesError::TooManyRules(self.rules.len()));
        }
        let dates = self.rdates.len().max(self.exdates.len());
        if dates > MAX_DATES {
            return Err(SeriesError::TooManyDates(dates));
        }
        if self.start.year() < 1 {
            return Err(SeriesError::OutOfRange);
        }
        self.validate_length(self.length)?;
        for date in &self.rdates {
            if let RDate::Period { length, .. } = date {
                self.validate_length(*length)?;
            }
        }
        self.rules.iter().try_for_each(|rule| self.validate_rule(rule))
    }

    /// False when the start is not among the instances that the rules give: it is an instance nevertheless, which may
    /// surprise (RFC 5545 §3.8.5.3 calls the result undefined).
    pub fn start_matches_rules(&self) -> bool {
        let start = self.start_wall();
        self.rules.is_empty()
            || self.rules.iter().any(|rule| Cursor::new(Plan::new(rule, &self.clock, start)).gives_start())
    }

    fn validate_length(&self, length: Length) -> Result<(), SeriesError> {
        let time = match length {
            Length::Exact(time) | Length::Nominal { time, .. } => time,
        };
        if time.is_negative() {
            return Err(SeriesError::NegativeLength);
        }
        let whole_days = matches!(length, Length::Nominal { days, time } if days > 0 && time.is_zero());
        if self.clock == WallClock::Date && !whole_days {
            return Err(SeriesError::NotWholeDays);
        }
        Ok(())
    }

    fn validate_rule(&self, rule: &RRule) -> Result<(), SeriesError> {
        let dates = self.clock == WallClock::Date;
        if dates && rule.freq < Frequency::Daily {
            return Err(SeriesError::TooOftenForDates(rule.freq));
        }
        if let Some(until) = rule.until {
            self.validate_until(until)?;
        }
        if let Some(per_day) = rule.too_dense(&self.clock, self.start) {
            return Err(SeriesError::TooDense { per_day });
        }
        let mut budget = Budget::QUERY;
        match Cursor::new(Plan::new(rule, &self.clock, self.start_wall())).next(&mut budget) {
            Ok(Some(_)) => Ok(()),
            _ if rule.count == Some(1) => Ok(()),
            _ => Err(SeriesError::NeverMatches(Box::new(rule.clone()))),
        }
    }

    fn validate_until(&self, until: Until) -> Result<(), SeriesError> {
        let expected = match (&self.clock, until) {
            (WallClock::Date, Until::Date(_))
            | (WallClock::Floating, Until::Local(_))
            | (WallClock::Zoned(_) | WallClock::Utc, Until::Utc(_)) => None,
            (WallClock::Date, _) => Some("a date such as 20261231"),
            (WallClock::Floating, _) => Some("a local time such as 20261231T235959"),
            (WallClock::Zoned(_) | WallClock::Utc, _) => Some("in UTC, such as 20261231T235959Z"),
        };
        if let Some(expected) = expected {
            return Err(SeriesError::UntilForm { expected, given: until });
        }
        let early = match until {
            Until::Date(date) => date < self.start.date(),
            Until::Local(local) => local < self.start,
            Until::Utc(instant) => instant < self.clock.instant(self.start, &jiff::tz::TimeZone::UTC),
        };
        if early { Err(SeriesError::UntilBeforeStart(until)) } else { Ok(()) }
    }
}

impl RRule {
    /// How many instances the densest day of the rule has, if they are more than [`MAX_PER_DAY`] and the rule gives more than
    /// so many at all. No view could show it, and it would fill every window that it touches.
    pub fn too_dense(&self, clock: &WallClock, start: DateTime) -> Option<u64> {
        // For dates the time of day counts for nothing.
        let start =
            if *clock == WallClock::Date { start.date().to_datetime(Time::midnight()) } else { start };
        let wall = offset::wall_seconds(start);
        let per_day = Plan::new(self, clock, wall).most_per_day();
        if per_day <= MAX_PER_DAY {
            return None;
        }
        let (mut cursor, mut budget) = (Cursor::new(Plan::new(self, clock, wall)), Budget::QUERY);
        let ends = (0..=MAX_PER_DAY).any(|_| matches!(cursor.next(&mut budget), Ok(None)));
        (!ends).then_some(per_day)
    }
}

impl Until {
    /// This end in the form that `clock` asks for, meaning the same: a day is meant with all its times, and without a zone the
    /// digits are wall time. `None` when it already has that form.
    pub(super) fn in_form_of(self, clock: &WallClock) -> Option<Self> {
        let end_of = |date: jiff::civil::Date| date.at(23, 59, 59, 0);
        let utc = |local| Self::Utc(clock.instant(local, &jiff::tz::TimeZone::UTC));
        match (clock, self) {
            (WallClock::Date, Self::Date(_))
            | (WallClock::Floating, Self::Local(_))
            | (WallClock::Zoned(_) | WallClock::Utc, Self::Utc(_)) => None,
            (WallClock::Date, Self::Local(local)) => Some(Self::Date(local.date())),
            (WallClock::Date, Self::Utc(instant)) => {
                Some(Self::Date(offset::civil(instant.as_second()).date()))
            }
            (WallClock::Floating, Self::Date(date)) => Some(Self::Local(end_of(date))),
            (WallClock::Floating, Self::Utc(instant)) => {
                Some(Self::Local(offset::civil(instant.as_second())))
            }
            (_, Self::Date(date)) => Some(utc(end_of(date))),
            (_, Self::Local(local)) => Some(utc(local)),
        }
    }
}
