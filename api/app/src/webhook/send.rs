//! Sending a delivery: claimed in a transaction of its own, sent without one, recorded by [`super::answered`].

use cal3_domain::{
    ids::{WebhookDeliveryId, WebhookEndpointId},
    webhook::{Answer, DeliveryState, sign},
};
use cal3_store::{
    Access, StoreError, Tx,
    change::{self, Change, Roles},
    webhook::{self as store, Claim, Claimed, Delivery, Webhook},
};
use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;
use uuid::Uuid;

use super::{enqueue, message, secrets, settle, told, viewer};
use crate::{
    App, AppError,
    live::audience,
    outgoing::{Answered, Outgoing},
};

/// For how long whoever sends a delivery has it: longer than the answer to its document and the request take together.
const LEASE: SignedDuration = SignedDuration::from_secs(40);

/// A delivery to be sent.
#[derive(Debug)]
pub struct Sending {
    /// The request.
    pub request: Outgoing,
    pub(super) webhook: WebhookEndpointId,
    pub(super) delivery: WebhookDeliveryId,
    pub(super) claim: Uuid,
    pub(super) started: Instant,
}

/// Takes a delivery, if it is due, nobody else has it, its webhook goes on, and its owner may still see what it tells. What comes of
/// the request goes to [`super::answered`].
///
/// # Errors
/// [`AppError::Internal`] when the database fails: the delivery stays as it was, or is taken again when its lease is over.
pub async fn take(app: &App, id: WebhookDeliveryId) -> Result<Option<Sending>, AppError> {
    let mut tx = app.store.begin().await?;
    let claimed = match store::claim(&mut tx, id, app.now()).await? {
        Claim::Ready(claimed) => *claimed,
        Claim::Leased(until) => {
            // Whoever has it may have died: somebody looks again when its time is over.
            enqueue(app, &mut tx, &[id], until + SignedDuration::from_secs(1)).await?;
            app.commit(tx).await?;
            return Ok(None);
        }
        Claim::Nothing => return unchanged(tx).await,
    };
    let Claimed { mut delivery, webhook, is_owner_active } = claimed;
    if delivery.state == DeliveryState::Sending.code() {
        let lost = Answered {
            answer: Answer::TimedOut,
            body: None,
            error: Some("whoever sent it was lost before the answer was known".to_owned()),
        };
        settle::record(app, &mut tx, delivery, &lost, Instant::now()).await?;
        app.commit(tx).await?;
        return Ok(None);
    }
    let is_ping = delivery.subject.is_none();
    if webhook.paused.is_some() && !is_ping {
        return unchanged(tx).await;
    }
    if !is_owner_active || !(webhook.is_enabled || is_ping) {
        return dropped(app, tx, delivery, "the webhook was switched off, or its owner barred").await;
    }
    let change = match &delivery.subject {
        None => None,
        Some(subject) => match present(&mut tx, &webhook, subject.cursor).await? {
            Some(change) => Some(change),
            None => return dropped(app, tx, delivery, "the webhook's owner may not see it any more").await,
        },
    };
    let (claim, started, now) = (app.new_id(), Instant::now(), app.now());
    delivery.state = DeliveryState::Sending.code();
    delivery.claim = Some(claim);
    delivery.lease_until = Some(now.checked_add(LEASE).unwrap_or(Timestamp::MAX));
    store::save_delivery(&mut tx, &delivery).await?;
    app.commit(tx).await?;

    let body = match &change {
        Some(change) => message::about(app, &webhook, change).await?,
        None => message::ping(webhook.id, delivery.happened_at)?,
    };
    let request = request(app, &webhook, id, body)?;
    Ok(Some(Sending { request, webhook: webhook.id, delivery: id, claim, started }))
}

/// The change as the webhook is told of it now: rights that were lost since are lost for what waits, too.
async fn present(
    tx: &mut Tx,
    webhook: &Webhook,
    position: cal3_domain::cursor::Cursor,
) -> Result<Option<Change>, AppError> {
    let viewer = viewer(webhook);
    let Some(change) = change::at(tx, &[position]).await?.pop() else { return Ok(None) };
    let roles = Roles::read(tx, &Access::of(&viewer)).await?;
    Ok(told(webhook, &roles, &audience::entities(&viewer), &change))
}

fn request(app: &App, webhook: &Webhook, id: WebhookDeliveryId, body: Vec<u8>) -> Result<Outgoing, AppError> {
    let now = app.now();
    let signed = sign(&secrets::opened(app, webhook)?, &id.to_string(), now, &body);
    let agent = concat!("Cal3/", env!("CARGO_PKG_VERSION"));
    let mut headers = vec![
        ("content-type".to_owned(), "application/json".to_owned()),
        ("user-agent".to_owned(), agent.to_owned()),
    ];
    headers.extend(signed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())));
    Ok(Outgoing { method: "POST", target: app.outgoing().check(&webhook.url).ok(), headers, body, now })
}

/// Lets the row go at once: whoever comes next must not find it locked.
async fn unchanged(tx: Tx) -> Result<Option<Sending>, AppError> {
    tx.rollback().await.map_err(StoreError::from)?;
    Ok(None)
}

async fn dropped(
    app: &App,
    mut tx: Tx,
    mut delivery: Delivery,
    reason: &str,
) -> Result<Option<Sending>, AppError> {
    delivery.state = DeliveryState::Dropped.code();
    delivery.error = Some(reason.to_owned());
    delivery.finished_at = Some(app.now());
    store::save_delivery(&mut tx, &delivery).await?;
    app.commit(tx).await?;
    Ok(None)
}
