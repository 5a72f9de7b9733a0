//! Reading webhooks, their deliveries and the ledger.

use cal3_domain::{
    access::Scope,
    ids::{UserId, WebhookDeliveryId, WebhookEndpointId},
    webhook::DeliveryState,
};
use cal3_store::webhook::{self as store, Attempt, Delivery, Webhook};
use uuid::Uuid;

use crate::{App, AppError, Viewer, access, page::PageArgs};

/// Attempts of one delivery that are told: all that it makes by itself, and of some replays.
const ATTEMPTS: i64 = 50;

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible(
    app: &App,
    viewer: &Viewer,
    ids: &[WebhookEndpointId],
) -> Result<Vec<Webhook>, AppError> {
    let Some(access) = access::find(viewer, Scope::WebhooksManage)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, &access, &ids).await?)
}

/// A page of the webhooks of `owner`, who has to be the viewer: of others nobody sees any. In the order of their making; one more
/// than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    owner: UserId,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Webhook>, AppError> {
    let access = access::read(viewer, Scope::WebhooksManage)?;
    if viewer.user_id() != Some(owner) {
        return Ok(Vec::new());
    }
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list_visible(&mut connection, &access, bounds, page.backwards, page.limit + 1).await?)
}

/// A page of the deliveries to a webhook, in the order of their making, only those in a state if it is given. One more than asked for
/// shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn deliveries(
    app: &App,
    viewer: &Viewer,
    webhook: WebhookEndpointId,
    state: Option<DeliveryState>,
    page: &PageArgs<Uuid>,
) -> Result<Vec<Delivery>, AppError> {
    let access = access::read(viewer, Scope::WebhooksManage)?;
    let (of, bounds) = ((webhook, state.map(DeliveryState::code)), (page.after, page.before));
    let mut connection = app.store.read().await?;
    Ok(store::list_deliveries(&mut connection, &access, of, bounds, page.backwards, page.limit + 1).await?)
}

/// Those of `ids` that go to the viewer's webhooks, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn visible_deliveries(
    app: &App,
    viewer: &Viewer,
    ids: &[WebhookDeliveryId],
) -> Result<Vec<Delivery>, AppError> {
    let Some(access) = access::find(viewer, Scope::WebhooksManage)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::find_deliveries(&mut *app.store.read().await?, &access, &ids).await?)
}

/// The attempts of those of these deliveries that go to the viewer's webhooks, in their order; of each at most the 50 newest.
///
/// # Errors
/// [`AppError::MissingScope`]. Nobody signed in sees nothing.
pub async fn attempts(
    app: &App,
    viewer: &Viewer,
    deliveries: &[WebhookDeliveryId],
) -> Result<Vec<Attempt>, AppError> {
    let seen = visible_deliveries(app, viewer, deliveries).await?;
    let seen: Vec<Uuid> = seen.iter().map(|delivery| delivery.id.0).collect();
    Ok(store::attempts(&mut *app.store.read().await?, &seen, ATTEMPTS).await?)
}
