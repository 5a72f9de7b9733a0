//! When people work, minute by minute, and on the nights on which clocks change.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "support/random_rule.rs"]
mod random_rule;
mod support;
#[path = "support/world.rs"]
mod world;

use cal3_domain::availability::WorkingHours;
use cal3_domain::policy::{DayTime, Exception, Interval, Week};
use cal3_domain::time::Window;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use proptest::prelude::*;
use random_rule::Dice;
use support::window;
use world::NIGHTS;

const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn interval(opens: i64, closes: i64) -> Interval {
    let at = |minutes| DayTime::from_minutes(u16::try_from(minutes).unwrap()).unwrap();
    Interval { opens: at(opens), closes: at(closes) }
}

fn hours(text: &str) -> Interval {
    let (opens, closes) = text.split_once('-').unwrap();
    Interval { opens: DayTime::parse(opens).unwrap(), closes: DayTime::parse(closes).unwrap() }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The ranges of some days as the wall shows them.
fn wall(working: &WorkingHours, zone: &str, from: &str, to: &str) -> Vec<String> {
    let tz = TimeZone::get(zone).unwrap();
    let at = |text: &str| date(text).to_zoned(tz.clone()).unwrap().timestamp();
    let ranges = working.ranges(&tz, Window::new(at(from), at(to)).unwrap());
    let clock = |at| tz.to_datetime(at).strftime("%d %H:%M").to_string();
    ranges.iter().map(|range| format!("{}/{}", clock(range.start()), clock(range.end()))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Hours that end before midnight, against what the wall shows at each minute: an instant is worked exactly when the time of
    /// day that the wall shows lies in the hours of the date that it shows. The nights in which a time is shown twice or never
    /// are left to the tests below, which say what holds then.
    #[test]
    fn an_instant_is_worked_when_the_wall_says_so(seed: u64) {
        let dice = &mut Dice::new(seed);
        let (zone, night) = NIGHTS[usize::try_from(dice.between(0, NIGHTS.len() as i64 - 1)).unwrap()];
        let (tz, night) = (TimeZone::get(zone).unwrap(), date(night));
        let mut weekly = Week::default();
        let some = |dice: &mut Dice| -> Vec<Interval> {
            let first = dice.between(300, 700);
            let noon = dice.between(first + 1, 800);
            let pair = [interval(first, noon), interval(noon + 30, dice.between(noon + 31, 1_439))];
            pair.into_iter().take(usize::try_from(dice.between(0, 2)).unwrap()).collect()
        };
        for day in DAYS {
            *weekly.day_mut(day) = some(dice);
        }
        let first = night.checked_add(dice.between(-3, 3).days()).unwrap();
        let exception = Exception {
            date: first,
            last: dice.once_in(2).then(|| first.checked_add(1.day()).unwrap()),
            hours: some(dice),
            reason: None,
        };
        let working = WorkingHours::try_new(weekly.clone(), vec![exception.clone()]).unwrap();
        let start = night.checked_sub(4.days()).unwrap().to_zoned(tz.clone()).unwrap().timestamp();
        let around = Window::new(start, start + SignedDuration::from_hours(24 * 8)).unwrap();
        let ranges = working.ranges(&tz, around);
        for minute in 0..around.duration().as_mins() {
            let at = around.start() + SignedDuration::from_mins(minute);
            let local = tz.to_datetime(at);
            let minutes = u16::try_from(i64::from(local.hour()) * 60 + i64::from(local.minute())).unwrap();
            // Asunción turns its clocks back at midnight, so that the hour shown twice is the last one of a day.
            if minutes < 240 || tz.to_ambiguous_timestamp(local).is_ambiguous() {
                continue;
            }
            let of_date = match exception.holds_on(local.date()) {
                true => &exception.hours,
                false => weekly.day(local.date().weekday()),
            };
            let works = of_date
                .iter()
                .any(|one| (one.opens.minutes()..one.closes.minutes()).contains(&minutes));
            prop_assert_eq!(ranges.contains(at), works, "{} in {}", local, zone);
        }
    }
}

#[test]
fn a_night_shift_is_shorter_or_longer_when_the_clocks_change() {
    let nights = WorkingHours::try_new(Week::on(&DAYS, &[hours("22:00-06:00")]), Vec::new()).unwrap();
    let length = |zone: &str, from: &str, to: &str| {
        let tz = TimeZone::get(zone).unwrap();
        let at = |text: &str| text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(tz.clone()).unwrap();
        let whole = Window::new(at(from).timestamp(), at(to).timestamp()).unwrap();
        nights.ranges(&tz, whole).total().as_mins()
    };
    assert_eq!(length("Europe/Berlin", "2026-03-28T12:00", "2026-03-29T12:00"), 7 * 60);
    assert_eq!(length("Europe/Berlin", "2026-10-24T12:00", "2026-10-25T12:00"), 9 * 60);
    assert_eq!(length("Australia/Lord_Howe", "2026-10-03T12:00", "2026-10-04T12:00"), 7 * 60 + 30);
    assert_eq!(length("Australia/Lord_Howe", "2026-04-04T12:00", "2026-04-05T12:00"), 8 * 60 + 30);
}

#[test]
fn an_hour_shown_twice_late_in_the_evening_is_worked_once_if_hours_end_in_it() {
    let late = WorkingHours::try_new(Week::on(&DAYS, &[hours("20:00-23:30")]), Vec::new()).unwrap();
    let tz = TimeZone::get("America/Asuncion").unwrap();
    let start = date("2024-03-23").to_zoned(tz.clone()).unwrap().timestamp();
    let night = Window::new(start, start + SignedDuration::from_hours(25)).unwrap();
    assert_eq!(late.ranges(&tz, night).total().as_mins(), 3 * 60 + 30);
    let open = WorkingHours::try_new(Week::on(&DAYS, &[hours("20:00-24:00")]), Vec::new()).unwrap();
    assert_eq!(open.ranges(&tz, night).total().as_mins(), 5 * 60);
}

#[test]
fn a_date_that_its_zone_skipped_is_not_worked() {
    let always = WorkingHours::try_new(Week::on(&DAYS, &[hours("09:00-17:00")]), Vec::new()).unwrap();
    let shown = wall(&always, "Pacific/Apia", "2011-12-29", "2012-01-01");
    assert_eq!(shown, ["29 09:00/29 17:00", "31 09:00/31 17:00"]);
}

#[test]
fn out_of_office_is_a_date_without_hours() {
    let away = Exception {
        date: date("2026-01-06"),
        last: Some(date("2026-01-08")),
        hours: Vec::new(),
        reason: Some("Holiday".to_owned()),
    };
    let late =
        Exception { date: date("2026-01-10"), last: None, hours: vec![hours("12:00-14:00")], reason: None };
    let week = Week::on(&DAYS[..5], &[hours("09:00-12:00"), hours("12:00-17:00")]);
    let working = WorkingHours::try_new(week, vec![away, late]).unwrap();
    let shown = wall(&working, "Europe/Budapest", "2026-01-05", "2026-01-12");
    assert_eq!(shown, ["05 09:00/05 17:00", "09 09:00/09 17:00", "10 12:00/10 14:00"]);
    let round = serde_json::to_string(&working).unwrap();
    assert_eq!(serde_json::from_str::<WorkingHours>(&round).unwrap(), working);
}

#[test]
fn what_is_wrong_is_named() {
    let week = Week::on(&DAYS[..1], &[hours("09:00-09:00")]);
    let twice = |hours| Exception { date: date("2026-01-06"), last: None, hours, reason: None };
    let faults = WorkingHours::try_new(week, vec![twice(Vec::new()), twice(vec![hours("24:00-10:00")])]);
    let fields: Vec<_> = faults.unwrap_err().into_iter().map(|fault| fault.field).collect();
    assert_eq!(fields, ["weekly.monday.0.closes", "exceptions.1.hours.0.opens", "exceptions.1.date"]);
    let always = WorkingHours::try_new(Week::on(&DAYS, &[Interval::WHOLE_DAY]), Vec::new()).unwrap();
    let some = window("2026-01-05T00:00:00Z", "2026-01-07T00:00:00Z");
    assert_eq!(always.ranges(&TimeZone::UTC, some).as_slice(), [some]);
}
