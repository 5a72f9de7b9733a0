//! Reading resources.

use cal3_domain::{
    access::Scope,
    ids::{BlackoutId, ResourceId},
};
use cal3_store::resource as store;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Filter, Grant, Resource, ResourceBlackout, require_manager};
use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[ResourceId]) -> Result<Vec<Resource>, AppError> {
    let Some(access) = access::find(viewer, Scope::ResourcesRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible(&mut connection, &access, &ids).await?)
}

/// A page of the resources that the viewer can see, in the order of their making. One more than asked for shows that there
/// are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    filter: &Filter,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Resource>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let mut connection = app.store.read().await?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    Ok(store::list_visible(&mut connection, &access, filter, place, page.backwards, limit).await?)
}

/// A page of the roles on a resource itself, for those who manage it; nothing for others.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn roles(
    app: &App,
    viewer: &Viewer,
    resource: &Resource,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Grant>, AppError> {
    access::read(viewer, Scope::ResourcesRead)?;
    if require_manager(resource, "id").is_err() {
        return Ok(Vec::new());
    }
    let mut connection = app.store.read().await?;
    let place = (page.after, page.before);
    Ok(store::list_roles(&mut connection, resource.id, place, page.backwards, page.limit + 1).await?)
}

/// Those of `ids` whose resource the viewer can see, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible_blackouts(
    app: &App,
    viewer: &Viewer,
    ids: &[BlackoutId],
) -> Result<Vec<ResourceBlackout>, AppError> {
    let Some(access) = access::find(viewer, Scope::ResourcesRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible_blackouts(&mut connection, &access, &ids).await?)
}

/// A page of the blackouts of a resource, in the order of their making; only those that may still close it after `ending_after`,
/// if that is given.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn blackouts(
    app: &App,
    viewer: &Viewer,
    resource: ResourceId,
    ending_after: Option<Timestamp>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<ResourceBlackout>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let mut connection = app.store.read().await?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    let found =
        store::list_blackouts(&mut connection, &access, resource, ending_after, place, page.backwards, limit);
    Ok(found.await?)
}
