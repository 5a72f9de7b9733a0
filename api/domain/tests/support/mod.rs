//! Short ways to write series and to read what they give.
#![allow(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use cal3_domain::recurrence::{Instance, RRule, Series};
use cal3_domain::time::{Length, WallClock, Window, Zone};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Reads `20260105T090000`.
pub fn local(text: &str) -> DateTime {
    DateTime::strptime("%Y%m%dT%H%M%S", text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Writes `20260105T090000`.
pub fn written(local: DateTime) -> String {
    local.strftime("%Y%m%dT%H%M%S").to_string()
}

/// Reads `2026-01-05T09:00:00Z`.
pub fn instant(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub fn window(start: &str, end: &str) -> Window {
    Window::new(instant(start), instant(end)).unwrap()
}

/// A zone of the database, or `UTC` or `floating`.
pub fn clock(zone: &str) -> WallClock {
    match zone {
        "UTC" => WallClock::Utc,
        "floating" => WallClock::Floating,
        _ => WallClock::Zoned(Zone::iana(zone).unwrap()),
    }
}

/// A series of half an hour each.
pub fn series(zone: &str, start: &str, rules: &[&str]) -> Series {
    let mut series = Series::single(clock(zone), local(start), Length::Exact(SignedDuration::from_mins(30)));
    for rule in rules {
        series.rules.push(rule.parse::<RRule>().unwrap_or_else(|error| panic!("{rule}: {error}")));
    }
    series
}

/// A series of whole days.
pub fn dates(start: &str, rule: &str) -> Series {
    Series::single(WallClock::Date, local(&format!("{start}T000000")), Length::days(1))
        .with_rule(rule.parse().unwrap())
}

/// All instances, UTC's viewer.
pub fn all(series: &Series) -> Vec<Instance> {
    first(series, usize::MAX)
}

pub fn first(series: &Series, count: usize) -> Vec<Instance> {
    series.between(Window::ALL, &TimeZone::UTC).take(count).map(|instance| instance.unwrap()).collect()
}

/// The original starts of the first instances.
pub fn locals(series: &Series, count: usize) -> Vec<String> {
    first(series, count).iter().map(|instance| written(instance.original)).collect()
}
