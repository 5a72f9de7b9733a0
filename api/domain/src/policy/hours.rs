//! Opening hours as they are said: per weekday, with exceptions and holidays.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::DayTime;

/// When a resource is open, by the clocks of its zone.
///
/// What holds for a date is, in this order: its exception, the rule for holidays if it is one, its weekday. Hours that reach past
/// midnight belong to the date on which they begin.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Hours {
    /// The hours of an ordinary week.
    pub weekly: Week,
    /// Dates with hours of their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
    /// What holds on the organisation's holidays.
    pub holidays: OnHolidays,
}

/// The hours of each weekday. A day without any is closed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Week {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub monday: Vec<Interval>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tuesday: Vec<Interval>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wednesday: Vec<Interval>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub thursday: Vec<Interval>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub friday: Vec<Interval>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub saturday: Vec<Interval>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sunday: Vec<Interval>,
}

/// From a time of day to another, exclusive. When it closes no later than it opens, it closes on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Interval {
    /// When it opens.
    pub opens: DayTime,
    /// When it closes. `24:00` is the end of the day.
    pub closes: DayTime,
}

/// A date, or several in a row, with hours of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exception {
    /// The first date.
    pub date: Date,
    /// The last date, inclusive; `None` for one date alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// The hours of each of these dates; none when it is closed.
    #[serde(default)]
    pub hours: Vec<Interval>,
    /// Why, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What holds on a holiday.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum OnHolidays {
    /// Closed.
    #[default]
    Closed,
    /// The weekday's hours.
    AsUsual,
    /// These hours.
    Hours(Vec<Interval>),
}

/// The holidays of an organisation: dates with their names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holidays(BTreeMap<Date, String>);

/// Monday to Sunday.
pub(crate) const EVERY_DAY: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// What decides on a date's hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deciding<'a> {
    /// The weekday.
    Weekly,
    /// An exception.
    Exception(&'a Exception),
    /// A holiday of this name.
    Holiday(&'a str),
}

impl Holidays {
    /// The name of the holiday on `date`, if it is one.
    pub fn name(&self, date: Date) -> Option<&str> {
        self.0.get(&date).map(String::as_str)
    }
}

impl<S: Into<String>> FromIterator<(Date, S)> for Holidays {
    fn from_iter<T: IntoIterator<Item = (Date, S)>>(days: T) -> Self {
        Self(days.into_iter().map(|(date, name)| (date, name.into())).collect())
    }
}

impl Interval {
    /// From the first minute of a day to its last.
    pub const WHOLE_DAY: Self = Self { opens: DayTime::MIDNIGHT, closes: DayTime::END };

    /// Minutes from midnight of the date on which it opens to its closing: above 1,440 when it closes on the next day.
    pub fn closing_minutes(&self) -> u16 {
        let (opens, closes) = (self.opens.minutes(), self.closes.minutes());
        if closes > opens { closes } else { closes + 1_440 }
    }
}

impl Exception {
    /// The last of its dates.
    pub fn last_date(&self) -> Date {
        self.last.unwrap_or(self.date)
    }

    /// Whether it holds for `date`.
    pub fn holds_on(&self, date: Date) -> bool {
        self.date <= date && date <= self.last_date()
    }
}

impl Week {
    /// The same hours on each of these days.
    pub fn on(days: &[Weekday], intervals: &[Interval]) -> Self {
        let mut week = Self::default();
        for day in days {
            *week.day_mut(*day) = intervals.to_vec();
        }
        week
    }

    /// The hours of a weekday.
    pub fn day(&self, day: Weekday) -> &[Interval] {
        match day {
            Weekday::Monday => &self.monday,
            Weekday::Tuesday => &self.tuesday,
            Weekday::Wednesday => &self.wednesday,
            Weekday::Thursday => &self.thursday,
            Weekday::Friday => &self.friday,
            Weekday::Saturday => &self.saturday,
            Weekday::Sunday => &self.sunday,
        }
    }

    /// The hours of a weekday, to change them.
    pub fn day_mut(&mut self, day: Weekday) -> &mut Vec<Interval> {
        match day {
            Weekday::Monday => &mut self.monday,
            Weekday::Tuesday => &mut self.tuesday,
            Weekday::Wednesday => &mut self.wednesday,
            Weekday::Thursday => &mut self.thursday,
            Weekday::Friday => &mut self.friday,
            Weekday::Saturday => &mut self.saturday,
            Weekday::Sunday => &mut self.sunday,
        }
    }

    /// Each weekday from Monday on, with its name in JSON and its hours.
    pub(super) fn days(&self) -> [(&'static str, &[Interval]); 7] {
        [
            ("monday", &self.monday),
            ("tuesday", &self.tuesday),
            ("wednesday", &self.wednesday),
            ("thursday", &self.thursday),
            ("friday", &self.friday),
            ("saturday", &self.saturday),
            ("sunday", &self.sunday),
        ]
    }
}

impl Hours {
    /// Whether a holiday may have other hours than its weekday.
    pub fn heed_holidays(&self) -> bool {
        self.holidays != OnHolidays::AsUsual
    }

    /// The hours of `date`, and what decides on them. `exceptions` are those of `self` that may matter.
    pub(super) fn of<'a>(
        &'a self,
        date: Date,
        exceptions: impl IntoIterator<Item = &'a Exception>,
        holidays: &'a Holidays,
    ) -> (&'a [Interval], Deciding<'a>) {
        if let Some(exception) = exceptions.into_iter().find(|exception| exception.holds_on(date)) {
            return (&exception.hours, Deciding::Exception(exception));
        }
        let weekly = self.weekly.day(date.weekday());
        match (holidays.name(date), &self.holidays) {
            (None, _) | (_, OnHolidays::AsUsual) => (weekly, Deciding::Weekly),
            (Some(name), OnHolidays::Closed) => (&[], Deciding::Holiday(name)),
            (Some(name), OnHolidays::Hours(hours)) => (hours, Deciding::Holiday(name)),
        }
    }
}
