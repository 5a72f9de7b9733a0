//! What the matching of rules needs to know of resources, and who may know of their reservations.

use cal3_domain::{
    access::ResourceRole,
    ids::{ResourceId, ResourceTypeId, UserId},
};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{StoreError, resource::parse_role};

/// What is told of a resource to rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceInfo {
    /// Its id.
    pub id: ResourceId,
    /// Its name.
    pub name: String,
    /// Its type.
    pub type_id: ResourceTypeId,
    /// The name of its type.
    pub type_name: String,
    /// What it is in, from the top of the tree, without itself.
    pub path: Vec<(ResourceId, String)>,
    /// How many there are: 1 of a unit.
    pub quantity: u32,
    /// IANA name of its zone.
    pub time_zone: String,
}

/// These resources, whoever may see them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn resources(connection: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<ResourceInfo>, StoreError> {
    let rows = sqlx::query!(
        r#"select r.id, r.name, r.type_id, t.name as type_name, r.quantity, r.time_zone,
             coalesce(above.ids, '{}') as "above_ids!", coalesce(above.names, '{}') as "above_names!"
           from resources r
           join resource_types t on t.id = r.type_id
           cross join lateral (
             select array_agg(p.id order by way.place) as ids, array_agg(p.name order by way.place) as names
             from unnest(r.path) with ordinality as way (id, place) join resources p on p.id = way.id
             where p.id <> r.id
           ) above
           where r.id = any($1)"#,
        ids
    )
    .fetch_all(connection)
    .await?;
    let resources = rows.into_iter().map(|row| ResourceInfo {
        id: ResourceId(row.id),
        name: row.name,
        type_id: ResourceTypeId(row.type_id),
        type_name: row.type_name,
        path: row.above_ids.into_iter().map(ResourceId).zip(row.above_names).collect(),
        quantity: u32::try_from(row.quantity).unwrap_or_default(),
        time_zone: row.time_zone,
    });
    Ok(resources.collect())
}

/// The roles of these people, as far as they are active, on these resources; without an entry where somebody has none.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn resource_roles(
    connection: &mut PgConnection,
    people: &[Uuid],
    resources: &[Uuid],
) -> Result<Vec<(UserId, ResourceId, ResourceRole)>, StoreError> {
    let rows = sqlx::query!(
        r#"select u.id, a.resource_id as "resource_id!", a.role as "role!"
           from users u
           cross join lateral resource_access(row(u.id, null, null, null, null, 40)::viewer) a
           where u.id = any($1) and u.deactivated_at is null and a.resource_id = any($2)"#,
        people,
        resources
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| Ok((UserId(row.id), ResourceId(row.resource_id), parse_role(row.role)?)))
        .collect()
}
