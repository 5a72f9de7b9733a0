//! What administrators of the installation see of organisations to which they do not belong, and the one thing they do to them.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::{OrganisationId, UserId},
};
use cal3_store::{
    account, audit as acts,
    organisation::{self as store, administration as rows, member as memberships},
};
use serde_json::json;
use uuid::Uuid;

use super::member::{change_role, join, searched};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
    page::PageArgs,
};

pub use cal3_store::organisation::administration::Summary;

/// A page of all organisations, in the order of their making, for administrators of the installation; for others none.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `TOO_LONG` at `search`.
pub async fn list_all(
    app: &App,
    viewer: &Viewer,
    search: Option<&str>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Summary>, AppError> {
    let access = access::read(viewer, Scope::AdminUsers)?;
    let search = searched(search)?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    Ok(rows::list_summaries(&mut connection, &access, search, place, page.backwards, limit).await?)
}

/// Makes a person an owner of an organisation that has no owner who may act any more, so that it can go on. An organisation that
/// has one is its owners' own affair.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] for whoever is no administrator; `NOT_FOUND` or `FORBIDDEN` at
/// `organisationId`, `NOT_FOUND` at `userId` for whoever may not act.
pub async fn appoint_owner(
    app: &App,
    viewer: &Viewer,
    id: OrganisationId,
    user: UserId,
) -> Result<Summary, AppError> {
    let Actor { user: actor, access, .. } = access::act(viewer, Scope::AdminUsers)?;
    let mut tx = app.store.begin().await?;
    if !acts::is_administrator(&mut tx, &access).await? {
        return Err(AppError::Forbidden);
    }
    store::lock(&mut tx, &[id]).await?;
    let found = rows::find_summary(&mut tx, &access, id).await?.ok_or_else(|| not_found("organisationId"))?;
    if found.owner_count > 0 {
        let message = "The organisation has an owner, who decides on its members.";
        return Err(AppError::field(UserErrorCode::Forbidden, "organisationId", message));
    }
    let person = account::lock_user(&mut tx, user).await?;
    let person = person.filter(|user| user.service_of.is_none() && user.deactivated_at.is_none());
    if person.is_none() {
        return Err(not_found("userId"));
    }
    let owner = OrganisationRole::Owner;
    match memberships::find(&mut tx, id, user).await? {
        Some(member) => change_role(app, &mut tx, &member, owner, actor).await?,
        None => {
            join(app, &mut tx, id, user, owner, actor).await?;
        }
    }
    let act = Act::new(Action::OrganisationOwnerAppoint).on(user).within(id);
    audit::record(app, &mut tx, viewer, act.with(json!({ "name": found.name }))).await?;
    let after = rows::find_summary(&mut tx, &access, id).await?.ok_or(AppError::NotFound)?;
    app.commit(tx).await?;
    Ok(after)
}
