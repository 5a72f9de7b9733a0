//! Trying an endpoint.

use cal3_domain::{
    access::Scope,
    ids::{WebhookDeliveryId, WebhookEndpointId},
};
use cal3_store::webhook::{self as store, Delivery, NewDelivery};

use super::enqueue;
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    calendar::not_found,
};

/// Sends a message of the type `webhook.ping`, also to a webhook that is paused. Answers the delivery, in which to see what came of
/// it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`.
pub async fn ping(app: &App, viewer: &Viewer, id: WebhookEndpointId) -> Result<Delivery, AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::WebhooksManage)?;
    let mut tx = app.store.begin().await?;
    store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    let now = app.now();
    let delivery = WebhookDeliveryId(app.new_id());
    let new = NewDelivery { id: delivery, webhook: id, subject: None, happened_at: now };
    store::insert_deliveries(&mut tx, now, &[new]).await?;
    enqueue(app, &mut tx, &[delivery], now).await?;
    let written = store::locked_delivery(&mut tx, delivery).await?.ok_or(AppError::NotFound)?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(written)
}
