//! Live delivery: after a commit a wake-up goes through Redis to every process; each reads the change log once for all
//! of its subscribers. Redis carries no data and may be away: a poll takes its place, at the price of a second.

use std::sync::Arc;

use cal3_domain::{clock::Clock, cursor::Cursor, random::Random as _};
use cal3_store::Store;
pub use cal3_store::change::{Change, Entity, Kind};
use tokio::sync::{Notify, broadcast};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use revocations::Revocations;

pub(crate) mod audience;
mod list;
mod names;
mod revocations;
mod tail;
mod watch;
mod wire;

pub use list::{Page, list, position};
pub use names::{entity_id, entity_name, kind_name};
pub use revocations::REMEMBERED;
pub use watch::watch;
pub use wire::{CHANGES, JOBS, RedisOptions, listen};

/// How many batches a subscriber may lie behind before it reads the log itself.
const BACKLOG: usize = 256;

/// What one process tells and hears about commits. Cheap to clone.
///
/// [`Live::silent`] does nothing (commands, tests of single use cases); [`Live::new`] needs its [`Live::run`] to be spawned.
#[derive(Clone)]
pub struct Live {
    inner: Option<Arc<Inner>>,
}

struct Inner {
    redis: RedisOptions,
    /// A use case has committed changes.
    changed: Notify,
    /// A use case has committed a job.
    queued: Notify,
    /// A use case has committed the end of a session, a token or a link.
    revoked: Notify,
    /// Which of them have ended.
    revocations: Revocations,
    /// There may be something to read for the subscribers.
    wake: Notify,
    feed: broadcast::Sender<Arc<Batch>>,
    /// Tells this process's own messages from others'.
    process: u128,
}

/// Consecutive changes: everything after `from` up to and with `upto`.
#[derive(Debug)]
struct Batch {
    from: Cursor,
    upto: Cursor,
    changes: Vec<Change>,
}

impl Live {
    /// Tells nobody and hears nothing.
    pub fn silent() -> Self {
        Self { inner: None }
    }

    /// Tells and hears through the Redis at `redis`, once [`Live::run`] runs.
    pub fn new(redis: RedisOptions) -> Self {
        let (feed, _) = broadcast::channel(BACKLOG);
        let mut process = [0; 16];
        crate::SystemRandom.fill(&mut process);
        let inner = Inner {
            redis,
            changed: Notify::new(),
            queued: Notify::new(),
            revoked: Notify::new(),
            revocations: Revocations::new(),
            wake: Notify::new(),
            feed,
            process: u128::from_le_bytes(process),
        };
        Self { inner: Some(Arc::new(inner)) }
    }

    /// To be called after each commit that wrote changes. Never waits and never fails; several calls may become one wake-up.
    pub fn notify(&self) {
        if let Some(inner) = &self.inner {
            inner.changed.notify_one();
            inner.wake.notify_one();
        }
    }

    /// To be called after each commit that enqueued a job: wakes the dispatcher. Never waits and never fails.
    pub fn notify_jobs(&self) {
        if let Some(inner) = &self.inner {
            inner.queued.notify_one();
        }
    }

    /// To be called after each commit that ended a session, a token or a link. Never waits and never fails.
    pub fn notify_revoked(&self) {
        if let Some(inner) = &self.inner {
            inner.revoked.notify_one();
            inner.revocations.wake.notify_one();
        }
    }

    /// Whether the session, token or link with this id was ended in the last day, as far as this process knows.
    pub fn is_revoked(&self, credential: Uuid) -> bool {
        self.inner.as_ref().is_some_and(|inner| inner.revocations.contains(credential))
    }

    /// Waits until the session, token or link with this id is ended; for ever if it is not.
    pub async fn revoked(&self, credential: Uuid) {
        let Some(inner) = &self.inner else { return std::future::pending().await };
        let mut ended = inner.revocations.subscribe();
        let ended = ended.wait_for(|ended| ended.contains(&credential)).await.is_ok();
        if !ended {
            std::future::pending::<()>().await;
        }
    }

    /// How many subscriptions this process serves.
    pub fn subscribers(&self) -> usize {
        self.inner.as_ref().map_or(0, |inner| inner.feed.receiver_count())
    }

    /// Publishes, listens and reads the log until `shutdown`. One task for each process.
    pub async fn run(self, store: Store, clock: Arc<dyn Clock>, shutdown: CancellationToken) {
        let Some(inner) = self.inner else { return };
        let heard = {
            let inner = inner.clone();
            move |payload: &[u8]| {
                if payload != inner.process.to_be_bytes() {
                    inner.wake.notify_one();
                }
            }
        };
        tokio::join!(
            wire::publish(&inner, &shutdown),
            wire::listen(&inner.redis, wire::CHANGES, heard, &shutdown),
            tail::run(&inner, &store, &shutdown),
            inner.revocations.run(&inner.redis, &store, &*clock, &shutdown),
        );
    }
}
