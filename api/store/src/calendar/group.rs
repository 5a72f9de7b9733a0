//! A person's own groups of calendars (`calendar_groups`).

use cal3_domain::ids::{CalendarGroupId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A group, of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarGroup {
    /// Its id.
    pub id: CalendarGroupId,
    /// Whose it is.
    pub user: UserId,
    /// What it is called.
    pub name: String,
    /// Its place among the person's groups; only the order means something.
    pub position: i32,
    /// Whether their page shows only its name.
    pub is_collapsed: bool,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed (not what is in it).
    pub updated_at: Timestamp,
}

/// A place in the order of groups.
pub type Place = (i32, Uuid);

struct Row {
    id: Uuid,
    user_id: Uuid,
    name: String,
    position: i32,
    is_collapsed: bool,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl From<Row> for CalendarGroup {
    fn from(row: Row) -> Self {
        Self {
            id: CalendarGroupId(row.id),
            user: UserId(row.user_id),
            name: row.name,
            position: row.position,
            is_collapsed: row.is_collapsed,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        }
    }
}

macro_rules! select_groups {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select id, user_id, name, position, is_collapsed, version, created_at as "created_at: SqlTimestamp",
                 updated_at as "updated_at: SqlTimestamp"
               from calendar_groups "# + $tail,
            $($argument),*
        )
    };
}

/// Those of `ids` that are the person's, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    user: UserId,
    ids: &[Uuid],
) -> Result<Vec<CalendarGroup>, StoreError> {
    let rows =
        select_groups!("where user_id = $1 and id = any($2)", user.0, ids).fetch_all(connection).await?;
    Ok(rows.into_iter().map(CalendarGroup::from).collect())
}

/// A person's groups between two places, in their order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list(
    connection: &mut PgConnection,
    user: UserId,
    bounds: (Option<Place>, Option<Place>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<CalendarGroup>, StoreError> {
    let after = bounds.0.unwrap_or((i32::MIN, Uuid::nil()));
    let before = bounds.1.unwrap_or((i32::MAX, Uuid::max()));
    let mut rows = select_groups!(
        "where user_id = $1 and (position, id) > ($2, $3) and (position, id) < ($4, $5)
         order by case when $7 then position end desc, case when $7 then id end desc, position, id limit $6",
        user.0,
        after.0,
        after.1,
        before.0,
        before.1,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    Ok(rows.into_iter().map(CalendarGroup::from).collect())
}

/// The person's group with this id, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(
    tx: &mut Tx,
    user: UserId,
    id: CalendarGroupId,
) -> Result<Option<CalendarGroup>, StoreError> {
    let row = select_groups!("where user_id = $1 and id = $2 for update", user.0, id.0)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.map(CalendarGroup::from))
}

/// Writes a new group.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, group: &CalendarGroup) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendar_groups (id, user_id, name, position, is_collapsed, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        group.id.0,
        group.user.0,
        group.name,
        group.position,
        group.is_collapsed,
        group.version,
        instant(group.created_at) as _,
        instant(group.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a group can be changed.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update(tx: &mut Tx, group: &CalendarGroup) -> Result<(), StoreError> {
    sqlx::query!(
        "update calendar_groups set name = $2, is_collapsed = $3, version = $4, updated_at = $5 where id = $1",
        group.id.0,
        group.name,
        group.is_collapsed,
        group.version,
        instant(group.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Numbers a person's groups in the order in which they are given.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn arrange(tx: &mut Tx, groups: &[Uuid]) -> Result<(), StoreError> {
    sqlx::query!(
        "update calendar_groups set position = places.place
         from unnest($1::uuid[]) with ordinality places (id, place) where calendar_groups.id = places.id",
        groups,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a group; its calendars are in none then.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: CalendarGroupId) -> Result<(), StoreError> {
    sqlx::query!("delete from calendar_groups where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
