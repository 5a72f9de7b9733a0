//! Jobs that failed for good, for those who administer the installation; for others none.

use cal3_domain::ids::JobId;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A job that failed for good. What it was about is not read: it may tell of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    /// Its id.
    pub id: JobId,
    /// Names the handler.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i32,
    /// Why it failed the last time, as whoever failed put it.
    pub error: Option<String>,
    /// When it was enqueued.
    pub created_at: Timestamp,
    /// When it was given up.
    pub died_at: Timestamp,
}

/// A job whose row is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// Names the handler.
    pub kind: String,
    /// How often it was tried, if it is not running or waiting.
    pub attempts: i32,
    /// Whether it failed for good.
    pub is_dead: bool,
    /// Whether it is not wanted any more.
    pub is_cancelled: bool,
}

/// A page of the dead jobs of `kind`, or of all kinds; those that were enqueued last come first.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_dead(
    connection: &mut PgConnection,
    access: &Access,
    kind: Option<&str>,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<DeadJob>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::max()), place.1.unwrap_or(Uuid::nil()));
    let rows = sqlx::query!(
        r#"select id, kind, attempt, error, created_at as "created_at: SqlTimestamp",
             coalesce(finished_at, run_at) as "died_at!: SqlTimestamp"
           from jobs
           where state = 4 and id < $2 and id > $3 and ($4::text is null or kind = $4)
             and exists (
               select from users me
               where me.id = ($1::viewer).user_id and me.is_administrator and me.deactivated_at is null
                 and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null)
           order by case when $5 then id end, id desc limit $6"#,
        access as _,
        after,
        before,
        kind,
        backwards,
        limit,
    )
    .fetch_all(connection)
    .await?;
    let mut found: Vec<DeadJob> = rows
        .into_iter()
        .map(|row| DeadJob {
            id: JobId(row.id),
            kind: row.kind,
            attempts: row.attempt.saturating_add(1),
            error: row.error,
            created_at: row.created_at.to_jiff(),
            died_at: row.died_at.to_jiff(),
        })
        .collect();
    if backwards {
        found.reverse();
    }
    Ok(found)
}

/// A job, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, id: JobId) -> Result<Option<Locked>, StoreError> {
    let row = sqlx::query!("select kind, attempt, state from jobs where id = $1 for update", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.map(|row| Locked {
        kind: row.kind,
        attempts: row.attempt.saturating_add(1),
        is_dead: row.state == 4,
        is_cancelled: row.state == 3,
    }))
}

/// Makes a dead job due as its next attempt: whoever still works on a former one has lost it. It runs once more even if it was tried
/// as often as it may; after that, its number of attempts decides.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn retry(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "update jobs set state = 0, attempt = attempt + 1, run_at = $2, finished_at = null, ticket_at = null
         where id = $1 and state = 4",
        id.0,
        instant(now) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The same for at most `limit` dead jobs of a kind, those that were enqueued first. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn retry_all(tx: &mut Tx, kind: &str, now: Timestamp, limit: i64) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "update jobs set state = 0, attempt = attempt + 1, run_at = $2, finished_at = null, ticket_at = null
         where id in (
           select id from jobs where state = 4 and kind = $1 order by id limit $3 for update skip locked
         )",
        kind,
        instant(now) as _,
        limit,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

/// Marks a dead job as not wanted any more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn discard(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "update jobs set state = 3, finished_at = $2 where id = $1 and state = 4",
        id.0,
        instant(now) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
