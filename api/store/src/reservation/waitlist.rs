//! Who waits for a place of a resource, and who is before whom.

use cal3_domain::{
    ids::{OrganisationId, ReservationId, ResourceId},
    reservation::Waiting,
    time::Window,
};
use uuid::Uuid;

use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{self, SqlTimestamp},
};

/// Most who wait for one place.
pub const MOST_WAITING: usize = 200;

/// Who waits for a place of the resource in a range that touches `window`, in the order of their turns, at most
/// [`MOST_WAITING`]. The resource is locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn waiting(
    tx: &mut Tx,
    organisation: OrganisationId,
    resource: ResourceId,
    window: Window,
) -> Result<Vec<Waiting>, StoreError> {
    let rows = sqlx::query!(
        r#"select r.id, r.starts_at as "start: SqlTimestamp", lower(o.during) as "from!: SqlTimestamp",
             upper(o.during) as "until!: SqlTimestamp", o.quantity, r.priority, r.created_at as "since: SqlTimestamp"
           from reservations r join occupancies o on o.reservation_id = r.id and o.resource_id = $2
           where r.organisation_id = $1 and r.status = 9 and o.during && tstzrange($3, $4)
           order by r.priority desc, r.created_at, r.id
           limit $5"#,
        organisation.0,
        resource.0,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        MOST_WAITING as i64,
    )
    .fetch_all(&mut **tx)
    .await?;
    let waiting = rows.into_iter().map(|row| {
        let during = Window::new(row.from.to_jiff(), row.until.to_jiff()).map_err(|error| {
            StoreError::Inconsistent { table: "occupancies", column: "during", value: error.to_string() }
        })?;
        Ok(Waiting {
            reservation: ReservationId(row.id),
            start: row.start.to_jiff(),
            during,
            quantity: u32::try_from(row.quantity).unwrap_or_default(),
            priority: row.priority.into(),
            since: row.since.to_jiff(),
        })
    });
    waiting.collect()
}

/// The places in line, from 1 on, of those of `ids` that wait and that the viewer can see: among those who wait for a range of
/// the same resource that touches their own.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn positions(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<(ReservationId, i64)>, StoreError> {
    let rows = sqlx::query!(
        r#"select r.id, (
             select count(*) from reservations other join occupancies p on p.reservation_id = other.id
             where other.organisation_id = r.organisation_id and other.status = 9 and p.resource_id = o.resource_id
               and p.during && o.during
               and (-other.priority, other.created_at, other.id) <= (-r.priority, r.created_at, r.id)) as "place!"
           from reservations r join occupancies o on o.reservation_id = r.id
           where r.id = any($2) and r.status = 9
             and (r.booker_user_id = ($1::viewer).user_id
                  or exists (select from resource_access($1) s where s.resource_id = o.resource_id and s.role >= 30))"#,
        access as _,
        ids
    );
    let rows = rows.fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| (ReservationId(row.id), row.place)).collect())
}
