//! The way through Redis: one connection that publishes, one that listens. Both come back by themselves.

use std::{future::Future, time::Duration};

use futures_util::StreamExt as _;
use redis::{
    Client, RedisError, RedisResult,
    aio::{ConnectionManager, ConnectionManagerConfig},
};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::Inner;

/// The channel on which processes tell each other that there are new changes. The payload is the sender's mark.
pub const CHANGES: &str = "changes";
/// The channel on which processes tell the worker's dispatcher that there are new jobs.
pub const JOBS: &str = "jobs";
/// The channel on which processes tell that a session, a token or a link was ended.
pub(super) const REVOKED: &str = "revoked";

/// How long connecting, or one command, may take.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often a silent listener asks whether the connection still lives.
const PING: Duration = Duration::from_secs(15);
/// The longest pause between two attempts to connect.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Where Redis is and how names in it begin.
#[derive(Debug, Clone)]
pub struct RedisOptions {
    /// `redis://:password@host:port/database`.
    pub url: String,
    /// What channel and key names begin with, so that installations can share a Redis: `cal3:`.
    pub prefix: String,
}

impl RedisOptions {
    /// `name` with the prefix.
    pub fn name(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// A client; it connects on first use.
    ///
    /// # Errors
    /// [`RedisError`] when the URL cannot be read.
    pub fn client(&self) -> RedisResult<Client> {
        Client::open(self.url.as_str())
    }

    /// A connection that is made on first use and made again when it breaks; each command waits half a second at most.
    ///
    /// # Errors
    /// [`RedisError`] when the URL cannot be read.
    pub fn manager(&self) -> RedisResult<ConnectionManager> {
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_connection_timeout(Some(PATIENCE))
            .set_response_timeout(Some(PATIENCE));
        ConnectionManager::new_lazy_with_config(self.client()?, config)
    }
}

/// Publishes a wake-up for each signal until `shutdown`. What cannot be published is dropped: others poll.
pub(super) async fn publish(inner: &Inner, shutdown: &CancellationToken) {
    let mut redis = match inner.redis.manager() {
        Ok(redis) => redis,
        Err(error) => {
            return tracing::error!(%error, "REDIS_URL cannot be read; live delivery falls back to polling");
        }
    };
    let (changes, jobs) = (inner.redis.name(CHANGES), inner.redis.name(JOBS));
    let revoked = inner.redis.name(REVOKED);
    let mark = inner.process.to_be_bytes();
    loop {
        let channel = tokio::select! {
            () = shutdown.cancelled() => return,
            () = inner.changed.notified() => &changes,
            () = inner.queued.notified() => &jobs,
            () = inner.revoked.notified() => &revoked,
        };
        let mut command = redis::cmd("PUBLISH");
        command.arg(channel).arg(&mark[..]);
        let sent = timeout(PATIENCE * 2, command.query_async::<()>(&mut redis)).await;
        let failure = match sent {
            Ok(Ok(())) => continue,
            Ok(Err(error)) => error.to_string(),
            Err(_) => "no answer in time".to_owned(),
        };
        metrics::counter!("cal3_live_publish_failures_total").increment(1);
        tracing::warn!(channel, failure, "a wake-up could not be published; others learn of it by polling");
    }
}

/// Calls `heard` with each message's payload on the channel `name`, and once after each connecting (something may have been
/// missed), until `shutdown`. Reconnects with growing pauses.
pub async fn listen(redis: &RedisOptions, name: &str, heard: impl Fn(&[u8]), shutdown: &CancellationToken) {
    let mut pause = Duration::from_millis(100);
    loop {
        let listening = async {
            let failure = listen_once(redis, name, &heard, || pause = Duration::from_millis(100)).await;
            tracing::warn!(channel = name, %failure, "the Redis subscription ended; it will be made again");
            metrics::counter!("cal3_live_subscription_failures_total").increment(1);
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        };
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = listening => {}
        }
    }
}

async fn listen_once(
    redis: &RedisOptions,
    name: &str,
    heard: &impl Fn(&[u8]),
    connected: impl FnOnce(),
) -> RedisError {
    let connecting = async {
        let mut subscription = redis.client()?.get_async_pubsub().await?;
        subscription.subscribe(redis.name(name)).await?;
        RedisResult::Ok(subscription)
    };
    let subscription = match within(PATIENCE * 4, connecting).await {
        Ok(subscription) => subscription,
        Err(error) => return error,
    };
    connected();
    heard(&[]);
    let (mut sink, mut stream) = subscription.split();
    loop {
        match timeout(PING, stream.next()).await {
            Ok(Some(message)) => heard(message.get_payload_bytes()),
            Ok(None) => return (redis::ErrorKind::Io, "the connection was closed").into(),
            Err(_) => {
                if let Err(error) = within(PATIENCE * 4, sink.ping::<redis::Value>()).await {
                    return error;
                }
            }
        }
    }
}

async fn within<T>(limit: Duration, work: impl Future<Output = RedisResult<T>>) -> RedisResult<T> {
    timeout(limit, work).await.unwrap_or_else(|_| Err((redis::ErrorKind::Io, "no answer in time").into()))
}
