//! What one worker does for all: tickets for due jobs, rescue of abandoned ones, numbers, and forgetting.

use std::{sync::Arc, time::Duration};

use cal3_app::App;
use cal3_store::{Leadership, StoreError, job};
use jiff::SignedDuration;
use tokio::{
    sync::Notify,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::{
    WorkerConfig, audit, housekeeping,
    queue::Queue,
    reservation,
    runner::{Runner, give_up, retry_or_dead},
};

/// Tickets that may wait in Redis at the same time.
const TICKETS: usize = 2_000;
/// Tickets of one push.
const PUSH: usize = 500;
/// Abandoned jobs of one look.
const REAP: i64 = 100;
/// How long each step may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often the audit log is sealed: for so long the database alone protects a new entry.
const SEALING: Duration = Duration::from_secs(1);
/// How often to tell the log of this process where the audit log ends.
const STATING: Duration = Duration::from_secs(3_600);
/// How often to look for deadlines of reservations that have passed.
const EXPIRING: Duration = Duration::from_secs(1);
/// How often to count.
const COUNTING: Duration = Duration::from_secs(5);
/// How often to forget what is old.
const HOUSEKEEPING: Duration = Duration::from_secs(60);

/// Leads, or waits to lead, until `shutdown`.
pub(crate) async fn run(
    app: &App,
    config: &WorkerConfig,
    runner: &Arc<Runner>,
    queue: &Queue,
    wake: &Notify,
    shutdown: &CancellationToken,
) {
    // Also of a worker that never leads: who adds them up finds one.
    metrics::gauge!("cal3_worker_is_leader").set(0.0);
    metrics::counter!("cal3_jobs_rescued_total").increment(0);
    loop {
        let leadership = tokio::select! {
            () = shutdown.cancelled() => return,
            leadership = acquire(app, config) => leadership,
        };
        tracing::info!(worker = runner.name(), "this worker leads");
        metrics::gauge!("cal3_worker_is_leader").set(1.0);
        let mut term = Term { app, config, runner, queue, leadership, due: Due::default() };
        let ended = tokio::select! {
            () = shutdown.cancelled() => None,
            error = term.lead(wake) => Some(error),
        };
        metrics::gauge!("cal3_worker_is_leader").set(0.0);
        let Some(error) = ended else {
            let _ = timeout(PATIENCE, term.leadership.release()).await;
            return;
        };
        tracing::warn!(%error, "the leadership has been lost");
    }
}

async fn acquire(app: &App, config: &WorkerConfig) -> Leadership {
    loop {
        match timeout(PATIENCE, Leadership::try_acquire(&app.store)).await {
            Ok(Ok(Some(leadership))) => return leadership,
            Ok(Ok(None)) => {}
            Ok(Err(error)) => tracing::warn!(%error, "the worker could not ask for the leadership"),
            Err(_) => tracing::warn!("asking for the leadership took too long"),
        }
        sleep(config.tick / 2).await;
    }
}

/// When the rarer duties were last done.
#[derive(Default)]
struct Due {
    reaped: Option<Instant>,
    sealed: Option<Instant>,
    stated: Option<Instant>,
    expired: Option<Instant>,
    counted: Option<Instant>,
    cleaned: Option<Instant>,
}

struct Term<'a> {
    app: &'a App,
    config: &'a WorkerConfig,
    runner: &'a Runner,
    queue: &'a Queue,
    leadership: Leadership,
    due: Due,
}

impl Term<'_> {
    /// Leads until the connection that holds the lock fails.
    async fn lead(&mut self, wake: &Notify) -> StoreError {
        loop {
            match timeout(PATIENCE, self.duties()).await {
                Ok(Ok(true)) => continue,
                Ok(Ok(false)) => {}
                Ok(Err(error)) => return error,
                Err(_) => return StoreError::TimedOut,
            }
            let _ = timeout(self.config.tick, wake.notified()).await;
        }
    }

    /// One round. `true` when there is more to push right now.
    async fn duties(&mut self) -> Result<bool, StoreError> {
        let more = self.dispatch().await?;
        if is_due(&mut self.due.reaped, self.config.tick) {
            self.reap().await?;
        }
        if is_due(&mut self.due.sealed, SEALING) {
            audit::seal(self.app, is_due(&mut self.due.stated, STATING)).await;
        }
        if is_due(&mut self.due.expired, EXPIRING) {
            reservation::expire(self.app).await;
        }
        if is_due(&mut self.due.counted, COUNTING) {
            self.count().await?;
        }
        if is_due(&mut self.due.cleaned, HOUSEKEEPING) {
            housekeeping::clean(self.leadership.connection(), self.app.now()).await?;
            audit::trim(self.app, self.config.audit_retention).await;
            housekeeping::reseal(self.app).await;
            self.queue.forget_dead_consumers().await;
        }
        Ok(more)
    }

    /// Pushes tickets. First pushed, then marked: a crash between the two makes a ticket twice, which is harmless.
    async fn dispatch(&mut self) -> Result<bool, StoreError> {
        // Without Redis nothing is pushed and nothing marked: the workers' own polls find the rows.
        let Some(waiting) = self.queue.depth().await else { return Ok(false) };
        let room = TICKETS.saturating_sub(waiting).min(PUSH);
        if room == 0 {
            return Ok(false);
        }
        let now = self.app.now();
        let resend = now - SignedDuration::try_from(self.config.resend).unwrap_or(SignedDuration::ZERO);
        let limit = i64::try_from(room).unwrap_or(1);
        let due = job::list_due(self.leadership.connection(), now, resend, limit).await?;
        if due.is_empty() || !self.queue.push(&due).await {
            return Ok(false);
        }
        job::mark_ticketed(self.leadership.connection(), now, &due).await?;
        metrics::counter!("cal3_job_tickets_total").increment(due.len() as u64);
        Ok(due.len() == PUSH)
    }

    /// Returns to the queue what a worker began and did not end.
    async fn reap(&mut self) -> Result<(), StoreError> {
        let mut tx = self.app.store.begin().await?;
        let now = self.app.now();
        let expired = job::list_expired(&mut tx, now, REAP).await?;
        let mut given_up = Vec::new();
        for lost in expired {
            let error = format!("the worker {} died or lost its connection", lost.worker);
            tracing::warn!(job = %lost.attempt.job, kind = lost.kind, attempt = lost.attempt.number, error, "rescued");
            metrics::counter!("cal3_jobs_rescued_total").increment(1);
            let outcome = retry_or_dead(self.app, lost.attempt, lost.max_attempts, error);
            job::finish(&mut tx, lost.attempt, &lost.worker, now, &outcome).await?;
            if let job::Outcome::Dead { error } = outcome {
                given_up.push((lost.kind, lost.payload, error));
            }
        }
        tx.commit().await?;
        for (kind, payload, error) in given_up {
            give_up(self.app, self.runner.handlers(), &kind, payload, error).await;
        }
        Ok(())
    }

    async fn count(&mut self) -> Result<(), StoreError> {
        let now = self.app.now();
        let stats = job::stats(self.leadership.connection(), now).await?;
        let lag = cal3_store::change::oldest_writer_seconds(self.leadership.connection()).await?;
        for (state, count) in [
            ("due", stats.due),
            ("scheduled", stats.scheduled),
            ("running", stats.running),
            ("dead", stats.dead),
        ] {
            metrics::gauge!("cal3_jobs", "state" => state).set(count as f64);
        }
        metrics::gauge!("cal3_jobs_oldest_due_seconds").set(stats.oldest_due_seconds);
        metrics::gauge!("cal3_changes_held_back_seconds").set(lag);
        Ok(())
    }
}

fn is_due(last: &mut Option<Instant>, every: Duration) -> bool {
    let is_due = last.is_none_or(|last| last.elapsed() >= every);
    if is_due {
        *last = Some(Instant::now());
    }
    is_due
}
