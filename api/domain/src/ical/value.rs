//! The value types DATE, DATE-TIME and UTC-OFFSET (RFC 5545 §3.3.4, §3.3.5, §3.3.14), read with a little forbearance.

use jiff::{
    SignedDuration,
    civil::{Date, DateTime, Time},
};

/// A DATE or a DATE-TIME in one of its forms; the zone of a local time stands in the TZID parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// A day.
    Date(Date),
    /// A local time.
    Local(DateTime),
    /// A time in UTC.
    Utc(DateTime),
}

impl Moment {
    /// The day and the time, midnight for a DATE.
    pub(super) fn wall(self) -> DateTime {
        match self {
            Self::Date(date) => date.to_datetime(Time::midnight()),
            Self::Local(wall) | Self::Utc(wall) => wall,
        }
    }
}

/// Reads a DATE or DATE-TIME; the flag says that it was not written as the RFC wants it.
///
/// Also read: ISO 8601's extended form (`2019-01-31T12:00:00Z`), times without seconds, `24:00:00` as the next midnight,
/// a DATE with a `Z` behind it, blanks around the value. Second 60 is read as 59 (RFC 5545 §3.3.5).
pub(super) fn parse_moment(value: &str) -> Option<(Moment, bool)> {
    let trimmed = value.trim();
    let compact: String;
    let mut odd = trimmed.len() != value.len();
    let mut text = trimmed;
    if text.contains(['-', ':']) {
        // Only after the digits of a year: a minus in front would be a year before 1.
        compact = text.chars().filter(|c| !matches!(c, '-' | ':')).collect();
        if text.len() > 25 || text.starts_with('-') {
            return None;
        }
        text = &compact;
        odd = true;
    }
    let (text, utc) = match text.strip_suffix(['Z', 'z']) {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let digits = text.as_bytes();
    let date = digits.get(..8)?;
    let date = Date::new(
        i16::try_from(number(&date[..4])?).ok()?,
        i8::try_from(number(&date[4..6])?).ok()?,
        i8::try_from(number(&date[6..])?).ok()?,
    )
    .ok()?;
    let rest = &digits[8..];
    if rest.is_empty() {
        return Some((Moment::Date(date), odd || utc));
    }
    let rest =
        rest.strip_prefix(b"T").or_else(|| rest.strip_prefix(b"t")).or_else(|| rest.strip_prefix(b" "))?;
    // Fractions of a second are no part of the format, but are met.
    let rest = match rest.iter().position(|byte| *byte == b'.') {
        Some(at) => {
            odd = true;
            &rest[..at]
        }
        None => rest,
    };
    let (hour, minute, second) = match rest.len() {
        6 => (number(&rest[..2])?, number(&rest[2..4])?, number(&rest[4..])?),
        4 => {
            odd = true;
            (number(&rest[..2])?, number(&rest[2..])?, 0)
        }
        _ => return None,
    };
    let wall = if (hour, minute, second) == (24, 0, 0) {
        odd = true;
        date.tomorrow().ok()?.to_datetime(Time::midnight())
    } else {
        odd |= second == 60;
        let part = |value: u32| i8::try_from(value).ok();
        date.to_datetime(
            Time::new(part(hour)?, part(minute)?, part(second.min(59 + u32::from(second > 60)))?, 0).ok()?,
        )
    };
    Some((if utc { Moment::Utc(wall) } else { Moment::Local(wall) }, odd))
}

/// Reads a DURATION (RFC 5545 §3.3.6): whether it is negative, its days (a week is seven), and what is exact.
pub(super) fn parse_duration(value: &str) -> Option<(bool, u32, SignedDuration)> {
    let text = value.trim().to_ascii_uppercase();
    let (negative, text) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text.as_str()),
    };
    let text = text.strip_prefix('P')?;
    let (mut days, mut seconds, mut digits, mut in_time, mut parts) = (0_u32, 0_i64, String::new(), false, 0);
    for c in text.chars() {
        let Some(unit) = (!c.is_ascii_digit()).then_some(c) else {
            digits.push(c);
            continue;
        };
        if unit == 'T' {
            if in_time || !digits.is_empty() {
                return None;
            }
            in_time = true;
            continue;
        }
        // Nine digits of anything are longer than the calendar.
        let amount: u32 = digits.parse().ok().filter(|_| digits.len() <= 9)?;
        digits.clear();
        parts += 1;
        match (in_time, unit) {
            (false, 'W') => days = days.checked_add(amount.checked_mul(7)?)?,
            (false, 'D') => days = days.checked_add(amount)?,
            (true, 'H') => seconds += i64::from(amount) * 3600,
            (true, 'M') => seconds += i64::from(amount) * 60,
            (true, 'S') => seconds += i64::from(amount),
            _ => return None,
        }
    }
    (parts > 0 && digits.is_empty()).then(|| (negative, days, SignedDuration::from_secs(seconds)))
}

/// Reads a UTC-OFFSET as seconds east of UTC. The sign may be missing, a colon may stand in it.
pub(super) fn parse_utc_offset(value: &str) -> Option<i32> {
    let text: String = value.trim().chars().filter(|c| *c != ':').collect();
    let (sign, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (-1, rest),
        [b'+', rest @ ..] => (1, rest),
        rest => (1, rest),
    };
    if !matches!(digits.len(), 4 | 6) {
        return None;
    }
    let part = |at: usize| {
        digits.get(at..at + 2).map_or(Some(0), number).and_then(|value| i32::try_from(value).ok())
    };
    let (hours, minutes, seconds) = (part(0)?, part(2)?, part(4)?);
    (hours < 24 && minutes < 60 && seconds < 60).then_some(sign * (hours * 3600 + minutes * 60 + seconds))
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0_u32, |value, digit| digit.is_ascii_digit().then(|| value * 10 + u32::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, datetime};

    #[test]
    fn dates_and_times_in_their_three_forms() {
        let wall = datetime(2019, 3, 4, 14, 0, 5, 0);
        assert_eq!(parse_moment("20190304"), Some((Moment::Date(date(2019, 3, 4)), false)));
        assert_eq!(parse_moment("20190304T140005"), Some((Moment::Local(wall), false)));
        assert_eq!(parse_moment("20190304T140005Z"), Some((Moment::Utc(wall), false)));
    }

    #[test]
    fn the_common_wrong_forms_are_read_and_told() {
        let wall = datetime(2019, 3, 4, 14, 0, 0, 0);
        for (text, moment) in [
            ("20131210Z", Moment::Date(date(2013, 12, 10))),
            ("20190304T1400Z", Moment::Utc(wall)),
            ("2019-03-04T14:00:00Z", Moment::Utc(wall)),
            ("2019-03-04", Moment::Date(date(2019, 3, 4))),
            (" 20190304T140000 ", Moment::Local(wall)),
            ("20190304T140000.000Z", Moment::Utc(wall)),
            ("20190304T240000", Moment::Local(datetime(2019, 3, 5, 0, 0, 0, 0))),
            ("20161231T235960Z", Moment::Utc(datetime(2016, 12, 31, 23, 59, 59, 0))),
        ] {
            assert_eq!(parse_moment(text), Some((moment, true)), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2019",
            "20190230",
            "20190304T",
            "20190304T250000",
            "20190304T126000",
            "20190304T120061",
            "-20190304",
            "19980403R020000",
            "20190304T120000X",
            "99999999",
            "é0190304",
            "1998\u{e9}",
        ] {
            assert_eq!(parse_moment(text), None, "{text}");
        }
    }

    #[test]
    fn durations_are_days_and_exact_time() {
        let hours = SignedDuration::from_hours;
        for (text, want) in [
            ("P2W", (false, 14, hours(0))),
            ("P1DT2H", (false, 1, hours(2))),
            ("-PT90M", (true, 0, SignedDuration::from_mins(90))),
            ("+PT1H0M5S", (false, 0, SignedDuration::from_secs(3605))),
            ("PT0S", (false, 0, hours(0))),
        ] {
            assert_eq!(parse_duration(text), Some(want), "{text}");
        }
        for text in ["", "P", "PT", "1H", "P1H", "PT1D", "P1", "PT1H5", "P9999999999D", "P1Y", "PTT1H"] {
            assert_eq!(parse_duration(text), None, "{text}");
        }
    }

    #[test]
    fn offsets_with_and_without_seconds() {
        for (text, seconds) in [
            ("+0100", 3600),
            ("-0500", -18000),
            ("-000115", -75),
            ("+000000", 0),
            ("0530", 19800),
            ("+05:30", 19800),
        ] {
            assert_eq!(parse_utc_offset(text), Some(seconds), "{text}");
        }
        for text in ["", "+1", "+2400", "+0160", "EST", "+01é"] {
            assert_eq!(parse_utc_offset(text), None, "{text}");
        }
    }
}
