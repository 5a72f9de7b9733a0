//! The canonical text of a rule.

use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::rrule::{Frequency, RRule, Until, WeekdayNum};

/// Two-letter names of the days, from Monday.
pub(super) const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Frequency {
    /// The value of `FREQ`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Secondly => "SECONDLY",
            Self::Minutely => "MINUTELY",
            Self::Hourly => "HOURLY",
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for WeekdayNum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.nth != 0 {
            write!(f, "{}", self.nth)?;
        }
        f.write_str(WEEKDAYS[usize::from(self.weekday % 7)])
    }
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write_date(f, *date),
            Self::Local(local) => write_local(f, *local),
            Self::Utc(instant) => {
                write_local(f, Offset::UTC.to_datetime(*instant))?;
                f.write_str("Z")
            }
        }
    }
}

fn write_date(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    write!(f, "{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn write_local(f: &mut fmt::Formatter<'_>, local: DateTime) -> fmt::Result {
    write_date(f, local.date())?;
    write!(f, "T{:02}{:02}{:02}", local.hour(), local.minute(), local.second())
}

impl fmt::Display for RRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FREQ={}", self.freq)?;
        if let Some(until) = self.until {
            write!(f, ";UNTIL={until}")?;
        }
        if let Some(count) = self.count {
            write!(f, ";COUNT={count}")?;
        }
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        list(f, "BYSECOND", bits(self.seconds))?;
        list(f, "BYMINUTE", bits(self.minutes))?;
        list(f, "BYHOUR", bits(u64::from(self.hours)))?;
        list(f, "BYDAY", self.weekdays())?;
        list(f, "BYMONTHDAY", both(u64::from(self.month_days), u64::from(self.month_days_back)))?;
        list(f, "BYYEARDAY", self.year_days.iter())?;
        list(f, "BYWEEKNO", both(self.weeks, self.weeks_back))?;
        list(f, "BYMONTH", bits(u64::from(self.months)))?;
        list(f, "BYSETPOS", self.positions.iter())?;
        if self.week_start != 0 {
            write!(f, ";WKST={}", WEEKDAYS[usize::from(self.week_start % 7)])?;
        }
        Ok(())
    }
}

fn bits(set: u64) -> impl Iterator<Item = i32> {
    (0..64).filter(move |n| set & (1 << n) != 0)
}

fn both(set: u64, back: u64) -> impl Iterator<Item = i32> {
    bits(set).chain(bits(back).map(|n| -n))
}

fn list<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    values: impl Iterator<Item = T>,
) -> fmt::Result {
    for (index, value) in values.enumerate() {
        if index == 0 {
            write!(f, ";{name}={value}")?;
        } else {
            write!(f, ",{value}")?;
        }
    }
    Ok(())
}
