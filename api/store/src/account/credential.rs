//! What people prove who they are with: the mail address and the password of a row of `users`.

use cal3_domain::ids::UserId;
use jiff::Timestamp;
use secrecy::SecretString;
use sqlx::PgConnection;

use super::{Credentials, find_user};
use crate::{StoreError, Tx, time::instant};

/// A person with the hash of their password.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_credentials_of(
    connection: &mut PgConnection,
    id: UserId,
) -> Result<Option<Credentials>, StoreError> {
    let Some(user) = find_user(connection, id).await? else { return Ok(None) };
    let hash = sqlx::query_scalar!("select password_hash from users where id = $1", id.0)
        .fetch_optional(connection)
        .await?;
    Ok(Some(Credentials { user, password_hash: hash.flatten().map(SecretString::from) }))
}

/// As [`find_credentials_of`], and until the transaction ends nobody changes them, bars the person, or gives them another
/// password. Others may hold them at the same time.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn hold_credentials_of(tx: &mut Tx, id: UserId) -> Result<Option<Credentials>, StoreError> {
    sqlx::query!("select 1 as one from users where id = $1 for share", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    find_credentials_of(tx, id).await
}

/// Gives a person the address that they have shown to be theirs; answers the new version.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::EMAIL_KEY`] when it is taken.
pub async fn set_verified_email(
    tx: &mut Tx,
    id: UserId,
    email: &str,
    at: Timestamp,
) -> Result<i32, StoreError> {
    Ok(sqlx::query_scalar!(
        "update users set email = $2, email_verified_at = $3, version = version + 1, updated_at = $3
         where id = $1 returning version",
        id.0,
        email,
        instant(at) as _,
    )
    .fetch_one(&mut **tx)
    .await?)
}
