//! What a rule would do about an event, with nothing done: who runs it, why (not), and what its steps come to.

use cal3_domain::{
    access::{Owner, Scope},
    automation::{
        Subject, Trigger, map_body,
        run::{Decision, Occasion, decide},
    },
    facts::Record,
    ids::{EventId, RuleId},
};
use cal3_store::event;
use serde_json::{Value, json};

use super::{
    definition,
    facts::{Cause, Names},
    runs,
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

/// Tries a rule on an event as it is now, as if what the rule waits for had just happened to it: for a rule that waits for changes,
/// as if each field had changed that it asks for. A rule that waits for nothing of events is tried without one, one that
/// waits for messages on the body of one. Nothing is written.
/// `None` when the viewer cannot read the event.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; every fault of `definition`; `INVALID` at `definition` for a rule about
/// reservations, tasks or calendars; `REQUIRED` at `eventId`; `INVALID` at `body`.
pub async fn dry_run(
    app: &App,
    viewer: &Viewer,
    definition: &Value,
    id: Option<EventId>,
    body: Option<&Value>,
) -> Result<Option<DryRun>, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    viewer.require(Scope::EventsRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    let compiled = definition::read(app, definition)?;
    if matches!(compiled.rule().trigger.subject(), Subject::Reservation | Subject::Task | Subject::Calendar) {
        let message = "A rule about reservations, tasks or calendars cannot be tried by this version: a dry run is of an event.";
        return Err(AppError::field(UserErrorCode::Invalid, "definition.trigger.kind", message));
    }
    let mut connection = app.store.read().await?;
    let nothing = Cause::of_nothing(compiled.rule().trigger.kind(), app.now());
    let (cause, names, places) = if compiled.catalogue().field("event.id").is_some() {
        let id = id.ok_or_else(|| {
            let message = "Give the event on which the rule is to be tried.";
            AppError::field(UserErrorCode::Required, "eventId", message)
        })?;
        let found = event::visible(&app.store, &mut connection, &access, &[id.0]).await?.pop();
        let Some(event) = found.map(|found| found.event) else { return Ok(None) };
        let (names, owner) = Names::of(&mut connection, event.calendar_id, user).await?;
        let places = runs::places(event.calendar_id, owner).to_vec();
        let changed = match &compiled.rule().trigger {
            Trigger::EventUpdated { fields } => fields.clone(),
            _ => Vec::new(),
        };
        (Cause { event: Some(event), changed, actor: Some(user), ..nothing }, names, places)
    } else {
        let message = message(&compiled.rule().trigger, body)?;
        let places = compiled.rule().scope.places(Owner::User(user));
        (Cause { message, ..nothing }, Names::default(), places)
    };
    let facts = cause.facts(app, &names, RuleId(uuid::Uuid::nil()), &compiled);
    let occasion = Occasion { kind: cause.kind, places: &places, facts: &facts, chain: &cause.chain };
    let decision = decide(&compiled, RuleId(uuid::Uuid::nil()), Owner::User(user), occasion, || Ok(()));
    let (evaluation, reason) = match decision {
        Decision::Run(evaluation) => (Some(evaluation), None),
        Decision::Skip { reason, evaluation } => (evaluation, Some(reason.to_string())),
    };
    let plan = compiled.plan(&facts.masked(compiled.catalogue()));
    let steps =
        if reason.is_none() { plan.steps.iter().map(|step| json!(step)).collect() } else { Vec::new() };
    Ok(Some(DryRun {
        would_run: reason.is_none(),
        reason,
        evaluation: evaluation.map(|evaluation| json!(evaluation)),
        steps,
        facts: facts.to_json(),
    }))
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
