//! When calendars are busy: of their events, only the columns that say so are read.

use cal3_domain::{
    busy::{BusyType, Occupant},
    event::EventStatus,
    ids::CalendarId,
    time::Window,
};
use uuid::Uuid;

use super::row::{StoredTiming, unknown_definition};
use crate::{
    Access, PgConnection, Store, StoreError,
    time::{self, SqlDateTime},
};

/// What takes up time, with the IANA name of its calendar's zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Busy {
    /// When.
    pub occupant: Occupant,
    /// The zone in which its dates and floating times are read where nobody says another.
    pub time_zone: String,
}

/// What of the time that is taken is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// What is taken by events that the viewer may not read.
    Hidden,
}

struct Row {
    id: Uuid,
    calendar_id: Uuid,
    is_override: bool,
    time_kind: i16,
    start_local: SqlDateTime,
    end_local: SqlDateTime,
    time_zone: Option<String>,
    end_time_zone: Option<String>,
    zone_definition_id: Option<Vec<u8>>,
    duration: Option<String>,
    recurrence: Option<String>,
    status: i16,
    overridden: Option<Vec<SqlDateTime>>,
    calendar_zone: String,
}

/// What takes up time in the window in those of `calendars` on which the viewer holds any role and whose events block time:
/// what is opaque and not cancelled. One statement, at most `limit` rows.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn in_window(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendars: &[Uuid],
    window: Window,
    part: Part,
    limit: i64,
) -> Result<Vec<Busy>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        // An override replaces its occurrence whether it takes up time itself or not. `offset 0`: as in `super::read::in_window`.
        r#"select e.id, e.calendar_id, e.recurrence_id is not null as "is_override!", e.time_kind,
             e.start_local as "start_local: SqlDateTime", e.end_local as "end_local: SqlDateTime", e.time_zone,
             e.end_time_zone, e.zone_definition_id, e.duration, e.recurrence, e.status,
             case when e.recurrence is not null and e.recurrence_id is null then
               (select array_agg(o.recurrence_id) from events o
                where o.series_id = e.id
                  and o.recurrence_id >= ($3::timestamptz at time zone 'UTC') - (e.end_local - e.start_local) - interval '3 days'
                  and o.recurrence_id < ($4::timestamptz at time zone 'UTC') + interval '3 days')
             end as "overridden: Vec<SqlDateTime>", a.time_zone as "calendar_zone!"
           from (select wanted.id, access.role, c.time_zone from unnest($1::uuid[]) as wanted (id)
                 cross join lateral (select role from calendar_access($2) where calendar_id = wanted.id offset 0) access
                 join calendars c on c.id = wanted.id and c.blocks_time offset 0) a
           join events e on e.calendar_id = a.id and e.during && tstzrange($3, $4)
             and e.transparency = 0 and e.status <> 2
             and ($6 or a.role < 20 or (e.classification <> 0 and a.role < 40
                                        and (e.created_by = ($2::viewer).user_id) is not true))
           limit $5"#,
        calendars,
        access as _,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        limit,
        part == Part::Whole,
    )
    .fetch_all(&mut *connection)
    .await?;
    decoded(store, connection, rows).await
}

/// What takes up time in the window in these calendars, whoever asks: what is opaque and not cancelled. Events that follow
/// reservations of `resources` are left out: what takes those is known by itself. One statement, at most `limit` rows.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_hosts(
    store: &Store,
    connection: &mut PgConnection,
    calendars: &[Uuid],
    window: Window,
    resources: &[Uuid],
    limit: i64,
) -> Result<Vec<Busy>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select e.id, e.calendar_id, e.recurrence_id is not null as "is_override!", e.time_kind,
             e.start_local as "start_local: SqlDateTime", e.end_local as "end_local: SqlDateTime", e.time_zone,
             e.end_time_zone, e.zone_definition_id, e.duration, e.recurrence, e.status,
             case when e.recurrence is not null and e.recurrence_id is null then
               (select array_agg(o.recurrence_id) from events o
                where o.series_id = e.id
                  and o.recurrence_id >= ($2::timestamptz at time zone 'UTC') - (e.end_local - e.start_local) - interval '3 days'
                  and o.recurrence_id < ($3::timestamptz at time zone 'UTC') + interval '3 days')
             end as "overridden: Vec<SqlDateTime>", c.time_zone as "calendar_zone!"
           from calendars c
           join events e on e.calendar_id = c.id and e.during && tstzrange($2, $3)
             and e.transparency = 0 and e.status <> 2
             and not exists (
               select from reservation_hosts h join occupancies o on o.reservation_id = h.reservation_id
               where h.event_id = e.id and o.resource_id = any($4))
           where c.id = any($1)
           limit $5"#,
        calendars,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        resources,
        limit,
    )
    .fetch_all(&mut *connection)
    .await?;
    decoded(store, connection, rows).await
}

async fn decoded(
    store: &Store,
    connection: &mut PgConnection,
    rows: Vec<Row>,
) -> Result<Vec<Busy>, StoreError> {
    let unknown = |row: &Row| {
        unknown_definition(row.time_zone.as_deref(), row.zone_definition_id.as_deref(), store.zones())
            .map(<[u8]>::to_vec)
    };
    store.learn_definitions(connection, rows.iter().filter_map(unknown).collect()).await?;
    rows.into_iter().map(|row| row.decode(store)).collect()
}

impl Row {
    fn decode(self, store: &Store) -> Result<Busy, StoreError> {
        let timing = StoredTiming {
            event: self.id,
            time_kind: self.time_kind,
            start_local: self.start_local.to_jiff(),
            end_local: self.end_local.to_jiff(),
            time_zone: self.time_zone.as_deref(),
            end_time_zone: self.end_time_zone.as_deref(),
            zone_definition_id: self.zone_definition_id.as_deref(),
            duration: self.duration.as_deref(),
            recurrence: self.recurrence.as_deref(),
        };
        let is_tentative = EventStatus::from_code(self.status) == Some(EventStatus::Tentative);
        let occupant = Occupant {
            calendar: CalendarId(self.calendar_id),
            kind: if is_tentative { BusyType::Tentative } else { BusyType::Busy },
            timing: timing.decode(store.zones())?,
            is_override: self.is_override,
            overridden: self.overridden.unwrap_or_default().into_iter().map(SqlDateTime::to_jiff).collect(),
        };
        Ok(Busy { occupant, time_zone: self.calendar_zone })
    }
}
