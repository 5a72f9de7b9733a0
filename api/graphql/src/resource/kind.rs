//! A type of resources.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use cal3_app::resource;
use cal3_domain::access::OrganisationRole;

use crate::{
    error::refuse,
    scalars::{DateTime, Json},
};

/// A kind of resource, such as rooms, cars or desks.
#[derive(Debug, Clone)]
pub(crate) struct ResourceType(pub(crate) Arc<resource::ResourceType>);

impl From<resource::ResourceType> for ResourceType {
    fn from(kind: resource::ResourceType) -> Self {
        Self(Arc::new(kind))
    }
}

/// Rules as the API answers them: JSON.
pub(super) fn policy_json(ctx: &Context<'_>, policy: &cal3_domain::policy::Policy) -> Result<Json> {
    let json = serde_json::to_value(policy).map_err(cal3_app::AppError::internal);
    json.map(Json).map_err(|error| refuse(ctx, error))
}

/// A kind of resource, such as rooms, cars or desks.
#[Object]
impl ResourceType {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The organisation that has it.
    async fn organisation_id(&self) -> ID {
        self.0.organisation.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The name of an icon.
    async fn icon(&self) -> Option<&str> {
        self.0.icon.as_deref()
    }

    /// Its colour, as `#rrggbb`.
    async fn color(&self) -> &str {
        &self.0.color
    }

    /// The rules of those of its resources that have none of their own.
    async fn policy(&self, ctx: &Context<'_>) -> Result<Json> {
        policy_json(ctx, &self.0.policy)
    }

    /// Whether its resources are people's hours, which only the people themselves make: see `hostSet`.
    async fn is_people(&self) -> bool {
        self.0.is_people
    }

    /// Whether the viewer may change it: they manage the organisation's resources.
    async fn viewer_can_manage(&self) -> bool {
        self.0.role >= OrganisationRole::ResourceManager
    }

    /// Grows by one with each change; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
