//! The fields of events, their attendees, answers and calendars.

use crate::facts::{Field, Kind};

const EVENT_ID: &str = "evt_01h455vb4pex5vsknk084sn02q";
const INSTANT: &str = "2026-01-05T08:00:00Z";

/// What an attendee is to the event (RFC 5545 section 3.2.16).
pub const ATTENDEE_ROLES: &[&str] = &["CHAIR", "REQUIRED", "OPTIONAL", "NON_PARTICIPANT"];
/// What an attendee answered (RFC 5545 section 3.2.12).
pub const ANSWERS: &[&str] = &["NEEDS_ACTION", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"];
/// Who or what an attendee is (RFC 5545 section 3.2.3).
pub const ATTENDEE_KINDS: &[&str] = &["INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"];

const STATUSES: &[&str] = &["TENTATIVE", "CONFIRMED", "CANCELLED"];
const TRANSPARENCIES: &[&str] = &["OPAQUE", "TRANSPARENT"];
const CLASSIFICATIONS: &[&str] = &["PUBLIC", "PRIVATE", "CONFIDENTIAL"];

/// One of `event.attendees`.
pub const ATTENDEE: &[Field] = &[
    Field::new("email", Kind::Text, "The attendee's address.", "ada@example.org"),
    Field::new("name", Kind::Text, "The attendee's name.", "Ada Lovelace"),
    Field::new("role", Kind::Choice(ATTENDEE_ROLES), "What they are to the event.", "REQUIRED"),
    Field::new("answer", Kind::Choice(ANSWERS), "What they answered.", "ACCEPTED"),
    Field::new(
        "kind",
        Kind::Choice(ATTENDEE_KINDS),
        "A person, a group, a resource or a room.",
        "INDIVIDUAL",
    ),
];

/// `event`.
pub const EVENT: &[Field] = &[
    Field::new("id", Kind::Id, "The id of the event, the series or the override.", EVENT_ID),
    Field::new(
        "occurrenceId",
        Kind::Id,
        "The id of the occurrence; of the only one for a single event, absent where a whole series is meant.",
        "occ_01h455vb4pex5vsknk084sn02q_20260105T090000",
    ),
    Field::new("calendarId", Kind::Id, "The calendar that it lies in.", "cal_01h455vb4pex5vsknk084sn02q"),
    Field::new("uid", Kind::Text, "Its iCalendar UID.", "1f0c@example.org"),
    Field::new("link", Kind::Text, "Its address in the page.", "https://cal.example.org/events/evt_01h4"),
    Field::new("summary", Kind::Text, "The title.", "Stand-up"),
    Field::new("description", Kind::Text, "The description.", "Agenda: …"),
    Field::new("location", Kind::Text, "The place.", "Room 4"),
    Field::new("url", Kind::Text, "The link that the event carries.", "https://meet.example.org/standup"),
    Field::new("status", Kind::Choice(STATUSES), "Whether it takes place.", "CONFIRMED"),
    Field::new("transparency", Kind::Choice(TRANSPARENCIES), "Whether it takes up time.", "OPAQUE"),
    Field::new("classification", Kind::Choice(CLASSIFICATIONS), "Who may read it.", "PUBLIC"),
    Field::new("color", Kind::Text, "The colour: `#rrggbb` or a CSS3 name.", "#3b82f6"),
    Field::new("categories", Kind::TEXTS, "iCalendar's categories.", "Work, Team"),
    Field::new("labels", Kind::TEXTS, "The labels.", "Urgent"),
    Field::new("isBusy", Kind::Boolean, "Whether it takes up time and takes place.", "true"),
    Field::new("isAllDay", Kind::Boolean, "Whether it takes whole days.", "false"),
    Field::new("isRecurring", Kind::Boolean, "Whether it is a series, or an occurrence of one.", "true"),
    Field::new("isOverride", Kind::Boolean, "Whether it is an occurrence changed by itself.", "false"),
    Field::new("startsAt", Kind::Instant, "When it starts; the first occurrence of a series.", INSTANT),
    Field::new("endsAt", Kind::Instant, "When it ends, exclusive.", "2026-01-05T08:15:00Z"),
    Field::new("startDate", Kind::Date, "The day on which it starts, in its zone.", "2026-01-05"),
    Field::new("endDate", Kind::Date, "The last day that it touches, in its zone.", "2026-01-05"),
    Field::new("startTime", Kind::TimeOfDay, "The time of day at which it starts, in its zone.", "09:00"),
    Field::new("endTime", Kind::TimeOfDay, "The time of day at which it ends, in its zone.", "09:15"),
    Field::new("startWeekday", Kind::WEEKDAY, "The weekday on which it starts, in its zone.", "MONDAY"),
    Field::new("duration", Kind::Duration, "How long it lasts, exact.", "PT15M"),
    Field::new(
        "timeZone",
        Kind::Text,
        "Its zone: the one in which its start was said, else the calendar's.",
        "Europe/Berlin",
    ),
    Field::new("organizerName", Kind::Text, "The organiser's name.", "Grace Hopper"),
    Field::new("organizerEmail", Kind::Text, "The organiser's address.", "grace@example.org"),
    Field::new("attendees", Kind::Records(ATTENDEE), "Who takes part.", ""),
    Field::new("attendeeEmails", Kind::TEXTS, "The attendees' addresses.", "ada@example.org"),
    Field::new("attendeeDomains", Kind::TEXTS, "The domains of their addresses, each once.", "example.org"),
    Field::new("attendeeCount", Kind::Number, "How many attendees there are.", "5"),
    Field::new(
        "createdById",
        Kind::Id,
        "The person who made it; absent when they are gone.",
        "usr_01h455vb4pex5vsknk084sn02q",
    ),
    Field::new("createdAt", Kind::Instant, "When it was made.", INSTANT),
    Field::new("updatedAt", Kind::Instant, "When it last changed.", INSTANT),
];

/// `change`.
pub const CHANGE: &[Field] =
    &[Field::new("fields", Kind::TEXTS, "The names of the fields that changed.", "SUMMARY, START")];

/// `answer`.
pub const ANSWER: &[Field] = &[
    Field::new("email", Kind::Text, "The address of the attendee who answered.", "ada@example.org"),
    Field::new("name", Kind::Text, "Their name.", "Ada Lovelace"),
    Field::new("answer", Kind::Choice(ANSWERS), "What they answered.", "DECLINED"),
    Field::new("previous", Kind::Choice(ANSWERS), "What they had answered before.", "ACCEPTED"),
    Field::new("comment", Kind::Text, "What they added.", "On holiday."),
];

/// `calendar`.
pub const CALENDAR: &[Field] = &[
    Field::new("id", Kind::Id, "Its id.", "cal_01h455vb4pex5vsknk084sn02q"),
    Field::new("name", Kind::Text, "Its name.", "Team"),
    Field::new("description", Kind::Text, "Its description.", "All that the team does."),
    Field::new("color", Kind::Text, "Its colour, `#rrggbb`.", "#3b82f6"),
    Field::new("timeZone", Kind::Text, "Its zone.", "Europe/Berlin"),
    Field::new(
        "ownerId",
        Kind::Id,
        "The person or organisation that owns it.",
        "usr_01h455vb4pex5vsknk084sn02q",
    ),
    Field::new("ownerName", Kind::Text, "The owner's name.", "Grace Hopper"),
];
