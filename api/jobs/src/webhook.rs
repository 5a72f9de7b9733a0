//! Outgoing webhooks in the worker: the relay from the change log to deliveries, and the sending of them.

use cal3_app::{
    App, AppError,
    webhook::{self, JOB},
};
use cal3_domain::ids::WebhookDeliveryId;
use uuid::Uuid;

use crate::{
    RunContext, RunError, client,
    ticket::{Look, Relay, Row},
};

/// Turns changes into deliveries.
pub(crate) struct Webhooks;

impl Relay for Webhooks {
    const NAME: &'static str = "webhooks";
    const COUNTERS: (&'static str, &'static str) =
        ("cal3_webhook_changes_total", "cal3_webhook_deliveries_total");

    async fn begin(&self, app: &App) -> Result<(), AppError> {
        webhook::begin(app).await
    }

    async fn relay(&mut self, app: &App) -> Result<Look, AppError> {
        let relayed = webhook::relay(app).await?;
        Ok(Look {
            changes: relayed.changes,
            rows: relayed.deliveries,
            has_more: relayed.has_more,
            is_held_back: relayed.is_held_back,
        })
    }

    async fn sweep(&self, app: &App) -> Result<usize, AppError> {
        webhook::sweep(app).await
    }
}

/// A delivery that is to be sent.
pub(crate) struct Delivery;

impl Row for Delivery {
    const KIND: &'static str = JOB;
    const IDS: &'static str = "deliveries";

    async fn work(context: &RunContext, id: Uuid) -> Result<(), RunError> {
        let Some(sending) = webhook::take(&context.app, WebhookDeliveryId(id)).await? else { return Ok(()) };
        let answered = client::send(&sending.request, &context.app.outgoing().allowed).await;
        Ok(webhook::answered(&context.app, sending, answered).await?)
    }
}
