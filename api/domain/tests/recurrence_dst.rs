//! Series where the clocks change.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use cal3_domain::recurrence::{Instance, RDate, Series};
use cal3_domain::time::{EventTime, Length, WallClock, Window, Zone};
use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use support::{clock, dates, instant, local, series, window};

/// `original -> start` of the first instances.
fn starts(series: &Series, count: usize) -> Vec<(String, String)> {
    let pair = |instance: &Instance| (support::written(instance.original), instance.start.to_string());
    support::first(series, count).iter().map(pair).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(original, start)| (original.to_string(), start.to_string())).collect()
}

#[test]
fn a_time_in_a_gap_is_read_with_the_offset_before_it_and_counts() {
    let daily = series("America/New_York", "20260307T023000", &["FREQ=DAILY;COUNT=3"]);
    assert_eq!(
        starts(&daily, 9),
        pairs(&[
            ("20260307T023000", "2026-03-07T07:30:00Z"),
            ("20260308T023000", "2026-03-08T07:30:00Z"),
            ("20260309T023000", "2026-03-09T06:30:00Z"),
        ])
    );
    let gap = support::first(&daily, 9)[1];
    assert_eq!(support::written(gap.local_start), "20260308T033000");
    assert_eq!(support::written(gap.local_end), "20260308T040000");
}

#[test]
fn a_time_in_an_overlap_is_the_first_one_only() {
    let daily = series("America/New_York", "20261031T013000", &["FREQ=DAILY;COUNT=3"]);
    assert_eq!(
        starts(&daily, 9),
        pairs(&[
            ("20261031T013000", "2026-10-31T05:30:00Z"),
            ("20261101T013000", "2026-11-01T05:30:00Z"),
            ("20261102T013000", "2026-11-02T06:30:00Z"),
        ])
    );
}

#[test]
fn half_an_hour_at_lord_howe() {
    // The clocks go from 02:00 to 02:30 on 2026-10-04.
    let daily = series("Australia/Lord_Howe", "20261003T021500", &["FREQ=DAILY;COUNT=2"]);
    assert_eq!(starts(&daily, 9)[1], pairs(&[("20261004T021500", "2026-10-03T15:45:00Z")])[0]);
    assert_eq!(support::written(support::first(&daily, 9)[1].local_start), "20261004T024500");
}

#[test]
fn two_hours_at_troll() {
    // The clocks go from 01:00 to 03:00 on 2026-03-29.
    let daily = series("Antarctica/Troll", "20260329T013000", &["FREQ=DAILY;COUNT=1"]);
    assert_eq!(starts(&daily, 9), pairs(&[("20260329T013000", "2026-03-29T01:30:00Z")]));
    assert_eq!(support::written(support::first(&daily, 9)[0].local_start), "20260329T033000");
}

#[test]
fn the_day_that_apia_skipped_is_the_next_one() {
    // 2011-12-30 did not exist: 09:00 on it is 09:00 on the 31st, which then happens once.
    let daily = series("Pacific/Apia", "20111229T090000", &["FREQ=DAILY;COUNT=4"]);
    assert_eq!(
        starts(&daily, 9),
        pairs(&[
            ("20111229T090000", "2011-12-29T19:00:00Z"),
            ("20111231T090000", "2011-12-30T19:00:00Z"),
            ("20120101T090000", "2011-12-31T19:00:00Z"),
        ])
    );
    assert!(daily.contains(local("20111230T090000")).unwrap());
}

#[test]
fn an_hourly_series_shows_the_wall() {
    let spring = series("Europe/Berlin", "20260329T000000", &["FREQ=HOURLY;COUNT=6"]);
    assert_eq!(
        starts(&spring, 9),
        pairs(&[
            ("20260329T000000", "2026-03-28T23:00:00Z"),
            ("20260329T010000", "2026-03-29T00:00:00Z"),
            ("20260329T030000", "2026-03-29T01:00:00Z"),
            ("20260329T040000", "2026-03-29T02:00:00Z"),
            ("20260329T050000", "2026-03-29T03:00:00Z"),
        ])
    );
    let autumn = series("Europe/Berlin", "20261025T010000", &["FREQ=HOURLY;COUNT=4"]);
    assert_eq!(
        starts(&autumn, 9),
        pairs(&[
            ("20261025T010000", "2026-10-24T23:00:00Z"),
            ("20261025T020000", "2026-10-25T00:00:00Z"),
            ("20261025T030000", "2026-10-25T02:00:00Z"),
            ("20261025T040000", "2026-10-25T03:00:00Z"),
        ])
    );
}

#[test]
fn instances_around_a_gap_come_in_the_order_of_instants() {
    let rule = "FREQ=DAILY;BYHOUR=2,3;BYMINUTE=15,45;COUNT=8";
    let found = support::first(&series("Europe/Berlin", "20260328T021500", &[rule]), 99);
    assert!(found.windows(2).all(|pair| pair[0].start < pair[1].start));
    // On the 29th 02:15 and 02:45 are 03:15 and 03:45, which the rule gives as well: those are kept.
    assert_eq!(found.len(), 6);
    assert_eq!(support::written(found[4].original), "20260329T031500");
}

#[test]
fn until_is_an_instant_also_beside_a_gap() {
    // Until 03:20 (01:20 UTC): 02:30 is read as 03:30 and is too late, 03:00 is not.
    let mut every =
        series("Europe/Berlin", "20260329T010000", &["FREQ=MINUTELY;INTERVAL=30;UNTIL=20260329T012000Z"]);
    assert_eq!(
        starts(&every, 99),
        pairs(&[
            ("20260329T010000", "2026-03-29T00:00:00Z"),
            ("20260329T013000", "2026-03-29T00:30:00Z"),
            ("20260329T030000", "2026-03-29T01:00:00Z"),
        ])
    );
    assert_eq!(every.extent().first_start, instant("2026-03-29T00:00:00Z"));
    assert!(every.extent().last_end.unwrap() >= instant("2026-03-29T01:30:00Z"));
    every.exdates = vec![local("20260329T020000")];
    assert_eq!(starts(&every, 99).len(), 2, "an exclusion in the gap excludes the instant it stands for");
}

#[test]
fn an_exact_length_stays_and_a_nominal_one_follows_the_calendar() {
    let start = local("20260328T120000");
    let exact = Series::single(clock("Europe/Berlin"), start, Length::Exact(SignedDuration::from_hours(24)))
        .with_rule("FREQ=DAILY;COUNT=2".parse().unwrap());
    let nominal = Series { length: Length::days(1), ..exact.clone() };
    let hours = |series: &Series| {
        let hours = |i: &Instance| i.start.duration_until(i.end).as_hours();
        support::first(series, 9).iter().map(hours).collect::<Vec<_>>()
    };
    assert_eq!(hours(&exact), [24, 24]);
    assert_eq!(hours(&nominal), [23, 24]);
    assert_eq!(support::written(support::first(&exact, 1)[0].local_end), "20260329T130000");
}

#[test]
fn a_date_is_a_day_wherever_one_looks() {
    let single = dates("20260329", "FREQ=DAILY;COUNT=1");
    let berlin = TimeZone::get("Europe/Berlin").unwrap();
    let seen = single.between(Window::ALL, &berlin).next().unwrap().unwrap();
    assert_eq!(seen.start, instant("2026-03-28T23:00:00Z"));
    assert_eq!(seen.end, instant("2026-03-29T22:00:00Z"), "a day of 23 hours");
    let extent = single.extent();
    assert_eq!(extent.first_start, instant("2026-03-28T10:00:00Z"));
    assert_eq!(extent.last_end, Some(instant("2026-03-30T12:00:00Z")));
}

#[test]
fn midnight_that_does_not_exist() {
    // São Paulo's clocks went from 00:00 to 01:00 on 2018-11-04.
    let single = dates("20181104", "FREQ=DAILY;COUNT=1");
    let viewer = TimeZone::get("America/Sao_Paulo").unwrap();
    let seen = single.between(Window::ALL, &viewer).next().unwrap().unwrap();
    assert_eq!(seen.start, instant("2018-11-04T03:00:00Z"));
    assert_eq!(support::written(seen.local_start), "20181104T010000");
    assert_eq!(support::written(seen.original), "20181104T000000");
}

#[test]
fn a_window_is_half_open() {
    let daily = series("UTC", "20260105T090000", &["FREQ=DAILY"]);
    let count = |from: &str, to: &str| daily.between(window(from, to), &TimeZone::UTC).count();
    assert_eq!(count("2026-02-01T09:30:00Z", "2026-02-02T09:00:00Z"), 0);
    assert_eq!(count("2026-02-01T09:29:59Z", "2026-02-02T09:00:00Z"), 1);
    assert_eq!(count("2026-02-01T09:30:00Z", "2026-02-02T09:00:01Z"), 1);
    let points = Series { length: Length::ZERO, ..daily.clone() };
    let count = |from: &str, to: &str| points.between(window(from, to), &TimeZone::UTC).count();
    assert_eq!(count("2026-02-01T09:00:00Z", "2026-02-02T09:00:00Z"), 1);
    assert_eq!(count("2026-02-01T09:00:01Z", "2026-02-02T09:00:00Z"), 0);
}

#[test]
fn additional_dates_may_come_first_and_have_their_own_length() {
    let mut weekly = series("UTC", "20260105T090000", &["FREQ=WEEKLY;COUNT=2"]);
    weekly.rdates = vec![
        RDate::At(local("20260101T090000")),
        RDate::Period {
            start: local("20260112T090000"),
            length: Length::Exact(SignedDuration::from_hours(5)),
        },
        RDate::At(local("20260105T090000")),
    ];
    let found = support::all(&weekly);
    let ends: Vec<String> = found.iter().map(|i| i.end.to_string()).collect();
    assert_eq!(ends, ["2026-01-01T09:30:00Z", "2026-01-05T09:30:00Z", "2026-01-12T14:00:00Z"]);
    let extent = weekly.extent();
    assert_eq!(extent.first_start, instant("2026-01-01T09:00:00Z"));
    assert_eq!(extent.last_end, Some(instant("2026-01-12T14:00:00Z")));
}

#[test]
fn nothing_can_spin() {
    for rule in [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYHOUR=1;BYMINUTE=1;BYSECOND=1",
        "FREQ=MINUTELY;INTERVAL=11;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
        "FREQ=SECONDLY;INTERVAL=4294967295",
        "FREQ=YEARLY;INTERVAL=4294967295",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=SECONDLY;COUNT=4294967295",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2,4,6",
    ] {
        let series = series("America/New_York", "20260105T090000", &[rule]);
        // Every question ends, with an answer or with the budget.
        let far = window("2126-05-01T00:00:00Z", "2126-05-02T00:00:00Z");
        assert!(series.between(far, &TimeZone::UTC).count() <= 100_001, "{rule}");
        let _ = (
            series.extent(),
            series.contains(local("20991231T090000")),
            series.split(local("20300101T000000")),
        );
        let _ = series.validate();
    }
}

#[test]
fn seconds_for_a_century_are_sought_and_not_walked() {
    let every = series("America/New_York", "20260105T090000", &["FREQ=SECONDLY"]);
    let minute = window("2126-05-01T00:00:00Z", "2126-05-01T00:01:00Z");
    let found: Vec<_> = every.between(minute, &TimeZone::UTC).collect::<Result<_, _>>().unwrap();
    assert_eq!(found.len(), 60 + 30 * 60 - 1);
    let counted = series("America/New_York", "20260105T090000", &["FREQ=SECONDLY;COUNT=4000000000"]);
    assert_eq!(counted.between(minute, &TimeZone::UTC).count(), found.len());
}

#[test]
fn the_ends_of_the_calendar_saturate() {
    let zone = Zone::iana("pacific/kiritimati").unwrap();
    assert_eq!(zone.id(), "pacific/kiritimati");
    assert!(Zone::iana("Mars/Olympus").is_err());
    for clock in [WallClock::Zoned(zone), WallClock::Utc, WallClock::Date, WallClock::Floating] {
        for edge in [jiff::civil::DateTime::MIN, jiff::civil::DateTime::MAX] {
            let viewer = TimeZone::get("America/Anchorage").unwrap();
            let _ = clock.local(clock.instant(edge, &viewer), &viewer);
            let _ = clock.widest(edge);
            let _ = Length::days(u32::MAX).end(&clock, edge, &viewer);
        }
    }
    assert_eq!(WallClock::Utc.instant(jiff::civil::DateTime::MAX, &TimeZone::UTC), Timestamp::MAX);
}

#[test]
fn an_event_time_goes_to_its_clock_and_back() {
    let zone = Zone::iana("Europe/Kiev").unwrap();
    for said in [
        EventTime::Date(date(2026, 1, 5)),
        EventTime::Floating(local("20260105T090000")),
        EventTime::Zoned { local: local("20260105T090000"), zone },
        EventTime::Utc(instant("2026-01-05T09:00:00Z")),
    ] {
        assert_eq!(said.clock().event_time(said.local()), said);
    }
}

/// A start some hours before a change of the clocks, for gaps and overlaps of several sizes.
const CHANGES: [(&str, &str); 7] = [
    ("America/New_York", "20260307T230000"),
    ("America/New_York", "20261031T230000"),
    ("Australia/Lord_Howe", "20261003T230000"),
    ("Australia/Lord_Howe", "20260404T230000"),
    ("Antarctica/Troll", "20260328T230000"),
    ("Antarctica/Troll", "20261024T230000"),
    ("Pacific/Apia", "20111229T200000"),
];

/// Every 25 minutes over the change, in three lengths.
fn dense(zone: &str, start: &str) -> Vec<Series> {
    let rules = ["FREQ=MINUTELY;INTERVAL=25;COUNT=150", "FREQ=DAILY;BYHOUR=23,0,1,2,3,4;BYMINUTE=0,30,45"];
    let lengths = [
        Length::ZERO,
        Length::Exact(SignedDuration::from_mins(40)),
        Length::Nominal { days: 1, time: SignedDuration::from_mins(5) },
    ];
    let with = |rule| lengths.map(|length| Series { length, ..series(zone, start, &[rule]) });
    rules.into_iter().flat_map(with).collect()
}

/// The start's instant and the instances of the three days after it.
fn around(series: &Series) -> (Timestamp, Vec<Instance>) {
    let begin = series.clock.instant(series.start, &TimeZone::UTC);
    (begin, three_days(series, begin))
}

fn three_days(series: &Series, begin: Timestamp) -> Vec<Instance> {
    let window = Window::new(begin, begin + SignedDuration::from_hours(72)).unwrap();
    series.between(window, &TimeZone::UTC).map(|instance| instance.unwrap()).collect()
}

#[test]
fn small_windows_around_a_change_find_what_a_large_one_finds() {
    for (zone, start) in CHANGES {
        for series in dense(zone, start) {
            let (begin, whole) = around(&series);
            assert!(whole.is_sorted_by_key(|instance| instance.start));
            for step in 0..200 {
                let from = begin + SignedDuration::from_mins(7 * step);
                let window = Window::new(from, from + SignedDuration::from_mins(7)).unwrap();
                let found: Vec<_> = series.between(window, &TimeZone::UTC).map(|i| i.unwrap()).collect();
                let expected: Vec<_> =
                    whole.iter().copied().filter(|i| window.touches(i.start, i.end)).collect();
                assert_eq!(found, expected, "{zone} {series:?} from {from}");
            }
        }
    }
}

#[test]
fn an_end_around_a_change_cuts_by_instant() {
    for (zone, start) in CHANGES {
        for series in dense(zone, start) {
            let (begin, whole) = around(&series);
            for step in 0..120 {
                let until = begin + SignedDuration::from_mins(11 * step);
                let mut ended = series.clone();
                ended.rules = vec![ended.rules[0].clone().ending(cal3_domain::recurrence::Until::Utc(until))];
                let found: Vec<_> = support::first(&ended, 999).iter().map(|i| i.start).collect();
                let expected: Vec<_> =
                    whole.iter().map(|i| i.start).filter(|start| *start <= until).collect();
                assert_eq!(found, expected, "{zone} {ended:?}");
                let extent = ended.extent();
                assert!(
                    support::first(&ended, 999).iter().all(|i| Some(i.end) <= extent.last_end),
                    "{ended:?}"
                );
            }
        }
    }
}

#[test]
fn a_split_beside_a_change_loses_nothing() {
    for (zone, start) in CHANGES {
        for series in dense(zone, start) {
            let (begin, whole) = around(&series);
            for at in whole.iter().skip(1) {
                let (past, future) = series.split(at.original).unwrap();
                assert!(support::first(&future, 999)[0].start >= future.extent().first_start, "{future:?}");
                let starts = |part| three_days(part, begin).into_iter().map(|i| i.start).collect::<Vec<_>>();
                let mut union = [starts(&past), starts(&future)].concat();
                union.sort();
                union.dedup();
                let expected: Vec<_> = whole.iter().map(|i| i.start).collect();
                assert_eq!(union, expected, "{series:?} at {at:?}: {past:?} and {future:?}");
            }
        }
    }
}
