//! Who asks.

use async_graphql::{Context, Object, Result};

use super::User;
use crate::context::ContextExt as _;

/// Queries about people.
#[derive(Default)]
pub struct AccountQuery;

#[Object]
impl AccountQuery {
    /// Who asks; null when nobody has signed in. Scope: `account:read`.
    async fn viewer(&self, ctx: &Context<'_>) -> Result<Option<User>> {
        match ctx.viewer().user_id() {
            Some(id) => Ok(ctx.load(id).await?.map(User::from)),
            None => Ok(None),
        }
    }
}
