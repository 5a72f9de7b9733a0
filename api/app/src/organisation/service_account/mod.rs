//! Service accounts: accounts that no person signs in with. An organisation's administrators make them for its programs, which
//! act as them with tokens ([`crate::token`]). One has what its membership and its shares give it, and nothing else: it has no
//! address, no password and no way to sign in, and never administers anything.

mod change;
mod create;

use cal3_domain::{
    access::{OrganisationRole, Scope},
    ids::{OrganisationId, UserId},
};
use cal3_store::{
    Tx,
    organisation::{self as store, service_account as rows},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Organisation, change as told, require};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    faults::Faults,
    page::PageArgs,
};

pub use cal3_store::organisation::service_account::ServiceAccount;
pub use change::{UpdateServiceAccount, delete, set_active, update};
pub use create::{CreateServiceAccount, create};

/// Most service accounts of an organisation.
pub const MOST: i64 = 100;
/// Longest name, in characters.
pub const NAME: usize = 100;
/// Longest description, in characters.
pub const DESCRIPTION: usize = 1_000;

/// Those of `ids` that are service accounts of organisations that the viewer administers, in no order. Whoever may not read of
/// organisations sees none: their ids are like those of people, of whom nothing is told either.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn visible(app: &App, viewer: &Viewer, ids: &[UserId]) -> Result<Vec<ServiceAccount>, AppError> {
    let Ok(access) = access::read(viewer, Scope::OrganisationsRead) else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(rows::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of an organisation's service accounts, in the order of their making, for its administrators and owners; for others
/// none.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<ServiceAccount>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let (place, limit) = ((page.after, page.before), page.limit + 1);
    let mut connection = app.store.read().await?;
    Ok(rows::list_visible(&mut connection, &access, organisation, place, page.backwards, limit).await?)
}

/// A service account of an organisation that the viewer administers, the organisation locked; `None` for what they do not see.
async fn managed(
    tx: &mut Tx,
    actor: &Actor,
    id: UserId,
) -> Result<Option<(Organisation, ServiceAccount)>, AppError> {
    let Some(organisation) = rows::organisation_of(tx, id).await? else { return Ok(None) };
    let Some(organisation) = store::locked(tx, &actor.access, organisation).await? else { return Ok(None) };
    require(&organisation, OrganisationRole::Admin, "id")?;
    let found = rows::visible(tx, &actor.access, &[id.0]).await?.pop();
    Ok(found.map(|account| (organisation, account)))
}

/// As [`managed`], for what has to be there.
async fn existing(
    tx: &mut Tx,
    actor: &Actor,
    id: UserId,
) -> Result<(Organisation, ServiceAccount), AppError> {
    managed(tx, actor, id).await?.ok_or_else(|| not_found("id"))
}

/// The role that a service account is to have.
fn role(faults: &mut Faults, role: OrganisationRole) -> OrganisationRole {
    if role > OrganisationRole::ResourceManager {
        let message = "A service account is a MEMBER or a RESOURCE_MANAGER: only people administer.";
        faults.add(UserErrorCode::Forbidden, "role", message);
    }
    role
}

/// What the change log tells of a service account, beside its membership: its organisation's administrators see it.
fn fields(account: &ServiceAccount) -> Value {
    json!({
        "name": account.name,
        "description": account.description,
        "isActive": account.deactivated_at.is_none(),
    })
}
