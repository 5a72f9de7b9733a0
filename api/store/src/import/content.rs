//! The bytes of the file, in chunks.

use cal3_domain::ids::ImportId;
use jiff::Timestamp;
use sqlx::PgConnection;

use crate::{StoreError, Tx, time::instant};

/// Keeps a chunk. The caller has locked the import and moves its `bytes_received`.
///
/// # Errors
/// [`StoreError::Constraint`] `import_chunks_pkey` when there is one at this offset.
pub async fn insert_chunk(tx: &mut Tx, id: ImportId, offset: i64, content: &[u8]) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into import_chunks (import_id, byte_offset, content) values ($1, $2, $3)",
        id.0,
        offset,
        content
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The first chunk at or after `offset`, with its offset.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn chunk_after(
    connection: &mut PgConnection,
    id: ImportId,
    offset: i64,
) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
    let row = sqlx::query!(
        "select byte_offset, content from import_chunks where import_id = $1 and byte_offset >= $2
         order by byte_offset limit 1",
        id.0,
        offset
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| (row.byte_offset, row.content)))
}

/// Deletes the bytes of an import that has ended.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_chunks(tx: &mut Tx, id: ImportId) -> Result<(), StoreError> {
    sqlx::query!("delete from import_chunks where import_id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

/// Ends at most `limit` uploads that nobody has continued since `before`, with their bytes. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn prune(
    connection: &mut PgConnection,
    now: Timestamp,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "with ended as (
           update imports set status = 5, failure = 'the upload was not continued', finished_at = $1, updated_at = $1,
             version = version + 1
           where id in (select id from imports where status = 0 and updated_at < $2 limit $3 for update skip locked)
           returning id
         )
         delete from import_chunks using ended where import_id = ended.id",
        instant(now) as _,
        instant(before) as _,
        limit
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
