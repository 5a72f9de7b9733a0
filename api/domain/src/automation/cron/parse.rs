//! Reading schedules.

use jiff::civil::DateTime;

use super::{Cron, days::Days};

/// Characters of a schedule.
const LONGEST: usize = 200;

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// Why text is not a schedule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CronError {
    /// It does not have five fields.
    #[error(
        "a schedule has five fields: minute, hour, day of month, month, day of week, such as \"0 9 * * MON-FRI\""
    )]
    Fields,
    /// It is too long.
    #[error("a schedule has at most {LONGEST} characters")]
    TooLong,
    /// There is no such short form.
    #[error("there are @hourly, @daily, @weekly, @monthly and @yearly")]
    Macro,
    /// A field cannot be read.
    #[error("{field}: {text:?} is not {expected}")]
    Field {
        /// Which field.
        field: &'static str,
        /// What stands there.
        text: String,
        /// What could.
        expected: &'static str,
    },
    /// A range ends before it begins.
    #[error("{field}: {text:?} ends before it begins; write two ranges separated by a comma")]
    Reversed {
        /// Which field.
        field: &'static str,
        /// What stands there.
        text: String,
    },
    /// Its days do not exist.
    #[error("no year has a day that fits this schedule")]
    Never,
}

/// What a field may hold.
struct Form {
    name: &'static str,
    least: u32,
    most: u32,
    names: &'static [&'static str],
    /// The number of the first name.
    first_name: u32,
    expected: &'static str,
}

const MINUTE: Form = Form {
    name: "minute",
    least: 0,
    most: 59,
    names: &[],
    first_name: 0,
    expected: "*, a number from 0 to 59, a range, a list or a step",
};
const HOUR: Form = Form {
    name: "hour",
    most: 23,
    expected: "*, a number from 0 to 23, a range, a list or a step",
    ..MINUTE
};
const DAY: Form = Form {
    name: "day of month",
    least: 1,
    most: 31,
    expected: "*, a number from 1 to 31, L, L-3, 15W, LW, a range, a list or a step",
    ..MINUTE
};
const MONTH: Form = Form {
    name: "month",
    least: 1,
    most: 12,
    names: &MONTHS,
    first_name: 1,
    expected: "*, a number from 1 to 12, a name such as JAN, a range, a list or a step",
};
const WEEKDAY: Form = Form {
    name: "day of week",
    least: 0,
    most: 7,
    names: &WEEKDAYS,
    first_name: 0,
    expected: "*, a number from 0 to 7, a name such as MON, MON#2, FRIL, a range, a list or a step",
};

impl Form {
    fn wrong(&self, text: &str) -> CronError {
        let text = text.chars().take(20).collect();
        CronError::Field { field: self.name, text, expected: self.expected }
    }

    fn value(&self, text: &str) -> Option<u32> {
        let upper = text.to_ascii_uppercase();
        if let Some(index) = self.names.iter().position(|name| *name == upper) {
            return Some(self.first_name + u32::try_from(index).ok()?);
        }
        number(text).filter(|value| (self.least..=self.most).contains(value))
    }

    /// The bits of one part of the list: a value, a range or `*`, with or without a step.
    fn part(&self, text: &str) -> Result<u64, CronError> {
        let (range, step) = match text.split_once('/') {
            None => (text, None),
            Some((range, step)) => {
                let step = number(step).filter(|step| (1..=self.most).contains(step));
                (range, Some(step.ok_or_else(|| self.wrong(text))?))
            }
        };
        let (first, last) = match range.split_once('-') {
            None if range == "*" => (self.least, self.most),
            None => {
                let first = self.value(range).ok_or_else(|| self.wrong(text))?;
                (first, if step.is_some() { self.most } else { first })
            }
            Some((first, last)) => {
                let value = |end| self.value(end).ok_or_else(|| self.wrong(text));
                (value(first)?, value(last)?)
            }
        };
        // `*` and open ends of the week end on Saturday; only as itself is 7 Sunday.
        let last = if self.most == 7 && (range == "*" || step.is_some() && !range.contains('-')) {
            last.min(6)
        } else {
            last
        };
        if first > last {
            return Err(CronError::Reversed { field: self.name, text: text.chars().take(20).collect() });
        }
        let step = usize::try_from(step.unwrap_or(1)).unwrap_or(1);
        Ok((first..=last).step_by(step).fold(0, |bits, value| bits | 1 << value))
    }

    fn list(&self, text: &str) -> Result<u64, CronError> {
        text.split(',').try_fold(0, |bits, part| Ok(bits | self.part(part)?))
    }
}

/// Digits only, at most three.
fn number(text: &str) -> Option<u32> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

pub(super) fn parse(text: &str) -> Result<Cron, CronError> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(CronError::TooLong);
    }
    let written: Vec<&str> = text.split_ascii_whitespace().collect();
    let long = match written.as_slice() {
        [short] if short.starts_with('@') => match short.to_ascii_lowercase().as_str() {
            "@hourly" => "0 * * * *",
            "@daily" | "@midnight" => "0 0 * * *",
            "@weekly" => "0 0 * * 0",
            "@monthly" => "0 0 1 * *",
            "@yearly" | "@annually" => "0 0 1 1 *",
            _ => return Err(CronError::Macro),
        },
        _ => "",
    };
    let fields: Vec<&str> =
        if long.is_empty() { written.clone() } else { long.split_ascii_whitespace().collect() };
    let [minute, hour, day, month, weekday] = fields.as_slice() else { return Err(CronError::Fields) };
    let mut days = Days { either: !day.starts_with('*') && !weekday.starts_with('*'), ..Days::default() };
    days_of_month(&mut days, day)?;
    days_of_week(&mut days, weekday)?;
    let cron = Cron {
        text: written.join(" "),
        minutes: MINUTE.list(minute)?,
        hours: narrow(HOUR.list(hour)?),
        days,
        months: u16::try_from(MONTH.list(month)?).unwrap_or(0),
        by_the_clock: minute.starts_with('*') || hour.starts_with('*'),
    };
    // Days that there are, there are within the 40 years after this.
    cron.next_wall(DateTime::constant(1999, 12, 31, 23, 59, 0, 0)).ok_or(CronError::Never)?;
    Ok(cron)
}

/// The lower 32 bits; no field but the minutes has more.
fn narrow(bits: u64) -> u32 {
    u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(0)
}

fn days_of_month(days: &mut Days, text: &str) -> Result<(), CronError> {
    for part in text.split(',') {
        let upper = part.to_ascii_uppercase();
        if upper == "LW" {
            days.last_weekday = true;
        } else if upper == "L" {
            days.before_last |= 1;
        } else if let Some(before) = upper.strip_prefix("L-") {
            let before = number(before).filter(|before| (1..=30).contains(before));
            days.before_last |= 1 << before.ok_or_else(|| DAY.wrong(part))?;
        } else if let Some(near) = upper.strip_suffix('W') {
            days.nearest |= 1 << DAY.value(near).ok_or_else(|| DAY.wrong(part))?;
        } else {
            days.of_month |= narrow(DAY.part(part)?);
        }
    }
    Ok(())
}

fn days_of_week(days: &mut Days, text: &str) -> Result<(), CronError> {
    for part in text.split(',') {
        let value =
            |text: &str| WEEKDAY.value(text).map(|value| value % 7).ok_or_else(|| WEEKDAY.wrong(part));
        if let Some((weekday, which)) = part.split_once('#') {
            let which = number(which).filter(|which| (1..=5).contains(which));
            let which = which.ok_or_else(|| WEEKDAY.wrong(part))?;
            let index = usize::try_from(value(weekday)?).unwrap_or(0);
            if let Some(numbers) = days.numbered.get_mut(index) {
                *numbers |= 1 << which;
            }
        } else if let Some(weekday) = part.strip_suffix(['L', 'l']) {
            days.last_of_week |= 1 << value(weekday)?;
        } else {
            let bits = WEEKDAY.part(part)?;
            // Bit 7 is Sunday too.
            days.of_week |= u8::try_from((bits | bits >> 7) & 0x7f).unwrap_or(0);
        }
    }
    Ok(())
}
