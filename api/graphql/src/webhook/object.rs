//! A webhook.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::{
    AppError,
    webhook::{self, StoredWebhook},
};
use cal3_domain::{access::Scope, webhook::Pause};

use super::{WebhookDelivery, delivery::WebhookDeliveryState};
use crate::{
    change::{ChangeEntity, ChangeKind},
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::DateTime,
};

/// Why a webhook was paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Pause")]
pub(crate) enum WebhookPauseReason {
    /// It rejected ten deliveries in a row: with a status that is neither success nor a passing fault.
    Rejecting,
    /// It answered 410: it is gone.
    Gone,
    /// Its address may not be called (any more).
    Refused,
    /// A delivery failed for three days.
    Unreachable,
}

/// A kind of change.
#[derive(Debug, Clone, Copy, SimpleObject)]
pub(crate) struct WebhookChange {
    /// What changes.
    entity: ChangeEntity,
    /// What happens to it.
    kind: ChangeKind,
}

/// Where changes are sent.
#[derive(Clone)]
pub(crate) struct Webhook(pub(crate) Arc<StoredWebhook>);

impl From<StoredWebhook> for Webhook {
    fn from(webhook: StoredWebhook) -> Self {
        Self(Arc::new(webhook))
    }
}

/// Where changes are sent: a POST of JSON for each, signed by the Standard Webhooks specification 1.0.0 (headers `webhook-id`,
/// `webhook-timestamp`, `webhook-signature`). The body is `{ "type": "event.updated", "timestamp": …, "data": { "entity", "kind",
/// "id", "calendarId", "changedFields", "actorId", "at", "cursor", "result" } }`; `result` is the answer to `document`. An answer of
/// 2xx within 10 seconds is a success; else it is tried again for three days, under the same `webhook-id`.
#[Object]
impl Webhook {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Where changes are sent.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// Which changes.
    async fn changes(&self) -> Vec<WebhookChange> {
        let told = self.0.kinds.iter();
        told.map(|(entity, kind)| WebhookChange { entity: (*entity).into(), kind: (*kind).into() }).collect()
    }

    /// The only calendars that it is told of; null when it is told of everything that its owner may see.
    async fn calendar_ids(&self) -> Option<Vec<ID>> {
        let ids = self.0.grant.calendars.as_ref()?;
        Some(ids.iter().map(|id| id.to_string().into()).collect())
    }

    /// What of its owner's rights it may use: `scopes` explains them.
    async fn scopes(&self) -> Vec<&'static str> {
        self.0.grant.scopes.iter().map(Scope::as_str).collect()
    }

    /// The GraphQL query whose answer is sent along, with the rights of its owner within `scopes`. What it declares of the variables
    /// `$id`, `$entity`, `$kind`, `$calendarId`, `$changedFields`, `$actorId`, `$at` and `$cursor` says what changed.
    async fn document(&self) -> Option<&str> {
        self.0.document.as_deref()
    }

    /// Until when the former secret signs beside the present one.
    async fn former_secret_until(&self) -> Option<DateTime> {
        self.0.former_secret.as_ref().map(|(_, until)| DateTime(*until))
    }

    /// Whether its owner wants it to be told.
    async fn is_enabled(&self) -> bool {
        self.0.is_enabled
    }

    /// When it was paused because it failed. What it would be told waits, for 30 days; `webhookUpdate` with `resume` lets it go on.
    async fn paused_at(&self) -> Option<DateTime> {
        self.0.paused.map(|(at, _)| DateTime(at))
    }

    /// Why it was paused.
    async fn paused_because(&self) -> Option<WebhookPauseReason> {
        self.0.paused.and_then(|(_, code)| Pause::from_code(code)).map(Into::into)
    }

    /// What was sent, is being sent or waits, in the order of its making: `last` gives the newest. Kept for 30 days.
    async fn deliveries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those in this state.")] state: Option<WebhookDeliveryState>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<WebhookDelivery>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let (id, state) = (self.0.id, state.map(Into::into));
            let found = webhook::deliveries(ctx.app(), ctx.viewer(), id, state, &paging.args()).await?;
            let node = |delivery: webhook::Delivery| (delivery.id.0, WebhookDelivery::from(delivery));
            Ok::<_, AppError>(Connection::new(&paging, found, node))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Grows by one with each change of the webhook; for `ifVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it last changed.
    async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }
}
