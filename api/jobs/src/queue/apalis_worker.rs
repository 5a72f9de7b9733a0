//! The adapter: an apalis [`Backend`] over the stream of tickets, and the apalis worker on it. Everything that names apalis
//! is here; contract tests in `tests/it` hold what is expected of it.
//!
//! The handler always answers Ok to apalis: outcomes, retries and leases are rows. Of apalis are the worker's life cycle,
//! the concurrent running of what the backend brings, and the draining at its end.

use std::{
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use apalis_core::{
    backend::{Backend, BackendConfig, finalize::Ephemeral},
    error::BoxDynError,
    task::{
        Task,
        builder::TaskBuilder,
        data::Data,
        task_id::{RandomId, TaskId},
    },
    worker::{builder::WorkerBuilder, context::WorkerContext},
};
use tokio::{sync::mpsc, task::AbortHandle, time::sleep};
use tokio_util::sync::CancellationToken;
use tower::layer::util::Identity;

use super::stream::{Queue, Ticket};
use crate::{Health, runner::Runner};

/// Tickets that are read ahead.
const READ_AHEAD: usize = 16;
/// The pause before a worker that ended is started again; doubled up to the longest.
const PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// What a backend over the stream can report. Reading never fails for good: it reconnects.
#[derive(Debug, thiserror::Error)]
#[error("the tickets' reader ended unexpectedly")]
struct ReaderEnded;

/// The stream of tickets as apalis wants to see it. Its reader is a task that ends with it.
struct TicketBackend {
    tickets: mpsc::Receiver<Ticket>,
    reader: AbortHandle,
    shutdown: CancellationToken,
}

impl TicketBackend {
    fn start(
        queue: &Queue,
        runner: &Arc<Runner>,
        health: &Arc<Health>,
        shutdown: &CancellationToken,
    ) -> Self {
        let (sender, tickets) = mpsc::channel(READ_AHEAD);
        let (queue, runner, health, stop) = (queue.clone(), runner.clone(), health.clone(), shutdown.clone());
        let reader = tokio::spawn(async move { queue.read(&runner, &health, sender, &stop).await });
        Self { tickets, reader: reader.abort_handle(), shutdown: shutdown.clone() }
    }
}

impl Drop for TicketBackend {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

impl Backend for TicketBackend {
    type Task = Task<Ticket>;
    type Error = ReaderEnded;

    fn poll_ready(&mut self, _: &mut Context<'_>, _: &WorkerContext) -> Poll<Result<(), ReaderEnded>> {
        Poll::Ready(Ok(()))
    }

    fn poll_next(
        &mut self,
        cx: &mut Context<'_>,
        worker: &WorkerContext,
    ) -> Poll<Option<Result<Task<Ticket>, ReaderEnded>>> {
        match ready!(self.tickets.poll_recv(cx)) {
            Some(ticket) => {
                let id = TaskId::from_string(ticket.entry.clone());
                Poll::Ready(Some(Ok(TaskBuilder::new(ticket).task_id(id).build())))
            }
            None if self.shutdown.is_cancelled() => {
                // The end of the backend does not end an apalis worker; it has to be stopped as well.
                Poll::Ready(worker.stop().err().map(|_| Err(ReaderEnded)))
            }
            None => Poll::Ready(Some(Err(ReaderEnded))),
        }
    }

    fn poll_close(&mut self, _: &mut Context<'_>, _: &WorkerContext) -> Poll<Result<(), ReaderEnded>> {
        Poll::Ready(Ok(()))
    }
}

impl BackendConfig for TicketBackend {
    type Args = Ticket;
    type Id = RandomId;
    type Kind = Ephemeral;
    type Config = ();
    type Layer = Identity;

    fn config(&self) -> &() {
        &()
    }

    fn middleware(&mut self, _: &mut WorkerContext) -> Identity {
        Identity::new()
    }
}

async fn run_ticket(ticket: Ticket, runner: Data<Arc<Runner>>) -> Result<(), BoxDynError> {
    runner.run_ticket(ticket.attempt, move || ticket.acknowledge()).await;
    Ok(())
}

/// Keeps an apalis worker running until `shutdown`; one that ends before is started anew under a new name.
pub(super) async fn supervise(
    queue: &Queue,
    runner: &Arc<Runner>,
    health: &Arc<Health>,
    shutdown: &CancellationToken,
) {
    let mut pause = PAUSE;
    for start in 0_u64.. {
        let worker = WorkerBuilder::new(format!("{}-{start}", runner.name()))
            .backend(TicketBackend::start(queue, runner, health, shutdown))
            .data(runner.clone())
            .build(run_ticket);
        let mut task = tokio::spawn(worker.run());
        let abort = AbortOnDrop(task.abort_handle());
        let ended = (&mut task).await;
        drop(abort);
        if shutdown.is_cancelled() {
            return;
        }
        metrics::counter!("cal3_apalis_worker_restarts_total").increment(1);
        match ended {
            Ok(Ok(())) => tracing::warn!("the apalis worker ended; it is started again"),
            Ok(Err(error)) => tracing::warn!(%error, "the apalis worker failed; it is started again"),
            Err(error) => tracing::warn!(%error, "the apalis worker panicked; it is started again"),
        }
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = sleep(pause) => pause = (pause * 2).min(LONGEST_PAUSE),
        }
    }
}

/// Dropping the supervisor ends its worker.
struct AbortOnDrop(AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}
