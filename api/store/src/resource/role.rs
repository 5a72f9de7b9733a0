//! Who has which role on a resource, and so on everything that is in it.

use cal3_domain::{
    access::ResourceRole,
    ids::{GroupId, OrganisationId, ResourceId, UserId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{inconsistent, parse_role};
use crate::{
    PgConnection, StoreError, Tx,
    time::{self, SqlTimestamp},
};

/// Who can have a role on a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grantee {
    /// A person.
    User(UserId),
    /// Everybody in a group.
    Group(GroupId),
}

impl Grantee {
    /// The person's or the group's id.
    pub fn id(self) -> Uuid {
        match self {
            Self::User(id) => id.0,
            Self::Group(id) => id.0,
        }
    }

    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::User(id) => (Some(id.0), None),
            Self::Group(id) => (None, Some(id.0)),
        }
    }
}

/// A role that somebody has on a resource.
#[derive(Debug, Clone, PartialEq)]
pub struct Grant {
    /// Its id: for its place in the list.
    pub id: Uuid,
    /// On which resource.
    pub resource: ResourceId,
    /// Who has it.
    pub grantee: Grantee,
    /// What the grantee is called.
    pub name: String,
    /// The role.
    pub role: ResourceRole,
    /// Since when.
    pub created_at: Timestamp,
}

/// The roles on a resource, in the order in which they were given, after `after` or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_roles(
    connection: &mut PgConnection,
    resource: ResourceId,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Grant>, StoreError> {
    let rows = sqlx::query!(
        r#"select h.id, h.resource_id, h.user_id, h.group_id, coalesce(u.name, g.name) as "name!", h.role,
             h.created_at as "created_at: SqlTimestamp"
           from resource_roles h left join users u on u.id = h.user_id left join groups g on g.id = h.group_id
           where h.resource_id = $1 and h.id > $2 and h.id < $3
           order by case when $4 then null else h.id end, h.id desc limit $5"#,
        resource.0,
        after.unwrap_or(Uuid::nil()),
        before.unwrap_or(Uuid::max()),
        backwards,
        limit
    )
    .fetch_all(connection)
    .await?;
    let mut grants = rows
        .into_iter()
        .map(|row| {
            let grantee = match (row.user_id, row.group_id) {
                (Some(user), None) => Grantee::User(UserId(user)),
                (None, Some(group)) => Grantee::Group(GroupId(group)),
                _ => return Err(inconsistent("resource_roles", "user_id", row.id)),
            };
            Ok(Grant {
                id: row.id,
                resource: ResourceId(row.resource_id),
                grantee,
                name: row.name,
                role: parse_role(row.role)?,
                created_at: row.created_at.to_jiff(),
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    if backwards {
        grants.reverse();
    }
    Ok(grants)
}

/// How many others than `grantee` have a role on a resource itself.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_other_roles(
    connection: &mut PgConnection,
    resource: ResourceId,
    grantee: Grantee,
) -> Result<i64, StoreError> {
    let (user, group) = grantee.columns();
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from resource_roles
           where resource_id = $1 and (user_id, group_id) is distinct from ($2::uuid, $3::uuid)"#,
        resource.0,
        user,
        group
    );
    Ok(count.fetch_one(connection).await?)
}

/// Whether somebody belongs to an organisation: as a member, or as one of its groups.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn belongs(
    connection: &mut PgConnection,
    grantee: Grantee,
    organisation: OrganisationId,
) -> Result<bool, StoreError> {
    let (user, group) = grantee.columns();
    let belongs = sqlx::query_scalar!(
        r#"select exists (select from memberships where organisation_id = $1 and user_id = $2)
             or exists (select from groups where organisation_id = $1 and id = $3) as "belongs!""#,
        organisation.0,
        user,
        group
    );
    Ok(belongs.fetch_one(connection).await?)
}

/// Gives somebody a role, instead of the one that they have.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_role(
    tx: &mut Tx,
    id: Uuid,
    resource: ResourceId,
    grantee: Grantee,
    role: ResourceRole,
    at: Timestamp,
) -> Result<(), StoreError> {
    let (user, group) = grantee.columns();
    sqlx::query!(
        "insert into resource_roles (id, resource_id, user_id, group_id, role, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint resource_roles_grantee_key do update set role = excluded.role",
        id,
        resource.0,
        user,
        group,
        role.code(),
        time::instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes somebody's role away. Whether they had one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn remove_role(tx: &mut Tx, resource: ResourceId, grantee: Grantee) -> Result<bool, StoreError> {
    let (user, group) = grantee.columns();
    let removed = sqlx::query!(
        "delete from resource_roles where resource_id = $1 and (user_id = $2 or group_id = $3)",
        resource.0,
        user,
        group
    );
    Ok(removed.execute(&mut **tx).await?.rows_affected() > 0)
}
