//! What reservations use of resources, for whoever counts it.

use cal3_domain::{
    ids::{OrganisationId, ResourceId},
    policy::limits::LENGTH_DAYS,
    reservation::{Status, Use},
    time::Window,
};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::{
    PgConnection, StoreError,
    time::{self, SqlTimestamp},
};

/// Most reservations that are counted together.
pub const MOST_USES: usize = 100_000;

/// What takes place, was missed or given up of these resources of an organisation and touches `window`, in no order: one entry for
/// each resource of a reservation. More than [`MOST_USES`] means that there is more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn uses(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    resources: &[Uuid],
    window: Window,
) -> Result<Vec<(ResourceId, Use)>, StoreError> {
    // No reservation is longer: so the index of starts bounds what is looked at.
    let longest = SignedDuration::from_hours(24 * i64::from(LENGTH_DAYS + 1));
    let rows = sqlx::query!(
        r#"select o.resource_id, o.quantity, r.status, r.starts_at as "start: SqlTimestamp", r.ends_at as "stop: SqlTimestamp"
           from reservations r join occupancies o on o.reservation_id = r.id
           where r.organisation_id = $1 and r.starts_at >= $2 and r.starts_at < $4 and r.ends_at > $3
             and r.status in (2, 3, 4, 6, 8) and o.resource_id = any($5)
           limit $6"#,
        organisation.0,
        time::instant(window.widened(longest, SignedDuration::ZERO).start()) as _,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        resources,
        MOST_USES as i64 + 1,
    )
    .fetch_all(connection)
    .await?;
    let inconsistent =
        |column, value: String| StoreError::Inconsistent { table: "reservations", column, value };
    rows.into_iter()
        .map(|row| {
            let status = Status::from_code(row.status);
            let used = Use {
                window: Window::new(row.start.to_jiff(), row.stop.to_jiff())
                    .map_err(|error| inconsistent("starts_at", error.to_string()))?,
                quantity: u32::try_from(row.quantity).unwrap_or_default(),
                status: status.ok_or_else(|| inconsistent("status", row.status.to_string()))?,
            };
            Ok((ResourceId(row.resource_id), used))
        })
        .collect()
}
