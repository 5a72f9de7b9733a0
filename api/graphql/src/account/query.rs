//! Who asks.

use async_graphql::{Context, ID, Object, Result};

use crate::{context::ContextExt as _, error::refuse};

/// Queries about people.
#[derive(Default)]
pub struct AccountQuery;

#[Object]
impl AccountQuery {
    /// The viewer's own id.
    async fn viewer_id(&self, ctx: &Context<'_>) -> Result<ID> {
        Ok(ctx.user_id().map_err(|error| refuse(ctx, error))?.to_string().into())
    }
}
