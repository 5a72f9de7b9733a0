//! What the worker does with the audit log: seals what is new, deletes what is old.

use cal3_domain::audit::Action;
use cal3_store::{
    StoreError,
    audit::{self as store, Head, Seal},
};
use jiff::SignedDuration;
use serde_json::json;

use super::{Act, By, hash::hash, record};
use crate::{App, AppError};

/// Entries that are sealed in one transaction.
const SEAL_BATCH: i64 = 500;
/// Entries that are deleted in one transaction.
const TRIM_BATCH: i64 = 5_000;

/// Seals at most one batch of entries, in the order of their making as far as they are committed; answers where the chain
/// ends now, and how many were sealed: call it again while that is not zero. A slow transaction's entry is sealed when it
/// comes: the chain's order is that of sealing, and nothing waits for anything.
///
/// # Errors
/// [`AppError::Internal`] when the database fails, or when another process seals at the same time.
pub async fn seal(app: &App) -> Result<(Option<Head>, usize), AppError> {
    let mut tx = app.store.begin().await?;
    let unsealed = store::list_unsealed(&mut tx, SEAL_BATCH).await?;
    let mut head = store::head(&mut tx).await?;
    if unsealed.is_empty() {
        return Ok((head, 0));
    }
    let mut seals = Vec::with_capacity(unsealed.len());
    for recorded in &unsealed {
        let (position, previous) = head.map_or((1, [0; 32]), |head| (head.position + 1, head.hash));
        let hash = hash(&previous, position, &recorded.entry);
        seals.push((recorded.entry.id.0, Seal { position, previous, hash }));
        head = Some(Head { position, hash });
    }
    store::seal(&mut tx, &seals).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok((head, seals.len()))
}

/// Deletes at most one batch of entries that are older than `keep`, from the beginning of the chain on; answers how many:
/// call it again while that is not zero. That they were deleted, up to which place and hash, is put on record, so that
/// [`super::verify`] tells this from entries that somebody took away.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn trim(app: &App, keep: SignedDuration) -> Result<u64, AppError> {
    let before = app.now().checked_sub(keep).map_err(AppError::internal)?;
    let mut tx = app.store.begin().await?;
    let Some(last) = store::expired(&mut tx, before, TRIM_BATCH).await? else {
        return Ok(0);
    };
    let count = store::trim(&mut tx, last.position).await?;
    let details = json!({ "position": last.position, "hash": hex(&last.hash), "madeBefore": before });
    record(app, &mut tx, By::WORKER, Act::new(Action::AuditTrim).with(details)).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(count)
}

/// A hash as the log and exports write it.
pub(super) fn hex(hash: &[u8; 32]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
