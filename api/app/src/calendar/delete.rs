//! Deleting a calendar.

use cal3_domain::ids::CalendarId;
use cal3_store::{
    calendar as store,
    change::{self, Entity, Kind, NewChange},
};

use super::{fields, require_owner, require_version};
use crate::{App, AppError, EntityRef, Viewer};

/// What became of a deletion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deleted {
    /// It is gone.
    Now,
    /// There was nothing (that the viewer could see): deleting again is no fault.
    Already,
}

/// Deletes a calendar that the viewer owns, with everything in it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `id`; [`AppError::VersionConflict`].
pub async fn delete(
    app: &App,
    viewer: &Viewer,
    id: CalendarId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let user = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let mut tx = app.store.begin().await?;
    let Some(calendar) = store::locked(&mut tx, user, id).await? else {
        return Ok(Deleted::Already);
    };
    require_owner(&calendar)?;
    require_version(if_version, calendar.version, EntityRef::Calendar(id))?;
    store::delete(&mut tx, id).await?;
    let change = NewChange {
        owner: calendar.owner,
        calendar: Some(id),
        entity: Entity::Calendar,
        entity_id: id.0,
        kind: Kind::Deleted,
        before: Some(fields(&calendar)),
        after: None,
        actor: Some(user),
    };
    change::append(&mut tx, app.now(), &change).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
