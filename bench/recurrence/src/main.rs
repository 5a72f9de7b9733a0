//! Recurrence expansion, side by side with the `rrule` crate, parsing included. One JSON line per case.
//!
//! Both must agree on the number and the sum of the instances, or the run fails. Times are CPU time of this thread, so that
//! neighbours on the machine do not count. Environment: `BENCH_SECS` per measurement (0.5), `CASES` (cases.txt).

use std::hint::black_box;
use std::process::ExitCode;

use cal3_domain::recurrence::{Budget, RRule, Series};
use cal3_domain::time::{Length, WallClock, Window, Zone};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

struct Case {
    name: String,
    zone: String,
    start: String,
    rule: String,
}

/// How many instances, and the sum of their starts in seconds.
type Found = (usize, i64);

fn main() -> ExitCode {
    let seconds: f64 = std::env::var("BENCH_SECS").ok().and_then(|text| text.parse().ok()).unwrap_or(0.5);
    let path =
        std::env::var("CASES").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/cases.txt").into());
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut agree = true;
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut fields = line.split('|').map(str::to_owned);
        let mut field = || fields.next().unwrap_or_default();
        let case = Case { name: field(), zone: field(), start: field(), rule: field() };
        agree &= run(&case, seconds);
    }
    if agree { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(case: &Case, seconds: f64) -> bool {
    let ours = || expand(case, &case.rule, Window::ALL);
    let peers = || expand_with_rrule(case, &case.rule, None);
    let (found, expected) = (ours(), peers());
    let (our_time, peer_time) = (cpu_time(seconds, ours), cpu_time(seconds, peers));

    let endless: String = case
        .rule
        .split(';')
        .filter(|part| !part.starts_with("UNTIL=") && !part.starts_with("COUNT="))
        .collect::<Vec<_>>()
        .join(";");
    let soon = ("2034-05-01T00:00:00Z", "2034-06-01T00:00:00Z");
    let late = ("2126-05-01T00:00:00Z", "2126-06-01T00:00:00Z");
    let month = |rule: &str, (from, to)| {
        let window = window(from, to);
        let peers_window = Some((from, to));
        let (ours, theirs) = (expand(case, rule, window), expand_with_rrule(case, rule, peers_window));
        // The peer's zones know no summer time after 2100: a century on only the number is the same.
        let same = if from == late.0 { ours.0 == theirs.0 } else { ours == theirs };
        let ours = cpu_time(seconds, || expand(case, rule, window));
        let peers = cpu_time(seconds, || expand_with_rrule(case, rule, peers_window));
        (same, ours * 1e6, peers * 1e6)
    };
    let (same_soon, our_soon, peer_soon) = month(&case.rule, soon);
    let (same_late, our_late, peer_late) = month(&endless, late);

    let each = |time: f64| time * 1e9 / found.0 as f64;
    println!(
        "{}",
        json!({
            "case": case.name,
            "instances": found.0,
            "agree": found == expected && same_soon && same_late,
            "cal3_ns_per_instance": round(each(our_time)),
            "rrule_ns_per_instance": round(each(peer_time)),
            "cal3_instances_per_s": (found.0 as f64 / our_time).round(),
            "rrule_instances_per_s": (found.0 as f64 / peer_time).round(),
            "times_faster": round(peer_time / our_time),
            "cal3_month_after_8_years_us": round(our_soon),
            "rrule_month_after_8_years_us": round(peer_soon),
            "cal3_month_after_100_years_us": round(our_late),
            "rrule_month_after_100_years_us": round(peer_late),
        })
    );
    found == expected && same_soon && same_late
}

fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn window(from: &str, to: &str) -> Window {
    let at = |text: &str| text.parse::<Timestamp>().expect("an instant of this file");
    Window::new(at(from), at(to)).expect("a window of this file")
}

fn expand(case: &Case, rule: &str, window: Window) -> Found {
    let clock = match case.zone.as_str() {
        "UTC" => WallClock::Utc,
        zone => WallClock::Zoned(Zone::iana(zone).expect("a zone of the cases")),
    };
    let start = DateTime::strptime("%Y%m%dT%H%M%S", &case.start).expect("a start of the cases");
    let length = Length::Exact(SignedDuration::ZERO);
    let rule: RRule = rule.parse().expect("a rule of the cases");
    let series = Series::single(clock, start, length).with_rule(rule);
    let mut found = (0, 0);
    for instance in series.between_within(window, &TimeZone::UTC, Budget::new(1_000_000)) {
        let instance = instance.expect("a budget that is large enough");
        found = (found.0 + 1, found.1 + instance.start.as_second());
        black_box(&instance);
    }
    found
}

fn expand_with_rrule(case: &Case, rule: &str, window: Option<(&str, &str)>) -> Found {
    let Case { zone, start, .. } = case;
    let text = match zone.as_str() {
        "UTC" => format!("DTSTART:{start}Z\nRRULE:{rule}"),
        _ => format!("DTSTART;TZID={zone}:{start}\nRRULE:{rule}"),
    };
    let set: rrule::RRuleSet = text.parse().expect("a rule that the peer accepts");
    let sum = |found: Found, date: chrono::DateTime<rrule::Tz>| (found.0 + 1, found.1 + date.timestamp());
    match window {
        None => set.into_iter().fold((0, 0), sum),
        Some((from, to)) => {
            let at = |text: &str, less: i64| {
                let seconds = text.parse::<Timestamp>().expect("an instant of this file").as_second() - less;
                chrono::DateTime::from_timestamp(seconds, 0)
                    .expect("an instant of this file")
                    .with_timezone(&rrule::Tz::UTC)
            };
            // Its window is closed at both ends.
            set.after(at(from, 0)).before(at(to, 1)).all(u16::MAX).dates.into_iter().fold((0, 0), sum)
        }
    }
}

/// CPU seconds that one call takes, the mean of as many as fit into `seconds`.
fn cpu_time<T>(seconds: f64, mut work: impl FnMut() -> T) -> f64 {
    let (mut calls, begin) = (0u32, cpu());
    loop {
        for _ in 0..8 {
            black_box(work());
        }
        calls += 8;
        let spent = cpu() - begin;
        if spent >= seconds {
            return spent / f64::from(calls);
        }
    }
}

/// CPU seconds of this thread so far.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = stat.split_whitespace().next().and_then(|text| text.parse::<f64>().ok());
    nanoseconds.expect("the kernel counts CPU time in schedstat") / 1e9
}
