//! Reading one's notices.

use cal3_domain::{
    access::Scope,
    ids::{NoticeId, UserId},
};
use cal3_store::{
    Access,
    notice::{self as store, Notice},
};
use uuid::Uuid;

use super::COUNTED;
use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[NoticeId]) -> Result<Vec<Notice>, AppError> {
    let Some(access) = access::find(viewer, Scope::NoticesRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of the notices of `owner`, who has to be the viewer: of others nobody sees any. The newest first, only those that were read,
/// or were not, if `is_read` says so. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    owner: UserId,
    is_read: Option<bool>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Notice>, AppError> {
    let Some(access) = own(viewer, owner)? else { return Ok(Vec::new()) };
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, is_read, bounds, page.backwards, page.limit + 1).await?)
}

/// How many notices of `owner`, who has to be the viewer, were not read: [`COUNTED`] when there are as many or more. `None` for
/// anybody else, and for a token that is narrowed to some calendars or resources.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn unread_count(app: &App, viewer: &Viewer, owner: UserId) -> Result<Option<i64>, AppError> {
    let Some(access) = own(viewer, owner)? else { return Ok(None) };
    let mut connection = app.store.read().await?;
    Ok(Some(store::count_unread(&mut connection, &access, COUNTED).await?))
}

/// The viewer's rights if they are `owner`, and no token narrows them.
fn own(viewer: &Viewer, owner: UserId) -> Result<Option<Access>, AppError> {
    let access = access::read(viewer, Scope::NoticesRead)?;
    let is_narrowed = access.is_narrowed_to_calendars() || access.is_narrowed_to_resources();
    Ok((access.user() == Some(owner) && !is_narrowed).then_some(access))
}
