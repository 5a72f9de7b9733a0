//! RRULE, RDATE and EXDATE as text: one content line each (RFC 5545 section 3.8.5), times in the wall time of the series.
//! This is what `events.recurrence` holds.

use std::{fmt, str::FromStr};

use jiff::{
    SignedDuration,
    civil::{Date, DateTime, Time},
};

use crate::{
    recurrence::{RDate, RRule},
    time::Length,
};

/// How an event recurs. Empty for a single event.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recurrence {
    /// RRULE; more than one only from import.
    pub rules: Vec<RRule>,
    /// RDATE.
    pub rdates: Vec<RDate>,
    /// EXDATE: starts that are left out.
    pub exdates: Vec<DateTime>,
}

impl Recurrence {
    /// Whether nothing recurs and nothing is left out.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.rdates.is_empty() && self.exdates.is_empty()
    }
}

/// Text that is not what [`Recurrence`] prints.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a stored recurrence: {0}")]
pub struct RecurrenceTextError(String);

/// Writes a wall time as iCalendar does: `20260105T090000`.
pub(crate) fn write_local(f: &mut impl fmt::Write, at: DateTime) -> fmt::Result {
    write!(f, "{:04}{:02}{:02}T", at.year(), at.month(), at.day())?;
    write!(f, "{:02}{:02}{:02}", at.hour(), at.minute(), at.second())
}

/// Reads what [`write_local`] wrote, or a date (`20260105`, then midnight).
pub(crate) fn parse_local(text: &str) -> Option<DateTime> {
    let digits = text.as_bytes();
    let number = |from: usize, to: usize| -> Option<i16> {
        let part = digits.get(from..to)?;
        part.iter().all(u8::is_ascii_digit).then(|| part.iter().fold(0, |n, d| n * 10 + i16::from(d - b'0')))
    };
    let small = |from| number(from, from + 2).and_then(|n| i8::try_from(n).ok());
    let date = Date::new(number(0, 4)?, small(4)?, small(6)?).ok()?;
    match digits.len() {
        8 => Some(date.to_datetime(Time::midnight())),
        15 if digits[8] == b'T' => {
            Some(date.to_datetime(Time::new(small(9)?, small(11)?, small(13)?, 0).ok()?))
        }
        _ => None,
    }
}

fn write_rdate(f: &mut fmt::Formatter<'_>, rdate: &RDate) -> fmt::Result {
    write_local(f, rdate.start())?;
    if let RDate::Period { length, .. } = rdate {
        write!(f, "/{}", DurationText(*length))?;
    }
    Ok(())
}

fn parse_rdate(text: &str) -> Option<RDate> {
    let Some((start, length)) = text.split_once('/') else {
        return parse_local(text).map(RDate::At);
    };
    Some(RDate::Period { start: parse_local(start)?, length: parse_duration(length)? })
}

/// A length as an ISO 8601 duration of days and seconds: `P1DT3600S`, `PT3600S` when it has no days.
#[derive(Debug, Clone, Copy)]
pub struct DurationText(pub Length);

impl fmt::Display for DurationText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, self.0.parts().1) {
            (Length::Exact(_), seconds) => write!(f, "PT{seconds}S"),
            (Length::Nominal { days, .. }, 0) => write!(f, "P{days}D"),
            (Length::Nominal { days, .. }, seconds) => write!(f, "P{days}DT{seconds}S"),
        }
    }
}

/// Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds (RFC 5545 section 3.3.6). One without weeks
/// and days is exact. `None` for anything else: years and months have no place here, nor has a minus.
pub fn parse_duration(text: &str) -> Option<Length> {
    // jiff also reads "1 hour", which the specification of the scalar does not know.
    let span: jiff::Span = text.starts_with('P').then(|| text.parse().ok()).flatten()?;
    if span.is_negative() || span.get_years() != 0 || span.get_months() != 0 || text.len() > 64 {
        return None;
    }
    let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
    let seconds = i64::from(span.get_hours()) * 3_600
        + span.get_minutes().checked_mul(60)?.checked_add(span.get_seconds())?;
    let time = SignedDuration::from_secs(seconds);
    Some(match text.contains(['W', 'w', 'D', 'd']) {
        true => Length::Nominal { days: u32::try_from(days).ok().filter(|days| *days <= 3_660_000)?, time },
        false => Length::Exact(time),
    })
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut newline = "";
        for rule in &self.rules {
            write!(f, "{newline}RRULE:{rule}")?;
            newline = "\n";
        }
        for (i, rdate) in self.rdates.iter().enumerate() {
            f.write_str(if i == 0 { newline } else { "," })?;
            if i == 0 {
                f.write_str("RDATE:")?;
                newline = "\n";
            }
            write_rdate(f, rdate)?;
        }
        for (i, exdate) in self.exdates.iter().enumerate() {
            f.write_str(if i == 0 { newline } else { "," })?;
            if i == 0 {
                f.write_str("EXDATE:")?;
            }
            write_local(f, *exdate)?;
        }
        Ok(())
    }
}

impl FromStr for Recurrence {
    type Err = RecurrenceTextError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = |what: &str| RecurrenceTextError(what.chars().take(80).collect());
        let mut recurrence = Self::default();
        for line in text.lines() {
            let (name, value) = line.split_once(':').ok_or_else(|| wrong(line))?;
            match name {
                "RRULE" => recurrence.rules.push(value.parse().map_err(|_| wrong(value))?),
                "RDATE" => {
                    for value in value.split(',') {
                        recurrence.rdates.push(parse_rdate(value).ok_or_else(|| wrong(value))?);
                    }
                }
                "EXDATE" => {
                    for value in value.split(',') {
                        recurrence.exdates.push(parse_local(value).ok_or_else(|| wrong(value))?);
                    }
                }
                _ => return Err(wrong(line)),
            }
        }
        Ok(recurrence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again() {
        let text = "RRULE:FREQ=WEEKLY;BYDAY=MO,WE\n\
                    RDATE:20260105T090000,20260107T090000/PT3600S,20260108T000000/P1D\n\
                    EXDATE:20260112T090000,20260114T090000";
        let recurrence: Recurrence = text.parse().unwrap();
        assert_eq!((recurrence.rules.len(), recurrence.rdates.len(), recurrence.exdates.len()), (1, 3, 2));
        assert_eq!(recurrence.to_string(), text);
        assert!("".parse::<Recurrence>().unwrap().is_empty());
    }

    #[test]
    fn a_duration_is_written_as_iso_8601_writes_it() {
        assert_eq!(parse_duration("PT1H30M"), Some(Length::Exact(SignedDuration::from_mins(90))));
        assert_eq!(parse_duration("P1W"), Some(Length::days(7)));
        for text in ["1 hour", "1h", "-PT1H", "P1M", "P1Y", "", "P"] {
            assert_eq!(parse_duration(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_recurrence_is_refused() {
        for text in
            ["RRULE", "RRULE:FREQ=NEVER", "EXDATE:2026", "RDATE:20260105T090000/PT", "EXDATE:20261305T000000"]
        {
            assert!(text.parse::<Recurrence>().is_err(), "{text}");
        }
    }
}
