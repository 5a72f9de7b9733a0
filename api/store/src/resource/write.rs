//! Writing resources. Callers have decided that the viewer may, and append to the change log.

use cal3_domain::{
    ids::{OrganisationId, ResourceId, UserId},
    policy::Policy,
    resource::Accessory,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::Resource;
use crate::{StoreError, Tx, time};

/// Holds the tree of an organisation until the transaction ends: nobody else moves anything in it meanwhile.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_tree(tx: &mut Tx, organisation: OrganisationId) -> Result<(), StoreError> {
    sqlx::query!("select id from organisations where id = $1 for no key update", organisation.0)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(())
}

/// Locks a resource and all that is in it, in the order of their ids, as whoever takes places does. The tree is locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_below(tx: &mut Tx, id: ResourceId) -> Result<(), StoreError> {
    sqlx::query!(
        "select id from resources where path @> array[$1::uuid] order by id for no key update",
        id.0
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(())
}

fn ids(path: &[ResourceId]) -> Vec<Uuid> {
    path.iter().map(|id| id.0).collect()
}

/// Writes a new resource.
///
/// # Errors
/// [`StoreError::Constraint`] `resources_type_id_fkey` or `resources_parent_id_fkey` when one is another organisation's.
pub async fn insert(tx: &mut Tx, resource: &Resource) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into resources (id, organisation_id, type_id, parent_id, path, name, description, time_zone, photo_url,
           attributes, quantity, seats, visibility, is_reservable, policy, policy_version, version, created_at, updated_at,
           user_id, calendar_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        resource.id.0,
        resource.organisation.0,
        resource.type_id.0,
        resource.parent.map(|id| id.0),
        &ids(&resource.path),
        resource.name,
        resource.description,
        resource.time_zone,
        resource.photo_url,
        sqlx::types::Json(&resource.attributes) as _,
        stored(resource.quantity),
        resource.seats.map(stored),
        resource.visibility as i16,
        resource.is_reservable,
        resource.own_policy.as_ref().map(sqlx::types::Json) as _,
        resource.policy_version,
        resource.version,
        time::instant(resource.created_at) as _,
        time::instant(resource.updated_at) as _,
        resource.user.map(|id| id.0),
        resource.calendar.map(|id| id.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a resource can be changed, its place in the tree apart.
///
/// # Errors
/// [`StoreError::Constraint`] `resources_quantity_taken` when reservations to come need it as it was, and
/// `resources_type_id_fkey` when the type is another organisation's.
pub async fn update(tx: &mut Tx, resource: &Resource) -> Result<(), StoreError> {
    sqlx::query!(
        "update resources set type_id = $2, name = $3, description = $4, time_zone = $5, photo_url = $6, attributes = $7,
           quantity = $8, seats = $9, visibility = $10, is_reservable = $11, policy = $12, policy_version = $13, version = $14,
           updated_at = $15, archived_at = $16
         where id = $1",
        resource.id.0,
        resource.type_id.0,
        resource.name,
        resource.description,
        resource.time_zone,
        resource.photo_url,
        sqlx::types::Json(&resource.attributes) as _,
        stored(resource.quantity),
        resource.seats.map(stored),
        resource.visibility as i16,
        resource.is_reservable,
        resource.own_policy.as_ref().map(sqlx::types::Json) as _,
        resource.policy_version,
        resource.version,
        time::instant(resource.updated_at) as _,
        resource.archived_at.map(time::instant) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what comes with a resource, instead of what did.
///
/// # Errors
/// [`StoreError::Constraint`] `resource_links_accessory_id_fkey` when one of them is gone.
pub async fn set_accessories(
    tx: &mut Tx,
    resource: ResourceId,
    accessories: &[Accessory],
) -> Result<(), StoreError> {
    let each: Vec<Uuid> = accessories.iter().map(|accessory| accessory.resource.0).collect();
    let min: Vec<i32> = accessories.iter().map(|accessory| stored(accessory.min)).collect();
    let max: Vec<i32> = accessories.iter().map(|accessory| stored(accessory.max)).collect();
    sqlx::query!(
        "delete from resource_links where resource_id = $1 and accessory_id <> all($2)",
        resource.0,
        &each
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into resource_links (resource_id, accessory_id, min_quantity, max_quantity)
         select $1, given.* from unnest($2::uuid[], $3::int[], $4::int[]) as given
         on conflict (resource_id, accessory_id)
         do update set min_quantity = excluded.min_quantity, max_quantity = excluded.max_quantity",
        resource.0,
        &each,
        &min,
        &max
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Puts a resource with all that is in it below `path`: that of its new parent, or nothing for the top. The tree is locked.
///
/// # Errors
/// [`StoreError::Constraint`] `resources_path_check` when it gets too deep.
pub async fn move_below(tx: &mut Tx, id: ResourceId, path: &[ResourceId]) -> Result<(), StoreError> {
    sqlx::query!(
        "update resources set path = $2::uuid[] || path[array_position(path, $1::uuid):],
           parent_id = case when id = $1::uuid then $3 else parent_id end
         where path @> array[$1::uuid]",
        id.0,
        &ids(path),
        path.last().map(|id| id.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps a version of the rules of a resource or a type, for whoever asks what held when.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn keep_policy(
    tx: &mut Tx,
    (subject, version): (Uuid, i32),
    organisation: OrganisationId,
    policy: Option<&Policy>,
    by: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into policy_versions (subject_id, version, organisation_id, policy, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (subject_id, version) do nothing",
        subject,
        version,
        organisation.0,
        policy.map(sqlx::types::Json) as _,
        by.0,
        time::instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A number of things as the database keeps it; larger ones are refused there.
pub(crate) fn stored(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
