//! Running a rule by hand.

use std::collections::HashSet;

use cal3_domain::{
    access::{Owner, Scope},
    audit::Action,
    automation::{
        Place, Subject, Trigger,
        run::{Caps, CauseKey, Decision, Occasion, SkipReason, decide},
    },
    ids::{EventId, RuleId, TaskId},
};
use cal3_store::{
    Tx,
    automation::{self as store, ActiveRule, Rule, Run},
    event, task,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    book::{Entry, entry},
    definition,
    facts::{Cause, Names},
    runs,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
    idempotency::{self, Outcome},
};

/// Runs a rule of the viewer's that waits to be run by hand: about this event, this task, or about nothing, as its trigger says. Its condition, its
/// scope and its caps hold as for every run.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`], also of what the rule does; `NOT_FOUND` at `id`, `eventId` and `taskId`;
/// `REQUIRED` and `INVALID` at `eventId` and `taskId`; `WRONG_STATUS` at `id` for a rule that is switched off, paused, or waits for something else;
/// `LIMIT_REACHED` at `id` when the rule, or its owner's rules, ran as often as they may.
pub async fn run_by_hand(
    app: &App,
    viewer: &Viewer,
    id: RuleId,
    about: (Option<EventId>, Option<TaskId>),
    idempotency_key: Option<&str>,
) -> Result<Run, AppError> {
    let Actor { principal, access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    // What is answered tells of the event.
    viewer.require(Scope::EventsRead)?;
    let mut tx = app.store.begin().await?;
    let rule = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    let entry = waiting(app, rule)?;
    definition::require_scopes(viewer, &access, entry.rule.rule())?;
    let request = ("ruleRun", id.0, about);
    let held = match idempotency::take(app, &mut tx, principal, idempotency_key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return store::find_runs(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
        }
    };
    let (cause, names, places) = cause(app, &mut tx, &entry, about).await?;
    let now = app.now();
    let facts = cause.facts(app, &names, id, &entry.rule);
    let owners = HashSet::from([entry.owner]);
    let counted = runs::Counted::read(&mut tx, &Caps::default(), &owners, now).await?;
    let occasion = Occasion { kind: cause.kind, places: &places, facts: &facts, chain: &cause.chain };
    let decision =
        decide(&entry.rule, id, Owner::User(entry.owner), occasion, || counted.admit((id, entry.owner), now));
    let evaluation = match decision {
        Decision::Run(evaluation) => serde_json::to_value(evaluation).ok(),
        Decision::Skip { reason, .. } => return Err(refused(&reason, about)),
    };
    let key = CauseKey::Manual(app.new_id());
    let run = runs::new_run(app, &entry, &cause, &facts, &key, evaluation, None);
    runs::write(app, &mut tx, std::slice::from_ref(&run)).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleRun).on(run.id)).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(run.id.0)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(Run { run, lease_until: None, claim: None, created_at: now, finished_at: None })
}

/// The rule, if it waits to be run by hand.
fn waiting(app: &App, rule: Rule) -> Result<Entry, AppError> {
    let wrong = |message: &str| AppError::field(UserErrorCode::WrongStatus, "id", message);
    if !rule.is_enabled || rule.paused_at.is_some() {
        return Err(wrong("The rule is switched off or paused. Enable it first."));
    }
    let active = ActiveRule {
        id: rule.id,
        owner: rule.owner,
        definition_version: rule.definition_version,
        definition: rule.definition,
        active_since: rule.active_since,
    };
    let entry = entry(app, active);
    entry
        .filter(|entry| matches!(entry.rule.rule().trigger, Trigger::Manual { .. }))
        .ok_or_else(|| wrong("Only a rule whose trigger is MANUAL can be run by hand."))
}

/// What it is run about, with what that names, and where it is.
async fn cause(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    (event, task): (Option<EventId>, Option<TaskId>),
) -> Result<(Cause, Names, Vec<Place>), AppError> {
    let trigger = &entry.rule.rule().trigger;
    let nothing = Cause::of_nothing(trigger.kind(), app.now());
    let access = cal3_store::Access::from(entry.owner);
    let cause = match (trigger.subject(), event, task) {
        (Subject::Event, Some(id), None) => {
            let found = event::visible(&app.store, tx, &access, &[id.0]).await?.pop();
            let event = found.map(|found| found.event).ok_or_else(|| not_found("eventId"))?;
            Cause { event: Some(event), ..nothing }
        }
        (Subject::Task, None, Some(id)) => {
            let found = task::visible(&app.store, tx, &access, &[id.0]).await?.pop();
            let task = found.map(|found| found.task).ok_or_else(|| not_found("taskId"))?;
            Cause { task: Some(task), ..nothing }
        }
        (subject, event, task) => {
            unfit(subject, event, task)?;
            let places = entry.rule.rule().scope.places(Owner::User(entry.owner));
            return Ok((nothing, Names::default(), places));
        }
    };
    let calendar = cause.calendar().ok_or_else(|| AppError::internal("what lies in no calendar"))?;
    let (names, owner) = Names::of(tx, calendar, entry.owner).await?;
    Ok((cause, names, runs::places(calendar, owner).to_vec()))
}

/// Refuses what a rule is not run about, and that what it is run about is left out.
fn unfit(subject: Subject, event: Option<EventId>, task: Option<TaskId>) -> Result<(), AppError> {
    let (code, path, message) = match (subject, event, task) {
        (Subject::Event, None, _) => {
            (UserErrorCode::Required, "eventId", "Give the event about which it is to run.")
        }
        (Subject::Task, _, None) => {
            (UserErrorCode::Required, "taskId", "Give the task about which it is to run.")
        }
        (Subject::Event, _, Some(_)) => {
            (UserErrorCode::Invalid, "taskId", "This rule runs about an event: leave the task out.")
        }
        (Subject::Task, Some(_), _) => {
            (UserErrorCode::Invalid, "eventId", "This rule runs about a task: leave the event out.")
        }
        (_, Some(_), _) => {
            (UserErrorCode::Invalid, "eventId", "This rule runs about nothing: leave the event out.")
        }
        (_, None, Some(_)) => {
            (UserErrorCode::Invalid, "taskId", "This rule runs about nothing: leave the task out.")
        }
        (_, None, None) => return Ok(()),
    };
    Err(AppError::field(code, path, message))
}

/// Why it does not run.
fn refused(reason: &SkipReason, about: (Option<EventId>, Option<TaskId>)) -> AppError {
    let message = format!("It does not run: {reason}.");
    match (reason, about) {
        (SkipReason::Cap { .. }, _) => AppError::field(UserErrorCode::LimitReached, "id", message),
        (_, (Some(_), _)) => AppError::field(UserErrorCode::Invalid, "eventId", message),
        (_, (None, Some(_))) => AppError::field(UserErrorCode::Invalid, "taskId", message),
        (_, (None, None)) => AppError::field(UserErrorCode::Invalid, "id", message),
    }
}
