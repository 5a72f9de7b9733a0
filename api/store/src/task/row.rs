//! A task's row, and the way between it and the domain's [`Task`].

use cal3_domain::{
    event::Classification,
    ids::{CalendarId, TaskId, UserId},
    task::{Task, TaskData, TaskDetails, TaskStatus},
    time::EventTime,
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use uuid::Uuid;

use crate::{
    StoreError,
    time::{SqlDateTime, SqlTimestamp},
    zone::ZoneCache,
};

const DATE: i16 = 0;
const ZONED: i16 = 1;
const FLOATING: i16 = 2;
const INSTANT: i16 = 3;

/// A row of `tasks`, with what the viewer's query adds.
pub(super) struct Row {
    pub id: Uuid,
    pub calendar_id: Uuid,
    pub uid: String,
    pub summary: String,
    pub description: Option<String>,
    pub status: i16,
    pub priority: Option<i16>,
    pub percent_complete: Option<i16>,
    pub due_kind: Option<i16>,
    pub due_local: Option<SqlDateTime>,
    pub time_zone: Option<String>,
    pub due_at: Option<SqlTimestamp>,
    pub completed_at: Option<SqlTimestamp>,
    pub classification: i16,
    pub color: Option<String>,
    pub categories: Vec<String>,
    pub sequence: i32,
    pub extra: Option<String>,
    pub subcomponents: Option<String>,
    pub content_hash: Option<Vec<u8>>,
    pub created_by: Option<Uuid>,
    pub version: i32,
    pub created_at: SqlTimestamp,
    pub updated_at: SqlTimestamp,
    pub role: i16,
}

/// The columns that say when a task is due.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct DueColumns {
    /// 0 DATE, 1 ZONED, 2 FLOATING, 3 INSTANT.
    pub kind: Option<i16>,
    /// The wall time.
    pub local: Option<DateTime>,
    /// The zone of a zoned one.
    pub time_zone: Option<String>,
}

impl From<Option<&EventTime>> for DueColumns {
    fn from(due: Option<&EventTime>) -> Self {
        let Some(due) = due else { return Self::default() };
        let (kind, time_zone) = match due {
            EventTime::Date(_) => (DATE, None),
            EventTime::Zoned { zone, .. } => (ZONED, Some(zone.id().to_owned())),
            EventTime::Floating(_) => (FLOATING, None),
            EventTime::Utc(_) => (INSTANT, None),
        };
        Self { kind: Some(kind), local: Some(due.local()), time_zone }
    }
}

impl Row {
    /// The task that the row holds.
    pub(super) fn decode(self, zones: &ZoneCache) -> Result<Task, StoreError> {
        let due = self.due(zones)?;
        let wrong = |column, value: i16| StoreError::Inconsistent {
            table: "tasks",
            column,
            value: value.to_string(),
        };
        let small = |column, value: Option<i16>| {
            value.map(|value| u8::try_from(value).map_err(|_| wrong(column, value))).transpose()
        };
        Ok(Task {
            id: TaskId(self.id),
            calendar_id: CalendarId(self.calendar_id),
            data: TaskData {
                uid: self.uid,
                due,
                details: TaskDetails {
                    summary: self.summary,
                    description: self.description,
                    status: TaskStatus::from_code(self.status).ok_or_else(|| wrong("status", self.status))?,
                    priority: small("priority", self.priority)?,
                    percent_complete: small("percent_complete", self.percent_complete)?,
                    classification: Classification::from_code(self.classification)
                        .ok_or_else(|| wrong("classification", self.classification))?,
                    color: self.color,
                    categories: self.categories,
                },
                completed_at: self.completed_at.map(SqlTimestamp::to_jiff),
                sequence: self.sequence,
                extra: self.extra,
                subcomponents: self.subcomponents,
            },
            created_by: self.created_by.map(UserId),
            version: self.version,
            created_at: self.created_at.to_jiff(),
            updated_at: self.updated_at.to_jiff(),
        })
    }

    fn due(&self, zones: &ZoneCache) -> Result<Option<EventTime>, StoreError> {
        let (Some(kind), Some(local)) = (self.due_kind, self.due_local) else { return Ok(None) };
        let local = local.to_jiff();
        let wrong = |column, value: String| StoreError::Inconsistent { table: "tasks", column, value };
        Ok(Some(match (kind, self.time_zone.as_deref()) {
            (DATE, _) => EventTime::Date(local.date()),
            (FLOATING, _) => EventTime::Floating(local),
            (INSTANT, _) => {
                let at = TimeZone::UTC.to_ambiguous_timestamp(local).compatible();
                EventTime::Utc(at.unwrap_or(Timestamp::MAX))
            }
            (ZONED, Some(name)) => {
                let zone = zones.get(name, None).ok_or_else(|| wrong("time_zone", name.to_owned()))?;
                EventTime::Zoned { local, zone }
            }
            (other, _) => return Err(wrong("due_kind", other.to_string())),
        }))
    }
}
