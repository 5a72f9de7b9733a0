//! What comes with a resource: chairs with a hall, a projector with a room.

use cal3_domain::{
    access::{Owner, Scope},
    ids::ResourceId,
    resource::{Accessory, check_accessories},
};
use cal3_store::{
    change::{self, Entity, Kind, NewChange},
    resource as store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Resource, require_manager, sentence, sight};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    faults::Faults,
};

/// Says what comes with a resource that the viewer manages, instead of what did. What is reserved already stays as it is.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `resourceId`; [`AppError::VersionConflict`].
pub async fn set_accessories(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    mut accessories: Vec<Accessory>,
    if_version: Option<i32>,
) -> Result<Resource, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    let mut faults = Faults::default();
    for fault in check_accessories(id, &accessories) {
        faults.add(UserErrorCode::Invalid, &fault.field, sentence(&fault.message));
    }
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, &[id.0]).await?.pop();
    let before = before.ok_or_else(|| not_found("resourceId"))?;
    require_manager(&before, "resourceId")?;
    require_version(if_version, before.version, EntityRef::Resource(id))?;
    let ids: Vec<Uuid> = accessories.iter().map(|accessory| accessory.resource.0).collect();
    let seen = store::visible(&mut tx, &access, &ids).await?;
    let mut faults = Faults::default();
    for (index, accessory) in accessories.iter().enumerate() {
        let known = seen.iter().find(|one| one.id == accessory.resource);
        let Some(known) = known.filter(|one| one.organisation == before.organisation) else {
            let path = format!("accessories.{index}.resourceId");
            faults.add(UserErrorCode::NotFound, &path, "There is nothing with this id that you can see.");
            continue;
        };
        if accessory.max > known.quantity {
            let message = format!("There are {} of it.", known.quantity);
            faults.add(UserErrorCode::OutOfRange, &format!("accessories.{index}.max"), message);
        }
    }
    faults.check()?;
    accessories.sort_unstable_by_key(|accessory| accessory.resource);
    if accessories == before.accessories {
        return Ok(before);
    }
    let now = app.now();
    let mut after = before.clone();
    after.accessories = accessories;
    after.version += 1;
    after.updated_at = now;
    store::set_accessories(&mut tx, id, &after.accessories).await?;
    store::update(&mut tx, &after).await?;
    let change = NewChange {
        owner: Some(Owner::Organisation(after.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(fields(&before)),
        after: Some(fields(&after)),
        actor: Some(user),
        sight: sight(Some(&before), Some(&after)),
    };
    change::append(&mut tx, now, &change).await?;
    app.commit(tx).await?;
    Ok(after)
}

fn fields(resource: &Resource) -> Value {
    let each = resource.accessories.iter();
    let each = each.map(|one| json!({ "resourceId": one.resource, "min": one.min, "max": one.max }));
    json!({ "accessories": each.collect::<Vec<_>>() })
}
