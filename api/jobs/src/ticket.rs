//! Tickets that carry rows: a job with the ids of runs or deliveries, each of which is claimed, worked on and recorded by itself;
//! and the loop that makes such rows from the change log.

use std::time::Duration;

use cal3_app::{App, AppError};
use futures_util::{StreamExt as _, future::BoxFuture, stream};
use tokio::{
    sync::Notify,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{Handler, RunContext, RunError, WorkerConfig};

/// How soon to look again when rows wait for an older transaction; doubled up to the tick.
const HELD_BACK: Duration = Duration::from_millis(4);
/// How long one look may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to wait after a failure.
const PAUSE: Duration = Duration::from_millis(200);
/// How often to look for rows that were forgotten.
const SWEEP: Duration = Duration::from_secs(20);
/// Rows of a ticket that are worked on at the same time, so that a server that answers slowly holds a ticket for less long.
const TOGETHER: usize = 5;

/// What the rows of tickets of one kind are.
pub(crate) trait Row: Send + Sync + 'static {
    /// The kind of job.
    const KIND: &'static str;
    /// The member of its payload that has the ids.
    const IDS: &'static str;

    /// Works on those of a ticket's rows that can be worked on together. Answers those that are to be worked on one by one.
    fn work_together(context: &RunContext, ids: Vec<Uuid>) -> impl Future<Output = Vec<Uuid>> + Send {
        let _ = context;
        std::future::ready(ids)
    }

    /// Claims the row, works on it and records what came of it. A row that is not due, or that another has, is left alone.
    fn work(context: &RunContext, id: Uuid) -> impl Future<Output = Result<(), RunError>> + Send;
}

/// Works on the rows of a ticket, together or some at a time. Each claims its row and records its outcome, so that a ticket that comes twice
/// does nothing twice.
pub(crate) struct Tickets<R>(std::marker::PhantomData<fn() -> R>);

impl<R> Tickets<R> {
    pub(crate) const fn new() -> Self {
        Self(std::marker::PhantomData)
    }
}

impl<R: Row> Handler for Tickets<R> {
    fn kind(&self) -> &'static str {
        R::KIND
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let ids = context.payload.get(R::IDS).cloned().unwrap_or_default();
            let ids: Vec<Uuid> =
                serde_json::from_value(ids).map_err(|error| RunError::Fatal(error.to_string()))?;
            let context = &context;
            let ids = R::work_together(context, ids).await;
            let works = ids.into_iter().map(|id| async move {
                if context.stop.is_cancelled() {
                    return Err(RunError::Interrupted);
                }
                let done = R::work(context, id).await;
                if let Err(error) = &done {
                    tracing::warn!(%error, kind = R::KIND, %id, "it could not be worked on; it stays due");
                }
                done
            });
            let done: Vec<Result<(), RunError>> =
                stream::iter(works).buffer_unordered(TOGETHER).collect().await;
            if done.iter().any(|done| matches!(done, Err(RunError::Interrupted))) {
                return Err(RunError::Interrupted);
            }
            done.into_iter().collect()
        })
    }
}

/// What one look at the change log came to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// How many changes were read.
    pub(crate) changes: usize,
    /// How many rows were made.
    pub(crate) rows: usize,
    /// Whether there may be more to read right now.
    pub(crate) has_more: bool,
    /// Whether changes wait for an older transaction to end.
    pub(crate) is_held_back: bool,
}

/// A reader of the change log that makes rows and their tickets.
pub(crate) trait Relay: Send + Sync {
    /// What it is called in the log.
    const NAME: &'static str;
    /// The counters of what it read and made.
    const COUNTERS: (&'static str, &'static str);

    /// Begins where the log ends, if it never ran.
    fn begin(&self, app: &App) -> impl Future<Output = Result<(), AppError>> + Send;

    /// Turns the next changes into rows.
    fn relay(&mut self, app: &App) -> impl Future<Output = Result<Look, AppError>> + Send;

    /// Does what time asks for, as often as the tick says; answers how much that was.
    fn tick(&mut self, app: &App) -> impl Future<Output = Result<usize, AppError>> + Send {
        let _ = app;
        std::future::ready(Ok(0))
    }

    /// Queues again what is overdue; answers how much that was.
    fn sweep(&self, app: &App) -> impl Future<Output = Result<usize, AppError>> + Send;
}

/// Reads until `shutdown`. Every worker does; a row that is locked in the database sees to it that one reads at a time, and that
/// another goes on at once when it dies. What a transaction did not commit did not happen.
pub(crate) async fn run<R: Relay>(
    mut relay: R,
    app: &App,
    config: &WorkerConfig,
    wake: &Notify,
    shutdown: &CancellationToken,
) {
    let mut pause = Duration::ZERO;
    let (mut ticked, mut swept): (Option<Instant>, Option<Instant>) = (None, None);
    let mut has_begun = false;
    loop {
        let woken = timeout(pause, wake.notified());
        tokio::select! {
            () = shutdown.cancelled() => return,
            _ = woken => {}
        }
        if !has_begun {
            has_begun = said::<R, _>("begin", relay.begin(app)).await.is_some();
        }
        let looked = said::<R, _>("relay the change log", relay.relay(app)).await;
        pause = match looked {
            Some(look) if look.has_more => Duration::ZERO,
            Some(look) if look.is_held_back => (pause * 2).clamp(HELD_BACK, config.tick),
            _ => config.tick,
        };
        if let Some(look) = looked.filter(|look| look.changes > 0) {
            metrics::counter!(R::COUNTERS.0).increment(look.changes as u64);
            metrics::counter!(R::COUNTERS.1).increment(look.rows as u64);
        }
        if ticked.is_none_or(|at| at.elapsed() >= config.tick) {
            ticked = Some(Instant::now());
            if said::<R, _>("do what is due", relay.tick(app)).await.is_some_and(|done| done > 0) {
                pause = Duration::ZERO;
                ticked = None;
            }
        }
        if swept.is_none_or(|at| at.elapsed() >= SWEEP) {
            swept = Some(Instant::now());
            if let Some(found) = said::<R, _>("sweep", relay.sweep(app)).await.filter(|found| *found > 0) {
                tracing::warn!(relay = R::NAME, found, "what was overdue has been queued again");
                app.live().notify_jobs();
            }
        }
    }
}

/// The result, or a line in the log.
async fn said<R: Relay, T>(what: &str, work: impl Future<Output = Result<T, AppError>>) -> Option<T> {
    match timeout(PATIENCE, work).await {
        Ok(Ok(result)) => return Some(result),
        Ok(Err(error)) => tracing::warn!(%error, relay = R::NAME, what, "held up; it will be tried again"),
        Err(_) => tracing::warn!(relay = R::NAME, what, "took too long; it will be tried again"),
    }
    sleep(PAUSE).await;
    None
}
