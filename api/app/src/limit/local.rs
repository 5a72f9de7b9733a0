//! Buckets in memory, for while Redis is away. At most [`CAPACITY`] of them.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{Decision, Quota};

/// Most buckets that are remembered: a few megabytes. Beyond, those nearest to full are forgotten first.
const CAPACITY: usize = 20_000;

/// When each bucket is full again, in milliseconds since 1970.
#[derive(Default)]
pub(super) struct LocalBuckets(Mutex<HashMap<String, i64>>);

impl LocalBuckets {
    pub(super) fn take(&self, name: &str, quota: &Quota, (cost, refund): (u32, u32), now: i64) -> Decision {
        let interval = quota.interval_ms();
        let burst = i64::from(quota.burst.max(1)).saturating_mul(interval);
        let mut buckets = self.lock();
        let refund = i64::from(refund).saturating_mul(interval);
        let full_at = buckets.get(name).map_or(now, |at| at.saturating_sub(refund).max(now));
        let after = full_at.saturating_add(i64::from(cost).saturating_mul(interval));
        let wait = after.saturating_sub(burst).saturating_sub(now);
        let is_admitted = wait <= 0;
        let stands_at = if is_admitted { after } else { full_at };
        if buckets.len() >= CAPACITY && !buckets.contains_key(name) {
            forget_half(&mut buckets);
        }
        buckets.insert(name.to_owned(), stands_at);
        Decision {
            is_admitted,
            remaining: u32::try_from((burst - (stands_at - now)).max(0) / interval).unwrap_or(u32::MAX),
            retry_after_ms: u64::try_from(wait).unwrap_or(0),
        }
    }

    pub(super) fn refill(&self, name: &str) {
        self.lock().remove(name);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets the half of the buckets that would be full soonest, and so protect least.
fn forget_half(buckets: &mut HashMap<String, i64>) {
    let mut times: Vec<i64> = buckets.values().copied().collect();
    let middle = times.len() / 2;
    let (_, median, _) = times.select_nth_unstable(middle);
    let median = *median;
    buckets.retain(|_, full_at| *full_at > median);
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    const QUOTA: Quota = Quota { name: "test", burst: 3, interval: SignedDuration::from_secs(10) };

    #[test]
    fn a_burst_is_admitted_then_one_per_interval() {
        let buckets = LocalBuckets::default();
        let take = |now| buckets.take("a", &QUOTA, (1, 0), now);
        let left: Vec<_> = (0..3).map(|_| take(0)).map(|d| (d.is_admitted, d.remaining)).collect();
        assert_eq!(left, [(true, 2), (true, 1), (true, 0)]);
        assert_eq!(take(0), Decision { is_admitted: false, remaining: 0, retry_after_ms: 10_000 });
        assert_eq!(take(9_999), Decision { is_admitted: false, remaining: 0, retry_after_ms: 1 });
        assert_eq!(take(10_000), Decision { is_admitted: true, remaining: 0, retry_after_ms: 0 });
        assert_eq!(take(1_000_000).remaining, 2, "a bucket never holds more than its burst");
    }

    #[test]
    fn costs_keys_and_refills() {
        let buckets = LocalBuckets::default();
        assert!(!buckets.take("a", &QUOTA, (4, 0), 0).is_admitted, "more than a full bucket holds");
        assert!(buckets.take("a", &QUOTA, (3, 0), 0).is_admitted);
        assert!(buckets.take("b", &QUOTA, (1, 0), 0).is_admitted);
        assert_eq!(buckets.take("a", &QUOTA, (2, 0), 0).retry_after_ms, 20_000);
        buckets.refill("a");
        assert!(buckets.take("a", &QUOTA, (2, 0), 0).is_admitted);
    }

    #[test]
    fn what_comes_back_counts_before_what_is_taken() {
        let buckets = LocalBuckets::default();
        assert!(buckets.take("a", &QUOTA, (3, 0), 0).is_admitted);
        let again = buckets.take("a", &QUOTA, (1, 2), 0);
        assert_eq!((again.is_admitted, again.remaining), (true, 1));
        assert_eq!(
            buckets.take("a", &QUOTA, (1, 9), 0).remaining,
            2,
            "a bucket never holds more than its burst"
        );
    }

    #[test]
    fn a_clock_that_goes_back_gives_nothing_away() {
        let buckets = LocalBuckets::default();
        assert!(buckets.take("a", &QUOTA, (3, 0), 100_000).is_admitted);
        assert!(!buckets.take("a", &QUOTA, (1, 0), 50_000).is_admitted);
    }

    #[test]
    fn memory_is_bounded_and_the_emptiest_buckets_are_kept() {
        let buckets = LocalBuckets::default();
        assert!(buckets.take("attacked", &QUOTA, (3, 0), 0).is_admitted);
        for n in 0..3 * CAPACITY {
            buckets.take(&n.to_string(), &QUOTA, (1, 0), 0);
        }
        assert!(buckets.lock().len() <= CAPACITY);
        assert!(!buckets.take("attacked", &QUOTA, (1, 0), 0).is_admitted);
    }
}
