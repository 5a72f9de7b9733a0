//! Rows of `second_factors` and `recovery_codes`. The secret is sealed by the caller; codes are known by their SHA-256.

use cal3_domain::ids::UserId;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A person's second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// The secret, sealed.
    pub secret: Vec<u8>,
    /// Since when signing in takes it; `None` until the app has proved to have it.
    pub enabled_at: Option<Timestamp>,
    /// The time step of the last code that was taken.
    pub last_step: i64,
    /// How many recovery codes have not been used.
    pub recovery_codes_left: i64,
}

struct Row {
    secret: Vec<u8>,
    enabled_at: Option<SqlTimestamp>,
    last_step: i64,
    recovery_codes_left: i64,
}

impl From<Row> for SecondFactor {
    fn from(row: Row) -> Self {
        Self {
            secret: row.secret,
            enabled_at: row.enabled_at.map(SqlTimestamp::to_jiff),
            last_step: row.last_step,
            recovery_codes_left: row.recovery_codes_left,
        }
    }
}

/// A person's second factor.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_second_factor(
    connection: &mut PgConnection,
    user: UserId,
) -> Result<Option<SecondFactor>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"select secret, enabled_at as "enabled_at: SqlTimestamp", last_step,
             (select count(*) from recovery_codes c where c.user_id = f.user_id and c.used_at is null) as "recovery_codes_left!"
           from second_factors f where user_id = $1"#,
        user.0
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(SecondFactor::from))
}

/// As [`find_second_factor`], locked until the transaction ends, so that of two who send one code at once one gets in.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn lock_second_factor(tx: &mut Tx, user: UserId) -> Result<Option<SecondFactor>, StoreError> {
    sqlx::query!("select 1 as one from second_factors where user_id = $1 for update", user.0)
        .fetch_optional(&mut **tx)
        .await?;
    find_second_factor(tx, user).await
}

/// Puts a new secret that is not enabled yet in place of one that is not either. `false` when one is enabled.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn put_second_factor(
    tx: &mut Tx,
    user: UserId,
    secret: &[u8],
    at: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "insert into second_factors (user_id, secret, created_at) values ($1, $2, $3)
         on conflict (user_id) do update set secret = $2, created_at = $3, last_step = 0
         where second_factors.enabled_at is null",
        user.0,
        secret,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// From now on signing in takes it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn enable_second_factor(tx: &mut Tx, user: UserId, at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!("update second_factors set enabled_at = $2 where user_id = $1", user.0, instant(at) as _)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Notes the time step of a code that was taken.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_last_step(tx: &mut Tx, user: UserId, step: i64) -> Result<(), StoreError> {
    sqlx::query!("update second_factors set last_step = $2 where user_id = $1", user.0, step)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Deletes a person's second factor and recovery codes.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_second_factor(tx: &mut Tx, user: UserId) -> Result<(), StoreError> {
    sqlx::query!("delete from second_factors where user_id = $1", user.0).execute(&mut **tx).await?;
    Ok(())
}

/// Puts new recovery codes, known by their SHA-256, in place of all that there were.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn replace_recovery_codes(
    tx: &mut Tx,
    user: UserId,
    hashes: &[[u8; 32]],
) -> Result<(), StoreError> {
    sqlx::query!("delete from recovery_codes where user_id = $1", user.0).execute(&mut **tx).await?;
    let hashes: Vec<Vec<u8>> = hashes.iter().map(|hash| hash.to_vec()).collect();
    sqlx::query!(
        "insert into recovery_codes (user_id, code_hash) select $1, unnest($2::bytea[])",
        user.0,
        &hashes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Uses a recovery code up. `false` when there is none with this hash, or it was used.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn spend_recovery_code(
    tx: &mut Tx,
    user: UserId,
    hash: &[u8; 32],
    at: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update recovery_codes set used_at = $3 where user_id = $1 and code_hash = $2 and used_at is null",
        user.0,
        hash.as_slice(),
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// At most `limit` second factors whose secret was sealed with another key than `key`, locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_secrets_of_other_keys(
    tx: &mut Tx,
    key: &[u8],
    limit: i64,
) -> Result<Vec<(UserId, Vec<u8>)>, StoreError> {
    let rows = sqlx::query!(
        "select user_id, secret from second_factors where substring(secret from 2 for 4) <> $1
         order by user_id limit $2 for update skip locked",
        key,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| (UserId(row.user_id), row.secret)).collect())
}

/// Puts the same secret, sealed anew, in its place.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_sealed_secrets(tx: &mut Tx, sealed: &[(UserId, Vec<u8>)]) -> Result<(), StoreError> {
    let users: Vec<Uuid> = sealed.iter().map(|(user, _)| user.0).collect();
    let secrets: Vec<Vec<u8>> = sealed.iter().map(|(_, secret)| secret.clone()).collect();
    sqlx::query!(
        "update second_factors set secret = new.secret from unnest($1::uuid[], $2::bytea[]) as new (user_id, secret)
         where second_factors.user_id = new.user_id",
        &users,
        &secrets
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
