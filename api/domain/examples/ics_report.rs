//! Reads an iCalendar file and says what an import would make of every component in it.
//!
//! `cargo run --example ics_report FILE [--events | --write]`: prints the report; or each event as one line of JSON, times
//! in UTC; or the events written as iCalendar again.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read},
    process::ExitCode,
};

use cal3_domain::ical::{
    CalendarHeader, CalendarWriter, Component, Item, Kind, Limits, ParseError, Parser, ReadEvent, Summary,
    event_from_component, zone::ZoneResolver,
};
use jiff::{Timestamp, tz::TimeZone};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = arguments.first() else {
        eprintln!("usage: ics_report FILE [--events | --write]");
        return ExitCode::FAILURE;
    };
    let print = match arguments.get(1).map(String::as_str) {
        Some("--events") => Print::Events,
        Some("--write") => Print::Calendar,
        _ => Print::Report,
    };
    match report(path, print) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Print {
    Report,
    Events,
    Calendar,
}

fn report(path: &str, print: Print) -> Result<(), Box<dyn std::error::Error>> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    let mut zones = ZoneResolver::new();
    // Definitions may follow their use: the first pass is for them alone.
    each_item(path, |item| {
        if let Item::Component(component) = item
            && component.kind() == Kind::TimeZone
        {
            let outcome = zones
                .define(&component)
                .map_or_else(|error| format!("refused: {error}"), |_| "defined".into());
            *counts.entry(format!("VTIMEZONE {outcome}")).or_default() += 1;
        }
    })?;
    let mut lines = Vec::new();
    let mut out = String::new();
    let mut writer = CalendarWriter::begin(&CalendarHeader::default(), None, &mut out);
    let summary = each_item(path, |item| match item {
        Item::Calendar(_) => {}
        Item::Skipped(skipped) => {
            *counts.entry(format!("{} skipped: {}", skipped.name, skipped.reason.as_str())).or_default() += 1;
            lines.push(format!("line {}: {} {}", skipped.line, skipped.name, skipped.reason.as_str()));
        }
        Item::Component(component) if component.kind() == Kind::TimeZone => {}
        Item::Component(component) => match event_from_component(&component, &mut zones, None) {
            Ok(read) => {
                *counts.entry("VEVENT read".to_owned()).or_default() += 1;
                for repair in &read.repairs {
                    *counts.entry(format!("repair {}", repair.code.as_str())).or_default() += 1;
                    lines.push(format!("line {}: {repair}", component.line()));
                }
                match print {
                    Print::Events => println!("{}", json(&component, &read)),
                    Print::Calendar => writer.event(&read.event, Timestamp::UNIX_EPOCH, &mut out),
                    Print::Report => {}
                }
            }
            Err(rejection) => {
                *counts
                    .entry(format!("{} refused: {}", component.name(), rejection.code.as_str()))
                    .or_default() += 1;
                lines.push(format!("line {}: {} {rejection}", component.line(), component.name()));
            }
        },
    })?;
    writer.end(&mut out);
    if print == Print::Calendar {
        print!("{out}");
    }
    if print == Print::Report {
        for line in lines {
            println!("{line}");
        }
        println!("{summary:?}");
        for (what, count) in counts {
            println!("{count:>8} {what}");
        }
    }
    Ok(())
}

fn each_item(path: &str, mut take: impl FnMut(Item)) -> Result<Summary, Box<dyn std::error::Error>> {
    let mut file = File::open(path)?;
    let mut parser = Parser::new(Limits::default());
    let mut chunk = vec![0; 1 << 16];
    loop {
        match file.read(&mut chunk) {
            Ok(0) => break,
            Ok(length) => parser.push(&chunk[..length])?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
        while let Some(item) = parser.next_item() {
            take(item);
        }
    }
    let summary: Result<Summary, ParseError> = parser.finish();
    while let Some(item) = parser.next_item() {
        take(item);
    }
    Ok(summary?)
}

fn json(component: &Component, read: &ReadEvent) -> serde_json::Value {
    let event = &read.event;
    let instant = |time: &cal3_domain::time::EventTime| time.instant(&TimeZone::UTC).to_string();
    let clock = event.start.clock();
    let wall = |wall| clock.instant(wall, &TimeZone::UTC).to_string();
    serde_json::json!({
        "line": component.line(),
        "uid": event.uid,
        "start": instant(&event.start),
        "end": event.end.as_ref().map(instant),
        "allDay": event.start.is_date(),
        "recurrenceId": event.recurrence_id.as_ref().map(instant),
        "summary": event.summary,
        "rrules": event.rrules.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "rdates": event.rdates.iter().map(|date| wall(date.start())).collect::<Vec<_>>(),
        "exdates": event.exdates.iter().map(|date| wall(*date)).collect::<Vec<_>>(),
    })
}
