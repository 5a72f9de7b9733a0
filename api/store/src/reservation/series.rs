//! Recurring reservations: what they were asked for as, and the resources of their occurrences.

use cal3_domain::ids::{OrganisationId, ReservationSeriesId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{PgConnection, StoreError, Tx, time};

/// A recurring reservation that is being made.
#[derive(Debug, Clone)]
pub struct NewSeries<'a> {
    /// Its id.
    pub id: ReservationSeriesId,
    /// The organisation whose resources it is of.
    pub organisation: OrganisationId,
    /// Its rule, as RFC 5545 writes it.
    pub rule: &'a str,
    /// IANA name of the zone on whose clocks it recurs.
    pub time_zone: &'a str,
    /// Who made it.
    pub created_by: UserId,
    /// When.
    pub created_at: Timestamp,
}

/// Writes a recurring reservation; its occurrences follow.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_series(tx: &mut Tx, series: &NewSeries<'_>) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into reservation_series (id, organisation_id, recurrence, time_zone, created_by, created_at)
         values ($1, $2, 'RRULE:' || $3, $4, $5, $6)",
        series.id.0,
        series.organisation.0,
        series.rule,
        series.time_zone,
        series.created_by.0,
        time::instant(series.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The resources of the occurrences of a series that are not over, from `from` on by their original starts, or of all; in the
/// order of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn resources_of_series(
    connection: &mut PgConnection,
    series: ReservationSeriesId,
    from: Option<Timestamp>,
) -> Result<Vec<Uuid>, StoreError> {
    let ids = sqlx::query_scalar!(
        "select distinct o.resource_id from reservations r join occupancies o on o.reservation_id = r.id
         where r.series_id = $1 and ($2::timestamptz is null or r.original_start >= $2) and r.status in (0, 1, 2, 9)
         order by o.resource_id",
        series.0,
        from.map(time::instant) as _
    );
    Ok(ids.fetch_all(connection).await?)
}
