//! Use cases: one function for each thing that a viewer can do, the same for GraphQL, jobs, feeds and commands.
//!
//! A use case takes `&App`, the [`Viewer`] and its input, checks the input whole, decides whether the viewer may,
//! writes rows and the change log in one transaction, and answers a domain value or an [`AppError`].

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use cal3_domain::{automation::run::Policy, clock::Clock, random::Random, webhook::guard::UrlPolicy};
use cal3_store::{Store, StoreError, Tx};
use jiff::Timestamp;
use secrecy::SecretString;
use uuid::Uuid;

use account::ClientInfo;

mod access;
pub mod account;
pub mod audit;
pub mod automation;
pub mod booking;
pub mod calendar;
mod diff;
mod error;
pub mod event;
mod faults;
mod idempotency;
pub mod import;
pub mod instance;
pub mod job;
pub mod limit;
pub mod live;
pub mod mail;
pub mod notice;
pub mod oidc;
pub mod organisation;
pub mod outgoing;
pub mod page;
pub mod push;
mod reach;
pub mod reservation;
pub mod resource;
pub mod secretbox;
mod system;
pub mod task;
pub mod token;
pub mod webhook;

pub use cal3_domain::access::Viewer;
pub use error::{AppError, EntityRef, FieldError, UserErrorCode};
use job::Tickets;
use limit::{Quota, RateLimiter};
pub use live::Live;
use mail::Mailer;
use secretbox::SecretBox;
pub use system::{SystemClock, SystemRandom};
use webhook::Documents;

/// What use cases need. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub store: Store,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    live: Live,
    client: Arc<ClientInfo>,
    public_url: Arc<str>,
    outgoing: Arc<UrlPolicy>,
    signing_keys: Arc<[SecretString]>,
    run_policy: Policy,
    import_max_bytes: i64,
    mailer: Option<Mailer>,
    limiter: Option<RateLimiter>,
    secret_box: Option<SecretBox>,
    documents: Option<Arc<dyn Documents>>,
    tickets: Option<Arc<dyn Tickets>>,
    /// The millisecond and the counter of the newest id: 12 bits of counter, below the time.
    last_id: Arc<AtomicU64>,
}

impl App {
    /// Puts the parts together; commits are told to nobody until [`App::with_live`].
    pub fn new(store: Store, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        Self {
            store,
            clock,
            random,
            live: Live::silent(),
            client: Arc::default(),
            public_url: "".into(),
            outgoing: Arc::default(),
            signing_keys: Arc::default(),
            run_policy: Policy::default(),
            import_max_bytes: import::MAX_BYTES,
            mailer: None,
            limiter: None,
            secret_box: None,
            documents: None,
            tickets: None,
            last_id: Arc::default(),
        }
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

    /// The same, for a request that comes from this client: what the audit log has as the place from where.
    #[must_use]
    pub fn with_client(self, client: ClientInfo) -> Self {
        Self { client: Arc::new(client), ..self }
    }

    /// Where the present request comes from; nowhere in particular for jobs and commands.
    pub fn client(&self) -> &ClientInfo {
        &self.client
    }

    /// Where people reach this installation; empty when that is not known.
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The same, where servers may be called that this allows, instead of those of the public internet by https alone.
    #[must_use]
    pub fn with_outgoing(self, policy: UrlPolicy) -> Self {
        Self { outgoing: Arc::new(policy), ..self }
    }

    /// Which servers people may have called.
    pub fn outgoing(&self) -> &UrlPolicy {
        &self.outgoing
    }

    /// The same with the keys from which secrets are derived that this server signs with: the present one first, then former ones.
    #[must_use]
    pub fn with_signing_keys(self, keys: Vec<SecretString>) -> Self {
        Self { signing_keys: keys.into(), ..self }
    }

    /// The keys from which secrets are derived; none where nothing is signed.
    pub(crate) fn signing_keys(&self) -> &[SecretString] {
        &self.signing_keys
    }

    /// The same, trying the steps of automation runs as often as this says, and after such pauses.
    #[must_use]
    pub fn with_run_policy(self, run_policy: Policy) -> Self {
        Self { run_policy, ..self }
    }

    /// How often steps of automation runs are tried, and when.
    pub(crate) fn run_policy(&self) -> Policy {
        self.run_policy
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

    /// The same, sending mail through `mailer`, if there is one.
    #[must_use]
    pub fn with_mailer(self, mailer: Option<Mailer>) -> Self {
        Self { mailer, ..self }
    }

    /// The way to the mail server; `None` where none is configured.
    pub fn mailer(&self) -> Option<&Mailer> {
        self.mailer.as_ref()
    }

    /// The same, letting nobody try too often what anybody may do, as `limiter` counts.
    #[must_use]
    pub fn with_limiter(self, limiter: RateLimiter) -> Self {
        Self { limiter: Some(limiter), ..self }
    }

    /// Takes one token of `key`; nothing is counted where there is no limiter.
    ///
    /// # Errors
    /// [`AppError::Throttled`] when there is none left.
    pub(crate) async fn admit(&self, quota: &Quota, key: &str) -> Result<(), AppError> {
        let Some(limiter) = &self.limiter else { return Ok(()) };
        let decision = limiter.take(quota, key, 1).await;
        if decision.is_admitted {
            return Ok(());
        }
        tracing::info!(quota = quota.name, "too many attempts");
        Err(AppError::Throttled { retry_after_ms: decision.retry_after_ms })
    }

    /// The same, able to encrypt what lies in the database.
    #[must_use]
    pub fn with_secret_box(self, secret_box: SecretBox) -> Self {
        Self { secret_box: Some(secret_box), ..self }
    }

    /// What encrypts secrets at rest.
    ///
    /// # Errors
    /// [`AppError::Internal`] where no key was given.
    pub fn secret_box(&self) -> Result<&SecretBox, AppError> {
        self.secret_box.as_ref().ok_or_else(|| AppError::internal("this process was given no ENCRYPTION_KEY"))
    }

    /// The same, able to answer documents of GraphQL.
    #[must_use]
    pub fn with_documents(self, documents: Arc<dyn Documents>) -> Self {
        Self { documents: Some(documents), ..self }
    }

    /// What answers documents of GraphQL.
    ///
    /// # Errors
    /// [`AppError::Internal`] where nothing does.
    pub(crate) fn documents(&self) -> Result<&dyn Documents, AppError> {
        self.documents.as_deref().ok_or_else(|| AppError::internal("this process answers no GraphQL"))
    }

    /// The same, able to say what Redis knows of tickets.
    #[must_use]
    pub fn with_tickets(self, tickets: Arc<dyn Tickets>) -> Self {
        Self { tickets: Some(tickets), ..self }
    }

    /// What knows of tickets; `None` where nothing does.
    pub(crate) fn tickets(&self) -> Option<&dyn Tickets> {
        self.tickets.as_deref()
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
