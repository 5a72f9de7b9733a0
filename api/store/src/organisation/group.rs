//! Rows of `groups` and `group_members`.

use cal3_domain::ids::{GroupId, OrganisationId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Group, Membership,
    member::{NameBounds, bounds},
    role_of,
};
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

struct Row {
    id: Uuid,
    organisation_id: Uuid,
    name: String,
    description: Option<String>,
    member_count: i64,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl From<Row> for Group {
    fn from(row: Row) -> Self {
        Self {
            id: GroupId(row.id),
            organisation: OrganisationId(row.organisation_id),
            name: row.name,
            description: row.description,
            member_count: row.member_count,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        }
    }
}

macro_rules! select_groups {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select g.id, g.organisation_id, g.name, g.description,
                 (select count(*) from group_members gm where gm.group_id = g.id) as "member_count!", g.version,
                 g.created_at as "created_at: SqlTimestamp", g.updated_at as "updated_at: SqlTimestamp"
               from groups g join organisation_access($1) a on a.organisation_id = g.organisation_id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that are groups of the viewer's organisations, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Group>, StoreError> {
    let rows = select_groups!(access, "where g.id = any($2)", ids).fetch_all(connection).await?;
    Ok(rows.into_iter().map(Group::from).collect())
}

/// The groups of an organisation to which the viewer belongs, after or before an id, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Group>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::nil()), place.1.unwrap_or(Uuid::max()));
    let mut rows = select_groups!(
        access,
        "where g.organisation_id = $2 and g.id > $3 and g.id < $4
         order by case when $6 then g.id end desc, g.id limit $5",
        organisation.0,
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
    Ok(rows.into_iter().map(Group::from).collect())
}

/// How many groups an organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, organisation: OrganisationId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from groups where organisation_id = $1"#,
        organisation.0
    )
    .fetch_one(connection)
    .await?)
}

/// Writes a new group.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::GROUP_NAME_KEY`] when the organisation has one of this name.
pub async fn insert(tx: &mut Tx, group: &Group) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into groups (id, organisation_id, name, description, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $6)",
        group.id.0,
        group.organisation.0,
        group.name,
        group.description,
        group.version,
        instant(group.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a group can be changed.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::GROUP_NAME_KEY`] when the organisation has one of this name.
pub async fn update(tx: &mut Tx, group: &Group) -> Result<(), StoreError> {
    sqlx::query!(
        "update groups set name = $2, description = $3, version = $4, updated_at = $5 where id = $1",
        group.id.0,
        group.name,
        group.description,
        group.version,
        instant(group.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a group, and what is shared with it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: GroupId) -> Result<(), StoreError> {
    sqlx::query!("delete from groups where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

/// The ids of all who are in a group.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn members(connection: &mut PgConnection, id: GroupId) -> Result<Vec<UserId>, StoreError> {
    let ids = sqlx::query_scalar!("select user_id from group_members where group_id = $1", id.0)
        .fetch_all(connection)
        .await?;
    Ok(ids.into_iter().map(UserId).collect())
}

/// Those in a group of an organisation to which the viewer belongs, in the order of their names, service accounts too.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_members(
    connection: &mut PgConnection,
    access: &Access,
    id: GroupId,
    place: NameBounds<'_>,
    backwards: bool,
    limit: i64,
) -> Result<Vec<Membership>, StoreError> {
    let (after, after_id, before, before_id) = bounds(place);
    let mut rows = sqlx::query!(
        r#"select m.organisation_id, m.user_id, m.role, m.created_at as "created_at: SqlTimestamp",
             lower(u.name) as "name_key!"
           from group_members g
           join organisation_access($1) a on a.organisation_id = g.organisation_id
           join memberships m on m.organisation_id = g.organisation_id and m.user_id = g.user_id
           join users u on u.id = g.user_id
           where g.group_id = $2 and (lower(u.name), u.id) > ($3, $4)
             and ($5::text is null or (lower(u.name), u.id) < ($5, $6))
           order by case when $8 then lower(u.name) end desc, case when $8 then u.id end desc, lower(u.name), u.id
           limit $7"#,
        access as _,
        id.0,
        after,
        after_id,
        before,
        before_id,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter()
        .map(|row| {
            Ok(Membership {
                organisation: OrganisationId(row.organisation_id),
                user: UserId(row.user_id),
                role: role_of(row.role)?,
                created_at: row.created_at.to_jiff(),
                name_key: row.name_key,
            })
        })
        .collect()
}

/// Puts a member of the organisation into one of its groups; answers whether they were not in it.
///
/// # Errors
/// [`StoreError::Constraint`] when they do not belong to the organisation.
pub async fn add_member(tx: &mut Tx, group: &Group, user: UserId, at: Timestamp) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "insert into group_members (group_id, organisation_id, user_id, created_at) values ($1, $2, $3, $4)
         on conflict do nothing",
        group.id.0,
        group.organisation.0,
        user.0,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes somebody out of a group; answers whether they were in it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn remove_member(tx: &mut Tx, id: GroupId, user: UserId) -> Result<bool, StoreError> {
    let done = sqlx::query!("delete from group_members where group_id = $1 and user_id = $2", id.0, user.0)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}
