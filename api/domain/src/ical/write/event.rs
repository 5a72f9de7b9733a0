//! A VEVENT as text.

use jiff::Timestamp;

use super::{
    line::{content_line, property, text_lines},
    value,
};
use crate::{
    event::{Classification, Transparency},
    ical::{event::ParsedEvent, text::escape_text},
    recurrence::RDate,
};

/// Appends the VEVENT. `revised` is the DTSTAMP of an event that has none: the instant of its last change.
pub(super) fn write(event: &ParsedEvent, revised: Timestamp, out: &mut String) {
    let writer = EventWriter { event };
    out.push_str("BEGIN:VEVENT\r\n");
    writer.text("UID", &event.uid, out);
    writer.raw("DTSTAMP", &value::utc(event.dtstamp.unwrap_or(revised)), out);
    writer.times(out);
    writer.recurrence(out);
    for (name, text) in
        [("SUMMARY", &event.summary), ("DESCRIPTION", &event.description), ("LOCATION", &event.location)]
    {
        if let Some(text) = text {
            writer.text(name, text, out);
        }
    }
    writer.details(out);
    for line in &event.extra {
        content_line(line, out);
    }
    text_lines(&event.subcomponents, out);
    out.push_str("END:VEVENT\r\n");
}

struct EventWriter<'a> {
    event: &'a ParsedEvent,
}

impl EventWriter<'_> {
    /// Parameters that the property came with.
    fn params(&self, name: &str) -> &str {
        self.event.params.iter().find(|(known, _)| known == name).map_or("", |(_, params)| params.as_str())
    }

    fn raw(&self, name: &str, value: &str, out: &mut String) {
        property(name, self.params(name), value, out);
    }

    fn text(&self, name: &str, text: &str, out: &mut String) {
        let mut value = String::with_capacity(text.len());
        escape_text(text, &mut value);
        self.raw(name, &value, out);
    }

    fn timed(&self, name: &str, (params, value): (String, String), out: &mut String) {
        property(name, &(params + self.params(name)), &value, out);
    }

    fn times(&self, out: &mut String) {
        let event = self.event;
        if let Some(id) = &event.recurrence_id {
            let (mut params, value) = value::event_time(id);
            if event.this_and_future {
                params.push_str(";RANGE=THISANDFUTURE");
            }
            self.timed("RECURRENCE-ID", (params, value), out);
        }
        self.timed("DTSTART", value::event_time(&event.start), out);
        if let Some(end) = &event.end {
            self.timed("DTEND", value::event_time(end), out);
        } else if let Some(length) = event.duration {
            self.raw("DURATION", &value::duration(length), out);
        }
    }

    /// One value a line: some readers see only the first of several.
    fn recurrence(&self, out: &mut String) {
        let clock = self.event.start.clock();
        for rule in &self.event.rrules {
            property("RRULE", "", &rule.to_string(), out);
        }
        for date in &self.event.rdates {
            let (params, value) = value::wall(&clock, date.start());
            match date {
                RDate::At(_) => property("RDATE", &params, &value, out),
                // A period of days has no type of its own: its start is the midnight of the date.
                RDate::Period { start, length } => {
                    let value =
                        if clock == crate::time::WallClock::Date { value::local(*start) } else { value };
                    let params = format!("{};VALUE=PERIOD", params.replace(";VALUE=DATE", ""));
                    property("RDATE", &params, &format!("{value}/{}", value::duration(*length)), out);
                }
            }
        }
        for date in &self.event.exdates {
            let (params, value) = value::wall(&clock, *date);
            property("EXDATE", &params, &value, out);
        }
    }

    fn details(&self, out: &mut String) {
        let event = self.event;
        if let Some(url) = &event.url {
            self.raw("URL", url, out);
        }
        if let Some(geo) = event.geo {
            self.raw("GEO", &format!("{};{}", geo.latitude, geo.longitude), out);
        }
        if let Some(status) = event.status {
            self.raw("STATUS", status.as_str(), out);
        }
        if event.transparency != Transparency::default() {
            self.raw("TRANSP", event.transparency.as_str(), out);
        }
        if event.classification != Classification::default() {
            self.raw("CLASS", event.classification.as_str(), out);
        }
        match &event.color {
            // COLOR takes names only (RFC 7986 §5.9).
            Some(color) if color.starts_with('#') => self.raw("X-CAL3-COLOR", color, out),
            Some(color) => self.raw("COLOR", color, out),
            None => {}
        }
        if !event.categories.is_empty() {
            let mut value = String::new();
            for (at, category) in event.categories.iter().enumerate() {
                if at > 0 {
                    value.push(',');
                }
                escape_text(category, &mut value);
            }
            self.raw("CATEGORIES", &value, out);
        }
        if event.sequence > 0 {
            self.raw("SEQUENCE", &event.sequence.to_string(), out);
        }
        if let Some(priority) = event.priority {
            self.raw("PRIORITY", &priority.to_string(), out);
        }
        for (name, instant) in [("CREATED", event.created), ("LAST-MODIFIED", event.last_modified)] {
            if let Some(instant) = instant {
                self.raw(name, &value::utc(instant), out);
            }
        }
    }
}
