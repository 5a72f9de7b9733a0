//! Reading calendars.

use cal3_domain::ids::CalendarId;
use cal3_store::calendar::{self as store, Calendar};
use uuid::Uuid;

use crate::{App, AppError, Viewer, page::PageArgs};

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`AppError::Internal`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[CalendarId]) -> Result<Vec<Calendar>, AppError> {
    let Some(user) = viewer.user_id() else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible(&mut connection, user, &ids).await?)
}

/// A page of the viewer's calendars, in the order of their making. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`].
pub async fn list(app: &App, viewer: &Viewer, page: &PageArgs<Uuid>) -> Result<Vec<Calendar>, AppError> {
    let user = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, user, page.after, page.before, page.backwards, page.limit + 1)
        .await?)
}
