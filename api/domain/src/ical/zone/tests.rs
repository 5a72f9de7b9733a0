//! VTIMEZONEs as programs write them, and as nobody should.

use jiff::{Timestamp, tz::TimeZone};
use proptest::prelude::*;

use super::*;

fn vtimezone(observances: &[(&str, &str)]) -> String {
    let mut text = "BEGIN:VTIMEZONE\nTZID:Test Zone\n".to_owned();
    for (name, lines) in observances {
        text.push_str(&format!("BEGIN:{name}\n{}\nEND:{name}\n", lines.replace(' ', "\n")));
    }
    text + "END:VTIMEZONE\n"
}

/// Offsets in seconds at some instants.
fn offsets(text: &str, instants: &[&str]) -> Vec<i32> {
    let zone = zone_from_text(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    instants.iter().map(|at| zone.tz().to_offset(at.parse().unwrap()).seconds()).collect()
}

fn assert_like(text: &str, id: &str, from: &str, to: &str) {
    let zone = zone_from_text(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let (tz, to): (_, Timestamp) = (TimeZone::get(id).unwrap(), to.parse().unwrap());
    let mut at: Timestamp = from.parse().unwrap();
    while at < to {
        assert_eq!(zone.tz().to_offset(at), tz.to_offset(at), "{id} at {at}");
        at += jiff::SignedDuration::from_hours(17);
    }
}

#[test]
fn outlooks_rules_from_1601_hold_for_ever() {
    let text = vtimezone(&[
        (
            "STANDARD",
            "DTSTART:16010101T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
        ),
        (
            "DAYLIGHT",
            "DTSTART:16010101T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
        ),
    ]);
    assert_like(&text, "Europe/Berlin", "1997-01-01T00:00:00Z", "2200-01-01T00:00:00Z");
}

#[test]
fn rules_that_change_take_over_from_each_other() {
    // As libical writes New York: the second Sunday as a range of days.
    let text = vtimezone(&[
        (
            "DAYLIGHT",
            "DTSTART:19870405T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z",
        ),
        (
            "STANDARD",
            "DTSTART:19671029T020000 TZOFFSETFROM:-0400 TZOFFSETTO:-0500 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z",
        ),
        (
            "DAYLIGHT",
            "DTSTART:20070311T020000 TZOFFSETFROM:-0500 TZOFFSETTO:-0400 RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU",
        ),
        (
            "STANDARD",
            "DTSTART:20071104T020000 TZOFFSETFROM:-0400 TZOFFSETTO:-0500 RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU",
        ),
    ]);
    assert_like(&text, "America/New_York", "1988-01-01T00:00:00Z", "2150-01-01T00:00:00Z");
}

#[test]
fn a_rule_that_no_posix_string_can_say_holds_until_2100() {
    // Israel: the Friday before the last Sunday of March.
    let text = vtimezone(&[
        (
            "DAYLIGHT",
            "DTSTART:20130329T020000 TZOFFSETFROM:+0200 TZOFFSETTO:+0300 RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR",
        ),
        (
            "STANDARD",
            "DTSTART:20131027T020000 TZOFFSETFROM:+0300 TZOFFSETTO:+0200 RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        ),
    ]);
    assert_like(&text, "Asia/Jerusalem", "2013-06-01T00:00:00Z", "2099-12-31T00:00:00Z");
}

#[test]
fn dates_of_an_rdate_are_onsets_however_they_are_listed() {
    let listed = "DTSTART:19980101T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 RDATE:19980401T020000,19990401T020000 RDATE:20000401T020000";
    let text = vtimezone(&[
        ("DAYLIGHT", listed),
        (
            "STANDARD",
            "DTSTART:19980201T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 RDATE:19981001T030000 RDATE:19991001T030000,20001001T030000",
        ),
    ]);
    let instants = [
        "1997-06-01T00:00:00Z",
        "1998-01-15T00:00:00Z",
        "1998-02-15T00:00:00Z",
        "1999-06-01T00:00:00Z",
        "1999-12-01T00:00:00Z",
        "2000-06-01T00:00:00Z",
        "2030-06-01T00:00:00Z",
    ];
    assert_eq!(offsets(&text, &instants), [3600, 7200, 3600, 7200, 3600, 7200, 3600]);
}

#[test]
fn offsets_with_seconds_and_an_onset_in_utc_are_understood() {
    let text = vtimezone(&[
        ("STANDARD", "DTSTART:18471201T000000 TZOFFSETFROM:-000115 TZOFFSETTO:+000000"),
        ("DAYLIGHT", "DTSTART:19160521T020000Z TZOFFSETFROM:+000000 TZOFFSETTO:+010000"),
    ]);
    let instants = [
        "1800-01-01T00:00:00Z",
        "1847-12-01T00:01:14Z",
        "1847-12-01T00:01:15Z",
        "1916-05-21T01:59:59Z",
        "1916-05-21T02:00:00Z",
    ];
    assert_eq!(offsets(&text, &instants), [-75, -75, 0, 0, 3600]);
}

#[test]
fn half_a_zone_is_no_zone() {
    let good = "DTSTART:19700101T000000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200";
    let broken = |property| Err(ZoneError::BrokenObservance { number: 1, property });
    for (text, error) in [
        (vtimezone(&[]), Err(ZoneError::NoObservance)),
        (vtimezone(&[("X-OTHER", good)]), Err(ZoneError::NoObservance)),
        (vtimezone(&[("STANDARD", "TZOFFSETFROM:+0100 TZOFFSETTO:+0200")]), broken("DTSTART")),
        (vtimezone(&[("STANDARD", &good.replace("+0100", "EST"))]), broken("TZOFFSETFROM")),
        (vtimezone(&[("STANDARD", &good.replace("TO:", "T0:"))]), broken("TZOFFSETTO")),
        (vtimezone(&[("STANDARD", &format!("{good} RRULE:FREQ=SOMETIMES"))]), broken("RRULE")),
        (
            vtimezone(&[("STANDARD", &format!("{good} RRULE:FREQ=YEARLY RRULE:FREQ=YEARLY;BYMONTH=2"))]),
            broken("RRULE"),
        ),
        (vtimezone(&[("STANDARD", &format!("{good} RDATE:yesterday"))]), broken("RDATE")),
        (vtimezone(&[("STANDARD", &format!("{good} RRULE:FREQ=SECONDLY"))]), Err(ZoneError::TooManyOnsets)),
        (vtimezone(&vec![("STANDARD", good); 500]), Err(ZoneError::TooManyOnsets)),
        (vtimezone(&[("STANDARD", good)]).replace("TZID:Test Zone\n", ""), Err(ZoneError::NoTzid)),
    ] {
        assert_eq!(zone_from_text(&text).map(|_| ()), error, "{text}");
    }
}

#[test]
fn a_tzid_means_something_only_in_its_own_calendar() {
    let text = |offset: &str| {
        let zone = vtimezone(&[(
            "STANDARD",
            &format!("DTSTART:19700101T000000 TZOFFSETFROM:{offset} TZOFFSETTO:{offset}"),
        )]);
        format!("BEGIN:VCALENDAR\n{zone}END:VCALENDAR\n")
    };
    let file = text("+0100") + &text("+0200") + "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
    let mut parser = crate::ical::Parser::new(crate::ical::Limits::default());
    parser.push(file.as_bytes()).unwrap();
    parser.finish().unwrap();
    let mut zones = ZoneResolver::new();
    while let Some(item) = parser.next_item() {
        if let crate::ical::Item::Component(component) = item {
            zones.define(&component).unwrap();
        }
    }
    let mut offset = |calendar| {
        let resolved = zones.resolve(calendar, "Test Zone ").map(|found| found.zone);
        resolved.map(|zone| zone.tz().to_offset(Timestamp::UNIX_EPOCH).seconds())
    };
    assert_eq!((offset(1), offset(2)), (Ok(3600), Ok(7200)));
    assert_eq!(offset(3), Err(UnknownTzid::Undefined("Test Zone".into())));
}

#[test]
fn a_zone_with_commas_in_its_name_is_found() {
    let text = vtimezone(&[("STANDARD", "DTSTART:19700101T000000 TZOFFSETFROM:+0100 TZOFFSETTO:+0100")])
        .replace("Test Zone", "(UTC+01:00) Amsterdam\\, Berlin");
    let mut zones = ZoneResolver::new();
    let component = Component::from_text(&text).unwrap();
    zones.define(&component).unwrap();
    assert!(zones.resolve(1, "(UTC+01:00) Amsterdam, Berlin").is_ok());
}

proptest! {
    /// Whatever a file says, making a zone of it and asking it the time ends, and without a panic.
    #[test]
    fn no_vtimezone_can_break_the_reader(
        observances in prop::collection::vec(
            (any::<bool>(), 0..9999_i32, 1..13, 1..32, 0..24, -1559..1559_i32, -1559..1559_i32, 0..8_usize), 1..8,
        ),
        at in -60_000_000_000..250_000_000_000_i64,
    ) {
        let lines: Vec<(&str, String)> = observances.into_iter().map(|(daylight, year, month, day, hour, from, to, rule)| {
            let rule = [
                "", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "FREQ=DAILY", "FREQ=HOURLY;COUNT=50",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;UNTIL=20500101T000000Z", "FREQ=MINUTELY;COUNT=3000",
            ][rule];
            let name = if daylight { "DAYLIGHT" } else { "STANDARD" };
            let rule = if rule.is_empty() { String::new() } else { format!(" RRULE:{rule}") };
            (name, format!("DTSTART:{year:04}{month:02}{day:02}T{hour:02}0000 TZOFFSETFROM:{from:+05} TZOFFSETTO:{to:+05}{rule}"))
        }).collect();
        let lines: Vec<(&str, &str)> = lines.iter().map(|(name, lines)| (*name, lines.as_str())).collect();
        if let Ok(zone) = zone_from_text(&vtimezone(&lines)) {
            let at = Timestamp::from_second(at).unwrap();
            let local = zone.tz().to_datetime(at);
            let _ = zone.tz().to_timestamp(local);
            let _ = zone.tz().following(at).take(5).count() + zone.tz().preceding(at).take(5).count();
        }
    }
}
