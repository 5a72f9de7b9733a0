//! A part of a file that is applied in one transaction.

use cal3_domain::{ical::Imported, task::TaskData, time::EventTime};

/// An object of the file.
#[derive(Debug, Clone)]
pub struct Object {
    /// Its place among the objects of the file, from 0.
    pub position: i32,
    /// The line of the file on which it begins, from 1.
    pub line: i32,
    /// `VEVENT` and the like.
    pub component: String,
    /// UID, if it has one.
    pub uid: Option<String>,
    /// SUMMARY, for display.
    pub summary: Option<String>,
    /// RECURRENCE-ID, for display.
    pub recurrence_id: Option<String>,
    /// What was mended while reading.
    pub repairs: Vec<String>,
    /// What it is.
    pub content: Content,
}

/// What an object is.
#[derive(Debug, Clone)]
pub enum Content {
    /// An event, with the SHA-256 of what it was read from.
    Event(Box<Imported>, [u8; 32]),
    /// A task, with the SHA-256 of what it was read from.
    Task(Box<TaskData>, [u8; 32]),
    /// Nothing that can be kept, with the reason.
    Rejected(String),
}

/// Objects to be applied together, in the order of the work: first whole events and series, then overrides.
#[derive(Debug, Clone, Default)]
pub struct Slice {
    /// The objects.
    pub objects: Vec<Object>,
    /// How many objects had been worked through before these.
    pub after: i32,
    /// How many bytes of the file have been worked through with these.
    pub bytes_processed: i64,
    /// Whether these are the last.
    pub is_last: bool,
}

/// A time as the report writes it.
pub(super) fn display(time: &EventTime) -> String {
    match time {
        EventTime::Date(date) => date.to_string(),
        EventTime::Zoned { local, zone } => format!("{local}[{}]", zone.id()),
        EventTime::Floating(local) => local.to_string(),
        EventTime::Utc(instant) => instant.to_string(),
    }
}

impl Object {
    /// An object that is an event.
    pub fn event(place: (i32, i32), imported: Imported, hash: [u8; 32], mut repairs: Vec<String>) -> Self {
        if imported.this_and_future {
            let message = "taken as the one occurrence; the later ones stay as the series has them";
            repairs.push(format!("RANGE_IGNORED: RECURRENCE-ID: RANGE=THISANDFUTURE is {message}"));
        }
        let data = &imported.data;
        Self {
            position: place.0,
            line: place.1,
            component: "VEVENT".to_owned(),
            uid: Some(data.uid.clone()),
            summary: Some(data.details.summary.clone()).filter(|summary| !summary.is_empty()),
            recurrence_id: imported.recurrence_id.as_ref().map(display),
            repairs,
            content: Content::Event(Box::new(imported), hash),
        }
    }

    /// An object that is a task.
    pub fn task(place: (i32, i32), data: TaskData, hash: [u8; 32], repairs: Vec<String>) -> Self {
        Self {
            position: place.0,
            line: place.1,
            component: "VTODO".to_owned(),
            uid: Some(data.uid.clone()),
            summary: Some(data.details.summary.clone()),
            recurrence_id: None,
            repairs,
            content: Content::Task(Box::new(data), hash),
        }
    }

    /// An object that cannot be kept.
    pub fn rejected(place: (i32, i32), component: &str, uid: Option<String>, reason: String) -> Self {
        Self {
            position: place.0,
            line: place.1,
            component: component.to_owned(),
            uid,
            summary: None,
            recurrence_id: None,
            repairs: Vec::new(),
            content: Content::Rejected(reason),
        }
    }
}
