//! How much of a resource is used, against counting minute by minute; on the nights on which clocks change.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use cal3_domain::{
    availability::Ranges,
    policy::Period,
    reservation::{Status, Use, Utilisation, utilisation},
    time::Window,
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use proptest::prelude::*;
use support::window;

/// Zones and dates near which their clocks do something.
const NIGHTS: [(&str, &str); 7] = [
    ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"),
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("Pacific/Apia", "2011-12-30"),
    ("America/Asuncion", "2024-03-24"),
    ("Asia/Kathmandu", "2026-06-01"),
];
const DAYS: i64 = 9;

/// From four days before a date on.
fn span(zone: &str, date: &str) -> (TimeZone, Window) {
    let tz = TimeZone::get(zone).unwrap();
    let date: jiff::civil::Date = date.parse().unwrap();
    let start = Window::day(date.checked_sub(jiff::Span::new().days(4)).unwrap(), &tz).unwrap();
    let end = Window::day(date.checked_add(jiff::Span::new().days(DAYS - 4)).unwrap(), &tz).unwrap();
    (tz, Window::new(start.start(), end.start()).unwrap())
}

fn after(window: Window, minutes: i64) -> Timestamp {
    window.start() + SignedDuration::from_mins(minutes)
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

fn one(start: &str, end: &str, quantity: u32, status: Status) -> Use {
    Use { window: window(start, end), quantity, status }
}

#[test]
fn a_night_has_the_hours_that_its_clocks_show() {
    for (date, expected) in [("2026-03-29", 23), ("2026-10-25", 25)] {
        let tz = TimeZone::get("Europe/Berlin").unwrap();
        let day = Window::day(date.parse().unwrap(), &tz).unwrap();
        let all = Use { window: day, quantity: 2, status: Status::Completed };
        let found = utilisation(&Ranges::from(day), 4, &[all], Period::Day, &tz, day);
        let [only] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((only.open, only.capacity), (hours(expected), hours(4 * expected)));
        assert_eq!((only.reserved, only.share()), (hours(2 * expected), Some(0.5)));
    }
}

#[test]
fn what_is_given_up_missed_or_only_asked_for_uses_nothing() {
    let day = window("2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z");
    let open = Ranges::from(window("2026-01-05T08:00:00Z", "2026-01-05T16:00:00Z"));
    let hour = |status| one("2026-01-05T09:00:00Z", "2026-01-05T10:00:00Z", 1, status);
    let all: Vec<Use> = Status::ALL.iter().copied().map(hour).collect();
    let found = utilisation(&open, 1, &all, Period::Day, &TimeZone::UTC, day)[0];
    assert_eq!((found.reservations, found.no_shows, found.cancellations), (3, 1, 1));
    assert_eq!(found.reserved, hours(3));
}

#[test]
fn time_counts_where_it_is_and_a_reservation_where_it_starts() {
    let days = window("2026-01-05T00:00:00Z", "2026-01-07T00:00:00Z");
    let open: Ranges = [
        window("2026-01-05T08:00:00Z", "2026-01-05T22:00:00Z"),
        window("2026-01-06T08:00:00Z", "2026-01-06T22:00:00Z"),
    ]
    .into_iter()
    .collect();
    let uses = [
        // Over midnight, when it is closed.
        one("2026-01-05T21:00:00Z", "2026-01-06T09:00:00Z", 1, Status::Confirmed),
        // It began before.
        one("2026-01-04T23:00:00Z", "2026-01-05T01:00:00Z", 1, Status::Completed),
    ];
    let found = utilisation(&open, 1, &uses, Period::Day, &TimeZone::UTC, days);
    let told = |one: &Utilisation| (one.reserved, one.reserved_open, one.reservations);
    assert_eq!(told(&found[0]), (hours(4), hours(1), 1));
    assert_eq!(told(&found[1]), (hours(9), hours(1), 0));
    let shut = utilisation(&Ranges::EMPTY, 1, &uses, Period::Day, &TimeZone::UTC, days);
    assert_eq!(shut[0].share(), None, "it is not open");
}

#[test]
fn periods_are_cut_to_what_is_asked_for() {
    let tz = TimeZone::get("Europe/Berlin").unwrap();
    let asked = window("2026-01-06T23:00:00Z", "2026-02-03T23:00:00Z");
    let dates = |period| -> Vec<String> {
        let found = utilisation(&Ranges::EMPTY, 1, &[], period, &tz, asked);
        found.iter().map(|one| format!("{}/{}", one.dates.0, one.dates.1)).collect()
    };
    assert_eq!(dates(Period::Month), ["2026-01-07/2026-02-01", "2026-02-01/2026-02-04"]);
    let weeks = dates(Period::Week);
    assert_eq!((weeks[0].as_str(), weeks[1].as_str()), ("2026-01-07/2026-01-12", "2026-01-12/2026-01-19"));
    assert_eq!(dates(Period::Day).len(), 28);
}

fn statuses() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_is_what_counting_minutes_tells(
        night in prop::sample::select(NIGHTS.to_vec()),
        period in prop::sample::select(vec![Period::Day, Period::Week, Period::Month]),
        openings in prop::collection::vec((-600_i64..DAYS * 1_440, 1_i64..1_200), 0..14),
        uses in prop::collection::vec((-600_i64..DAYS * 1_440, 1_i64..3_000, 1_u32..5, statuses()), 0..12),
        places in 1_u32..6,
    ) {
        let (tz, asked) = span(night.0, night.1);
        let range = |start: i64, length: i64| Window::new(after(asked, start), after(asked, start + length)).unwrap();
        let open: Ranges = openings.iter().map(|(start, length)| range(*start, *length)).collect();
        let uses: Vec<Use> = uses
            .iter()
            .map(|(start, length, quantity, status)| Use { window: range(*start, *length), quantity: *quantity, status: *status })
            .collect();
        let found = utilisation(&open, places, &uses, period, &tz, asked);

        let mut at = asked.start();
        for one in &found {
            let end = Window::day(one.dates.1, &tz).map_or(asked.end(), |day| day.start()).min(asked.end());
            let whole = Window::new(at, end).unwrap();
            let mut counted = [0_i64; 3];
            for minute in 0..whole.duration().as_mins() {
                let instant = at + SignedDuration::from_mins(minute);
                let is_open = open.contains(instant);
                let taken: i64 = uses
                    .iter()
                    .filter(|one| one.status.takes_place() && one.window.contains(instant))
                    .map(|one| i64::from(one.quantity))
                    .sum();
                counted[0] += i64::from(is_open);
                counted[1] += taken;
                counted[2] += if is_open { taken } else { 0 };
            }
            let minutes = [one.open, one.reserved, one.reserved_open].map(|length| length.as_mins());
            prop_assert_eq!(minutes, counted);
            prop_assert_eq!(one.capacity.as_mins(), counted[0] * i64::from(places));
            let starting = |wanted: &dyn Fn(Status) -> bool| {
                uses.iter().filter(|one| whole.contains(one.window.start()) && wanted(one.status)).count()
            };
            prop_assert_eq!(one.reservations as usize, starting(&Status::takes_place));
            prop_assert_eq!(one.no_shows as usize, starting(&|status| status == Status::NoShow));
            prop_assert_eq!(one.cancellations as usize, starting(&|status| status == Status::Cancelled));
            at = end;
        }
        prop_assert_eq!(at, asked.end(), "the periods follow one another and leave nothing out");
    }

    #[test]
    fn days_weeks_and_months_add_up_to_the_same(
        night in prop::sample::select(NIGHTS.to_vec()),
        uses in prop::collection::vec((0_i64..DAYS * 1_440, 1_i64..3_000, 1_u32..5), 0..12),
    ) {
        let (tz, asked) = span(night.0, night.1);
        let open = Ranges::from(asked);
        let uses: Vec<Use> = uses
            .iter()
            .map(|(start, length, quantity)| Use {
                window: Window::new(after(asked, *start), after(asked, start + length)).unwrap(),
                quantity: *quantity,
                status: Status::Confirmed,
            })
            .collect();
        let sum = |period| {
            let found = utilisation(&open, 5, &uses, period, &tz, asked);
            let total = |of: &dyn Fn(&Utilisation) -> SignedDuration| {
                found.iter().fold(SignedDuration::ZERO, |sum, one| sum + of(one))
            };
            (total(&|one| one.open), total(&|one| one.reserved), found.iter().map(|one| one.reservations).sum::<u32>())
        };
        prop_assert_eq!(sum(Period::Day), sum(Period::Week));
        prop_assert_eq!(sum(Period::Day), sum(Period::Month));
        prop_assert_eq!(sum(Period::Day).0, asked.duration());
    }
}
