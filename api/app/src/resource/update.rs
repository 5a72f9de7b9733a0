//! Changing a resource.

use cal3_domain::{
    access::{Owner, Scope},
    ids::{ResourceId, ResourceTypeId},
};
use cal3_store::{
    Access, Tx,
    change::{self, Entity, Kind, NewChange},
    resource as store,
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    NAME, Resource, Visibility, busy,
    create::{place, refused, too_deep},
    fields, lock_together, read_policy, require_manager, sight,
};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    diff::diff,
    faults::Faults,
    reservation::{Ended, TRIES, reopen},
};

/// What is to change. What is left out stays; `Some(None)` clears.
#[derive(Debug, Clone, Default)]
pub struct UpdateResource {
    /// What kind it is.
    pub type_id: Option<ResourceTypeId>,
    /// What it is in; `Some(None)` puts it at the top.
    pub parent: Option<Option<ResourceId>>,
    /// What it is called.
    pub name: Option<String>,
    /// What there is to know about it.
    pub description: Option<Option<String>>,
    /// IANA name.
    pub time_zone: Option<String>,
    /// Where its photo is.
    pub photo_url: Option<Option<String>>,
    /// What it has.
    pub attributes: Option<Value>,
    /// How many there are.
    pub quantity: Option<i32>,
    /// How many people fit.
    pub seats: Option<Option<i32>>,
    /// Who sees it.
    pub visibility: Option<Visibility>,
    /// Whether it can be reserved.
    pub is_reservable: Option<bool>,
    /// Its own rules; `Some(None)`: those of its type again.
    pub policy: Option<Option<Value>>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a resource that the viewer manages. What is reserved already stays as it is.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`, `CONFLICT` at `quantity` when
/// reservations need it as it is; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    input: UpdateResource,
) -> Result<Resource, AppError> {
    let actor = access::act(viewer, Scope::ResourcesWrite)?;
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match attempt(app, &actor, id, &input, &wider).await {
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
    id: ResourceId,
    input: &UpdateResource,
    wider: &[Uuid],
) -> Result<Resource, Ended> {
    let mut tx = app.store.begin().await?;
    if input.parent.is_some() {
        lock_all(&mut tx, access, id).await?;
    }
    lock_together(&mut tx, access, id, wider).await?;
    let before = store::locked(&mut tx, access, &[id.0]).await?.pop().ok_or_else(|| not_found("id"))?;
    require_manager(&before, "id")?;
    require_version(input.if_version, before.version, EntityRef::Resource(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    apply(&mut after, input, &mut faults);
    faults.check()?;
    if let Some(kind) = input.type_id.filter(|kind| *kind != before.type_id) {
        let found = store::visible_types(&mut tx, access, &[kind.0]).await?.pop();
        let found = found.filter(|kind| kind.organisation == before.organisation);
        after.type_policy = found.ok_or_else(|| not_found("typeId"))?.policy;
        after.type_id = kind;
    }
    if let Some(parent) = input.parent.filter(|parent| *parent != before.parent) {
        move_to(&mut tx, access, &mut after, parent).await?;
    }
    let Some((was, is)) = diff(fields::of_resource(&before), fields::of_resource(&after)) else {
        return Ok(before);
    };
    let now = app.now();
    after.version += 1;
    after.updated_at = now;
    if after.own_policy != before.own_policy {
        after.policy_version += 1;
        let version = (id.0, after.policy_version);
        store::keep_policy(&mut tx, version, after.organisation, after.own_policy.as_ref(), *user, now)
            .await?;
    }
    store::update(&mut tx, &after).await.map_err(refused)?;
    let change = NewChange {
        owner: Some(Owner::Organisation(after.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(was),
        after: Some(is),
        actor: Some(*user),
        sight: sight(Some(&before), Some(&after)),
    };
    change::append(&mut tx, now, &change).await?;
    if after.quantity > before.quantity || after.is_reservable && !before.is_reservable {
        reopen(app, &mut tx, access, id, wider).await?;
    }
    app.commit(tx).await?;
    Ok(after)
}

/// Everything that needs nothing but the input.
fn apply(after: &mut Resource, input: &UpdateResource, faults: &mut Faults) {
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    if let Some(description) = &input.description {
        after.description = description.clone().filter(|text| !text.trim().is_empty());
    }
    if let Some(zone) = &input.time_zone {
        faults.zone("timeZone", zone);
        after.time_zone.clone_from(zone);
    }
    if let Some(url) = &input.photo_url {
        after.photo_url.clone_from(url);
    }
    if let Some(given) = &input.attributes {
        after.attributes = fields::attributes(faults, given);
    }
    if let Some(given) = input.quantity {
        after.quantity = fields::quantity(faults, "quantity", given);
    }
    if let Some(seats) = input.seats {
        after.seats = seats.map(|given| u32::try_from(given).unwrap_or_default());
    }
    after.visibility = input.visibility.unwrap_or(after.visibility);
    after.is_reservable = input.is_reservable.unwrap_or(after.is_reservable);
    if let Some(policy) = &input.policy {
        after.own_policy = policy.as_ref().and_then(|given| read_policy(faults, "policy", given));
    }
    fields::check(faults, after);
}

/// Locks what a move changes, in the order that holds for everybody: the tree, then the rows in the order of their ids.
async fn lock_all(tx: &mut Tx, access: &Access, id: ResourceId) -> Result<(), AppError> {
    let seen = store::visible(tx, access, &[id.0]).await?.pop().ok_or_else(|| not_found("id"))?;
    store::lock_tree(tx, seen.organisation).await?;
    Ok(store::lock_below(tx, id).await?)
}

/// Puts a resource with all that is in it elsewhere. Everything is locked, by [`lock_all`].
async fn move_to(
    tx: &mut Tx,
    access: &Access,
    resource: &mut Resource,
    parent: Option<ResourceId>,
) -> Result<(), AppError> {
    let mut path = place(tx, access, resource.organisation, parent).await?;
    if path.contains(&resource.id) {
        let message = "A resource cannot be in itself or in what is in it.";
        return Err(AppError::field(UserErrorCode::Invalid, "parentId", message));
    }
    let below = store::levels_below(tx, resource.id).await?;
    if path.len() + 1 + below > cal3_domain::resource::MAX_DEPTH {
        return Err(too_deep());
    }
    store::move_below(tx, resource.id, &path).await.map_err(refused)?;
    path.push(resource.id);
    resource.path = path;
    resource.parent = parent;
    Ok(())
}
