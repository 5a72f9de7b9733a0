//! What Redis knows of the queue: given by whoever has the way to it.

use std::time::Duration;

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use tokio::time::timeout;

use crate::App;

/// How long Redis may take to say.
const PATIENCE: Duration = Duration::from_millis(500);

/// How many tickets there are, and who asks for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TicketCount {
    /// Tickets that no worker has read.
    pub waiting: u64,
    /// Tickets that a worker has read, and whose job it has not claimed yet.
    pub taken: u64,
    /// Workers that asked for tickets within the last minute.
    pub workers: u64,
}

/// Counts tickets.
pub trait Tickets: Send + Sync {
    /// How many there are at this moment; `None` when that is not known.
    fn count(&self, now: Timestamp) -> BoxFuture<'_, Option<TicketCount>>;
}

/// What Redis knows of tickets; `None` when it does not say within half a second, or when this process has no way to it.
pub async fn tickets(app: &App) -> Option<TicketCount> {
    timeout(PATIENCE, app.tickets()?.count(app.now())).await.ok().flatten()
}
