//! Reading shares, and what one has left.

use cal3_domain::{
    access::Scope,
    ids::{CalendarId, CalendarShareId},
};
use cal3_store::calendar::share as store;
use uuid::Uuid;

use super::{Departed, Share};
use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that lie on calendars that the viewer owns, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[CalendarShareId]) -> Result<Vec<Share>, AppError> {
    let Some(access) = access::find(viewer, Scope::CalendarsShare)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of a calendar's shares, for its owners, in the order of their making. One more than asked for shows that there are
/// more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    calendar: CalendarId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Share>, AppError> {
    let access = access::read(viewer, Scope::CalendarsShare)?;
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, calendar, bounds, page.backwards, page.limit + 1)
        .await?)
}

/// A page of the calendars that the viewer left and can come back to, in the order of the calendars' making. One more than
/// asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn departed(app: &App, viewer: &Viewer, page: &PageArgs<Uuid>) -> Result<Vec<Departed>, AppError> {
    let access = access::read(viewer, Scope::CalendarsRead)?;
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_departed(&mut connection, &access, bounds, page.backwards, page.limit + 1).await?)
}
