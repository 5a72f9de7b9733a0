//! Reading events.

use cal3_domain::{
    access::Scope,
    event::Event,
    ids::{CalendarId, EventId},
};
use cal3_store::{Access, Tx, event as store};
use jiff::civil::DateTime;
use serde_json::Value;
use uuid::Uuid;

use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that the viewer may read, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in reads nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[EventId]) -> Result<Vec<Event>, AppError> {
    let Some(access) = access::find(viewer, Scope::EventsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let found = store::visible(&app.store, &mut connection, &access, &ids).await?;
    Ok(found.into_iter().map(|found| found.event).collect())
}

/// A page of a calendar's single events, series and orphaned overrides, in the order of their making.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    calendar: CalendarId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Event>, AppError> {
    let access = access::read(viewer, Scope::EventsRead)?;
    let mut connection = app.store.read().await?;
    let bounds = (page.after, page.before);
    Ok(store::list_visible(
        &app.store,
        &mut connection,
        &access,
        calendar,
        bounds,
        page.backwards,
        page.limit + 1,
    )
    .await?)
}

/// A page of a series' overrides, in the order of their original starts.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn overrides(
    app: &App,
    viewer: &Viewer,
    series: EventId,
    page: &PageArgs<DateTime>,
) -> Result<Vec<Event>, AppError> {
    let access = access::read(viewer, Scope::EventsRead)?;
    let mut connection = app.store.read().await?;
    let bounds = (page.after, page.before);
    Ok(store::list_overrides(
        &app.store,
        &mut connection,
        &access,
        series,
        bounds,
        page.backwards,
        page.limit + 1,
    )
    .await?)
}

/// The event that an earlier request with the same idempotency key was answered, if it may still be read.
pub(super) async fn by_stored_id(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    id: Value,
) -> Result<Event, AppError> {
    let id: Uuid = serde_json::from_value(id).map_err(AppError::internal)?;
    let found = store::visible(&app.store, tx, access, &[id]).await?.pop();
    found.map(|found| found.event).ok_or(AppError::NotFound)
}
