//! Sessions, tokens and links that were ended in the last day, kept in memory: an access token, which is checked without
//! the database, stops at once with its session, and so does every socket.

use std::{collections::HashSet, sync::Arc, time::Duration};

use cal3_domain::clock::Clock;
use cal3_store::{Store, StoreError, account};
use jiff::SignedDuration;
use tokio::{
    sync::{Notify, watch},
    time::timeout,
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::wire;

/// For how long an ended credential is kept in mind. Longer than any access token lives.
pub const REMEMBERED: SignedDuration = SignedDuration::from_hours(24);
/// How often to look without having been told.
const POLL: Duration = Duration::from_secs(5);
/// How long one look may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// What one process knows of ended credentials.
#[derive(Debug)]
pub(super) struct Revocations {
    ended: watch::Sender<Arc<HashSet<Uuid>>>,
    /// A use case of this process, or another process, has ended one.
    pub(super) wake: Notify,
}

impl Revocations {
    pub(super) fn new() -> Self {
        Self { ended: watch::channel(Arc::default()).0, wake: Notify::new() }
    }

    pub(super) fn contains(&self, credential: Uuid) -> bool {
        self.ended.borrow().contains(&credential)
    }

    pub(super) fn subscribe(&self) -> watch::Receiver<Arc<HashSet<Uuid>>> {
        self.ended.subscribe()
    }

    /// Reads them when told, and every [`POLL`], until `shutdown`.
    pub(super) async fn run(
        &self,
        redis: &wire::RedisOptions,
        store: &Store,
        clock: &dyn Clock,
        shutdown: &CancellationToken,
    ) {
        let reading = async {
            loop {
                match timeout(PATIENCE, self.read(store, clock)).await {
                    Ok(Ok(())) => {}
                    Ok(Err(error)) => tracing::warn!(%error, "ended credentials could not be read"),
                    Err(_) => tracing::warn!("ended credentials were not read in time"),
                }
                let _ = timeout(POLL, self.wake.notified()).await;
            }
        };
        let listening = wire::listen(redis, wire::REVOKED, |_| self.wake.notify_one(), shutdown);
        tokio::select! {
            () = shutdown.cancelled() => {}
            () = reading => {}
            () = listening => {}
        }
    }

    async fn read(&self, store: &Store, clock: &dyn Clock) -> Result<(), StoreError> {
        let since = clock.now() - REMEMBERED;
        let ended: HashSet<Uuid> =
            account::list_revocations(&mut *store.read().await?, since).await?.into_iter().collect();
        self.ended.send_if_modified(|known| {
            let is_news = **known != ended;
            if is_news {
                *known = Arc::new(ended);
            }
            is_news
        });
        Ok(())
    }
}
