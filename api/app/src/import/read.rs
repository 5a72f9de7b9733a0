//! Reading imports and their reports.

use cal3_domain::{
    access::Scope,
    ids::{CalendarId, ImportId},
};
use cal3_store::import::{self as store, Import, Item, Outcome};
use uuid::Uuid;

use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that the viewer may see (their own, and those into calendars that they own), in no order.
///
/// # Errors
/// [`AppError::Internal`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[ImportId]) -> Result<Vec<Import>, AppError> {
    let Some(access) = access::find(viewer, Scope::EventsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of a calendar's imports, in the order of their making. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    calendar: CalendarId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Import>, AppError> {
    let access = access::read(viewer, Scope::EventsRead)?;
    let mut connection = app.store.read().await?;
    let bounds = (page.after, page.before);
    Ok(store::list_visible(&mut connection, &access, calendar, bounds, page.backwards, page.limit + 1)
        .await?)
}

/// A page of an import's report, in the order of the file; only of these outcomes, if given. One more than asked for shows
/// that there are more.
///
/// # Errors
/// [`AppError::NotFound`] when the viewer may not see the import.
pub async fn items(
    app: &App,
    viewer: &Viewer,
    import: ImportId,
    outcomes: Option<&[Outcome]>,
    page: &PageArgs<i64>,
) -> Result<Vec<Item>, AppError> {
    if visible(app, viewer, &[import]).await?.is_empty() {
        return Err(AppError::NotFound);
    }
    let mut connection = app.store.read().await?;
    // A place beyond the numbers is beyond every object.
    let place = |place: i64| i32::try_from(place).unwrap_or(if place < 0 { -1 } else { i32::MAX });
    let bounds = (page.after.map(place), page.before.map(place));
    Ok(store::list_items(&mut connection, import, bounds, outcomes, page.backwards, page.limit + 1).await?)
}
