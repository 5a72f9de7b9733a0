//! Events out of the change log: the fields before and after a change, laid over the event as it is kept, give the event as it
//! was then.

use jiff::{Timestamp, civil::DateTime};
use serde_json::{Map, Value as Json};

use crate::{
    event::{
        Classification, Event, EventData, EventDetails, EventEnd, EventStatus, Participants, Recurrence,
        Timing, Transparency, parse_duration,
    },
    ids::{CalendarId, EventId, decode_suffix},
    time::{EventTime, Zone},
};

/// A field of a change of an event that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the change log tells of the event's {field} in a form that cannot be read")]
pub struct ChangeError {
    /// The field's name in the change log.
    pub field: &'static str,
}

/// The fields of a change: what `changes.before` or `changes.after` holds.
pub type ChangeFields = Map<String, Json>;

/// The event with the given fields of a change in place of its own. Laid over the event as it is now, `before` gives it as
/// it was, as far as the change tells; a field that changed again since keeps its present value.
///
/// # Errors
/// [`ChangeError`] when a field cannot be read.
pub fn overlay(event: &Event, fields: &ChangeFields) -> Result<Event, ChangeError> {
    let mut event = event.clone();
    set_timing(&mut event.data.timing, fields)?;
    set_texts(&mut event.data.details, fields)?;
    set_participants(&mut event.data.participants, fields)?;
    if let Some(id) = text(fields, "calendarId")?.flatten() {
        event.calendar_id = decode_suffix(id).map(CalendarId).ok_or(wrong("calendarId"))?;
    }
    if let Some(uid) = text(fields, "uid")?.flatten() {
        uid.clone_into(&mut event.data.uid);
    }
    if let Some(at) = text(fields, "recurrenceId")? {
        event.recurrence_id = at.map(|at| local(at, "recurrenceId")).transpose()?;
    }
    if let Some(id) = text(fields, "seriesId")? {
        event.series_id = id.map(|id| decode_suffix(id).map(EventId).ok_or(wrong("seriesId"))).transpose()?;
    }
    if let Some(sequence) = fields.get("sequence") {
        let number = sequence.as_i64().and_then(|number| i32::try_from(number).ok());
        event.data.sequence = number.ok_or(wrong("sequence"))?;
    }
    Ok(event)
}

/// The event out of a change that tells all of its fields: `after` of one that was created, `before` of one that was deleted.
/// Whatever the log does not tell (its version, its making) is taken to be of `at`, its maker to be unknown.
///
/// # Errors
/// [`ChangeError`] when a field cannot be read, or there is no start.
pub fn whole(id: EventId, at: Timestamp, fields: &ChangeFields) -> Result<Event, ChangeError> {
    let start = time(fields, "start", None)?.ok_or(wrong("start"))?;
    let timing = Timing { end: EventEnd::At(start.clone()), start, recurrence: Recurrence::default() };
    let data = EventData {
        uid: String::new(),
        timing,
        details: EventDetails::default(),
        participants: Participants::default(),
        sequence: 0,
        extra: None,
        subcomponents: None,
        zone_definition: None,
    };
    let blank = Event {
        id,
        calendar_id: CalendarId(uuid::Uuid::nil()),
        series_id: None,
        recurrence_id: None,
        data,
        created_by: None,
        version: 1,
        created_at: at,
        updated_at: at,
    };
    overlay(&blank, fields)
}

fn wrong(field: &'static str) -> ChangeError {
    ChangeError { field }
}

/// The text of a field: `None` if the change does not tell of it, `Some(None)` if it is null.
fn text<'a>(fields: &'a ChangeFields, name: &'static str) -> Result<Option<Option<&'a str>>, ChangeError> {
    match fields.get(name) {
        None => Ok(None),
        Some(Json::Null) => Ok(Some(None)),
        Some(Json::String(text)) => Ok(Some(Some(text))),
        Some(_) => Err(wrong(name)),
    }
}

fn local(text: &str, name: &'static str) -> Result<DateTime, ChangeError> {
    text.parse().map_err(|_| wrong(name))
}

/// The zone of this name: the one that the event has already (its rules may have come with it), else IANA's.
fn zone(id: &str, present: Option<&EventTime>, name: &'static str) -> Result<Zone, ChangeError> {
    match present {
        Some(EventTime::Zoned { zone, .. }) if zone.id() == id => Ok(zone.clone()),
        _ => Zone::iana(id).map_err(|_| wrong(name)),
    }
}

fn time(
    fields: &ChangeFields,
    name: &'static str,
    present: Option<&EventTime>,
) -> Result<Option<EventTime>, ChangeError> {
    let Some(value) = fields.get(name) else { return Ok(None) };
    let member = |key| value.get(key).and_then(Json::as_str);
    let time = match (member("date"), member("local"), member("timeZone"), member("instant")) {
        (Some(date), None, None, None) => date.parse().ok().map(EventTime::Date),
        (None, Some(at), None, None) => at.parse().ok().map(EventTime::Floating),
        (None, Some(at), Some(id), None) => {
            Some(EventTime::Zoned { local: local(at, name)?, zone: zone(id, present, name)? })
        }
        (None, None, None, Some(at)) => at.parse().ok().map(EventTime::Utc),
        _ => None,
    };
    time.map(Some).ok_or(wrong(name))
}

fn set_timing(timing: &mut Timing, fields: &ChangeFields) -> Result<(), ChangeError> {
    let old_end = timing.end_time();
    if let Some(start) = time(fields, "start", Some(&timing.start))? {
        timing.start = start;
    }
    let end = time(fields, "end", Some(&old_end))?;
    match (text(fields, "duration")?, &timing.end) {
        (Some(Some(duration)), _) => {
            timing.end = EventEnd::Lasting(parse_duration(duration).ok_or(wrong("duration"))?);
        }
        // The end that the log tells beside a duration follows from it.
        (None, EventEnd::Lasting(_)) => {}
        (Some(None), _) | (None, EventEnd::At(_)) => {
            if let Some(end) = end {
                timing.end = EventEnd::At(end);
            } else if matches!(timing.end, EventEnd::Lasting(_)) {
                timing.end = EventEnd::At(old_end);
            }
        }
    }
    match text(fields, "recurrence")? {
        None => {}
        Some(None) => timing.recurrence = Recurrence::default(),
        Some(Some(recurrence)) => {
            timing.recurrence = recurrence.parse().map_err(|_| wrong("recurrence"))?;
        }
    }
    Ok(())
}

fn set_texts(details: &mut EventDetails, fields: &ChangeFields) -> Result<(), ChangeError> {
    if let Some(summary) = text(fields, "summary")? {
        summary.unwrap_or_default().clone_into(&mut details.summary);
    }
    for (name, slot) in [
        ("description", &mut details.description),
        ("location", &mut details.location),
        ("url", &mut details.url),
        ("color", &mut details.color),
    ] {
        if let Some(value) = text(fields, name)? {
            *slot = value.map(str::to_owned);
        }
    }
    if let Some(Some(word)) = text(fields, "status")? {
        use EventStatus::{Cancelled, Confirmed, Tentative};
        details.status = named([Tentative, Confirmed, Cancelled], EventStatus::as_str, word, "status")?;
    }
    if let Some(Some(word)) = text(fields, "transparency")? {
        use Transparency::{Opaque, Transparent};
        details.transparency = named([Opaque, Transparent], Transparency::as_str, word, "transparency")?;
    }
    if let Some(Some(word)) = text(fields, "classification")? {
        use Classification::{Confidential, Private, Public};
        let all = [Public, Private, Confidential];
        details.classification = named(all, Classification::as_str, word, "classification")?;
    }
    if let Some(categories) = fields.get("categories") {
        let items = categories.as_array().ok_or(wrong("categories"))?;
        let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
        details.categories = texts.collect::<Option<_>>().ok_or(wrong("categories"))?;
    }
    Ok(())
}

fn set_participants(participants: &mut Participants, fields: &ChangeFields) -> Result<(), ChangeError> {
    if let Some(organizer) = fields.get("organizer") {
        participants.organizer = serde_json::from_value(organizer.clone()).map_err(|_| wrong("organizer"))?;
    }
    if let Some(attendees) = fields.get("attendees") {
        participants.attendees = serde_json::from_value(attendees.clone()).map_err(|_| wrong("attendees"))?;
    }
    Ok(())
}

/// The one of `all` that has this name.
fn named<T: Copy>(
    all: impl IntoIterator<Item = T>,
    name: impl Fn(T) -> &'static str,
    word: &str,
    field: &'static str,
) -> Result<T, ChangeError> {
    all.into_iter().find(|value| name(*value) == word).ok_or(wrong(field))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(json: Json) -> ChangeFields {
        json.as_object().unwrap().clone()
    }

    fn event() -> Event {
        let all = fields(json!({
            "calendarId": "01h455vb4pex5vsknk084sn02q", "uid": "u", "summary": "Stand-up",
            "start": {"local": "2026-01-05T09:00:00", "timeZone": "Europe/Berlin"},
            "end": {"local": "2026-01-05T09:15:00", "timeZone": "Europe/Berlin"},
            "duration": null, "recurrence": "RRULE:FREQ=DAILY", "recurrenceId": null,
            "description": null, "location": "Room 4", "url": null, "status": "CONFIRMED",
            "transparency": "OPAQUE", "classification": "PUBLIC", "color": "red",
            "categories": ["Work"], "sequence": 3,
        }));
        whole(EventId(uuid::Uuid::nil()), Timestamp::UNIX_EPOCH, &all).unwrap()
    }

    #[test]
    fn what_was_created_or_deleted_is_read_whole() {
        let event = event();
        assert_eq!(event.data.details.summary, "Stand-up");
        assert_eq!(event.data.details.categories, ["Work"]);
        assert_eq!(event.data.sequence, 3);
        assert!(event.is_series());
        assert_eq!(event.calendar_id.to_string(), "cal_01h455vb4pex5vsknk084sn02q");
    }

    #[test]
    fn what_changed_is_laid_over_what_is() {
        let before = fields(json!({
            "location": null, "status": "TENTATIVE", "recurrence": null,
            "start": {"local": "2026-01-05T08:00:00", "timeZone": "Europe/Berlin"},
        }));
        let was = overlay(&event(), &before).unwrap();
        assert_eq!(was.data.details.location, None);
        assert_eq!(was.data.details.status, EventStatus::Tentative);
        assert!(!was.is_series());
        assert_eq!(was.data.timing.start_local().to_string(), "2026-01-05T08:00:00");
        assert_eq!(was.data.timing.end_time().local().to_string(), "2026-01-05T09:15:00");
        assert_eq!(was.data.details.summary, "Stand-up");
    }

    #[test]
    fn who_takes_part_is_told() {
        let told = json!({
            "organizer": {"address": "grace@example.org"},
            "attendees": [{"address": "ada@example.org", "answer": "ACCEPTED", "rsvp": true}],
        });
        let was = overlay(&event(), &fields(told)).unwrap();
        assert_eq!(was.data.participants.attendees[0].answer.as_str(), "ACCEPTED");
        let alone = overlay(&was, &fields(json!({"organizer": null, "attendees": []}))).unwrap();
        assert!(alone.data.participants.is_empty());
    }

    #[test]
    fn an_end_becomes_a_duration_and_back() {
        let lasting = overlay(&event(), &fields(json!({"duration": "PT2H"}))).unwrap();
        assert_eq!(lasting.data.timing.end_time().local().to_string(), "2026-01-05T11:00:00");
        let moved =
            json!({"start": {"instant": "2026-01-05T08:00:00Z"}, "end": {"instant": "2026-01-05T10:00:00Z"}});
        let moved = overlay(&lasting, &fields(moved)).unwrap();
        assert!(matches!(moved.data.timing.end, EventEnd::Lasting(_)));
        let back = overlay(&lasting, &fields(json!({"duration": null}))).unwrap();
        assert!(matches!(back.data.timing.end, EventEnd::At(_)));
        assert_eq!(back.data.timing.end_time(), lasting.data.timing.end_time());
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (json, field) in [
            (json!({"status": "MAYBE"}), "status"),
            (json!({"start": {"date": "2026-01-05", "local": "2026-01-05T09:00:00"}}), "start"),
            (json!({"end": {"local": "2026-01-05T09:00:00", "timeZone": "Nowhere/At_All"}}), "end"),
            (json!({"categories": [1]}), "categories"),
            (json!({"calendarId": "x"}), "calendarId"),
            (json!({"attendees": [{"role": "SINGER"}]}), "attendees"),
            (json!({"sequence": 1e99}), "sequence"),
        ] {
            assert_eq!(overlay(&event(), &fields(json)), Err(ChangeError { field }));
        }
        assert_eq!(
            whole(EventId(uuid::Uuid::nil()), Timestamp::UNIX_EPOCH, &ChangeFields::default()),
            Err(ChangeError { field: "start" })
        );
    }
}
