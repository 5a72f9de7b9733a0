//! People who can be booked: each makes themselves so, in an organisation to which they belong, and nobody else does.

use cal3_domain::{
    access::{OrganisationRole, Owner, ResourceRole, Scope},
    account::User,
    ids::{CalendarId, OrganisationId, ResourceId, ResourceTypeId},
};
use cal3_store::{
    Tx, account, calendar as calendars,
    change::{self, Entity, Kind, NewChange},
    resource as store,
};
use serde_json::{Value, json};

use super::{
    Grantee, MOST, MOST_TYPES, Resource, ResourceType, Visibility, archive, fields,
    kind::{self, DEFAULT_COLOR},
    read_policy, restore, sight,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    diff::diff,
    faults::Faults,
};

/// What the type of people's hours is called, where the organisation has no other type of that name.
const TYPE_NAME: &str = "People";

/// Whether the viewer can be booked in an organisation, and where what is booked is written.
#[derive(Debug, Clone)]
pub struct SetHost {
    /// The organisation, to which they belong.
    pub organisation: OrganisationId,
    /// A calendar of their own in which what is booked is written; their oldest when left out.
    pub calendar: Option<CalendarId>,
    /// Whether their time can be booked.
    pub is_bookable: bool,
}

/// The rules of somebody's hour until they change them: everybody may book, on the half hour, an hour ahead at least.
fn first_rules() -> Value {
    json!({
        "bookableBy": { "atLeast": "GUEST" },
        "grid": { "every": "PT30M" },
        "notice": "PT1H",
        "horizon": "P90D",
    })
}

/// Lets the time of the viewer be booked in an organisation, or no more: as a resource that stands for them, which is busy when
/// their calendars are, and when they do not work. They manage it. What is booked already stays. `None`: it could not be booked
/// before either. Doing it again changes nothing.
///
/// # Errors
/// `NOT_FOUND` at `organisationId` for those who do not belong to it, and at `calendarId` when it is not their own.
pub async fn set_host(app: &App, viewer: &Viewer, input: SetHost) -> Result<Option<Resource>, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    if access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut tx = app.store.begin().await?;
    let standing = store::standing(&mut tx, &access, input.organisation).await?;
    let standing = standing.ok_or_else(|| not_found("organisationId"))?;
    if let Some(calendar) = input.calendar {
        let found = calendars::visible(&mut tx, &access, &[calendar.0]).await?.pop();
        found.filter(|found| found.owner == Owner::User(user)).ok_or_else(|| not_found("calendarId"))?;
    }
    // One writer at a time: the type is made once, and so is the hour of each.
    store::lock_tree(&mut tx, input.organisation).await?;
    let person = account::find_user(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?;
    let id = match store::person_hour(&mut tx, input.organisation, user).await? {
        Some(id) => {
            let before = store::locked(&mut tx, &access, &[id.0]).await?.pop().ok_or(AppError::NotFound)?;
            revise(app, &mut tx, &before, &person, input.calendar).await?;
            id
        }
        None if !input.is_bookable => return Ok(None),
        None => make(app, &mut tx, &input, &person, standing).await?,
    };
    app.commit(tx).await?;
    // Doing either again changes nothing.
    let resource = match input.is_bookable {
        true => restore(app, viewer, id, None).await?,
        false => archive(app, viewer, id, None).await?,
    };
    Ok(Some(resource))
}

async fn make(
    app: &App,
    tx: &mut Tx,
    input: &SetHost,
    person: &User,
    standing: OrganisationRole,
) -> Result<ResourceId, AppError> {
    if store::count(tx, input.organisation).await? >= MOST {
        let message = format!("The organisation has {MOST} resources, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "organisationId", message));
    }
    let type_id = match store::people_type(tx, input.organisation).await? {
        Some(id) => id,
        None => make_type(app, tx, input.organisation, person, standing).await?,
    };
    let (id, now) = (ResourceId(app.new_id()), app.now());
    let resource = Resource {
        id,
        organisation: input.organisation,
        type_id,
        parent: None,
        path: vec![id],
        name: person.name.clone(),
        description: None,
        time_zone: person.time_zone.clone(),
        photo_url: None,
        attributes: Default::default(),
        quantity: 1,
        seats: None,
        visibility: Visibility::Members,
        is_reservable: true,
        user: Some(person.id),
        calendar: input.calendar,
        accessories: Vec::new(),
        own_policy: read_policy(&mut Faults::default(), "policy", &first_rules()),
        policy_version: 1,
        type_policy: Default::default(),
        role: ResourceRole::Manager,
        version: 1,
        created_at: now,
        updated_at: now,
        archived_at: None,
    };
    store::insert(tx, &resource).await?;
    let policy = resource.own_policy.as_ref();
    store::keep_policy(tx, (id.0, 1), resource.organisation, policy, person.id, now).await?;
    store::set_role(tx, app.new_id(), id, Grantee::User(person.id), ResourceRole::Manager, now).await?;
    let after = Some(fields::of_resource(&resource));
    tell(app, tx, (None, &resource), person, (Kind::Created, None, after)).await?;
    Ok(id)
}

async fn make_type(
    app: &App,
    tx: &mut Tx,
    organisation: OrganisationId,
    person: &User,
    standing: OrganisationRole,
) -> Result<ResourceTypeId, AppError> {
    if store::count_types(tx, organisation).await? >= MOST_TYPES {
        let message = format!("The organisation has {MOST_TYPES} types, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "organisationId", message));
    }
    let now = app.now();
    let kind = ResourceType {
        id: ResourceTypeId(app.new_id()),
        organisation,
        name: store::free_type_name(tx, organisation, TYPE_NAME).await?,
        icon: None,
        color: DEFAULT_COLOR.to_owned(),
        policy: Default::default(),
        is_people: true,
        role: standing,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert_type(tx, &kind).await?;
    store::keep_policy(tx, (kind.id.0, 1), organisation, Some(&kind.policy), person.id, now).await?;
    let after = Some(fields::of_type(&kind));
    kind::tell(app, tx, &kind, person.id, (Kind::Created, None, after)).await?;
    Ok(kind.id)
}

/// Writes what the person is called by now, and their calendar where another was given.
async fn revise(
    app: &App,
    tx: &mut Tx,
    before: &Resource,
    person: &User,
    calendar: Option<CalendarId>,
) -> Result<(), AppError> {
    let mut after = before.clone();
    after.name.clone_from(&person.name);
    after.calendar = calendar.or(before.calendar);
    if after == *before {
        return Ok(());
    }
    after.version += 1;
    store::set_person(tx, after.id, &after.name, after.calendar, after.version, app.now()).await?;
    match diff(fields::of_resource(before), fields::of_resource(&after)) {
        Some((was, is)) => {
            tell(app, tx, (Some(before), &after), person, (Kind::Updated, Some(was), Some(is))).await
        }
        // Which calendar it is concerns nobody else.
        None => Ok(()),
    }
}

async fn tell(
    app: &App,
    tx: &mut Tx,
    (was, is): (Option<&Resource>, &Resource),
    person: &User,
    (kind, before, after): (Kind, Option<Value>, Option<Value>),
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::Organisation(is.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: is.id.0,
        kind,
        before,
        after,
        actor: Some(person.id),
        sight: sight(was, Some(is)),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
