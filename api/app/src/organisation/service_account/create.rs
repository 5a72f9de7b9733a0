//! Making a service account.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::{OrganisationId, UserId},
};
use cal3_store::organisation::service_account as rows;
use serde_json::json;
use uuid::Uuid;

use super::{DESCRIPTION, MOST, NAME, ServiceAccount, role};
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    faults::Faults,
    idempotency::{self, Outcome},
    organisation::{limit, manage, member},
};

/// What a new service account is to be.
#[derive(Debug, Clone)]
pub struct CreateServiceAccount {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// What it may do in the organisation: at most what a resource manager may.
    pub role: OrganisationRole,
    /// Makes a second request with the same input answer the first's account.
    pub idempotency_key: Option<String>,
}

/// Makes a service account of an organisation that the viewer administers. It may do nothing until it has a token.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at
/// `organisationId`, `FORBIDDEN` at `role`, `LIMIT_REACHED`.
pub async fn create(
    app: &App,
    viewer: &Viewer,
    input: CreateServiceAccount,
) -> Result<ServiceAccount, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::OrganisationsWrite)?;
    let organisation = input.organisation;
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let description = faults.text("description", input.description.as_deref(), DESCRIPTION);
    let role = role(&mut faults, input.role);
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("serviceAccountCreate", organisation, &name, &description, role.as_str());
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return rows::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    let home = manage(&mut tx, &access, organisation, OrganisationRole::Admin, "organisationId").await?;
    limit("organisationId", rows::count(&mut tx, organisation).await?, MOST, "service accounts")?;
    let now = app.now();
    let account = ServiceAccount {
        id: UserId(app.new_id()),
        organisation,
        name,
        description,
        role,
        deactivated_at: None,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    rows::insert(&mut tx, &account, &home.time_zone, &home.locale).await?;
    member::join(app, &mut tx, organisation, account.id, role, user).await?;
    let act = Act::new(Action::ServiceAccountCreate).on(account.id).within(organisation);
    let act = act.with(json!({ "name": account.name, "role": role.as_str() }));
    audit::record(app, &mut tx, viewer, act).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(account.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(account)
}
