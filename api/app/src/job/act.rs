//! Having dead jobs tried again, or discarding them.

use cal3_domain::{access::Scope, audit::Action, ids::JobId};
use cal3_store::{
    Tx, audit as acts,
    job::{self as store, Locked},
};
use serde_json::json;

use super::read::check_kind;
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
    idempotency::{self, Outcome},
};

/// Most jobs that are tried again at once.
pub const MOST_RETRIED: i64 = 100;

/// What became of a job that is not wanted any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discarded {
    /// It was discarded.
    Now,
    /// It had been discarded before.
    Already,
}

/// How many jobs are tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retried {
    /// How many.
    pub count: u64,
    /// Whether there may be more of the kind.
    pub has_more: bool,
}

/// A transaction of somebody who administers the installation, and whose idempotency keys count.
async fn begin(app: &App, viewer: &Viewer) -> Result<(Tx, uuid::Uuid), AppError> {
    let Actor { principal, access, .. } = access::act(viewer, Scope::AdminJobs)?;
    let mut tx = app.store.begin().await?;
    if !acts::is_administrator(&mut tx, &access).await? {
        return Err(AppError::Forbidden);
    }
    Ok((tx, principal))
}

/// A dead job, its row locked.
async fn dead(tx: &mut Tx, id: JobId, if_attempts: Option<i32>) -> Result<Locked, AppError> {
    let job = store::locked(tx, id).await?.ok_or_else(|| not_found("jobId"))?;
    if !job.is_dead {
        let message = "The job is not dead any more: it was retried or discarded meanwhile.";
        return Err(AppError::field(UserErrorCode::WrongStatus, "jobId", message));
    }
    if if_attempts.is_some_and(|attempts| attempts != job.attempts) {
        let message = format!("The job was tried {} times by now; look at its error again.", job.attempts);
        return Err(AppError::field(UserErrorCode::VersionConflict, "ifAttempts", message));
    }
    Ok(job)
}

/// Has a dead job tried again: at once, and at least once more, however often it was tried. With `if_attempts`, only if it was tried
/// so often by now.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Forbidden`] for whoever is no administrator; `NOT_FOUND` or
/// `WRONG_STATUS` at `jobId`; `VERSION_CONFLICT` at `ifAttempts`.
pub async fn retry(
    app: &App,
    viewer: &Viewer,
    id: JobId,
    if_attempts: Option<i32>,
    idempotency_key: Option<&str>,
) -> Result<(), AppError> {
    let (mut tx, principal) = begin(app, viewer).await?;
    let request = ("jobRetry", id.0, if_attempts);
    let held = match idempotency::take(app, &mut tx, principal, idempotency_key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(_) => return Ok(()),
    };
    let job = dead(&mut tx, id, if_attempts).await?;
    store::retry(&mut tx, id, app.now()).await?;
    let details = json!({ "kind": job.kind, "attempts": job.attempts });
    audit::record(app, &mut tx, viewer, Act::new(Action::JobRetry).on(id).with(details)).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(id.0)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(())
}

/// Has dead jobs of a kind tried again, at most [`MOST_RETRIED`]: those that were enqueued first.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Forbidden`] for whoever is no administrator; `TOO_LONG` at
/// `kind`.
pub async fn retry_all(
    app: &App,
    viewer: &Viewer,
    kind: &str,
    idempotency_key: Option<&str>,
) -> Result<Retried, AppError> {
    let (mut tx, principal) = begin(app, viewer).await?;
    check_kind(kind)?;
    let held =
        match idempotency::take(app, &mut tx, principal, idempotency_key, &("jobRetryAll", kind)).await? {
            Outcome::New(held) => held,
            Outcome::Before(count) => {
                return Ok(retried(serde_json::from_value(count).map_err(AppError::internal)?));
            }
        };
    let count = store::retry_all(&mut tx, kind, app.now(), MOST_RETRIED).await?;
    if count > 0 {
        let act = Act::new(Action::JobRetry).with(json!({ "kind": kind, "jobs": count }));
        audit::record(app, &mut tx, viewer, act).await?;
    }
    if let Some(held) = held {
        held.keep(&mut tx, &json!(count)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(retried(count))
}

fn retried(count: u64) -> Retried {
    Retried { count, has_more: count >= MOST_RETRIED.unsigned_abs() }
}

/// Discards a dead job: it is never tried again. With `if_attempts`, only if it was tried so often by now.
///
/// # Errors
/// As [`retry`].
pub async fn discard(
    app: &App,
    viewer: &Viewer,
    id: JobId,
    if_attempts: Option<i32>,
) -> Result<Discarded, AppError> {
    let (mut tx, _) = begin(app, viewer).await?;
    if store::locked(&mut tx, id).await?.is_some_and(|job| job.is_cancelled) {
        return Ok(Discarded::Already);
    }
    let job = dead(&mut tx, id, if_attempts).await?;
    store::discard(&mut tx, id, app.now()).await?;
    let details = json!({ "kind": job.kind, "attempts": job.attempts });
    audit::record(app, &mut tx, viewer, Act::new(Action::JobDiscard).on(id).with(details)).await?;
    app.commit(tx).await?;
    Ok(Discarded::Now)
}
