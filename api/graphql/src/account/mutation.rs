//! Changing people.

use async_graphql::{Context, Object, Result};
use cal3_app::account;

use super::{
    User,
    input::{UserUpdateInput, UserUpdatePayload},
    working_hours::{UserWorkingHoursUpdateInput, UserWorkingHoursUpdatePayload},
};
use crate::{context::ContextExt as _, payload::settle};

/// Mutations of people.
#[derive(Default)]
pub struct AccountMutation;

#[Object]
impl AccountMutation {
    /// Changes the viewer's own settings. Scope: `account:write`.
    async fn user_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UserUpdateInput,
    ) -> Result<UserUpdatePayload> {
        let changed = account::update_user(ctx.app(), ctx.viewer(), input.into()).await;
        let (user, user_errors) = settle(ctx, changed).await?;
        Ok(UserUpdatePayload { user: user.map(User::from), user_errors })
    }

    /// Says when the viewer works: the hours of each weekday and dates with hours of their own, on the clocks of their zone. Times
    /// are looked for within them. Whoever may see when they are busy learns the times, and never a reason. Scope: `account:write`.
    async fn user_working_hours_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "When they work.")] input: UserWorkingHoursUpdateInput,
    ) -> Result<UserWorkingHoursUpdatePayload> {
        let changed = account::set_working_hours(ctx.app(), ctx.viewer(), input.into()).await;
        let (user, user_errors) = settle(ctx, changed).await?;
        Ok(UserWorkingHoursUpdatePayload { user: user.map(User::from), user_errors })
    }
}
