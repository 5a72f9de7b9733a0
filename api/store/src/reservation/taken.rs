//! What is taken of resources, counted by other means than those that give places.

use cal3_domain::ids::ResourceId;
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::{StoreError, time::instant};

/// What is taken of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Which.
    pub id: ResourceId,
    /// Its name.
    pub resource: String,
    /// How many there are of it.
    pub quantity: i64,
    /// The most that is taken at one instant, whenever that is.
    pub most: i64,
    /// How much held and confirmed reservations have of it at the instant that was asked for.
    pub at: i64,
}

/// What is taken of every resource, at most and at an instant. Looks at each start of a range, where the most has to be; for
/// an instance of thousands of reservations, not of millions.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn taken(connection: &mut PgConnection, at: Timestamp) -> Result<Vec<Taken>, StoreError> {
    let rows = sqlx::query!(
        r#"select r.id, r.name, r.quantity::bigint as "quantity!",
             coalesce((select max((select sum(b.quantity) from occupancies b
                                   where b.resource_id = a.resource_id and b.holds and b.during @> lower(a.during)))
                       from occupancies a where a.resource_id = r.id and a.holds), 0)::bigint as "most!",
             (select coalesce(sum(o.quantity), 0) from occupancies o join reservations v on v.id = o.reservation_id
              where o.resource_id = r.id and o.during @> $1::timestamptz and v.status in (0, 2))::bigint as "at!"
           from resources r order by r.id"#,
        instant(at) as _,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Taken {
            id: ResourceId(row.id),
            resource: row.name,
            quantity: row.quantity,
            most: row.most,
            at: row.at,
        })
        .collect())
}
