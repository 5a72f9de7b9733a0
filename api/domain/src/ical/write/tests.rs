//! What is written reads back as what was meant.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, date, datetime},
    tz::TimeZone,
};
use proptest::prelude::*;

use super::*;
use crate::{
    busy::BusyType,
    event::{Classification, EventStatus, Transparency},
    ical::{
        Component, Geo, Item, Kind, Limits, Parser, event_from_component,
        zone::{ZoneResolver, zone_from_text},
    },
    ids::CalendarId,
    recurrence::RDate,
};

fn revised() -> Timestamp {
    "2026-01-01T00:00:00Z".parse().unwrap()
}

fn write(events: &[ParsedEvent]) -> String {
    let mut out = String::new();
    let mut writer = CalendarWriter::begin(&CalendarHeader::default(), None, &mut out);
    for event in events {
        writer.event(event, revised(), &mut out);
    }
    writer.end(&mut out);
    out
}

fn components(text: &str) -> Vec<Component> {
    let mut parser = Parser::new(Limits::default());
    parser.push(text.as_bytes()).unwrap();
    parser.finish().unwrap();
    std::iter::from_fn(|| parser.next_item())
        .filter_map(|item| match item {
            Item::Component(component) => Some(component),
            Item::Calendar(_) => None,
            Item::Skipped(skipped) => panic!("{skipped:?}"),
        })
        .collect()
}

fn read(text: &str) -> Vec<ParsedEvent> {
    let components = components(text);
    let mut zones = ZoneResolver::new();
    for component in components.iter().filter(|component| component.kind() == Kind::TimeZone) {
        zones.define(component).unwrap();
    }
    let events = components.iter().filter(|component| component.kind() == Kind::Event);
    events
        .map(|component| {
            let read = event_from_component(component, &mut zones, None).unwrap();
            assert_eq!(read.repairs, [], "{text}");
            read.event
        })
        .collect()
}

#[test]
fn the_head_speaks_to_old_and_new_readers() {
    let header = CalendarHeader {
        name: Some("Büro, oben".into()),
        color: Some("#ff8800".into()),
        time_zone: Some("Europe/Berlin".into()),
        refresh: Some(SignedDuration::from_hours(1)),
        ..CalendarHeader::default()
    };
    let mut out = String::new();
    CalendarWriter::begin(&header, None, &mut out).end(&mut out);
    let want = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Cal3//Cal3 0.1.0//EN\r\nCALSCALE:GREGORIAN\r\n\
        NAME:Büro\\, oben\r\nX-WR-CALNAME:Büro\\, oben\r\nX-APPLE-CALENDAR-COLOR:#ff8800\r\n\
        X-WR-TIMEZONE:Europe/Berlin\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n\
        END:VCALENDAR\r\n";
    assert_eq!(out, want.replace("0.1.0", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_event_is_written_in_full() {
    let zone = Zone::iana("Europe/Berlin").unwrap();
    let local = datetime(2026, 3, 1, 9, 0, 0, 0);
    let event = ParsedEvent {
        end: Some(EventTime::Zoned { local: datetime(2026, 3, 1, 10, 0, 0, 0), zone: zone.clone() }),
        summary: Some("a; b".into()),
        rrules: vec!["FREQ=DAILY;COUNT=5".parse().unwrap()],
        exdates: vec![datetime(2026, 3, 2, 9, 0, 0, 0)],
        rdates: vec![RDate::Period { start: local, length: Length::days(1) }],
        params: vec![("SUMMARY".into(), ";LANGUAGE=de".into())],
        extra: vec!["X-FOO;A=\"b;c\":d\\,e".into()],
        subcomponents: "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n".into(),
        ..ParsedEvent::new("1", EventTime::Zoned { local, zone })
    };
    let out = write(std::slice::from_ref(&event));
    let event = &out[out.find("BEGIN:VEVENT").unwrap()..];
    assert_eq!(
        event,
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20260301T090000\r\n\
         DTEND;TZID=Europe/Berlin:20260301T100000\r\nRRULE:FREQ=DAILY;COUNT=5\r\n\
         RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20260301T090000/P1D\r\nEXDATE;TZID=Europe/Berlin:20260302T090000\r\n\
         SUMMARY;LANGUAGE=de:a\\; b\r\nX-FOO;A=\"b;c\":d\\,e\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    assert_eq!(out.matches("BEGIN:VTIMEZONE").count(), 1);
}

fn foreign(text: &str) -> (Zone, ForeignZone) {
    let zone = zone_from_text(text).unwrap();
    let foreign = ForeignZone { tzid: zone.id().to_owned(), text: text.to_owned() };
    (zone, foreign)
}

#[test]
fn one_tzid_with_two_meanings_becomes_two_tzids() {
    let ship = |offset: &str| {
        foreign(&format!(
            "BEGIN:VTIMEZONE\nTZID:Ship\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\n\
             TZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
        ))
    };
    let event = |uid: &str, (zone, foreign): (Zone, ForeignZone)| ParsedEvent {
        zones: vec![foreign],
        ..ParsedEvent::new(uid, EventTime::Zoned { local: datetime(2026, 1, 1, 12, 0, 0, 0), zone })
    };
    let events = [event("1", ship("+0100")), event("2", ship("+0200")), event("3", ship("+0100"))];
    let out = write(&events);
    assert_eq!(out.matches("BEGIN:VTIMEZONE").count(), 2, "{out}");
    let starts = |events: &[ParsedEvent]| -> Vec<Timestamp> {
        events.iter().map(|event| event.start.instant(&TimeZone::UTC)).collect()
    };
    assert_eq!(starts(&read(&out)), starts(&events), "{out}");
}

/// Zones with whole and odd offsets, with and without daylight saving, with plans that are no yearly rule.
const ZONES: [&str; 14] = [
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Europe/Dublin",
    "Asia/Gaza",
    "UTC",
];

fn vtimezone(id: &str, since: Date) -> String {
    let mut out = String::new();
    zone::write(&Zone::iana(id).unwrap(), since, &mut out);
    out
}

#[test]
fn berlins_rules_are_two_and_yearly() {
    let out = vtimezone("Europe/Berlin", date(2000, 1, 1));
    assert_eq!(
        out,
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19991031T030000\r\nTZOFFSETFROM:+0200\r\n\
         TZOFFSETTO:+0100\r\nTZNAME:CET\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n\
         BEGIN:DAYLIGHT\r\nDTSTART:20000326T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n\
         RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
    );
}

#[test]
fn a_zone_written_and_read_tells_the_same_time() {
    for id in ZONES {
        let out = vtimezone(id, date(1970, 1, 1));
        let read = zone_from_text(&out.replace("\r\n ", "").replace("\r\n", "\n"))
            .unwrap_or_else(|error| panic!("{id}: {error}\n{out}"));
        let tz = TimeZone::get(id).unwrap();
        // 37 hours is no divisor of a day or week, so that every time of day comes up.
        let mut at: Timestamp = "1970-01-02T00:00:00Z".parse().unwrap();
        while at.as_second() < 4_100_000_000 {
            assert_eq!(read.tz().to_offset(at), tz.to_offset(at), "{id} at {at}\n{out}");
            at += SignedDuration::from_hours(37);
        }
        for onset in tz.following("1970-01-02T00:00:00Z".parse().unwrap()).take(200) {
            for at in [onset.timestamp() - SignedDuration::from_secs(1), onset.timestamp()] {
                assert_eq!(read.tz().to_offset(at), tz.to_offset(at), "{id} at {at}\n{out}");
            }
        }
    }
}

fn text() -> impl Strategy<Value = Option<String>> {
    // Anything printable, with what needs escaping made likely; blanks at the end are not kept.
    prop::option::of("[a-zäß€😀,;:\\\\\"^\n\t ]{0,100}[a-z]")
}

fn wall() -> impl Strategy<Value = DateTime> {
    (1971..2090_i16, 1..=12_i8, 1..=28_i8, 0..24_i8, 0..60_i8, 0..60_i8).prop_map(
        |(year, month, day, hour, minute, second)| datetime(year, month, day, hour, minute, second, 0),
    )
}

fn event_time() -> impl Strategy<Value = EventTime> {
    (wall(), 0..4, prop::sample::select(ZONES.to_vec())).prop_map(|(wall, form, id)| match form {
        0 => EventTime::Date(wall.date()),
        1 => EventTime::Floating(wall),
        2 => EventTime::Utc(wall.to_zoned(TimeZone::UTC).unwrap().timestamp()),
        _ => EventTime::Zoned { local: wall, zone: Zone::iana(id).unwrap() },
    })
}

prop_compose! {
    fn event()(
        start in event_time(),
        (summary, description, location) in (text(), text(), text()),
        (length, ends) in (1..500_000_i64, any::<bool>()),
        categories in prop::collection::btree_set("[a-z,;\\\\]{0,8}[a-z]", 0..4),
        rule in prop::option::of(prop::sample::select(vec!["FREQ=DAILY", "FREQ=MONTHLY;COUNT=3;BYDAY=-1SU"])),
        dates in prop::collection::btree_set(wall(), 0..4),
        (sequence, priority) in (0..9_u32, prop::option::of(0..=9_u8)),
        status in prop::sample::select(vec![None, Some(EventStatus::Tentative), Some(EventStatus::Cancelled)]),
        class in prop::sample::select(vec![Classification::Public, Classification::Confidential]),
        transparency in prop::sample::select(vec![Transparency::Opaque, Transparency::Transparent]),
        color in prop::sample::select(vec![None, Some("darkred"), Some("#00ff7f")]),
        extra in prop::collection::vec("X-[A-Z]{1,9}(;Y=\"[a-z;:,]{0,9}\")?:[a-zé,;\\\\ ]{0,200}", 0..3),
    ) -> ParsedEvent {
        let clock = start.clock();
        let day = |wall: DateTime| if start.is_date() { DateTime::from(wall.date()) } else { wall };
        let days: std::collections::BTreeSet<DateTime> = dates.into_iter().map(day).collect();
        let end = day(start.local() + SignedDuration::from_secs(length + 86_400));
        let length = if start.is_date() { Length::days(2) } else {
            Length::Nominal { days: 1, time: SignedDuration::from_secs(length) }
        };
        ParsedEvent {
            end: ends.then(|| clock.event_time(end)),
            duration: (!ends).then_some(length),
            summary, description, location,
            geo: priority.map(|n| Geo { latitude: f64::from(n) * 9.0 + 0.125, longitude: -71.5 }),
            status, transparency, classification: class,
            color: color.map(str::to_owned),
            categories: categories.into_iter().collect(),
            sequence, priority,
            dtstamp: Some(revised()),
            rrules: rule.into_iter().map(|rule| rule.parse().unwrap()).collect(),
            rdates: days.iter().map(|wall| RDate::At(*wall)).collect(),
            exdates: days.into_iter().collect(),
            extra,
            subcomponents: "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nEND:VALARM\n".into(),
            ..ParsedEvent::new("u,i;d\\1", start)
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back_equal(events in prop::collection::vec(event(), 1..4)) {
        let out = write(&events);
        for line in out.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        prop_assert_eq!(read(&out), events);
    }
}

#[test]
fn free_and_busy_time_is_told_in_utc_and_nothing_else_is() {
    let block = |kind, start: &str, end: &str| BusyBlock {
        calendar: CalendarId(uuid::Uuid::nil()),
        kind,
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
    };
    let window =
        Window::new("2026-01-01T00:00:00Z".parse().unwrap(), "2026-02-01T00:00:00Z".parse().unwrap())
            .unwrap();
    let blocks = [
        block(BusyType::Busy, "2026-01-12T08:00:00Z", "2026-01-12T09:30:00Z"),
        block(BusyType::Tentative, "2026-01-13T14:00:00Z", "2026-01-13T15:00:00Z"),
    ];
    let mut out = String::new();
    let writer = CalendarWriter::begin(&CalendarHeader::default(), None, &mut out);
    writer.free_busy("cal_1", revised(), window, &blocks, &mut out);
    writer.end(&mut out);
    let (_, body) = out.split_once("BEGIN:VFREEBUSY\r\n").unwrap();
    assert_eq!(
        body,
        "UID:cal_1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T000000Z\r\nDTEND:20260201T000000Z\r\n\
         FREEBUSY;FBTYPE=BUSY:20260112T080000Z/20260112T093000Z\r\n\
         FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260113T140000Z/20260113T150000Z\r\n\
         END:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    );
    assert_eq!(components(&out).len(), 1);
}
