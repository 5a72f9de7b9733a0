//! What mutations of service accounts take and answer.

use async_graphql::{ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{AppError, organisation::service_account as app};

use super::ServiceAccount;
use crate::{context::read_id, organisation::OrganisationRole, payload::UserError};

/// A new service account.
#[derive(InputObject)]
pub(crate) struct ServiceAccountCreateInput {
    /// The organisation whose programs it is for.
    pub organisation_id: ID,
    /// What it is called: 1 to 100 characters.
    pub name: String,
    /// What it is for: at most 1,000 characters.
    pub description: Option<String>,
    /// What it may do in the organisation: `MEMBER` or `RESOURCE_MANAGER`.
    #[graphql(default_with = "OrganisationRole::Member")]
    pub role: OrganisationRole,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<ServiceAccountCreateInput> for app::CreateServiceAccount {
    type Error = AppError;

    fn try_from(input: ServiceAccountCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            organisation: read_id(&input.organisation_id, "organisationId")?,
            name: input.name,
            description: input.description,
            role: input.role.into(),
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to change of a service account. What is left out stays.
#[derive(InputObject)]
pub(crate) struct ServiceAccountUpdateInput {
    /// The service account.
    pub id: ID,
    /// What it is called: 1 to 100 characters.
    pub name: Option<String>,
    /// What it is for: at most 1,000 characters; null clears it.
    pub description: MaybeUndefined<String>,
    /// What it may do in the organisation: `MEMBER` or `RESOURCE_MANAGER`.
    pub role: Option<OrganisationRole>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

impl From<ServiceAccountUpdateInput> for app::UpdateServiceAccount {
    fn from(input: ServiceAccountUpdateInput) -> Self {
        Self {
            name: input.name,
            description: input.description.into(),
            role: input.role.map(Into::into),
            if_version: input.if_version,
        }
    }
}

/// Which service account is to be stopped, or to act again.
#[derive(InputObject)]
pub(crate) struct ServiceAccountSetActiveInput {
    /// The service account.
    pub id: ID,
    /// Whether it may act.
    pub is_active: bool,
}

/// Which service account is to go.
#[derive(InputObject)]
pub(crate) struct ServiceAccountDeleteInput {
    /// The service account.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// What `serviceAccountCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct ServiceAccountCreatePayload {
    /// The new service account.
    pub service_account: Option<ServiceAccount>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `serviceAccountUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct ServiceAccountUpdatePayload {
    /// The service account as it is now.
    pub service_account: Option<ServiceAccount>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `serviceAccountSetActive` answers.
#[derive(SimpleObject)]
pub(crate) struct ServiceAccountSetActivePayload {
    /// The service account as it is now.
    pub service_account: Option<ServiceAccount>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `serviceAccountDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct ServiceAccountDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether it was gone before, or never seen by the viewer.
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
