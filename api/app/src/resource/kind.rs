//! Types of resources: what rooms, cars and desks have in common, and the rules of those that have none of their own.

use cal3_domain::{
    access::{OrganisationRole, Owner, Scope},
    ids::{OrganisationId, ResourceTypeId, UserId},
    policy::Policy,
};
use cal3_store::{
    StoreError, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    resource as store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{MOST_TYPES, NAME, ResourceType, fields, forbidden, read_policy, require_standing};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{Deleted, not_found, require_version},
    diff::diff,
    faults::Faults,
    idempotency::{self, Outcome},
    page::PageArgs,
};

/// The colour of a type that was made without one.
pub(super) const DEFAULT_COLOR: &str = "#64748b";
/// Longest name of an icon, in characters.
const ICON: usize = 40;

/// What a new type is to be.
#[derive(Debug, Clone)]
pub struct CreateType {
    /// The organisation that has it.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// The name of an icon.
    pub icon: Option<String>,
    /// `#rrggbb`.
    pub color: Option<String>,
    /// The rules of those of its resources that have none of their own.
    pub policy: Option<Value>,
    /// Makes a second request with the same input answer the first's type.
    pub idempotency_key: Option<String>,
}

/// What is to change of a type. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateType {
    /// What it is called.
    pub name: Option<String>,
    /// The name of an icon; `Some(None)` clears it.
    pub icon: Option<Option<String>>,
    /// `#rrggbb`.
    pub color: Option<String>,
    /// The rules of those of its resources that have none of their own.
    pub policy: Option<Value>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible_types(
    app: &App,
    viewer: &Viewer,
    ids: &[ResourceTypeId],
) -> Result<Vec<ResourceType>, AppError> {
    let Some(access) = access::find(viewer, Scope::ResourcesRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(store::visible_types(&mut connection, &access, &ids).await?)
}

/// A page of an organisation's types, in the order of their making; nothing for those who do not belong to it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list_types(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<ResourceType>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let mut connection = app.store.read().await?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    Ok(store::list_types(&mut connection, &access, organisation, place, page.backwards, limit).await?)
}

/// Makes a type in an organisation whose resources the viewer manages.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `organisationId`.
pub async fn create_type(app: &App, viewer: &Viewer, input: CreateType) -> Result<ResourceType, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let icon = faults.text("icon", input.icon.as_deref(), ICON);
    let color = faults.color("color", input.color.as_deref().unwrap_or(DEFAULT_COLOR));
    let policy = match &input.policy {
        Some(given) => read_policy(&mut faults, "policy", given).unwrap_or_default(),
        None => Policy::default(),
    };
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("resourceTypeCreate", &input);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible_types(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    let role = require_standing(&mut tx, &access, input.organisation, "organisationId").await?;
    if store::count_types(&mut tx, input.organisation).await? >= MOST_TYPES {
        let message = format!("The organisation has {MOST_TYPES} types, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "organisationId", message));
    }
    let now = app.now();
    let kind = ResourceType {
        id: ResourceTypeId(app.new_id()),
        organisation: input.organisation,
        name,
        icon,
        color,
        policy,
        is_people: false,
        role,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert_type(&mut tx, &kind).await.map_err(refused)?;
    store::keep_policy(&mut tx, (kind.id.0, 1), kind.organisation, Some(&kind.policy), user, now).await?;
    tell(app, &mut tx, &kind, user, (Kind::Created, None, Some(fields::of_type(&kind)))).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(kind.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(kind)
}

/// Changes a type. What is reserved already stays as it is.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`; [`AppError::VersionConflict`].
pub async fn update_type(
    app: &App,
    viewer: &Viewer,
    id: ResourceTypeId,
    input: UpdateType,
) -> Result<ResourceType, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut tx = app.store.begin().await?;
    let before = store::locked_type(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_manager(&before)?;
    require_version(input.if_version, before.version, EntityRef::ResourceType(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    if let Some(icon) = &input.icon {
        after.icon = faults.text("icon", icon.as_deref(), ICON);
    }
    if let Some(color) = &input.color {
        after.color = faults.color("color", color);
    }
    if let Some(policy) = &input.policy {
        after.policy = read_policy(&mut faults, "policy", policy).unwrap_or_default();
    }
    faults.check()?;
    let Some((was, is)) = diff(fields::of_type(&before), fields::of_type(&after)) else {
        return Ok(before);
    };
    after.version += 1;
    after.updated_at = app.now();
    store::update_type(&mut tx, &after).await.map_err(refused)?;
    let version = (id.0, after.version);
    store::keep_policy(&mut tx, version, after.organisation, Some(&after.policy), user, app.now()).await?;
    tell(app, &mut tx, &after, user, (Kind::Updated, Some(was), Some(is))).await?;
    app.commit(tx).await?;
    Ok(after)
}

/// Deletes a type of which there is no resource, archived ones included.
///
/// # Errors
/// `FORBIDDEN` or `CONFLICT` at `id`; [`AppError::VersionConflict`].
pub async fn delete_type(
    app: &App,
    viewer: &Viewer,
    id: ResourceTypeId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut tx = app.store.begin().await?;
    let Some(kind) = store::locked_type(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    require_manager(&kind)?;
    require_version(if_version, kind.version, EntityRef::ResourceType(id))?;
    store::delete_type(&mut tx, id).await.map_err(refused)?;
    tell(app, &mut tx, &kind, user, (Kind::Deleted, Some(fields::of_type(&kind)), None)).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

fn require_manager(kind: &ResourceType) -> Result<(), AppError> {
    if kind.role >= OrganisationRole::ResourceManager { Ok(()) } else { Err(forbidden("id")) }
}

/// Tells the organisation's members of a type.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    kind: &ResourceType,
    actor: UserId,
    (what, before, after): (Kind, Option<Value>, Option<Value>),
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::Organisation(kind.organisation)),
        calendar: None,
        entity: Entity::ResourceType,
        entity_id: kind.id.0,
        kind: what,
        before,
        after,
        actor: Some(actor),
        sight: Sight::from_role(OrganisationRole::Member.code()),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}

/// What constraints of the database mean for whoever changes a type.
fn refused(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == "resource_types_name_key" => AppError::field(
            UserErrorCode::Conflict,
            "name",
            "The organisation has a type of this name. Give another name.",
        ),
        StoreError::Constraint(name) if name == "resources_type_id_fkey" => AppError::field(
            UserErrorCode::Conflict,
            "id",
            "There are resources of this type. Give them another type first.",
        ),
        other => other.into(),
    }
}
