//! Reading the change log: rows of transactions older than every running one, in (tx, seq) order.

use cal3_domain::cursor::Cursor;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{
    Entity,
    row::{Change, Row, transaction},
};
use crate::{Access, StoreError, time::SqlTimestamp};

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

/// The position of the oldest transaction that may still be running: rows before it are complete, and none will be added
/// before it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn horizon(connection: &mut PgConnection) -> Result<u64, StoreError> {
    let text =
        sqlx::query_scalar!(r#"select change_horizon()::text as "horizon!""#).fetch_one(connection).await?;
    transaction(&text)
}

/// A position after every transaction whose effects can be seen by now: once the horizon has come to it, the log holds all
/// that led to what is seen now.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn frontier(connection: &mut PgConnection) -> Result<u64, StoreError> {
    let text = sqlx::query_scalar!(
        r#"select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + change_offset())::text as "position!""#
    )
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
        r#"select tx::text as "tx!", seq as "seq!", at as "at!: SqlTimestamp", owner_user_id, owner_organisation_id,
             calendar_id, entity as "entity!", entity_id as "entity_id!", kind as "kind!",
             case when kind = 1 then array(select jsonb_object_keys(after)) else '{}' end as "changed_fields!", actor_user_id,
             min_role_before as "min_role_before!", min_role_after as "min_role_after!", touches_busy as "touches_busy!",
             audience_id
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

/// The rows at these positions, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn at(connection: &mut PgConnection, positions: &[Cursor]) -> Result<Vec<Change>, StoreError> {
    let transactions: Vec<String> = positions.iter().map(|position| position.tx.to_string()).collect();
    let numbers: Vec<i64> = positions.iter().map(|position| position.seq).collect();
    sqlx::query_as!(
        Row,
        r#"select c.tx::text as "tx!", c.seq as "seq!", at as "at!: SqlTimestamp", owner_user_id, owner_organisation_id,
             calendar_id, entity as "entity!", entity_id as "entity_id!", kind as "kind!",
             case when kind = 1 then array(select jsonb_object_keys(after)) else '{}' end as "changed_fields!", actor_user_id,
             min_role_before as "min_role_before!", min_role_after as "min_role_after!", touches_busy as "touches_busy!",
             audience_id
           from unnest($1::text[], $2::bigint[]) as wanted (tx, seq)
           join changes c on c.tx = wanted.tx::xid8 and c.seq = wanted.seq"#,
        &transactions,
        &numbers,
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(Change::try_from)
    .collect()
}

/// The changes of which the viewer is told anything, as the log has them: [`super::Roles::as_seen`] says what. Only of these
/// entities; of others they are at most told that a calendar's times may have changed.
///
/// Each way to a change is read by its own index, so that a page costs what the viewer may see, not what has happened.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    entities: &[Entity],
    page: Page<'_>,
) -> Result<Vec<Change>, StoreError> {
    let entities: Vec<i16> = entities.iter().map(|entity| *entity as i16).collect();
    sqlx::query_as!(
        Row,
        r#"with roles as materialized (
             select calendar_id, role from calendar_access($1)
           ), of_calendars as (
             select c.* from roles r cross join lateral (
               select * from changes
               where calendar_id = r.calendar_id and audience_id is null
                 and (tx, seq) > ($2::text::xid8, $3::bigint) and tx < $4::text::xid8
                 and (touches_busy or (entity = any($7) and r.role >= least(min_role_before, min_role_after)))
               order by tx, seq limit $5
             ) c
             where $6::uuid[] is null or r.calendar_id = any($6)
           ), own as (
             select * from changes
             where owner_user_id = ($1::viewer).user_id and calendar_id is null and audience_id is null
               and (tx, seq) > ($2::text::xid8, $3::bigint) and tx < $4::text::xid8 and entity = any($7)
               and $6::uuid[] is null and ($1::viewer).calendar_ids is null
             order by tx, seq limit $5
           ), of_organisations as (
             select c.* from memberships m cross join lateral (
               select * from changes
               where owner_organisation_id = m.organisation_id and calendar_id is null and audience_id is null
                 and (tx, seq) > ($2::text::xid8, $3::bigint) and tx < $4::text::xid8 and entity = any($7)
                 and m.role >= least(min_role_before, min_role_after)
               order by tx, seq limit $5
             ) c
             where m.user_id = ($1::viewer).user_id and $6::uuid[] is null and ($1::viewer).calendar_ids is null
           ), told as (
             select c.* from (
               select coalesce(($1::viewer).user_id, ($1::viewer).link_id) as id
               union all select group_id from group_members where user_id = ($1::viewer).user_id
               union all select organisation_id from memberships where user_id = ($1::viewer).user_id
             ) audience cross join lateral (
               select * from changes
               where audience_id = audience.id
                 and (tx, seq) > ($2::text::xid8, $3::bigint) and tx < $4::text::xid8 and entity = any($7)
                 and ($6::uuid[] is null or entity_id = any($6))
                 and (($1::viewer).calendar_ids is null or entity_id = any(($1::viewer).calendar_ids))
                 and (entity <> 1 or (kind = 2) = not exists (select from roles r where r.calendar_id = entity_id))
               order by tx, seq limit $5
             ) c
           )
           select tx::text as "tx!", seq as "seq!", at as "at!: SqlTimestamp", owner_user_id, owner_organisation_id,
             calendar_id, entity as "entity!", entity_id as "entity_id!", kind as "kind!",
             case when kind = 1 then array(select jsonb_object_keys(after)) else '{}' end as "changed_fields!", actor_user_id,
             min_role_before as "min_role_before!", min_role_after as "min_role_after!", touches_busy as "touches_busy!",
             audience_id
           from (select * from of_calendars union all select * from own union all select * from of_organisations
                 union all select * from told) visible
           order by visible.tx, visible.seq limit $5"#,
        access as _,
        page.after.tx.to_string(),
        page.after.seq,
        page.horizon.to_string(),
        page.limit,
        page.calendars as _,
        &entities,
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(Change::try_from)
    .collect()
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
