//! The engine against two others that share nothing with it: python-dateutil and ical.js.
//!
//! `script/test` sets `CAL3_ORACLE_PYTHON` (a Python with python-dateutil), `CAL3_ORACLE_NODE_MODULES` (a directory with
//! ical.js) and `CAL3_REQUIRE_ORACLE=1`; without the first two the comparison is skipped, with the third that is a failure.
//! `CAL3_ORACLE_SEED` and `CAL3_ORACLE_CASES` choose other rules and more of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests"
)]

#[path = "support/random_rule.rs"]
mod random_rule;
mod support;

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use cal3_domain::recurrence::{BudgetExceeded, RRule, Series};
use cal3_domain::time::{Length, WallClock, Window};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use random_rule::Dice;
use serde_json::{Value, json};

const LIMIT: usize = 40;
const LAST_YEAR: i16 = 2040;

struct Case {
    start: DateTime,
    rule: String,
    ours: Vec<String>,
}

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

fn series(start: DateTime, rule: &str) -> Series {
    let rule: RRule = rule.parse().unwrap_or_else(|error| panic!("{rule}: {error}"));
    Series::single(WallClock::Floating, start, Length::ZERO).with_rule(rule)
}

fn expand(series: &Series) -> Result<Vec<DateTime>, BudgetExceeded> {
    let end = DateTime::constant(LAST_YEAR + 1, 1, 1, 0, 0, 0, 0);
    let end = TimeZone::UTC.to_timestamp(end).unwrap();
    let window = Window::new(jiff::Timestamp::MIN, end).unwrap();
    series.between(window, &TimeZone::UTC).take(LIMIT).map(|instance| instance.map(|i| i.original)).collect()
}

/// Random rules, each with a start that the rule gives: for other starts the RFC says that the result is undefined.
fn cases() -> Vec<Case> {
    let mut dice = Dice::new(setting("CAL3_ORACLE_SEED", 5545));
    let mut cases = Vec::new();
    for _ in 0..setting("CAL3_ORACLE_CASES", 2_000) {
        // Canonical text: ical.js takes the values of a list as they come and then gives instances out of order.
        let mut rule = random_rule::rule(&mut dice).parse::<RRule>().unwrap().to_string();
        let anywhere = random_rule::start(&mut dice);
        let Ok(found) = expand(&series(anywhere, &rule)) else { continue };
        let start = found.get(1).copied().unwrap_or(anywhere);
        let matches = series(start, &rule).start_matches_rules();
        match dice.between(0, 3) {
            // The others leave the start out when the rule does not give it, so it does not count for them either.
            _ if !matches => {}
            0 => rule.push_str(&format!(";COUNT={}", dice.between(1, 30))),
            1 => {
                let until = expand(&series(start, &rule)).ok().and_then(|times| times.last().copied());
                let until = support::written(until.unwrap_or(start));
                rule.push_str(&format!(";UNTIL={until}"));
            }
            _ => {}
        }
        let Ok(mut ours) = expand(&series(start, &rule)) else { continue };
        if !matches {
            ours.remove(0);
        }
        cases.push(Case { start, rule, ours: ours.into_iter().map(support::written).collect() });
    }
    cases
}

/// What the other engine says: the times, or why it has none.
type Answer = Result<Vec<String>, String>;

fn ask(mut command: Command, cases: &[&Case]) -> Vec<Answer> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let lines: String = cases
        .iter()
        .enumerate()
        .map(|(id, case)| {
            let start = support::written(case.start);
            let line =
                json!({"id": id, "start": start, "rule": case.rule, "limit": LIMIT, "last_year": LAST_YEAR});
            format!("{line}\n")
        })
        .collect();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let (done, finished) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let output = child.wait_with_output().unwrap();
        let _ = done.send(());
        output
    });
    finished.recv_timeout(Duration::from_secs(300)).expect("the other engine answers within five minutes");
    writer.join().unwrap().unwrap();
    let output = reader.join().unwrap();
    assert!(output.status.success(), "the other engine failed: {}", output.status);
    let answers: Vec<Answer> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| {
            let answer: Value = serde_json::from_str(line).unwrap();
            match answer["times"].as_array() {
                Some(times) => Ok(times.iter().map(|time| time.as_str().unwrap().to_owned()).collect()),
                None => Err(answer["error"].to_string()),
            }
        })
        .collect();
    assert_eq!(answers.len(), cases.len());
    answers
}

fn part<'a>(rule: &'a str, name: &str) -> Option<&'a str> {
    rule.split(';')
        .filter_map(|part| part.split_once('='))
        .find(|(given, _)| *given == name)
        .map(|(_, value)| value)
}

/// Where python-dateutil is known to differ, and why ours is right.
fn dateutil_differs(case: &Case) -> Option<&'static str> {
    let rule = &case.rule;
    let days = part(rule, "BYDAY").unwrap_or_default();
    let numbered = |day: &str| day.len() > 2;
    if days.split(',').any(numbered) && !days.split(',').all(numbered) {
        return Some(
            "it intersects weekdays with and without numbers; the values of a list are alternatives",
        );
    }
    if part(rule, "FREQ") == Some("WEEKLY") && part(rule, "BYSETPOS").is_some() {
        return Some(
            "it numbers the positions of the first week from the start; a set is that of the whole week",
        );
    }
    let weeks = part(rule, "BYWEEKNO").unwrap_or_default();
    if weeks.split(',').filter_map(|week| week.parse::<i32>().ok()).any(|week| week.abs() >= 52) {
        return Some("it takes the number of last year's weeks from the length of this year");
    }
    if part(rule, "BYWEEKNO").is_some()
        && part(rule, "BYDAY").is_none()
        && part(rule, "BYMONTHDAY").is_none()
        && part(rule, "BYYEARDAY").is_none()
    {
        return Some("it takes every day of the week; RFC 5545 takes what is not said from the start");
    }
    None
}

/// Where ical.js is known to differ.
fn ical_js_differs(case: &Case) -> Option<&'static str> {
    let rule = &case.rule;
    let has = |name| part(rule, name).is_some();
    let freq = part(rule, "FREQ").unwrap_or_default();
    let timed = has("BYHOUR") || has("BYMINUTE") || has("BYSECOND");
    if case.ours.is_empty() {
        return Some("it searches for good when nothing matches");
    }
    if has("BYSETPOS") {
        return Some("it knows positions among days of a month and of a year only, and not among times");
    }
    if has("BYYEARDAY") {
        return Some("it refuses BYYEARDAY beside other parts and below a year");
    }
    if freq == "MONTHLY" && has("BYMONTH") {
        return Some("BYMONTH makes it lose the interval of months and give months twice");
    }
    if freq == "MONTHLY" && has("BYDAY") && has("BYMONTHDAY") {
        return Some("it begins a month late, or refuses numbered weekdays");
    }
    if freq == "MONTHLY" && has("BYDAY") && timed {
        return Some("it goes from one month's last time to the next month's first and skips days between");
    }
    let from_end = part(rule, "BYMONTHDAY").is_some_and(|days| days.contains('-'));
    if !matches!(freq, "MONTHLY" | "YEARLY") && from_end {
        return Some("it knows days from the end of a month only where they expand, not where they limit");
    }
    let own = match freq {
        "HOURLY" => has("BYHOUR"),
        "MINUTELY" => has("BYMINUTE"),
        "SECONDLY" => has("BYSECOND"),
        _ => false,
    };
    if own {
        return Some("it forgets the interval of a unit below a day whose own values are listed");
    }
    let numbered_in_year = has("BYDAY") && !has("BYMONTH");
    if freq == "YEARLY" && (timed || has("BYWEEKNO") || has("BYMONTHDAY") || numbered_in_year) {
        return Some("it expands a year by months and plain days only, and at one time of day");
    }
    None
}

/// Compares all cases but those with a known difference; at least `share` percent must be left, and answered.
fn compare(
    name: &str,
    command: Command,
    cases: &[Case],
    share: usize,
    known: impl Fn(&Case) -> Option<&'static str>,
) {
    let comparable: Vec<&Case> = cases.iter().filter(|case| known(case).is_none()).collect();
    let answers = ask(command, &comparable);
    let mut wrong = Vec::new();
    let mut compared = 0;
    for (case, answer) in comparable.iter().zip(&answers) {
        if answer.as_ref().is_err_and(|error| error.contains("timed out")) {
            continue;
        }
        compared += 1;
        if answer.as_ref() != Ok(&case.ours) {
            wrong.push(format!(
                "{} from {}\n    ours   {:?}\n    theirs {:?}",
                case.rule, case.start, case.ours, answer
            ));
        }
    }
    let shown = wrong.iter().take(10).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{name}: {} of {compared} differ\n{shown}", wrong.len());
    assert!(
        compared * 100 >= cases.len() * share,
        "{name}: only {compared} of {} cases were compared",
        cases.len()
    );
}

fn required(variable: &str) -> Option<String> {
    let value = std::env::var(variable).ok().filter(|value| !value.is_empty());
    if value.is_none() {
        let required = std::env::var("CAL3_REQUIRE_ORACLE").is_ok_and(|value| value == "1");
        assert!(!required, "CAL3_REQUIRE_ORACLE is 1 but {variable} is not set");
        let _ = writeln!(std::io::stderr(), "skipped: {variable} is not set");
    }
    value
}

fn script(name: &str) -> String {
    format!("{}/../../script/oracle/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn agrees_with_dateutil() {
    let Some(python) = required("CAL3_ORACLE_PYTHON") else { return };
    let mut command = Command::new(python);
    command.arg(script("dateutil_oracle.py"));
    compare("python-dateutil", command, &cases(), 80, dateutil_differs);
}

#[test]
fn agrees_with_ical_js() {
    let Some(modules) = required("CAL3_ORACLE_NODE_MODULES") else { return };
    let mut command = Command::new("node");
    command.arg(script("icaljs_oracle.mjs")).arg(modules);
    compare("ical.js", command, &cases(), 25, ical_js_differs);
}
