//! Sending: who has a delivery, what came of it, which were forgotten, when a webhook is paused.

use cal3_domain::ids::{UserId, WebhookDeliveryId, WebhookEndpointId};
use jiff::Timestamp;
use sqlx::PgConnection;

use super::{Delivery, Webhook, delivery::select_deliveries, endpoint::select_webhooks};
use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A delivery that may be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    /// The delivery, its row locked.
    pub delivery: Delivery,
    /// Where it goes.
    pub webhook: Webhook,
    /// Whether the webhook's owner may still act.
    pub is_owner_active: bool,
}

/// What came of asking for a delivery.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// It may be sent; its row is locked.
    Ready(Box<Claimed>),
    /// Somebody has it until this instant, or died with it.
    Leased(Timestamp),
    /// It is not due, has come to its end, is gone, or somebody works on it at this moment.
    Nothing,
}

/// Locks a delivery that is due and that nobody has (any more).
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn claim(tx: &mut Tx, id: WebhookDeliveryId, now: Timestamp) -> Result<Claim, StoreError> {
    let row =
        select_deliveries!("where id = $1 for update skip locked", id.0).fetch_optional(&mut **tx).await?;
    let Some(delivery) = row.map(Delivery::from) else { return Ok(Claim::Nothing) };
    match (delivery.state, delivery.lease_until) {
        (0, _) if delivery.due <= now => {}
        (1, Some(until)) if until >= now => return Ok(Claim::Leased(until)),
        (1, _) => {}
        _ => return Ok(Claim::Nothing),
    }
    let webhook = select_webhooks!("where id = $1", delivery.webhook.0).fetch_optional(&mut **tx).await?;
    let Some(webhook) = webhook.map(Webhook::from) else { return Ok(Claim::Nothing) };
    let is_owner_active = sqlx::query_scalar!(
        r#"select deactivated_at is null as "is_active!" from users where id = $1"#,
        webhook.owner.0
    )
    .fetch_optional(&mut **tx)
    .await?
    .unwrap_or(false);
    Ok(Claim::Ready(Box::new(Claimed { delivery, webhook, is_owner_active })))
}

/// A delivery, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_delivery(tx: &mut Tx, id: WebhookDeliveryId) -> Result<Option<Delivery>, StoreError> {
    let row = select_deliveries!("where id = $1 for update", id.0).fetch_optional(&mut **tx).await?;
    Ok(row.map(Delivery::from))
}

/// Writes how far a locked delivery has come.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn save_delivery(tx: &mut Tx, delivery: &Delivery) -> Result<(), StoreError> {
    sqlx::query!(
        "update webhook_deliveries set state = $2, attempts = $3, error = $4, due = $5, lease_until = $6, claim = $7,
           finished_at = $8, swept_at = null
         where id = $1",
        delivery.id.0,
        delivery.state,
        delivery.attempts,
        delivery.error,
        instant(delivery.due) as _,
        delivery.lease_until.map(instant) as _,
        delivery.claim,
        delivery.finished_at.map(instant) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps a webhook from being deleted until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn hold(tx: &mut Tx, id: WebhookEndpointId) -> Result<(), StoreError> {
    sqlx::query!("select id from webhooks where id = $1 for key share", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(())
}

/// Whose a webhook is, and how many deliveries it has rejected in a row; its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn standing(tx: &mut Tx, id: WebhookEndpointId) -> Result<Option<(UserId, i32)>, StoreError> {
    let row = sqlx::query!(
        "select owner_user_id, rejected_in_a_row from webhooks where id = $1 for no key update",
        id.0
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| (UserId(row.owner_user_id), row.rejected_in_a_row)))
}

/// Remembers how many deliveries a webhook has rejected in a row, if that is another number than before.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_rejection(tx: &mut Tx, id: WebhookEndpointId, count: i32) -> Result<(), StoreError> {
    sqlx::query!(
        "update webhooks set rejected_in_a_row = $2 where id = $1 and rejected_in_a_row <> $2",
        id.0,
        count
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Pauses a webhook, for the reason with this code. `false` when it is paused or switched off already.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn pause(
    tx: &mut Tx,
    id: WebhookEndpointId,
    reason: i16,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update webhooks set paused_at = $3, paused_reason = $2, version = version + 1, updated_at = $3
         where id = $1 and paused_at is null and is_enabled",
        id.0,
        reason,
        instant(now) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// At most `limit` deliveries that have been due since before `overdue` without anybody having taken them, or whose worker was
/// lost, with their webhooks; they are remembered as found, and found again only after as long. Those of paused webhooks wait.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn sweep(
    tx: &mut Tx,
    now: Timestamp,
    overdue: Timestamp,
    limit: i64,
) -> Result<Vec<(WebhookEndpointId, WebhookDeliveryId)>, StoreError> {
    let rows = sqlx::query!(
        "update webhook_deliveries set swept_at = $1 where id in (
           select d.id from webhook_deliveries d join webhooks w on w.id = d.webhook_id
           where ((d.state = 0 and d.due < $2 and (w.paused_at is null or not w.is_enabled))
               or (d.state = 1 and d.lease_until < $2))
             and (d.swept_at is null or d.swept_at < $2)
           order by d.due limit $3 for update of d skip locked
         ) returning webhook_id, id",
        instant(now) as _,
        instant(overdue) as _,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| (WebhookEndpointId(row.webhook_id), WebhookDeliveryId(row.id))).collect())
}

/// Deletes at most `limit` deliveries that were last due before `before`, with their attempts. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_old(
    connection: &mut PgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from webhook_deliveries where id in (
           select id from webhook_deliveries where due < $1 and state <> 1 limit $2)",
        instant(before) as _,
        limit,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
