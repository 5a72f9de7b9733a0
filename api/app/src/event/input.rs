//! What a caller may say of an event.

use cal3_domain::{
    event::{Classification, EventDetails, EventStatus, Transparency, limits},
    time::EventTime,
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, date},
};

use super::participants::{AttendeeInput, Notify};
use crate::{UserErrorCode, faults::Faults};

/// A time in exactly one of four forms: `date`; `local` with `time_zone`; `local` alone (floating); `instant`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimeInput {
    /// A day.
    pub date: Option<Date>,
    /// A wall-clock time.
    pub local: Option<DateTime>,
    /// The IANA name of the zone of `local`.
    pub time_zone: Option<String>,
    /// An instant.
    pub instant: Option<Timestamp>,
}

/// How an event is to recur.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecurrenceInput {
    /// RRULEs (RFC 5545 section 3.3.10), without the property's name.
    pub rules: Vec<String>,
    /// RDATEs.
    pub additional: Vec<TimeInput>,
    /// EXDATEs.
    pub excluded: Vec<TimeInput>,
}

/// What is to be true of an event. What is left out stays as it is, or takes its default; `Some(None)` clears.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventPatch {
    /// SUMMARY; may be empty.
    pub summary: Option<String>,
    /// DTSTART.
    pub start: Option<TimeInput>,
    /// DTEND, exclusive.
    pub end: Option<TimeInput>,
    /// DURATION, ISO 8601; not with `end`.
    pub duration: Option<String>,
    /// DESCRIPTION.
    pub description: Option<Option<String>>,
    /// LOCATION.
    pub location: Option<Option<String>>,
    /// URL.
    pub url: Option<Option<String>>,
    /// STATUS.
    pub status: Option<EventStatus>,
    /// TRANSP.
    pub transparency: Option<Transparency>,
    /// CLASS.
    pub classification: Option<Classification>,
    /// COLOR: `#rrggbb` or a CSS3 name.
    pub color: Option<Option<String>>,
    /// CATEGORIES.
    pub categories: Option<Vec<String>>,
    /// How it recurs; `Some(None)` ends the recurrence.
    pub recurrence: Option<Option<RecurrenceInput>>,
    /// Who is invited, all of them; nobody when it is empty.
    pub attendees: Option<Vec<AttendeeInput>>,
    /// Whether those who are invited are told.
    pub notify: Notify,
}

/// The first and the last day that an event may touch: what every client of iCalendar can read.
const YEARS: (Date, Date) = (date(1000, 1, 1), date(3999, 12, 31));

impl TimeInput {
    /// The time, if exactly one form is given and it is within the years 1000 to 3999.
    pub(crate) fn read(&self, path: &str, faults: &mut Faults) -> Option<EventTime> {
        let time = match (self.date, self.local, self.time_zone.as_deref(), self.instant) {
            (Some(date), None, None, None) => EventTime::Date(date),
            (None, Some(local), Some(name), None) => {
                EventTime::Zoned { local, zone: faults.zone(&format!("{path}.timeZone"), name)? }
            }
            (None, Some(local), None, None) => EventTime::Floating(local),
            (None, None, None, Some(instant)) => EventTime::Utc(instant),
            _ => {
                let message =
                    "Give exactly one of: date; local with timeZone; local alone (floating); instant.";
                faults.add(UserErrorCode::Invalid, path, message);
                return None;
            }
        };
        let day = time.local().date();
        if day < YEARS.0 || day > YEARS.1 {
            faults.add(UserErrorCode::OutOfRange, path, "Give a time in the years 1000 to 3999.");
            return None;
        }
        if time.local().subsec_nanosecond() != 0 {
            faults.add(UserErrorCode::Invalid, path, "Give a time in whole seconds.");
            return None;
        }
        Some(time)
    }
}

impl EventPatch {
    /// Puts what is said about the details into `details`.
    pub(crate) fn apply(&self, details: &mut EventDetails, faults: &mut Faults) {
        if let Some(summary) = &self.summary {
            details.summary = match summary.trim() {
                "" => String::new(),
                _ => faults.line("summary", summary, limits::SUMMARY),
            };
        }
        if let Some(description) = &self.description {
            details.description = faults.text("description", description.as_deref(), limits::DESCRIPTION);
        }
        if let Some(location) = &self.location {
            details.location = faults.text("location", location.as_deref(), limits::LOCATION);
        }
        if let Some(url) = &self.url {
            details.url =
                url.as_deref().map(str::trim).filter(|url| !url.is_empty()).map(|url| link(url, faults));
        }
        if let Some(color) = &self.color {
            details.color = color.as_deref().map(|color| faults.event_color("color", color));
        }
        if let Some(categories) = &self.categories {
            details.categories = faults.categories(categories);
        }
        details.status = self.status.unwrap_or(details.status);
        details.transparency = self.transparency.unwrap_or(details.transparency);
        details.classification = self.classification.unwrap_or(details.classification);
    }
}

/// An absolute URL of a scheme that a page may link to.
fn link(url: &str, faults: &mut Faults) -> String {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let known =
        matches!(scheme.as_deref(), Some("http" | "https" | "mailto" | "tel" | "sip" | "webcal" | "xmpp"));
    if !known || url.contains(|c: char| c.is_control() || c.is_whitespace()) {
        let message = "Give an absolute URL such as \"https://example.com/agenda\" (also mailto, tel, sip, webcal, xmpp).";
        faults.add(UserErrorCode::Invalid, "url", message);
    }
    if url.len() > limits::URL {
        faults.add(UserErrorCode::TooLong, "url", format!("Give at most {} bytes.", limits::URL));
    }
    url.to_owned()
}
