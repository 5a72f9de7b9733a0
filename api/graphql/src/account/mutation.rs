//! Changing people.

use async_graphql::{Context, Object, Result};
use cal3_app::account;

use super::{
    User,
    input::{UserUpdateInput, UserUpdatePayload},
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
}
