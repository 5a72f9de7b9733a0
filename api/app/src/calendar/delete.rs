//! Deleting a calendar.

use cal3_domain::{
    access::{OrganisationRole, Owner, Scope},
    ids::CalendarId,
};
use cal3_store::{
    calendar::{self as store, share},
    change::{self, Entity, Kind, NewChange, Sight},
};

use super::{fields, require_owner, require_version};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
};

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
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsWrite)?;
    let mut tx = app.store.begin().await?;
    let Some(calendar) = store::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    require_owner(&calendar)?;
    require_version(if_version, calendar.version, EntityRef::Calendar(id))?;
    let grantees = share::grantees(&mut tx, id).await?;
    store::delete(&mut tx, id).await?;
    // Whoever could see it is told, each by themselves: nobody has a role on what is gone.
    let owner = match calendar.owner {
        Owner::User(owner) => Sight::only(owner.0),
        Owner::Organisation(_) => Sight::from_role(OrganisationRole::Admin.code()),
    };
    for sight in grantees.into_iter().map(Sight::only).chain([owner]) {
        let change = NewChange {
            owner: Some(calendar.owner),
            calendar: None,
            entity: Entity::Calendar,
            entity_id: id.0,
            kind: Kind::Deleted,
            before: Some(fields(&calendar)),
            after: None,
            actor: Some(user),
            sight,
        };
        change::append(&mut tx, app.now(), &change).await?;
    }
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
