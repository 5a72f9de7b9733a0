//! What time alone does to reservations: the leader looks for deadlines that have passed.
//!
//! There is no row of work for each deadline: they move whenever a reservation does, and an index on each finds what is due.
//! Whoever takes a place ends the holds on it that have run out by itself, so that nobody waits for this.

use std::time::Duration;

use cal3_app::{App, reservation};
use tokio::time::timeout;

/// Reservations of one look.
const BATCH: i64 = 100;
/// Most looks of one round, so that the leader's other duties do not wait.
const BATCHES: usize = 5;
/// How long one round may take: less than the leader has for all its duties, so that waiting for a place that somebody works on
/// does not cost it the term. What is under way is rolled back, and comes again.
const PATIENCE: Duration = Duration::from_secs(3);

/// Expires holds and requests, gives up the places of those who did not come, and completes what is over.
pub(crate) async fn expire(app: &App) {
    if timeout(PATIENCE, batches(app)).await.is_err() {
        tracing::warn!(
            "deadlines of reservations took longer than they may; the rest comes in the next round"
        );
    }
}

async fn batches(app: &App) {
    for _ in 0..BATCHES {
        match reservation::expire_due(app, BATCH).await {
            Ok(0) => return,
            Ok(count) => {
                metrics::counter!("cal3_reservations_due_total").increment(count as u64);
                if (count as i64) < BATCH {
                    return;
                }
            }
            Err(error) => return tracing::warn!(%error, "deadlines of reservations could not be kept"),
        }
    }
}
