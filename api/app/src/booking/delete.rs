//! Deleting booking pages.

use cal3_domain::{access::Scope, ids::BookingPageId};
use cal3_store::{booking as store, change::Kind};

use super::{fields, tell};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    calendar::{Deleted, require_version},
};

/// Deletes a page of an organisation whose resources the viewer manages, or of their own hour. What was booked on it stays, and so do the links in mails.
///
/// # Errors
/// [`AppError::VersionConflict`].
pub async fn delete(
    app: &App,
    viewer: &Viewer,
    id: BookingPageId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut tx = app.store.begin().await?;
    let Some(page) = store::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    require_version(if_version, page.version, EntityRef::BookingPage(id))?;
    store::delete(&mut tx, id).await?;
    tell(app, &mut tx, &page, user, (Kind::Deleted, Some(fields::of(&page)), None)).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
