//! Changing groups of calendars.

use async_graphql::{Context, Object, Result};
use cal3_app::calendar::{Deleted, group};

use super::{
    CalendarGroup,
    input::{
        CalendarGroupCreateInput, CalendarGroupCreatePayload, CalendarGroupDeleteInput,
        CalendarGroupDeletePayload, CalendarGroupUpdateInput, CalendarGroupUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of groups of calendars.
#[derive(Default)]
pub(crate) struct CalendarGroupMutation;

#[Object]
impl CalendarGroupMutation {
    /// Makes a group of calendars of the viewer's own, after those that they have. Scope: `calendars:write`.
    async fn calendar_group_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new group.")] input: CalendarGroupCreateInput,
    ) -> Result<CalendarGroupCreatePayload> {
        let key = input.idempotency_key.as_deref();
        let made = group::create(ctx.app(), ctx.viewer(), &input.name, key).await;
        let (group, user_errors) = settle(ctx, made).await?;
        Ok(CalendarGroupCreatePayload { calendar_group: group.map(CalendarGroup::from), user_errors })
    }

    /// Changes a group of calendars of the viewer's own, or its place. Scope: `calendars:write`.
    async fn calendar_group_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: CalendarGroupUpdateInput,
    ) -> Result<CalendarGroupUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            group::update(ctx.app(), ctx.viewer(), id, input.read()?).await
        };
        let (group, user_errors) = settle(ctx, changed.await).await?;
        Ok(CalendarGroupUpdatePayload { calendar_group: group.map(CalendarGroup::from), user_errors })
    }

    /// Deletes a group of calendars of the viewer's own; its calendars are in none then. Scope: `calendars:write`.
    async fn calendar_group_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which group.")] input: CalendarGroupDeleteInput,
    ) -> Result<CalendarGroupDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            group::delete(ctx.app(), ctx.viewer(), id).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(CalendarGroupDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
