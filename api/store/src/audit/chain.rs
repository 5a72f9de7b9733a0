//! The chain of hashes over the audit log.

use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Recorded, select_entries};
use crate::{Store, StoreError, Tx, time::SqlTimestamp};

/// An entry's place in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// Counted from 1 without gaps.
    pub position: i64,
    /// The hash of the entry before; zeros for the first.
    pub previous: [u8; 32],
    /// The hash over the previous one, the position, and what the entry says.
    pub hash: [u8; 32],
}

/// Where the chain ends at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last place.
    pub position: i64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// Where the chain ends; `None` while nothing is sealed.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn head(connection: &mut PgConnection) -> Result<Option<Head>, StoreError> {
    let last = select_entries!("where position is not null order by position desc limit $1", 1)
        .fetch_optional(connection)
        .await?
        .map(Recorded::try_from)
        .transpose()?;
    Ok(last.and_then(|last| last.seal).map(|seal| Head { position: seal.position, hash: seal.hash }))
}

/// At most `limit` entries that are not sealed yet, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_unsealed(connection: &mut PgConnection, limit: i64) -> Result<Vec<Recorded>, StoreError> {
    select_entries!("where position is null order by id limit $1", limit)
        .fetch_all(connection)
        .await?
        .into_iter()
        .map(Recorded::try_from)
        .collect()
}

/// How many entries are not sealed yet, and when the oldest of them was made.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_unsealed(connection: &mut PgConnection) -> Result<(i64, Option<Timestamp>), StoreError> {
    let row = sqlx::query!(
        r#"select count(*) as "count!", min(at) as "oldest: SqlTimestamp" from audit_entries where position is null"#
    )
    .fetch_one(connection)
    .await?;
    Ok((row.count, row.oldest.map(SqlTimestamp::to_jiff)))
}

/// Gives entries their places. Two who seal at once cannot both succeed: a place is had once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn seal(tx: &mut Tx, seals: &[(Uuid, Seal)]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = seals.iter().map(|(id, _)| *id).collect();
    let positions: Vec<i64> = seals.iter().map(|(_, seal)| seal.position).collect();
    let previous: Vec<Vec<u8>> = seals.iter().map(|(_, seal)| seal.previous.to_vec()).collect();
    let hashes: Vec<Vec<u8>> = seals.iter().map(|(_, seal)| seal.hash.to_vec()).collect();
    sqlx::query!(
        "update audit_entries a set position = s.position, previous_hash = s.previous, hash = s.hash
         from unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::bytea[]) as s (id, position, previous, hash)
         where a.id = s.id",
        &ids,
        &positions,
        &previous,
        &hashes,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A transaction that sees one state of the log from beginning to end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn snapshot(store: &Store) -> Result<Tx, StoreError> {
    let mut tx = store.begin().await?;
    sqlx::query("set transaction isolation level repeatable read, read only").execute(&mut *tx).await?;
    Ok(tx)
}

/// At most `limit` sealed entries after a place, in the chain's order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn chain(
    connection: &mut PgConnection,
    after: i64,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    select_entries!("where position > $1 order by position limit $2", after, limit)
        .fetch_all(connection)
        .await?
        .into_iter()
        .map(Recorded::try_from)
        .collect()
}

/// The last of the oldest entries, at most `limit` of them, that were all made before `before`. The end of the chain is
/// never among them: the next entry goes on from it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn expired(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<Option<Head>, StoreError> {
    // Most times nothing is old enough: then one row is all that is read.
    if chain(tx, 0, 1).await?.first().is_none_or(|first| first.entry.at >= before) {
        return Ok(None);
    }
    let oldest = chain(tx, 0, limit).await?;
    let end = head(tx).await?.map_or(0, |head| head.position);
    let expired = oldest.into_iter().take_while(|recorded| recorded.entry.at < before);
    Ok(expired
        .filter_map(|recorded| recorded.seal)
        .take_while(|seal| seal.position < end)
        .last()
        .map(|seal| Head { position: seal.position, hash: seal.hash }))
}

/// Deletes the entries up to and with a place; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn trim(tx: &mut Tx, upto: i64) -> Result<u64, StoreError> {
    sqlx::query("select set_config('cal3.audit_trim', 'on', true)").execute(&mut **tx).await?;
    let done =
        sqlx::query!("delete from audit_entries where position <= $1", upto).execute(&mut **tx).await?;
    sqlx::query("select set_config('cal3.audit_trim', '', true)").execute(&mut **tx).await?;
    Ok(done.rows_affected())
}
