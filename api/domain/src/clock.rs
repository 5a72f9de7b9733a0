//! Where the present comes from. Production reads the machine's clock, tests hold it still.

use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

/// Gives the present instant.
pub trait Clock: Send + Sync + 'static {
    /// The present, as an instant (UTC, nanosecond resolution; what is stored is truncated to microseconds).
    fn now(&self) -> Timestamp;
}

/// A clock that stands still until it is moved. For tests.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock that says `now` until told otherwise.
    pub fn new(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves the clock by `by`, which may be negative.
    pub fn advance(&self, by: SignedDuration) {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += by;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
