//! What the change log tells of an event.

use cal3_domain::{
    event::{DurationText, Event, EventEnd},
    ids::encode_suffix,
    time::EventTime,
};
use serde_json::{Value, json};

/// A time in the form in which the API gives it.
pub(crate) fn time(time: &EventTime) -> Value {
    match time {
        EventTime::Date(date) => json!({ "date": date.to_string() }),
        EventTime::Zoned { local, zone } => json!({ "local": local.to_string(), "timeZone": zone.id() }),
        EventTime::Floating(local) => json!({ "local": local.to_string() }),
        EventTime::Utc(instant) => json!({ "instant": instant.to_string() }),
    }
}

/// The event's fields by the names that the API gives them.
pub fn fields(event: &Event) -> Value {
    let (data, details) = (&event.data, &event.data.details);
    let duration = match &data.timing.end {
        EventEnd::Lasting(length) => Value::String(DurationText(*length).to_string()),
        EventEnd::At(_) => Value::Null,
    };
    let recurrence = match data.timing.recurrence.is_empty() {
        true => Value::Null,
        false => Value::String(data.timing.recurrence.to_string()),
    };
    json!({
        "calendarId": encode_suffix(event.calendar_id.0),
        "uid": data.uid,
        "summary": details.summary,
        "start": time(&data.timing.start),
        "end": time(&data.timing.end_time()),
        "duration": duration,
        "recurrence": recurrence,
        "recurrenceId": event.recurrence_id.map(|at| at.to_string()),
        "description": details.description,
        "location": details.location,
        "url": details.url,
        "status": details.status.as_str(),
        "transparency": details.transparency.as_str(),
        "classification": details.classification.as_str(),
        "color": details.color,
        "categories": details.categories,
        "organizer": data.participants.organizer,
        "attendees": data.participants.attendees,
        "sequence": data.sequence,
    })
}
