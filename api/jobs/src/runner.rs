//! One attempt of one job: claim, run under a lease, record. The same for a ticket and for the poll.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use cal3_app::App;
use cal3_store::{
    StoreError,
    job::{self, Attempt, Claimed, Outcome},
};
use futures_util::FutureExt as _;
use jiff::{SignedDuration, Timestamp};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{MissedTickBehavior, interval, sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::{Registry, RunContext, RunError, WorkerConfig, backoff};

/// The longest that one attempt may run.
const LONGEST_RUN: Duration = Duration::from_secs(60 * 60);
/// How often recording an outcome is tried; after that the lease ends and the reaper decides.
const RECORD_TRIES: u32 = 5;

pub(crate) struct Runner {
    app: App,
    config: WorkerConfig,
    handlers: Registry,
    name: String,
    permits: Arc<Semaphore>,
    shutdown: CancellationToken,
    killed: CancellationToken,
}

impl Runner {
    /// `shutdown` asks what runs to end within the grace period; `killed` ends it at once, as the end of the process does.
    pub(crate) fn new(
        app: App,
        config: WorkerConfig,
        handlers: Registry,
        name: String,
        shutdown: CancellationToken,
        killed: CancellationToken,
    ) -> Self {
        let permits = Arc::new(Semaphore::new(config.concurrency));
        Self { app, config, handlers, name, permits, shutdown, killed }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn handlers(&self) -> &Registry {
        &self.handlers
    }

    /// How many jobs more could run now.
    pub(crate) fn room(&self) -> usize {
        self.permits.available_permits()
    }

    /// Waits until a job more could run.
    pub(crate) async fn wait_for_room(&self) {
        let _ = self.permits.acquire().await;
    }

    /// Waits until no job runs.
    pub(crate) async fn drain(&self) {
        let all = u32::try_from(self.config.concurrency).unwrap_or(u32::MAX);
        let _ = self.permits.acquire_many(all).await;
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.app.now()
    }

    pub(crate) fn lease_until(&self) -> Timestamp {
        self.app.now() + SignedDuration::try_from(self.config.lease).unwrap_or(SignedDuration::MAX)
    }

    /// Claims the attempt and runs it to its end. `claimed` is called as soon as it is known whether the claim won.
    pub(crate) async fn run_ticket(
        self: &Arc<Self>,
        attempt: Attempt,
        claimed: impl FnOnce() + Send + 'static,
    ) {
        let Ok(permit) = self.permits.clone().acquire_owned().await else { return };
        let runner = self.clone();
        self.to_its_end(async move {
            if runner.shutdown.is_cancelled() {
                return;
            }
            match runner.claim(attempt).await {
                Ok(Some(job)) => {
                    claimed();
                    runner.run_claimed(job, permit).await;
                }
                Ok(None) => claimed(),
                Err(error) => {
                    tracing::warn!(%error, job = %attempt.job, "the job could not be claimed; it stays due")
                }
            }
        })
        .await;
    }

    /// Runs on a task of its own: whoever waits may be dropped (apalis drops what it runs when it stops), but between a
    /// claim and its outcome nothing is dropped short of the process. [`Self::drain`] waits for it.
    async fn to_its_end(&self, work: impl Future<Output = ()> + Send + 'static) {
        let killed = self.killed.clone();
        let task = tokio::spawn(async move {
            tokio::select! {
                () = killed.cancelled() => {}
                () = work => {}
            }
        });
        if let Err(error) = task.await {
            tracing::error!(%error, "a job's task ended before its outcome was recorded; its lease will");
        }
    }

    async fn claim(&self, attempt: Attempt) -> Result<Option<Claimed>, StoreError> {
        let mut connection = self.app.store.read().await?;
        job::claim(&mut connection, attempt, &self.name, self.app.now(), self.lease_until()).await
    }

    /// Runs what has been claimed by the poll.
    pub(crate) async fn run_polled(self: &Arc<Self>, job: Claimed) {
        let Ok(permit) = self.permits.clone().acquire_owned().await else { return };
        self.run_claimed(job, permit).await;
    }

    async fn run_claimed(self: &Arc<Self>, job: Claimed, permit: OwnedSemaphorePermit) {
        let waited = self.app.now().duration_since(job.created_at).as_secs_f64();
        metrics::histogram!("cal3_job_wait_seconds").record(waited.max(0.0));
        let started = tokio::time::Instant::now();
        let outcome = self.outcome_of(&job).await;
        let label = match &outcome {
            Outcome::Succeeded => "succeeded",
            Outcome::Cancelled => "cancelled",
            Outcome::Retry { .. } => "retry",
            Outcome::Dead { .. } => "dead",
            Outcome::HandedBack => "handed_back",
        };
        metrics::counter!("cal3_jobs_total", "kind" => job.kind.clone(), "outcome" => label).increment(1);
        metrics::histogram!("cal3_job_run_seconds", "kind" => job.kind.clone())
            .record(started.elapsed().as_secs_f64());
        self.record(&job, &outcome).await;
        drop(permit);
    }

    async fn outcome_of(&self, job: &Claimed) -> Outcome {
        let Some(handler) = self.handlers.get(&job.kind) else {
            // A newer process may have enqueued it: leave it to a worker that knows the kind.
            return self.retry_or_dead(job, format!("this version knows no job of kind {}", job.kind));
        };
        let stop = CancellationToken::new();
        let context = RunContext {
            app: self.app.clone(),
            attempt: job.attempt,
            worker: self.name.clone(),
            payload: job.payload.clone(),
            created_at: job.created_at,
            stop: stop.clone(),
        };
        // On a task of its own, so that heavy work shares no thread with the heartbeat and a panic ends only this job.
        let mut task = tokio::spawn(AssertUnwindSafe(handler.run(context)).catch_unwind());
        let aborter = AbortOnDrop(task.abort_handle());
        let result = tokio::select! {
            result = &mut task => Some(result),
            () = self.keep_lease(job) => None,
            () = self.shutdown.cancelled() => None,
            () = sleep(LONGEST_RUN) => {
                return self.retry_or_dead(job, "it ran longer than an hour".to_owned());
            }
        };
        let result = match result {
            Some(result) => Some(result),
            None => {
                stop.cancel();
                tokio::select! {
                    result = timeout(self.config.grace, &mut task) => result.ok(),
                    () = self.keep_lease(job) => None,
                }
            }
        };
        drop(aborter);
        match result {
            None => Outcome::HandedBack,
            Some(Ok(Ok(Ok(())))) => Outcome::Succeeded,
            Some(Ok(Ok(Err(RunError::Interrupted)))) => Outcome::HandedBack,
            Some(Ok(Ok(Err(RunError::Cancelled)))) => Outcome::Cancelled,
            Some(Ok(Ok(Err(RunError::Retry(error))))) => self.retry_or_dead(job, error),
            Some(Ok(Ok(Err(RunError::Fatal(error))))) => Outcome::Dead { error },
            Some(Ok(Err(panic))) => self.retry_or_dead(job, format!("it panicked: {}", panic_text(&*panic))),
            Some(Err(error)) => self.retry_or_dead(job, format!("its task ended: {error}")),
        }
    }

    /// Renews the lease; returns when it has been lost.
    async fn keep_lease(&self, job: &Claimed) {
        let mut beat = interval(self.config.lease / 3);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        beat.tick().await;
        let mut renewed = tokio::time::Instant::now();
        loop {
            beat.tick().await;
            let renewal = async {
                let mut connection = self.app.store.read().await?;
                job::renew(&mut connection, job.attempt, &self.name, self.lease_until()).await
            };
            match timeout(self.config.lease / 3, renewal).await {
                Ok(Ok(true)) => renewed = tokio::time::Instant::now(),
                Ok(Ok(false)) => {
                    tracing::warn!(job = %job.attempt.job, "the job is no longer this worker's; it stops");
                    return;
                }
                Ok(Err(error)) => {
                    tracing::warn!(%error, job = %job.attempt.job, "the lease could not be renewed")
                }
                Err(_) => tracing::warn!(job = %job.attempt.job, "the lease could not be renewed in time"),
            }
            if renewed.elapsed() > self.config.lease {
                return;
            }
        }
    }

    pub(crate) fn retry_or_dead(&self, job: &Claimed, error: String) -> Outcome {
        tracing::warn!(job = %job.attempt.job, kind = job.kind, attempt = job.attempt.number, error, "the job failed");
        retry_or_dead(&self.app, job.attempt, job.max_attempts, error)
    }

    async fn record(&self, job: &Claimed, outcome: &Outcome) {
        for attempt in 0..RECORD_TRIES {
            let recording = async {
                let mut connection = self.app.store.read().await?;
                job::finish(&mut connection, job.attempt, &self.name, self.app.now(), outcome).await
            };
            match timeout(Duration::from_secs(5), recording).await {
                Ok(Ok(true)) => break,
                Ok(Ok(false)) => return,
                Ok(Err(error)) => {
                    tracing::warn!(%error, job = %job.attempt.job, "the outcome could not be recorded")
                }
                Err(_) => tracing::warn!(job = %job.attempt.job, "the outcome could not be recorded in time"),
            }
            sleep(Duration::from_millis(100 << attempt)).await;
        }
        if let Outcome::Dead { error } = outcome {
            give_up(&self.app, &self.handlers, &job.kind, job.payload.clone(), error.clone()).await;
        }
    }
}

/// The next attempt after a pause, or none when there have been enough.
pub(crate) fn retry_or_dead(app: &App, attempt: Attempt, max_attempts: i32, error: String) -> Outcome {
    if attempt.number.saturating_add(1) >= max_attempts {
        return Outcome::Dead { error };
    }
    let pause = SignedDuration::try_from(backoff::pause(app, attempt.number)).unwrap_or(SignedDuration::MAX);
    Outcome::Retry { run_at: app.now() + pause, error }
}

/// Tells the handler that its job is given up.
pub(crate) async fn give_up(
    app: &App,
    handlers: &Registry,
    kind: &str,
    payload: serde_json::Value,
    reason: String,
) {
    let Some(handler) = handlers.get(kind) else { return };
    if let Err(error) = handler.given_up(app.clone(), payload, reason).await {
        tracing::error!(%error, kind, "a job that was given up could not be reported");
    }
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

struct AbortOnDrop(tokio::task::AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
