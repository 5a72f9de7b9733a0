//! The fields of reservations, resources and tasks.

use crate::facts::{Field, Kind};

/// The states of a reservation.
pub const RESERVATION_STATUSES: &[&str] = &[
    "HELD",
    "REQUESTED",
    "CONFIRMED",
    "CHECKED_IN",
    "COMPLETED",
    "DECLINED",
    "CANCELLED",
    "EXPIRED",
    "NO_SHOW",
    "WAITLISTED",
];
/// The states of a task (RFC 5545 section 3.8.1.11).
pub const TASK_STATUSES: &[&str] = &["NEEDS_ACTION", "IN_PROCESS", "COMPLETED", "CANCELLED"];

const INSTANT: &str = "2026-01-05T08:00:00Z";

/// `resource`.
pub const RESOURCE: &[Field] = &[
    Field::new("id", Kind::Id, "Its id.", "res_01h455vb4pex5vsknk084sn02q"),
    Field::new("name", Kind::Text, "Its name.", "Room 4"),
    Field::new("typeId", Kind::Id, "The id of its type.", "rty_01h455vb4pex5vsknk084sn02q"),
    Field::new("typeName", Kind::Text, "The name of its type.", "Room"),
    Field::new("path", Kind::TEXTS, "Where it stands in the tree, from the top.", "Berlin, 2nd floor"),
    Field::new("capacity", Kind::Number, "How much of it there is.", "1"),
    Field::new("timeZone", Kind::Text, "Its zone.", "Europe/Berlin"),
];

/// `reservation`.
pub const RESERVATION: &[Field] = &[
    Field::new("id", Kind::Id, "Its id.", "rsv_01h455vb4pex5vsknk084sn02q"),
    Field::new("code", Kind::Text, "The short code that people say.", "K7QX2"),
    Field::new(
        "link",
        Kind::Text,
        "Its address in the page.",
        "https://cal.example.org/reservations/id/rsv_01h455vb4pex5vsknk084sn02q",
    ),
    Field::new("status", Kind::Choice(RESERVATION_STATUSES), "Its state.", "CONFIRMED"),
    Field::new("title", Kind::Text, "What it is for.", "Interview"),
    Field::new("note", Kind::Text, "What the booker added.", "Two guests"),
    Field::new("reason", Kind::Text, "Why it was declined or cancelled.", "The room is closed."),
    Field::new("quantity", Kind::Number, "How much is reserved.", "1"),
    Field::new("startsAt", Kind::Instant, "When it starts.", INSTANT),
    Field::new("endsAt", Kind::Instant, "When it ends, exclusive.", "2026-01-05T09:00:00Z"),
    Field::new("startDate", Kind::Date, "The day on which it starts, in the resource's zone.", "2026-01-05"),
    Field::new("endDate", Kind::Date, "The last day that it touches, in the resource's zone.", "2026-01-05"),
    Field::new(
        "startTime",
        Kind::TimeOfDay,
        "The time of day at which it starts, in the resource's zone.",
        "09:00",
    ),
    Field::new(
        "endTime",
        Kind::TimeOfDay,
        "The time of day at which it ends, in the resource's zone.",
        "10:00",
    ),
    Field::new(
        "startWeekday",
        Kind::WEEKDAY,
        "The weekday on which it starts, in the resource's zone.",
        "MONDAY",
    ),
    Field::new("duration", Kind::Duration, "How long it lasts, exact.", "PT1H"),
    Field::new(
        "bookerId",
        Kind::Id,
        "The person who booked; absent for a guest.",
        "usr_01h455vb4pex5vsknk084sn02q",
    ),
    Field::new("bookerName", Kind::Text, "The booker's name.", "Ada Lovelace"),
    Field::new("bookerEmail", Kind::Text, "The booker's address.", "ada@example.org"),
    Field::new("isGuest", Kind::Boolean, "Whether the booker is not signed in.", "false"),
    Field::new("isRecurring", Kind::Boolean, "Whether it is one of a recurring reservation.", "false"),
    Field::new("resourceIds", Kind::List(&Kind::Id), "All resources.", "res_01h455vb4pex5vsknk084sn02q"),
    Field::new("resourceNames", Kind::TEXTS, "The names of all resources.", "Room 4, Projector"),
    Field::new("createdAt", Kind::Instant, "When it was made.", INSTANT),
];

/// `task`.
pub const TASK: &[Field] = &[
    Field::new("id", Kind::Id, "Its id.", "tsk_01h455vb4pex5vsknk084sn02q"),
    Field::new("link", Kind::Text, "Its address in the page.", "https://cal.example.org/tasks/tsk_01h4"),
    Field::new("summary", Kind::Text, "The title.", "Write the report"),
    Field::new("description", Kind::Text, "The notes.", "By chapter."),
    Field::new("status", Kind::Choice(TASK_STATUSES), "Its state.", "NEEDS_ACTION"),
    Field::new("priority", Kind::Number, "From 1 (highest) to 9; absent when none is set.", "5"),
    Field::new("labels", Kind::TEXTS, "The labels.", "Urgent"),
    Field::new("dueAt", Kind::Instant, "When it is due; the end of the day for a date.", INSTANT),
    Field::new("dueDate", Kind::Date, "The day on which it is due, in its zone.", "2026-01-05"),
    Field::new("completedAt", Kind::Instant, "When it was done.", INSTANT),
    Field::new("createdAt", Kind::Instant, "When it was made.", INSTANT),
];
