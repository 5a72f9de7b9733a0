//! Changing resources, their types, and roles on them.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, resource};

use super::{
    Resource, ResourceType,
    input::{
        HostSetInput, ResourceArchiveInput, ResourceCreateInput, ResourceRoleRemoveInput,
        ResourceRoleSetInput, ResourceTypeCreateInput, ResourceTypeDeleteInput, ResourceTypeUpdateInput,
        ResourceUpdateInput, grantee,
    },
    payload::{
        HostSetPayload, ResourceArchivePayload, ResourceCreatePayload, ResourceRestorePayload,
        ResourceRoleRemovePayload, ResourceRoleSetPayload, ResourceTypeCreatePayload,
        ResourceTypeDeletePayload, ResourceTypeUpdatePayload, ResourceUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of resources.
#[derive(Default)]
pub struct ResourceMutation;

#[Object]
impl ResourceMutation {
    /// Makes a type of resources in an organisation whose resources the viewer manages. Scope: `resources:write`.
    async fn resource_type_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new type.")] input: ResourceTypeCreateInput,
    ) -> Result<ResourceTypeCreatePayload> {
        let made = async { resource::create_type(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (kind, user_errors) = settle(ctx, Box::pin(made).await).await?;
        Ok(ResourceTypeCreatePayload { resource_type: kind.map(ResourceType::from), user_errors })
    }

    /// Changes a type of resources. What is reserved already stays as it is. Scope: `resources:write`.
    async fn resource_type_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: ResourceTypeUpdateInput,
    ) -> Result<ResourceTypeUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            resource::update_type(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (kind, user_errors) = settle(ctx, Box::pin(changed).await).await?;
        Ok(ResourceTypeUpdatePayload { resource_type: kind.map(ResourceType::from), user_errors })
    }

    /// Deletes a type of which there is no resource. Scope: `resources:write`.
    async fn resource_type_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which type.")] input: ResourceTypeDeleteInput,
    ) -> Result<ResourceTypeDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            resource::delete_type(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, Box::pin(deleted).await).await?;
        Ok(ResourceTypeDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Makes a resource of an organisation whose resources the viewer manages, or in a resource that they manage.
    /// Scope: `resources:write`.
    async fn resource_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new resource.")] input: ResourceCreateInput,
    ) -> Result<ResourceCreatePayload> {
        let made = async { resource::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (resource, user_errors) = settle(ctx, Box::pin(made).await).await?;
        Ok(ResourceCreatePayload { resource: resource.map(Resource::from), user_errors })
    }

    /// Changes a resource that the viewer manages. Scope: `resources:write`.
    async fn resource_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: ResourceUpdateInput,
    ) -> Result<ResourceUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            resource::update(ctx.app(), ctx.viewer(), id, input.try_into()?).await
        };
        let (resource, user_errors) = settle(ctx, Box::pin(changed).await).await?;
        Ok(ResourceUpdatePayload { resource: resource.map(Resource::from), user_errors })
    }

    /// Lets a resource be reserved no more. Its reservations are kept. Scope: `resources:write`.
    async fn resource_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which resource.")] input: ResourceArchiveInput,
    ) -> Result<ResourceArchivePayload> {
        let done = async {
            let id = read_id(&input.id, "id")?;
            resource::archive(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (resource, user_errors) = settle(ctx, Box::pin(done).await).await?;
        Ok(ResourceArchivePayload { resource: resource.map(Resource::from), user_errors })
    }

    /// Lets an archived resource be reserved again. Scope: `resources:write`.
    async fn resource_restore(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which resource.")] input: ResourceArchiveInput,
    ) -> Result<ResourceRestorePayload> {
        let done = async {
            let id = read_id(&input.id, "id")?;
            resource::restore(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (resource, user_errors) = settle(ctx, Box::pin(done).await).await?;
        Ok(ResourceRestorePayload { resource: resource.map(Resource::from), user_errors })
    }

    /// Lets the viewer's own time be booked in an organisation to which they belong, or no more. It is a resource of one that they
    /// manage, which is taken when their calendars are busy and when they do not work; what is booked is written into a calendar of
    /// theirs. What is booked already stays. Scope: `resources:write`.
    async fn host_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Where, and whether.")] input: HostSetInput,
    ) -> Result<HostSetPayload> {
        let set = async { resource::set_host(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (resource, user_errors) = settle(ctx, Box::pin(set).await).await?;
        Ok(HostSetPayload { resource: resource.flatten().map(Resource::from), user_errors })
    }

    /// Gives a member or a group of the organisation a role on a resource and everything in it. Scope: `resources:write`.
    async fn resource_role_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who, and which role.")] input: ResourceRoleSetInput,
    ) -> Result<ResourceRoleSetPayload> {
        let set = async {
            let id = read_id(&input.resource_id, "resourceId")?;
            let grantee = grantee(input.user_id.as_ref(), input.group_id.as_ref())?;
            resource::set_role(ctx.app(), ctx.viewer(), id, grantee, input.role.into()).await
        };
        let (resource, user_errors) = settle(ctx, Box::pin(set).await).await?;
        Ok(ResourceRoleSetPayload { resource: resource.map(Resource::from), user_errors })
    }

    /// Takes somebody's role on a resource away; what they have by other ways stays. Scope: `resources:write`.
    async fn resource_role_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who.")] input: ResourceRoleRemoveInput,
    ) -> Result<ResourceRoleRemovePayload> {
        let removed = async {
            let id = read_id(&input.resource_id, "resourceId")?;
            let grantee = grantee(input.user_id.as_ref(), input.group_id.as_ref())?;
            resource::remove_role(ctx.app(), ctx.viewer(), id, grantee).await
        };
        let (resource, user_errors) = settle(ctx, Box::pin(removed).await).await?;
        Ok(ResourceRoleRemovePayload { resource: resource.map(Resource::from), user_errors })
    }
}
