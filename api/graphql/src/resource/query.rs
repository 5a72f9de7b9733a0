//! Reading resources and their types.

use async_graphql::{Context, ID, InputObject, Object, Result};
use cal3_app::{AppError, UserErrorCode, resource};
use cal3_domain::ids::{ResourceId, ResourceTypeId};

use super::{Resource, ResourceType};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::{ContextExt as _, read_id},
    error::refuse,
    scalars::Json,
};

/// Queries about resources.
#[derive(Default)]
pub struct ResourceQuery;

/// Which resources to list. What is left out does not restrict.
#[derive(InputObject, Default)]
pub(crate) struct ResourceFilter {
    /// Only of this organisation.
    organisation_id: Option<ID>,
    /// Only of this type.
    type_id: Option<ID>,
    /// Only what is in this one at any depth, and itself.
    within_id: Option<ID>,
    /// Only those that have these attributes with these values: an object.
    attributes: Option<Json>,
    /// Only those in which so many people fit.
    seats_at_least: Option<i32>,
    /// Also those that can be reserved no more.
    #[graphql(default)]
    with_archived: bool,
}

impl TryFrom<ResourceFilter> for resource::Filter {
    type Error = AppError;

    fn try_from(filter: ResourceFilter) -> Result<Self, AppError> {
        if filter.attributes.as_ref().is_some_and(|attributes| !attributes.0.is_object()) {
            let message = "Give a JSON object.";
            return Err(AppError::field(UserErrorCode::Invalid, "filter.attributes", message));
        }
        Ok(Self {
            organisation: read(filter.organisation_id, "filter.organisationId")?,
            kind: read(filter.type_id, "filter.typeId")?,
            within: read(filter.within_id, "filter.withinId")?,
            attributes: filter.attributes.map(|attributes| attributes.0),
            seats: filter.seats_at_least,
            with_archived: filter.with_archived,
        })
    }
}

fn read<T: std::str::FromStr>(id: Option<ID>, path: &str) -> Result<Option<T>, AppError> {
    id.map(|id| read_id(&id, path)).transpose()
}

#[Object]
impl ResourceQuery {
    /// One resource. Null when there is none with this id that the viewer can see. Scope: `resources:read`.
    async fn resource(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Resource>> {
        match id.parse::<ResourceId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Resource)),
            Err(_) => Ok(None),
        }
    }

    /// The resources that the viewer can see, in the order of their making. Scope: `resources:read`.
    async fn resources(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which ones.")] filter: Option<ResourceFilter>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Resource>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let filter = filter.unwrap_or_default().try_into()?;
            let found = resource::list(ctx.app(), ctx.viewer(), &filter, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |resource| (resource.id.0, resource.into())))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// One type of resources. Null when there is none with this id that the viewer can see. Scope: `resources:read`.
    async fn resource_type(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<ResourceType>> {
        match id.parse::<ResourceTypeId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(ResourceType)),
            Err(_) => Ok(None),
        }
    }

    /// An organisation's types of resources, in the order of their making; none for those who do not belong to it.
    /// Scope: `resources:read`.
    async fn resource_types(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organisation.")] organisation_id: ID,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ResourceType>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let organisation = read_id(&organisation_id, "organisationId")?;
            let found = resource::list_types(ctx.app(), ctx.viewer(), organisation, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |kind| (kind.id.0, kind.into())))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
