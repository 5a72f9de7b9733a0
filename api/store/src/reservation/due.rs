//! What time alone does to reservations: deadlines that have passed.

use cal3_domain::{ids::ReservationId, time::Window};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{PgConnection, StoreError, Tx, time};

/// Reservations with a deadline that has passed, the longest due first, at most `limit`: holds, requests and places in line
/// that expire, places of those who did not come, and what is over.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn due(
    connection: &mut PgConnection,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<ReservationId>, StoreError> {
    let ids = sqlx::query_scalar!(
        r#"select id as "id!" from (
             (select id, held_until as at from reservations where status = 0 and held_until <= $1
              order by held_until limit $2)
             union all
             (select id, no_show_at from reservations where status = 2 and no_show_at <= $1 order by no_show_at limit $2)
             union all
             (select id, starts_at from reservations where status = 1 and starts_at <= $1 order by starts_at limit $2)
             union all
             (select id, starts_at from reservations where status = 9 and starts_at <= $1 order by starts_at limit $2)
             union all
             (select id, ends_at from reservations where status in (2, 3) and ends_at <= $1
                and (status = 3 or no_show_at is null) order by ends_at limit $2)
           ) due order by at limit $2"#,
        time::instant(now) as _,
        limit
    );
    Ok(ids.fetch_all(connection).await?.into_iter().map(ReservationId).collect())
}

/// Holds that have run out and take these resources in `window`, at most 100, their rows locked in the order of their ids. The
/// resources are locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn expired_holds(
    tx: &mut Tx,
    resources: &[Uuid],
    window: Window,
    now: Timestamp,
) -> Result<Vec<ReservationId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "select r.id from reservations r
         where r.status = 0 and r.held_until <= $2
           and exists (select from occupancies o where o.reservation_id = r.id and o.resource_id = any($1)
                         and o.during && tstzrange($3, $4))
         order by r.id limit 100 for no key update of r",
        resources,
        time::instant(now) as _,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
    );
    Ok(ids.fetch_all(&mut **tx).await?.into_iter().map(ReservationId).collect())
}
