//! Reading the change log: rows of transactions older than every running one, in (tx, seq) order.

use cal3_domain::{
    cursor::Cursor,
    ids::{CalendarId, UserId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Entity, Kind};
use crate::{StoreError, time::SqlTimestamp};

/// One row of the change log, as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its position.
    pub cursor: Cursor,
    /// When it was made.
    pub at: Timestamp,
    /// Whose data it is (a calendar's owner).
    pub owner: UserId,
    /// The calendar that the entity is, or lies in.
    pub calendar: Option<CalendarId>,
    /// What changed.
    pub entity: Entity,
    /// Its id.
    pub entity_id: Uuid,
    /// How.
    pub kind: Kind,
    /// The names of the fields that changed; empty for what was created or deleted.
    pub changed_fields: Vec<String>,
    /// Who did it.
    pub actor: Option<UserId>,
}

/// What to read of the log.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Rows after this position.
    pub after: Cursor,
    /// Rows of transactions below this one: what [`horizon`] answered.
    pub horizon: u64,
    /// Only of these calendars, if given.
    pub calendars: Option<&'a [Uuid]>,
    /// At most so many.
    pub limit: i64,
}

/// The oldest transaction that may still be running: rows of older ones are complete, and no row will be added before them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn horizon(connection: &mut PgConnection) -> Result<u64, StoreError> {
    let text = sqlx::query_scalar!(r#"select pg_snapshot_xmin(pg_current_snapshot())::text as "xmin!""#)
        .fetch_one(connection)
        .await?;
    transaction(&text)
}

/// Whether committed rows wait for an older transaction to end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn is_held_back(connection: &mut PgConnection, horizon: u64) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from changes where tx >= $1::text::xid8) as "exists!""#,
        horizon.to_string()
    )
    .fetch_one(connection)
    .await?)
}

/// Everybody's changes, for the one task that reads them for a whole process.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_all(connection: &mut PgConnection, page: Page<'_>) -> Result<Vec<Change>, StoreError> {
    sqlx::query_as!(
        Row,
        r#"select tx::text as "tx!", seq, at as "at: SqlTimestamp", owner_user_id, calendar_id, entity, entity_id,
             kind, case when kind = 1 then array(select jsonb_object_keys(after)) else '{}' end as "changed_fields!", actor_user_id
           from changes
           where (tx, seq) > ($1::text::xid8, $2::bigint) and tx < $3::text::xid8
           order by tx, seq limit $4"#,
        page.after.tx.to_string(),
        page.after.seq,
        page.horizon.to_string(),
        page.limit,
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(Change::try_from)
    .collect()
}

/// The changes that `viewer` may see: of what they own, and of calendars that they may read (role READER or more).
/// What has been deleted is found by its owner or by the calendar it lay in.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    viewer: UserId,
    page: Page<'_>,
) -> Result<Vec<Change>, StoreError> {
    sqlx::query_as!(
        Row,
        r#"with own as (
             select tx, seq, at, owner_user_id, calendar_id, entity, entity_id, kind, after, actor_user_id
             from changes
             where owner_user_id = $1 and (tx, seq) > ($2::text::xid8, $3::bigint) and tx < $4::text::xid8
               and ($6::uuid[] is null or calendar_id = any($6))
             order by tx, seq limit $5
           ), shared as (
             select c.*
             from calendar_access a cross join lateral (
               select tx, seq, at, owner_user_id, calendar_id, entity, entity_id, kind, after, actor_user_id
               from changes
               where calendar_id = a.calendar_id and owner_user_id <> $1
                 and (tx, seq) > ($2::text::xid8, $3::bigint) and tx < $4::text::xid8
               order by tx, seq limit $5
             ) c
             where a.user_id = $1 and a.role >= 20 and ($6::uuid[] is null or a.calendar_id = any($6))
           )
           select tx::text as "tx!", seq as "seq!", at as "at!: SqlTimestamp", owner_user_id as "owner_user_id!",
             calendar_id, entity as "entity!", entity_id as "entity_id!", kind as "kind!",
             case when kind = 1 then array(select jsonb_object_keys(after)) else '{}' end as "changed_fields!", actor_user_id
           from (select * from own union all select * from shared) visible
           order by visible.tx, visible.seq limit $5"#,
        viewer.0,
        page.after.tx.to_string(),
        page.after.seq,
        page.horizon.to_string(),
        page.limit,
        page.calendars as _,
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(Change::try_from)
    .collect()
}

/// The calendars whose changes `viewer` may see (role READER or more).
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_readable_calendars(
    connection: &mut PgConnection,
    viewer: UserId,
) -> Result<Vec<CalendarId>, StoreError> {
    let ids = sqlx::query_scalar!(
        r#"select calendar_id as "calendar_id!" from calendar_access where user_id = $1 and role >= 20"#,
        viewer.0
    )
    .fetch_all(connection)
    .await?;
    Ok(ids.into_iter().map(CalendarId).collect())
}

/// For how long the oldest writing transaction of this database has been running, in seconds: it holds every reader back.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn oldest_writer_seconds(connection: &mut PgConnection) -> Result<f64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as "seconds!"
           from pg_stat_activity where backend_xid is not null"#
    )
    .fetch_one(connection)
    .await?)
}

struct Row {
    tx: String,
    seq: i64,
    at: SqlTimestamp,
    owner_user_id: Uuid,
    calendar_id: Option<Uuid>,
    entity: i16,
    entity_id: Uuid,
    kind: i16,
    changed_fields: Vec<String>,
    actor_user_id: Option<Uuid>,
}

impl TryFrom<Row> for Change {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let entity = match row.entity {
            0 => Entity::User,
            1 => Entity::Calendar,
            2 => Entity::Event,
            3 => Entity::Import,
            other => return Err(inconsistent("entity", &other)),
        };
        let kind = match row.kind {
            0 => Kind::Created,
            1 => Kind::Updated,
            2 => Kind::Deleted,
            other => return Err(inconsistent("kind", &other)),
        };
        Ok(Self {
            cursor: Cursor { tx: transaction(&row.tx)?, seq: row.seq },
            at: row.at.to_jiff(),
            owner: UserId(row.owner_user_id),
            calendar: row.calendar_id.map(CalendarId),
            entity,
            entity_id: row.entity_id,
            kind,
            changed_fields: row.changed_fields,
            actor: row.actor_user_id.map(UserId),
        })
    }
}

fn transaction(text: &str) -> Result<u64, StoreError> {
    text.parse().map_err(|_| inconsistent("tx", &text))
}

fn inconsistent(column: &'static str, value: &dyn std::fmt::Display) -> StoreError {
    StoreError::Inconsistent { table: "changes", column, value: value.to_string() }
}
