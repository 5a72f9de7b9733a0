//! Reading calendars. Every query joins `calendar_access`: what the viewer may not see is not fetched.

use cal3_domain::{
    access::Owner,
    ids::{CalendarGroupId, CalendarId, UserId},
};
use uuid::Uuid;

use super::{Calendar, Preferences, role_of};
use crate::{Access, PgConnection, StoreError, Tx, time::SqlTimestamp};

struct Row {
    id: Uuid,
    owner_user_id: Option<Uuid>,
    owner_organisation_id: Option<Uuid>,
    owner_name: Option<String>,
    name: String,
    description: Option<String>,
    color: String,
    icon: Option<String>,
    time_zone: String,
    blocks_time: bool,
    feed_created_at: Option<SqlTimestamp>,
    is_shared: bool,
    role: i16,
    is_visible: bool,
    personal_color: Option<String>,
    group_id: Option<Uuid>,
    position: Option<i32>,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl TryFrom<Row> for Calendar {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: CalendarId(row.id),
            owner: owner(row.owner_user_id, row.owner_organisation_id)?,
            owner_name: row.owner_name,
            name: row.name,
            description: row.description,
            color: row.color,
            icon: row.icon,
            time_zone: row.time_zone,
            blocks_time: row.blocks_time,
            feed_created_at: row.feed_created_at.map(SqlTimestamp::to_jiff),
            is_shared: row.is_shared,
            role: role_of(row.role)?,
            preferences: Preferences {
                is_visible: row.is_visible,
                color: row.personal_color,
                group: row.group_id.map(CalendarGroupId),
                position: row.position,
            },
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_calendars {
    ($access:expr, $join:tt, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select c.id, c.owner_user_id, c.owner_organisation_id,
                 case when ($1::viewer).user_id is not null then coalesce(
                   (select u.name from users u where u.id = c.owner_user_id),
                   (select o.name from organisations o where o.id = c.owner_organisation_id)) end as owner_name,
                 c.name, c.description, c.color, c.icon, c.time_zone, c.blocks_time,
                 c.feed_created_at as "feed_created_at: SqlTimestamp",
                 a.role >= 40 and exists (select from calendar_shares s where s.calendar_id = c.id) as "is_shared!",
                 a.role as "role!", coalesce(p.is_visible, true) as "is_visible!", p.color as "personal_color?",
                 p.group_id as "group_id?", p.position as "position?", c.version,
                 c.created_at as "created_at: SqlTimestamp", c.updated_at as "updated_at: SqlTimestamp"
               from calendars c "# + $join + r#"
               left join calendar_preferences p on p.calendar_id = c.id and p.user_id = ($1::viewer).user_id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// To whom a row belongs: exactly one of the two columns says so.
pub(crate) fn owner(user: Option<Uuid>, organisation: Option<Uuid>) -> Result<Owner, StoreError> {
    match (user, organisation) {
        (Some(user), None) => Ok(Owner::User(user.into())),
        (None, Some(organisation)) => Ok(Owner::Organisation(organisation.into())),
        _ => Err(StoreError::Inconsistent {
            table: "calendars",
            column: "owner_user_id",
            value: format!("{user:?} beside {organisation:?}"),
        }),
    }
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
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Calendar>, StoreError> {
    let rows = select_calendars!(
        access,
        // `offset 0` keeps the planner from collecting all that the viewer has access to.
        "cross join lateral (select role from calendar_access($1) where calendar_id = c.id offset 0) a",
        "where c.id = any($2)",
        ids
    )
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
    access: &Access,
    after: Option<Uuid>,
    before: Option<Uuid>,
    backwards: bool,
    limit: i64,
) -> Result<Vec<Calendar>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = if backwards {
        select_calendars!(
            access,
            "join calendar_access($1) a on a.calendar_id = c.id",
            "where c.id > $2 and c.id < $3 order by c.id desc limit $4",
            after,
            before,
            limit
        )
        .fetch_all(connection)
        .await?
    } else {
        select_calendars!(
            access,
            "join calendar_access($1) a on a.calendar_id = c.id",
            "where c.id > $2 and c.id < $3 order by c.id limit $4",
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

/// Those of an owner's calendars that the viewer can see, after or before an id, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_owned(
    connection: &mut PgConnection,
    access: &Access,
    owner: Owner,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Calendar>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = select_calendars!(
        access,
        "join calendar_access($1) a on a.calendar_id = c.id",
        "where (c.owner_user_id = $2 or c.owner_organisation_id = $3) and c.id > $4 and c.id < $5
         order by case when $7 then c.id end desc, c.id limit $6",
        owner.user().map(|id| id.0),
        owner.organisation().map(|id| id.0),
        after,
        before,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    decode(rows)
}

/// A calendar that the viewer can see, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, access: &Access, id: CalendarId) -> Result<Option<Calendar>, StoreError> {
    select_calendars!(
        access,
        "join calendar_access($1) a on a.calendar_id = c.id",
        "where c.id = $2 for update of c",
        id.0
    )
    .fetch_optional(&mut **tx)
    .await?
    .map(Calendar::try_from)
    .transpose()
}

/// The calendar whose feed URL holds the secret with this SHA-256.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_by_feed_secret(
    connection: &mut PgConnection,
    secret_hash: &[u8],
) -> Result<Option<CalendarId>, StoreError> {
    let id = sqlx::query_scalar!("select id from calendars where feed_secret_hash = $1", secret_hash)
        .fetch_optional(connection)
        .await?;
    Ok(id.map(CalendarId))
}

/// How many calendars belong to `owner`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_owned(connection: &mut PgConnection, owner: Owner) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from calendars where owner_user_id = $1 or owner_organisation_id = $2"#,
        owner.user().map(|id| id.0),
        owner.organisation().map(|id| id.0),
    )
    .fetch_one(connection)
    .await?)
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

/// What a person or an organisation is called.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn owner_name(connection: &mut PgConnection, owner: Owner) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select name as "name!" from users where id = $1 union all select name from organisations where id = $2"#,
        owner.user().map(|id| id.0),
        owner.organisation().map(|id| id.0),
    )
    .fetch_optional(connection)
    .await?)
}
