//! What a mail tells of a reservation beside itself.

use cal3_domain::ids::ReservationId;

use crate::{PgConnection, StoreError};

/// What a mail tells of a reservation beside itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the organisation is called.
    pub organisation_name: String,
    /// What its resources are called, and how much it has of each, in the order of their ids.
    pub things: Vec<(String, i32)>,
}

/// What a mail tells of a reservation beside itself; `None` when there is no such reservation.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn told(connection: &mut PgConnection, id: ReservationId) -> Result<Option<Told>, StoreError> {
    let row = sqlx::query!(
        r#"select g.name as organisation_name, array_agg(s.name order by s.id) as "names!",
             array_agg(o.quantity order by s.id) as "quantities!"
           from reservations r
           join organisations g on g.id = r.organisation_id
           join occupancies o on o.reservation_id = r.id
           join resources s on s.id = o.resource_id
           where r.id = $1
           group by g.name"#,
        id.0
    );
    let told = row.fetch_optional(connection).await?.map(|row| Told {
        organisation_name: row.organisation_name,
        things: row.names.into_iter().zip(row.quantities).collect(),
    });
    Ok(told)
}
