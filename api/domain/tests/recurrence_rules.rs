//! Reading and writing rules, what is refused, and what import mends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use cal3_domain::recurrence::{Frequency, RRule, Repair, SeriesError};
use support::{clock, dates, local, series};

fn error(text: &str) -> String {
    text.parse::<RRule>().expect_err(text).to_string()
}

#[test]
fn canonical_text_has_one_form() {
    for (given, canonical) in [
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("COUNT=3;freq=weekly;byday=fr,MO;interval=1", "FREQ=WEEKLY;COUNT=3;BYDAY=MO,FR"),
        ("FREQ=MONTHLY;BYDAY=-5SA,MO,+1FR;WKST=MO", "FREQ=MONTHLY;BYDAY=MO,-5SA,1FR"),
        ("FREQ=YEARLY;BYMONTHDAY=-1,2,31;UNTIL=20261231", "FREQ=YEARLY;UNTIL=20261231;BYMONTHDAY=2,31,-1"),
        (
            "FREQ=YEARLY;UNTIL=20261231T235960Z;BYWEEKNO=-1,20;WKST=SU",
            "FREQ=YEARLY;UNTIL=20261231T235959Z;BYWEEKNO=20,-1;WKST=SU",
        ),
        ("FREQ=SECONDLY;BYSECOND=60,0;BYSETPOS=-1,1,1", "FREQ=SECONDLY;BYSECOND=0,60;BYSETPOS=-1,1"),
    ] {
        let rule: RRule = given.parse().unwrap();
        assert_eq!(rule.to_string(), canonical);
        assert_eq!(canonical.parse::<RRule>().unwrap(), rule);
    }
}

#[test]
fn what_is_refused_is_named() {
    for (text, expected) in [
        ("", "RRULE: has an empty part; parts are NAME=value, separated by ';'"),
        ("FREQ=DAILY;", "RRULE: has an empty part; parts are NAME=value, separated by ';'"),
        ("COUNT=3", "FREQ: is missing; a rule begins with FREQ=DAILY, FREQ=WEEKLY or the like"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20260101", "COUNT: stands with UNTIL; a rule has one of the two"),
        ("FREQ=DAILY;COUNT=3;COUNT=4", "COUNT: stands twice; each part may stand once"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL: is 0; it must be at least 1"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL: \"-1\" is not a whole number from 1 to 4294967295"),
        ("FREQ=DAILY;BYMONTHDAY=0", "BYMONTHDAY: \"0\" is not a number from 1 to 31 or from -31 to -1"),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY: \"0MO\" is not a weekday such as MO, 1MO or -1MO"),
        ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY: \"54MO\" is not a weekday such as MO, 1MO or -1MO"),
        (
            "FREQ=WEEKLY;BYDAY=1MO",
            "BYDAY: a numbered weekday such as 1MO may only be used with FREQ=MONTHLY or YEARLY",
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO",
            "BYDAY: a numbered weekday such as 1MO may not be used with BYWEEKNO",
        ),
        ("FREQ=DAILY;BYWEEKNO=1", "BYWEEKNO: may only be used with FREQ=YEARLY"),
        ("FREQ=MONTHLY;BYYEARDAY=1", "BYYEARDAY: may not be used with FREQ=DAILY, WEEKLY or MONTHLY"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY: may not be used with FREQ=WEEKLY"),
        ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS: needs another BY… part to choose from"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR: \"24\" is not a number from 0 to 23"),
        ("FREQ=DAILY;BYHOUR=", "BYHOUR: \"\" is not a number from 0 to 23"),
        (
            "FREQ=DAILY;UNTIL=20260230",
            "UNTIL: \"20260230\" is neither a date (20261231) nor a date and time (20261231T235959Z)",
        ),
        ("RSCALE=HEBREW;FREQ=DAILY", "RSCALE: only the Gregorian calendar is supported"),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
    assert!(error("FREQ=DAILY;BÄÄ=ü").starts_with("BÄÄ: is not a part of a rule"));
    assert!(error("FREQ=FORTNIGHTLY").contains("YEARLY, MONTHLY, WEEKLY"));
    assert!(error(&format!("FREQ=DAILY;BYHOUR={}", "1,".repeat(4_000))).contains("longer than"));
    assert!("FREQ=MONTHLY;BYDAY=ñMO".parse::<RRule>().is_err());
}

#[test]
fn import_mends_and_says_so() {
    let berlin = clock("Europe/Berlin");
    let start = local("20260105T090000");
    for (given, made, parts) in [
        (" RRULE:freq=Daily;;count=0; ", "FREQ=DAILY;COUNT=1", vec!["RRULE", "RRULE", "COUNT", "RRULE"]),
        ("FREQ=DAILY;INTERVAL=0;X-WHY=1", "FREQ=DAILY", vec!["INTERVAL", "X-WHY"]),
        ("FREQ=WEEKLY;BYDAY=1MO, TU,XX;WKST=??", "FREQ=WEEKLY;BYDAY=MO,TU", vec!["BYDAY", "WKST", "BYDAY"]),
        ("FREQ=DAILY;UNTIL=20260110", "FREQ=DAILY;UNTIL=20260110T225959Z", vec!["UNTIL"]),
        ("FREQ=DAILY;UNTIL=20260110T090000", "FREQ=DAILY;UNTIL=20260110T080000Z", vec!["UNTIL"]),
        ("FREQ=DAILY;UNTIL=2026-01-10T08:00:00Z", "FREQ=DAILY;UNTIL=20260110T080000Z", vec!["UNTIL"]),
        ("FREQ=DAILY;COUNT=3;UNTIL=20260110T080000Z", "FREQ=DAILY;COUNT=3", vec!["COUNT"]),
        ("FREQ=DAILY;COUNT=9;UNTIL=20260110T080000Z", "FREQ=DAILY;UNTIL=20260110T080000Z", vec!["COUNT"]),
        ("FREQ=WEEKLY;BYMONTHDAY=5;BYSETPOS=1", "FREQ=WEEKLY", vec!["BYMONTHDAY", "BYSETPOS"]),
        ("FREQ=DAILY;SKIP=OMIT", "FREQ=DAILY", vec!["SKIP"]),
    ] {
        let (rule, repairs) = RRule::parse_lenient(given, &berlin, start).unwrap();
        assert_eq!(rule.to_string(), made, "{given}");
        let mended: Vec<&str> = repairs.iter().map(|repair: &Repair| repair.part.as_str()).collect();
        assert_eq!(mended, parts, "{given}: {repairs:?}");
    }
    let date = cal3_domain::time::WallClock::Date;
    let (rule, _) = RRule::parse_lenient("FREQ=DAILY;UNTIL=20260110T235959Z", &date, start).unwrap();
    assert_eq!(rule.to_string(), "FREQ=DAILY;UNTIL=20260110");
    assert!(RRule::parse_lenient("FREQ=NEVER", &berlin, start).is_err());
    assert!(RRule::parse_lenient("FREQ=DAILY;UNTIL=soon", &berlin, start).is_err());
}

#[test]
fn what_may_not_be_created_is_named() {
    let check = |rule: &str| series("Europe/Berlin", "20260105T090000", &[rule]).validate();
    assert_eq!(check("FREQ=WEEKLY;COUNT=10"), Ok(()));
    assert_eq!(check("FREQ=MINUTELY;INTERVAL=5"), Ok(()));
    assert_eq!(check("FREQ=SECONDLY;COUNT=100"), Ok(()));
    // Dense, but soon over.
    assert_eq!(check("FREQ=MINUTELY;UNTIL=20260105T090000Z"), Ok(()));
    assert_eq!(check("FREQ=MINUTELY;INTERVAL=4"), Err(SeriesError::TooDense { per_day: 360 }));
    assert!(matches!(check("FREQ=SECONDLY"), Err(SeriesError::TooDense { per_day: 86_400 })));
    for never in ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"] {
        assert!(matches!(check(never), Err(SeriesError::NeverMatches(_))), "{never}");
    }
    assert!(matches!(check("FREQ=DAILY;UNTIL=20270101"), Err(SeriesError::UntilForm { .. })));
    assert!(matches!(check("FREQ=DAILY;UNTIL=20260101T000000Z"), Err(SeriesError::UntilBeforeStart(_))));
    assert_eq!(
        dates("20260105", "FREQ=HOURLY").validate(),
        Err(SeriesError::TooOftenForDates(Frequency::Hourly))
    );
    assert_eq!(dates("20260105", "FREQ=DAILY;UNTIL=20260109").validate(), Ok(()));
    let two = series("UTC", "20260105T090000", &["FREQ=DAILY", "FREQ=WEEKLY"]);
    assert_eq!(two.validate(), Err(SeriesError::TooManyRules(2)));
    let hours = cal3_domain::time::Length::Exact(jiff::SignedDuration::from_hours(-1));
    let backwards = cal3_domain::recurrence::Series { length: hours, ..two };
    assert_eq!(
        cal3_domain::recurrence::Series { rules: vec![], ..backwards }.validate(),
        Err(SeriesError::NegativeLength)
    );
    assert!(!series("UTC", "20260106T090000", &["FREQ=WEEKLY;BYDAY=MO"]).start_matches_rules());
    assert!(series("UTC", "20260105T090000", &["FREQ=WEEKLY;BYDAY=MO"]).start_matches_rules());
}
