//! Reading calendars. Every query joins `calendar_access`: what the viewer may not see is not fetched.

use cal3_domain::ids::{CalendarId, UserId};
use uuid::Uuid;

use super::{Calendar, role_of};
use crate::{PgConnection, StoreError, Tx, time::SqlTimestamp};

struct Row {
    id: Uuid,
    owner_user_id: Uuid,
    name: String,
    description: Option<String>,
    color: String,
    time_zone: String,
    feed_created_at: Option<SqlTimestamp>,
    role: i16,
    is_visible: bool,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl TryFrom<Row> for Calendar {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: CalendarId(row.id),
            owner: UserId(row.owner_user_id),
            name: row.name,
            description: row.description,
            color: row.color,
            time_zone: row.time_zone,
            feed_created_at: row.feed_created_at.map(SqlTimestamp::to_jiff),
            role: role_of(row.role)?,
            is_visible: row.is_visible,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_calendars {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select c.id, c.owner_user_id, c.name, c.description, c.color, c.time_zone,
                 c.feed_created_at as "feed_created_at: SqlTimestamp", a.role as "role!",
                 coalesce(p.is_visible, true) as "is_visible!", c.version,
                 c.created_at as "created_at: SqlTimestamp", c.updated_at as "updated_at: SqlTimestamp"
               from calendars c
               join calendar_access a on a.calendar_id = c.id
               left join calendar_preferences p on p.calendar_id = c.id and p.user_id = a.user_id "# + $tail,
            $($argument),*
        )
    };
}

fn decode(rows: Vec<Row>) -> Result<Vec<Calendar>, StoreError> {
    rows.into_iter().map(Calendar::try_from).collect()
}

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    viewer: UserId,
    ids: &[Uuid],
) -> Result<Vec<Calendar>, StoreError> {
    let rows = select_calendars!("where c.id = any($1) and a.user_id = $2", ids, viewer.0)
        .fetch_all(connection)
        .await?;
    decode(rows)
}

/// The viewer's calendars after `after` in the order of their ids (that of their making), or before it from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    viewer: UserId,
    after: Option<Uuid>,
    before: Option<Uuid>,
    backwards: bool,
    limit: i64,
) -> Result<Vec<Calendar>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = if backwards {
        select_calendars!(
            "where a.user_id = $1 and c.id > $2 and c.id < $3 order by c.id desc limit $4",
            viewer.0,
            after,
            before,
            limit
        )
        .fetch_all(connection)
        .await?
    } else {
        select_calendars!(
            "where a.user_id = $1 and c.id > $2 and c.id < $3 order by c.id limit $4",
            viewer.0,
            after,
            before,
            limit
        )
        .fetch_all(connection)
        .await?
    };
    if backwards {
        rows.reverse();
    }
    decode(rows)
}

/// A calendar that the viewer can see, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, viewer: UserId, id: CalendarId) -> Result<Option<Calendar>, StoreError> {
    select_calendars!("where c.id = $1 and a.user_id = $2 for update of c", id.0, viewer.0)
        .fetch_optional(&mut **tx)
        .await?
        .map(Calendar::try_from)
        .transpose()
}

/// The calendar whose feed URL holds the secret with this SHA-256, as its owner sees it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_by_feed_secret(
    connection: &mut PgConnection,
    secret_hash: &[u8],
) -> Result<Option<Calendar>, StoreError> {
    select_calendars!("where c.feed_secret_hash = $1 and a.user_id = c.owner_user_id", secret_hash)
        .fetch_optional(connection)
        .await?
        .map(Calendar::try_from)
        .transpose()
}

/// The zone that a new calendar of this person gets.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn default_time_zone(
    connection: &mut PgConnection,
    user: UserId,
) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!("select time_zone from users where id = $1 and deactivated_at is null", user.0)
        .fetch_optional(connection)
        .await?)
}
