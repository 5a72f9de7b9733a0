//! Events as files have them, and what is made of them.

use jiff::civil::{DateTime, date, datetime};
use proptest::prelude::*;

use super::*;
use crate::{
    event::{Classification, Transparency},
    recurrence::RDate,
    time::{EventTime, Length},
};

/// A zone that nobody knows: 4 h 30 min behind UTC, without a rule.
const SHIP: &str = "BEGIN:VTIMEZONE\nTZID:Ship\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:-0430\n\
    TZOFFSETTO:-0430\nTZNAME:SHIP\nEND:STANDARD\nEND:VTIMEZONE\n";

fn try_read(lines: &str, calendar_zone: Option<&str>) -> Result<ReadEvent, Rejection> {
    let mut zones = ZoneResolver::new();
    zones.define(&Component::from_text(SHIP).unwrap()).unwrap();
    let body = lines.replace("; ", "\n");
    let event = format!("BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n{body}\nEND:VEVENT\n");
    let zone = calendar_zone.map(|id| Zone::iana(id).unwrap());
    event_from_component(&Component::from_text(&event).unwrap(), &mut zones, zone.as_ref())
}

fn read(lines: &str) -> (ParsedEvent, Vec<&'static str>) {
    let read = try_read(lines, None).unwrap();
    (read.event, read.repairs.iter().map(|repair| repair.code.as_str()).collect())
}

fn refused(lines: &str) -> RejectionCode {
    try_read(lines, None).unwrap_err().code
}

fn berlin(local: DateTime) -> EventTime {
    EventTime::Zoned { local, zone: Zone::iana("Europe/Berlin").unwrap() }
}

const CLEAN: [&str; 0] = [];

#[test]
fn the_four_forms_of_time_are_kept_apart() {
    let local = datetime(2026, 3, 1, 9, 0, 0, 0);
    for (line, start) in [
        ("DTSTART;VALUE=DATE:20260301", EventTime::Date(date(2026, 3, 1))),
        ("DTSTART:20260301T090000", EventTime::Floating(local)),
        ("DTSTART:20260301T090000Z", EventTime::Utc("2026-03-01T09:00:00Z".parse().unwrap())),
        ("DTSTART;TZID=Europe/Berlin:20260301T090000", berlin(local)),
    ] {
        let (event, repairs) = read(line);
        assert_eq!((event.start, repairs), (start, CLEAN.to_vec()), "{line}");
    }
}

#[test]
fn a_calendar_zone_does_not_move_a_floating_time() {
    let read = try_read("DTSTART:20260301T090000", Some("America/Los_Angeles")).unwrap();
    assert_eq!(read.event.start, EventTime::Floating(datetime(2026, 3, 1, 9, 0, 0, 0)));
}

#[test]
fn zones_are_found_by_name_prefix_windows_name_or_definition() {
    let local = datetime(2026, 7, 1, 9, 0, 0, 0);
    for (tzid, id, instant, repairs) in [
        ("Europe/Kiev", "Europe/Kiev", "2026-07-01T06:00:00Z", CLEAN.to_vec()),
        ("\" Europe/Berlin \"", "Europe/Berlin", "2026-07-01T07:00:00Z", CLEAN.to_vec()),
        ("/Europe/Berlin", "Europe/Berlin", "2026-07-01T07:00:00Z", vec!["ZONE_NAME"]),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin", "2026-07-01T07:00:00Z", vec!["ZONE_NAME"]),
        (
            "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
            "2026-07-01T12:00:00Z",
            vec!["ZONE_NAME"],
        ),
        ("W. Europe Standard Time", "Europe/Berlin", "2026-07-01T07:00:00Z", vec!["ZONE_NAME"]),
        ("\"tzone://Microsoft/Utc\"", "Utc", "2026-07-01T09:00:00Z", vec!["ZONE_NAME"]),
        ("Ship", "Ship", "2026-07-01T13:30:00Z", CLEAN.to_vec()),
    ] {
        let (event, given) = read(&format!("DTSTART;TZID={tzid}:20260701T090000"));
        let EventTime::Zoned { local: wall, zone } = &event.start else {
            panic!("{tzid}: {:?}", event.start)
        };
        assert_eq!((*wall, zone.id(), given), (local, id, repairs), "{tzid}");
        assert_eq!(event.start.instant(&jiff::tz::TimeZone::UTC).to_string(), instant, "{tzid}");
        assert_eq!(event.zones.len(), usize::from(tzid == "Ship"));
    }
}

#[test]
fn the_files_own_rules_are_compared_and_their_reach_is_told() {
    let zone = |tzid: &str| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:{tzid}\nBEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\n\
             TZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\n\
             TZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
        )
    };
    for (tzid, start, repairs) in [
        ("Europe/Berlin", "20260701T090000", vec![]),
        ("Europe/Berlin", "20261201T090000", vec!["ZONE_RULES_DIFFER"]),
        ("Office", "20261201T090000", vec![]),
        ("Office", "20251201T090000", vec![]),
        ("Office", "20250701T090000", vec!["ZONE_BEFORE_RULES"]),
    ] {
        let mut zones = ZoneResolver::new();
        zones.define(&Component::from_text(&zone(tzid)).unwrap()).unwrap();
        let event = format!(
            "BEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nDTSTART;TZID={tzid}:{start}\nEND:VEVENT\n"
        );
        let read = event_from_component(&Component::from_text(&event).unwrap(), &mut zones, None).unwrap();
        let given: Vec<_> = read.repairs.iter().map(|repair| repair.code.as_str()).collect();
        assert_eq!(given, repairs, "{tzid} {start}");
    }
}

#[test]
fn nobodys_zone_refuses_the_event() {
    for line in [
        "DTSTART;TZID=Mars/Base:20260101T090000",
        "DTSTART:20260101T090000Z; DTEND;TZID=US-Eostern:20260101T100000",
        "DTSTART:20260101T090000Z; RRULE:FREQ=DAILY; EXDATE;TZID=Berlin:20260102T090000",
    ] {
        assert_eq!(refused(line), RejectionCode::UnknownTimeZone, "{line}");
    }
}

#[test]
fn a_start_that_is_missing_or_unreadable_refuses_the_event() {
    assert_eq!(refused("SUMMARY:x"), RejectionCode::MissingStart);
    assert_eq!(refused("DTSTART:tomorrow"), RejectionCode::UnreadableTime);
    assert_eq!(refused("DTSTART:99991231T235959Z"), RejectionCode::UnreadableTime);
    assert_eq!(refused("DTSTART:20260101T000000Z; RRULE:FREQ=NEVER"), RejectionCode::UnreadableRule);
    let todo = Component::from_text("BEGIN:VJOURNAL\nUID:1\nEND:VJOURNAL\n").unwrap();
    let rejection = event_from_component(&todo, &mut ZoneResolver::new(), None).unwrap_err();
    assert_eq!(
        rejection.to_string(),
        "UNSUPPORTED_COMPONENT: VJOURNAL is not supported yet; events (VEVENT) and tasks (VTODO) are"
    );
}

#[test]
fn a_rule_that_fires_each_second_refuses_the_event_unless_it_is_soon_over() {
    let start = "DTSTART:20260101T000000Z; RRULE:FREQ=SECONDLY";
    assert_eq!(refused(start), RejectionCode::TooFrequent);
    assert_eq!(
        try_read(start, None).unwrap_err().to_string(),
        "TOO_FREQUENT: RRULE FREQ=SECONDLY gives up to 86400 instances a day; at most 288 can be shown"
    );
    for rest in [";COUNT=100", ";UNTIL=20260101T000100Z", ";BYMONTH=2;BYMONTHDAY=30"] {
        assert!(try_read(&format!("{start}{rest}"), None).is_ok(), "{rest}");
    }
}

#[test]
fn ends_are_mended() {
    let noon = datetime(2026, 3, 1, 12, 0, 0, 0);
    let day = |day| Some(EventTime::Date(date(2026, 3, day)));
    let zoned = "DTSTART;TZID=Europe/Berlin:20260301T090000; ";
    let all_day = "DTSTART;VALUE=DATE:20260301; ";
    for (lines, end, repairs) in [
        (format!("{zoned}DTEND;TZID=Europe/Berlin:20260301T120000"), Some(berlin(noon)), vec![]),
        (format!("{zoned}DTEND;TZID=Europe/Berlin:20260301T090000"), None, vec![]),
        (format!("{zoned}DTEND;TZID=Europe/Berlin:20260301T080000"), None, vec!["END_BEFORE_START"]),
        (format!("{zoned}DTEND:20260301T120000"), Some(berlin(noon)), vec!["END_TYPE"]),
        (
            format!("{zoned}DTEND;VALUE=DATE:20260302"),
            Some(berlin(datetime(2026, 3, 2, 0, 0, 0, 0))),
            vec!["END_TYPE"],
        ),
        (format!("{zoned}DTEND;VALUE=DATE:20260301"), None, vec!["END_TYPE", "END_BEFORE_START"]),
        (format!("{zoned}DTEND:later"), None, vec!["UNREADABLE_VALUE"]),
        (
            format!("{zoned}DTEND:20260301T110000Z; DURATION:PT1H"),
            Some(EventTime::Utc("2026-03-01T11:00:00Z".parse().unwrap())),
            vec!["END_AND_DURATION"],
        ),
        (format!("{all_day}DTEND;VALUE=DATE:20260303"), day(3), vec![]),
        (format!("{all_day}DTEND;VALUE=DATE:20260301"), None, vec!["ALL_DAY_END"]),
        (format!("{all_day}DTEND;VALUE=DATE:20260228"), None, vec!["END_BEFORE_START"]),
        (format!("{all_day}DTEND:20260301T235959"), day(2), vec!["END_TYPE"]),
        (format!("{all_day}DTEND:20260303T000000Z"), day(3), vec!["END_TYPE"]),
        (
            "DTSTART:20260301T090000; DTEND:20260301T120000".to_owned(),
            Some(EventTime::Floating(noon)),
            vec![],
        ),
        (
            "DTSTART:20260301T090000; DTEND;TZID=Europe/Berlin:20260301T120000".to_owned(),
            Some(EventTime::Floating(noon)),
            vec!["END_TYPE"],
        ),
    ] {
        let (event, given) = read(&lines);
        assert_eq!((event.end, given), (end, repairs), "{lines}");
        assert_eq!(event.duration, None, "{lines}");
    }
}

#[test]
fn a_flight_keeps_the_zones_of_both_its_ends() {
    let (event, repairs) =
        read("DTSTART;TZID=Europe/Berlin:20260301T230000; DTEND;TZID=America/New_York:20260301T180000");
    let EventTime::Zoned { zone, .. } = event.end.unwrap() else { unreachable!() };
    assert_eq!((zone.id(), repairs), ("America/New_York", CLEAN.to_vec()));
    let (event, repairs) =
        read("DTSTART;TZID=Europe/Berlin:20260301T230000; DTEND;TZID=America/New_York:20260301T165959");
    assert_eq!((event.end, repairs), (None, vec!["END_BEFORE_START"]));
}

#[test]
fn durations_are_nominal_days_and_exact_time() {
    let nominal =
        |days, minutes| Some(Length::Nominal { days, time: jiff::SignedDuration::from_mins(minutes) });
    for (lines, duration, repairs) in [
        ("DTSTART:20260301T090000Z; DURATION:P1DT90M", nominal(1, 90), vec![]),
        ("DTSTART:20260301T090000Z; DURATION:PT0S", None, vec![]),
        ("DTSTART:20260301T090000Z; DURATION:-PT1H", None, vec!["UNREADABLE_VALUE"]),
        ("DTSTART:20260301T090000Z; DURATION:1 hour", None, vec!["UNREADABLE_VALUE"]),
        ("DTSTART;VALUE=DATE:20260301; DURATION:P2D", nominal(2, 0), vec![]),
        ("DTSTART;VALUE=DATE:20260301; DURATION:PT1H", nominal(1, 0), vec!["DURATION_TYPE"]),
        ("DTSTART;VALUE=DATE:20260301; DURATION:PT24H", nominal(1, 0), vec!["DURATION_TYPE"]),
    ] {
        let (event, given) = read(lines);
        assert_eq!((event.duration, given), (duration, repairs), "{lines}");
    }
}

#[test]
fn midnights_are_days_only_where_their_writer_says_so() {
    let lines = "DTSTART;TZID=Europe/Berlin:20260301T000000; DTEND;TZID=Europe/Berlin:20260302T000000";
    assert_eq!(read(lines).0.start, berlin(datetime(2026, 3, 1, 0, 0, 0, 0)));
    let (event, repairs) = read(&format!("{lines}; X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"));
    assert_eq!(event.start, EventTime::Date(date(2026, 3, 1)));
    assert_eq!((event.end, repairs), (Some(EventTime::Date(date(2026, 3, 2))), vec!["ALL_DAY_FLAG"]));
    let noon = lines.replace("T000000", "T120000");
    assert!(!read(&format!("{noon}; X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")).0.start.is_date());
}

#[test]
fn exdates_are_fitted_to_the_series() {
    let nine = |day| datetime(2026, 3, day, 9, 0, 0, 0);
    let zoned = "DTSTART;TZID=Europe/Berlin:20260301T090000; RRULE:FREQ=DAILY; ";
    let all_day = "DTSTART;VALUE=DATE:20260301; RRULE:FREQ=DAILY; ";
    let floating = "DTSTART:20260301T090000; RRULE:FREQ=DAILY; ";
    let utc = "DTSTART:20260301T090000Z; RRULE:FREQ=DAILY; ";
    let midnight = |day| datetime(2026, 3, day, 0, 0, 0, 0);
    for (lines, exdates, repairs) in [
        (
            format!("{zoned}EXDATE;TZID=Europe/Berlin:20260303T090000,20260302T090000"),
            vec![nine(2), nine(3)],
            vec![],
        ),
        (format!("{zoned}EXDATE:20260302T080000Z; EXDATE:20260302T080000Z"), vec![nine(2)], vec![]),
        (format!("{zoned}EXDATE;TZID=America/New_York:20260302T030000"), vec![nine(2)], vec![]),
        (format!("{zoned}EXDATE;VALUE=DATE:20260302"), vec![nine(2)], vec!["DATE_TYPE"]),
        (format!("{zoned}EXDATE:20260302T090000"), vec![nine(2)], vec!["DATE_TYPE"]),
        (format!("{zoned}EXDATE:20260302T080000Z,never"), vec![nine(2)], vec!["UNREADABLE_VALUE"]),
        (format!("{zoned}EXDATE:"), vec![], vec![]),
        (format!("{all_day}EXDATE;VALUE=DATE:20260302"), vec![midnight(2)], vec![]),
        (format!("{all_day}EXDATE:20260302T000000Z"), vec![midnight(2)], vec!["DATE_TYPE"]),
        (format!("{all_day}EXDATE;TZID=Europe/Berlin:20260302T090000"), vec![midnight(2)], vec!["DATE_TYPE"]),
        (format!("{floating}EXDATE;VALUE=DATE:20260302"), vec![nine(2)], vec!["DATE_TYPE"]),
        (format!("{utc}EXDATE;TZID=Europe/Berlin:20260302T100000"), vec![nine(2)], vec![]),
        (format!("{utc}EXDATE;VALUE=DATE:20260302"), vec![nine(2)], vec!["DATE_TYPE"]),
    ] {
        let (event, given) = read(&lines);
        assert_eq!((event.exdates, given), (exdates, repairs), "{lines}");
    }
    // 23:00 UTC is the next day's midnight in Berlin.
    let read = try_read(&format!("{all_day}EXDATE:20260301T230000Z"), Some("Europe/Berlin")).unwrap();
    assert_eq!(read.event.exdates, [midnight(2)]);
}

#[test]
fn rdates_may_be_periods() {
    let (event, repairs) = read(
        "DTSTART:20260301T090000Z; RDATE;VALUE=PERIOD:20260305T090000Z/PT2H,20260304T090000Z/20260304T093000Z; \
         RDATE:20260303T090000Z",
    );
    let nine = |day| datetime(2026, 3, day, 9, 0, 0, 0);
    let minutes = jiff::SignedDuration::from_mins;
    assert_eq!(
        (event.rdates, repairs),
        (
            vec![
                RDate::At(nine(3)),
                RDate::Period { start: nine(4), length: Length::Exact(minutes(30)) },
                RDate::Period { start: nine(5), length: Length::Nominal { days: 0, time: minutes(120) } },
            ],
            CLEAN.to_vec()
        )
    );
}

#[test]
fn until_gets_the_type_of_the_start() {
    for (start, until, rule) in [
        ("DTSTART;VALUE=DATE:20260301", "20260310T225959Z", "FREQ=DAILY;UNTIL=20260310"),
        ("DTSTART;VALUE=DATE:20260301", "20260310", "FREQ=DAILY;UNTIL=20260310"),
        ("DTSTART:20260301T090000", "20260310", "FREQ=DAILY;UNTIL=20260310T235959"),
        ("DTSTART:20260301T090000Z", "20260310", "FREQ=DAILY;UNTIL=20260310T235959Z"),
        (
            "DTSTART;TZID=Europe/Berlin:20260301T090000",
            "20260310T090000",
            "FREQ=DAILY;UNTIL=20260310T080000Z",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20260301T090000",
            "20260310T080000Z",
            "FREQ=DAILY;UNTIL=20260310T080000Z",
        ),
        ("DTSTART;TZID=Europe/Berlin:20260301T090000", "20260310", "FREQ=DAILY;UNTIL=20260310T225959Z"),
    ] {
        let (event, repairs) = read(&format!("{start}; RRULE:FREQ=DAILY;UNTIL={until}"));
        assert_eq!(
            event.rrules.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [rule],
            "{start} {until}"
        );
        assert_eq!(repairs.is_empty(), rule.ends_with(&format!("={until}")), "{start} {until}");
    }
}

#[test]
fn rules_are_mended_kept_or_ignored_with_a_word() {
    for (lines, rules, repairs) in [
        ("RRULE:", vec![], vec!["RULE_MENDED"]),
        (
            "RRULE:FREQ=WEEKLY; RRULE:FREQ=MONTHLY;BYDAY=SU",
            vec!["FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=SU"],
            vec!["SEVERAL_RULES"],
        ),
        ("RRULE:freq=daily; EXRULE:FREQ=WEEKLY", vec!["FREQ=DAILY"], vec!["EXRULE_IGNORED"]),
        ("RRULE:FREQ=DAILY; RECURRENCE-ID:20260302T090000Z", vec![], vec!["RULE_ON_OVERRIDE"]),
    ] {
        let (event, given) = read(&format!("DTSTART:20260301T090000Z\n{}", lines.replace("; ", "\n")));
        assert_eq!(
            (event.rrules.iter().map(ToString::to_string).collect::<Vec<_>>(), given),
            (rules.into_iter().map(str::to_owned).collect(), repairs),
            "{lines}"
        );
    }
}

#[test]
fn overrides_say_which_occurrence_they_replace() {
    let (event, repairs) = read(
        "DTSTART:20260301T090000Z; RECURRENCE-ID;RANGE=ThisAndFuture;TZID=Europe/Berlin:20260301T110000",
    );
    assert_eq!(event.recurrence_id, Some(berlin(datetime(2026, 3, 1, 11, 0, 0, 0))));
    assert!(event.this_and_future && repairs.is_empty());
    let (event, repairs) =
        read("DTSTART:20260301T090000Z; RECURRENCE-ID;RANGE=THISANDPRIOR:20260301T110000Z");
    assert!(!event.this_and_future);
    assert_eq!(repairs, ["RANGE_IGNORED"]);
}

#[test]
fn texts_are_unescaped_cut_and_defaulted() {
    let (event, repairs) = read(
        "DTSTART:20260301T090000Z\nSUMMARY;LANGUAGE=de:Kaffee\\, Kuchen\nDESCRIPTION:a\\nb\nLOCATION:\n\
         CATEGORIES:A\\,B,C\nCATEGORIES:C,D\nGEO:48.85;2.35\nCOLOR:DarkRed\nSTATUS:tentative\nTRANSP:TRANSPARENT\n\
         CLASS:X-SECRET\nPRIORITY:12\nSEQUENCE:3\nURL:https://example.com/a\\,b\nSUMMARY:again",
    );
    assert_eq!(event.summary.as_deref(), Some("Kaffee, Kuchen"));
    assert_eq!(event.params, [("SUMMARY".to_owned(), ";LANGUAGE=de".to_owned())]);
    assert_eq!((event.description.as_deref(), event.location), (Some("a\nb"), None));
    assert_eq!(event.categories, ["A,B", "C", "D"]);
    assert_eq!(event.geo.map(|geo| (geo.latitude, geo.longitude)), Some((48.85, 2.35)));
    assert_eq!(event.color.as_deref(), Some("darkred"));
    assert_eq!(
        (event.transparency, event.classification),
        (Transparency::Transparent, Classification::Private)
    );
    assert_eq!((event.priority, event.sequence), (None, 3));
    assert_eq!(event.url.as_deref(), Some("https://example.com/a\\,b"));
    assert_eq!(repairs, ["DUPLICATE_PROPERTY", "UNKNOWN_VALUE", "UNKNOWN_VALUE"]);
    let long = "ä".repeat(100_000);
    let (event, repairs) = read(&format!("DTSTART:20260301T090000Z\nSUMMARY:{long}\nDESCRIPTION:{long}"));
    assert_eq!(event.summary.map(|text| text.chars().count()), Some(1_000));
    assert_eq!(event.description.map(|text| text.chars().count()), Some(65_536));
    assert_eq!(repairs, ["TEXT_TRUNCATED", "TEXT_TRUNCATED"]);
}

#[test]
fn a_missing_uid_is_made_from_the_content_and_the_same_each_time() {
    let uid = |lines: &str| {
        let text = format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n");
        let component = Component::from_text(&text).unwrap();
        let read = event_from_component(&component, &mut ZoneResolver::new(), None).unwrap();
        assert!(read.repairs.iter().any(|repair| repair.code == RepairCode::MissingUid));
        read.event.uid
    };
    let first = uid("DTSTART:20260301T090000Z\nSUMMARY:a\nDTSTAMP:20260101T000000Z");
    assert_eq!(
        first,
        uid("UID:\nSUMMARY:a\nDTSTART:20260301T090000Z\nDTSTAMP:20260202T000000Z"
            .replace("UID:\n", "")
            .as_str())
    );
    assert_ne!(first, uid("DTSTART:20260301T090000Z\nSUMMARY:b"));
}

#[test]
fn what_has_no_field_is_kept_as_it_came() {
    let (event, _) = read(
        "X-FOO;BAR=\"a;b\":c\\,d\nDTSTART:20260301T090000Z\nATTENDEE;CN=\"Doe, J.\":mailto:j@example.com\n\
         ORGANIZER:mailto:o@example.com\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM",
    );
    assert_eq!(
        event.extra,
        [
            "X-FOO;BAR=\"a;b\":c\\,d",
            "ATTENDEE;CN=\"Doe, J.\":mailto:j@example.com",
            "ORGANIZER:mailto:o@example.com"
        ]
    );
    assert_eq!(event.subcomponents, "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n");
}

#[test]
fn odd_forms_are_told() {
    for (lines, repairs) in [
        ("DTSTART:20260301", vec!["ODD_VALUE"]),
        ("DTSTART;VALUE=DATE:20260301T000000", vec!["ODD_VALUE"]),
        ("DTSTART:20260301T0900Z", vec!["ODD_VALUE"]),
        ("DTSTART;TZID=Europe/Berlin:20260301T090000Z", vec!["TZID_IGNORED"]),
        ("DTSTART;VALUE=DATE;TZID=Europe/Berlin:20260301", vec!["TZID_IGNORED"]),
        ("DTSTART:20161231T235960Z", vec!["ODD_VALUE"]),
    ] {
        assert_eq!(read(lines).1, repairs, "{lines}");
    }
}

proptest! {
    /// Whatever the values are, an event is read or refused, and what was read is written and read again the same.
    #[test]
    fn no_value_can_break_the_reader(
        start in prop::sample::select(vec![
            "DTSTART:00010101T000000Z", "DTSTART:99991228T235959Z", "DTSTART;VALUE=DATE:99991228", "DTSTART;VALUE=DATE:00000101",
            "DTSTART;TZID=Pacific/Kiritimati:99991228T235959", "DTSTART;TZID=Pacific/Niue:00010101T000000",
            "DTSTART:20260329T023000", "DTSTART;TZID=Europe/Berlin:20260329T023000", "DTSTART;TZID=Ship:20261025T023000",
        ]),
        rest in prop::collection::vec(
            prop::sample::select(vec![
                "DTEND:99991231T235959Z", "DTEND;VALUE=DATE:99991231", "DTEND;TZID=Ship:99991231T235959", "DTEND:00010101T000000Z",
                "DURATION:P99999999D", "DURATION:PT999999999S", "DURATION:P1DT1S", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=YEARLY;UNTIL=99991228", "RRULE:FREQ=DAILY;COUNT=4294967295", "EXDATE:99991231T235959Z",
                "EXDATE;VALUE=DATE:00000101", "EXDATE;TZID=Pacific/Niue:99991231T235959", "RDATE;VALUE=PERIOD:99991230T000000Z/P999999W",
                "RDATE;VALUE=PERIOD:20260101T000000Z/00010101T000000Z", "RECURRENCE-ID;VALUE=DATE:99991228",
                "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "CREATED:99991231T235959Z", "SEQUENCE:-1", "SEQUENCE:4294967296", "GEO:NaN;inf",
                "CATEGORIES:,,\\,", "SUMMARY:\\", "UID:",
            ]),
            0..8,
        ),
    ) {
        let lines = format!("{start}\n{}", rest.join("\n"));
        for zone in [None, Some("Pacific/Kiritimati")] {
            if let Ok(read) = try_read(lines.trim_end(), zone) {
                let mut out = String::new();
                let mut writer = crate::ical::CalendarWriter::begin(&Default::default(), None, &mut out);
                writer.event(&read.event, jiff::Timestamp::UNIX_EPOCH, &mut out);
                let event = out[out.find("BEGIN:VEVENT").unwrap()..].replace("\r\n ", "").replace("\r\n", "\n");
                let mut zones = ZoneResolver::new();
                zones.define(&Component::from_text(SHIP).unwrap()).unwrap();
                let again = event_from_component(&Component::from_text(&event).unwrap(), &mut zones, None).unwrap();
                prop_assert_eq!(again.event, read.event, "{}", event);
            }
        }
    }
}
