//! Reading events. Every query for a viewer joins `calendar_access`; at least the role READER is asked for, and OWNER
//! for what is private, unless the viewer made it.

use cal3_domain::{
    access::CalendarRole,
    event::{Event, Participants},
    ids::{CalendarId, EventId},
    time::Window,
};
use jiff::{Timestamp, civil::DateTime};
use uuid::Uuid;

use super::{WindowEvent, row::Row};
use crate::{
    Access, PgConnection, Store, StoreError,
    calendar::role_of,
    time::{self, SqlDateTime, SqlTimestamp},
};

/// An event and the viewer's role on its calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct VisibleEvent {
    /// The event.
    pub event: Event,
    /// The viewer's role on its calendar.
    pub role: CalendarRole,
}

macro_rules! select_events {
    ($overridden:tt, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select e.id, e.calendar_id, e.uid, e.series_id, e.recurrence_id as "recurrence_id: SqlDateTime",
                 e.time_kind, e.start_local as "start_local: SqlDateTime", e.end_local as "end_local: SqlDateTime",
                 e.time_zone, e.end_time_zone, e.zone_definition_id, e.duration, e.recurrence,
                 e.summary, e.description, e.location, e.url, e.status, e.transparency, e.classification,
                 e.color, e.categories, e.sequence, e.extra, e.participants, e.subcomponents, e.created_by, e.version,
                 e.created_at as "created_at: SqlTimestamp", e.updated_at as "updated_at: SqlTimestamp",
                 a.role as "role!", "# + $overridden + r#" as "overridden: Vec<SqlDateTime>" "# + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_events;

/// Decodes rows, after fetching the foreign zone definitions that this process has not met (one statement, if any). Who takes part is
/// left out where it `hides_people`.
async fn decode(
    store: &Store,
    connection: &mut PgConnection,
    rows: Vec<Row>,
    hides_people: bool,
) -> Result<Vec<(VisibleEvent, Vec<DateTime>)>, StoreError> {
    let unknown =
        rows.iter().filter_map(|row| row.unknown_definition(store.zones())).map(<[u8]>::to_vec).collect();
    store.learn_definitions(connection, unknown).await?;
    rows.into_iter()
        .map(|mut row| {
            let overridden =
                row.overridden.take().unwrap_or_default().into_iter().map(SqlDateTime::to_jiff).collect();
            let role = role_of(row.role)?;
            let mut event = row.decode(store.zones())?;
            if hides_people {
                event.data.participants = Participants::default();
            }
            Ok((VisibleEvent { event, role }, overridden))
        })
        .collect()
}

pub(super) async fn decode_events(
    store: &Store,
    connection: &mut PgConnection,
    rows: Vec<Row>,
) -> Result<Vec<VisibleEvent>, StoreError> {
    Ok(decode(store, connection, rows, false).await?.into_iter().map(|(event, _)| event).collect())
}

/// The same as the viewer may know it: whoever has no more than a public link is not told who takes part. The calendar was shown to
/// everybody; the people were not.
async fn decode_seen(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    rows: Vec<Row>,
) -> Result<Vec<VisibleEvent>, StoreError> {
    let found = decode(store, connection, rows, access.is_link()).await?;
    Ok(found.into_iter().map(|(event, _)| event).collect())
}

/// What touches the window in those of `calendars` that the viewer may read: one statement, at most `limit` rows.
/// A series comes with the original starts of which overrides speak.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn in_window(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendars: &[Uuid],
    window: Window,
    limit: i64,
) -> Result<Vec<WindowEvent>, StoreError> {
    let rows = select_events!(
        "case when e.recurrence is not null and e.recurrence_id is null then
           (select array_agg(o.recurrence_id) from events o
            where o.series_id = e.id
              and o.recurrence_id >= ($3::timestamptz at time zone 'UTC') - (e.end_local - e.start_local) - interval '3 days'
              and o.recurrence_id < ($4::timestamptz at time zone 'UTC') + interval '3 days')
         end",
        // `offset 0` keeps the planner from looking into calendars that were not asked for before it knows which were, and
        // from collecting all that the viewer has access to.
        "from (select wanted.id, access.role from unnest($1::uuid[]) as wanted (id)
               cross join lateral
                 (select role from calendar_access($2) where calendar_id = wanted.id and role >= 20 offset 0) access
               offset 0) a
         join events e on e.calendar_id = a.id and e.during && tstzrange($3, $4)
           and (e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id)
         limit $5",
        calendars,
        access as _,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        limit
    )
    .fetch_all(&mut *connection)
    .await?;
    let found = decode(store, connection, rows, access.is_link()).await?;
    Ok(found.into_iter().map(|(found, overridden)| WindowEvent { event: found.event, overridden }).collect())
}

/// Events that touch a stretch of time, of those of `calendars` that the viewer may read: series and overrides too, in the order of
/// their ids, after one of them. At most `limit`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn page_in(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendars: &[Uuid],
    (from, until): (Option<Timestamp>, Option<Timestamp>),
    after: Option<EventId>,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from (select wanted.id, access.role from unnest($1::uuid[]) as wanted (id)
               cross join lateral
                 (select role from calendar_access($2) where calendar_id = wanted.id and role >= 20 offset 0) access
               offset 0) a
         join events e on e.calendar_id = a.id and e.during && tstzrange($3, $4) and e.id > $5
           and (e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id)
         order by e.id limit $6",
        calendars,
        access as _,
        from.map(time::instant) as _,
        until.map(time::instant) as _,
        after.map_or(Uuid::nil(), |id| id.0),
        limit
    )
    .fetch_all(&mut *connection)
    .await?;
    Ok(decode_seen(store, connection, access, rows).await?.into_iter().map(|found| found.event).collect())
}

/// How many events [`page_in`] comes to in all, counted up to `most`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_in(
    connection: &mut PgConnection,
    access: &Access,
    calendars: &[Uuid],
    (from, until): (Option<Timestamp>, Option<Timestamp>),
    most: i64,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from (select wanted.id, access.role from unnest($1::uuid[]) as wanted (id)
                          cross join lateral
                            (select role from calendar_access($2) where calendar_id = wanted.id and role >= 20 offset 0) access
                          offset 0) a
             join events e on e.calendar_id = a.id and e.during && tstzrange($3, $4)
               and (e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id)
             limit $5) found"#,
        calendars,
        access as _,
        from.map(time::instant) as _,
        until.map(time::instant) as _,
        most
    )
    .fetch_one(connection)
    .await?;
    Ok(count)
}

/// Those of `ids` that the viewer may read, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<VisibleEvent>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e
         join lateral (select role from calendar_access($2) where calendar_id = e.calendar_id and role >= 20 offset 0) a
           on e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id
         where e.id = any($1)",
        ids,
        access as _
    )
    .fetch_all(&mut *connection)
    .await?;
    decode_seen(store, connection, access, rows).await
}

/// A page of a calendar's single events, series and orphaned overrides, in the order of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendar: CalendarId,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let rows = select_events!(
        "null::timestamp[]",
        "from events e
         join calendar_access($2) a on a.calendar_id = e.calendar_id and a.role >= 20
           and (e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id)
         where e.calendar_id = $1 and e.series_id is null and e.id > $3 and e.id < $4
         order by case when $6 then e.id end desc, e.id limit $5",
        calendar.0,
        access as _,
        after,
        before,
        limit,
        backwards
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut events: Vec<_> =
        decode_seen(store, connection, access, rows).await?.into_iter().map(|found| found.event).collect();
    if backwards {
        events.reverse();
    }
    Ok(events)
}

/// A page of a series' overrides, in the order of their original starts, then of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_overrides(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    series: EventId,
    bounds: (Option<DateTime>, Option<DateTime>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e
         join calendar_access($2) a on a.calendar_id = e.calendar_id and a.role >= 20
           and (e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id)
         where e.series_id = $1 and ($3::timestamp is null or e.recurrence_id > $3)
           and ($4::timestamp is null or e.recurrence_id < $4)
         order by case when $6 then e.recurrence_id end desc, e.recurrence_id limit $5",
        series.0,
        access as _,
        bounds.0.map(time::local) as _,
        bounds.1.map(time::local) as _,
        limit,
        backwards
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut events: Vec<_> =
        decode_seen(store, connection, access, rows).await?.into_iter().map(|found| found.event).collect();
    if backwards {
        events.reverse();
    }
    Ok(events)
}

/// Whether an occurrence of a series has an override, whoever may see it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn is_overridden(
    connection: &mut PgConnection,
    series: EventId,
    original: DateTime,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from events where series_id = $1 and recurrence_id = $2) as "exists!""#,
        series.0,
        time::local(original) as _,
    )
    .fetch_one(connection)
    .await?)
}

/// These events, whoever may see them, in no order: for what is done for everybody, which asks for rights by itself.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_anybody(
    store: &Store,
    connection: &mut PgConnection,
    ids: &[Uuid],
) -> Result<Vec<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 40::smallint as role) a where e.id = any($1)",
        ids
    )
    .fetch_all(&mut *connection)
    .await?;
    Ok(decode_events(store, connection, rows).await?.into_iter().map(|found| found.event).collect())
}

/// The overrides of these series, whoever may see them, at most `limit`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn overrides_of_anybody(
    store: &Store,
    connection: &mut PgConnection,
    series: &[Uuid],
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 40::smallint as role) a
         where e.series_id = any($1) order by e.series_id, e.recurrence_id limit $2",
        series,
        limit
    )
    .fetch_all(&mut *connection)
    .await?;
    Ok(decode_events(store, connection, rows).await?.into_iter().map(|found| found.event).collect())
}

/// A page of what of a calendar the viewer may read, for export: overrides right after their series (by UID, then
/// RECURRENCE-ID), a series with the original starts of overrides that they may not read.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn page_for_export(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendar: CalendarId,
    after: Option<(&str, Option<DateTime>)>,
    limit: i64,
) -> Result<Vec<WindowEvent>, StoreError> {
    let (uid, recurrence_id) = after.unwrap_or(("", None));
    let rows = select_events!(
        "case when a.role < 40 and e.recurrence is not null and e.recurrence_id is null then
           (select array_agg(o.recurrence_id) from events o
            where o.series_id = e.id and o.classification <> 0
              and (o.created_by = ($2::viewer).user_id) is not true)
         end",
        "from events e
         join calendar_access($2) a on a.calendar_id = e.calendar_id and a.role >= 20
           and (e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id)
         where e.calendar_id = $1
           and (e.uid, coalesce(e.recurrence_id, '-infinity'::timestamp)) > ($3::text, coalesce($4, '-infinity'::timestamp))
         order by e.uid, coalesce(e.recurrence_id, '-infinity'::timestamp) limit $5",
        calendar.0,
        access as _,
        uid,
        recurrence_id.map(time::local) as _,
        limit
    )
    .fetch_all(&mut *connection)
    .await?;
    let found = decode(store, connection, rows, access.is_link()).await?;
    Ok(found.into_iter().map(|(found, overridden)| WindowEvent { event: found.event, overridden }).collect())
}

/// The newest change of a calendar and its events of which somebody with this role is told anything: its place in the change
/// log and its instant. For entity tags.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn feed_state(
    connection: &mut PgConnection,
    calendar: CalendarId,
    role: CalendarRole,
) -> Result<Option<(String, Timestamp)>, StoreError> {
    let row = sqlx::query!(
        r#"select tx::text || '-' || seq as "tag!", at as "at: SqlTimestamp" from changes
           where calendar_id = $1 and (touches_busy or least(min_role_before, min_role_after) <= $2)
           order by tx desc, seq desc limit 1"#,
        calendar.0,
        role.code()
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| (row.tag, row.at.to_jiff())))
}

/// The earliest start of a calendar's events, in wall time.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn earliest(
    connection: &mut PgConnection,
    calendar: CalendarId,
) -> Result<Option<DateTime>, StoreError> {
    let row = sqlx::query!(
        r#"select min(start_local) as "earliest: SqlDateTime" from events where calendar_id = $1"#,
        calendar.0
    )
    .fetch_one(connection)
    .await?;
    Ok(row.earliest.map(SqlDateTime::to_jiff))
}
