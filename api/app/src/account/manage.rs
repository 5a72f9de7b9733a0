//! What administrators of the installation do to people, in the page and by the API.

use cal3_domain::{
    access::{Owner, Scope},
    account::User,
    audit::Action,
    ids::UserId,
};
use cal3_store::{
    Tx, account as rows, audit as acts,
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
    organisation::member::searched,
    page::PageArgs,
};

/// A page of the people with accounts, in the order of their making, for administrators of the installation; for others nobody.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `TOO_LONG` at `search`.
pub async fn list_people(
    app: &App,
    viewer: &Viewer,
    search: Option<&str>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<User>, AppError> {
    let access = access::read(viewer, Scope::AdminUsers)?;
    let search = searched(search)?;
    let place = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(rows::list_people(&mut connection, &access, search, place, page.backwards, page.limit + 1).await?)
}

/// Bars a person from signing in, with all of their sessions and tokens, or lets them in again. What they own stays. Nobody bars
/// themselves: another administrator does.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] for whoever is no administrator; `NOT_FOUND` or `FORBIDDEN` at `id`.
pub async fn bar_person(app: &App, viewer: &Viewer, id: UserId, is_active: bool) -> Result<User, AppError> {
    let (mut tx, actor, user) = begin(app, viewer, id).await?;
    if user.deactivated_at.is_none() == is_active {
        return Ok(user);
    }
    let now = app.now();
    rows::set_deactivated(&mut tx, id, (!is_active).then_some(now), now).await?;
    if !is_active {
        rows::revoke_sessions_of_user(&mut tx, id, now, "DEACTIVATED").await?;
        rows::revoke_tokens_of_user(&mut tx, id, now).await?;
    }
    let action = if is_active { Action::UserReactivate } else { Action::UserDeactivate };
    let told = (json!({ "isActive": !is_active }), json!({ "isActive": is_active }));
    let user = settle(app, tx, viewer, (actor, id), action, told).await?;
    app.live().notify_revoked();
    Ok(user)
}

/// Makes a person an administrator of the installation, or an ordinary one again. Nobody does it to themselves, so that one
/// administrator stays.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] for whoever is no administrator; `NOT_FOUND` or `FORBIDDEN` at `id`.
pub async fn promote_person(
    app: &App,
    viewer: &Viewer,
    id: UserId,
    is_administrator: bool,
) -> Result<User, AppError> {
    let (mut tx, actor, user) = begin(app, viewer, id).await?;
    if user.is_administrator == is_administrator {
        return Ok(user);
    }
    rows::set_administrator(&mut tx, id, is_administrator, app.now()).await?;
    let action = if is_administrator { Action::AdministratorGrant } else { Action::AdministratorRevoke };
    let told =
        (json!({ "isAdministrator": !is_administrator }), json!({ "isAdministrator": is_administrator }));
    settle(app, tx, viewer, (actor, id), action, told).await
}

/// Begins a change of a person by an administrator. One follows the other: of two who would take the right from each other,
/// one keeps it.
async fn begin(app: &App, viewer: &Viewer, id: UserId) -> Result<(Tx, UserId, User), AppError> {
    let Actor { user: actor, access, .. } = access::act(viewer, Scope::AdminUsers)?;
    let mut tx = app.store.begin().await?;
    rows::lock_administration(&mut tx).await?;
    if !acts::is_administrator(&mut tx, &access).await? {
        return Err(AppError::Forbidden);
    }
    let user = rows::lock_user(&mut tx, id).await?.filter(|user| user.service_of.is_none());
    let user = user.ok_or_else(|| not_found("id"))?;
    if id == actor {
        let message = "Nobody does this to themselves: ask another administrator.";
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    Ok((tx, actor, user))
}

async fn settle(
    app: &App,
    mut tx: Tx,
    viewer: &Viewer,
    (actor, id): (UserId, UserId),
    action: Action,
    (was, is): (Value, Value),
) -> Result<User, AppError> {
    let change = NewChange {
        owner: Some(Owner::User(id)),
        calendar: None,
        entity: Entity::User,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(was),
        after: Some(is),
        actor: Some(actor),
        sight: Sight::from_role(40),
    };
    change::append(&mut tx, app.now(), &change).await?;
    audit::record(app, &mut tx, viewer, Act::new(action).on(id)).await?;
    let user = rows::find_user(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    app.commit(tx).await?;
    Ok(user)
}
