//! Writing many events in one statement: for imports.

use cal3_domain::{
    event::Event,
    ids::{CalendarId, EventId, UserId},
};
use jiff::{Timestamp, civil::DateTime};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use super::row::{TimingColumns, participants_column};
use crate::{
    Access, StoreError, Tx,
    change::Sight,
    time::{SqlDateTime, SqlTimestamp, instant, local},
};

/// What identifies an event in its calendar: UID and RECURRENCE-ID.
pub type Key = (String, Option<DateTime>);

/// What is known of an event that the calendar has already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Its id.
    pub id: EventId,
    /// UID and RECURRENCE-ID.
    pub key: Key,
    /// SEQUENCE.
    pub sequence: i32,
    /// Whether it is private and another's: whoever imports may neither see nor change it.
    pub is_hidden: bool,
    /// The hash of what was imported; `None` when it was changed here since.
    pub content_hash: Option<Vec<u8>>,
}

/// An event with the hash of what it was imported from.
#[derive(Debug, Clone, PartialEq)]
pub struct Upsert {
    /// The event. Its id holds when it is new.
    pub event: Event,
    /// SHA-256 of the content.
    pub content_hash: [u8; 32],
}

/// What became of an imported event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upserted {
    /// Its id.
    pub id: EventId,
    /// UID and RECURRENCE-ID.
    pub key: Key,
    /// Whether it is new.
    pub is_new: bool,
}

/// A row of the change log about an event.
#[derive(Debug, Clone, PartialEq)]
pub struct EventChange {
    /// The event.
    pub id: EventId,
    /// Created rather than updated.
    pub is_new: bool,
    /// The fields that changed, as they were.
    pub before: Option<Value>,
    /// The fields that changed, as they became.
    pub after: Value,
    /// Who is told of it.
    pub sight: Sight,
}

/// Has each statement of this transaction planned for the tables as they are now. A plan that is kept would be of the time
/// when a calendar was empty, and be used while an import fills it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn plan_anew(tx: &mut Tx) -> Result<(), StoreError> {
    sqlx::query!("set local plan_cache_mode = force_custom_plan").execute(&mut **tx).await?;
    Ok(())
}

/// Those events of the calendar that have one of these keys, locked, for somebody who may write to it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_by_key(
    tx: &mut Tx,
    access: &Access,
    calendar: CalendarId,
    keys: &[Key],
) -> Result<Vec<Present>, StoreError> {
    let whole: Vec<_> = keys.iter().filter(|key| key.1.is_none()).map(|key| key.0.clone()).collect();
    let overrides: Vec<_> = keys.iter().filter_map(|(uid, at)| Some((uid.clone(), local((*at)?)))).collect();
    let (uids, starts): (Vec<String>, Vec<SqlDateTime>) = overrides.into_iter().unzip();
    // One probe of the index for each key, which `lateral … limit` makes certain: the planner's own choice, a walk through
    // the whole calendar, gets dearer with each slice.
    let rows = sqlx::query!(
        r#"with found as (
             select e.* from unnest($2::text[]) as k (uid)
             cross join lateral (
               select id, uid, recurrence_id, sequence, content_hash, classification, created_by from events
               where calendar_id = $1 and uid = k.uid and recurrence_id is null limit 1 for update
             ) e
             union all
             select e.* from unnest($3::text[], $4::timestamp[]) as k (uid, recurrence_id)
             cross join lateral (
               select id, uid, recurrence_id, sequence, content_hash, classification, created_by from events
               where calendar_id = $1 and uid = k.uid and recurrence_id = k.recurrence_id limit 1 for update
             ) e
           )
           select e.id as "id!", e.uid as "uid!", e.recurrence_id as "recurrence_id: SqlDateTime",
             e.sequence as "sequence!", e.content_hash,
             e.classification <> 0 and a.role < 40 and e.created_by is distinct from ($5::viewer).user_id as "is_hidden!"
           from found e join calendar_access($5) a on a.calendar_id = $1"#,
        calendar.0,
        &whole,
        &uids,
        starts as _,
        access as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Present {
            id: EventId(row.id),
            key: (row.uid, row.recurrence_id.map(SqlDateTime::to_jiff)),
            sequence: row.sequence,
            is_hidden: row.is_hidden,
            content_hash: row.content_hash,
        })
        .collect())
}

/// The ids of the series (or single events) with these UIDs.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn series_by_uid(
    connection: &mut PgConnection,
    calendar: CalendarId,
    uids: &[String],
) -> Result<Vec<(String, EventId)>, StoreError> {
    let rows = sqlx::query!(
        r#"select e.uid as "uid!", e.id as "id!" from unnest($2::text[]) as k (uid)
           cross join lateral (
             select uid, id from events where calendar_id = $1 and uid = k.uid and recurrence_id is null limit 1
           ) e"#,
        calendar.0,
        uids,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.uid, EventId(row.id))).collect())
}

/// Writes all of them: new ones with their ids, those that are there already over their rows. No key may be there twice.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn upsert(
    tx: &mut Tx,
    calendar: CalendarId,
    created_by: UserId,
    events: &[Upsert],
) -> Result<Vec<Upserted>, StoreError> {
    let mut columns = Columns::default();
    for imported in events {
        columns.push(imported)?;
    }
    let c = columns;
    let rows = sqlx::query!(
        r#"insert into events (id, calendar_id, uid, series_id, recurrence_id, time_kind, start_local, end_local,
             time_zone, end_time_zone, zone_definition_id, duration, recurrence, during, summary, description, location,
             url, status, transparency, classification, color, categories, sequence, extra, participants, subcomponents, content_hash,
             version, created_at, updated_at, created_by)
           select n.id, $1, n.uid, n.series_id, n.recurrence_id, n.time_kind, n.start_local, n.end_local,
             n.time_zone, n.end_time_zone, n.zone_definition_id, n.duration, n.recurrence,
             tstzrange(n.first_start, n.last_end, '[]'), n.summary, n.description, n.location,
             n.url, n.status, n.transparency, n.classification, n.color,
             array(select jsonb_array_elements_text(n.categories)), n.sequence, n.extra, n.participants, n.subcomponents, n.content_hash,
             1, n.at, n.at, $30
           from unnest($2::uuid[], $3::text[], $4::uuid[], $5::timestamp[], $6::smallint[], $7::timestamp[],
             $8::timestamp[], $9::text[], $10::text[], $11::bytea[], $12::text[], $13::text[], $14::timestamptz[],
             $15::timestamptz[], $16::text[], $17::text[], $18::text[], $19::text[], $20::smallint[], $21::smallint[],
             $22::smallint[], $23::text[], $24::jsonb[], $25::integer[], $26::text[], $27::text[], $28::bytea[],
             $29::timestamptz[], $31::jsonb[])
             as n (id, uid, series_id, recurrence_id, time_kind, start_local, end_local, time_zone, end_time_zone,
               zone_definition_id, duration, recurrence, first_start, last_end, summary, description, location, url,
               status, transparency, classification, color, categories, sequence, extra, subcomponents, content_hash, at,
               participants)
           on conflict on constraint events_uid_key do update set
             series_id = excluded.series_id, time_kind = excluded.time_kind, start_local = excluded.start_local,
             end_local = excluded.end_local, time_zone = excluded.time_zone, end_time_zone = excluded.end_time_zone,
             zone_definition_id = excluded.zone_definition_id, duration = excluded.duration,
             recurrence = excluded.recurrence, during = excluded.during, summary = excluded.summary,
             description = excluded.description, location = excluded.location, url = excluded.url,
             status = excluded.status, transparency = excluded.transparency, classification = excluded.classification,
             color = excluded.color, categories = excluded.categories, sequence = excluded.sequence,
             extra = excluded.extra,
             -- An event that a person here organises stays theirs when its own file comes back.
             participants = case
               when lower(events.participants #>> '{organizer,address}') = lower(excluded.participants #>> '{organizer,address}')
                 and events.participants #> '{organizer,user}' is not null
               then jsonb_set(excluded.participants, '{organizer,user}', events.participants #> '{organizer,user}')
               else excluded.participants
             end,
             subcomponents = excluded.subcomponents, content_hash = excluded.content_hash,
             version = events.version + 1, updated_at = excluded.updated_at
           returning id, uid, recurrence_id as "recurrence_id: SqlDateTime", (xmax = 0) as "is_new!""#,
        calendar.0,
        &c.id,
        &c.uid,
        &c.series_id as _,
        c.recurrence_id as _,
        &c.time_kind,
        c.start_local as _,
        c.end_local as _,
        &c.time_zone as _,
        &c.end_time_zone as _,
        &c.zone_definition_id as _,
        &c.duration as _,
        &c.recurrence as _,
        c.first_start as _,
        c.last_end as _,
        &c.summary,
        &c.description as _,
        &c.location as _,
        &c.url as _,
        &c.status,
        &c.transparency,
        &c.classification,
        &c.color as _,
        &c.categories,
        &c.sequence,
        &c.extra as _,
        &c.subcomponents as _,
        &c.content_hash,
        c.at as _,
        created_by.0,
        &c.participants as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Upserted {
            id: EventId(row.id),
            key: (row.uid, row.recurrence_id.map(SqlDateTime::to_jiff)),
            is_new: row.is_new,
        })
        .collect())
}

/// Gives overrides whose series has arrived now to it. Answers their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn adopt_orphans(
    tx: &mut Tx,
    calendar: CalendarId,
    at: Timestamp,
    series: &[(String, EventId)],
) -> Result<Vec<EventId>, StoreError> {
    let (uids, ids): (Vec<String>, Vec<Uuid>) = series.iter().map(|(uid, id)| (uid.clone(), id.0)).unzip();
    let rows = sqlx::query_scalar!(
        "update events e set series_id = s.id, version = version + 1, updated_at = $4
         from unnest($2::text[], $3::uuid[]) as s (uid, id)
         where e.calendar_id = $1 and e.uid = s.uid and e.recurrence_id is not null and e.series_id is null
         returning e.id",
        calendar.0,
        &uids,
        &ids,
        instant(at) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(EventId).collect())
}

/// Appends a change for each event, in one statement.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn append_changes(
    tx: &mut Tx,
    at: Timestamp,
    actor: UserId,
    calendar: CalendarId,
    changes: &[EventChange],
) -> Result<(), StoreError> {
    let ids: Vec<_> = changes.iter().map(|change| change.id.0).collect();
    let kinds: Vec<_> = changes.iter().map(|change| i16::from(!change.is_new)).collect();
    let before: Vec<_> = changes.iter().map(|change| change.before.clone()).collect();
    let after: Vec<_> = changes.iter().map(|change| change.after.clone()).collect();
    let was: Vec<_> = changes.iter().map(|change| change.sight.before).collect();
    let is: Vec<_> = changes.iter().map(|change| change.sight.after).collect();
    let touches_busy: Vec<_> = changes.iter().map(|change| change.sight.touches_busy).collect();
    sqlx::query!(
        "insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, before, after,
           actor_user_id, min_role_before, min_role_after, touches_busy)
         select $1, c.owner_user_id, c.owner_organisation_id, c.id, 2, n.id, n.kind, n.before, n.after, $3,
           n.min_role_before, n.min_role_after, n.touches_busy
         from calendars c, unnest($4::uuid[], $5::smallint[], $6::jsonb[], $7::jsonb[], $8::smallint[], $9::smallint[],
           $10::boolean[]) as n (id, kind, before, after, min_role_before, min_role_after, touches_busy)
         where c.id = $2",
        instant(at) as _,
        calendar.0,
        actor.0,
        &ids,
        &kinds,
        &before as _,
        &after,
        &was,
        &is,
        &touches_busy,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps the texts of foreign VTIMEZONEs, by their hash.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn keep_definitions(tx: &mut Tx, zones: &[([u8; 32], String, String)]) -> Result<(), StoreError> {
    let ids: Vec<_> = zones.iter().map(|zone| zone.0.to_vec()).collect();
    let names: Vec<_> = zones.iter().map(|zone| zone.1.clone()).collect();
    let texts: Vec<_> = zones.iter().map(|zone| zone.2.clone()).collect();
    sqlx::query!(
        "insert into time_zone_definitions (id, tzid, vtimezone)
         select * from unnest($1::bytea[], $2::text[], $3::text[]) order by 1 on conflict do nothing",
        &ids,
        &names,
        &texts,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The rows, turned into columns.
#[derive(Default)]
struct Columns {
    id: Vec<Uuid>,
    uid: Vec<String>,
    series_id: Vec<Option<Uuid>>,
    recurrence_id: Vec<Option<SqlDateTime>>,
    time_kind: Vec<i16>,
    start_local: Vec<SqlDateTime>,
    end_local: Vec<SqlDateTime>,
    time_zone: Vec<Option<String>>,
    end_time_zone: Vec<Option<String>>,
    zone_definition_id: Vec<Option<Vec<u8>>>,
    duration: Vec<Option<String>>,
    recurrence: Vec<Option<String>>,
    first_start: Vec<SqlTimestamp>,
    last_end: Vec<Option<SqlTimestamp>>,
    summary: Vec<String>,
    description: Vec<Option<String>>,
    location: Vec<Option<String>>,
    url: Vec<Option<String>>,
    status: Vec<i16>,
    transparency: Vec<i16>,
    classification: Vec<i16>,
    color: Vec<Option<String>>,
    categories: Vec<Value>,
    sequence: Vec<i32>,
    extra: Vec<Option<String>>,
    participants: Vec<Option<Value>>,
    subcomponents: Vec<Option<String>>,
    content_hash: Vec<Vec<u8>>,
    at: Vec<SqlTimestamp>,
}

impl Columns {
    fn push(&mut self, imported: &Upsert) -> Result<(), StoreError> {
        let event = &imported.event;
        let (data, details) = (&event.data, &event.data.details);
        let timing = TimingColumns::from(&data.timing);
        self.id.push(event.id.0);
        self.uid.push(data.uid.clone());
        self.series_id.push(event.series_id.map(|id| id.0));
        self.recurrence_id.push(event.recurrence_id.map(local));
        self.time_kind.push(timing.time_kind);
        self.start_local.push(local(timing.start_local));
        self.end_local.push(local(timing.end_local));
        self.time_zone.push(timing.time_zone);
        self.end_time_zone.push(timing.end_time_zone);
        self.zone_definition_id.push(data.zone_definition.map(|id| id.to_vec()));
        self.duration.push(timing.duration);
        self.recurrence.push(timing.recurrence);
        self.first_start.push(instant(timing.first_start));
        self.last_end.push(timing.last_end.map(instant));
        self.summary.push(details.summary.clone());
        self.description.push(details.description.clone());
        self.location.push(details.location.clone());
        self.url.push(details.url.clone());
        self.status.push(details.status.code());
        self.transparency.push(details.transparency.code());
        self.classification.push(details.classification.code());
        self.color.push(details.color.clone());
        self.categories.push(Value::from(details.categories.clone()));
        self.sequence.push(data.sequence);
        self.extra.push(data.extra.clone());
        self.participants.push(participants_column(&data.participants)?);
        self.subcomponents.push(data.subcomponents.clone());
        self.content_hash.push(imported.content_hash.to_vec());
        self.at.push(instant(event.updated_at));
        Ok(())
    }
}
