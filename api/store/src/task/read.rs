//! Reading tasks.

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, TaskId},
    task::{Task, TaskStatus},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::row::Row;
use crate::{
    Access, PgConnection, Store, StoreError, Tx,
    calendar::role_of,
    time::{SqlDateTime, SqlTimestamp, instant},
};

/// A task and what else its row says.
#[derive(Debug, Clone, PartialEq)]
pub struct VisibleTask {
    /// The task.
    pub task: Task,
    /// When it is due, as an instant.
    pub due_at: Option<Timestamp>,
    /// The viewer's role on its calendar.
    pub role: CalendarRole,
    /// The hash of what was imported; `None` when it was made or changed here.
    pub content_hash: Option<Vec<u8>>,
}

/// In which order tasks are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What is due first comes first, what is due at no time last.
    #[default]
    Due,
    /// What was done last comes first, what is not done last.
    Completed,
}

/// A place in a list of tasks: when it is due or was done, and its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When it is due, or was done; `None` for never.
    pub at: Option<Timestamp>,
    /// Its id.
    pub id: Uuid,
}

/// Which tasks are listed. What is left out does not narrow.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Only in these calendars.
    pub calendars: Option<Vec<Uuid>>,
    /// Only with one of these states.
    pub statuses: Option<Vec<TaskStatus>>,
    /// Only what is due then or later.
    pub due_from: Option<Timestamp>,
    /// Only what is due before.
    pub due_to: Option<Timestamp>,
    /// Only what is due at some time, or at none.
    pub has_due: Option<bool>,
    /// Only what has all of these labels, without regard to case.
    pub categories: Vec<String>,
    /// Only what has this text in its title or notes, without regard to case.
    pub search: Option<String>,
}

macro_rules! select_tasks {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select t.id, t.calendar_id, t.uid, t.summary, t.description, t.status, t.priority, t.percent_complete,
                 t.due_kind, t.due_local as "due_local: SqlDateTime", t.time_zone, t.due_at as "due_at: SqlTimestamp",
                 t.completed_at as "completed_at: SqlTimestamp", t.classification, t.color, t.categories, t.sequence,
                 t.extra, t.subcomponents, t.content_hash, t.created_by, t.version,
                 t.created_at as "created_at: SqlTimestamp", t.updated_at as "updated_at: SqlTimestamp",
                 a.role as "role!" "# + $tail,
            $($argument),*
        )
    };
}

fn decode(store: &Store, rows: Vec<Row>) -> Result<Vec<VisibleTask>, StoreError> {
    let one = |mut row: Row| {
        let role = role_of(row.role)?;
        let (due_at, content_hash) = (row.due_at.map(SqlTimestamp::to_jiff), row.content_hash.take());
        Ok(VisibleTask { task: row.decode(store.zones())?, due_at, role, content_hash })
    };
    rows.into_iter().map(one).collect()
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
) -> Result<Vec<VisibleTask>, StoreError> {
    let rows = select_tasks!(
        "from tasks t
         join lateral (select role from calendar_access($2) where calendar_id = t.calendar_id and role >= 20 offset 0) a
           on t.classification = 0 or a.role >= 40 or t.created_by = ($2::viewer).user_id
         where t.id = any($1)",
        ids,
        access as _
    )
    .fetch_all(connection)
    .await?;
    decode(store, rows)
}

/// A task that the viewer may read, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(
    store: &Store,
    tx: &mut Tx,
    access: &Access,
    id: TaskId,
) -> Result<Option<VisibleTask>, StoreError> {
    let rows = select_tasks!(
        "from tasks t
         join lateral (select role from calendar_access($2) where calendar_id = t.calendar_id and role >= 20 offset 0) a
           on t.classification = 0 or a.role >= 40 or t.created_by = ($2::viewer).user_id
         where t.id = $1 for update of t",
        id.0,
        access as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode(store, rows)?.pop())
}

/// Those tasks of a calendar that have one of these UIDs, private ones of others too, with the viewer's role on the calendar; their
/// rows locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_by_uid(
    store: &Store,
    tx: &mut Tx,
    access: &Access,
    calendar: CalendarId,
    uids: &[String],
) -> Result<Vec<VisibleTask>, StoreError> {
    let rows = select_tasks!(
        "from tasks t
         join lateral (select role from calendar_access($2) where calendar_id = t.calendar_id and role >= 20 offset 0) a on true
         where t.calendar_id = $1 and t.uid = any($3) order by t.id for update of t",
        calendar.0,
        access as _,
        uids
    )
    .fetch_all(&mut **tx)
    .await?;
    decode(store, rows)
}

/// Those of `ids` that there are, whoever may see them: for what rules are told, which is decided for each of their owners.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_anybody(
    store: &Store,
    connection: &mut PgConnection,
    ids: &[Uuid],
) -> Result<Vec<VisibleTask>, StoreError> {
    let rows =
        select_tasks!("from tasks t, lateral (select 40::smallint as role) a where t.id = any($1)", ids)
            .fetch_all(connection)
            .await?;
    decode(store, rows)
}

/// What is still to be done in those of `calendars` that the viewer may read and is due after one instant and up to and with another:
/// at most `limit`. `with_done`: also what was done.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn due_between(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendars: &[Uuid],
    (after, until): (Timestamp, Timestamp),
    with_done: bool,
    limit: i64,
) -> Result<Vec<VisibleTask>, StoreError> {
    let rows = select_tasks!(
        "from (select wanted.id, access.role from unnest($1::uuid[]) as wanted (id)
               cross join lateral
                 (select role from calendar_access($2) where calendar_id = wanted.id and role >= 20 offset 0) access
               offset 0) a
         join tasks t on t.calendar_id = a.id and t.due_at > $3 and t.due_at <= $4 and (t.status < 2 or $6 and t.status = 2)
           and (t.classification = 0 or a.role >= 40 or t.created_by = ($2::viewer).user_id)
         order by t.due_at, t.id limit $5",
        calendars,
        access as _,
        instant(after) as _,
        instant(until) as _,
        limit,
        with_done
    )
    .fetch_all(connection)
    .await?;
    decode(store, rows)
}

/// The tasks that the viewer may read and the filter lets through, after or before a place of the order, at most `limit`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    (filter, order): (&Filter, Order),
    (after, before): (Option<Place>, Option<Place>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<VisibleTask>, StoreError> {
    let statuses: Option<Vec<i16>> =
        filter.statuses.as_ref().map(|all| all.iter().map(|one| one.code()).collect());
    let categories: Vec<String> = filter.categories.iter().map(|label| label.to_lowercase()).collect();
    // Both orders count up: what was done last has the smallest number.
    let by_due = order == Order::Due;
    let number = |place: Option<Place>| {
        place.map(|place| match (place.at, by_due) {
            (Some(at), true) => at.as_microsecond(),
            (Some(at), false) => -at.as_microsecond(),
            (None, _) => i64::MAX,
        })
    };
    let id = |place: Option<Place>| place.map(|place| place.id);
    let mut rows = select_tasks!(
        r#"from tasks t
         join calendar_access($1) a on a.calendar_id = t.calendar_id and a.role >= 20
           and (t.classification = 0 or a.role >= 40 or t.created_by = ($1::viewer).user_id)
         cross join lateral (select coalesce(case when $2 then (extract(epoch from t.due_at) * 1000000)::bigint
           else -(extract(epoch from t.completed_at) * 1000000)::bigint end, 9223372036854775807) as number offset 0) o
         where ($3::uuid[] is null or t.calendar_id = any($3)) and ($4::smallint[] is null or t.status = any($4))
           and ($5::timestamptz is null or t.due_at >= $5) and ($6::timestamptz is null or t.due_at < $6)
           and ($7::boolean is null or (t.due_at is not null) = $7)
           and ($8::text[] = '{}' or $8 <@ array(select lower(label) from unnest(t.categories) label))
           and ($9::text is null or strpos(lower(t.summary), lower($9)) > 0 or strpos(lower(t.description), lower($9)) > 0)
           and ($10::bigint is null or (o.number, t.id) > ($10, $11::uuid))
           and ($12::bigint is null or (o.number, t.id) < ($12, $13::uuid))
         order by case when $15 then o.number end desc, case when $15 then t.id end desc, o.number, t.id limit $14"#,
        access as _,
        by_due,
        filter.calendars.as_deref() as _,
        statuses as _,
        filter.due_from.map(instant) as _,
        filter.due_to.map(instant) as _,
        filter.has_due,
        &categories,
        filter.search.as_deref(),
        number(after),
        id(after),
        number(before),
        id(before),
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    decode(store, rows)
}

/// A page of the tasks of a calendar that the viewer may read, for export: by UID, after one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn page_for_export(
    store: &Store,
    connection: &mut PgConnection,
    access: &Access,
    calendar: CalendarId,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Task>, StoreError> {
    let rows = select_tasks!(
        "from tasks t
         join calendar_access($2) a on a.calendar_id = t.calendar_id and a.role >= 20
           and (t.classification = 0 or a.role >= 40 or t.created_by = ($2::viewer).user_id)
         where t.calendar_id = $1 and t.uid > $3 order by t.uid limit $4",
        calendar.0,
        access as _,
        after.unwrap_or_default(),
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(decode(store, rows)?.into_iter().map(|found| found.task).collect())
}
