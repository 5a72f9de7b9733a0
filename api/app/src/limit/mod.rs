//! Rate limits: token buckets in Redis, counted in the process itself while Redis is away.
//!
//! A bucket is kept as one number, the instant at which it will be full again (the generic cell rate algorithm, which
//! admits exactly what a token bucket admits). Time comes from the caller, so that tests need not wait; a clock that
//! is behind only makes a bucket refill later.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use cal3_domain::clock::Clock;
use jiff::SignedDuration;
use redis::{
    Client, Script,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

mod local;
mod meter;

use local::LocalBuckets;
pub use meter::{Admitted, Balance, Held, Meter, MeterLimits, Throttled};

/// How long one question to Redis may take where people wait for the answer.
pub const REDIS_TIMEOUT: Duration = Duration::from_millis(100);
/// How long Redis is not asked after it failed.
const REDIS_PAUSE_MS: i64 = 1_000;

/// KEYS[1] the bucket; ARGV: present, milliseconds per token, burst, cost, tokens that come back before. Answers {admitted,
/// tokens left, wait in ms}.
const TAKE: &str = r"
local now, interval, burst, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local full_at = math.max(tonumber(redis.call('GET', KEYS[1]) or now) - tonumber(ARGV[5]) * interval, now)
local room_at = full_at + cost * interval - burst * interval
if room_at > now then
  redis.call('SET', KEYS[1], string.format('%.0f', full_at), 'PX', string.format('%.0f', full_at - now + 1000))
  return {0, math.floor((now - full_at) / interval + burst), room_at - now}
end
full_at = full_at + cost * interval
redis.call('SET', KEYS[1], string.format('%.0f', full_at), 'PX', string.format('%.0f', full_at - now + 1000))
return {1, math.floor((now - full_at) / interval + burst), 0}
";

/// How many, how fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// What is counted; part of the key in Redis.
    pub name: &'static str,
    /// How many tokens a full bucket holds (at least 1).
    pub burst: u32,
    /// After how long one token comes back (at least one millisecond).
    pub interval: SignedDuration,
}

impl Quota {
    fn interval_ms(&self) -> i64 {
        i64::try_from(self.interval.as_millis())
            .unwrap_or(i64::MAX / 1_000_000)
            .clamp(1, i64::MAX / 1_000_000)
    }
}

/// What a bucket said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Whether the tokens were there, and were taken.
    pub is_admitted: bool,
    /// How many tokens are left.
    pub remaining: u32,
    /// When the same cost would be admitted, in milliseconds from now. Zero when it was.
    pub retry_after_ms: u64,
}

/// The buckets of this installation. Cheap to clone.
#[derive(Clone)]
pub struct RateLimiter {
    inner: Arc<Inner>,
}

struct Inner {
    redis: Option<ConnectionManager>,
    take: Script,
    local: LocalBuckets,
    clock: Arc<dyn Clock>,
    prefix: String,
    timeout: Duration,
    paused_until_ms: AtomicI64,
}

impl RateLimiter {
    /// Buckets in the Redis at `url`, under keys that begin with `prefix`, each question answered within `timeout`.
    /// Connects on first use, so that a Redis that is down does not stop the start. Must be called inside a Tokio runtime.
    ///
    /// # Errors
    /// [`redis::RedisError`] when the URL cannot be read.
    pub fn connect(
        url: &str,
        prefix: &str,
        timeout: Duration,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, redis::RedisError> {
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(timeout))
            .set_response_timeout(Some(timeout))
            .set_number_of_retries(1);
        let redis = ConnectionManager::new_lazy_with_config(Client::open(url)?, config)?;
        Ok(Self::build(Some(redis), prefix, timeout, clock))
    }

    /// Buckets in this process only.
    pub fn local(clock: Arc<dyn Clock>) -> Self {
        Self::build(None, "", REDIS_TIMEOUT, clock)
    }

    fn build(
        redis: Option<ConnectionManager>,
        prefix: &str,
        timeout: Duration,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let inner = Inner {
            redis,
            take: Script::new(TAKE),
            local: LocalBuckets::default(),
            clock,
            prefix: prefix.to_owned(),
            timeout,
            paused_until_ms: AtomicI64::new(i64::MIN),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Takes `cost` tokens from the bucket of `key`, or none when there are not as many. A cost above the burst is
    /// never admitted.
    ///
    /// While Redis is away each process counts by itself: what is admitted in all then grows with the number of
    /// processes, which is better than refusing everybody and better than limiting nobody.
    pub async fn take(&self, quota: &Quota, key: &str, cost: u32) -> Decision {
        self.take_with_refund(quota, key, cost, 0).await
    }

    /// As [`Self::take`], after `refund` tokens that were taken before and not needed have come back.
    pub async fn take_with_refund(&self, quota: &Quota, key: &str, cost: u32, refund: u32) -> Decision {
        let now = self.inner.clock.now().as_millisecond();
        if let Some(decision) = self.take_in_redis(quota, key, (cost, refund), now).await {
            return decision;
        }
        self.inner.local.take(&self.name(quota, key), quota, (cost, refund), now)
    }

    /// Fills the bucket of `key` again.
    pub async fn refill(&self, quota: &Quota, key: &str) {
        let name = self.name(quota, key);
        self.inner.local.refill(&name);
        if let Some(mut redis) = self.redis(self.inner.clock.now().as_millisecond()) {
            let mut command = redis::cmd("DEL");
            let done =
                tokio::time::timeout(self.inner.timeout, command.arg(&name).exec_async(&mut redis)).await;
            if !matches!(done, Ok(Ok(()))) {
                tracing::debug!(quota = quota.name, "a bucket could not be filled again; it fills with time");
            }
        }
    }

    fn name(&self, quota: &Quota, key: &str) -> String {
        format!("{}limit:{}:{key}", self.inner.prefix, quota.name)
    }

    fn redis(&self, now: i64) -> Option<ConnectionManager> {
        let paused = now < self.inner.paused_until_ms.load(Ordering::Relaxed);
        if paused { None } else { self.inner.redis.clone() }
    }

    async fn take_in_redis(
        &self,
        quota: &Quota,
        key: &str,
        (cost, refund): (u32, u32),
        now: i64,
    ) -> Option<Decision> {
        let mut redis = self.redis(now)?;
        let mut call = self.inner.take.prepare_invoke();
        call.key(self.name(quota, key))
            .arg(now)
            .arg(quota.interval_ms())
            .arg(quota.burst.max(1))
            .arg(cost)
            .arg(refund);
        let answer: Result<(i64, i64, i64), String> =
            match tokio::time::timeout(self.inner.timeout, call.invoke_async(&mut redis)).await {
                Ok(Ok(answer)) => Ok(answer),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err("no answer in time".to_owned()),
            };
        match answer {
            Ok((admitted, remaining, wait)) => Some(Decision {
                is_admitted: admitted == 1,
                remaining: u32::try_from(remaining).unwrap_or(0),
                retry_after_ms: u64::try_from(wait).unwrap_or(0),
            }),
            Err(error) => {
                self.inner.paused_until_ms.store(now.saturating_add(REDIS_PAUSE_MS), Ordering::Relaxed);
                tracing::warn!(error, "Redis does not count rate limits; this process does");
                None
            }
        }
    }
}

impl std::fmt::Debug for RateLimiter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RateLimiter").field("in_redis", &self.inner.redis.is_some()).finish_non_exhaustive()
    }
}
