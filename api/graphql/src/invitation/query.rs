//! Reading an invitation by its link.

use async_graphql::{Context, Object, Result};
use cal3_app::organisation::invitation;

use super::object::InvitationPreview;
use crate::{context::ContextExt as _, error::refuse};

/// Queries about invitations.
#[derive(Default)]
pub struct InvitationQuery;

#[Object]
impl InvitationQuery {
    /// What the invitation offers in whose link this secret stands; null when it cannot be accepted (any more). Nobody has to
    /// sign in for it.
    async fn invitation_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What stands after `#` in the link.")] secret: String,
    ) -> Result<Option<InvitationPreview>> {
        let found = invitation::preview(ctx.app(), &secret).await;
        Ok(found.map_err(|error| refuse(ctx, error))?.map(InvitationPreview))
    }
}
