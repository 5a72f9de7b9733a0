//! Reading organisations.

use cal3_domain::{
    access::{Owner, Scope},
    ids::OrganisationId,
};
use cal3_store::{
    calendar::{self as calendars, Calendar},
    organisation::{self as store, Organisation},
};
use uuid::Uuid;

use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` to which the viewer belongs, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(
    app: &App,
    viewer: &Viewer,
    ids: &[OrganisationId],
) -> Result<Vec<Organisation>, AppError> {
    let Some(access) = access::find(viewer, Scope::OrganisationsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// The organisation with this name in addresses, if the viewer belongs to it.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn find_by_slug(app: &App, viewer: &Viewer, slug: &str) -> Result<Option<Organisation>, AppError> {
    let Some(access) = access::find(viewer, Scope::OrganisationsRead)? else {
        return Ok(None);
    };
    Ok(store::visible_by_slug(&mut *app.store.read().await?, &access, slug).await?)
}

/// A page of the viewer's organisations, in the order of their making. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(app: &App, viewer: &Viewer, page: &PageArgs<Uuid>) -> Result<Vec<Organisation>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, bounds, page.backwards, page.limit + 1).await?)
}

/// A page of those of an organisation's calendars that the viewer can see, in the order of their making.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list_calendars(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Calendar>, AppError> {
    let access = access::read(viewer, Scope::CalendarsRead)?;
    let mut connection = app.store.read().await?;
    let owner = Owner::Organisation(organisation);
    let bounds = (page.after, page.before);
    Ok(calendars::list_owned(&mut connection, &access, owner, bounds, page.backwards, page.limit + 1).await?)
}
