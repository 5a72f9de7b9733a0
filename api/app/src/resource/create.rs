//! Making a resource.

use cal3_domain::{
    access::{OrganisationRole, Owner, ResourceRole, Scope},
    ids::{OrganisationId, ResourceId, ResourceTypeId},
    resource::MAX_DEPTH,
};
use cal3_store::{
    Access, StoreError, Tx,
    change::{self, Entity, Kind, NewChange},
    resource as store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{MOST, NAME, Resource, Visibility, fields, forbidden, read_policy, require_manager, sight};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What a new resource is to be.
#[derive(Debug, Clone)]
pub struct CreateResource {
    /// The organisation that has it.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub type_id: ResourceTypeId,
    /// What it is in.
    pub parent: Option<ResourceId>,
    /// What it is called.
    pub name: String,
    /// What there is to know about it.
    pub description: Option<String>,
    /// IANA name.
    pub time_zone: String,
    /// Where its photo is.
    pub photo_url: Option<String>,
    /// What it has.
    pub attributes: Option<Value>,
    /// How many there are; one when left out.
    pub quantity: Option<i32>,
    /// How many people fit.
    pub seats: Option<i32>,
    /// Who sees it; all members when left out.
    pub visibility: Visibility,
    /// Whether it can be reserved.
    pub is_reservable: bool,
    /// Its own rules.
    pub policy: Option<Value>,
    /// Makes a second request with the same input answer the first's resource.
    pub idempotency_key: Option<String>,
}

/// Makes a resource of an organisation whose resources the viewer manages, or in a resource that they manage.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `organisationId` or `parentId`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateResource) -> Result<Resource, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut faults = Faults::default();
    let now = app.now();
    let mut resource = Resource {
        id: ResourceId(app.new_id()),
        organisation: input.organisation,
        type_id: input.type_id,
        parent: input.parent,
        path: Vec::new(),
        name: faults.line("name", &input.name, NAME),
        description: input.description.clone().filter(|text| !text.trim().is_empty()),
        time_zone: input.time_zone.clone(),
        photo_url: input.photo_url.clone(),
        attributes: input
            .attributes
            .as_ref()
            .map(|given| fields::attributes(&mut faults, given))
            .unwrap_or_default(),
        quantity: input.quantity.map_or(1, |given| fields::quantity(&mut faults, "quantity", given)),
        seats: input.seats.map(|given| u32::try_from(given).unwrap_or_default()),
        visibility: input.visibility,
        is_reservable: input.is_reservable,
        user: None,
        calendar: None,
        own_policy: input.policy.as_ref().and_then(|given| read_policy(&mut faults, "policy", given)),
        policy_version: 1,
        type_policy: Default::default(),
        role: ResourceRole::Manager,
        version: 1,
        created_at: now,
        updated_at: now,
        archived_at: None,
        accessories: Vec::new(),
    };
    faults.zone("timeZone", &resource.time_zone);
    fields::check(&mut faults, &resource);
    faults.check()?;

    let mut tx = app.store.begin().await?;
    let request = ("resourceCreate", &input);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    resource.path = place(&mut tx, &access, input.organisation, input.parent).await?;
    resource.path.push(resource.id);
    if resource.path.len() > MAX_DEPTH {
        return Err(too_deep());
    }
    let kind = store::visible_types(&mut tx, &access, &[input.type_id.0]).await?.pop();
    let kind = kind.filter(|kind| kind.organisation == input.organisation);
    resource.type_policy = kind.ok_or_else(|| not_found("typeId"))?.policy;
    if store::count(&mut tx, input.organisation).await? >= MOST {
        return Err(AppError::field(
            UserErrorCode::LimitReached,
            "organisationId",
            format!("The organisation has {MOST} resources, which is as many as one may have."),
        ));
    }
    store::insert(&mut tx, &resource).await?;
    if resource.own_policy.is_some() {
        let version = (resource.id.0, resource.policy_version);
        let policy = resource.own_policy.as_ref();
        store::keep_policy(&mut tx, version, resource.organisation, policy, user, now).await?;
    }
    let change = NewChange {
        owner: Some(Owner::Organisation(resource.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: resource.id.0,
        kind: Kind::Created,
        before: None,
        after: Some(fields::of_resource(&resource)),
        actor: Some(user),
        sight: sight(None, Some(&resource)),
    };
    change::append(&mut tx, now, &change).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(resource.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(resource)
}

/// Where in the tree something is put: the path of `parent`, which the viewer has to manage, or the top, for which they
/// have to manage the organisation's resources. The tree is locked.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `parentId` or `organisationId`.
pub(super) async fn place(
    tx: &mut Tx,
    access: &Access,
    organisation: OrganisationId,
    parent: Option<ResourceId>,
) -> Result<Vec<ResourceId>, AppError> {
    let standing =
        store::standing(tx, access, organisation).await?.ok_or_else(|| not_found("organisationId"))?;
    let Some(parent) = parent else {
        if standing < OrganisationRole::ResourceManager {
            return Err(forbidden("organisationId"));
        }
        return Ok(Vec::new());
    };
    store::lock_tree(tx, organisation).await?;
    let parent = store::visible(tx, access, &[parent.0]).await?.pop();
    let parent = parent.filter(|parent| parent.organisation == organisation);
    let parent = parent.ok_or_else(|| not_found("parentId"))?;
    require_manager(&parent, "parentId")?;
    Ok(parent.path)
}

pub(super) fn too_deep() -> AppError {
    let message = format!("Resources can be at most {MAX_DEPTH} levels deep.");
    AppError::field(UserErrorCode::OutOfRange, "parentId", message)
}

/// What constraints of the database mean for whoever changes a resource.
pub(super) fn refused(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == "resources_quantity_taken" => AppError::field(
            UserErrorCode::Conflict,
            "quantity",
            "Reservations to come need it as it is. Move or cancel them first.",
        ),
        StoreError::Constraint(name) if name == "resources_person_check" => {
            AppError::field(UserErrorCode::Invalid, "quantity", "Of a person there is one.")
        }
        StoreError::Constraint(name) if name == "resources_type_id_fkey" => not_found("typeId"),
        StoreError::Constraint(name) if name == "resources_path_check" => too_deep(),
        other => other.into(),
    }
}
