//! An event's row, and the way between it and the domain's [`Event`].

use cal3_domain::{
    event::{
        Classification, DurationText, Event, EventData, EventDetails, EventEnd, EventStatus, Participants,
        Recurrence, Timing, Transparency, parse_duration,
    },
    ical::take_participants,
    ids::{CalendarId, EventId, UserId},
    time::EventTime,
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    StoreError,
    time::{SqlDateTime, SqlTimestamp},
    zone::ZoneCache,
};

/// A row of `events`, with what the viewer's query adds.
pub(super) struct Row {
    pub id: Uuid,
    pub calendar_id: Uuid,
    pub uid: String,
    pub series_id: Option<Uuid>,
    pub recurrence_id: Option<SqlDateTime>,
    pub time_kind: i16,
    pub start_local: SqlDateTime,
    pub end_local: SqlDateTime,
    pub time_zone: Option<String>,
    pub end_time_zone: Option<String>,
    pub zone_definition_id: Option<Vec<u8>>,
    pub duration: Option<String>,
    pub recurrence: Option<String>,
    pub summary: String,
    pub description: Option<String>,
    pub location: Option<String>,
    pub url: Option<String>,
    pub status: i16,
    pub transparency: i16,
    pub classification: i16,
    pub color: Option<String>,
    pub categories: Vec<String>,
    pub sequence: i32,
    pub extra: Option<String>,
    pub participants: Option<Value>,
    pub subcomponents: Option<String>,
    pub created_by: Option<Uuid>,
    pub version: i32,
    pub created_at: SqlTimestamp,
    pub updated_at: SqlTimestamp,
    pub role: i16,
    pub overridden: Option<Vec<SqlDateTime>>,
}

const DATE: i16 = 0;
const ZONED: i16 = 1;
const FLOATING: i16 = 2;
const INSTANT: i16 = 3;

/// The columns that say when an event is.
#[derive(Debug, Clone, PartialEq)]
pub struct TimingColumns {
    /// 0 DATE, 1 ZONED, 2 FLOATING, 3 INSTANT.
    pub time_kind: i16,
    /// The wall time of the start.
    pub start_local: DateTime,
    /// The wall time of the end, in `end_time_zone` where that is given.
    pub end_local: DateTime,
    /// The zone of a zoned start.
    pub time_zone: Option<String>,
    /// The zone of the end, when it is another one: its name, or `UTC` for an instant.
    pub end_time_zone: Option<String>,
    /// ISO 8601, when a duration was said.
    pub duration: Option<String>,
    /// RRULE, RDATE, EXDATE as content lines.
    pub recurrence: Option<String>,
    /// The first start of all that it makes.
    pub first_start: Timestamp,
    /// The last end; `None` when it is endless.
    pub last_end: Option<Timestamp>,
}

impl From<&Timing> for TimingColumns {
    fn from(timing: &Timing) -> Self {
        let zone = |time: &EventTime| match time {
            EventTime::Zoned { zone, .. } => Some(zone.id().to_owned()),
            EventTime::Utc(_) => Some("UTC".to_owned()),
            EventTime::Date(_) | EventTime::Floating(_) => None,
        };
        let (end, duration) = match &timing.end {
            EventEnd::At(end) => (end.clone(), None),
            EventEnd::Lasting(length) => (timing.end_time(), Some(DurationText(*length).to_string())),
        };
        let (first_start, last_end) = timing.during();
        Self {
            time_kind: match timing.start {
                EventTime::Date(_) => DATE,
                EventTime::Zoned { .. } => ZONED,
                EventTime::Floating(_) => FLOATING,
                EventTime::Utc(_) => INSTANT,
            },
            start_local: timing.start.local(),
            end_local: end.local(),
            time_zone: matches!(timing.start, EventTime::Zoned { .. }).then(|| zone(&timing.start)).flatten(),
            end_time_zone: zone(&end).filter(|end_zone| Some(end_zone) != zone(&timing.start).as_ref()),
            duration,
            recurrence: (!timing.recurrence.is_empty()).then(|| timing.recurrence.to_string()),
            first_start,
            last_end,
        }
    }
}

/// The column that says who takes part.
///
/// # Errors
/// [`StoreError::Inconsistent`] when they cannot be written as JSON.
pub(super) fn participants_column(participants: &Participants) -> Result<Option<Value>, StoreError> {
    if participants.is_empty() {
        return Ok(None);
    }
    let written = serde_json::to_value(participants).map_err(|error| StoreError::Inconsistent {
        table: "events",
        column: "participants",
        value: error.to_string(),
    })?;
    Ok(Some(written))
}

impl Row {
    /// The foreign definition that this row needs, if the process has not met it yet.
    pub(super) fn unknown_definition(&self, zones: &ZoneCache) -> Option<&[u8]> {
        unknown_definition(self.time_zone.as_deref(), self.zone_definition_id.as_deref(), zones)
    }

    /// The event that the row holds.
    pub(super) fn decode(self, zones: &ZoneCache) -> Result<Event, StoreError> {
        let timing = self.timing(zones)?;
        let mut extra = self.extra;
        let participants = match self.participants {
            None => take_participants(&mut extra),
            Some(participants) => serde_json::from_value(participants).map_err(|error| {
                StoreError::Inconsistent { table: "events", column: "participants", value: error.to_string() }
            })?,
        };
        let code = |column, value: i16| StoreError::Inconsistent {
            table: "events",
            column,
            value: value.to_string(),
        };
        Ok(Event {
            id: EventId(self.id),
            calendar_id: CalendarId(self.calendar_id),
            series_id: self.series_id.map(EventId),
            recurrence_id: self.recurrence_id.map(SqlDateTime::to_jiff),
            data: EventData {
                uid: self.uid,
                timing,
                details: EventDetails {
                    summary: self.summary,
                    description: self.description,
                    location: self.location,
                    url: self.url,
                    status: EventStatus::from_code(self.status).ok_or_else(|| code("status", self.status))?,
                    transparency: Transparency::from_code(self.transparency)
                        .ok_or_else(|| code("transparency", self.transparency))?,
                    classification: Classification::from_code(self.classification)
                        .ok_or_else(|| code("classification", self.classification))?,
                    color: self.color,
                    categories: self.categories,
                },
                participants,
                sequence: self.sequence,
                extra,
                subcomponents: self.subcomponents,
                zone_definition: self.zone_definition_id.and_then(|id| id.try_into().ok()),
            },
            created_by: self.created_by.map(UserId),
            version: self.version,
            created_at: self.created_at.to_jiff(),
            updated_at: self.updated_at.to_jiff(),
        })
    }

    fn timing(&self, zones: &ZoneCache) -> Result<Timing, StoreError> {
        StoredTiming {
            event: self.id,
            time_kind: self.time_kind,
            start_local: self.start_local.to_jiff(),
            end_local: self.end_local.to_jiff(),
            time_zone: self.time_zone.as_deref(),
            end_time_zone: self.end_time_zone.as_deref(),
            zone_definition_id: self.zone_definition_id.as_deref(),
            duration: self.duration.as_deref(),
            recurrence: self.recurrence.as_deref(),
        }
        .decode(zones)
    }
}

/// The columns of a row that say when an event is.
pub(super) struct StoredTiming<'a> {
    pub event: Uuid,
    pub time_kind: i16,
    pub start_local: DateTime,
    pub end_local: DateTime,
    pub time_zone: Option<&'a str>,
    pub end_time_zone: Option<&'a str>,
    pub zone_definition_id: Option<&'a [u8]>,
    pub duration: Option<&'a str>,
    pub recurrence: Option<&'a str>,
}

impl StoredTiming<'_> {
    /// When the event is.
    pub(super) fn decode(&self, zones: &ZoneCache) -> Result<Timing, StoreError> {
        let start = self.plain(self.start_local, zones)?;
        Ok(Timing { start, end: self.end(zones)?, recurrence: self.recurrence()? })
    }

    fn wrong(&self, column: &'static str, value: impl std::fmt::Display) -> StoreError {
        let value = format!("{value} of event {}", self.event);
        StoreError::Inconsistent { table: "events", column, value }
    }

    fn in_zone(
        &self,
        name: &str,
        local: DateTime,
        column: &'static str,
        zones: &ZoneCache,
    ) -> Result<EventTime, StoreError> {
        let zone = zones.get(name, self.zone_definition_id).or_else(|| zones.get(name, None));
        Ok(EventTime::Zoned { local, zone: zone.ok_or_else(|| self.wrong(column, name))? })
    }

    /// A wall time in the form of the start.
    fn plain(&self, local: DateTime, zones: &ZoneCache) -> Result<EventTime, StoreError> {
        match (self.time_kind, self.time_zone) {
            (DATE, _) => Ok(EventTime::Date(local.date())),
            (FLOATING, _) => Ok(EventTime::Floating(local)),
            (INSTANT, _) => Ok(utc(local)),
            (ZONED, Some(name)) => self.in_zone(name, local, "time_zone", zones),
            (other, _) => Err(self.wrong("time_kind", other)),
        }
    }

    fn end(&self, zones: &ZoneCache) -> Result<EventEnd, StoreError> {
        Ok(match (self.duration, self.end_time_zone) {
            (Some(text), _) => {
                EventEnd::Lasting(parse_duration(text).ok_or_else(|| self.wrong("duration", text))?)
            }
            (None, None) => EventEnd::At(self.plain(self.end_local, zones)?),
            (None, Some("UTC")) => EventEnd::At(utc(self.end_local)),
            (None, Some(name)) => EventEnd::At(self.in_zone(name, self.end_local, "end_time_zone", zones)?),
        })
    }

    fn recurrence(&self) -> Result<Recurrence, StoreError> {
        match self.recurrence {
            None => Ok(Recurrence::default()),
            Some(text) => text.parse().map_err(|_| self.wrong("recurrence", text)),
        }
    }
}

fn utc(local: DateTime) -> EventTime {
    EventTime::Utc(TimeZone::UTC.to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::MAX))
}

/// The foreign definition that a row needs, if the process has not met it yet.
pub(super) fn unknown_definition<'a>(
    time_zone: Option<&str>,
    definition: Option<&'a [u8]>,
    zones: &ZoneCache,
) -> Option<&'a [u8]> {
    let (name, definition) = (time_zone?, definition?);
    zones.get(name, Some(definition)).is_none().then_some(definition)
}
