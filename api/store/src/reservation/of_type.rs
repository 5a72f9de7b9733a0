//! Resources that would do, where one of a type is wanted and not a certain one.

use cal3_domain::ids::{ResourceId, ResourceTypeId};
use uuid::Uuid;

use crate::{Access, PgConnection, StoreError};

/// A resource of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfType {
    /// Which one.
    pub id: ResourceId,
    /// Its type.
    pub kind: ResourceTypeId,
    /// How many people have a seat in it, where that is said.
    pub seats: Option<i32>,
}

/// Those resources of some types that the viewer can see and that can be reserved at all: for each type the smallest first, then
/// the oldest. At most `limit` of all types together.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_types(
    connection: &mut PgConnection,
    access: &Access,
    kinds: &[Uuid],
    limit: i64,
) -> Result<Vec<OfType>, StoreError> {
    let rows = sqlx::query!(
        "select r.id, r.type_id, r.seats from resources r join resource_access($1) a on a.resource_id = r.id
         where r.type_id = any($2) and r.is_reservable and r.archived_at is null
         order by r.type_id, r.seats, r.id limit $3",
        access as _,
        kinds,
        limit
    )
    .fetch_all(connection)
    .await?;
    let of_type = rows.into_iter().map(|row| OfType {
        id: ResourceId(row.id),
        kind: ResourceTypeId(row.type_id),
        seats: row.seats,
    });
    Ok(of_type.collect())
}
