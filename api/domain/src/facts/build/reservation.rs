//! Facts about reservations, resources and tasks.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{set_custom, set_times};
use crate::facts::{Record, Value};

/// A resource.
#[derive(Debug, Clone, Default)]
pub struct ResourceFacts<'a> {
    /// Its id, as the API writes it.
    pub id: String,
    /// Its name.
    pub name: &'a str,
    /// The id of its type.
    pub type_id: String,
    /// The name of its type.
    pub type_name: &'a str,
    /// Where it stands in the tree, from the top.
    pub path: Vec<&'a str>,
    /// How much of it there is.
    pub capacity: u32,
    /// The name of its zone.
    pub time_zone: &'a str,
    /// Its attributes: `resource.attributes.NAME`.
    pub attributes: &'a [(String, Value)],
}

impl ResourceFacts<'_> {
    /// The group `resource`.
    pub fn record(&self) -> Record {
        let mut record = Record::default()
            .with("id", self.id.as_str())
            .with("name", self.name)
            .with("typeId", self.type_id.as_str())
            .with("typeName", self.type_name)
            .with("path", Value::texts(self.path.iter().copied()))
            .with("capacity", self.capacity)
            .with("timeZone", self.time_zone);
        set_custom(&mut record, "attributes", self.attributes);
        record
    }
}

/// A reservation.
#[derive(Debug, Clone)]
pub struct ReservationFacts<'a> {
    /// Its id, as the API writes it.
    pub id: String,
    /// The short code that people say.
    pub code: &'a str,
    /// Its address in the page.
    pub link: Option<&'a str>,
    /// One of [`RESERVATION_STATUSES`](crate::facts::fields::RESERVATION_STATUSES).
    pub status: &'a str,
    /// What it is for.
    pub title: Option<&'a str>,
    /// What the booker added.
    pub note: Option<&'a str>,
    /// Why it was declined or cancelled.
    pub reason: Option<&'a str>,
    /// How much is reserved.
    pub quantity: u32,
    /// When it starts.
    pub start: Timestamp,
    /// When it ends, exclusive.
    pub end: Timestamp,
    /// The resource's zone.
    pub zone: &'a TimeZone,
    /// The id of the person who booked, as the API writes it; `None` for a guest.
    pub booker_id: Option<String>,
    /// The booker's name.
    pub booker_name: Option<&'a str>,
    /// The booker's address.
    pub booker_email: Option<&'a str>,
    /// Whether it is one of a recurring reservation.
    pub is_recurring: bool,
    /// The ids and names of all its resources.
    pub resources: &'a [(String, String)],
    /// What the booker answered: `reservation.answers.NAME`.
    pub answers: &'a [(String, Value)],
    /// When it was made.
    pub created_at: Timestamp,
}

impl ReservationFacts<'_> {
    /// The group `reservation`.
    pub fn record(&self) -> Record {
        let mut record = Record::default()
            .with("id", self.id.as_str())
            .with("code", self.code)
            .with("link", self.link)
            .with("status", self.status)
            .with("title", self.title)
            .with("note", self.note)
            .with("reason", self.reason)
            .with("quantity", self.quantity)
            .with("bookerId", self.booker_id.clone())
            .with("bookerName", self.booker_name)
            .with("bookerEmail", self.booker_email)
            .with("isGuest", self.booker_id.is_none())
            .with("isRecurring", self.is_recurring)
            .with("resourceIds", Value::texts(self.resources.iter().map(|(id, _)| id)))
            .with("resourceNames", Value::texts(self.resources.iter().map(|(_, name)| name)))
            .with("createdAt", self.created_at);
        set_times(&mut record, self.start, self.end, self.zone, false);
        set_custom(&mut record, "answers", self.answers);
        record
    }
}

/// A task.
#[derive(Debug, Clone, Default)]
pub struct TaskFacts<'a> {
    /// Its id, as the API writes it.
    pub id: String,
    /// Its address in the page.
    pub link: Option<&'a str>,
    /// The title.
    pub summary: &'a str,
    /// The notes.
    pub description: Option<&'a str>,
    /// One of [`TASK_STATUSES`](crate::facts::fields::TASK_STATUSES).
    pub status: &'a str,
    /// From 1 (highest) to 9.
    pub priority: Option<u32>,
    /// The labels.
    pub labels: &'a [String],
    /// When it is due; the end of the day for a date.
    pub due_at: Option<Timestamp>,
    /// The day on which it is due.
    pub due_date: Option<Date>,
    /// When it was done.
    pub completed_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl TaskFacts<'_> {
    /// The group `task`.
    pub fn record(&self) -> Record {
        Record::default()
            .with("id", self.id.as_str())
            .with("link", self.link)
            .with("summary", self.summary)
            .with("description", self.description)
            .with("status", self.status)
            .with("priority", self.priority)
            .with("labels", Value::texts(self.labels))
            .with("dueAt", self.due_at)
            .with("dueDate", self.due_date)
            .with("completedAt", self.completed_at)
            .with("createdAt", self.created_at)
    }
}
