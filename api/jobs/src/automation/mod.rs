//! Automation in the worker: the relay from the change log to runs, time triggers, and the carrying out of runs.
//!
//! Every worker relays, plans and fires; rows that are locked in the database see to it that one does at a time, and that another
//! goes on at once when it dies. What a transaction did not commit did not happen.

mod handler;

use std::time::Duration;

use cal3_app::{
    App, AppError,
    automation::{self, RuleBook},
};
use tokio::{
    sync::Notify,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::WorkerConfig;

pub(crate) use handler::Automation;

/// How soon to look again when rows wait for an older transaction; doubled up to the tick.
const HELD_BACK: Duration = Duration::from_millis(4);
/// How long one look may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often to look for runs that were forgotten.
const SWEEP: Duration = Duration::from_secs(20);

/// Turns changes and times into runs until `shutdown`.
pub(crate) async fn run(app: &App, config: &WorkerConfig, wake: &Notify, shutdown: &CancellationToken) {
    let (mut book, mut pause) = (RuleBook::default(), Duration::ZERO);
    let (mut ticked, mut swept): (Option<Instant>, Option<Instant>) = (None, None);
    let mut has_begun = false;
    loop {
        let woken = timeout(pause, wake.notified());
        tokio::select! {
            () = shutdown.cancelled() => return,
            _ = woken => {}
        }
        if !has_begun {
            has_begun = said("begin", automation::begin(app)).await.is_some();
        }
        let relayed = said("relay the change log", automation::relay(app, &mut book, &config.caps)).await;
        pause = match relayed {
            Some(relayed) if relayed.has_more => Duration::ZERO,
            Some(relayed) if relayed.is_held_back => (pause * 2).clamp(HELD_BACK, config.tick),
            _ => config.tick,
        };
        if let Some(relayed) = relayed.filter(|relayed| relayed.changes > 0) {
            metrics::counter!("cal3_automation_changes_total").increment(relayed.changes as u64);
            metrics::counter!("cal3_automation_runs_total").increment(relayed.runs as u64);
        }
        if ticked.is_none_or(|at| at.elapsed() >= config.tick) {
            ticked = Some(Instant::now());
            let planned = said("plan firings", automation::plan(app)).await.unwrap_or(0);
            let fired = said("fire", automation::fire(app, &mut book, &config.caps)).await.unwrap_or(0);
            if planned + fired > 0 {
                pause = Duration::ZERO;
                ticked = None;
            }
        }
        if swept.is_none_or(|at| at.elapsed() >= SWEEP) {
            swept = Some(Instant::now());
            if let Some(found) = said("sweep", automation::sweep(app)).await.filter(|found| *found > 0) {
                tracing::warn!(runs = found, "overdue runs have been queued again");
                app.live().notify_jobs();
            }
        }
    }
}

/// The result, or a line in the log.
async fn said<T>(what: &str, work: impl Future<Output = Result<T, AppError>>) -> Option<T> {
    match timeout(PATIENCE, work).await {
        Ok(Ok(result)) => return Some(result),
        Ok(Err(error)) => tracing::warn!(%error, what, "automation is held up; it will be tried again"),
        Err(_) => tracing::warn!(what, "automation took too long; it will be tried again"),
    }
    sleep(Duration::from_millis(200)).await;
    None
}
