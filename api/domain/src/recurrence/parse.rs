//! Reading a rule's text: strictly, as RFC 5545 §3.3.10 says, or leniently with a list of what was mended.

use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::error::{RRuleError, Repair, clip};
use super::rrule::{Frequency, RRule, Until, WeekdayNum};
use super::text::WEEKDAYS;

/// Longer texts are refused: all lists full come to about 3,000 characters.
const MAX_TEXT: usize = 4_096;

const KNOWN: [&str; 14] = [
    "FREQ",
    "UNTIL",
    "COUNT",
    "INTERVAL",
    "BYSECOND",
    "BYMINUTE",
    "BYHOUR",
    "BYDAY",
    "BYMONTHDAY",
    "BYYEARDAY",
    "BYWEEKNO",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
];

type Outcome<T> = Result<T, RRuleError>;

impl FromStr for RRule {
    type Err = RRuleError;

    /// Reads a rule strictly. Parts may come in any order and letters in any case.
    fn from_str(text: &str) -> Outcome<Self> {
        let rule = Reader { repairs: None }.read(text)?;
        rule.check_combinations()?;
        Ok(rule)
    }
}

/// Reads the parts of a rule; with somewhere to note repairs it mends what it can.
pub(super) struct Reader<'r> {
    pub(super) repairs: Option<&'r mut Vec<Repair>>,
}

impl Reader<'_> {
    /// Notes a repair, or gives the error back when nothing may be mended.
    fn mend(&mut self, error: RRuleError, made: &str) -> Outcome<()> {
        match &mut self.repairs {
            Some(repairs) => {
                repairs.push(Repair::new(&error.part, format!("{}; {made}", error.message)));
                Ok(())
            }
            None => Err(error),
        }
    }

    /// Reads all parts. What parts must not stand together is checked by the caller.
    pub(super) fn read(&mut self, text: &str) -> Outcome<RRule> {
        if text.len() > MAX_TEXT {
            return Err(RRuleError::new("RRULE", format!("longer than {MAX_TEXT} characters")));
        }
        let mut text = text;
        if self.repairs.is_some() {
            text = text.trim();
            if text.get(..6).is_some_and(|head| head.eq_ignore_ascii_case("RRULE:")) {
                self.mend(RRuleError::new("RRULE", "has the property's name in its value"), "left out")?;
                text = &text[6..];
            }
        }
        let mut rule = RRule::every(1, Frequency::Daily);
        let mut seen = 0u16;
        for part in text.split(';') {
            if part.trim().is_empty() {
                self.mend(
                    RRuleError::new("RRULE", "has an empty part; parts are NAME=value, separated by ';'"),
                    "left out",
                )?;
                continue;
            }
            let Some((name, value)) = part.split_once('=') else {
                self.mend(RRuleError::new(part, "is not of the form NAME=value"), "left out")?;
                continue;
            };
            let (name, value) =
                if self.repairs.is_some() { (name.trim(), value.trim()) } else { (name, value) };
            let Some(index) = KNOWN.iter().position(|known| known.eq_ignore_ascii_case(name)) else {
                self.unknown(name, value)?;
                continue;
            };
            if seen & (1 << index) != 0 {
                self.mend(
                    RRuleError::new(KNOWN[index], "stands twice; each part may stand once"),
                    "the first one kept",
                )?;
                continue;
            }
            seen |= 1 << index;
            self.part(&mut rule, KNOWN[index], value)?;
        }
        if seen & 1 == 0 {
            return Err(RRuleError::new(
                "FREQ",
                "is missing; a rule begins with FREQ=DAILY, FREQ=WEEKLY or the like",
            ));
        }
        Ok(rule)
    }

    fn unknown(&mut self, name: &str, value: &str) -> Outcome<()> {
        if name.eq_ignore_ascii_case("RSCALE") && !value.eq_ignore_ascii_case("GREGORIAN") {
            return Err(RRuleError::new("RSCALE", "only the Gregorian calendar is supported"));
        }
        if name.eq_ignore_ascii_case("SKIP") && !value.eq_ignore_ascii_case("OMIT") {
            return Err(RRuleError::new("SKIP", "only OMIT, which is the default, is supported"));
        }
        self.mend(
            RRuleError::new(name, format!("is not a part of a rule; the parts are {}", KNOWN.join(", "))),
            "left out",
        )
    }

    fn part(&mut self, rule: &mut RRule, name: &'static str, value: &str) -> Outcome<()> {
        match name {
            "FREQ" => rule.freq = frequency(value)?,
            "WKST" => match weekday(value) {
                Some(day) => rule.week_start = day,
                None => self.mend(
                    RRuleError::new(
                        name,
                        format!("{:?} is not one of MO, TU, WE, TH, FR, SA, SU", clip(value)),
                    ),
                    "MO used",
                )?,
            },
            "UNTIL" => rule.until = Some(self.until(value)?),
            "COUNT" => rule.count = Some(self.at_least_one(name, value)?),
            "INTERVAL" => rule.interval = self.at_least_one(name, value)?,
            "BYSECOND" => rule.seconds = self.numbers(name, value, 0..=60, false)?.0,
            "BYMINUTE" => rule.minutes = self.numbers(name, value, 0..=59, false)?.0,
            "BYHOUR" => rule.hours = self.numbers(name, value, 0..=23, false)?.0 as u32,
            "BYMONTH" => rule.months = self.numbers(name, value, 1..=12, false)?.0 as u16,
            "BYMONTHDAY" => {
                let (ahead, back) = self.numbers(name, value, 1..=31, true)?;
                (rule.month_days, rule.month_days_back) = (ahead as u32, back as u32);
            }
            "BYWEEKNO" => (rule.weeks, rule.weeks_back) = self.numbers(name, value, 1..=53, true)?,
            "BYYEARDAY" => rule.year_days = self.sorted(name, value)?,
            "BYSETPOS" => rule.positions = self.sorted(name, value)?,
            _ => self.weekdays(rule, value)?,
        }
        Ok(())
    }

    fn at_least_one(&mut self, name: &str, value: &str) -> Outcome<u32> {
        match digits(value) {
            Some(0) => {
                self.mend(RRuleError::new(name, "is 0; it must be at least 1"), "1 used")?;
                Ok(1)
            }
            Some(number) => Ok(number),
            None => Err(RRuleError::new(
                name,
                format!("{:?} is not a whole number from 1 to {}", clip(value), u32::MAX),
            )),
        }
    }

    /// Each value of a list; a wrong one is an error or, when mending, left out.
    fn each(
        &mut self,
        name: &str,
        value: &str,
        expected: impl Fn() -> String,
        mut take: impl FnMut(&str) -> bool,
    ) -> Outcome<()> {
        for item in value.split(',') {
            let item = if self.repairs.is_some() { item.trim() } else { item };
            if !take(item) {
                self.mend(
                    RRuleError::new(name, format!("{:?} is not {}", clip(item), expected())),
                    "left out",
                )?;
            }
        }
        Ok(())
    }

    /// A list as bit sets of the values ahead and back (negative).
    fn numbers(
        &mut self,
        name: &str,
        value: &str,
        range: std::ops::RangeInclusive<i32>,
        signed: bool,
    ) -> Outcome<(u64, u64)> {
        let (mut ahead, mut back) = (0u64, 0u64);
        let expected = || {
            let (low, high) = (range.start(), range.end());
            if signed {
                format!("a number from {low} to {high} or from -{high} to -{low}")
            } else {
                format!("a number from {low} to {high}")
            }
        };
        self.each(name, value, expected, |item| match integer(item) {
            Some(number) if range.contains(&number) => {
                ahead |= 1 << number;
                true
            }
            Some(number) if signed && range.contains(&-number) => {
                back |= 1 << -number;
                true
            }
            _ => false,
        })?;
        Ok((ahead, back))
    }

    /// A list of numbers from ±1 to ±366, sorted, each once.
    fn sorted(&mut self, name: &str, value: &str) -> Outcome<Vec<i16>> {
        let mut values = Vec::new();
        let expected = || "a number from 1 to 366 or from -366 to -1".to_owned();
        self.each(name, value, expected, |item| match integer(item) {
            Some(number) if number != 0 && number.abs() <= 366 => {
                values.push(number as i16);
                true
            }
            _ => false,
        })?;
        values.sort_unstable();
        values.dedup();
        Ok(values)
    }

    fn weekdays(&mut self, rule: &mut RRule, value: &str) -> Outcome<()> {
        let (mut plain, mut numbered) = (0u8, Vec::new());
        let expected = || "a weekday such as MO, 1MO or -1MO".to_owned();
        self.each("BYDAY", value, expected, |item| {
            let Some(at) = item.len().checked_sub(2).filter(|at| item.is_char_boundary(*at)) else {
                return false;
            };
            let (number, name) = item.split_at(at);
            match (weekday(name), if number.is_empty() { Some(0) } else { integer(number) }) {
                (Some(day), Some(0)) if number.is_empty() => plain |= 1 << day,
                (Some(day), Some(nth)) if nth != 0 && nth.abs() <= 53 => {
                    numbered.push(WeekdayNum { nth: nth as i8, weekday: day });
                }
                _ => return false,
            }
            true
        })?;
        numbered.sort_unstable();
        numbered.dedup();
        (rule.weekdays, rule.nth_weekdays) = (plain, numbered);
        Ok(())
    }

    fn until(&mut self, value: &str) -> Outcome<Until> {
        if let Some(until) = until(value) {
            return Ok(until);
        }
        let wrong = RRuleError::new(
            "UNTIL",
            format!("{:?} is neither a date (20261231) nor a date and time (20261231T235959Z)", clip(value)),
        );
        let bare: String = value.chars().filter(|c| !matches!(c, '-' | ':' | ' ')).collect();
        match until(&bare) {
            Some(until) => {
                self.mend(wrong, "read without punctuation")?;
                Ok(until)
            }
            None => Err(wrong),
        }
    }
}

fn frequency(value: &str) -> Outcome<Frequency> {
    use Frequency::{Daily, Hourly, Minutely, Monthly, Secondly, Weekly, Yearly};
    [Daily, Weekly, Monthly, Yearly, Hourly, Minutely, Secondly]
        .into_iter()
        .find(|freq| freq.as_str().eq_ignore_ascii_case(value))
        .ok_or_else(|| {
            let right = "YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY";
            RRuleError::new("FREQ", format!("{:?} is not one of {right}", clip(value)))
        })
}

fn weekday(name: &str) -> Option<u8> {
    WEEKDAYS.iter().position(|day| day.eq_ignore_ascii_case(name)).map(|index| index as u8)
}

/// Digits only, without a sign.
fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 10 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// A whole number with an optional sign, of at most four digits.
fn integer(text: &str) -> Option<i32> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    if rest.len() > 4 {
        return None;
    }
    digits(rest).map(|number| sign * number as i32)
}

/// `20261231`, `20261231T235959` or `20261231T235959Z`; a leap second is read as the one before it.
fn until(text: &str) -> Option<Until> {
    let bytes = text.as_bytes();
    let field = |from: usize, to: usize| text.get(from..to).and_then(digits).map(|n| n as i16);
    let date = Date::new(field(0, 4)?, field(4, 6)? as i8, field(6, 8)? as i8).ok()?;
    if bytes.len() == 8 {
        return Some(Until::Date(date));
    }
    let zulu = bytes.len() == 16 && bytes[15].eq_ignore_ascii_case(&b'Z');
    if !(bytes.len() == 15 || zulu) || !bytes[8].eq_ignore_ascii_case(&b'T') {
        return None;
    }
    let second = field(13, 15)?;
    let second = if second == 60 { 59 } else { second };
    let time = jiff::civil::Time::new(field(9, 11)? as i8, field(11, 13)? as i8, second as i8, 0).ok()?;
    let local = DateTime::from_parts(date, time);
    if zulu {
        return Some(Until::Utc(crate::time::offset::instant(&TimeZone::UTC, local)));
    }
    Some(Until::Local(local))
}
