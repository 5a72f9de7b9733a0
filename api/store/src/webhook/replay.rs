//! Deliveries that are to be sent once more, and those that a paused webhook did not get.

use cal3_domain::ids::{WebhookDeliveryId, WebhookEndpointId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{StoreError, Tx, time::instant};

/// Which deliveries to a webhook are meant. All that is given has to hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// These.
    pub ids: Option<Vec<WebhookDeliveryId>>,
    /// Those in a state with one of these codes.
    pub states: Vec<i16>,
    /// Those of what happened at this instant or later.
    pub from: Option<Timestamp>,
    /// Those of what happened before this instant.
    pub until: Option<Timestamp>,
}

/// Lets deliveries that have come to their end be sent once more, from `now` on: at most `limit`, the oldest. Answers which.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn replay(
    tx: &mut Tx,
    webhook: WebhookEndpointId,
    selection: &Selection,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<WebhookDeliveryId>, StoreError> {
    let ids: Option<Vec<Uuid>> = selection.ids.as_ref().map(|ids| ids.iter().map(|id| id.0).collect());
    let found = sqlx::query_scalar!(
        "update webhook_deliveries set state = 0, attempts = 0, error = null, due = $6, finished_at = null, swept_at = null
         where id in (
           select id from webhook_deliveries
           where webhook_id = $1 and state = any($2) and ($3::uuid[] is null or id = any($3))
             and ($4::timestamptz is null or happened_at >= $4) and ($5::timestamptz is null or happened_at < $5)
           order by id limit $7 for update skip locked
         ) returning id",
        webhook.0,
        &selection.states,
        ids as _,
        selection.from.map(instant) as _,
        selection.until.map(instant) as _,
        instant(now) as _,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(found.into_iter().map(WebhookDeliveryId).collect())
}

/// Drops all that waits for a webhook, for this reason.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn drop_waiting(
    tx: &mut Tx,
    webhook: WebhookEndpointId,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update webhook_deliveries set state = 4, error = $2, finished_at = $3 where webhook_id = $1 and state = 0",
        webhook.0,
        reason,
        instant(now) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Of what waits for a webhook, drops all but the last of each thing that changed, for this reason.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn coalesce(
    tx: &mut Tx,
    webhook: WebhookEndpointId,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update webhook_deliveries d set state = 4, error = $2, finished_at = $3
         where webhook_id = $1 and state = 0 and entity_id is not null and exists (
           select from webhook_deliveries later
           where later.webhook_id = $1 and later.state = 0 and later.entity = d.entity and later.entity_id = d.entity_id
             and (later.change_tx, later.change_seq) > (d.change_tx, d.change_seq))",
        webhook.0,
        reason,
        instant(now) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes what waits for a webhook due at `now`: at most `limit`, the oldest; the sweep finds the others. Answers which.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn wake(
    tx: &mut Tx,
    webhook: WebhookEndpointId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<WebhookDeliveryId>, StoreError> {
    let found = sqlx::query_scalar!(
        "update webhook_deliveries set due = $2, swept_at = null where id in (
           select id from webhook_deliveries where webhook_id = $1 and state = 0 order by id limit $3
         ) returning id",
        webhook.0,
        instant(now) as _,
        limit,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(found.into_iter().map(WebhookDeliveryId).collect())
}
