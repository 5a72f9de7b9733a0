//! Loads webhooks, deliveries and their attempts.

use std::{collections::HashMap, sync::Arc};

use cal3_app::{
    App, AppError, Viewer,
    webhook::{self, Attempt, Delivery, StoredWebhook},
};
use cal3_domain::ids::{WebhookDeliveryId, WebhookEndpointId};

use crate::loaders::Load;

impl Load for WebhookEndpointId {
    type Value = Arc<StoredWebhook>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<StoredWebhook>)>, AppError> {
        let found = webhook::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|webhook| (webhook.id, Arc::new(webhook))).collect())
    }
}

impl Load for WebhookDeliveryId {
    type Value = Arc<Delivery>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<Delivery>)>, AppError> {
        let found = webhook::visible_deliveries(app, viewer, ids).await?;
        Ok(found.into_iter().map(|delivery| (delivery.id, Arc::new(delivery))).collect())
    }
}

/// The attempts of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct AttemptsOf(pub(crate) WebhookDeliveryId);

impl Load for AttemptsOf {
    type Value = Arc<Vec<Attempt>>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<Vec<Attempt>>)>, AppError> {
        let ids: Vec<WebhookDeliveryId> = ids.iter().map(|id| id.0).collect();
        let mut by_delivery: HashMap<WebhookDeliveryId, Vec<Attempt>> = HashMap::new();
        for attempt in webhook::attempts(app, viewer, &ids).await? {
            by_delivery.entry(attempt.delivery).or_default().push(attempt);
        }
        Ok(by_delivery.into_iter().map(|(id, attempts)| (Self(id), Arc::new(attempts))).collect())
    }
}
