//! Who has which role on a resource.

use cal3_domain::{
    access::{Owner, ResourceRole, Scope},
    audit::Action,
    ids::ResourceId,
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    resource as store,
};
use serde_json::{Value, json};

use super::{Grantee, MOST_ROLES, Resource, require_manager};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
};

/// Gives a member, or a group, of the organisation a role on a resource and on everything in it, instead of the one that
/// they have there.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `resourceId`; `NOT_FOUND` at `userId` or `groupId`; `LIMIT_REACHED`.
pub async fn set_role(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    grantee: Grantee,
    role: ResourceRole,
) -> Result<Resource, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    let mut tx = app.store.begin().await?;
    let resource = store::locked(&mut tx, &access, &[id.0]).await?.pop();
    let resource = resource.ok_or_else(|| not_found("resourceId"))?;
    require_manager(&resource, "resourceId")?;
    if !store::belongs(&mut tx, grantee, resource.organisation).await? {
        return Err(not_found(field(grantee)));
    }
    if store::count_other_roles(&mut tx, id, grantee).await? >= MOST_ROLES {
        return Err(AppError::field(
            UserErrorCode::LimitReached,
            "resourceId",
            format!("At most {MOST_ROLES} people and groups have roles on it. Give them to a group."),
        ));
    }
    store::set_role(&mut tx, app.new_id(), id, grantee, role, app.now()).await?;
    let act =
        Act::new(Action::ResourceRoleSet).with(json!({ "grantee": name(grantee), "role": role.as_str() }));
    audit::record(app, &mut tx, viewer, act.on(id).within(resource.organisation)).await?;
    tell(app, &mut tx, &resource, grantee, user, json!({ "role": role.as_str() })).await?;
    app.commit(tx).await?;
    Ok(resource)
}

/// Takes somebody's role on a resource away. What they have by other ways stays. Doing it again changes nothing.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `resourceId`.
pub async fn remove_role(
    app: &App,
    viewer: &Viewer,
    id: ResourceId,
    grantee: Grantee,
) -> Result<Resource, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::ResourcesWrite)?;
    let mut tx = app.store.begin().await?;
    let resource = store::locked(&mut tx, &access, &[id.0]).await?.pop();
    let resource = resource.ok_or_else(|| not_found("resourceId"))?;
    require_manager(&resource, "resourceId")?;
    if !store::remove_role(&mut tx, id, grantee).await? {
        return Ok(resource);
    }
    let act = Act::new(Action::ResourceRoleRemove).with(json!({ "grantee": name(grantee) }));
    audit::record(app, &mut tx, viewer, act.on(id).within(resource.organisation)).await?;
    tell(app, &mut tx, &resource, grantee, user, json!({ "role": null })).await?;
    app.commit(tx).await?;
    Ok(resource)
}

/// Tells whoever has another role now.
async fn tell(
    app: &App,
    tx: &mut Tx,
    resource: &Resource,
    grantee: Grantee,
    actor: cal3_domain::ids::UserId,
    after: Value,
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::Organisation(resource.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: resource.id.0,
        kind: Kind::Updated,
        before: None,
        after: Some(after),
        actor: Some(actor),
        sight: Sight::only(grantee.id()),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}

fn field(grantee: Grantee) -> &'static str {
    match grantee {
        Grantee::User(_) => "userId",
        Grantee::Group(_) => "groupId",
    }
}

fn name(grantee: Grantee) -> String {
    match grantee {
        Grantee::User(id) => id.to_string(),
        Grantee::Group(id) => id.to_string(),
    }
}
