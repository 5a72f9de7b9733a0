//! Writing imports.

use super::Import;
use crate::{StoreError, Tx, time::instant};

/// How many objects of the file were treated how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// New events.
    pub created: i32,
    /// Events that were written over.
    pub updated: i32,
    /// Events that were there just so.
    pub unchanged: i32,
    /// Objects that were left out.
    pub skipped: i32,
    /// Objects in which something was mended, whatever became of them.
    pub repaired: i32,
}

/// Writes a new import.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, import: &Import) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into imports (id, calendar_id, user_id, file_name, byte_size, status, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)",
        import.id.0,
        import.calendar_id.0,
        import.user_id.0,
        import.file_name,
        import.byte_size,
        import.status as i16,
        instant(import.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what changes of an import: bytes, status, counts, failure, times. The caller has locked it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn save(tx: &mut Tx, import: &Import) -> Result<(), StoreError> {
    let counts = import.counts;
    sqlx::query!(
        "update imports set bytes_received = $2, bytes_processed = $3, status = $4, objects_processed = $5,
           created_count = $6, updated_count = $7, unchanged_count = $8, skipped_count = $9, repaired_count = $10,
           failure = $11, version = $12, updated_at = $13, finished_at = $14
         where id = $1",
        import.id.0,
        import.bytes_received,
        import.bytes_processed,
        import.status as i16,
        import.objects_processed,
        counts.created,
        counts.updated,
        counts.unchanged,
        counts.skipped,
        counts.repaired,
        import.failure,
        import.version,
        instant(import.updated_at) as _,
        import.finished_at.map(instant) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
