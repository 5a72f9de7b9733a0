//! The worker's own pulse.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

/// When the worker last reached what it needs. `GET /health` of the worker asks it.
#[derive(Debug, Default)]
pub struct Health {
    database: Mutex<Option<Instant>>,
    redis: Mutex<Option<Instant>>,
}

impl Health {
    /// The age of the last successful look into the `jobs` table; `None` before the first.
    pub fn database_age(&self) -> Option<Duration> {
        age(&self.database)
    }

    /// The age of the last successful read of tickets; `None` before the first.
    pub fn redis_age(&self) -> Option<Duration> {
        age(&self.redis)
    }

    /// Whether the worker works: it reached the database within `limit`. Without Redis it is slower, not dead.
    pub fn is_alive(&self, limit: Duration) -> bool {
        self.database_age().is_some_and(|age| age < limit)
    }

    pub(crate) fn database_answered(&self) {
        *self.database.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    pub(crate) fn redis_answered(&self) {
        *self.redis.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }
}

fn age(instant: &Mutex<Option<Instant>>) -> Option<Duration> {
    instant.lock().unwrap_or_else(PoisonError::into_inner).map(|at| at.elapsed())
}
