//! Sessions, tokens and links that were ended (`revocations`): what api processes refuse without asking for each request.

use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{StoreError, Tx, time::instant};

/// Most that are answered: more at once than anybody revokes in a day.
const MOST: i64 = 100_000;

/// Notes that a credential (a session, a token, a link) was ended.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_revocation(tx: &mut Tx, credential: Uuid, at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into revocations (credential_id, at) values ($1, $2) on conflict do nothing",
        credential,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// As [`insert_revocation`], for many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_revocations(tx: &mut Tx, credentials: &[Uuid], at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into revocations (credential_id, at) select unnest($1::uuid[]), $2 on conflict do nothing",
        credentials,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The credentials that were ended after `since`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_revocations(
    connection: &mut PgConnection,
    since: Timestamp,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(sqlx::query_scalar!(
        "select credential_id from revocations where at > $1 order by at desc limit $2",
        instant(since) as _,
        MOST
    )
    .fetch_all(connection)
    .await?)
}

/// Deletes at most `limit` that were noted before `before`; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_revocations(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from revocations where credential_id in (
           select credential_id from revocations where at < $1 order by at limit $2)",
        instant(before) as _,
        limit
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
