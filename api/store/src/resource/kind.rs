//! Types of resources. Members of the organisation see them; its managers of resources change them.

use cal3_domain::{
    access::OrganisationRole,
    ids::{OrganisationId, ResourceTypeId},
};
use uuid::Uuid;

use super::{ResourceType, inconsistent, parse_policy};
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{self, SqlTimestamp},
};

struct Row {
    id: Uuid,
    organisation_id: Uuid,
    name: String,
    icon: Option<String>,
    color: String,
    policy: String,
    is_people: bool,
    role: i16,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl TryFrom<Row> for ResourceType {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ResourceTypeId(row.id),
            organisation: OrganisationId(row.organisation_id),
            name: row.name,
            icon: row.icon,
            color: row.color,
            policy: parse_policy("resource_types", &row.policy)?,
            is_people: row.is_people,
            role: parse_standing(row.role)?,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

fn parse_standing(code: i16) -> Result<OrganisationRole, StoreError> {
    OrganisationRole::from_code(code).ok_or_else(|| inconsistent("memberships", "role", code))
}

macro_rules! select_types {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select t.id, t.organisation_id, t.name, t.icon, t.color, t.policy::text as "policy!", t.is_people, m.role,
                 t.version, t.created_at as "created_at: SqlTimestamp", t.updated_at as "updated_at: SqlTimestamp"
               from resource_types t
               join memberships m on m.organisation_id = t.organisation_id and m.user_id = ($1::viewer).user_id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible_types(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<ResourceType>, StoreError> {
    let rows = select_types!(access, "where t.id = any($2)", ids).fetch_all(connection).await?;
    rows.into_iter().map(ResourceType::try_from).collect()
}

/// The types of an organisation after `after` in the order of their ids, or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_types(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<ResourceType>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_types!(
        access,
        "where t.organisation_id = $2 and t.id > $3 and t.id < $4
         order by case when $5 then null else t.id end, t.id desc limit $6",
        organisation.0,
        after,
        before,
        backwards,
        limit
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(ResourceType::try_from).collect()
}

/// A type that the viewer can see, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_type(
    tx: &mut Tx,
    access: &Access,
    id: ResourceTypeId,
) -> Result<Option<ResourceType>, StoreError> {
    let row = select_types!(access, "where t.id = $2 for no key update of t", id.0);
    row.fetch_optional(&mut **tx).await?.map(ResourceType::try_from).transpose()
}

/// What the viewer is to an organisation; `None` when they do not belong to it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn standing(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
) -> Result<Option<OrganisationRole>, StoreError> {
    let role = sqlx::query_scalar!(
        "select role from memberships where organisation_id = $1 and user_id = $2",
        organisation.0,
        access.user().map(|user| user.0)
    );
    role.fetch_optional(connection).await?.map(parse_standing).transpose()
}

/// How many types an organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_types(
    connection: &mut PgConnection,
    organisation: OrganisationId,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from resource_types where organisation_id = $1"#,
        organisation.0
    );
    Ok(count.fetch_one(connection).await?)
}

/// Writes a new type.
///
/// # Errors
/// [`StoreError::Constraint`] `resource_types_name_key` when the organisation has one of this name.
pub async fn insert_type(tx: &mut Tx, kind: &ResourceType) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into resource_types (id, organisation_id, name, icon, color, policy, version, created_at, updated_at, is_people)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        kind.id.0,
        kind.organisation.0,
        kind.name,
        kind.icon,
        kind.color,
        sqlx::types::Json(&kind.policy) as _,
        kind.version,
        time::instant(kind.created_at) as _,
        time::instant(kind.updated_at) as _,
        kind.is_people,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a type can be changed.
///
/// # Errors
/// As [`insert_type`].
pub async fn update_type(tx: &mut Tx, kind: &ResourceType) -> Result<(), StoreError> {
    sqlx::query!(
        "update resource_types set name = $2, icon = $3, color = $4, policy = $5, version = $6, updated_at = $7 where id = $1",
        kind.id.0,
        kind.name,
        kind.icon,
        kind.color,
        sqlx::types::Json(&kind.policy) as _,
        kind.version,
        time::instant(kind.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a type of which there is no resource.
///
/// # Errors
/// [`StoreError::Constraint`] `resources_type_id_fkey` when there is one.
pub async fn delete_type(tx: &mut Tx, id: ResourceTypeId) -> Result<(), StoreError> {
    sqlx::query!("delete from resource_types where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
