//! Having a run tried again from the step that failed, and played again from its beginning.

use std::collections::HashSet;

use cal3_domain::{
    access::Scope,
    audit::Action,
    automation::run::{Caps, CauseKey, Progress, RunState},
    ids::RunId,
};
use cal3_store::{
    Tx,
    automation::{self as store, Claimed, NewRun, Run},
};
use serde_json::json;
use uuid::Uuid;

use super::{definition, runs};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
    idempotency::{self, Outcome},
};

/// A run of the viewer's, its row locked, with what its rule says.
async fn locked(app: &App, tx: &mut Tx, viewer: &Viewer, id: RunId) -> Result<(Claimed, Progress), AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    // What is answered tells of events.
    viewer.require(Scope::EventsRead)?;
    if store::find_runs(tx, &access, &[id.0]).await?.is_empty() {
        return Err(not_found("id"));
    }
    let run = store::locked_run(tx, id).await?.ok_or_else(|| not_found("id"))?;
    let claimed = store::with_rule(tx, run).await?.ok_or_else(|| not_found("id"))?;
    if let Some(rule) = definition::compiled(app, &claimed.definition) {
        definition::require_scopes(viewer, &access, rule.rule())?;
    }
    if !claimed.is_live || claimed.paused_at.is_some() {
        let message = "The rule is switched off or paused. Enable it first.";
        return Err(AppError::field(UserErrorCode::WrongStatus, "id", message));
    }
    let progress = serde_json::from_value(claimed.run.run.progress.clone()).map_err(AppError::internal)?;
    Ok((claimed, progress))
}

/// Has a run that failed tried again from the step that failed. What succeeded is not done again.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`; `WRONG_STATUS` at `id` for a run that did not
/// fail, or whose rule is switched off or paused.
pub async fn retry(app: &App, viewer: &Viewer, id: RunId) -> Result<Run, AppError> {
    let mut tx = app.store.begin().await?;
    let (claimed, mut progress) = locked(app, &mut tx, viewer, id).await?;
    let now = app.now();
    if progress.retry(now).is_err() {
        let message = "Only a run that is PARTIAL, FAILED or DEAD can be tried again.";
        return Err(AppError::field(UserErrorCode::WrongStatus, "id", message));
    }
    let mut run = claimed.run;
    run.run.state = progress.state.code();
    run.run.due = now;
    run.run.progress = serde_json::to_value(&progress).map_err(AppError::internal)?;
    (run.finished_at, run.lease_until, run.claim) = (None, None, None);
    store::save_runs(&mut tx, std::slice::from_ref(&run)).await?;
    runs::enqueue(app, &mut tx, &[id], now).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RunRetry).on(id)).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(run)
}

/// Plays a run again from its beginning, as another run for the same cause, with what its rule said then. It counts as every other
/// run does.
///
/// # Errors
/// As [`retry`]; `WRONG_STATUS` at `id` for a run that has not come to its end; `LIMIT_REACHED` at `id` when the rule, or its owner's
/// rules, ran as often as they may.
pub async fn replay(
    app: &App,
    viewer: &Viewer,
    id: RunId,
    idempotency_key: Option<&str>,
) -> Result<Run, AppError> {
    let Actor { principal, access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let mut tx = app.store.begin().await?;
    let (claimed, progress) = locked(app, &mut tx, viewer, id).await?;
    let request = ("automationRunReplay", id.0);
    let held = match idempotency::take(app, &mut tx, principal, idempotency_key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return store::find_runs(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
        }
    };
    if !progress.state.is_final() || progress.state == RunState::Skipped {
        let message = "Only a run that ran and has come to its end can be played again.";
        return Err(AppError::field(UserErrorCode::WrongStatus, "id", message));
    }
    let (now, former) = (app.now(), claimed.run.run);
    let counted = runs::Counted::read(&mut tx, &Caps::default(), &HashSet::from([former.owner]), now).await?;
    if let Err(exceeded) = counted.admit((former.rule, former.owner), now) {
        return Err(AppError::field(
            UserErrorCode::LimitReached,
            "id",
            format!("It cannot be played now: {exceeded}."),
        ));
    }
    let fresh = Progress::new(progress.steps.len(), now);
    let run = NewRun {
        id: RunId(app.new_id()),
        cause_key: CauseKey::Replay(id, app.new_id()).to_string(),
        state: fresh.state.code(),
        progress: serde_json::to_value(&fresh).map_err(AppError::internal)?,
        due: now,
        application: None,
        ..former
    };
    runs::write(app, &mut tx, std::slice::from_ref(&run)).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RunReplay).on(run.id)).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(run.id.0)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(Run { run, lease_until: None, claim: None, created_at: now, finished_at: None })
}
