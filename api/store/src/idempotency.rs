//! What mutations with an `idempotencyKey` answered.

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, Tx, time};

/// What a key stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// The key is new, and taken by this transaction.
    New,
    /// The key was used before: for a request with this hash, answered with this result.
    Used {
        /// SHA-256 of the request.
        request_hash: Vec<u8>,
        /// What it was answered.
        result: Value,
    },
}

/// Takes a key for this transaction, or finds what it was used for. Waits for another transaction that has just taken it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim(
    tx: &mut Tx,
    principal: Uuid,
    key: &str,
    request_hash: &[u8],
    at: Timestamp,
) -> Result<Claim, StoreError> {
    let taken = sqlx::query!(
        "insert into idempotency_keys (principal_id, key, request_hash, result, created_at)
         values ($1, $2, $3, 'null', $4) on conflict (principal_id, key) do nothing",
        principal,
        key,
        request_hash,
        time::instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    if taken.rows_affected() == 1 {
        return Ok(Claim::New);
    }
    let used = sqlx::query!(
        "select request_hash, result from idempotency_keys where principal_id = $1 and key = $2",
        principal,
        key
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(Claim::Used { request_hash: used.request_hash, result: used.result })
}

/// Keeps what the request with a claimed key is answered.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn keep(tx: &mut Tx, principal: Uuid, key: &str, result: &Value) -> Result<(), StoreError> {
    sqlx::query!(
        "update idempotency_keys set result = $3 where principal_id = $1 and key = $2",
        principal,
        key,
        result
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
