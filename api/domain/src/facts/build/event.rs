//! Facts about events, their attendees and what changed.

use std::{borrow::Cow, collections::BTreeSet};

use jiff::{Timestamp, tz::TimeZone};

use super::{set_custom, set_times};
use crate::{
    event::{Answered, Attendee, Event, Occurrence},
    facts::{Record, Value},
    ids::OccurrenceId,
    time::{EventTime, WallClock, Zone},
};

/// Someone who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AttendeeFacts {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: Option<String>,
    /// One of [`ATTENDEE_ROLES`](crate::facts::fields::ATTENDEE_ROLES).
    pub role: Option<String>,
    /// One of [`ANSWERS`](crate::facts::fields::ANSWERS).
    pub answer: Option<String>,
    /// One of [`ATTENDEE_KINDS`](crate::facts::fields::ATTENDEE_KINDS).
    pub kind: Option<String>,
}

impl From<&Attendee> for AttendeeFacts {
    fn from(attendee: &Attendee) -> Self {
        Self {
            email: attendee.address.clone(),
            name: attendee.name.clone(),
            role: Some(attendee.role.as_str().to_owned()),
            answer: Some(attendee.answer.as_str().to_owned()),
            kind: Some(attendee.kind.as_str().to_owned()),
        }
    }
}

/// An event, or one of its occurrences, and what is known about it elsewhere.
#[derive(Debug, Clone)]
pub struct EventFacts<'a> {
    /// The single event, the series, or the override.
    pub event: &'a Event,
    /// The occurrence that is meant; for a series without one, the series is told by its first occurrence.
    pub occurrence: Option<&'a Occurrence>,
    /// The calendar's zone, in which dates, floating times and UTC are read.
    pub zone: &'a Zone,
    /// Its address in the page.
    pub link: Option<&'a str>,
    /// Its labels.
    pub labels: &'a [String],
    /// The organiser's name, if it is known, and address.
    pub organizer: Option<(Option<&'a str>, &'a str)>,
    /// Who takes part.
    pub attendees: Cow<'a, [AttendeeFacts]>,
    /// Custom fields: `event.custom.NAME`.
    pub custom: &'a [(String, Value)],
}

impl<'a> EventFacts<'a> {
    /// An event by itself, in a calendar of this zone.
    pub fn new(event: &'a Event, zone: &'a Zone) -> Self {
        let participants = &event.data.participants;
        let organizer = participants.organizer.as_ref();
        Self {
            event,
            occurrence: None,
            zone,
            link: None,
            labels: &[],
            organizer: organizer.map(|organizer| (organizer.name.as_deref(), organizer.address.as_str())),
            attendees: participants.attendees.iter().map(AttendeeFacts::from).collect(),
            custom: &[],
        }
    }

    /// The same, about one of its occurrences.
    #[must_use]
    pub fn at(self, occurrence: &'a Occurrence) -> Self {
        Self { occurrence: Some(occurrence), ..self }
    }

    /// Start and end as instants.
    fn span(&self) -> (Timestamp, Timestamp) {
        if let Some(occurrence) = self.occurrence {
            return (occurrence.start, occurrence.end);
        }
        let timing = &self.event.data.timing;
        let start = timing.start.instant(self.zone.tz());
        (start, timing.end_time().instant(self.zone.tz()).max(start))
    }

    fn occurrence_id(&self) -> Option<OccurrenceId> {
        let series = self.event.series_id.unwrap_or(self.event.id);
        let original = match (self.occurrence, self.event.recurrence_id) {
            (Some(occurrence), _) => occurrence.original,
            (None, Some(original)) => original,
            (None, None) if self.event.is_series() => return None,
            (None, None) => self.event.data.timing.start_local(),
        };
        Some(OccurrenceId { event: series, original })
    }

    /// The group `event`.
    pub fn record(&self) -> Record {
        let (event, details) = (self.event, &self.event.data.details);
        let mut record = Record::default()
            .with("id", event.id.to_string())
            .with("occurrenceId", self.occurrence_id().map(|id| id.to_string()))
            .with("calendarId", event.calendar_id.to_string())
            .with("uid", event.data.uid.as_str())
            .with("link", self.link)
            .with("summary", details.summary.as_str())
            .with("description", details.description.as_deref())
            .with("location", details.location.as_deref())
            .with("url", details.url.as_deref())
            .with("status", details.status.as_str())
            .with("transparency", details.transparency.as_str())
            .with("classification", details.classification.as_str())
            .with("color", details.color.as_deref())
            .with("categories", Value::texts(&details.categories))
            .with("labels", Value::texts(self.labels))
            .with("isRecurring", event.is_series() || event.recurrence_id.is_some())
            .with("isOverride", event.recurrence_id.is_some())
            .with("createdById", event.created_by.map(|id| id.to_string()))
            .with("createdAt", event.created_at)
            .with("updatedAt", event.updated_at);
        self.set_times(&mut record);
        self.set_people(&mut record);
        set_custom(&mut record, "custom", self.custom);
        record
    }

    /// The group `event` for somebody who may learn when the calendar is busy and nothing else: the calendar and the times.
    pub fn record_of_times(&self) -> Record {
        let mut record = Record::default().with("calendarId", self.event.calendar_id.to_string());
        self.set_times(&mut record);
        record
    }

    fn set_times(&self, record: &mut Record) {
        let start =
            self.occurrence.map_or(&self.event.data.timing.start, |occurrence| &occurrence.start_time);
        let (tz, zone_id): (&TimeZone, &str) = match start {
            EventTime::Zoned { zone, .. } => (zone.tz(), zone.id()),
            _ => (self.zone.tz(), self.zone.id()),
        };
        record.set("isBusy", self.event.is_busy());
        record.set("isAllDay", start.is_date());
        record.set("timeZone", zone_id);
        let (from, to) = self.span();
        set_times(record, from, to, tz, start.clock() == WallClock::Date);
    }

    fn set_people(&self, record: &mut Record) {
        if let Some((name, email)) = self.organizer {
            record.set("organizerName", name);
            record.set("organizerEmail", email);
        }
        let domains: BTreeSet<String> = self
            .attendees
            .iter()
            .filter_map(|attendee| attendee.email.rsplit_once('@'))
            .map(|(_, domain)| domain.to_lowercase())
            .collect();
        let attendees = self.attendees.iter().map(|attendee| {
            Value::Record(
                Record::default()
                    .with("email", attendee.email.as_str())
                    .with("name", attendee.name.as_deref())
                    .with("role", attendee.role.as_deref())
                    .with("answer", attendee.answer.as_deref())
                    .with("kind", attendee.kind.as_deref()),
            )
        });
        record.set("attendees", attendees.collect::<Vec<_>>());
        record.set("attendeeEmails", Value::texts(self.attendees.iter().map(|attendee| &attendee.email)));
        record.set("attendeeDomains", Value::texts(domains));
        record.set("attendeeCount", Value::count(self.attendees.len()));
    }
}

/// The group `change`: the names of the fields that changed, as [`EventField`](crate::automation::EventField) writes them.
pub fn change<'a>(fields: impl IntoIterator<Item = &'a str>) -> Record {
    Record::default().with("fields", Value::texts(fields))
}

/// An attendee's answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswerFacts<'a> {
    /// The attendee's address.
    pub email: &'a str,
    /// Their name.
    pub name: Option<&'a str>,
    /// One of [`ANSWERS`](crate::facts::fields::ANSWERS).
    pub answer: &'a str,
    /// What they had answered before.
    pub previous: Option<&'a str>,
    /// What they added.
    pub comment: Option<&'a str>,
}

impl<'a> From<Answered<'a>> for AnswerFacts<'a> {
    fn from(answered: Answered<'a>) -> Self {
        Self {
            email: &answered.after.address,
            name: answered.after.name.as_deref(),
            answer: answered.after.answer.as_str(),
            previous: Some(answered.before.answer.as_str()),
            comment: answered.after.comment.as_deref(),
        }
    }
}

impl AnswerFacts<'_> {
    /// The group `answer`.
    pub fn record(&self) -> Record {
        Record::default()
            .with("email", self.email)
            .with("name", self.name)
            .with("answer", self.answer)
            .with("previous", self.previous)
            .with("comment", self.comment)
    }
}
