//! How much background work there is, and what of it was given up.

use async_graphql::{Context, ID, Object, SimpleObject};
use cal3_app::job::{self, KindStats, Queue, TicketCount};
use cal3_domain::job::shown_error;

use crate::{context::ContextExt as _, scalars::DateTime};

/// How much background work there is.
pub(crate) struct JobQueue(pub(crate) Queue);

/// How much background work there is, at one moment. The database is asked, which is the truth; the metric `cal3_jobs` counts alike.
#[Object]
impl JobQueue {
    /// When it was counted.
    async fn at(&self) -> DateTime {
        DateTime(self.0.at)
    }

    /// Each kind of work, in the order of their names, also those of which there is none; at most 54.
    async fn kinds(&self) -> Vec<JobKind> {
        self.0.kinds.iter().map(JobKind::from).collect()
    }

    /// What Redis knows of the tickets that wake workers; null when it does not say within half a second. Work is done without them
    /// too, some seconds later.
    async fn tickets(&self, ctx: &Context<'_>) -> Option<JobTickets> {
        job::tickets(ctx.app()).await.map(JobTickets::from)
    }
}

/// A kind of background work, and how much there is of it.
#[derive(SimpleObject)]
pub(crate) struct JobKind {
    /// What it is called, such as `mail`: as the label `kind` of the metric `cal3_jobs_total`.
    kind: String,
    /// Jobs that could run now and wait for a worker.
    due: i64,
    /// Jobs that are due later.
    scheduled: i64,
    /// Jobs that run.
    running: i64,
    /// Jobs among the due, scheduled and running ones that failed before and are tried again.
    retrying: i64,
    /// Jobs that were given up. `deadJobs` lists them; they are forgotten a week later.
    dead: i64,
    /// Jobs that were given up within the last 15 minutes, as the alert `DeadJobs` counts.
    died_lately: i64,
    /// How many jobs succeeded in a minute, on average over the last five.
    succeeded_per_minute: f64,
    /// Since when the job has been due that has been due longest; null when none is.
    due_since: Option<DateTime>,
}

impl From<&KindStats> for JobKind {
    fn from(stats: &KindStats) -> Self {
        let minutes = job::SUCCEEDED_LATELY.as_secs_f64() / 60.0;
        Self {
            kind: stats.kind.clone(),
            due: stats.due,
            scheduled: stats.scheduled,
            running: stats.running,
            retrying: stats.retrying,
            dead: stats.dead,
            died_lately: stats.died_lately,
            succeeded_per_minute: stats.succeeded_lately as f64 / minutes,
            due_since: stats.due_since.map(DateTime),
        }
    }
}

/// The tickets in Redis that wake workers, and who asks for them.
#[derive(SimpleObject)]
pub(crate) struct JobTickets {
    /// Tickets that no worker has read.
    waiting: u64,
    /// Tickets that a worker has read, and whose job it has not claimed yet.
    taken: u64,
    /// Workers that asked for tickets within the last minute.
    workers: u64,
}

impl From<TicketCount> for JobTickets {
    fn from(count: TicketCount) -> Self {
        Self { waiting: count.waiting, taken: count.taken, workers: count.workers }
    }
}

/// A job that failed for good.
#[derive(SimpleObject)]
pub(crate) struct DeadJob {
    /// What tells it from others, and what logs call it.
    job_id: ID,
    /// What kind of work it is, such as `mail`.
    kind: String,
    /// How often it was tried.
    attempts: i32,
    /// Why it failed the last time, in English; at most 500 characters. Addresses, quoted values, paths of URLs and what may be a
    /// secret are left out; the worker's log has the whole.
    error: Option<String>,
    /// When it was enqueued.
    enqueued_at: DateTime,
    /// When it was given up.
    died_at: DateTime,
}

impl From<job::DeadJob> for DeadJob {
    fn from(job: job::DeadJob) -> Self {
        Self {
            job_id: job.id.to_string().into(),
            kind: job.kind,
            attempts: job.attempts,
            error: job.error.as_deref().map(shown_error),
            enqueued_at: DateTime(job.created_at),
            died_at: DateTime(job.died_at),
        }
    }
}
