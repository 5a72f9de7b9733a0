//! Changing organisations, and who belongs to them.

use async_graphql::{Context, Object, Result};
use cal3_app::{
    calendar::Deleted,
    organisation::{self, member},
};

use super::{
    Membership, Organisation,
    input::{
        MembershipDeleteInput, MembershipDeletePayload, MembershipUpdateInput, MembershipUpdatePayload,
        OrganisationCreateInput, OrganisationCreatePayload, OrganisationDeleteInput,
        OrganisationDeletePayload, OrganisationLeaveInput, OrganisationLeavePayload, OrganisationUpdateInput,
        OrganisationUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of organisations and memberships.
#[derive(Default)]
pub struct OrganisationMutation;

#[Object]
impl OrganisationMutation {
    /// Makes an organisation of which the viewer is the owner. Scope: `organisations:write`.
    async fn organisation_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new organisation.")] input: OrganisationCreateInput,
    ) -> Result<OrganisationCreatePayload> {
        let made = organisation::create(ctx.app(), ctx.viewer(), input.into()).await;
        let (organisation, user_errors) = settle(ctx, made).await?;
        Ok(OrganisationCreatePayload { organisation: organisation.map(Organisation::from), user_errors })
    }

    /// Changes an organisation, which its administrators and owners may. Scope: `organisations:write`.
    async fn organisation_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: OrganisationUpdateInput,
    ) -> Result<OrganisationUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            organisation::update(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (organisation, user_errors) = settle(ctx, changed.await).await?;
        Ok(OrganisationUpdatePayload { organisation: organisation.map(Organisation::from), user_errors })
    }

    /// Deletes an organisation that owns no calendars any more, which its owners may. Scope: `organisations:write`.
    async fn organisation_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organisation.")] input: OrganisationDeleteInput,
    ) -> Result<OrganisationDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            organisation::delete(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(OrganisationDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Ends the viewer's own membership; the last owner has to stay. Scope: `organisations:write`.
    async fn organisation_leave(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organisation.")] input: OrganisationLeaveInput,
    ) -> Result<OrganisationLeavePayload> {
        let left = async {
            let id = read_id(&input.organisation_id, "organisationId")?;
            member::leave(ctx.app(), ctx.viewer(), id).await
        };
        let (left, user_errors) = settle(ctx, left.await).await?;
        Ok(OrganisationLeavePayload {
            deleted_id: left.is_some().then_some(input.organisation_id),
            already_deleted: left == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Gives somebody another role; the last owner keeps theirs. Scope: `organisations:write`.
    async fn membership_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to have which role.")] input: MembershipUpdateInput,
    ) -> Result<MembershipUpdatePayload> {
        let changed = async {
            let organisation = read_id(&input.organisation_id, "organisationId")?;
            let user = read_id(&input.user_id, "userId")?;
            member::update(ctx.app(), ctx.viewer(), organisation, user, input.role.into()).await
        };
        let (membership, user_errors) = settle(ctx, changed.await).await?;
        Ok(MembershipUpdatePayload { membership: membership.map(Membership), user_errors })
    }

    /// Removes somebody from an organisation; the last owner has to stay. Scope: `organisations:write`.
    async fn membership_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to be removed.")] input: MembershipDeleteInput,
    ) -> Result<MembershipDeletePayload> {
        let removed = async {
            let organisation = read_id(&input.organisation_id, "organisationId")?;
            let user = read_id(&input.user_id, "userId")?;
            member::remove(ctx.app(), ctx.viewer(), organisation, user).await
        };
        let (removed, user_errors) = settle(ctx, removed.await).await?;
        Ok(MembershipDeletePayload {
            deleted_id: removed.is_some().then_some(input.user_id),
            already_deleted: removed == Some(Deleted::Already),
            user_errors,
        })
    }
}
