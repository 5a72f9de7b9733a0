//! Something that is read from elsewhere and kept for a while: one reader at a time, so that many who wait make one
//! request; a failure is remembered for some seconds, and what was read before serves meanwhile.

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;

use super::http::NoAnswer;

/// For how long what was read is fresh.
const FRESH: SignedDuration = SignedDuration::from_hours(1);
/// For how long it serves when it cannot be read anew.
const STALE: SignedDuration = SignedDuration::from_hours(24);
/// How soon after a failure it is not tried again.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);
/// How soon after a reading it is not read anew, whoever asks for it.
const SETTLED: SignedDuration = SignedDuration::from_secs(30);

/// How it went the last time.
struct State<T> {
    read: Option<(T, Timestamp)>,
    failed: Option<(NoAnswer, Timestamp)>,
}

/// The cache of one thing.
pub(super) struct Cache<T>(Mutex<State<T>>);

impl<T: Clone> Cache<T> {
    pub(super) fn new() -> Self {
        Self(Mutex::new(State { read: None, failed: None }))
    }

    /// What was read within the hour, or what `read` answers now.
    pub(super) async fn get(
        &self,
        now: Timestamp,
        read: impl AsyncFnOnce() -> Result<T, NoAnswer>,
    ) -> Result<T, NoAnswer> {
        self.at_most(FRESH, now, read).await
    }

    /// The same, read anew unless it was within half a minute: for when what is kept turns out to be old.
    pub(super) async fn renew(
        &self,
        now: Timestamp,
        read: impl AsyncFnOnce() -> Result<T, NoAnswer>,
    ) -> Result<T, NoAnswer> {
        self.at_most(SETTLED, now, read).await
    }

    async fn at_most(
        &self,
        age: SignedDuration,
        now: Timestamp,
        read: impl AsyncFnOnce() -> Result<T, NoAnswer>,
    ) -> Result<T, NoAnswer> {
        let mut state = self.0.lock().await;
        let is_within = |at: Timestamp, age: SignedDuration| now.duration_since(at) < age;
        let kept = state.read.as_ref();
        if let Some((value, _)) = kept.filter(|(_, at)| is_within(*at, age)) {
            return Ok(value.clone());
        }
        let kept = kept.filter(|(_, at)| is_within(*at, STALE)).map(|(value, _)| value.clone());
        if let Some((error, _)) = state.failed.as_ref().filter(|(_, at)| is_within(*at, PAUSE)) {
            return kept.ok_or_else(|| error.clone());
        }
        match read().await {
            Ok(value) => {
                *state = State { read: Some((value.clone(), now)), failed: None };
                Ok(value)
            }
            Err(error) => {
                tracing::warn!(%error, kept = kept.is_some(), "a provider could not be asked");
                state.failed = Some((error.clone(), now));
                kept.ok_or(error)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[tokio::test]
    async fn what_was_read_serves_for_an_hour() {
        let (cache, reads) = (Cache::new(), Cell::new(0));
        let read = async || {
            reads.set(reads.get() + 1);
            Ok(reads.get())
        };
        for (second, expected) in [(0, 1), (3_599, 1), (3_600, 2), (3_601, 2)] {
            assert_eq!(cache.get(at(second), read).await, Ok(expected), "{second}");
        }
    }

    #[tokio::test]
    async fn reading_anew_is_bounded() {
        let (cache, reads) = (Cache::new(), Cell::new(0));
        let read = async || {
            reads.set(reads.get() + 1);
            Ok(reads.get())
        };
        for (second, expected) in [(0, 1), (29, 1), (30, 2), (31, 2), (59, 2), (60, 3)] {
            assert_eq!(cache.renew(at(second), read).await, Ok(expected), "{second}");
        }
    }

    #[tokio::test]
    async fn a_failure_is_remembered_for_seconds_and_what_was_kept_serves_for_a_day() {
        let (cache, reads) = (Cache::<i32>::new(), Cell::new(0));
        let failing = async || {
            reads.set(reads.get() + 1);
            Err(NoAnswer(format!("{}", reads.get())))
        };
        assert_eq!(cache.get(at(0), failing).await, Err(NoAnswer("1".to_owned())));
        assert_eq!(cache.get(at(4), failing).await, Err(NoAnswer("1".to_owned())), "not tried again");
        assert_eq!(cache.get(at(5), failing).await, Err(NoAnswer("2".to_owned())));
        assert_eq!(cache.get(at(10), async || Ok(7)).await, Ok(7));
        assert_eq!(cache.get(at(10 + 86_399), failing).await, Ok(7), "better than nothing");
        assert_eq!(cache.get(at(20 + 86_400), failing).await, Err(NoAnswer("4".to_owned())));
    }
}
