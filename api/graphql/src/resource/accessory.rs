//! What comes with a resource.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use cal3_app::{AppError, UserErrorCode, resource};
use cal3_domain::resource::Accessory;

use super::Resource;
use crate::{
    context::{ContextExt as _, read_id},
    payload::{UserError, settle},
};

/// Something that comes with a resource, or can.
pub(crate) struct ResourceAccessory(pub(super) Accessory);

/// Something that comes with a resource, or can.
#[Object]
impl ResourceAccessory {
    /// The accessory's id: it is a resource itself.
    async fn resource_id(&self) -> ID {
        self.0.resource.to_string().into()
    }

    /// The accessory; null when the viewer may not see it.
    async fn resource(&self, ctx: &Context<'_>) -> Result<Option<Resource>> {
        Ok(ctx.load(self.0.resource).await?.map(Resource))
    }

    /// So many come with each reservation, also unasked; 0 when it comes only when it is named.
    async fn min(&self) -> i32 {
        i32::try_from(self.0.min).unwrap_or(i32::MAX)
    }

    /// No more than so many can be reserved together with it.
    async fn max(&self) -> i32 {
        i32::try_from(self.0.max).unwrap_or(i32::MAX)
    }
}

/// Something that is to come with a resource, or may.
#[derive(InputObject)]
pub(crate) struct ResourceAccessoryInput {
    /// The accessory: another resource of the organisation.
    resource_id: ID,
    /// So many come with each reservation, also unasked.
    #[graphql(default = 0)]
    min: i32,
    /// No more than so many can be reserved together with it: from 1 on, and no less than `min`.
    #[graphql(default = 1)]
    max: i32,
}

impl ResourceAccessoryInput {
    fn read(&self, index: usize) -> Result<Accessory, AppError> {
        let number = |name: &str, given: i32| {
            u32::try_from(given).map_err(|_| {
                let path = format!("accessories.{index}.{name}");
                AppError::field(UserErrorCode::OutOfRange, &path, "Give a number from 0 on.")
            })
        };
        Ok(Accessory {
            resource: read_id(&self.resource_id, &format!("accessories.{index}.resourceId"))?,
            min: number("min", self.min)?,
            max: number("max", self.max)?,
        })
    }
}

/// What is to come with a resource.
#[derive(InputObject)]
pub(crate) struct ResourceAccessoriesSetInput {
    /// The resource.
    resource_id: ID,
    /// All that is to come with it, or may, each once: at most 30.
    accessories: Vec<ResourceAccessoryInput>,
    /// The version of the resource that was read: refused with `VersionConflict` if there is a newer one.
    if_version: Option<i32>,
}

/// What `resourceAccessoriesSet` answers.
#[derive(SimpleObject)]
pub(crate) struct ResourceAccessoriesSetPayload {
    /// The resource as it is now.
    resource: Option<Resource>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// Mutations of what comes with resources.
#[derive(Default)]
pub struct ResourceAccessoryMutation;

#[Object]
impl ResourceAccessoryMutation {
    /// Says what comes with a resource that the viewer manages, instead of what did. What is reserved already stays as it is.
    /// Scope: `resources:write`.
    async fn resource_accessories_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to come with it.")] input: ResourceAccessoriesSetInput,
    ) -> Result<ResourceAccessoriesSetPayload> {
        let set = async {
            let id = read_id(&input.resource_id, "resourceId")?;
            let accessories = input.accessories.iter().enumerate();
            let accessories =
                accessories.map(|(index, given)| given.read(index)).collect::<Result<_, _>>()?;
            resource::set_accessories(ctx.app(), ctx.viewer(), id, accessories, input.if_version).await
        };
        let (resource, user_errors) = settle(ctx, Box::pin(set).await).await?;
        Ok(ResourceAccessoriesSetPayload { resource: resource.map(Resource::from), user_errors })
    }
}
