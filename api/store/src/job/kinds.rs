//! How much work there is, kind by kind.

use jiff::Timestamp;
use sqlx::PgConnection;

use crate::{
    StoreError,
    time::{SqlTimestamp, instant},
};

/// How much work of one kind there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindStats {
    /// Names the handler.
    pub kind: String,
    /// Jobs that are due and not running.
    pub due: i64,
    /// Jobs that are due later.
    pub scheduled: i64,
    /// Jobs that run.
    pub running: i64,
    /// Those among the due, scheduled and running ones that were tried before.
    pub retrying: i64,
    /// Jobs that failed for good.
    pub dead: i64,
    /// Those among them that were given up since [`Since::died`].
    pub died_lately: i64,
    /// Jobs that succeeded since [`Since::succeeded`].
    pub succeeded_lately: i64,
    /// Since when the job has been due that has been due longest.
    pub due_since: Option<Timestamp>,
}

/// What counts as lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    /// For jobs that were given up.
    pub died: Timestamp,
    /// For jobs that succeeded.
    pub succeeded: Timestamp,
}

struct Row {
    kind: String,
    due: i64,
    scheduled: i64,
    running: i64,
    retrying: i64,
    dead: i64,
    died_lately: i64,
    succeeded_lately: i64,
    due_since: Option<SqlTimestamp>,
}

/// How much work there is of each of at most `limit` kinds, in the order of their names. Every part has an index of its own, so that
/// what ended long ago costs nothing.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn stats_by_kind(
    connection: &mut PgConnection,
    now: Timestamp,
    since: Since,
    limit: i64,
) -> Result<Vec<KindStats>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select kind as "kind!",
             count(*) filter (where state = 0 and run_at <= $1) as "due!",
             count(*) filter (where state = 0 and run_at > $1) as "scheduled!",
             count(*) filter (where state = 1) as "running!",
             count(*) filter (where state <= 1 and attempt > 0) as "retrying!",
             count(*) filter (where state = 4) as "dead!",
             count(*) filter (where state = 4 and finished_at > $2) as "died_lately!",
             count(*) filter (where state = 2) as "succeeded_lately!",
             min(run_at) filter (where state = 0 and run_at <= $1) as "due_since: SqlTimestamp"
           from (
             select kind, state, attempt, run_at, finished_at from jobs where state = 0
             union all
             select kind, state, attempt, run_at, finished_at from jobs where state = 1
             union all
             select kind, state, attempt, run_at, finished_at from jobs where state = 2 and finished_at > $3
             union all
             select kind, state, attempt, run_at, finished_at from jobs where state = 4
           ) counted
           group by kind order by kind limit $4"#,
        instant(now) as _,
        instant(since.died) as _,
        instant(since.succeeded) as _,
        limit,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| KindStats {
            kind: row.kind,
            due: row.due,
            scheduled: row.scheduled,
            running: row.running,
            retrying: row.retrying,
            dead: row.dead,
            died_lately: row.died_lately,
            succeeded_lately: row.succeeded_lately,
            due_since: row.due_since.map(SqlTimestamp::to_jiff),
        })
        .collect())
}
