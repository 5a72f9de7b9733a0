//! Tickets through Redis: a stream with a consumer group, read by an apalis worker. The only module that names apalis
//! (in [`apalis_worker`]) and the stream's commands (in [`stream`]).
//!
//! A ticket is a hint: it may be lost, late or twice. Whoever holds one still has to claim the row.

use std::sync::Arc;

use cal3_app::live::RedisOptions;
use redis::RedisResult;
use tokio_util::sync::CancellationToken;

use crate::{Health, runner::Runner};

mod apalis_worker;
mod count;
mod stream;

pub use count::tickets;
pub(crate) use stream::Queue;

/// Takes tickets and runs their jobs until `shutdown`; then ends what runs.
pub(crate) async fn work(
    queue: &Queue,
    runner: &Arc<Runner>,
    health: &Arc<Health>,
    shutdown: &CancellationToken,
) {
    apalis_worker::supervise(queue, runner, health, shutdown).await;
}

impl Queue {
    /// The queue in this Redis; connects on first use.
    pub(crate) fn open(redis: &RedisOptions) -> RedisResult<Self> {
        Self::new(redis.client()?, redis.manager()?, redis.name("tickets"))
    }
}
