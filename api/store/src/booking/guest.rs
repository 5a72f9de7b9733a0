//! What a guest's booking needs beside the reservation: the links in mails, and proofs of work that were accepted.

use cal3_domain::ids::ReservationId;
use jiff::Timestamp;

use crate::{PgConnection, StoreError, Tx, time::instant};

/// What is told of a booking beside itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What the page is called; `None` when it is gone.
    pub title: Option<String>,
    /// The page's address; `None` when it is gone or closed.
    pub slug: Option<String>,
    /// What the organisation is called.
    pub organisation_name: String,
    /// The organisation's colour, as `#rrggbb`.
    pub organisation_color: String,
    /// What the resource is called, or all of them; `None` when there is none any more.
    pub resource_name: Option<String>,
}

/// What is told of a booking beside itself.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn about(connection: &mut PgConnection, id: ReservationId) -> Result<Option<About>, StoreError> {
    let about = sqlx::query_as!(
        About,
        r#"select p.title as "title?", case when p.is_enabled then p.slug end as slug, o.name as organisation_name,
             o.color as organisation_color,
             (select string_agg(s.name, ', ' order by s.name, s.id) from occupancies c join resources s on s.id = c.resource_id
              where c.reservation_id = r.id) as resource_name
           from reservations r
           join organisations o on o.id = r.organisation_id
           left join booking_pages p on p.id = r.booking_page_id
           where r.id = $1"#,
        id.0
    );
    Ok(about.fetch_optional(connection).await?)
}

/// Remembers a link; `hash` is the SHA-256 of its secret.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_secret(
    tx: &mut Tx,
    id: ReservationId,
    hash: &[u8; 32],
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into guest_secrets (secret_hash, reservation_id, created_at) values ($1, $2, $3)",
        hash.as_slice(),
        id.0,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The booking that a link with this secret leads to.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn by_secret(
    connection: &mut PgConnection,
    hash: &[u8; 32],
) -> Result<Option<ReservationId>, StoreError> {
    let id = sqlx::query_scalar!(
        "select reservation_id from guest_secrets where secret_hash = $1",
        hash.as_slice()
    );
    Ok(id.fetch_optional(connection).await?.map(ReservationId))
}

/// Accepts a proof of work once; whether it had not been accepted before.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn spend_proof(tx: &mut Tx, id: &[u8; 16], expires_at: Timestamp) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "insert into spent_proofs (id, expires_at) values ($1, $2) on conflict do nothing",
        id.as_slice(),
        instant(expires_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets at most `limit` proofs that ended before `before`; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_expired_proofs(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from spent_proofs where id in (
           select id from spent_proofs where expires_at < $1 order by expires_at limit $2)",
        instant(before) as _,
        limit
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
