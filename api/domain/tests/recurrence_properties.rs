//! What holds for every rule: windows in pieces, seeking, splitting, extents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "support/random_rule.rs"]
mod random_rule;
mod support;

use cal3_domain::recurrence::{Budget, BudgetExceeded, Instance, RDate, RRule, Series};
use cal3_domain::time::{Length, WallClock, Window, Zone};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use random_rule::Dice;

const ZONES: [&str; 6] = [
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Africa/Casablanca",
    "Asia/Kathmandu",
];

/// A random series with about one instance in five on a date of its own or excluded.
fn series(seed: u64) -> Series {
    let dice = &mut Dice::new(seed);
    let clock = match dice.between(0, 9) {
        0 => WallClock::Utc,
        1 => WallClock::Floating,
        2 => WallClock::Date,
        _ => WallClock::Zoned(Zone::iana(dice.pick::<&str>(&ZONES)).unwrap()),
    };
    let length = match (&clock, dice.between(0, 3)) {
        (WallClock::Date, days) => Length::days(days as u32 + 1),
        (_, 0) => Length::ZERO,
        (_, 1) => Length::Nominal { days: 2, time: SignedDuration::from_mins(90) },
        _ => Length::Exact(SignedDuration::from_mins(dice.between(1, 3_000))),
    };
    let mut rule = random_rule::rule(dice);
    if dice.once_in(3) {
        rule.push_str(&format!(";COUNT={}", dice.between(1, 200)));
    } else if dice.once_in(3) {
        rule.push_str(&format!(";UNTIL={}", support::written(random_rule::start(dice))));
    }
    let mut start = random_rule::start(dice);
    if clock == WallClock::Date {
        start = start.date().at(0, 0, 0, 0);
    }
    let (rule, _) = RRule::parse_lenient(&rule, &clock, start).unwrap();
    let mut series = Series::single(clock, start, length).with_rule(rule);
    let near: Vec<_> = (0..dice.between(0, 4))
        .map(|_| start.saturating_add(SignedDuration::from_hours(dice.between(0, 2_000))))
        .collect();
    series.rdates = near.iter().map(|at| RDate::At(*at)).collect();
    if let Ok(found) = instances(&series, year(start.year())) {
        series.exdates = found.iter().step_by(5).take(20).map(|instance| instance.original).collect();
    }
    series
}

fn year(year: i16) -> Window {
    support::window(&format!("{year}-01-01T00:00:00Z"), &format!("{}-01-01T00:00:00Z", year + 1))
}

fn viewer() -> TimeZone {
    TimeZone::get("America/New_York").unwrap()
}

fn instances(series: &Series, window: Window) -> Result<Vec<Instance>, BudgetExceeded> {
    series.between_within(window, &viewer(), Budget::new(20_000)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_window_in_pieces_is_the_window(seed: u64, cut in 1_i64..365) {
        let series = series(seed);
        let whole = year(series.start.year());
        let middle = whole.start() + SignedDuration::from_hours(24 * cut) + SignedDuration::from_mins(cut);
        let Ok(expected) = instances(&series, whole) else { return Ok(()) };
        let mut found = Vec::new();
        for piece in [Window::new(whole.start(), middle).unwrap(), Window::new(middle, whole.end()).unwrap()] {
            let Ok(part) = instances(&series, piece) else { return Ok(()) };
            found.extend(part);
        }
        found.sort_by_key(|i| (i.start, i.original));
        found.dedup();
        let mut expected = expected;
        prop_assert!(expected.is_sorted_by_key(|i| i.start), "{series:?}: out of order");
        expected.sort_by_key(|i| (i.start, i.original));
        prop_assert_eq!(found, expected, "{:?}", series);
    }

    #[test]
    fn seeking_finds_what_walking_finds(seed: u64, years in 1_i16..12) {
        let series = series(seed);
        let window = year(series.start.year() + years);
        let before = Window::new(Timestamp::MIN, window.end()).unwrap();
        let walked: Result<Vec<Instance>, _> =
            series.between_within(before, &viewer(), Budget::new(30_000)).collect();
        let Ok(mut walked) = walked else { return Ok(()) };
        walked.retain(|instance| window.touches(instance.start, instance.end));
        let Ok(sought) = instances(&series, window) else { return Ok(()) };
        prop_assert_eq!(sought, walked, "{:?}", series);
    }

    #[test]
    fn the_parts_of_a_split_are_the_whole(seed: u64, cut in 0_usize..60) {
        let series = series(seed);
        let budget = || Budget::new(30_000);
        let end = Window::new(Timestamp::MIN, year(series.start.year() + 3).end()).unwrap();
        let all = |series: &Series| -> Result<Vec<Instance>, _> {
            series.between_within(end, &viewer(), budget()).collect()
        };
        let Ok(whole) = all(&series) else { return Ok(()) };
        let Some(at) = whole.get(cut).map(|instance| instance.original) else { return Ok(()) };
        let Some((past, future)) = series.split(at) else { return Ok(()) };
        let (Ok(before), Ok(after)) = (all(&past), all(&future)) else { return Ok(()) };
        prop_assert!(before.iter().all(|instance| instance.original < at), "{series:?} at {at}");
        prop_assert!(after.iter().all(|instance| instance.original >= at), "{series:?} at {at}");
        let mut union = [before, after].concat();
        union.sort_by_key(|i| (i.start, i.original));
        if matches!(series.clock, WallClock::Zoned(_)) {
            union.dedup_by_key(|i| i.start);
        }
        let keys = |list: &[Instance]| {
            let mut keys: Vec<_> = list.iter().map(|i| (i.start, i.end)).collect();
            keys.sort();
            keys
        };
        prop_assert_eq!(keys(&union), keys(&whole), "{:?} at {} into {:?} and {:?}", series, at, past, future);
    }

    #[test]
    fn nothing_is_outside_of_the_extent(seed: u64) {
        let series = series(seed);
        let extent = series.extent();
        for zone in ["Pacific/Kiritimati", "Etc/GMT+12", "America/New_York"] {
            let viewer = TimeZone::get(zone).unwrap();
            for instance in series.between_within(Window::ALL, &viewer, Budget::new(1_000)) {
                let Ok(instance) = instance else { break };
                prop_assert!(instance.start >= extent.first_start, "{series:?}");
                if let Some(last) = extent.last_end {
                    prop_assert!(instance.end <= last, "{series:?}: {instance:?} ends after {last}");
                }
            }
        }
    }

    #[test]
    fn an_instance_is_contained_and_its_neighbours_are_not(seed: u64) {
        let series = series(seed);
        let Ok(found) = instances(&series, year(series.start.year())) else { return Ok(()) };
        for instance in found.iter().take(20) {
            prop_assert_eq!(series.contains(instance.original), Ok(true), "{:?} {:?}", series, instance);
            prop_assert_eq!(series.instance(instance.original, &viewer()), Ok(Some(*instance)));
        }
        for excluded in &series.exdates {
            prop_assert_eq!(series.contains(*excluded), Ok(false), "{:?}", series);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[A-Z0-9=;,+\\-:a-zé ]{0,60}") {
        if let Ok(rule) = text.parse::<RRule>() {
            prop_assert_eq!(rule.to_string().parse::<RRule>(), Ok(rule));
        }
        let start = support::local("20260105T090000");
        for prefix in ["", "FREQ=YEARLY;", "FREQ=MONTHLY;BYDAY=", "FREQ=DAILY;UNTIL="] {
            if let Ok((rule, _)) = RRule::parse_lenient(&format!("{prefix}{text}"), &WallClock::Utc, start) {
                prop_assert_eq!(rule.to_string().parse::<RRule>(), Ok(rule));
            }
        }
    }
}
