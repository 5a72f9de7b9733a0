//! Reading calendars.

use cal3_domain::{access::Scope, ids::CalendarId, time::Zone};
use cal3_store::calendar::{self as store, Calendar};
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[CalendarId]) -> Result<Vec<Calendar>, AppError> {
    let Some(access) = access::find(viewer, Scope::CalendarsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible(&mut connection, &access, &ids).await?)
}

/// The zones in which all-day and floating events of those of `ids` are read that the viewer can see, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn zones(
    app: &App,
    viewer: &Viewer,
    ids: &[CalendarId],
) -> Result<Vec<(CalendarId, TimeZone)>, AppError> {
    let Some(access) = access::find(viewer, Scope::FreeBusyRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let found = store::visible(&mut connection, &access, &ids).await?;
    let zone = |name: &str| Zone::iana(name).map_or(TimeZone::UTC, |zone| zone.tz().clone());
    Ok(found.into_iter().map(|calendar| (calendar.id, zone(&calendar.time_zone))).collect())
}

/// A page of the viewer's calendars, in the order of their making. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(app: &App, viewer: &Viewer, page: &PageArgs<Uuid>) -> Result<Vec<Calendar>, AppError> {
    let access = access::read(viewer, Scope::CalendarsRead)?;
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, page.after, page.before, page.backwards, page.limit + 1)
        .await?)
}
