//! Forgetting what nobody will ask for again. In small steps, so that no statement locks much.

use cal3_store::{PgConnection, StoreError, import, job};
use jiff::{SignedDuration, Timestamp};

/// Rows of one statement.
const STEP: i64 = 1_000;
/// For how long ended jobs are kept, for whoever asks what became of them.
const JOBS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// For how long an idempotency key holds (the API promises 24 hours).
const IDEMPOTENCY_KEYS: SignedDuration = SignedDuration::from_hours(24);
/// For how long an upload may rest before it is ended.
const UPLOADS: SignedDuration = SignedDuration::from_hours(24);

/// Deletes one step of each kind.
pub(crate) async fn clean(connection: &mut PgConnection, now: Timestamp) -> Result<(), StoreError> {
    let jobs = job::delete_finished(connection, now - JOBS, STEP).await?;
    let keys = job::delete_idempotency_keys(connection, now - IDEMPOTENCY_KEYS, STEP).await?;
    let uploads = import::prune(connection, now, now - UPLOADS, STEP).await?;
    if jobs + keys + uploads > 0 {
        tracing::info!(jobs, idempotency_keys = keys, upload_chunks = uploads, "old rows have been deleted");
    }
    Ok(())
}
