//! Work for the worker (`jobs`). The row is the truth: who runs it, how often it was tried, when it is due.
//!
//! Claiming a job and recording that it ended well do not wait for the disk (`synchronous_commit` is off for that transaction): what
//! work has effected is committed before, in transactions of its own that do wait. When the database crashes and forgets a claim or an
//! end of the last moments, the job is run once more, as after the death of a worker; waiting would triple what a small job takes.

use cal3_domain::ids::{JobId, UserId};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{StoreError, Tx, time::instant};

mod dead;
mod kinds;
mod sweep;

pub use dead::{DeadJob, Locked, discard, list_dead, locked, retry, retry_all};
pub use kinds::{KindStats, Since, stats_by_kind};
pub use sweep::{
    Expired, Stats, delete_finished, delete_idempotency_keys, list_due, list_expired, mark_ticketed, stats,
};

/// A job to be enqueued.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// Its id.
    pub id: JobId,
    /// What kind of work it is: names the handler.
    pub kind: &'static str,
    /// The ids that the handler needs.
    pub payload: Value,
    /// On whose behalf it runs.
    pub owner: Option<UserId>,
    /// How often it may be tried.
    pub max_attempts: i32,
    /// When it is due.
    pub run_at: Timestamp,
}

/// A job and which of its attempts is meant. A claim holds for one attempt only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Attempt {
    /// The job.
    pub job: JobId,
    /// Counted from zero.
    pub number: i32,
}

/// A job that a worker has claimed.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    /// Which attempt of which job.
    pub attempt: Attempt,
    /// Names the handler.
    pub kind: String,
    /// What the handler needs.
    pub payload: Value,
    /// On whose behalf it runs.
    pub owner: Option<UserId>,
    /// How often it may be tried.
    pub max_attempts: i32,
    /// When it was enqueued.
    pub created_at: Timestamp,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The work is done.
    Succeeded,
    /// The work is no longer wanted.
    Cancelled,
    /// To be tried again at this instant, as the next attempt.
    Retry {
        /// When.
        run_at: Timestamp,
        /// Why it failed.
        error: String,
    },
    /// Not to be tried again.
    Dead {
        /// Why it failed.
        error: String,
    },
    /// Not begun or not ended because the worker stops: the same attempt is due at once.
    HandedBack,
}

/// Enqueues a job in the transaction of its cause.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, at: Timestamp, job: &NewJob) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into jobs (id, kind, payload, owner_user_id, max_attempts, run_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        job.id.0,
        job.kind,
        job.payload,
        job.owner.map(|id| id.0),
        job.max_attempts,
        instant(job.run_at) as _,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Claims the attempt for `worker` until `lease_until`, if nobody has and it is due. One claim wins.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim(
    connection: &mut PgConnection,
    attempt: Attempt,
    worker: &str,
    now: Timestamp,
    lease_until: Timestamp,
) -> Result<Option<Claimed>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"update jobs set state = 1, worker = $3, lease_until = $5
           where id = $1 and attempt = $2 and state = 0 and run_at <= $4
             and set_config('synchronous_commit', 'off', true) = 'off'
           returning id, attempt, kind, payload, owner_user_id, max_attempts, created_at as "created_at: _""#,
        attempt.job.0,
        attempt.number,
        worker,
        instant(now) as _,
        instant(lease_until) as _,
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Claimed::from))
}

/// Claims at most `limit` jobs that are due, whether or not there are tickets for them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim_due(
    connection: &mut PgConnection,
    worker: &str,
    now: Timestamp,
    lease_until: Timestamp,
    limit: i64,
) -> Result<Vec<Claimed>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"update jobs set state = 1, worker = $1, lease_until = $3
           where id in (
             select id from jobs where state = 0 and run_at <= $2 order by run_at limit $4 for update skip locked
           ) and set_config('synchronous_commit', 'off', true) = 'off'
           returning id, attempt, kind, payload, owner_user_id, max_attempts, created_at as "created_at: _""#,
        worker,
        instant(now) as _,
        instant(lease_until) as _,
        limit,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Claimed::from).collect())
}

/// Extends the lease. `false` when the attempt is no longer this worker's: the work has to stop.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn renew(
    connection: &mut PgConnection,
    attempt: Attempt,
    worker: &str,
    lease_until: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update jobs set lease_until = $4 where id = $1 and attempt = $2 and state = 1 and worker = $3",
        attempt.job.0,
        attempt.number,
        worker,
        instant(lease_until) as _,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether the attempt is still this worker's; locks it against the reaper until the transaction ends, so that what the
/// transaction writes is written once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn is_held(tx: &mut Tx, attempt: Attempt, worker: &str) -> Result<bool, StoreError> {
    let held = sqlx::query_scalar!(
        "select id from jobs where id = $1 and attempt = $2 and state = 1 and worker = $3 for share",
        attempt.job.0,
        attempt.number,
        worker,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(held.is_some())
}

/// Records how the attempt ended. `false` when it is no longer this worker's: nothing is written.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn finish(
    connection: &mut PgConnection,
    attempt: Attempt,
    worker: &str,
    now: Timestamp,
    outcome: &Outcome,
) -> Result<bool, StoreError> {
    let (state, number, run_at, error) = match outcome {
        Outcome::Succeeded => (2_i16, attempt.number, None, None),
        Outcome::Cancelled => (3, attempt.number, None, None),
        Outcome::Retry { run_at, error } => (0, attempt.number.saturating_add(1), Some(*run_at), Some(error)),
        Outcome::Dead { error } => (4, attempt.number, None, Some(error)),
        Outcome::HandedBack => (0, attempt.number, Some(now), None),
    };
    let finished_at = (state >= 2).then_some(now);
    // Of a job that is given up others are told.
    let may_be_forgotten = matches!(outcome, Outcome::Succeeded | Outcome::Cancelled | Outcome::HandedBack);
    let done = sqlx::query!(
        "update jobs set state = $4, attempt = $5, run_at = coalesce($6, run_at), error = coalesce($7, error),
           finished_at = $8, lease_until = null, worker = null, ticket_at = null
         where id = $1 and attempt = $2 and state = 1 and worker = $3
           and (not $9 or set_config('synchronous_commit', 'off', true) = 'off')",
        attempt.job.0,
        attempt.number,
        worker,
        state,
        number,
        run_at.map(instant) as _,
        error,
        finished_at.map(instant) as _,
        may_be_forgotten,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

struct Row {
    id: Uuid,
    attempt: i32,
    kind: String,
    payload: Value,
    owner_user_id: Option<Uuid>,
    max_attempts: i32,
    created_at: crate::time::SqlTimestamp,
}

impl From<Row> for Claimed {
    fn from(row: Row) -> Self {
        Self {
            attempt: Attempt { job: JobId(row.id), number: row.attempt },
            kind: row.kind,
            payload: row.payload,
            owner: row.owner_user_id.map(UserId),
            max_attempts: row.max_attempts,
            created_at: row.created_at.to_jiff(),
        }
    }
}
