//! Reading booking pages, for those who manage the organisation's resources, and for those whose hour is booked.

use cal3_domain::{
    access::Scope,
    ids::{BookingPageId, OrganisationId},
};
use cal3_store::booking as store;
use uuid::Uuid;

use super::BookingPage;
use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(
    app: &App,
    viewer: &Viewer,
    ids: &[BookingPageId],
) -> Result<Vec<BookingPage>, AppError> {
    let Some(access) = access::find(viewer, Scope::ResourcesRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible(&mut connection, &access, &ids).await?)
}

/// The pages of an organisation, in the order of their making; for those who do not manage its resources those of their own hour.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<BookingPage>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let mut connection = app.store.read().await?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    Ok(store::list(&mut connection, &access, organisation, place, page.backwards, limit).await?)
}
