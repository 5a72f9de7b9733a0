//! Reading reservations.

use cal3_domain::{access::Scope, ids::ReservationId};
use cal3_store::reservation as store;
use uuid::Uuid;

use super::{ByStart, Filter, Reservation};
use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Those of `ids` that the viewer can see, in no order: their own, and those of resources that they approve reservations of.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(
    app: &App,
    viewer: &Viewer,
    ids: &[ReservationId],
) -> Result<Vec<Reservation>, AppError> {
    let Some(access) = access::find(viewer, Scope::ReservationsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible(&mut connection, &access, &ids).await?)
}

/// The places in line, from 1 on, of those of `ids` that wait and that the viewer can see.
///
/// # Errors
/// As [`visible`].
pub async fn places_in_line(
    app: &App,
    viewer: &Viewer,
    ids: &[ReservationId],
) -> Result<Vec<(ReservationId, i64)>, AppError> {
    let Some(access) = access::find(viewer, Scope::ReservationsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::positions(&mut connection, &access, &ids).await?)
}

/// A page of the reservations that the viewer can see, in the order of their starts. One more than asked for shows that
/// there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    filter: &Filter,
    page: &PageArgs<ByStart>,
) -> Result<Vec<Reservation>, AppError> {
    let access = access::read(viewer, Scope::ReservationsRead)?;
    let mut connection = app.store.read().await?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    Ok(store::list(&mut connection, &access, filter, place, page.backwards, limit).await?)
}
