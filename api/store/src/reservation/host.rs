//! The people whose time is reserved: the events that follow, and how much each of a team got.

use cal3_domain::ids::{BookingPageId, EventId, ReservationId, ResourceId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    PgConnection, StoreError, Tx,
    time::{self, SqlTimestamp},
};

/// Says that an event follows a reservation, in a calendar of somebody whose time it is.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_host(
    tx: &mut Tx,
    id: ReservationId,
    user: UserId,
    event: EventId,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into reservation_hosts (reservation_id, user_id, event_id) values ($1, $2, $3)",
        id.0,
        user.0,
        event.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// How much somebody got of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HostLoad {
    /// Whose hour.
    pub resource: ResourceId,
    /// How many bookings, those that were declined, cancelled or ran out apart.
    pub assigned: u32,
    /// When the last was made.
    pub last: Option<Timestamp>,
}

/// How many bookings of a page that were made since `since` these hours got. Those without any are left out.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn host_load(
    connection: &mut PgConnection,
    page: BookingPageId,
    resources: &[Uuid],
    since: Timestamp,
) -> Result<Vec<HostLoad>, StoreError> {
    let rows = sqlx::query!(
        r#"select o.resource_id, count(*) as "assigned!", max(r.created_at) as "last: SqlTimestamp"
           from reservations r join occupancies o on o.reservation_id = r.id
           where r.booking_page_id = $1 and r.created_at >= $3 and r.status not in (5, 6, 7) and o.resource_id = any($2)
           group by o.resource_id"#,
        page.0,
        resources,
        time::instant(since) as _,
    );
    let rows = rows.fetch_all(connection).await?.into_iter().map(|row| HostLoad {
        resource: ResourceId(row.resource_id),
        assigned: u32::try_from(row.assigned).unwrap_or(u32::MAX),
        last: row.last.map(SqlTimestamp::to_jiff),
    });
    Ok(rows.collect())
}
