//! Making, changing, trying and deleting webhooks.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, webhook};

use super::{
    Webhook, WebhookDelivery,
    input::{
        WebhookCreateInput, WebhookCreatePayload, WebhookDeleteInput, WebhookDeletePayload, WebhookPingInput,
        WebhookPingPayload, WebhookReplayInput, WebhookReplayPayload, WebhookRotateSecretInput,
        WebhookRotateSecretPayload, WebhookUpdateInput, WebhookUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of webhooks.
#[derive(Default)]
pub(crate) struct WebhookMutation;

#[Object]
impl WebhookMutation {
    /// Makes a webhook of the viewer's, which is told of what they may see. A token needs the scopes that the webhook is to have, too.
    /// Scope: `webhooks:manage`.
    async fn webhook_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new webhook.")] input: WebhookCreateInput,
    ) -> Result<WebhookCreatePayload> {
        let made = async { webhook::create(ctx.app(), ctx.viewer(), input.read()?).await };
        let (made, user_errors) = settle(ctx, Box::pin(made).await).await?;
        let (webhook, secret) = made.unzip();
        Ok(WebhookCreatePayload {
            webhook: webhook.map(Webhook::from),
            secret: secret.flatten().map(|secret| secret.expose().to_owned()),
            user_errors,
        })
    }

    /// Changes a webhook, switches it on or off, or lets it go on after a pause. A token needs the scopes that the webhook has, too.
    /// Scope: `webhooks:manage`.
    async fn webhook_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: WebhookUpdateInput,
    ) -> Result<WebhookUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            webhook::update(ctx.app(), ctx.viewer(), id, input.read()?).await
        };
        let (webhook, user_errors) = settle(ctx, Box::pin(changed).await).await?;
        Ok(WebhookUpdatePayload { webhook: webhook.map(Webhook::from), user_errors })
    }

    /// Gives a webhook a new secret. For 24 hours what is sent is signed by the present one too, so that the receiver can change over.
    /// Scope: `webhooks:manage`.
    async fn webhook_rotate_secret(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook.")] input: WebhookRotateSecretInput,
    ) -> Result<WebhookRotateSecretPayload> {
        let rotated = async {
            let id = read_id(&input.id, "id")?;
            webhook::rotate_secret(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (rotated, user_errors) = settle(ctx, Box::pin(rotated).await).await?;
        let (webhook, secret) = rotated.unzip();
        Ok(WebhookRotateSecretPayload {
            webhook: webhook.map(Webhook::from),
            secret: secret.map(|secret| secret.expose().to_owned()),
            user_errors,
        })
    }

    /// Sends a message of the type `webhook.ping`, also to a webhook that is paused or switched off. Scope: `webhooks:manage`.
    async fn webhook_ping(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook.")] input: WebhookPingInput,
    ) -> Result<WebhookPingPayload> {
        let sent = async {
            let id = read_id(&input.id, "id")?;
            webhook::ping(ctx.app(), ctx.viewer(), id).await
        };
        let (delivery, user_errors) = settle(ctx, Box::pin(sent).await).await?;
        Ok(WebhookPingPayload { delivery: delivery.map(WebhookDelivery::from), user_errors })
    }

    /// Sends deliveries that have come to their end once more, under the ids that they had. What the viewer may not see any more is not
    /// sent. Scope: `webhooks:manage`.
    async fn webhook_replay(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which deliveries.")] input: WebhookReplayInput,
    ) -> Result<WebhookReplayPayload> {
        let replayed = async {
            let id = read_id(&input.id, "id")?;
            webhook::replay(ctx.app(), ctx.viewer(), id, input.read()?).await
        };
        let (replayed, user_errors) = settle(ctx, Box::pin(replayed).await).await?;
        Ok(WebhookReplayPayload {
            count: replayed.map(|replayed| i32::try_from(replayed.count).unwrap_or(i32::MAX)),
            has_more: replayed.map(|replayed| replayed.has_more),
            user_errors,
        })
    }

    /// Deletes a webhook with its deliveries. Scope: `webhooks:manage`.
    async fn webhook_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which webhook.")] input: WebhookDeleteInput,
    ) -> Result<WebhookDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            webhook::delete(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, Box::pin(deleted).await).await?;
        Ok(WebhookDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
