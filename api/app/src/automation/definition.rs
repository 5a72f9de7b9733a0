//! Reading what a rule says: its form, its meaning, what this version carries out, and what its owner may name.

use cal3_domain::{
    access::{CalendarRole, Scope},
    automation::{
        Action, CompiledRule, Fault, FaultCode, Rule, Scope as RuleScope, Subject, Surroundings, Trigger,
        secret_names,
    },
    ids::{CalendarId, ResourceId, UserId},
    webhook::guard::UrlPolicy,
};
use cal3_store::{Access, Tx, calendar, resource};
use serde_json::Value;
use uuid::Uuid;

use super::notify;
use crate::{App, AppError, FieldError, UserErrorCode, Viewer};

/// What a rule is checked against. Whether it has the secrets that it names is seen to when it is written.
fn surroundings(app: &App, definition: &Value) -> Surroundings {
    let secrets = secret_names(definition);
    Surroundings { custom_fields: Vec::new(), secrets, urls: app.outgoing().clone() }
}

/// A stored rule, ready to run; `None` when this version cannot read it (any more).
pub(super) fn compiled(app: &App, definition: &Value) -> Option<CompiledRule> {
    // Which servers may be called is decided when they are, since that may have changed after the rule was saved.
    let anywhere = "0.0.0.0/0,::/0".parse().unwrap_or_default();
    let urls = UrlPolicy { allow_http: true, allowed: anywhere };
    let surroundings = Surroundings { urls, ..surroundings(app, definition) };
    Rule::read(definition).and_then(|rule| rule.compile(&surroundings)).ok()
}

/// The rule that `definition` is.
///
/// # Errors
/// Every fault of its form and meaning, at `definition` and the way to it.
pub(super) fn read(app: &App, definition: &Value) -> Result<CompiledRule, AppError> {
    let compiled = Rule::read(definition).and_then(|rule| rule.compile(&surroundings(app, definition)));
    let compiled = compiled.map_err(|faults| {
        AppError::Invalid(faults.into_iter().map(field_error).collect::<Vec<FieldError>>())
    })?;
    let faults = not_told(app, compiled.rule());
    if faults.is_empty() { Ok(compiled) } else { Err(AppError::Invalid(faults)) }
}

fn field_error(fault: Fault) -> FieldError {
    let code = match fault.code {
        FaultCode::Required => UserErrorCode::Required,
        FaultCode::TooLong => UserErrorCode::TooLong,
        FaultCode::TooMany => UserErrorCode::TooLarge,
        FaultCode::OutOfRange => UserErrorCode::OutOfRange,
        FaultCode::UnknownTimeZone => UserErrorCode::UnknownTimeZone,
        _ => UserErrorCode::Invalid,
    };
    let field = std::iter::once("definition".to_owned()).chain(fault.path).collect();
    FieldError { code, field, message: fault.message }
}

fn changes_events(action: &Action) -> bool {
    matches!(
        action,
        Action::SetColor { .. }
            | Action::SetTitle { .. }
            | Action::SetDescription { .. }
            | Action::SetLocation { .. }
            | Action::AddLabel { .. }
            | Action::RemoveLabel { .. }
            | Action::MoveToCalendar { .. }
            | Action::CopyToCalendar { .. }
            | Action::CancelEvent { .. }
            | Action::Invite { .. }
            | Action::CreateEvent { .. }
    )
}

fn changes_reservations(action: &Action) -> bool {
    matches!(action, Action::CreateReservation { .. } | Action::ReleaseReservation { .. })
}

/// What this installation cannot tell people is refused when the rule is saved, not found out about later.
fn not_told(app: &App, rule: &Rule) -> Vec<FieldError> {
    let steps = rule.steps.iter().enumerate();
    let faults = steps.filter_map(|(i, step)| match &step.action {
        Action::Notify { channels, .. } => {
            Some(notify::not_told(app, &format!("definition.steps.{i}.action"), channels))
        }
        _ => None,
    });
    faults.flatten().collect()
}

/// Whether what a rule is told is about a reservation.
pub(super) fn is_about_reservations(rule: &Rule) -> bool {
    rule.trigger.subject() == Subject::Reservation
}

/// Whoever makes a rule needs the scopes of what it does: a rule reads events, tasks or reservations, and may change them, with all
/// of its owner's rights. A token that is narrowed to some calendars or resources may make none.
///
/// # Errors
/// [`AppError::MissingScope`]; [`AppError::Forbidden`].
pub(super) fn require_scopes(viewer: &Viewer, access: &Access, rule: &Rule) -> Result<(), AppError> {
    if access.is_narrowed_to_calendars() || access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    require_reading(viewer, rule)?;
    // Labels are given to tasks by rules about tasks, to events by the others.
    let is_about_tasks = rule.trigger.subject() == Subject::Task;
    let is_label = |action: &Action| matches!(action, Action::AddLabel { .. } | Action::RemoveLabel { .. });
    let changes_tasks =
        |action: &Action| matches!(action, Action::CreateTask { .. }) || (is_about_tasks && is_label(action));
    let changes_events = |action: &Action| changes_events(action) && !changes_tasks(action);
    if rule.steps.iter().any(|step| changes_events(&step.action)) {
        viewer.require(Scope::EventsWrite)?;
    }
    if rule.steps.iter().any(|step| changes_tasks(&step.action)) {
        viewer.require(Scope::TasksWrite)?;
    }
    if rule.steps.iter().any(|step| changes_reservations(&step.action)) {
        viewer.require(Scope::ReservationsWrite)?;
    }
    Ok(())
}

/// Whoever is told what a rule is told needs the scopes that reading it takes.
///
/// # Errors
/// [`AppError::MissingScope`].
pub(super) fn require_reading(viewer: &Viewer, rule: &Rule) -> Result<(), AppError> {
    viewer.require(Scope::EventsRead)?;
    if rule.trigger.subject() == Subject::Task {
        viewer.require(Scope::TasksRead)?;
    }
    if is_about_reservations(rule) {
        viewer.require(Scope::ReservationsRead)?;
    }
    if matches!(rule.trigger, Trigger::CalendarShared {}) {
        viewer.require(Scope::CalendarsShare)?;
    }
    Ok(())
}

/// Everything that a rule names must be its owner's to name: calendars that they read, and write to where it writes there; resources
/// that they see; people whom they may have mailed.
///
/// # Errors
/// `NOT_FOUND` and `FORBIDDEN` at what is named.
pub(super) async fn require_named(
    tx: &mut Tx,
    (owner, access): (UserId, &Access),
    rule: &Rule,
) -> Result<(), AppError> {
    let mut named: Vec<(String, CalendarId, CalendarRole)> = Vec::new();
    if let RuleScope::Calendars { calendar_ids } = &rule.scope {
        named.extend(
            calendar_ids
                .iter()
                .enumerate()
                .map(|(i, id)| (format!("definition.scope.calendarIds.{i}"), *id, CalendarRole::Reader)),
        );
    }
    for (i, step) in rule.steps.iter().enumerate() {
        if let Action::MoveToCalendar { calendar_id }
        | Action::CopyToCalendar { calendar_id }
        | Action::CreateEvent { calendar_id, .. }
        | Action::CreateTask { calendar_id: Some(calendar_id), .. } = &step.action
        {
            let path = format!("definition.steps.{i}.action.calendarId");
            named.push((path, *calendar_id, CalendarRole::Writer));
        }
    }
    let ids: Vec<Uuid> = named.iter().map(|(_, id, _)| id.0).collect();
    let seen = calendar::visible(tx, access, &ids).await?;
    let role = |id: CalendarId| seen.iter().find(|calendar| calendar.id == id).map(|calendar| calendar.role);
    let mut faults: Vec<FieldError> = named
        .into_iter()
        .filter_map(|(path, id, least)| match role(id) {
            None => Some(FieldError::new(
                UserErrorCode::NotFound,
                &path,
                "There is no calendar with this id that you can see.",
            )),
            Some(role) if role < least => Some(FieldError::new(
                UserErrorCode::Forbidden,
                &path,
                format!("This needs the role {} on the calendar.", least.as_str()),
            )),
            Some(_) => None,
        })
        .collect();
    faults.extend(unseen_resources(tx, access, rule).await?);
    faults.extend(notify::not_tellable(tx, owner, rule).await?);
    if faults.is_empty() { Ok(()) } else { Err(AppError::Invalid(faults)) }
}

/// The resources that a rule names and its owner does not see.
async fn unseen_resources(tx: &mut Tx, access: &Access, rule: &Rule) -> Result<Vec<FieldError>, AppError> {
    let mut named: Vec<(String, ResourceId)> = Vec::new();
    let mut name = |path: &str, ids: &[ResourceId]| {
        named.extend(ids.iter().enumerate().map(|(i, id)| (format!("{path}.resourceIds.{i}"), *id)));
    };
    if let RuleScope::Resources { resource_ids } = &rule.scope {
        name("definition.scope", resource_ids);
    }
    for (i, step) in rule.steps.iter().enumerate() {
        if let Action::CreateReservation { resource_ids, .. } = &step.action {
            name(&format!("definition.steps.{i}.action"), resource_ids);
        }
    }
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = named.iter().map(|(_, id)| id.0).collect();
    let seen = resource::visible(tx, access, &ids).await?;
    let message = "There is no resource with this id that you can see.";
    let unseen = named.into_iter().filter(|(_, id)| !seen.iter().any(|resource| resource.id == *id));
    Ok(unseen.map(|(path, _)| FieldError::new(UserErrorCode::NotFound, &path, message)).collect())
}
