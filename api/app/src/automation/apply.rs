//! Applying a rule to the events that there are, on request: a worker looks at some of them at a time, and makes a run for each that
//! the rule's condition fits.

use cal3_domain::{
    access::{Owner, Scope},
    audit::Action,
    automation::{
        EventField, Subject, Trigger, TriggerKind,
        run::{CauseKey, Decision, Occasion, decide},
    },
    event::Event,
    ids::{EventId, JobId, RuleApplicationId, RuleId},
};
use cal3_store::{
    Access, Tx,
    automation::{self as store, ActiveRule, Application, ApplicationStatus, NewRun, Rule},
    event,
    job::{self, NewJob},
};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use super::{
    book::{Entry, entry},
    definition,
    facts::{Cause, Names},
    firing::calendars_of,
    relay, runs,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
    idempotency::{self, Outcome},
};

/// The kind of job that looks at the events.
pub const APPLICATION_JOB: &str = "rule-application";

/// Most events of one application.
pub const MOST_EVENTS: i64 = 10_000;

/// Events that are looked at in one transaction.
const SLICE: usize = 100;

/// How often a worker may try to go on.
const ATTEMPTS: i32 = 10;

/// What a rule is to be applied to.
#[derive(Debug, Clone)]
pub struct ApplyRule {
    /// The rule.
    pub rule: RuleId,
    /// Only events that are not over by then.
    pub from: Option<Timestamp>,
    /// Only events that have begun by then.
    pub until: Option<Timestamp>,
    /// Makes a second request with the same key and input answer what the first did.
    pub idempotency_key: Option<String>,
}

/// Has a rule of the viewer's applied to the events at which it looks, as if each had just been made, or changed in all that the rule
/// asks for; what an event was before is not known. The runs are not counted by caps.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`], also of what the rule does; `NOT_FOUND` at `id`; `WRONG_STATUS` at `id` for
/// a rule that is switched off or paused, waits for what no event is, or is being applied; `OUT_OF_RANGE` at `until`;
/// `LIMIT_REACHED` at `from` when there are more than [`MOST_EVENTS`].
pub async fn apply(app: &App, viewer: &Viewer, input: ApplyRule) -> Result<Application, AppError> {
    let Actor { principal, access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let stretch = (input.from, input.until);
    if input.from.zip(input.until).is_some_and(|(from, until)| from >= until) {
        let message = "Give an end that is after the beginning.";
        return Err(AppError::field(UserErrorCode::OutOfRange, "until", message));
    }
    let mut tx = app.store.begin().await?;
    let rule = store::locked(&mut tx, &access, input.rule).await?.ok_or_else(|| not_found("id"))?;
    let wrong = |message: &str| AppError::field(UserErrorCode::WrongStatus, "id", message);
    if !rule.is_enabled || rule.paused_at.is_some() {
        return Err(wrong("The rule is switched off or paused. Enable it first."));
    }
    let version = rule.definition_version;
    let entry = applicable(app, rule).ok_or_else(|| {
        wrong("Only a rule that waits for events to be made, changed or moved, or to be run by hand on one, can be applied.")
    })?;
    definition::require_scopes(viewer, &access, entry.rule.rule())?;
    let request = (
        "ruleApply",
        input.rule.0,
        input.from.map(|at| at.to_string()),
        input.until.map(|at| at.to_string()),
    );
    let held = match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request)
        .await?
    {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return store::locked_application(&mut tx, &access, id.into()).await?.ok_or(AppError::NotFound);
        }
    };
    let calendars = calendars_of(&mut tx, &entry).await?;
    let count =
        event::count_in(&mut tx, &Access::from(entry.owner), &calendars, stretch, MOST_EVENTS + 1).await?;
    if count > MOST_EVENTS {
        let message = format!("There are more than {MOST_EVENTS} events. Give a shorter stretch.");
        return Err(AppError::field(UserErrorCode::LimitReached, "from", message));
    }
    let now = app.now();
    let application = Application {
        id: RuleApplicationId(app.new_id()),
        rule: input.rule,
        owner: entry.owner,
        rule_version: version,
        from: input.from,
        until: input.until,
        status: ApplicationStatus::Pending,
        event_count: i32::try_from(count).unwrap_or(i32::MAX),
        events_looked_at: 0,
        position: None,
        failure: None,
        run_count: 0,
        runs_finished: 0,
        created_at: now,
        updated_at: now,
        finished_at: None,
    };
    if !store::insert_application(&mut tx, &application).await? {
        return Err(wrong("It is being applied already. Wait for its end, or cancel it."));
    }
    let job = NewJob {
        id: JobId(app.new_id()),
        kind: APPLICATION_JOB,
        payload: json!({ "v": 1, "application": application.id.0 }),
        owner: Some(entry.owner),
        max_attempts: ATTEMPTS,
        run_at: now,
    };
    job::insert(&mut tx, now, &job).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleApply).on(input.rule)).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(application.id.0)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(application)
}

/// Stops the application of a rule: no event is looked at any more, and runs that wait do not run. What was done stays.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`.
pub async fn cancel_application(
    app: &App,
    viewer: &Viewer,
    id: RuleApplicationId,
) -> Result<Application, AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let mut tx = app.store.begin().await?;
    let mut application =
        store::locked_application(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    let is_over = application.status.is_final() && application.runs_finished == application.run_count;
    if is_over || application.status == ApplicationStatus::Cancelled {
        return Ok(application);
    }
    end(app, &mut tx, &mut application, ApplicationStatus::Cancelled).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleApplicationCancel).on(application.rule)).await?;
    app.commit(tx).await?;
    Ok(application)
}

/// The newest application of each of those of these rules that are the viewer's.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn applications(
    app: &App,
    viewer: &Viewer,
    rules: &[RuleId],
) -> Result<Vec<Application>, AppError> {
    let Some(access) = access::find(viewer, Scope::AutomationRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = rules.iter().map(|id| id.0).collect();
    Ok(store::latest_applications(&mut *app.store.read().await?, &access, &ids).await?)
}

/// Looks at the next events of an application, and makes their runs. Answers whether there are more. Two workers at once take turns.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: the position stays.
pub async fn go_on(app: &App, id: RuleApplicationId) -> Result<bool, AppError> {
    let mut tx = app.store.begin().await?;
    let Some(mut application) = store::locked_application_of_anybody(&mut tx, id).await? else {
        return Ok(false);
    };
    if application.status.is_final() {
        return Ok(false);
    }
    let entry = match present(app, &mut tx, &application).await? {
        Ok(entry) => entry,
        Err(reason) => {
            application.failure = Some(reason.to_owned());
            end(app, &mut tx, &mut application, ApplicationStatus::Failed).await?;
            app.commit(tx).await?;
            return Ok(false);
        }
    };
    let calendars = calendars_of(&mut tx, &entry).await?;
    let (access, stretch) = (Access::from(entry.owner), (application.from, application.until));
    let limit = i64::try_from(SLICE).unwrap_or(i64::MAX);
    let (store, after) = (&app.store, application.position);
    let events = event::page_in(store, &mut tx, &access, &calendars, stretch, after, limit).await?;
    let looked_at = events.len();
    application.position = events.last().map_or(after, |event| Some(event.id));
    application.events_looked_at += i32::try_from(looked_at).unwrap_or(i32::MAX);
    let made = fitting(app, &mut tx, &entry, &application, events).await?;
    let written = runs::write(app, &mut tx, &made).await?;
    if looked_at < SLICE {
        end(app, &mut tx, &mut application, ApplicationStatus::Completed).await?;
    } else {
        (application.status, application.updated_at) = (ApplicationStatus::Running, app.now());
        store::save_application(&mut tx, &application).await?;
    }
    app.commit(tx).await?;
    if written > 0 {
        app.live().notify_jobs();
    }
    Ok(looked_at == SLICE)
}

/// Ends an application whose job has been given up.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn fail_application(app: &App, id: RuleApplicationId, reason: &str) -> Result<(), AppError> {
    let mut tx = app.store.begin().await?;
    match store::locked_application_of_anybody(&mut tx, id).await? {
        Some(mut application) if !application.status.is_final() => {
            application.failure = Some(reason.to_owned());
            end(app, &mut tx, &mut application, ApplicationStatus::Failed).await?;
            app.commit(tx).await
        }
        _ => Ok(()),
    }
}

async fn end(
    app: &App,
    tx: &mut Tx,
    application: &mut Application,
    status: ApplicationStatus,
) -> Result<(), AppError> {
    let now = app.now();
    (application.status, application.updated_at, application.finished_at) = (status, now, Some(now));
    Ok(store::save_application(tx, application).await?)
}

/// The rule, if it can be applied to events.
fn applicable(app: &App, rule: Rule) -> Option<Entry> {
    let active = ActiveRule {
        id: rule.id,
        owner: rule.owner,
        definition_version: rule.definition_version,
        definition: rule.definition,
        active_since: rule.active_since,
    };
    entry(app, active).filter(|entry| {
        let trigger = &entry.rule.rule().trigger;
        let kinds = [TriggerKind::EventCreated, TriggerKind::EventUpdated, TriggerKind::EventMoved];
        let is_by_hand = trigger.kind() == TriggerKind::Manual && trigger.subject() == Subject::Event;
        kinds.contains(&trigger.kind()) || is_by_hand
    })
}

/// The rule as it is, if it still says what it said when the application was asked for; else why it cannot go on.
async fn present(
    app: &App,
    tx: &mut Tx,
    application: &Application,
) -> Result<Result<Entry, &'static str>, AppError> {
    let access = Access::from(application.owner);
    let Some(rule) = store::visible(tx, &access, &[application.rule.0]).await?.pop() else {
        return Ok(Err("Its owner is barred."));
    };
    Ok(if !rule.is_enabled || rule.paused_at.is_some() {
        Err("The rule was switched off or paused. What had been done stays.")
    } else if rule.definition_version != application.rule_version {
        Err("The rule was changed. What had been done stays; apply it again as it is now.")
    } else {
        applicable(app, rule).ok_or("This version of the server cannot read the rule.")
    })
}

/// The runs of those of these events that the rule's condition fits.
async fn fitting(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    application: &Application,
    events: Vec<Event>,
) -> Result<Vec<NewRun>, AppError> {
    let trigger = &entry.rule.rule().trigger;
    let changed = asked_for(trigger);
    let ids: Vec<EventId> = events.iter().map(|event| event.id).collect();
    let causes: Vec<Cause> = events
        .into_iter()
        .map(|event| Cause {
            event: Some(event),
            changed: changed.clone(),
            ..Cause::of_nothing(trigger.kind(), application.created_at)
        })
        .collect();
    let names: Names = relay::names(tx, causes.iter()).await?;
    let owner = Owner::User(entry.owner);
    let made = ids.into_iter().zip(&causes).filter_map(|(id, cause)| {
        let calendar = names.calendars.get(&cause.event.as_ref()?.calendar_id)?;
        let facts = cause.facts(app, &names, entry.id, &entry.rule);
        let places = runs::places(calendar.id, calendar.owner);
        let occasion = Occasion { kind: cause.kind, places: &places, facts: &facts, chain: &cause.chain };
        let Decision::Run(evaluation) = decide(&entry.rule, entry.id, owner, occasion, || Ok(())) else {
            return None;
        };
        let key = CauseKey::Applied(application.id.0, id.0);
        let evaluation = serde_json::to_value(evaluation).ok();
        let run = runs::new_run(app, entry, cause, &facts, &key, evaluation, None);
        Some(NewRun { application: Some(application.id), ..run })
    });
    Ok(made.collect())
}

/// What is said to have changed: all that the rule asks for.
fn asked_for(trigger: &Trigger) -> Vec<EventField> {
    match trigger {
        Trigger::EventUpdated { fields } => fields.clone(),
        Trigger::EventMoved {} => vec![EventField::Start, EventField::End],
        _ => Vec::new(),
    }
}
