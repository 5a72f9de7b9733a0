//! A component to an event, with repairs.

mod fit;
mod recurrence;
mod task;
#[cfg(test)]
mod tests;
mod texts;
mod times;

pub use fit::fit;
pub use task::{ReadTask, task_from_component};
pub(super) use texts::{read_geo, read_priority, read_stamp};

use super::{
    component::{Component, Kind, Property},
    event::{ForeignZone, ParsedEvent, ReadEvent, Rejection, RejectionCode, Repair, RepairCode},
    zone::ZoneResolver,
};
use crate::time::Zone;

/// How many repairs are reported for one event; more are made all the same.
const MAX_REPAIRS: usize = 50;

/// Reads a VEVENT.
///
/// `zones` knows the file's VTIMEZONEs (see [`ZoneResolver`]). `calendar_zone` is the zone in which the calendar is shown
/// (X-WR-TIMEZONE, or the setting of the calendar imported into). It never moves an event: a local time without TZID
/// stays floating. It only decides which day an EXDATE in UTC means for an all-day series, and the like.
///
/// Times are kept as written. A DST gap or overlap is no error; [`crate::time::WallClock`] resolves it.
///
/// # Errors
/// [`Rejection`] with the reason, for the report. Nothing is half read: what would change the meaning of the event if it
/// were left out (its start, its zone, its rule) refuses the whole of it.
pub fn event_from_component(
    component: &Component,
    zones: &mut ZoneResolver,
    calendar_zone: Option<&Zone>,
) -> Result<ReadEvent, Rejection> {
    if component.kind() != Kind::Event {
        return Err(reject(
            RejectionCode::UnsupportedComponent,
            format!("{} is not supported yet; events (VEVENT) and tasks (VTODO) are", component.name()),
        ));
    }
    let mut reader = Reader::new(component, zones, calendar_zone);
    let times = reader.times()?;
    let recurrence = reader.recurrence(&times)?;
    let texts = reader.texts();
    let stamps = reader.stamps();
    let event = ParsedEvent {
        uid: texts.uid,
        recurrence_id: times.recurrence_id,
        this_and_future: times.this_and_future,
        start: times.start,
        end: times.end,
        duration: times.duration,
        summary: texts.summary,
        description: texts.description,
        location: texts.location,
        url: texts.url,
        geo: texts.geo,
        status: texts.status,
        transparency: texts.transparency,
        classification: texts.classification,
        color: texts.color,
        categories: texts.categories,
        sequence: texts.sequence,
        priority: texts.priority,
        created: stamps.created,
        last_modified: stamps.last_modified,
        dtstamp: stamps.dtstamp,
        rrules: recurrence.rrules,
        rdates: recurrence.rdates,
        exdates: recurrence.exdates,
        params: reader.params(),
        extra: reader.extra(),
        subcomponents: component.subcomponents().collect(),
        zones: Vec::new(),
    };
    let zones =
        reader.foreign.into_iter().filter(|zone| event.zone_ids().any(|id| id == zone.tzid)).collect();
    let event = ParsedEvent { zones, ..event };
    Ok(ReadEvent { event, repairs: reader.repairs })
}

fn reject(code: RejectionCode, message: impl Into<String>) -> Rejection {
    Rejection { code, message: message.into() }
}

/// The properties that a [`ParsedEvent`] has fields for; the rest is kept as it came.
const MODELLED: [&str; 24] = [
    "CATEGORIES",
    "CLASS",
    "COLOR",
    "CREATED",
    "DESCRIPTION",
    "DTEND",
    "DTSTAMP",
    "DTSTART",
    "DURATION",
    "EXDATE",
    "GEO",
    "LAST-MODIFIED",
    "LOCATION",
    "PRIORITY",
    "RDATE",
    "RECURRENCE-ID",
    "RRULE",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
    "UID",
    "URL",
    "X-CAL3-COLOR",
];

fn modelled(name: &str) -> Option<&'static str> {
    MODELLED.into_iter().find(|known| known.eq_ignore_ascii_case(name))
}

/// Most bytes of unmodelled properties that are kept.
const MAX_EXTRA_BYTES: usize = 1 << 20;

struct Reader<'a> {
    component: &'a Component,
    zones: &'a mut ZoneResolver,
    calendar_zone: Option<&'a Zone>,
    repairs: Vec<Repair>,
    foreign: Vec<ForeignZone>,
}

impl<'a> Reader<'a> {
    fn new(component: &'a Component, zones: &'a mut ZoneResolver, calendar_zone: Option<&'a Zone>) -> Self {
        let mut reader = Self { component, zones, calendar_zone, repairs: Vec::new(), foreign: Vec::new() };
        for note in component.notes() {
            let message = match note.code {
                super::NoteCode::BrokenLine => "not a content line, left out",
                super::NoteCode::NotUtf8 => "not UTF-8, read as Windows-1252",
                super::NoteCode::ControlCharacters => "control characters taken out",
                super::NoteCode::BrokenParameter => "a broken parameter was left out",
                super::NoteCode::OutsideCalendar => "the component stands outside every VCALENDAR",
            };
            let place = format!("line {}: {message}", note.line);
            let message = if note.excerpt.is_empty() { place } else { format!("{place}: {}", note.excerpt) };
            reader.repair(RepairCode::Line(note.code), component.name(), message);
        }
        reader
    }

    fn repair(&mut self, code: RepairCode, property: &str, message: impl Into<String>) {
        if self.repairs.len() < MAX_REPAIRS {
            self.repairs.push(Repair {
                code,
                property: property.to_ascii_uppercase(),
                message: message.into(),
            });
        }
    }

    /// The one property of this name. A second one is reported.
    fn one(&mut self, name: &'static str) -> Option<Property<'a>> {
        let component = self.component;
        let mut found = component.properties().filter(|property| property.name().eq_ignore_ascii_case(name));
        let first = found.next();
        if found.next().is_some() {
            self.repair(RepairCode::DuplicateProperty, name, "stands more than once; the first one holds");
        }
        first
    }

    fn all(&self, name: &'static str) -> impl Iterator<Item = Property<'a>> + use<'a> {
        self.component.properties().filter(move |property| property.name().eq_ignore_ascii_case(name))
    }

    /// Parameters of modelled properties that say more than the value's type and zone.
    fn params(&self) -> Vec<(String, String)> {
        let mut kept: Vec<(String, String)> = Vec::new();
        for property in self.component.properties() {
            let Some(name) = modelled(property.name()) else { continue };
            // These are written anew, one property for many or many for one.
            if matches!(name, "RRULE" | "RDATE" | "EXDATE") || kept.iter().any(|(known, _)| known == name) {
                continue;
            }
            let mut text = String::new();
            for (param, value) in property.params() {
                let spoken_for =
                    ["TZID", "VALUE", "RANGE"].iter().any(|known| known.eq_ignore_ascii_case(param));
                if !spoken_for && !param.is_empty() {
                    text.push(';');
                    text.push_str(param);
                    text.push('=');
                    text.push_str(value);
                }
            }
            if !text.is_empty() {
                kept.push((name.to_owned(), text));
            }
        }
        kept
    }

    fn extra(&mut self) -> Vec<String> {
        self.kept(|name| modelled(name).is_some())
    }

    /// The properties for which there is no field, as content lines.
    fn kept(&mut self, has_field: impl Fn(&str) -> bool) -> Vec<String> {
        let mut kept = Vec::new();
        let mut bytes = 0;
        for property in self.component.properties() {
            if has_field(property.name()) {
                continue;
            }
            bytes += property.as_line().len();
            if bytes > MAX_EXTRA_BYTES {
                bytes -= property.as_line().len();
                self.repair(RepairCode::TooMuch, property.name(), "more data than can be kept; left out");
            } else {
                kept.push(property.as_line().to_owned());
            }
        }
        kept
    }
}
