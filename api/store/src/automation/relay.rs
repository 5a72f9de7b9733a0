//! The change log, as the relay of automation reads it: everybody's rows, whole, once.

use cal3_domain::{
    access::Owner,
    cursor::Cursor,
    ids::{CalendarId, OrganisationId, UserId},
};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    calendar::owner,
    change::Entity,
    time::{SqlTimestamp, instant},
};

/// A change with all that it tells.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedChange {
    /// Its position.
    pub cursor: Cursor,
    /// When it was made.
    pub at: Timestamp,
    /// Whose data it is.
    pub owner: Owner,
    /// The calendar that the entity is, or lies in.
    pub calendar: Option<CalendarId>,
    /// What it is about; `None` for what this version does not know.
    pub entity: Option<Entity>,
    /// The person who alone is told; what everybody is told has a row of its own.
    pub audience: Option<Uuid>,
    /// What changed.
    pub entity_id: Uuid,
    /// 0 CREATED, 1 UPDATED, 2 DELETED.
    pub kind: i16,
    /// The fields as they were; only of events, imports and reservations.
    pub before: Option<Value>,
    /// The fields as they became; only of events, imports and reservations.
    pub after: Option<Value>,
    /// Who did it.
    pub actor: Option<UserId>,
    /// The runs behind it.
    pub cause: Option<Value>,
}

/// Makes of a row what it tells.
macro_rules! logged_change {
    ($row:ident) => {
        Ok(LoggedChange {
            cursor: position(&$row.tx, $row.seq)?,
            at: $row.at.to_jiff(),
            owner: owner($row.owner_user_id, $row.owner_organisation_id)?,
            calendar: $row.calendar_id.map(CalendarId),
            entity: Entity::from_code($row.entity),
            audience: $row.audience_id,
            entity_id: $row.entity_id,
            kind: $row.kind,
            before: $row.before,
            after: $row.after,
            actor: $row.actor_user_id.map(UserId),
            cause: $row.cause,
        })
    };
}

/// At most `limit` rows after a position that readers may take, in order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn logged(tx: &mut Tx, after: Cursor, limit: i64) -> Result<Vec<LoggedChange>, StoreError> {
    let rows = sqlx::query!(
        r#"select tx::text as "tx!", seq, at as "at: SqlTimestamp", owner_user_id, owner_organisation_id, calendar_id, entity,
             entity_id, kind, audience_id, case when entity in (2, 3, 13, 22) then before end as before,
             case when entity in (2, 3, 13, 22) then after end as after, actor_user_id, cause
           from changes where (tx, seq) > ($1::text::xid8, $2::bigint) and tx < change_horizon()
           order by tx, seq limit $3"#,
        after.tx.to_string(),
        after.seq,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|row| logged_change!(row)).collect()
}

/// At most `limit` rows about what is of a kind and lies in these calendars after a position, that were made in a stretch of time, in
/// order: everything that is committed, also what stands behind a transaction that still runs, as nobody goes on from here for good.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn logged_between(
    connection: &mut PgConnection,
    entity: Entity,
    calendars: &[Uuid],
    after: Cursor,
    (from, until): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<LoggedChange>, StoreError> {
    let rows = sqlx::query!(
        r#"select c.tx::text as "tx!", c.seq, c.at as "at: SqlTimestamp", c.owner_user_id, c.owner_organisation_id, c.calendar_id,
             c.entity, c.entity_id, c.kind, c.audience_id, c.before, c.after, c.actor_user_id, c.cause
           from unnest($1::uuid[]) as wanted (id) cross join lateral (
             select * from changes
             where calendar_id = wanted.id and entity = $7 and (tx, seq) > ($2::text::xid8, $3::bigint)
               and at >= $4 and at < $5
             order by tx, seq limit $6
           ) c
           order by c.tx, c.seq limit $6"#,
        calendars,
        after.tx.to_string(),
        after.seq,
        instant(from) as _,
        instant(until) as _,
        limit,
        entity as i16
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| logged_change!(row)).collect()
}

/// Whose reservations, or of what: those of which at least one is true.
#[derive(Debug, Clone, Default)]
pub struct Reserved {
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Booked by this person, in any organisation.
    pub booker: Option<UserId>,
    /// Of one of these resources.
    pub resources: Vec<Uuid>,
}

/// At most `limit` rows about reservations after a position, that were made in a stretch of time, in order, as
/// [`logged_between`] finds them. A reservation counts for a booker or a resource as it is now.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn reservations_logged_between(
    connection: &mut PgConnection,
    reserved: &Reserved,
    after: Cursor,
    (from, until): (Timestamp, Timestamp),
    limit: i64,
) -> Result<Vec<LoggedChange>, StoreError> {
    let rows = sqlx::query!(
        r#"select c.tx::text as "tx!", c.seq, c.at as "at: SqlTimestamp", c.owner_user_id, c.owner_organisation_id, c.calendar_id,
             c.entity, c.entity_id, c.kind, c.audience_id, c.before, c.after, c.actor_user_id, c.cause
           from (
             select $6::uuid as id where $6::uuid is not null
             union select organisation_id from reservations where booker_user_id = $7
             union select organisation_id from resources where id = any ($8)
           ) wanted cross join lateral (
             select * from changes h
             where h.owner_organisation_id = wanted.id and h.entity = 22 and h.audience_id is null
               and (h.tx, h.seq) > ($1::text::xid8, $2::bigint) and h.at >= $3 and h.at < $4
               and (h.owner_organisation_id = $6
                    or exists (select from reservations r where r.id = h.entity_id and r.booker_user_id = $7)
                    or exists (select from occupancies o where o.reservation_id = h.entity_id and o.resource_id = any ($8)))
             order by h.tx, h.seq limit $5
           ) c
           order by c.tx, c.seq limit $5"#,
        after.tx.to_string(),
        after.seq,
        instant(from) as _,
        instant(until) as _,
        limit,
        reserved.organisation.map(|id| id.0),
        reserved.booker.map(|id| id.0),
        &reserved.resources
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| logged_change!(row)).collect()
}

/// The runs behind the making of those of these events that rules made.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn creation_causes(
    connection: &mut PgConnection,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, Value)>, StoreError> {
    let rows = sqlx::query!(
        r#"select entity_id, cause as "cause!" from changes
           where entity_id = any($1) and entity in (2, 13) and kind = 0 and cause is not null"#,
        ids
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.entity_id, row.cause)).collect())
}

fn position(tx: &str, seq: i64) -> Result<Cursor, StoreError> {
    let tx = tx.parse().map_err(|_| StoreError::Inconsistent {
        table: "relay_cursors",
        column: "tx",
        value: tx.to_owned(),
    })?;
    Ok(Cursor { tx, seq })
}
