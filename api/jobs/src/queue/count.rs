//! Counting tickets and workers, for whoever looks at the queue from another process.
//!
//! Redis knows a consumer of the stream only once it got something (before 7.2), so workers say in a sorted set of their own when they
//! last asked.

use std::sync::Arc;

use cal3_app::{
    job::{TicketCount, Tickets},
    live::RedisOptions,
};
use futures_util::{FutureExt as _, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use redis::{RedisResult, aio::MultiplexedConnection};

use super::Queue;

/// A worker that asked within so long is there.
const PRESENT: SignedDuration = SignedDuration::from_mins(1);

impl Queue {
    /// Says that this worker asks for tickets, and forgets those that have not for long.
    pub(super) async fn be_present(
        &self,
        redis: &mut MultiplexedConnection,
        worker: &str,
        now: Timestamp,
    ) -> RedisResult<()> {
        let mut pipeline = redis::pipe();
        pipeline.cmd("ZADD").arg(self.workers()).arg(now.as_millisecond()).arg(worker).ignore();
        pipeline.cmd("ZREMRANGEBYSCORE").arg(self.workers()).arg("-inf").arg(seen_since(now)).ignore();
        pipeline.query_async(redis).await
    }

    /// Says that this worker asks no more.
    pub(super) async fn be_absent(&self, worker: &str) {
        let mut command = redis::cmd("ZREM");
        command.arg(self.workers()).arg(worker);
        if let Err(error) = command.query_async::<()>(&mut self.manager.clone()).await {
            tracing::debug!(%error, "the worker could not take its leave; it is forgotten a minute later");
        }
    }

    fn workers(&self) -> String {
        format!("{}:workers", self.key)
    }

    async fn count_at(&self, now: Timestamp) -> RedisResult<TicketCount> {
        let mut pipeline = redis::pipe();
        pipeline.cmd("XLEN").arg(&*self.key);
        pipeline.cmd("ZCOUNT").arg(self.workers()).arg(seen_since(now)).arg("+inf");
        let (all, workers): (u64, u64) = pipeline.query_async(&mut self.manager.clone()).await?;
        let consumers = match self.consumers().await {
            // Redis answers, and nobody has made the stream or its group.
            Err(error) if error.code().is_some() => Vec::new(),
            consumers => consumers?,
        };
        let taken = consumers.iter().map(|found| found.pending as u64).sum();
        Ok(TicketCount { waiting: all.saturating_sub(taken), taken, workers })
    }
}

fn seen_since(now: Timestamp) -> i64 {
    (now - PRESENT).as_millisecond()
}

impl Tickets for Queue {
    fn count(&self, now: Timestamp) -> BoxFuture<'_, Option<TicketCount>> {
        async move {
            let counted = self.count_at(now).await;
            counted.inspect_err(|error| tracing::debug!(%error, "Redis does not tell of tickets")).ok()
        }
        .boxed()
    }
}

/// What counts the tickets in this Redis; connects on first use.
///
/// # Errors
/// When the URL cannot be read.
pub fn tickets(redis: &RedisOptions) -> RedisResult<Arc<dyn Tickets>> {
    Ok(Arc::new(Queue::open(redis)?))
}
