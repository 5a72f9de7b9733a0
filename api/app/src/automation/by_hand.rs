//! Running a rule by hand.

use std::collections::HashSet;

use cal3_domain::{
    access::{Owner, Scope},
    audit::Action,
    automation::{
        Trigger,
        run::{Caps, CauseKey, Decision, Occasion, SkipReason, decide},
    },
    ids::RuleId,
};
use cal3_store::{
    Tx,
    automation::{self as store, ActiveRule, Rule, Run},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    about::{self, About, Found, Wanted},
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

/// Runs a rule of the viewer's that waits to be run by hand: about this event, reservation or calendar, or about nothing, as its trigger
/// says. Its condition, its scope and its caps hold as for every run.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`], also of what the rule does; `NOT_FOUND` at `id` and
/// at what is named; `REQUIRED` and `INVALID` at what the rule is about; `WRONG_STATUS` at `id` for a rule that is switched off, paused, or waits for something else;
/// `LIMIT_REACHED` at `id` when the rule, or its owner's rules, ran as often as they may.
pub async fn run_by_hand(
    app: &App,
    viewer: &Viewer,
    id: RuleId,
    about: About,
    idempotency_key: Option<&str>,
) -> Result<Run, AppError> {
    let Actor { principal, access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    // What is answered tells of what it is about.
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
    let Found { causes, names } = found(app, &mut tx, &entry, about).await?;
    let now = app.now();
    let owners = HashSet::from([entry.owner]);
    let counted = runs::Counted::read(&mut tx, &Caps::default(), &owners, now).await?;
    // Of a reservation of several resources, the first that fits counts; where none does, the first says why.
    let (mut fits, mut why) = (None, None);
    for (cause, places) in &causes {
        let facts = cause.facts(app, &names, id, &entry.rule);
        let occasion = Occasion { kind: cause.kind, places, facts: &facts, chain: &cause.chain };
        let admit = || counted.admit((id, entry.owner), now);
        match decide(&entry.rule, id, Owner::User(entry.owner), occasion, admit) {
            Decision::Run(evaluation) => {
                fits = Some((cause, facts, serde_json::to_value(evaluation).ok()));
                break;
            }
            Decision::Skip { reason, .. } => why = why.or(Some(reason)),
        }
    }
    let Some((cause, facts, evaluation)) = fits else {
        let refused = why.map(|reason| refused(&reason, Wanted::by(&entry.rule)));
        return Err(refused.unwrap_or(AppError::NotFound));
    };
    let key = CauseKey::Manual(app.new_id());
    let run = runs::new_run(app, &entry, cause, &facts, &key, evaluation, None);
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

/// What it is run about: a rule that is about nothing has one cause, everywhere that it looks.
async fn found(app: &App, tx: &mut Tx, entry: &Entry, about: About) -> Result<Found, AppError> {
    let access = cal3_store::Access::from(entry.owner);
    match (about::find(app, tx, entry.owner, &access, &entry.rule, about).await?, Wanted::by(&entry.rule)) {
        (Some(found), _) => Ok(found),
        (None, Some(wanted)) => Err(not_found(wanted.argument())),
        (None, None) => {
            let rule = entry.rule.rule();
            let places = rule.scope.places(Owner::User(entry.owner));
            let cause = Cause::of_nothing(rule.trigger.kind(), app.now());
            Ok(Found { causes: vec![(cause, places)], names: Names::default() })
        }
    }
}

/// Why it does not run.
fn refused(reason: &SkipReason, wanted: Option<Wanted>) -> AppError {
    let message = format!("It does not run: {reason}.");
    match (reason, wanted) {
        (SkipReason::Cap { .. }, _) => AppError::field(UserErrorCode::LimitReached, "id", message),
        (_, Some(wanted)) => AppError::field(UserErrorCode::Invalid, wanted.argument(), message),
        (_, None) => AppError::field(UserErrorCode::Invalid, "id", message),
    }
}
