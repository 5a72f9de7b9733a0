//! A delivery to a webhook, and its attempts.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use cal3_app::{
    live,
    webhook::{Attempt, Delivery},
};
use cal3_domain::webhook::DeliveryState;

use super::loader::AttemptsOf;
use crate::{
    change::{ChangeEntity, ChangeKind},
    context::ContextExt as _,
    scalars::DateTime,
};

/// How far a delivery has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "DeliveryState")]
pub(crate) enum WebhookDeliveryState {
    /// It waits: for a worker, for its next attempt, for its webhook to go on.
    Pending,
    /// A worker has it.
    Sending,
    /// It arrived.
    Delivered,
    /// It is not tried again by itself; `webhookReplay` sends it once more.
    Failed,
    /// It was not sent: the webhook went on without it, or its owner may not see any more what it tells.
    Dropped,
}

/// One change, or a ping, that is sent to a webhook.
#[derive(Clone)]
pub(crate) struct WebhookDelivery(Arc<Delivery>);

impl From<Delivery> for WebhookDelivery {
    fn from(delivery: Delivery) -> Self {
        Self(Arc::new(delivery))
    }
}

impl From<Arc<Delivery>> for WebhookDelivery {
    fn from(delivery: Arc<Delivery>) -> Self {
        Self(delivery)
    }
}

/// One change, or a ping, that is sent to a webhook: at least once, each time under the same `webhook-id`, which is this id.
#[Object]
impl WebhookDelivery {
    /// The id: also the message's `webhook-id`.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// The webhook.
    async fn webhook_id(&self) -> ID {
        self.0.webhook.to_string().into()
    }

    /// What changed; null for a ping.
    async fn entity(&self) -> Option<ChangeEntity> {
        self.0.subject.map(|subject| subject.entity.into())
    }

    /// What happened to it; null for a ping.
    async fn kind(&self) -> Option<ChangeKind> {
        self.0.subject.map(|subject| subject.kind.into())
    }

    /// The id of what changed; null for a ping.
    async fn entity_id(&self) -> Option<ID> {
        let subject = self.0.subject?;
        Some(live::entity_id(subject.entity, subject.entity_id).into())
    }

    /// When it happened.
    async fn happened_at(&self) -> DateTime {
        DateTime(self.0.happened_at)
    }

    /// How far it has come.
    async fn state(&self) -> Option<WebhookDeliveryState> {
        DeliveryState::from_code(self.0.state).map(Into::into)
    }

    /// What went wrong last, or why it was dropped, in English.
    async fn error(&self) -> Option<&str> {
        self.0.error.as_deref()
    }

    /// When it may be sent, while it is PENDING.
    async fn due_at(&self) -> DateTime {
        DateTime(self.0.due)
    }

    /// What came of each attempt, in their order; at most the 50 newest.
    async fn attempts(&self, ctx: &Context<'_>) -> Result<Vec<WebhookAttempt>> {
        let attempts = ctx.load(AttemptsOf(self.0.id)).await?;
        Ok(attempts.iter().flat_map(|attempts| attempts.iter()).map(WebhookAttempt::from).collect())
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it came to its end.
    async fn finished_at(&self) -> Option<DateTime> {
        self.0.finished_at.map(DateTime)
    }
}

/// An attempt of a delivery.
#[derive(SimpleObject)]
pub(crate) struct WebhookAttempt {
    /// Its number among the delivery's, from 1.
    number: i32,
    /// When it began.
    at: DateTime,
    /// How long it took, in milliseconds.
    milliseconds: i32,
    /// The status that was answered; null without an answer.
    status: Option<i32>,
    /// What went wrong, in English; null for a success.
    error: Option<String>,
    /// The beginning of the answer's body: at most 4 KiB.
    response: Option<String>,
}

impl From<&Attempt> for WebhookAttempt {
    fn from(attempt: &Attempt) -> Self {
        Self {
            number: attempt.number,
            at: DateTime(attempt.at),
            milliseconds: attempt.milliseconds,
            status: attempt.status.map(i32::from),
            error: attempt.error.clone(),
            response: attempt.response.clone(),
        }
    }
}
