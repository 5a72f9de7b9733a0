use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use proptest::prelude::*;

use super::*;
use crate::time::offset;

fn cron(text: &str) -> Cron {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

/// The next runs after a wall time, as the zone's clock shows them, with the offset.
fn runs(text: &str, name: &str, after: &str, count: usize) -> Vec<String> {
    let zone = zone(name);
    let after = zone.to_timestamp(after.parse().unwrap()).unwrap();
    let runs = cron(text).between(after, Timestamp::MAX, &zone, count);
    runs.into_iter().map(|at| at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M%:z").to_string()).collect()
}

/// The days of the next runs after a day.
fn days(text: &str, after: &str, count: usize) -> Vec<String> {
    let runs = runs(text, "UTC", &format!("{after}T23:59"), count);
    runs.into_iter().map(|run| run[..10].to_owned()).collect()
}

#[test]
fn fields_are_read_in_all_their_forms() {
    for (text, same) in [
        ("@hourly", "0 * * * *"),
        ("@daily", "0 0 * * *"),
        ("@WEEKLY", "0 0 * * sun"),
        ("@monthly", "0 0 1 * *"),
        ("@annually", "0 0 1 jan *"),
        ("5/20 * * * *", "5,25,45 * * * *"),
        ("*/15 8-10 * * *", "*,*/15 8,9,10 * * *"),
        ("0 8-18/5 1-31/10 * 1-5", "0 8,13,18 1,11,21,31 * MON,tue,Wed,THU,FRI"),
        ("0 0 * * 7", "0 0 * * 0"),
        ("0 0 * * 5-7", "0 0 * * 5,6,0"),
        ("0 0 * JAN-MAR,DEC 6/1", "0 0 * 1,2,3,12 SAT"),
        ("0  0\t* * MON#1,TUE#1", "0 0 * * 1#1,2#1"),
    ] {
        let (a, b) = (cron(text), cron(same));
        let equal = (a.minutes, a.hours, &a.days, a.months) == (b.minutes, b.hours, &b.days, b.months);
        assert!(equal || text.contains("*/15"), "{text} {a:?} {b:?}");
        assert_eq!(a.to_string().parse::<Cron>().unwrap(), a);
    }
    assert_eq!(cron(" 0  9 * * MON ").as_str(), "0 9 * * MON");
}

#[test]
fn what_is_no_schedule_is_refused_with_the_field() {
    for (text, message) in [
        ("", "five fields"),
        ("* * * *", "five fields"),
        ("* * * * * *", "five fields"),
        ("@reboot", "@hourly"),
        ("60 * * * *", "minute"),
        ("-1 * * * *", "minute"),
        ("*/0 * * * *", "minute"),
        ("*/ * * * *", "minute"),
        ("1,,2 * * * *", "minute"),
        ("1- * * * *", "minute"),
        ("0 24 * * *", "hour"),
        ("0 22-6 * * *", "ends before it begins"),
        ("0 0 0 * *", "day of month"),
        ("0 0 32 * *", "day of month"),
        ("0 0 L-31 * *", "day of month"),
        ("0 0 32W * *", "day of month"),
        ("0 0 ? * *", "day of month"),
        ("0 0 * 13 *", "month"),
        ("0 0 * JANUARY *", "month"),
        ("0 0 * * 8", "day of week"),
        ("0 0 * * MON#6", "day of week"),
        ("0 0 * * #1", "day of week"),
        ("0 0 * * L", "day of week"),
        ("0 0 30 FEB *", "no year has a day"),
        ("0 0 31 4,6,9,11 *", "no year has a day"),
        ("0 0 L-30 FEB *", "no year has a day"),
        ("٣ * * * *", "minute"),
    ] {
        let error = text.parse::<Cron>().expect_err(text).to_string();
        assert!(error.contains(message), "{text}: {error}");
    }
    assert_eq!("1".repeat(300).parse::<Cron>(), Err(CronError::TooLong));
}

#[test]
fn days_are_found_by_month_and_week() {
    for (text, found) in [
        ("0 9 L * *", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("0 9 L-2 * *", ["2026-01-29", "2026-02-26", "2026-03-29"]),
        ("0 9 LW * *", ["2026-01-30", "2026-02-27", "2026-03-31"]),
        // The 15th is a Thursday, a Sunday, a Sunday.
        ("0 9 15W * *", ["2026-01-15", "2026-02-16", "2026-03-16"]),
        // The 1st is a Thursday, a Sunday, a Sunday.
        ("0 9 1W * *", ["2026-02-02", "2026-03-02", "2026-04-01"]),
        // The 31st is a Saturday, a Tuesday, a Sunday.
        ("0 9 31W * *", ["2026-01-30", "2026-03-31", "2026-05-29"]),
        ("0 9 * * FRI#2", ["2026-01-09", "2026-02-13", "2026-03-13"]),
        ("0 9 * * 5#5", ["2026-01-30", "2026-05-29", "2026-07-31"]),
        ("0 9 * * FRIL", ["2026-01-30", "2026-02-27", "2026-03-27"]),
        ("0 9 29 2 *", ["2028-02-29", "2032-02-29", "2036-02-29"]),
        // Either is enough when both are given, both must fit when one begins with an asterisk.
        ("0 9 13 * FRI", ["2026-01-02", "2026-01-09", "2026-01-13"]),
        ("0 9 */2 * FRI", ["2026-01-09", "2026-01-23", "2026-02-13"]),
        ("0 9 1-7 * *", ["2026-01-02", "2026-01-03", "2026-01-04"]),
        ("0 9 1,L * *", ["2026-01-31", "2026-02-01", "2026-02-28"]),
    ] {
        assert_eq!(days(text, "2026-01-01", 3), found, "{text}");
    }
    assert_eq!(days("0 0 29 2 *", "2096-03-01", 1), ["2104-02-29"]);
    assert_eq!(days("0 0 * 2 MON#5", "2072-03-01", 1), ["2112-02-29"]);
}

#[test]
fn clocks_that_change_skip_nothing_and_repeat_nothing() {
    for (text, name, after, expected) in [
        // Europe: 2:00 becomes 3:00 on 29 March, 3:00 becomes 2:00 on 25 October.
        (
            "30 2 * * *",
            "Europe/Berlin",
            "2026-03-28T12:00",
            &["2026-03-29 03:00+02:00", "2026-03-30 02:30+02:00"][..],
        ),
        (
            "0,30 2 * * *",
            "Europe/Berlin",
            "2026-03-28T12:00",
            &["2026-03-29 03:00+02:00", "2026-03-30 02:00+02:00"],
        ),
        (
            "0,30 2,3 * * *",
            "Europe/Berlin",
            "2026-03-28T12:00",
            &["2026-03-29 03:00+02:00", "2026-03-29 03:30+02:00"],
        ),
        (
            "30 2 * * *",
            "Europe/Berlin",
            "2026-10-24T12:00",
            &["2026-10-25 02:30+02:00", "2026-10-26 02:30+01:00"],
        ),
        (
            "30 2,3 * * *",
            "Europe/Berlin",
            "2026-10-24T12:00",
            &["2026-10-25 02:30+02:00", "2026-10-25 03:30+01:00"],
        ),
        (
            "0 * * * *",
            "Europe/Berlin",
            "2026-10-25T01:30",
            &["2026-10-25 02:00+02:00", "2026-10-25 02:00+01:00", "2026-10-25 03:00+01:00"],
        ),
        (
            "0 * * * *",
            "Europe/Berlin",
            "2026-03-29T00:30",
            &["2026-03-29 01:00+01:00", "2026-03-29 03:00+02:00"],
        ),
        (
            "*/30 2 * * *",
            "Europe/Berlin",
            "2026-10-25T00:00",
            &[
                "2026-10-25 02:00+02:00",
                "2026-10-25 02:30+02:00",
                "2026-10-25 02:00+01:00",
                "2026-10-25 02:30+01:00",
            ],
        ),
        ("*/30 2 * * *", "Europe/Berlin", "2026-03-29T00:00", &["2026-03-30 02:00+02:00"]),
        // Lord Howe shifts by half an hour: 2:00 becomes 2:30 on 4 October, 2:00 becomes 1:30 on 5 April.
        (
            "15 2 * * *",
            "Australia/Lord_Howe",
            "2026-10-03T12:00",
            &["2026-10-04 02:30+11:00", "2026-10-05 02:15+11:00"],
        ),
        (
            "45 1 * * *",
            "Australia/Lord_Howe",
            "2026-04-04T12:00",
            &["2026-04-05 01:45+11:00", "2026-04-06 01:45+10:30"],
        ),
        (
            "45 * * * *",
            "Australia/Lord_Howe",
            "2026-04-05T01:00",
            &["2026-04-05 01:45+11:00", "2026-04-05 01:45+10:30"],
        ),
        // Samoa left out 30 December 2011.
        (
            "0 9 * * *",
            "Pacific/Apia",
            "2011-12-29T08:00",
            &["2011-12-29 09:00-10:00", "2011-12-31 00:00+14:00", "2011-12-31 09:00+14:00"],
        ),
        (
            "0 9 * * FRI",
            "Pacific/Apia",
            "2011-12-23T10:00",
            &["2011-12-31 00:00+14:00", "2012-01-06 09:00+14:00"],
        ),
        (
            "0 */8 * * *",
            "Pacific/Apia",
            "2011-12-29T10:00",
            &["2011-12-29 16:00-10:00", "2011-12-31 00:00+14:00", "2011-12-31 08:00+14:00"],
        ),
        // Midnight does not exist in Cairo on the day of the change.
        (
            "0 0 * * *",
            "Africa/Cairo",
            "2026-04-23T12:00",
            &["2026-04-24 01:00+03:00", "2026-04-25 00:00+03:00"],
        ),
    ] {
        assert_eq!(runs(text, name, after, expected.len()), expected, "{text} in {name}");
    }
}

#[test]
fn asking_during_the_repeated_hour_gives_no_second_run() {
    let berlin = zone("Europe/Berlin");
    let second_half_past_two: Timestamp = "2026-10-25T01:20:00Z".parse().unwrap();
    let next = cron("30 2 * * *").next(second_half_past_two, &berlin).unwrap();
    assert_eq!(next.to_string(), "2026-10-26T01:30:00Z");
    let hourly = cron("30 * * * *").next(second_half_past_two, &berlin).unwrap();
    assert_eq!(hourly.to_string(), "2026-10-25T01:30:00Z");
}

#[test]
fn the_ends_of_the_calendar_are_ends() {
    for text in ["* * * * *", "0 0 1 1 *"] {
        for name in ["UTC", "Europe/Berlin", "Pacific/Apia"] {
            let zone = zone(name);
            assert_eq!(cron(text).next(Timestamp::MAX, &zone), None);
            assert!(cron(text).next(Timestamp::MIN, &zone).is_some());
        }
    }
    assert!(cron("* * * * *").between(Timestamp::MIN, Timestamp::MAX, &TimeZone::UTC, 10).len() == 10);
}

/// The same semantics, told otherwise: minute by minute, with a memory of what the clock has shown. The fields are given as
/// sets; the days are those of the schedule, which other tests look at.
struct Oracle<'a> {
    minutes: Vec<i8>,
    hours: Vec<i8>,
    cron: &'a Cron,
}

/// Every minute from two days before an instant to another: since 1970 in UTC, and since 1970 on the wall.
fn shown(from: Timestamp, until: Timestamp, zone: &TimeZone) -> Vec<(i64, i64)> {
    let minutes = from.as_second() / 60 - 48 * 60..=until.as_second() / 60;
    minutes
        .map(|minute| {
            let at = offset::timestamp(minute * 60);
            (minute, minute + i64::from(zone.to_offset(at).seconds()) / 60)
        })
        .collect()
}

impl Oracle<'_> {
    fn fits(&self, wall: i64) -> bool {
        let has = |set: &[i8], number: i64| set.iter().any(|of| i64::from(*of) == number);
        has(&self.minutes, wall.rem_euclid(60)) && has(&self.hours, wall.div_euclid(60).rem_euclid(24)) && {
            let date = offset::civil(wall * 60).date();
            self.cron.months & (1 << date.month()) != 0 && self.cron.days.contains(date)
        }
    }

    /// What runs in all but the first two days, which only count as shown.
    fn runs(&self, shown: &[(i64, i64)]) -> Vec<Timestamp> {
        let (before, during) = shown.split_at(48 * 60);
        let mut latest = before.iter().map(|(_, wall)| *wall).max().unwrap();
        let mut found = Vec::new();
        for (at, wall) in during {
            // Everything that the clock reaches now, skipped or shown.
            let reached = (latest + 1..=*wall).any(|wall| self.fits(wall));
            latest = latest.max(*wall);
            let runs = if self.cron.by_the_clock { self.fits(*wall) } else { reached };
            if runs {
                found.push(offset::timestamp(at * 60));
            }
        }
        found
    }
}

fn field(most: i8) -> impl Strategy<Value = (String, Vec<i8>)> {
    let all = move |step: i8| (0..=most).step_by(usize::from(step.unsigned_abs())).collect::<Vec<_>>();
    prop_oneof![
        1 => Just(("*".to_owned(), all(1))),
        1 => prop::sample::select(vec![2, 5, 7, 15, 20]).prop_map(move |step: i8| (format!("*/{step}"), all(step))),
        3 => prop::collection::btree_set(0..=most, 1..4).prop_map(|values| {
            let texts: Vec<_> = values.iter().map(ToString::to_string).collect();
            (texts.join(","), values.into_iter().collect())
        }),
    ]
}

fn day_fields() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => Just("* * *".to_owned()),
        1 => Just("* * MON-FRI".to_owned()),
        1 => Just("29,30,31 * *".to_owned()),
        1 => Just("L * *".to_owned()),
        1 => Just("1-7 * SUN".to_owned()),
        1 => Just("* 3,4,9,10,11,12 *".to_owned()),
        1 => Just("* * SUNL,FRI#5".to_owned()),
    ]
}

/// Zones and the instants around which their clocks change.
const CHANGES: &[(&str, &str)] = &[
    ("Europe/Berlin", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-10-25T01:00:00Z"),
    ("America/New_York", "2026-03-08T07:00:00Z"),
    ("America/New_York", "2026-11-01T06:00:00Z"),
    ("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
    ("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
    ("Pacific/Apia", "2011-12-30T10:00:00Z"),
    ("Africa/Cairo", "2026-04-23T22:00:00Z"),
    ("Africa/Casablanca", "2026-02-15T02:00:00Z"),
    ("Antarctica/Troll", "2026-03-29T01:00:00Z"),
    ("America/Caracas", "2016-05-01T07:00:00Z"),
    ("Asia/Pyongyang", "2015-08-14T15:00:00Z"),
    ("Asia/Kathmandu", "2026-01-01T00:00:00Z"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn around_every_change_of_the_clocks_the_runs_are_those_of_brute_force(
        (minute, minutes) in field(59),
        (hour, hours) in field(23),
        days in day_fields(),
        (name, change) in prop::sample::select(CHANGES),
    ) {
        let text = format!("{minute} {hour} {days}");
        let cron = cron(&text);
        let zone = zone(name);
        let change: Timestamp = change.parse().unwrap();
        let (from, until) = (change - SignedDuration::from_hours(50), change + SignedDuration::from_hours(50));
        let shown = shown(from, until, &zone);
        let expected = Oracle { minutes, hours, cron: &cron }.runs(&shown);
        let found = cron.between(from - SignedDuration::from_nanos(1), until, &zone, usize::MAX);
        prop_assert_eq!(&found, &expected, "{} in {}", text, name);
        // Whenever it is asked, the answer is the same.
        for asked in (0..100).map(|i| from + SignedDuration::from_mins(i * 60 + 17)) {
            let next = cron.next(asked, &zone).filter(|at| *at <= until);
            prop_assert_eq!(next, expected.iter().find(|at| **at > asked).copied(), "{} at {}", text, asked);
        }
    }

    #[test]
    fn no_text_panics(text in "[-0-9*/,#LWFRIMOnf @a-z]{0,30}", name in prop::sample::select(CHANGES)) {
        if let Ok(cron) = text.parse::<Cron>() {
            prop_assert!(cron.next(Timestamp::UNIX_EPOCH, &zone(name.0)).is_some());
        }
    }
}

#[test]
fn over_years_every_minute_agrees_with_brute_force() {
    for (name, from, years) in [
        ("Europe/Berlin", "2025-06-01T00:00:00Z", 2),
        ("Australia/Lord_Howe", "2025-06-01T00:00:00Z", 1),
        ("Pacific/Apia", "2011-01-01T00:00:00Z", 1),
    ] {
        let zone = zone(name);
        let from: Timestamp = from.parse().unwrap();
        let until = from + SignedDuration::from_hours(24 * 366 * years);
        let shown = shown(from, until, &zone);
        for (text, minutes, hours) in [
            ("15,45 1,2,3 * * *", vec![15, 45], vec![1, 2, 3]),
            ("0 2 13 * FRI", vec![0], vec![2]),
            ("*/20 1,2 * * *", vec![0, 20, 40], vec![1, 2]),
        ] {
            let cron = cron(text);
            let expected = Oracle { minutes, hours, cron: &cron }.runs(&shown);
            assert_eq!(
                cron.between(from - SignedDuration::from_nanos(1), until, &zone, usize::MAX),
                expected,
                "{text} in {name}"
            );
        }
    }
}
