//! A resource, as the viewer sees it.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{AppError, resource};

use super::{
    Blackout, ResourceType,
    accessory::ResourceAccessory,
    kind::policy_json,
    role::{ResourceRole, ResourceRoleGrant, Visibility},
};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::{DateTime, Json, TimeZone, Url},
};

/// Something that can be reserved: a room, a car, a pool of desks; or what such things are in, a site or a floor.
#[derive(Debug, Clone)]
pub(crate) struct Resource(pub(crate) Arc<resource::Resource>);

impl From<resource::Resource> for Resource {
    fn from(resource: resource::Resource) -> Self {
        Self(Arc::new(resource))
    }
}

fn number(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Something that can be reserved: a room, a car, a pool of desks; or what such things are in, a site or a floor.
#[Object]
impl Resource {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The organisation that has it.
    async fn organisation_id(&self) -> ID {
        self.0.organisation.to_string().into()
    }

    /// What kind it is; null for those who have a role on it and do not belong to the organisation.
    #[graphql(name = "type")]
    async fn kind(&self, ctx: &Context<'_>) -> Result<Option<ResourceType>> {
        Ok(ctx.load(self.0.type_id).await?.map(ResourceType))
    }

    /// What it is in; null at the top, and when the viewer may not see it.
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        match self.0.parent {
            Some(parent) => Ok(ctx.load(parent).await?.map(Resource)),
            None => Ok(None),
        }
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What there is to know about it.
    async fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// The zone on whose clocks its hours are read.
    async fn time_zone(&self) -> TimeZone {
        TimeZone(self.0.time_zone.clone())
    }

    /// Where its photo is.
    async fn photo_url(&self) -> Option<Url> {
        self.0.photo_url.clone().map(Url)
    }

    /// What it has: an object of texts, numbers and truth values.
    async fn attributes(&self, ctx: &Context<'_>) -> Result<Json> {
        let json = serde_json::to_value(&self.0.attributes).map_err(AppError::internal);
        json.map(Json).map_err(|error| refuse(ctx, error))
    }

    /// How many there are: 1 is a unit, which one reservation at a time may have; more are a pool.
    async fn quantity(&self) -> i32 {
        number(self.0.quantity)
    }

    /// How many people fit.
    async fn seats(&self) -> Option<i32> {
        self.0.seats.map(number)
    }

    /// Who sees it without having a role on it.
    async fn visibility(&self) -> Visibility {
        self.0.visibility.into()
    }

    /// Whether it can be reserved: a site or a floor cannot, nor can what is out of order.
    async fn is_reservable(&self) -> bool {
        self.0.is_reservable
    }

    /// Whose time it is, when it is a person's hour; null for things.
    async fn user_id(&self) -> Option<ID> {
        self.0.user.map(|user| user.to_string().into())
    }

    /// Of the viewer's own hour, the calendar in which what is booked is written; null for their oldest, and for others.
    async fn calendar_id(&self, ctx: &Context<'_>) -> Option<ID> {
        let is_own = self.0.user.is_some() && self.0.user == ctx.viewer().user_id();
        self.0.calendar.filter(|_| is_own).map(|calendar| calendar.to_string().into())
    }

    /// The rules that hold: its own, or those of its type.
    async fn policy(&self, ctx: &Context<'_>) -> Result<Json> {
        policy_json(ctx, self.0.policy())
    }

    /// Whether it has rules of its own.
    async fn has_own_policy(&self) -> bool {
        self.0.own_policy.is_some()
    }

    /// What the viewer may do with it.
    async fn viewer_role(&self) -> ResourceRole {
        self.0.role.into()
    }

    /// The roles that were given on it, in the order in which they were; to those who manage it. Roles on what it is in
    /// hold on it too, and are listed there.
    async fn roles(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ResourceRoleGrant>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let roles = resource::roles(ctx.app(), ctx.viewer(), &self.0, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, roles, |role| (role.id, ResourceRoleGrant(role))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// What comes with it, or can, at most 30: chairs, a projector. What must come is reserved with it, or the reservation is refused.
    async fn accessories(&self) -> Vec<ResourceAccessory> {
        self.0.accessories.iter().copied().map(ResourceAccessory).collect()
    }

    /// The times in which it is closed although its hours say otherwise, in the order in which they were made.
    #[allow(clippy::too_many_arguments, reason = "the arguments of a GraphQL field")]
    async fn blackouts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that may still close it after this instant.")] ending_after: Option<
            DateTime,
        >,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Blackout>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let ending_after = ending_after.map(|instant| instant.0);
            let found =
                resource::blackouts(ctx.app(), ctx.viewer(), self.0.id, ending_after, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| (row.blackout.id.0, Blackout::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change of the resource itself; for `ifVersion`.
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

    /// Since when it can be reserved no more.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(DateTime)
    }
}
