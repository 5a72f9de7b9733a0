//! The ledger: every attempt of every delivery, also those that arrived.

use cal3_domain::ids::WebhookDeliveryId;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// An attempt of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The delivery.
    pub delivery: WebhookDeliveryId,
    /// Its number among the delivery's, from 1; set when it is written.
    pub number: i32,
    /// When it began.
    pub at: Timestamp,
    /// How long it took.
    pub milliseconds: i32,
    /// The status that was answered.
    pub status: Option<i16>,
    /// What went wrong.
    pub error: Option<String>,
    /// The beginning of the answer's body.
    pub response: Option<String>,
}

/// Writes an attempt, with the next number.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_attempt(tx: &mut Tx, attempt: &Attempt) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into webhook_attempts (delivery_id, number, at, milliseconds, status, error, response)
         select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from webhook_attempts where delivery_id = $1",
        attempt.delivery.0,
        instant(attempt.at) as _,
        attempt.milliseconds,
        attempt.status,
        attempt.error,
        attempt.response,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The attempts of these deliveries, in their order; of each at most `limit`, the newest.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn attempts(
    connection: &mut PgConnection,
    deliveries: &[Uuid],
    limit: i64,
) -> Result<Vec<Attempt>, StoreError> {
    let rows = sqlx::query!(
        r#"select a.delivery_id, a.number, a.at as "at: SqlTimestamp", a.milliseconds, a.status, a.error, a.response
           from unnest($1::uuid[]) as wanted (id) cross join lateral (
             select * from webhook_attempts where delivery_id = wanted.id order by number desc limit $2
           ) a
           order by a.delivery_id, a.number"#,
        deliveries,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Attempt {
            delivery: WebhookDeliveryId(row.delivery_id),
            number: row.number,
            at: row.at.to_jiff(),
            milliseconds: row.milliseconds,
            status: row.status,
            error: row.error,
            response: row.response,
        })
        .collect())
}
