//! How runs end that cannot go on, and what the end of a run means to its rule.

use cal3_domain::{
    audit::Action,
    automation::run::{MOST_FAILURES, Progress, RunState, StepState, Tally},
    ids::{RuleId, UserId},
};
use cal3_store::{
    StoreError, Tx,
    automation::{self as store, Run, RunAction},
    change::Kind,
};
use jiff::SignedDuration;
use serde_json::json;

use super::{notify, step::Next, tell};
use crate::{
    App, AppError,
    audit::{self, Act, By},
};

/// How long a run may be overdue that this version cannot read, before it is ended: while servers are replaced, one of another
/// version may read it.
const UNREADABLE: SignedDuration = SignedDuration::from_hours(1);

/// Leaves a run that cannot be read to others, and ends it when nobody could for long.
pub(super) async fn unreadable(app: &App, mut tx: Tx, mut run: Run, error: &str) -> Result<Next, AppError> {
    let now = app.now();
    if run.run.due.duration_until(now) <= UNREADABLE {
        // Now, and not when the connection is next used: until then nobody else could have the run.
        tx.rollback().await.map_err(StoreError::from)?;
        return Err(AppError::internal(error.to_owned()));
    }
    let mut number = 0;
    if let Ok(mut progress) = serde_json::from_value::<Progress>(run.run.progress.clone()) {
        number = progress.next_step().unwrap_or(0);
        if let Some(step) = progress.steps.get_mut(number) {
            (step.state, step.error) = (StepState::Failed, Some(error.to_owned()));
        }
        progress.state = RunState::Failed;
        run.run.progress = serde_json::to_value(&progress).map_err(AppError::internal)?;
    }
    run.run.state = RunState::Failed.code();
    (run.lease_until, run.claim, run.finished_at) = (None, None, Some(now));
    store::save_runs(&mut tx, std::slice::from_ref(&run)).await?;
    let action = RunAction {
        run: run.run.id,
        step: i16::try_from(number).unwrap_or(i16::MAX),
        attempt: 0,
        state: StepState::Failed.code(),
        effect: None,
        result: None,
        error: Some(error.to_owned()),
        at: now,
        milliseconds: 0,
    };
    store::insert_actions(&mut tx, &[action]).await?;
    count(app, &mut tx, (run.run.rule, run.run.owner), RunState::Failed).await?;
    app.commit(tx).await?;
    Ok(Next::Nothing)
}

/// A rule whose runs fail one after the other is paused, and its owner told.
pub(super) async fn count(
    app: &App,
    tx: &mut Tx,
    rule: (RuleId, UserId),
    state: RunState,
) -> Result<(), AppError> {
    let paused = match Tally::of(state) {
        Tally::Keep => false,
        Tally::Reset => {
            store::reset_failures(tx, &[rule.0]).await?;
            false
        }
        Tally::Count => {
            let most = i32::try_from(MOST_FAILURES).unwrap_or(i32::MAX);
            store::count_failure(tx, rule.0, most, app.now()).await?
        }
    };
    if paused {
        let (was, is) = (json!({ "isPaused": false }), json!({ "isPaused": true }));
        tell(app, tx, rule, Kind::Updated, (Some(was), Some(is)), None).await?;
        audit::record(app, tx, By::WORKER, Act::new(Action::RulePause).on(rule.0)).await?;
        notify::of_pause(app, tx, rule).await?;
    }
    Ok(())
}
