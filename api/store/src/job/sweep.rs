//! What the leader among the workers does with `jobs`: finds due rows, rescues abandoned ones, forgets old ones.

use cal3_domain::ids::JobId;
use jiff::Timestamp;
use serde_json::Value;
use sqlx::PgConnection;

use super::Attempt;
use crate::{StoreError, Tx, time::instant};

/// A running job whose worker has not renewed its lease.
#[derive(Debug, Clone, PartialEq)]
pub struct Expired {
    /// The attempt that was abandoned.
    pub attempt: Attempt,
    /// Who ran it.
    pub worker: String,
    /// Names the handler.
    pub kind: String,
    /// What the handler needs.
    pub payload: Value,
    /// How often it may be tried.
    pub max_attempts: i32,
}

/// How much work there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stats {
    /// Jobs that are due and not running.
    pub due: i64,
    /// Jobs that are due later.
    pub scheduled: i64,
    /// Jobs that run.
    pub running: i64,
    /// Jobs that failed for good.
    pub dead: i64,
    /// For how long the oldest due job has been due, in seconds.
    pub oldest_due_seconds: f64,
}

/// At most `limit` due jobs without a ticket since `before`, the longest due first.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_due(
    connection: &mut PgConnection,
    now: Timestamp,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<Attempt>, StoreError> {
    let rows = sqlx::query!(
        "select id, attempt from jobs
         where state = 0 and run_at <= $1 and (ticket_at is null or ticket_at < $2) order by run_at limit $3",
        instant(now) as _,
        instant(before) as _,
        limit,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| Attempt { job: JobId(row.id), number: row.attempt }).collect())
}

/// Remembers that tickets for these attempts have been pushed, without waiting for the disk: a ticket that comes twice is harmless.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn mark_ticketed(
    connection: &mut PgConnection,
    now: Timestamp,
    attempts: &[Attempt],
) -> Result<(), StoreError> {
    let ids: Vec<_> = attempts.iter().map(|attempt| attempt.job.0).collect();
    let numbers: Vec<_> = attempts.iter().map(|attempt| attempt.number).collect();
    sqlx::query!(
        "update jobs set ticket_at = $1 from unnest($2::uuid[], $3::integer[]) as pushed (id, attempt)
         where jobs.id = any($2) and jobs.id = pushed.id and jobs.attempt = pushed.attempt and state = 0
           and set_config('synchronous_commit', 'off', true) = 'off'",
        instant(now) as _,
        &ids,
        &numbers,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Locks at most `limit` running jobs whose lease ended before `now`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_expired(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<Expired>, StoreError> {
    let rows = sqlx::query!(
        r#"select id, attempt, coalesce(worker, '') as "worker!", kind, payload, max_attempts from jobs
           where state = 1 and lease_until < $1 order by lease_until limit $2 for update skip locked"#,
        instant(now) as _,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Expired {
            attempt: Attempt { job: JobId(row.id), number: row.attempt },
            worker: row.worker,
            kind: row.kind,
            payload: row.payload,
            max_attempts: row.max_attempts,
        })
        .collect())
}

/// How much work there is.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn stats(connection: &mut PgConnection, now: Timestamp) -> Result<Stats, StoreError> {
    Ok(sqlx::query_as!(
        Stats,
        r#"select
             (select count(*) from jobs where state = 0 and run_at <= $1) as "due!",
             (select count(*) from jobs where state = 0 and run_at > $1) as "scheduled!",
             (select count(*) from jobs where state = 1) as "running!",
             (select count(*) from jobs where state = 4) as "dead!",
             coalesce((select extract(epoch from $1 - min(run_at)) from jobs where state = 0 and run_at <= $1), 0)::float8
               as "oldest_due_seconds!""#,
        instant(now) as _,
    )
    .fetch_one(connection)
    .await?)
}

/// Deletes at most `limit` jobs that ended before `before`. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_finished(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from jobs where id in (select id from jobs where state >= 2 and finished_at < $1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes at most `limit` idempotency keys older than `before`. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_idempotency_keys(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from idempotency_keys where (principal_id, key) in
           (select principal_id, key from idempotency_keys where created_at < $1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
