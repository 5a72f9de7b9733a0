//! What a rule would do about something that there is, with nothing done: who runs it, why (not), and what its steps come to.

use cal3_domain::{
    access::{Owner, Scope},
    automation::{
        CompiledRule, Place, Trigger, map_body,
        run::{Decision, Occasion, decide},
    },
    facts::{Facts, Record},
    ids::{RuleId, UserId},
};
use serde_json::{Value, json};

use super::{
    about::{self, About, Found, Wanted},
    definition,
    facts::{Cause, Names},
};
use crate::{App, AppError, FieldError, UserErrorCode, Viewer, access};

/// What a rule comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct DryRun {
    /// Whether it would run.
    pub would_run: bool,
    /// Why it would not, in English.
    pub reason: Option<String>,
    /// What each part of the condition saw.
    pub evaluation: Option<Value>,
    /// The steps, up to and with the one that ends it: condition and effect of each, with nothing done.
    pub steps: Vec<Value>,
    /// What was known: the values that the condition and the templates saw.
    pub facts: Value,
}

/// Tries a rule on an event, a reservation or a calendar as it is now, as if what the rule waits for had just happened to it: for a rule
/// that waits for changes of events, as if each field had changed that it asks for; for one that waits for reservations to come into a state,
/// as if this one just had; for one that waits for shares or imports, as if the calendar's last one had just come. A rule that is about
/// none of these is tried on nothing, one that waits for messages on the body of one. Nothing is written.
/// `None` when the viewer cannot see it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; every fault of `definition`; `REQUIRED` at what the rule is about and
/// `INVALID` at what it is not about; `NOT_FOUND` at `calendarId`; `INVALID` at `body`.
pub async fn dry_run(
    app: &App,
    viewer: &Viewer,
    definition: &Value,
    about: About,
    body: Option<&Value>,
) -> Result<Option<DryRun>, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    viewer.require(Scope::EventsRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    let rule = definition::read(app, definition)?;
    definition::require_reading(viewer, rule.rule())?;
    let mut tx = app.store.begin().await?;
    let found = about::find(app, &mut tx, user, &access, &rule, about).await?;
    tx.rollback().await.map_err(cal3_store::StoreError::from)?;
    let Found { causes, names } = match found {
        Some(found) => found,
        None if Wanted::by(&rule).is_some() => return Ok(None),
        None => {
            let trigger = &rule.rule().trigger;
            let message = message(trigger, body)?;
            let cause = Cause { message, ..Cause::of_nothing(trigger.kind(), app.now()) };
            let places = rule.rule().scope.places(Owner::User(user));
            Found { causes: vec![(cause, places)], names: Names::default() }
        }
    };
    let mut tried = causes.iter().map(|(cause, places)| {
        let facts = cause.facts(app, &names, RuleId(uuid::Uuid::nil()), &rule);
        tried(user, &rule, cause, places, &facts)
    });
    // Of several causes the first for which it runs counts; where it runs for none, the first says why.
    let Some(first) = tried.next() else { return Ok(None) };
    let runs = if first.would_run { None } else { tried.find(|tried| tried.would_run) };
    Ok(Some(runs.unwrap_or(first)))
}

/// What a rule comes to for one cause.
fn tried(user: UserId, rule: &CompiledRule, cause: &Cause, places: &[Place], facts: &Facts) -> DryRun {
    let occasion = Occasion { kind: cause.kind, places, facts, chain: &cause.chain };
    let decision = decide(rule, RuleId(uuid::Uuid::nil()), Owner::User(user), occasion, || Ok(()));
    let (evaluation, reason) = match decision {
        Decision::Run(evaluation) => (Some(evaluation), None),
        Decision::Skip { reason, evaluation } => (evaluation, Some(reason.to_string())),
    };
    let plan = rule.plan(&facts.masked(rule.catalogue()));
    let steps =
        if reason.is_none() { plan.steps.iter().map(|step| json!(step)).collect() } else { Vec::new() };
    DryRun {
        would_run: reason.is_none(),
        reason,
        evaluation: evaluation.map(|evaluation| json!(evaluation)),
        steps,
        facts: facts.to_json(),
    }
}

/// What a message with this body tells the rule; `None` for a rule that waits for none.
fn message(trigger: &Trigger, body: Option<&Value>) -> Result<Option<Record>, AppError> {
    let Trigger::WebhookReceived { fields, .. } = trigger else { return Ok(None) };
    let read = map_body(fields, body.unwrap_or(&Value::Null));
    read.map(Some).map_err(|faults| {
        let faults = faults.iter().map(|fault| {
            FieldError::new(UserErrorCode::Invalid, "body", format!("{}: {fault}.", fault.name))
        });
        AppError::Invalid(faults.collect())
    })
}
