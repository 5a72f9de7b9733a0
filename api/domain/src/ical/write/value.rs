//! Values as iCalendar writes them.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::Offset,
};

use crate::{
    event::write_local,
    ical::text::encode_param,
    time::{EventTime, Length, WallClock},
};

pub(super) fn date(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year().max(0), date.month(), date.day())
}

pub(super) fn local(wall: DateTime) -> String {
    let mut text = String::with_capacity(15);
    // Writing into a string does not fail.
    let _ = write_local(&mut text, wall);
    text
}

pub(in crate::ical) fn utc(instant: Timestamp) -> String {
    local(Offset::UTC.to_datetime(instant)) + "Z"
}

/// The parameters that a time needs, beginning with a semicolon or empty, and the time itself.
pub(super) fn event_time(time: &EventTime) -> (String, String) {
    wall(&time.clock(), time.local())
}

/// The same for a wall time on a clock.
pub(super) fn wall(clock: &WallClock, wall: DateTime) -> (String, String) {
    match clock {
        WallClock::Date => (";VALUE=DATE".to_owned(), date(wall.date())),
        WallClock::Floating => (String::new(), local(wall)),
        WallClock::Utc => (String::new(), local(wall) + "Z"),
        WallClock::Zoned(zone) => {
            let mut params = ";TZID=".to_owned();
            encode_param(zone.id(), &mut params);
            (params, local(wall))
        }
    }
}

/// A DURATION: `P1D`, `PT1H30M`, `P1DT2H`.
pub(super) fn duration(length: Length) -> String {
    let (days, seconds) = length.parts();
    let mut text = "P".to_owned();
    if days > 0 {
        text.push_str(&format!("{days}D"));
    }
    if seconds > 0 || days == 0 {
        text.push('T');
        for (amount, unit) in [(seconds / 3600, 'H'), (seconds / 60 % 60, 'M'), (seconds % 60, 'S')] {
            if amount > 0 {
                text.push_str(&format!("{amount}{unit}"));
            }
        }
        if seconds == 0 {
            text.push_str("0S");
        }
    }
    text
}

/// A UTC-OFFSET: `+0100`, with seconds where there are any.
pub(super) fn utc_offset(seconds: i32) -> String {
    let (sign, size) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let text = format!("{sign}{:02}{:02}", size / 3600, size / 60 % 60);
    if size % 60 == 0 { text } else { format!("{text}{:02}", size % 60) }
}
