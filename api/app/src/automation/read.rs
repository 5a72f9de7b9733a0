//! Reading rules and their runs.

use cal3_domain::{
    access::Scope,
    automation::TriggerKind,
    ids::{RuleId, RunId},
};
use cal3_store::automation::{self as store, Rule, Run, RunAction};
use serde_json::Value;
use uuid::Uuid;

use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[RuleId]) -> Result<Vec<Rule>, AppError> {
    let Some(access) = access::find(viewer, Scope::AutomationRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of the viewer's rules, in the order of their making. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(app: &App, viewer: &Viewer, page: &PageArgs<Uuid>) -> Result<Vec<Rule>, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, bounds, page.backwards, page.limit + 1).await?)
}

/// A page of a rule's runs, in the order of their making. One more than asked for shows that there are more. What runs tell of events,
/// reservations and shares takes the right to read those.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn runs(
    app: &App,
    viewer: &Viewer,
    rule: RuleId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Run>, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    viewer.require(Scope::EventsRead)?;
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    let found =
        store::list_runs(&mut connection, &access, rule, bounds, page.backwards, page.limit + 1).await?;
    readable(viewer, found)
}

/// Runs about reservations take the right to read those, and runs about shares that to see with whom calendars are shared.
fn readable(viewer: &Viewer, runs: Vec<Run>) -> Result<Vec<Run>, AppError> {
    if runs.iter().any(|run| run.run.trigger == TriggerKind::CalendarShared.code()) {
        viewer.require(Scope::CalendarsShare)?;
    }
    if runs.iter().any(|run| run.run.cause.get("reservation").is_some_and(Value::is_string)) {
        viewer.require(Scope::ReservationsRead)?;
    }
    Ok(runs)
}

/// Those of `ids` that are runs of the viewer's rules, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible_runs(app: &App, viewer: &Viewer, ids: &[RunId]) -> Result<Vec<Run>, AppError> {
    let Some(access) = access::find(viewer, Scope::AutomationRead)? else {
        return Ok(Vec::new());
    };
    viewer.require(Scope::EventsRead)?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    readable(viewer, store::find_runs(&mut *app.store.read().await?, &access, &ids).await?)
}

/// The attempts of the steps of those of these runs that are the viewer's, in their order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn run_actions(app: &App, viewer: &Viewer, runs: &[RunId]) -> Result<Vec<RunAction>, AppError> {
    let seen: Vec<Uuid> = visible_runs(app, viewer, runs).await?.iter().map(|run| run.run.id.0).collect();
    Ok(store::actions(&mut *app.store.read().await?, &seen).await?)
}
