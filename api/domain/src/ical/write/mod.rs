//! iCalendar text out: a calendar written piece by piece, so that a large feed never lies in memory whole.

mod event;
mod free_busy;
mod line;
mod task;
#[cfg(test)]
mod tests;
mod value;
mod zone;

use std::{borrow::Cow, collections::BTreeMap};

use jiff::{SignedDuration, Timestamp, civil::Date};

use self::line::property;
pub(super) use self::value::utc;
use super::{
    event::{ForeignZone, ParsedEvent},
    text::escape_text,
};
use crate::{
    busy::BusyBlock,
    task::Task,
    time::{EventTime, Length, Window, Zone},
};

/// What a VCALENDAR says about itself (RFC 5545 §3.7, RFC 7986 §5).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarHeader {
    /// METHOD (RFC 5546), for what is sent to somebody.
    pub method: Option<String>,
    /// NAME, and X-WR-CALNAME for older readers.
    pub name: Option<String>,
    /// DESCRIPTION, and X-WR-CALDESC.
    pub description: Option<String>,
    /// COLOR if it is a CSS3 name; `#rrggbb` goes to X-APPLE-CALENDAR-COLOR.
    pub color: Option<String>,
    /// X-WR-TIMEZONE: the IANA id of the zone in which the calendar is best shown.
    pub time_zone: Option<String>,
    /// REFRESH-INTERVAL and X-PUBLISHED-TTL: how long a subscriber should wait before asking again.
    pub refresh: Option<SignedDuration>,
    /// SOURCE: where the calendar can be had again.
    pub source: Option<String>,
    /// LAST-MODIFIED.
    pub last_modified: Option<Timestamp>,
}

/// Writes a VCALENDAR. Each call appends to a string that the caller may send and clear in between.
///
/// ```
/// use cal3_domain::{ical::{CalendarHeader, CalendarWriter, ParsedEvent}, time::{EventTime, Zone}};
///
/// let mut out = String::new();
/// let mut writer = CalendarWriter::begin(&CalendarHeader::default(), None, &mut out);
/// let start = EventTime::Zoned { local: "2026-11-22T21:00".parse()?, zone: Zone::iana("Europe/Berlin")? };
/// let event = ParsedEvent::new("1@example.com", start);
/// writer.event(&event, "2026-11-22T20:00:00Z".parse()?, &mut out); // brings its VTIMEZONE with it
/// writer.end(&mut out);
/// assert!(out.contains("DTSTART;TZID=Europe/Berlin:20261122T210000\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct CalendarWriter {
    since: Date,
    /// By TZID and, for a foreign zone, its text: the TZID under which it was written.
    zones: BTreeMap<(String, String), String>,
}

impl CalendarWriter {
    /// Appends the head. VTIMEZONEs will hold from `earliest`, the day of the first event in any zone, or from 1970 if
    /// that is earlier or none is given.
    pub fn begin(header: &CalendarHeader, earliest: Option<Date>, out: &mut String) -> Self {
        out.push_str("BEGIN:VCALENDAR\r\n");
        property("VERSION", "", "2.0", out);
        property("PRODID", "", concat!("-//Cal3//Cal3 ", env!("CARGO_PKG_VERSION"), "//EN"), out);
        property("CALSCALE", "", "GREGORIAN", out);
        if let Some(method) = &header.method {
            property("METHOD", "", method, out);
        }
        for (names, text) in
            [(["NAME", "X-WR-CALNAME"], &header.name), (["DESCRIPTION", "X-WR-CALDESC"], &header.description)]
        {
            if let Some(text) = text {
                let mut value = String::new();
                escape_text(text, &mut value);
                names.iter().for_each(|name| property(name, "", &value, out));
            }
        }
        if let Some(color) = &header.color {
            let name = if color.starts_with('#') { "X-APPLE-CALENDAR-COLOR" } else { "COLOR" };
            property(name, "", color, out);
        }
        if let Some(zone) = &header.time_zone {
            property("X-WR-TIMEZONE", "", zone, out);
        }
        if let Some(refresh) = header.refresh {
            let value = value::duration(Length::Exact(refresh));
            property("REFRESH-INTERVAL", ";VALUE=DURATION", &value, out);
            property("X-PUBLISHED-TTL", "", &value, out);
        }
        if let Some(source) = &header.source {
            property("SOURCE", ";VALUE=URI", source, out);
        }
        if let Some(instant) = header.last_modified {
            property("LAST-MODIFIED", "", &value::utc(instant), out);
        }
        let epoch = jiff::civil::date(1970, 1, 1);
        // A day before, because a zone's day may begin while UTC's has not.
        let earliest = earliest.map_or(epoch, |day| day.yesterday().unwrap_or(day));
        Self { since: earliest.min(epoch), zones: BTreeMap::new() }
    }

    /// Appends the VTIMEZONE of `zone`, unless it has been written.
    pub fn zone(&mut self, zone: &Zone, out: &mut String) {
        let key = (zone.id().to_owned(), String::new());
        if !self.zones.contains_key(&key) {
            zone::write(zone, self.since, out);
            self.zones.insert(key, zone.id().to_owned());
        }
    }

    /// Appends a VTIMEZONE as it came, unless it has been written. Two files may use one TZID for different rules
    /// (RFC 5545 §3.2.19): the second of them gets another TZID, which is given back.
    fn foreign_zone(&mut self, zone: &ForeignZone, out: &mut String) -> String {
        let key = (zone.tzid.clone(), zone.text.clone());
        if let Some(written) = self.zones.get(&key) {
            return written.clone();
        }
        let taken = |tzid: &str, zones: &BTreeMap<_, String>| zones.values().any(|written| written == tzid);
        let mut tzid = zone.tzid.clone();
        let mut number = 2;
        while taken(&tzid, &self.zones) {
            tzid = format!("{} ({number})", zone.tzid);
            number += 1;
        }
        for text in zone.text.lines().filter(|text| !text.is_empty()) {
            let name = text.split([':', ';']).next().unwrap_or_default();
            if name.eq_ignore_ascii_case("TZID") && tzid != zone.tzid {
                let mut value = String::new();
                escape_text(&tzid, &mut value);
                property("TZID", "", &value, out);
            } else {
                line::content_line(text, out);
            }
        }
        self.zones.insert(key, tzid.clone());
        tzid
    }

    /// Appends the VEVENT, and before it the VTIMEZONEs it needs. `revised` is the DTSTAMP of an event that has none: the
    /// instant of its last change.
    pub fn event(&mut self, event: &ParsedEvent, revised: Timestamp, out: &mut String) {
        let mut event = Cow::Borrowed(event);
        for zone in event.zones.clone() {
            let written = self.foreign_zone(&zone, out);
            if written != zone.tzid {
                rename_zone(event.to_mut(), &zone.tzid, &written);
            }
        }
        for zone in times(&event).filter_map(zone_of) {
            if !event.zones.iter().any(|foreign| foreign.tzid == zone.id()) {
                self.zone(zone, out);
            }
        }
        event::write(&event, revised, out);
    }

    /// Appends the VTODO, and before it the VTIMEZONE it needs.
    pub fn task(&mut self, task: &Task, out: &mut String) {
        if let Some(zone) = task.data.due.as_ref().and_then(zone_of) {
            self.zone(zone, out);
        }
        task::write(task, out);
    }

    /// Appends a VFREEBUSY: when something is busy in the window, and nothing else. `stamp` is its DTSTAMP.
    pub fn free_busy(
        &self,
        uid: &str,
        stamp: Timestamp,
        window: Window,
        blocks: &[BusyBlock],
        out: &mut String,
    ) {
        free_busy::write(uid, stamp, window, blocks, out);
    }

    /// Appends the foot.
    pub fn end(self, out: &mut String) {
        out.push_str("END:VCALENDAR\r\n");
    }
}

fn times(event: &ParsedEvent) -> impl Iterator<Item = &EventTime> {
    [Some(&event.start), event.end.as_ref(), event.recurrence_id.as_ref()].into_iter().flatten()
}

fn zone_of(time: &EventTime) -> Option<&Zone> {
    match time {
        EventTime::Zoned { zone, .. } => Some(zone),
        EventTime::Date(_) | EventTime::Floating(_) | EventTime::Utc(_) => None,
    }
}

fn rename_zone(event: &mut ParsedEvent, from: &str, to: &str) {
    let times = [Some(&mut event.start), event.end.as_mut(), event.recurrence_id.as_mut()];
    for time in times.into_iter().flatten() {
        if let EventTime::Zoned { zone, .. } = time
            && zone.id() == from
        {
            *zone = Zone::custom(to, zone.tz().clone());
        }
    }
    for zone in &mut event.zones {
        if zone.tzid == from {
            zone.tzid = to.to_owned();
        }
    }
}
