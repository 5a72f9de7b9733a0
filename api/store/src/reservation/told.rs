//! What is told of reservations elsewhere: in mails, and with the events that follow them.

use cal3_domain::ids::{EventId, ReservationId};
use uuid::Uuid;

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

/// What resources are called, in the order of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn names(connection: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>, StoreError> {
    let rows = sqlx::query!("select id, name from resources where id = any($1) order by id", ids);
    Ok(rows.fetch_all(connection).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The code of the reservation that an event follows, if it is not over.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn code_of_event(connection: &mut PgConnection, id: EventId) -> Result<Option<String>, StoreError> {
    let code = sqlx::query_scalar!(
        "select code from reservations where event_id = $1 and status in (0, 1, 2, 3, 9)
         union all
         select r.code from reservation_hosts h join reservations r on r.id = h.reservation_id
         where h.event_id = $1 and r.status in (0, 1, 2, 3, 9)
         limit 1",
        id.0
    );
    Ok(code.fetch_optional(connection).await?.flatten())
}
