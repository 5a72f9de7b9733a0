//! Use cases: one function for each thing that a viewer can do, the same for GraphQL, jobs, feeds and commands.
//!
//! A use case takes `&App`, the [`Viewer`] and its input, checks the input whole, decides whether the viewer may,
//! writes rows and the change log in one transaction, and answers a domain value or an [`AppError`].

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use cal3_domain::{clock::Clock, random::Random};
use cal3_store::{Store, StoreError, Tx};
use jiff::Timestamp;
use uuid::Uuid;

pub mod account;
pub mod calendar;
mod diff;
mod error;
pub mod event;
mod faults;
mod idempotency;
pub mod import;
pub mod limit;
pub mod live;
pub mod page;
mod system;

pub use cal3_domain::access::Viewer;
pub use error::{AppError, EntityRef, FieldError, UserErrorCode};
pub use live::Live;
pub use system::{SystemClock, SystemRandom};

/// What use cases need. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub store: Store,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    live: Live,
    public_url: Arc<str>,
    import_max_bytes: i64,
    /// The millisecond and the counter of the newest id: 12 bits of counter, below the time.
    last_id: Arc<AtomicU64>,
}

impl App {
    /// Puts the parts together; commits are told to nobody until [`App::with_live`].
    pub fn new(store: Store, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        let (live, public_url) = (Live::silent(), "".into());
        let last_id = Arc::default();
        Self { store, clock, random, live, public_url, import_max_bytes: import::MAX_BYTES, last_id }
    }

    /// The same, telling of its commits through `live`.
    #[must_use]
    pub fn with_live(self, live: Live) -> Self {
        Self { live, ..self }
    }

    /// The same, under this address (scheme and host, no slash at the end).
    #[must_use]
    pub fn with_public_url(self, url: &str) -> Self {
        Self { public_url: url.trim_end_matches('/').into(), ..self }
    }

    /// Where people reach this installation; empty when that is not known.
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The same with another limit for the size of imported files, in bytes.
    #[must_use]
    pub fn with_import_max_bytes(self, import_max_bytes: i64) -> Self {
        Self { import_max_bytes, ..self }
    }

    /// How large an imported file may be, in bytes.
    pub fn import_max_bytes(&self) -> i64 {
        self.import_max_bytes
    }

    /// To be told of each commit: `notify()` after changes, `notify_jobs()` after enqueuing.
    pub fn live(&self) -> &Live {
        &self.live
    }

    /// Commits what a use case wrote, and tells who listens.
    pub(crate) async fn commit(&self, tx: Tx) -> Result<(), AppError> {
        tx.commit().await.map_err(StoreError::from)?;
        self.live.notify();
        Ok(())
    }

    /// The present, truncated to the microseconds that the database keeps.
    pub fn now(&self) -> Timestamp {
        let now = self.clock.now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    /// The clock itself, for services that outlive a request.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// A new UUIDv7 (RFC 9562 section 5.7): the present millisecond, a counter that makes each id of this process greater
    /// than the one before (section 6.2, method 1), then randomness.
    pub fn new_id(&self) -> Uuid {
        let mut random = [0_u8; 10];
        self.random.fill(&mut random);
        let millis = u64::try_from(self.clock.now().as_millisecond()).unwrap_or(0);
        let next = |last: u64| (millis << 12).max(last + 1);
        let last = self.last_id.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(next(last)));
        let count = next(last.unwrap_or_default());
        random[0] = ((count >> 8) & 0x0f) as u8;
        random[1] = (count & 0xff) as u8;
        uuid::Builder::from_unix_timestamp_millis(count >> 12, &random).into_uuid()
    }

    /// `N` random bytes, fit for secrets.
    pub fn secret<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }
}
