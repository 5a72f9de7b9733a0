//! Having browsers told, and told no more.

use async_graphql::{Context, Object, Result};
use cal3_app::{
    calendar::Deleted,
    push::{self, Subscribe},
};

use super::{
    PushSubscription,
    input::{
        PushSubscriptionCreateInput, PushSubscriptionCreatePayload, PushSubscriptionDeleteInput,
        PushSubscriptionDeletePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of browsers that are told.
#[derive(Default)]
pub(crate) struct PushMutation;

#[Object]
impl PushMutation {
    /// Has a browser told from now on what rules tell the viewer by `WEB_PUSH`. One that is known already is known by what is given now, and
    /// tells nobody else any more. Of each person the 20 newest are kept. Scope: `notices:write`.
    async fn push_subscription_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The browser.")] input: PushSubscriptionCreateInput,
    ) -> Result<PushSubscriptionCreatePayload> {
        let PushSubscriptionCreateInput { endpoint, p256dh, auth, server_key, name } = input;
        let subscribe = Subscribe { endpoint, p256dh, auth, server_key, name };
        let made = push::subscribe(ctx.app(), ctx.viewer(), subscribe);
        let (made, user_errors) = settle(ctx, Box::pin(made).await).await?;
        Ok(PushSubscriptionCreatePayload { push_subscription: made.map(PushSubscription::from), user_errors })
    }

    /// Has a browser of the viewer's told no more. Scope: `notices:write`.
    async fn push_subscription_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which browser.")] input: PushSubscriptionDeleteInput,
    ) -> Result<PushSubscriptionDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            push::delete(ctx.app(), ctx.viewer(), id).await
        };
        let (deleted, user_errors) = settle(ctx, Box::pin(deleted).await).await?;
        Ok(PushSubscriptionDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
