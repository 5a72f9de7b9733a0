//! Groups of an organisation's members, with whom calendars can be shared at once.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::{GroupId, OrganisationId, UserId},
};
use cal3_store::{
    StoreError, Tx,
    change::{self, Entity, Kind, NewChange},
    organisation::{self as store, Group, Membership, group as rows, member},
    reach,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{MOST_GROUPS, NamePlace, change as told, limit, manage};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{Deleted, not_found, require_version},
    diff::diff,
    faults::Faults,
    idempotency::{self, Outcome},
    page::PageArgs,
    reach::Before,
};

/// Longest name, in characters.
pub const NAME: usize = 100;
/// Longest description, in characters.
pub const DESCRIPTION: usize = 1_000;

/// Those of `ids` that are groups of the viewer's organisations, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[GroupId]) -> Result<Vec<Group>, AppError> {
    let Some(access) = access::find(viewer, Scope::OrganisationsRead)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(rows::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of an organisation's groups, in the order of their making.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Group>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    Ok(rows::list_visible(&mut connection, &access, organisation, place, page.backwards, limit).await?)
}

/// A page of those in a group, in the order of their names.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list_members(
    app: &App,
    viewer: &Viewer,
    id: GroupId,
    page: &PageArgs<NamePlace>,
) -> Result<Vec<Membership>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let place = (page.after.as_ref(), page.before.as_ref());
    let mut connection = app.store.read().await?;
    Ok(rows::list_members(&mut connection, &access, id, place, page.backwards, page.limit + 1).await?)
}

/// What a new group is to be.
#[derive(Debug, Clone)]
pub struct CreateGroup {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Makes a second request with the same input answer the first's group.
    pub idempotency_key: Option<String>,
}

/// Makes a group with nobody in it, in an organisation that the viewer administers.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input; `NOT_FOUND` or `FORBIDDEN` at
/// `organisationId`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateGroup) -> Result<Group, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::OrganisationsWrite)?;
    let organisation = input.organisation;
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let description = faults.text("description", input.description.as_deref(), DESCRIPTION);
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("groupCreate", organisation, &name, &description);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return rows::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    manage(&mut tx, &access, organisation, OrganisationRole::Admin, "organisationId").await?;
    limit("organisationId", rows::count(&mut tx, organisation).await?, MOST_GROUPS, "groups")?;
    let now = app.now();
    let group = Group {
        id: GroupId(app.new_id()),
        organisation,
        name,
        description,
        member_count: 0,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    rows::insert(&mut tx, &group).await.map_err(taken)?;
    let change = NewChange {
        after: Some(fields(&group)),
        ..told(organisation, Entity::Group, group.id.0, Kind::Created, user)
    };
    change::append(&mut tx, now, &change).await?;
    let act = Act::new(Action::GroupCreate).on(group.id).within(organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "name": group.name }))).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(group.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(group)
}

/// What is to change of a group. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateGroup {
    /// Its name.
    pub name: Option<String>,
    /// What it is for; `Some(None)` clears it.
    pub description: Option<Option<String>>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a group of an organisation that the viewer administers.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`;
/// [`AppError::VersionConflict`].
pub async fn update(app: &App, viewer: &Viewer, id: GroupId, input: UpdateGroup) -> Result<Group, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let before = managed(&mut tx, &actor, id, "id").await?;
    require_version(input.if_version, before.version, EntityRef::Group(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    if let Some(description) = &input.description {
        after.description = faults.text("description", description.as_deref(), DESCRIPTION);
    }
    faults.check()?;
    let Some((was, is)) = diff(fields(&before), fields(&after)) else {
        return Ok(before);
    };
    after.version += 1;
    after.updated_at = app.now();
    rows::update(&mut tx, &after).await.map_err(taken)?;
    let act = Act::new(Action::GroupUpdate).on(id).within(after.organisation).with(is.clone());
    audit::record(app, &mut tx, viewer, act).await?;
    let change = NewChange {
        before: Some(was),
        after: Some(is),
        ..told(after.organisation, Entity::Group, id.0, Kind::Updated, actor.user)
    };
    change::append(&mut tx, app.now(), &change).await?;
    app.commit(tx).await?;
    Ok(after)
}

/// Deletes a group of an organisation that the viewer administers: what is shared with it ends, its members stay members.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `id`.
pub async fn delete(app: &App, viewer: &Viewer, id: GroupId) -> Result<Deleted, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    if rows::visible(&mut tx, &actor.access, &[id.0]).await?.is_empty() {
        return Ok(Deleted::Already);
    }
    let group = managed(&mut tx, &actor, id, "id").await?;
    let members = rows::members(&mut tx, id).await?;
    let calendars = reach::calendars_of_group(&mut tx, id).await?;
    let before = Before::of(&mut tx, members, calendars).await?;
    rows::delete(&mut tx, id).await?;
    before.tell(app, &mut tx, actor.user).await?;
    let change = NewChange {
        before: Some(fields(&group)),
        ..told(group.organisation, Entity::Group, id.0, Kind::Deleted, actor.user)
    };
    change::append(&mut tx, app.now(), &change).await?;
    let act = Act::new(Action::GroupDelete).on(id).within(group.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "name": group.name }))).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// Puts a member of the organisation into one of its groups; who is in it already stays.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` or `FORBIDDEN` at `groupId`; `NOT_FOUND` at `userId` for whoever does not
/// belong to the organisation.
pub async fn add_member(app: &App, viewer: &Viewer, id: GroupId, user: UserId) -> Result<Group, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let group = managed(&mut tx, &actor, id, "groupId").await?;
    if member::find(&mut tx, group.organisation, user).await?.is_none() {
        return Err(not_found("userId"));
    }
    let before = reach_of(&mut tx, id, user).await?;
    if !rows::add_member(&mut tx, &group, user, app.now()).await? {
        return Ok(group);
    }
    before.tell(app, &mut tx, actor.user).await?;
    tell_members(app, &mut tx, &group, actor.user, json!({ "added": [user] })).await?;
    let act = Act::new(Action::GroupMemberAdd).on(user).within(group.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "groupId": id }))).await?;
    app.commit(tx).await?;
    Ok(Group { member_count: group.member_count + 1, ..group })
}

/// Takes somebody out of a group; who is not in it stays out.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` or `FORBIDDEN` at `groupId`.
pub async fn remove_member(app: &App, viewer: &Viewer, id: GroupId, user: UserId) -> Result<Group, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let group = managed(&mut tx, &actor, id, "groupId").await?;
    let before = reach_of(&mut tx, id, user).await?;
    if !rows::remove_member(&mut tx, id, user).await? {
        return Ok(group);
    }
    before.tell(app, &mut tx, actor.user).await?;
    tell_members(app, &mut tx, &group, actor.user, json!({ "removed": [user] })).await?;
    let act = Act::new(Action::GroupMemberRemove).on(user).within(group.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "groupId": id }))).await?;
    app.commit(tx).await?;
    Ok(Group { member_count: group.member_count - 1, ..group })
}

/// A group whose organisation the viewer administers, the organisation locked.
async fn managed(tx: &mut Tx, actor: &Actor, id: GroupId, path: &str) -> Result<Group, AppError> {
    let found = rows::visible(tx, &actor.access, &[id.0]).await?.pop().ok_or_else(|| not_found(path))?;
    manage(tx, &actor.access, found.organisation, OrganisationRole::Admin, path).await?;
    // Once more: whoever held the lock may have changed or deleted it.
    rows::visible(tx, &actor.access, &[id.0]).await?.pop().ok_or_else(|| not_found(path))
}

async fn reach_of(tx: &mut Tx, id: GroupId, user: UserId) -> Result<Before, AppError> {
    let calendars = reach::calendars_of_group(tx, id).await?;
    Before::of(tx, vec![user], calendars).await
}

async fn tell_members(
    app: &App,
    tx: &mut Tx,
    group: &Group,
    actor: UserId,
    members: Value,
) -> Result<(), AppError> {
    let change = NewChange {
        before: Some(json!({})),
        after: Some(json!({ "members": members })),
        ..told(group.organisation, Entity::Group, group.id.0, Kind::Updated, actor)
    };
    Ok(change::append(tx, app.now(), &change).await?)
}

fn fields(group: &Group) -> Value {
    json!({ "name": group.name, "description": group.description })
}

fn taken(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == store::GROUP_NAME_KEY => AppError::field(
            UserErrorCode::Invalid,
            "name",
            "The organisation has a group of this name already; choose another.",
        ),
        other => other.into(),
    }
}
