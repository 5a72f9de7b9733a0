//! Changing groups, and who is in them.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, organisation::group};

use super::{
    Group,
    input::{
        GroupCreateInput, GroupCreatePayload, GroupDeleteInput, GroupDeletePayload, GroupMemberAddInput,
        GroupMemberAddPayload, GroupMemberRemoveInput, GroupMemberRemovePayload, GroupUpdateInput,
        GroupUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of groups.
#[derive(Default)]
pub struct GroupMutation;

#[Object]
impl GroupMutation {
    /// Makes a group in an organisation, which its administrators and owners may. Scope: `organisations:write`.
    async fn group_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new group.")] input: GroupCreateInput,
    ) -> Result<GroupCreatePayload> {
        let made = async { group::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (group, user_errors) = settle(ctx, made.await).await?;
        Ok(GroupCreatePayload { group: group.map(Group::from), user_errors })
    }

    /// Changes a group. Scope: `organisations:write`.
    async fn group_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: GroupUpdateInput,
    ) -> Result<GroupUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            group::update(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (group, user_errors) = settle(ctx, changed.await).await?;
        Ok(GroupUpdatePayload { group: group.map(Group::from), user_errors })
    }

    /// Deletes a group: what is shared with it ends, those in it stay members. Scope: `organisations:write`.
    async fn group_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which group.")] input: GroupDeleteInput,
    ) -> Result<GroupDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            group::delete(ctx.app(), ctx.viewer(), id).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(GroupDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Puts a member of the organisation into a group. Scope: `organisations:write`.
    async fn group_member_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to be put into which group.")] input: GroupMemberAddInput,
    ) -> Result<GroupMemberAddPayload> {
        let added = async {
            let (group, user) = (read_id(&input.group_id, "groupId")?, read_id(&input.user_id, "userId")?);
            group::add_member(ctx.app(), ctx.viewer(), group, user).await
        };
        let (group, user_errors) = settle(ctx, added.await).await?;
        Ok(GroupMemberAddPayload { group: group.map(Group::from), user_errors })
    }

    /// Takes somebody out of a group. Scope: `organisations:write`.
    async fn group_member_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to be taken out of which group.")] input: GroupMemberRemoveInput,
    ) -> Result<GroupMemberRemovePayload> {
        let removed = async {
            let (group, user) = (read_id(&input.group_id, "groupId")?, read_id(&input.user_id, "userId")?);
            group::remove_member(ctx.app(), ctx.viewer(), group, user).await
        };
        let (group, user_errors) = settle(ctx, removed.await).await?;
        Ok(GroupMemberRemovePayload { group: group.map(Group::from), user_errors })
    }
}
