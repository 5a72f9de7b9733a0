//! Sealing the audit log, and deleting what has been kept long enough.

use cal3_app::{App, audit};
use jiff::SignedDuration;

/// Most batches of one round, so that the leader's other duties do not wait.
const BATCHES: usize = 10;

/// Seals what is new. With `state` it also says in this process's log, which is kept elsewhere, where the chain ends.
pub(crate) async fn seal(app: &App, state: bool) {
    for _ in 0..BATCHES {
        match audit::seal(app).await {
            Ok((head, 0)) => {
                if let Some(head) = head.filter(|_| state) {
                    tracing::info!(head = %audit::Noted(head), "the audit log ends here");
                }
                return;
            }
            Ok((_, count)) => metrics::counter!("cal3_audit_sealed_total").increment(count as u64),
            Err(error) => return tracing::warn!(%error, "the audit log could not be sealed"),
        }
    }
}

/// Deletes entries older than `keep`.
pub(crate) async fn trim(app: &App, keep: SignedDuration) {
    for _ in 0..BATCHES {
        match audit::trim(app, keep).await {
            Ok(0) => return,
            Ok(count) => tracing::info!(count, "old entries of the audit log have been deleted"),
            Err(error) => return tracing::warn!(%error, "old entries of the audit log could not be deleted"),
        }
    }
}
