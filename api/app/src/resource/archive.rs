//! Taking a resource out of use, and back into it. Its reservations are kept.

use cal3_domain::{
    access::{Owner, Scope},
    ids::ResourceId,
};
use cal3_store::{
    change::{self, Entity, Kind, NewChange},
    resource as store,
};
use serde_json::json;
use uuid::Uuid;

use super::{Resource, busy, lock_together, require_manager, sight};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    reservation::{Ended, TRIES, reopen},
};

/// Lets a resource be reserved no more. Doing it again changes nothing.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `id`; [`AppError::VersionConflict`].
pub async fn archive(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    if_version: Option<i32>,
) -> Result<Resource, AppError> {
    set(app, viewer, id, if_version, true).await
}

/// Lets an archived resource be reserved again: a person's hour, only they themselves. Doing it again changes nothing.
///
/// # Errors
/// As [`archive`].
pub async fn restore(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    if_version: Option<i32>,
) -> Result<Resource, AppError> {
    set(app, viewer, id, if_version, false).await
}

async fn set(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    if_version: Option<i32>,
    is_archived: bool,
) -> Result<Resource, AppError> {
    let actor = access::act(viewer, Scope::ResourcesWrite)?;
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match attempt(app, &actor, (id, if_version), is_archived, &wider).await {
            Ok(resource) => return Ok(resource),
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => wider.extend(more),
            Err(Ended::Refused(error)) => return Err(error),
        }
    }
    Err(busy())
}

async fn attempt(
    app: &App,
    Actor { user, access, .. }: &Actor,
    (id, if_version): (ResourceId, Option<i32>),
    is_archived: bool,
    wider: &[Uuid],
) -> Result<Resource, Ended> {
    let mut tx = app.store.begin().await?;
    lock_together(&mut tx, access, id, wider).await?;
    let before = store::locked(&mut tx, access, &[id.0]).await?.pop().ok_or_else(|| not_found("id"))?;
    require_manager(&before, "id")?;
    require_version(if_version, before.version, EntityRef::Resource(id))?;
    if !is_archived && before.user.is_some_and(|person| person != *user) {
        let message = "Only they themselves let their time be booked.";
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message).into());
    }
    if before.archived_at.is_some() == is_archived {
        return Ok(before);
    }
    let now = app.now();
    let mut after = before.clone();
    after.archived_at = is_archived.then_some(now);
    after.version += 1;
    after.updated_at = now;
    store::update(&mut tx, &after).await?;
    let change = NewChange {
        owner: Some(Owner::Organisation(after.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(json!({ "isArchived": !is_archived })),
        after: Some(json!({ "isArchived": is_archived })),
        actor: Some(*user),
        sight: sight(Some(&before), Some(&after)),
    };
    change::append(&mut tx, now, &change).await?;
    if !is_archived {
        reopen(app, &mut tx, access, id, wider).await?;
    }
    app.commit(tx).await?;
    Ok(after)
}
