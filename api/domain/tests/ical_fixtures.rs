//! Files as programs write them, each with the report that an import of it has to give, in `fixtures/ical`.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write;

use cal3_domain::{
    event::{Event, EventStatus, Participants},
    ical::{
        CalendarHeader, CalendarWriter, Imported, Item, Kind, Limits, ParsedEvent, Parser, ReadTask,
        event_from_component, event_to_write, fit, take_participants, task_from_component,
        zone::ZoneResolver,
    },
    ids::{CalendarId, EventId},
    time::{EventTime, Length},
};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

struct Import {
    report: String,
    events: Vec<ParsedEvent>,
}

fn items(bytes: &[u8]) -> Vec<Item> {
    let mut parser = Parser::new(Limits::default());
    let mut items = Vec::new();
    for chunk in bytes.chunks(100) {
        parser.push(chunk).unwrap();
        items.extend(std::iter::from_fn(|| parser.next_item()));
    }
    parser.finish().unwrap();
    items.extend(std::iter::from_fn(|| parser.next_item()));
    items
}

fn import(bytes: &[u8]) -> Import {
    let items = items(bytes);
    let mut zones = ZoneResolver::new();
    for item in &items {
        if let Item::Component(component) = item
            && component.kind() == Kind::TimeZone
        {
            zones.define(component).unwrap();
        }
    }
    let (mut report, mut events) = (String::new(), Vec::new());
    for item in items {
        match item {
            Item::Calendar(_) => {}
            Item::Skipped(skipped) => {
                writeln!(
                    report,
                    "{} {} {}: {}",
                    skipped.line,
                    skipped.name,
                    skipped.uid.unwrap_or_default(),
                    skipped.reason.as_str()
                )
                .unwrap();
            }
            Item::Component(component) if component.kind() == Kind::TimeZone => {}
            Item::Component(component) if component.kind() == Kind::Todo => {
                let read = task_from_component(&component, &mut zones, None, KEPT);
                let told = match &read {
                    Ok(ReadTask { data, repairs }) => {
                        let due = data
                            .due
                            .as_ref()
                            .map_or_else(|| "without a date".to_owned(), |due| format!("due {}", time(due)));
                        let repairs: String =
                            repairs.iter().map(|repair| format!("\n    {repair}")).collect();
                        format!(" {} {due} {:?}{repairs}", data.uid, data.details.summary)
                    }
                    Err(rejection) => format!(": {rejection}"),
                };
                writeln!(report, "{} VTODO{told}", component.line()).unwrap();
            }
            Item::Component(component) => match event_from_component(&component, &mut zones, None) {
                Ok(read) => {
                    writeln!(report, "{} VEVENT {}", component.line(), describe(&read.event)).unwrap();
                    for repair in read.repairs {
                        writeln!(report, "    {repair}").unwrap();
                    }
                    events.push(read.event);
                }
                Err(rejection) => {
                    writeln!(report, "{} {}: {rejection}", component.line(), component.name()).unwrap();
                }
            },
        }
    }
    Import { report, events }
}

fn time(time: &EventTime) -> String {
    match time {
        EventTime::Date(date) => date.to_string(),
        EventTime::Floating(local) => local.to_string(),
        EventTime::Utc(instant) => instant.to_string(),
        EventTime::Zoned { local, zone } => format!("{local}[{zone}]={}", time.instant(&TimeZone::UTC)),
    }
}

fn describe(event: &ParsedEvent) -> String {
    let mut text = format!("{} {}", event.uid, time(&event.start));
    if let Some(end) = &event.end {
        write!(text, " to {}", time(end)).unwrap();
    }
    if let Some(length) = event.duration {
        write!(text, " for {length:?}").unwrap();
    }
    if let Some(id) = &event.recurrence_id {
        write!(text, " instead of {}", time(id)).unwrap();
    }
    for (name, list) in [
        ("rules", event.rrules.iter().map(ToString::to_string).collect::<Vec<_>>()),
        ("also", event.rdates.iter().map(|date| date.start().to_string()).collect()),
        ("without", event.exdates.iter().map(ToString::to_string).collect()),
    ] {
        if !list.is_empty() {
            write!(text, " {name} {}", list.join(" ")).unwrap();
        }
    }
    if let Some(summary) = &event.summary {
        write!(text, " {summary:?}").unwrap();
    }
    text
}

fn write(events: &[ParsedEvent]) -> String {
    let mut out = String::new();
    let mut writer = CalendarWriter::begin(&CalendarHeader::default(), None, &mut out);
    for event in events {
        writer.event(event, Timestamp::UNIX_EPOCH, &mut out);
    }
    writer.end(&mut out);
    out
}

/// Keeps an event as the store does, and makes of it what an export writes.
fn keep_and_write(event: &ParsedEvent) -> ParsedEvent {
    let kept = Imported::from(event.clone());
    let recurrence_id = kept.recurrence_id.map(|id| fit(&id, &event.start, None).0);
    let event = Event {
        id: EventId(Uuid::nil()),
        calendar_id: CalendarId(Uuid::nil()),
        series_id: None,
        recurrence_id,
        data: kept.data,
        created_by: None,
        version: 1,
        created_at: KEPT,
        updated_at: KEPT,
    };
    event.data.timing.check().unwrap();
    event_to_write(&event, None, kept.zone.as_ref())
}

/// What keeping changes about an event: its revision marks, and defaults that are now said.
fn as_kept(event: &ParsedEvent) -> ParsedEvent {
    let bare_day = event.start.is_date() && event.end.is_none() && event.duration.is_none();
    ParsedEvent {
        dtstamp: Some(KEPT),
        last_modified: Some(KEPT),
        created: event.created.or(Some(KEPT)),
        status: event.status.or(Some(EventStatus::Confirmed)),
        duration: if bare_day { Some(Length::days(1)) } else { event.duration },
        subcomponents: event.subcomponents.replace('\n', "\r\n"),
        ..event.clone()
    }
}

/// Who takes part by what they are, since parameters are written in an order of their own and defaults are left out; the rest as it is.
fn told(mut event: ParsedEvent) -> (Participants, ParsedEvent) {
    let lines = event.extra.iter().flat_map(|line| [line.as_str(), "\r\n"]);
    let mut extra = Some(lines.collect::<String>());
    let participants = take_participants(&mut extra);
    event.extra = extra.unwrap_or_default().lines().map(str::to_owned).collect();
    (participants, event)
}

/// When the events were kept.
const KEPT: Timestamp = Timestamp::UNIX_EPOCH;

#[test]
fn every_fixture_gives_its_report_and_survives_a_round_trip() {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ical");
    let mut seen = 0;
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ics") {
            continue;
        }
        seen += 1;
        let first = import(&std::fs::read(&path).unwrap());
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        assert_eq!(first.report, expected, "{}\n{}", path.display(), first.report);

        for event in &first.events {
            let (kept, expected) = (told(keep_and_write(event)), told(as_kept(event)));
            assert_eq!(kept, expected, "{}", path.display());
        }
        let written = write(&first.events);
        let second = import(written.as_bytes());
        // What an export leaves out: that the file had no DTSTAMP.
        let stamped = first
            .events
            .into_iter()
            .map(|event| ParsedEvent { dtstamp: event.dtstamp.or(Some(Timestamp::UNIX_EPOCH)), ..event });
        assert_eq!(second.events, stamped.collect::<Vec<_>>(), "{}", path.display());
        assert_eq!(write(&second.events), written, "{}", path.display());
    }
    assert_eq!(seen, 8);
}
