//! What a rule would do about an event, with nothing done: who runs it, why (not), and what its steps come to.

use cal3_domain::{
    access::{Owner, Scope},
    automation::{
        EventField, Trigger,
        run::{Chain, Decision, Occasion, decide},
    },
    ids::{EventId, RuleId},
};
use cal3_store::{automation as store, event};
use serde_json::{Value, json};

use super::{
    definition,
    facts::{Cause, Names},
    runs,
};
use crate::{App, AppError, Viewer, access};

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
/// as if each field had changed that it asks for. Nothing is written. `None` when the viewer cannot read the event.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; every fault of `definition`.
pub async fn dry_run(
    app: &App,
    viewer: &Viewer,
    definition: &Value,
    id: EventId,
) -> Result<Option<DryRun>, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    viewer.require(Scope::EventsRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    let compiled = definition::read(app, definition)?;
    let mut connection = app.store.read().await?;
    let found = event::visible(&app.store, &mut connection, &access, &[id.0]).await?.pop();
    let Some(event) = found.map(|found| found.event) else { return Ok(None) };
    let calendars = store::calendars(&mut connection, &[event.calendar_id.0]).await?;
    let people = store::people(&mut connection, &[user.0]).await?;
    let owner = calendars.first().map_or(Owner::User(user), |calendar| calendar.owner);
    let names = Names {
        calendars: calendars.into_iter().map(|calendar| (calendar.id, calendar.into())).collect(),
        people: people.into_iter().map(|person| (person.id, person)).collect(),
    };
    let asked: Vec<EventField> = match &compiled.rule().trigger {
        Trigger::EventUpdated { fields } => fields.clone(),
        _ => Vec::new(),
    };
    let calendar = event.calendar_id;
    let cause = Cause {
        kind: compiled.rule().trigger.kind(),
        at: app.now(),
        event,
        occurrence: None,
        before: None,
        changed: asked,
        actor: Some(user),
        chain: Chain::default(),
    };
    let facts = cause.facts(app, &names, RuleId(uuid::Uuid::nil()), &compiled);
    let places = runs::places(calendar, owner);
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
