//! Rows of `one_time_secrets`: what goes out by mail and comes back once. Known by the SHA-256 of their text only.

use cal3_domain::ids::UserId;
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// What a secret is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i16)]
pub enum Purpose {
    /// To confirm that an address is the person's.
    ConfirmAddress = 0,
    /// To choose a new password.
    ResetPassword = 1,
}

/// A secret, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTimeSecret {
    /// Whose it is.
    pub user: UserId,
    /// Where the mail went.
    pub address: String,
    /// When it stops working.
    pub expires_at: Timestamp,
}

struct Row {
    user_id: uuid::Uuid,
    address: String,
    expires_at: SqlTimestamp,
}

impl From<Row> for OneTimeSecret {
    fn from(row: Row) -> Self {
        Self { user: UserId(row.user_id), address: row.address, expires_at: row.expires_at.to_jiff() }
    }
}

/// Inserts a secret; `hash` is the SHA-256 of its text.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_one_time_secret(
    tx: &mut Tx,
    hash: &[u8; 32],
    purpose: Purpose,
    secret: &OneTimeSecret,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into one_time_secrets (secret_hash, user_id, purpose, address, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        hash.as_slice(),
        secret.user.0,
        purpose as i16,
        secret.address,
        instant(at) as _,
        instant(secret.expires_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The secret with this hash that still works.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_one_time_secret(
    connection: &mut PgConnection,
    hash: &[u8; 32],
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<OneTimeSecret>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"select user_id, address, expires_at as "expires_at: SqlTimestamp" from one_time_secrets
           where secret_hash = $1 and purpose = $2 and expires_at > $3"#,
        hash.as_slice(),
        purpose as i16,
        instant(now) as _,
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(OneTimeSecret::from))
}

/// As [`find_one_time_secret`], and it never works again: of several who send it at once, one gets it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn spend_one_time_secret(
    tx: &mut Tx,
    hash: &[u8; 32],
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<OneTimeSecret>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"delete from one_time_secrets where secret_hash = $1 and purpose = $2 and expires_at > $3
           returning user_id, address, expires_at as "expires_at: SqlTimestamp""#,
        hash.as_slice(),
        purpose as i16,
        instant(now) as _,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(OneTimeSecret::from))
}

/// Forgets all secrets of a person that have this purpose.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_one_time_secrets(tx: &mut Tx, user: UserId, purpose: Purpose) -> Result<(), StoreError> {
    sqlx::query!("delete from one_time_secrets where user_id = $1 and purpose = $2", user.0, purpose as i16)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Deletes at most `limit` that stopped working before `before`; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_expired_one_time_secrets(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from one_time_secrets where secret_hash in (
           select secret_hash from one_time_secrets where expires_at < $1 order by expires_at limit $2)",
        instant(before) as _,
        limit
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
