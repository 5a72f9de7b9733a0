//! How much GraphQL one viewer may ask for: points that fill again with time, requests and sockets at a time.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use cal3_domain::access::Viewer;
use jiff::SignedDuration;

use super::{Decision, Quota, RateLimiter};
use crate::account::ClientInfo;

/// Points are counted in tens: a bucket fills at most a thousand times a second.
const POINTS: u64 = 10;
/// Most viewers whose surplus is remembered until they ask again. Beyond, it is forgotten.
const REFUNDS_MAX: usize = 10_000;

/// What one viewer may ask for. Zero: no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeterLimits {
    /// Points of a full bucket. An operation's cost is in points.
    pub capacity: u32,
    /// Points that come back each second, 10 to 10,000.
    pub restore_per_second: u32,
    /// Requests under way at a time, in one process.
    pub concurrent: u32,
    /// Open sockets, in one process.
    pub sockets: u32,
}

impl Default for MeterLimits {
    fn default() -> Self {
        Self { capacity: 100_000, restore_per_second: 2_000, concurrent: 32, sockets: 32 }
    }
}

/// Measures what viewers ask for. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Meter {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    limiter: RateLimiter,
    limits: MeterLimits,
    quota: Quota,
    /// What each viewer asked for and did not use, in tens of points; taken into account when they ask again.
    refunds: Mutex<HashMap<String, u32>>,
    requests: Gauges,
    sockets: Gauges,
}

/// Why a viewer has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Throttled {
    /// Too few points are left.
    Points(Balance),
    /// Too many requests are under way.
    Concurrent {
        /// How many may be.
        most: u32,
    },
}

impl Throttled {
    /// When to try again, in milliseconds.
    pub fn retry_after_ms(&self) -> u64 {
        match self {
            Self::Points(balance) => balance.retry_after_ms,
            Self::Concurrent { .. } => 1_000,
        }
    }
}

/// What is left to a viewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Points of a full bucket.
    pub capacity: u64,
    /// Points that are left.
    pub available: u64,
    /// Points that come back each second.
    pub restore_per_second: u64,
    /// When the same request would be admitted, in milliseconds; zero when it was.
    pub retry_after_ms: u64,
}

impl Balance {
    /// Seconds until the bucket is full again.
    pub fn seconds_to_full(&self) -> u64 {
        (self.capacity - self.available.min(self.capacity)).div_ceil(self.restore_per_second.max(1))
    }
}

/// A request that was admitted; held while it is under way.
#[derive(Debug)]
pub struct Admitted {
    meter: Meter,
    key: String,
    requested: u64,
    balance: Option<Balance>,
    _request: Option<Held>,
}

impl Meter {
    /// Over the buckets of `limiter`.
    pub fn new(limiter: RateLimiter, limits: MeterLimits) -> Self {
        let restore = limits.restore_per_second.clamp(10, 10_000);
        let quota = Quota {
            name: "graphql",
            burst: tens(u64::from(limits.capacity)).max(1),
            interval: SignedDuration::from_millis(i64::from(10_000 / restore)),
        };
        let inner = Inner {
            limiter,
            limits: MeterLimits { restore_per_second: restore, ..limits },
            quota,
            refunds: Mutex::default(),
            requests: Gauges::default(),
            sockets: Gauges::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Admits a request of this cost, or says when to come back. One round trip to Redis.
    ///
    /// # Errors
    /// [`Throttled`].
    pub async fn admit(
        &self,
        viewer: &Viewer,
        client: &ClientInfo,
        cost: u64,
    ) -> Result<Admitted, Throttled> {
        let (inner, key) = (&self.inner, key(viewer, client));
        let most = inner.limits.concurrent;
        let request = inner.requests.hold(&key, most).ok_or(Throttled::Concurrent { most })?;
        let balance = match inner.limits.capacity {
            0 => None,
            _ => {
                let refund = inner.refunds().remove(&key).unwrap_or(0);
                let wanted = tens(cost);
                let decision = inner.limiter.take_with_refund(&inner.quota, &key, wanted, refund).await;
                let balance = self.balance(decision);
                if !decision.is_admitted {
                    return Err(Throttled::Points(balance));
                }
                Some(balance)
            }
        };
        Ok(Admitted { meter: self.clone(), key, requested: cost, balance, _request: request })
    }

    /// Counts a socket for as long as what is answered lives; `None` when the viewer has as many as they may.
    pub fn socket(&self, viewer: &Viewer, client: &ClientInfo) -> Option<Option<Held>> {
        self.inner.sockets.hold(&key(viewer, client), self.inner.limits.sockets)
    }

    fn balance(&self, decision: Decision) -> Balance {
        let limits = &self.inner.limits;
        Balance {
            capacity: u64::from(limits.capacity),
            available: u64::from(decision.remaining) * POINTS,
            restore_per_second: u64::from(limits.restore_per_second),
            retry_after_ms: decision.retry_after_ms,
        }
    }
}

impl Inner {
    fn refunds(&self) -> MutexGuard<'_, HashMap<String, u32>> {
        self.refunds.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Admitted {
    /// What was paid in advance.
    pub fn requested(&self) -> u64 {
        self.requested
    }

    /// Gives back what was paid in advance and not used. Answers what is left; `None` without a limit.
    pub fn settle(self, actual: u64) -> Option<Balance> {
        let mut balance = self.balance?;
        let surplus = tens(self.requested).saturating_sub(tens(actual));
        if surplus > 0 {
            let mut refunds = self.meter.inner.refunds();
            if refunds.len() < REFUNDS_MAX || refunds.contains_key(&self.key) {
                let refund = refunds.entry(self.key).or_default();
                *refund = refund.saturating_add(surplus);
            }
            balance.available =
                balance.capacity.min(balance.available.saturating_add(u64::from(surplus) * POINTS));
        }
        Some(balance)
    }
}

fn tens(points: u64) -> u32 {
    u32::try_from(points.div_ceil(POINTS)).unwrap_or(u32::MAX)
}

/// Whose bucket it is. A person's programs have their own, so that they do not starve the page.
fn key(viewer: &Viewer, client: &ClientInfo) -> String {
    match viewer {
        Viewer::User { id, .. } => format!("user:{}", id.0.simple()),
        Viewer::Token { id, .. } => format!("token:{}", id.0.simple()),
        Viewer::Link { id } => format!("link:{}", id.0.simple()),
        Viewer::Worker { acting_for } => format!("worker:{}", acting_for.0.simple()),
        Viewer::Anonymous => {
            let address = client.address.map(|address| address.to_canonical().to_string());
            format!("address:{}", address.unwrap_or_default())
        }
    }
}

/// How many of something each viewer has right now.
#[derive(Debug, Default)]
struct Gauges(Mutex<HashMap<String, Arc<AtomicU32>>>);

/// One of them, for as long as this lives.
#[derive(Debug)]
pub struct Held(Arc<AtomicU32>);

impl Gauges {
    /// One more, if there are fewer than `most`; `Some(None)` when nobody counts.
    fn hold(&self, key: &str, most: u32) -> Option<Option<Held>> {
        if most == 0 {
            return Some(None);
        }
        let mut gauges = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if gauges.len() > REFUNDS_MAX {
            gauges.retain(|_, gauge| gauge.load(Ordering::Relaxed) > 0);
        }
        let gauge = match gauges.get(key) {
            Some(gauge) => gauge.clone(),
            None => gauges.entry(key.to_owned()).or_default().clone(),
        };
        let room = |now: u32| (now < most).then_some(now + 1);
        gauge.fetch_update(Ordering::Relaxed, Ordering::Relaxed, room).ok()?;
        Some(Some(Held(gauge)))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
