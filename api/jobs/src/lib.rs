//! What workers do. PostgreSQL's `jobs` table is the truth; Redis carries tickets that wake a worker within
//! milliseconds, and may be flushed or away at any time.
//!
//! A use case enqueues a row in its own transaction. The leader among the workers ([`leader`]) pushes a ticket (job and
//! attempt) for each due row; an apalis worker over a Redis Stream ([`queue`]) gets it; [`runner`] claims the row by
//! compare-and-set, runs the [`Handler`] of its kind and records the outcome. Retries, leases and the rescue of dead
//! workers are rows and time stamps. A new kind of work is a new [`Handler`] in [`Registry::standard`].

use std::{sync::Arc, time::Duration};

use cal3_app::{App, live::RedisOptions};
use cal3_domain::automation::run::Caps;
use futures_util::{FutureExt as _, future::BoxFuture};
use jiff::SignedDuration;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

mod audit;
mod automation;
mod backoff;
mod client;
mod handler;
mod health;
mod housekeeping;
mod import;
mod leader;
mod mail;
mod poller;
mod push;
mod queue;
mod reservation;
mod runner;
mod ticket;
mod webhook;

pub use handler::{Handler, Registry, RunContext, RunError};
pub use health::Health;
pub use queue::tickets;

/// How long entries of the audit log are kept where nothing else is said: a year and a month.
pub const AUDIT_RETENTION: SignedDuration = SignedDuration::from_hours(400 * 24);

/// How a worker works.
#[derive(Debug, Clone)]
pub struct WorkerConfig {
    /// Where tickets come from.
    pub redis: RedisOptions,
    /// What its name begins with: the host's or container's name. A random part makes it unique.
    pub name: String,
    /// Jobs that it runs at the same time.
    pub concurrency: usize,
    /// For how long a claim holds without being renewed; renewed three times as often. A killed worker's jobs wait so long.
    pub lease: Duration,
    /// How often it looks into the table by itself, without tickets.
    pub poll: Duration,
    /// How often the leader looks for due jobs, expired leases, and whether it still leads.
    pub tick: Duration,
    /// After which time a job without effect of its ticket gets another ticket.
    pub resend: Duration,
    /// How long entries of the audit log are kept.
    pub audit_retention: SignedDuration,
    /// How many runs automation rules and their owners may have.
    pub caps: Caps,
    /// How long running jobs may go on after the shutdown began, before they are handed back.
    pub grace: Duration,
}

impl WorkerConfig {
    /// The usual times, with tickets through `redis`.
    pub fn new(redis: RedisOptions, name: impl Into<String>) -> Self {
        Self {
            redis,
            name: name.into(),
            concurrency: 8,
            lease: Duration::from_secs(15),
            poll: Duration::from_secs(5),
            tick: Duration::from_secs(1),
            resend: Duration::from_secs(30),
            audit_retention: AUDIT_RETENTION,
            caps: Caps::default(),
            grace: Duration::from_secs(20),
        }
    }
}

/// Works until `shutdown`, then finishes or hands back what runs within the grace period. Boxed, so that the compiler translates
/// all jobs here, and not once more where they are awaited.
pub fn run_worker(
    app: App,
    config: WorkerConfig,
    health: Arc<Health>,
    shutdown: CancellationToken,
) -> BoxFuture<'static, ()> {
    run_with(app, config, Registry::standard(), health, shutdown).boxed()
}

/// The same with other handlers.
pub async fn run_with(
    app: App,
    config: WorkerConfig,
    handlers: Registry,
    health: Arc<Health>,
    shutdown: CancellationToken,
) {
    let name = format!("{}-{}", config.name, app.new_id().simple());
    tracing::info!(worker = name, concurrency = config.concurrency, "the worker starts");
    let queue = match queue::Queue::open(&config.redis) {
        Ok(queue) => queue,
        Err(error) => return tracing::error!(%error, "REDIS_URL cannot be read; the worker stops"),
    };
    let killed = CancellationToken::new();
    let runner = Arc::new(runner::Runner::new(
        app.clone(),
        config.clone(),
        handlers,
        name.clone(),
        shutdown.clone(),
        killed.clone(),
    ));
    let _killed_when_dropped = killed.drop_guard();
    let (wake, changed, told) = (Notify::new(), Notify::new(), Notify::new());
    let heard = |_: &[u8]| {
        changed.notify_one();
        told.notify_one();
    };
    tokio::join!(
        queue::work(&queue, &runner, &health, &shutdown),
        poller::run(&app, &config, &runner, &health, &shutdown),
        leader::run(&app, &config, &runner, &queue, &wake, &shutdown),
        cal3_app::live::listen(&config.redis, cal3_app::live::JOBS, |_| wake.notify_one(), &shutdown),
        ticket::run(automation::Automation::new(config.caps.clone()), &app, &config, &changed, &shutdown),
        ticket::run(webhook::Webhooks, &app, &config, &told, &shutdown),
        cal3_app::live::listen(&config.redis, cal3_app::live::CHANGES, heard, &shutdown),
    );
    runner.drain().await;
    queue.leave(&name).await;
    tracing::info!(worker = name, "the worker has stopped");
}
