//! Changing a service account, stopping it for a while, and deleting it.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::UserId,
};
use cal3_store::{
    Tx, account,
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{member as memberships, service_account as rows},
};
use serde_json::json;

use super::{DESCRIPTION, NAME, ServiceAccount, existing, fields, managed, role, told};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer, access,
    audit::{self, Act},
    calendar::{Deleted, not_found, require_version},
    diff::diff,
    faults::Faults,
    organisation::member,
};

/// What is to change of a service account. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateServiceAccount {
    /// Its name.
    pub name: Option<String>,
    /// What it is for; `Some(None)` clears it.
    pub description: Option<Option<String>>,
    /// What it may do in the organisation: at most what a resource manager may.
    pub role: Option<OrganisationRole>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a service account of an organisation that the viewer administers.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`,
/// `FORBIDDEN` at `role`; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: UserId,
    input: UpdateServiceAccount,
) -> Result<ServiceAccount, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let (_, before) = existing(&mut tx, &actor, id).await?;
    require_version(input.if_version, before.version, EntityRef::User(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    if let Some(description) = &input.description {
        after.description = faults.text("description", description.as_deref(), DESCRIPTION);
    }
    if let Some(wanted) = input.role {
        after.role = role(&mut faults, wanted);
    }
    faults.check()?;
    if before == after {
        return Ok(before);
    }
    if before.role != after.role {
        let membership = memberships::find(&mut tx, after.organisation, id).await?;
        let membership = membership.ok_or_else(|| not_found("id"))?;
        member::change_role(app, &mut tx, &membership, after.role, actor.user).await?;
    }
    let act = Act::new(Action::ServiceAccountUpdate).on(id).within(after.organisation);
    let details = json!({ "name": after.name, "from": before.role.as_str(), "to": after.role.as_str() });
    audit::record(app, &mut tx, viewer, act.with(details)).await?;
    write(app, &mut tx, &before, &mut after, actor.user).await?;
    app.commit(tx).await?;
    Ok(after)
}

/// Stops a service account of an organisation that the viewer administers, or lets it act again. While it is stopped its tokens
/// are refused and what was begun with them has ended; its tokens, shares and groups stay.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` or `FORBIDDEN` at `id`.
pub async fn set_active(
    app: &App,
    viewer: &Viewer,
    id: UserId,
    is_active: bool,
) -> Result<ServiceAccount, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let (_, before) = existing(&mut tx, &actor, id).await?;
    if before.deactivated_at.is_none() == is_active {
        return Ok(before);
    }
    let now = app.now();
    let mut after = ServiceAccount { deactivated_at: (!is_active).then_some(now), ..before.clone() };
    let action = if is_active {
        rows::resume_tokens(&mut tx, id).await?;
        Action::ServiceAccountReactivate
    } else {
        rows::suspend_tokens(&mut tx, id, now).await?;
        Action::ServiceAccountDeactivate
    };
    let act = Act::new(action).on(id).within(after.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "name": after.name }))).await?;
    write(app, &mut tx, &before, &mut after, actor.user).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    Ok(after)
}

/// Deletes a service account of an organisation that the viewer administers: its tokens end at once, and what was begun with
/// them; its rules, its webhooks and what is shared with it go with it. As long as calendars belong to it, it stays.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `id`, also while calendars belong to it; [`AppError::VersionConflict`].
pub async fn delete(
    app: &App,
    viewer: &Viewer,
    id: UserId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let actor = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let Some((_, account)) = managed(&mut tx, &actor, id).await? else { return Ok(Deleted::Already) };
    require_version(if_version, account.version, EntityRef::User(id))?;
    // Locked, so that it gets neither another token nor another calendar meanwhile.
    account::lock_user(&mut tx, id).await?;
    let calendars = rows::count_calendars(&mut tx, id).await?;
    if calendars > 0 {
        let message = format!(
            "{calendars} calendar(s) belong to the account. Delete them with a token of the account first."
        );
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    if let Some(membership) = memberships::find(&mut tx, account.organisation, id).await? {
        member::end(app, &mut tx, &membership, actor.user, "id").await?;
    }
    account::revoke_tokens_of_user(&mut tx, id, app.now()).await?;
    rows::delete(&mut tx, id).await?;
    let act = Act::new(Action::ServiceAccountDelete).on(id).within(account.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "name": account.name }))).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    Ok(Deleted::Now)
}

/// Writes the next version, and tells the organisation's administrators what is another now.
async fn write(
    app: &App,
    tx: &mut Tx,
    before: &ServiceAccount,
    after: &mut ServiceAccount,
    actor: UserId,
) -> Result<(), AppError> {
    after.version += 1;
    after.updated_at = app.now();
    rows::update(tx, after).await?;
    let Some((was, is)) = diff(fields(before), fields(after)) else { return Ok(()) };
    let change = NewChange {
        before: Some(was),
        after: Some(is),
        sight: Sight::from_role(OrganisationRole::Admin.code()),
        ..told(after.organisation, Entity::Membership, after.id.0, Kind::Updated, actor)
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
