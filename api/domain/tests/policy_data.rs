//! Policies as JSON: what is read, what is refused, what is wrong with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use cal3_domain::policy::{Policy, PolicyJsonError};

fn policy(json: &str) -> Policy {
    Policy::from_json(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

#[test]
fn nothing_said_is_the_default_and_names_are_stable() {
    assert_eq!(policy("{}"), Policy::default());
    assert_eq!(
        serde_json::to_string(&Policy::default()).unwrap(),
        r#"{"format":1,"grid":{"every":"PT15M","anchor":"MIDNIGHT"},"length":{},"buffers":{"before":"PT0S","after":"PT0S"},"weekStart":"MONDAY","bookableBy":{"atLeast":"MEMBER"},"approval":{"exempt":{"atLeast":"RESOURCE_MANAGER"}},"cancellation":{},"blocking":{"requests":true,"holds":true},"holdFor":"PT10M","waitlist":{"enabled":false,"promotion":"HOLD","offerFor":"PT2H"}}"#
    );
    let full = r#"{"format":1,"hours":{"weekly":{"monday":[{"opens":"09:00","closes":"12:00"},{"opens":"13:00","closes":"24:00"}]},"exceptions":[{"date":"2026-12-24","last":"2026-12-26","hours":[],"reason":"Christmas"}],"holidays":{"HOURS":[{"opens":"10:00","closes":"12:00"}]}},"grid":{"every":"PT50M","anchor":"OPENING"},"length":{"shortest":"PT30M","longest":"P2D","step":"PT30M"},"notice":"PT2H","horizon":"P90D","buffers":{"before":"PT10M","after":"PT15M"},"quotas":[{"per":"PERSON","limit":{"count":3},"period":"WEEK","scope":"TYPE"},{"per":"GROUP","groups":["grp_01h455vb4pex5vsknk084sn02q"],"limit":{"time":"PT20H"},"period":"MONTH","scope":"RESOURCE"}],"weekStart":"SUNDAY","bookableBy":{"atLeast":"GUEST","groups":["grp_01h455vb4pex5vsknk084sn02q"]},"approval":{"when":[{"kind":"ALWAYS"},{"kind":"LONGER_THAN","length":"PT4H"},{"kind":"OUTSIDE_HOURS","hours":{"friday":[{"opens":"22:00","closes":"02:00"}]}},{"kind":"GROUPS","groups":["grp_01h455vb4pex5vsknk084sn02q"]},{"kind":"GUESTS"},{"kind":"MORE_THAN","quantity":4}],"exempt":{}},"cancellation":{"cutOff":"P1D"},"checkIn":{"opensBefore":"PT15M","closesAfter":"PT10M","releaseNoShow":true},"blocking":{"requests":false,"holds":true},"holdFor":"PT5M","waitlist":{"enabled":true,"promotion":"CONFIRM","offerFor":"PT1H"}}"#;
    assert_eq!(serde_json::to_string(&policy(full)).unwrap(), full);
    assert_eq!(policy(full).validate(), []);
}

#[test]
fn what_is_no_policy_is_refused_with_what_is_expected() {
    for (json, expected) in [
        (r#"{"opening": {}}"#, "unknown field `opening`"),
        (r#"{"hours": {"weekly": {"funday": []}}}"#, "unknown field `funday`"),
        (r#"{"hours": {"weekly": {"monday": [{"opens": "9", "closes": "17:00"}]}}}"#, "such as 09:30"),
        (r#"{"hours": {"weekly": {"monday": [{"opens": "09:00"}]}}}"#, "missing field `closes`"),
        (r#"{"grid": {"every": "PT30S"}}"#, "whole minutes"),
        (r#"{"notice": "1 day"}"#, "PT1H30M or P2D"),
        (r#"{"weekStart": "Monday"}"#, "unknown variant `Monday`, expected one of `MONDAY`"),
        (r#"{"bookableBy": {"atLeast": "BOSS"}}"#, "unknown variant `BOSS`"),
        (r#"{"bookableBy": {"groups": ["usr_01h455vb4pex5vsknk084sn02q"]}}"#, "expected `grp_`"),
        (r#"{"approval": {"when": [{"kind": "ALWAYS", "extra": 1}]}}"#, "unknown field `extra`"),
        (r#"{"quotas": [{"per": "PERSON", "limit": {"count": -1}, "period": "WEEK"}]}"#, "invalid value"),
        (r#"{"hours": {"exceptions": [{"date": "2026-02-30"}]}}"#, "must be in range"),
        ("[]", "an object is expected"),
        ("", "an object is expected"),
        ("{", "EOF"),
    ] {
        let error = Policy::from_json(json).expect_err(json).to_string();
        assert!(error.contains(expected), "{json}: {error}");
    }
    let newer = [r#"{"format": 2}"#, r#"{"format": 2, "prices": []}"#];
    for json in newer {
        assert!(matches!(Policy::from_json(json), Err(PolicyJsonError::Newer(2))), "{json}");
    }
    let large = " ".repeat(300_000);
    assert!(matches!(Policy::from_json(&large), Err(PolicyJsonError::TooLarge(300_000))));
}

#[test]
fn every_fault_is_named_with_its_place() {
    let day = |intervals: &str| format!(r#"{{"hours": {{"weekly": {{"monday": [{intervals}]}}}}}}"#);
    let interval = |opens: &str, closes: &str| format!(r#"{{"opens": "{opens}", "closes": "{closes}"}}"#);
    let cases = [
        (day(&interval("09:00", "09:00")), vec!["hours.weekly.monday.0.closes"]),
        (day(&interval("24:00", "02:00")), vec!["hours.weekly.monday.0.opens"]),
        (
            day(&[interval("13:00", "18:00"), interval("09:00", "13:30")].join(",")),
            vec!["hours.weekly.monday.0.opens"],
        ),
        // Past midnight is no overlap with the next day's, but within the day it is.
        (day(&[interval("20:00", "04:00"), interval("22:00", "23:00")].join(",")), vec!["hours.weekly.monday.1.opens"]),
        (day(&[interval("09:00", "12:00"), interval("12:00", "13:00")].join(",")), vec![]),
        (day(&vec![interval("09:00", "09:30"); 25].join(",")), vec!["hours.weekly.monday"]),
        (
            r#"{"hours": {"exceptions": [{"date": "2026-12-24", "last": "2026-12-26"}, {"date": "2026-12-25"}]}}"#.into(),
            vec!["hours.exceptions.1.date"],
        ),
        (
            r#"{"hours": {"exceptions": [{"date": "2026-12-24", "last": "2026-12-23", "reason": " "}]}}"#.into(),
            vec!["hours.exceptions.0.last", "hours.exceptions.0.reason"],
        ),
        (r#"{"grid": {"every": "PT0S"}}"#.into(), vec!["grid.every", "grid.every"]),
        (r#"{"grid": {"every": "PT50M"}}"#.into(), vec!["grid.every"]),
        (r#"{"grid": {"every": "PT50M", "anchor": "OPENING"}}"#.into(), vec![]),
        (r#"{"length": {"shortest": "PT2H", "longest": "PT1H"}}"#.into(), vec!["length.longest"]),
        (r#"{"length": {"shortest": "PT24H", "longest": "P1D"}}"#.into(), vec![]),
        (r#"{"length": {"shortest": "PT0S", "longest": "P400D", "step": "PT0S"}}"#.into(), vec!["length.shortest", "length.longest", "length.step"]),
        (r#"{"notice": "P2D", "horizon": "P1D"}"#.into(), vec!["horizon"]),
        (r#"{"notice": "P367D", "horizon": "P2000D"}"#.into(), vec!["notice", "horizon"]),
        (r#"{"buffers": {"before": "PT169H", "after": "PT168H"}}"#.into(), vec!["buffers.before"]),
        (r#"{"quotas": [{"per": "GROUP", "limit": {"count": 0}, "period": "DAY"}]}"#.into(), vec!["quotas.0.groups", "quotas.0.limit"]),
        (r#"{"approval": {"when": [{"kind": "GROUPS", "groups": []}]}}"#.into(), vec!["approval.when.0.groups"]),
        (
            r#"{"approval": {"when": [{"kind": "ALWAYS"}, {"kind": "OUTSIDE_HOURS", "hours": {"friday": [{"opens": "09:00", "closes": "09:00"}]}}]}}"#.into(),
            vec!["approval.when.1.hours.friday.0.closes"],
        ),
        (r#"{"checkIn": {"opensBefore": "PT25H", "closesAfter": "PT25H"}}"#.into(), vec!["checkIn.opensBefore", "checkIn.closesAfter"]),
        (r#"{"holdFor": "PT0S", "waitlist": {"offerFor": "PT169H"}}"#.into(), vec!["holdFor", "waitlist.offerFor"]),
    ];
    for (json, expected) in cases {
        let faults = policy(&json).validate();
        assert_eq!(
            faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(),
            expected,
            "{json}: {faults:?}"
        );
        assert!(faults.iter().all(|fault| fault.message.len() > 5));
    }
}
