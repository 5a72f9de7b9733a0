//! Looking at the queue.

use cal3_domain::access::Scope;
use cal3_store::{
    audit as acts,
    job::{self as store, DeadJob, KindStats, Since},
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::KINDS;
use crate::{App, AppError, UserErrorCode, Viewer, access, page::PageArgs};

/// For how long a job counts as given up lately: as the alert `DeadJobs` counts.
pub const DIED_LATELY: SignedDuration = SignedDuration::from_mins(15);
/// Over how long successes are counted.
pub const SUCCEEDED_LATELY: SignedDuration = SignedDuration::from_mins(5);
/// Most kinds that are told apart: more than any version has.
const MOST_KINDS: i64 = 50;
/// Longest name of a kind, in characters.
const LONGEST_KIND: usize = 100;

/// How much background work there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// When it was counted.
    pub at: Timestamp,
    /// Each kind of it, in the order of their names: those that this version knows, and any other that there is.
    pub kinds: Vec<KindStats>,
}

/// How much background work there is, for administrators of the installation; `None` for others.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn queue(app: &App, viewer: &Viewer) -> Result<Option<Queue>, AppError> {
    let access = access::read(viewer, Scope::AdminJobs)?;
    let mut connection = app.store.read().await?;
    if !acts::is_administrator(&mut connection, &access).await? {
        return Ok(None);
    }
    let at = app.now();
    let since = Since { died: at - DIED_LATELY, succeeded: at - SUCCEEDED_LATELY };
    let mut kinds = store::stats_by_kind(&mut connection, at, since, MOST_KINDS).await?;
    let idle = KINDS.iter().filter(|kind| kinds.iter().all(|found| found.kind != **kind));
    let idle: Vec<KindStats> = idle.map(|kind| nothing_of(kind)).collect();
    kinds.extend(idle);
    kinds.sort_by(|a, b| a.kind.cmp(&b.kind));
    Ok(Some(Queue { at, kinds }))
}

fn nothing_of(kind: &str) -> KindStats {
    KindStats {
        kind: kind.to_owned(),
        due: 0,
        scheduled: 0,
        running: 0,
        retrying: 0,
        dead: 0,
        died_lately: 0,
        succeeded_lately: 0,
        due_since: None,
    }
}

/// A page of the dead jobs of `kind`, or of all kinds, for administrators of the installation; for others none. Those that were
/// enqueued last come first.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `TOO_LONG` at `kind`.
pub async fn list_dead(
    app: &App,
    viewer: &Viewer,
    kind: Option<&str>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<DeadJob>, AppError> {
    let access = access::read(viewer, Scope::AdminJobs)?;
    kind.map_or(Ok(()), check_kind)?;
    let mut connection = app.store.read().await?;
    let place = (page.after, page.before);
    Ok(store::list_dead(&mut connection, &access, kind, place, page.backwards, page.limit + 1).await?)
}

/// Refuses what is too long to name a kind.
pub(super) fn check_kind(kind: &str) -> Result<(), AppError> {
    if kind.chars().nth(LONGEST_KIND).is_none() {
        return Ok(());
    }
    let message = format!("Kinds have at most {LONGEST_KIND} characters; `jobQueue` lists them.");
    Err(AppError::field(UserErrorCode::TooLong, "kind", message))
}
