//! From the change log to deliveries: each change is looked at once, in the transaction that moves the relay's position, so that
//! there is exactly one delivery for each change and webhook that fit, whoever dies when.

use std::collections::HashMap;

use cal3_domain::{
    access::Grant,
    ids::{UserId, WebhookDeliveryId, WebhookEndpointId},
};
use cal3_store::{
    Access, StoreError, Tx,
    change::{self, Change, Page, Reader, Roles},
    webhook::{self as store, NewDelivery, Subject, Webhook},
};
use jiff::SignedDuration;

use super::{enqueue, told, viewer};
use crate::{App, AppError, live::audience};

/// Rows of the change log in one transaction, at most.
const BATCH: i64 = 200;
/// How long a delivery may be overdue before it is queued again.
const OVERDUE: SignedDuration = SignedDuration::from_mins(5);
/// Deliveries of one sweep.
const SWEPT: i64 = 1_000;

/// What one look at the change log came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relayed {
    /// How many rows were read.
    pub changes: usize,
    /// How many deliveries were written.
    pub deliveries: usize,
    /// Whether there may be more to read right now.
    pub has_more: bool,
    /// Whether rows wait for an older transaction to end.
    pub is_held_back: bool,
}

const NOTHING: Relayed = Relayed { changes: 0, deliveries: 0, has_more: false, is_held_back: false };

/// Lets the relay begin where the log ends, if it never ran.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn begin(app: &App) -> Result<(), AppError> {
    Ok(Reader::Webhooks.begin(&mut *app.store.read().await?).await?)
}

/// Turns the next rows of the change log into deliveries. Does nothing while another process does.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: nothing is written then, and the position stays.
pub async fn relay(app: &App) -> Result<Relayed, AppError> {
    match Reader::Webhooks.has_news(&mut *app.store.read().await?).await? {
        None => return Ok(NOTHING),
        Some(false) => return Ok(Relayed { is_held_back: true, ..NOTHING }),
        Some(true) => {}
    }
    let mut tx = app.store.begin().await?;
    let Some(after) = Reader::Webhooks.lock(&mut tx).await? else { return Ok(NOTHING) };
    let horizon = change::horizon(&mut tx).await?;
    let page = Page { after, horizon, calendars: None, limit: BATCH };
    let changes = change::list_all(&mut tx, page).await?;
    let Some(last) = changes.last() else { return Ok(NOTHING) };
    let matched = matched(app, &mut tx, &changes).await?;
    let written = write(app, &mut tx, matched).await?;
    Reader::Webhooks.move_to(&mut tx, last.cursor).await?;
    tx.commit().await.map_err(StoreError::from)?;
    if written > 0 {
        app.live().notify_jobs();
    }
    let has_more = i64::try_from(changes.len()).unwrap_or(BATCH) >= BATCH;
    Ok(Relayed { changes: changes.len(), deliveries: written, has_more, is_held_back: false })
}

/// What each webhook that could be told of these changes is told.
async fn matched(
    app: &App,
    tx: &mut Tx,
    changes: &[Change],
) -> Result<Vec<(Webhook, Vec<NewDelivery>)>, AppError> {
    let candidates = store::candidates(tx, changes).await?;
    // Webhooks of one owner for the same calendars share what was read of the owner's roles.
    let mut known: HashMap<(UserId, Option<Vec<_>>), Roles> = HashMap::new();
    let mut matched = Vec::new();
    for webhook in candidates {
        let viewer = viewer(&webhook);
        let Grant { calendars, .. } = &webhook.grant;
        let key = (webhook.owner, calendars.clone());
        if !known.contains_key(&key) {
            known.insert(key.clone(), Roles::read(tx, &Access::of(&viewer)).await?);
        }
        let Some(roles) = known.get(&key) else { continue };
        let entities = audience::entities(&viewer);
        let since = changes.iter().filter(|change| change.at >= webhook.active_since);
        let deliveries: Vec<NewDelivery> = since
            .filter_map(|change| told(&webhook, roles, &entities, change))
            .map(|change| NewDelivery {
                id: WebhookDeliveryId(app.new_id()),
                webhook: webhook.id,
                subject: Some(Subject::from(&change)),
                happened_at: change.at,
            })
            .collect();
        if !deliveries.is_empty() {
            matched.push((webhook, deliveries));
        }
    }
    Ok(matched)
}

/// Writes deliveries, and tickets for those that are to be carried out: those of one webhook together, so that a server that answers
/// slowly holds up nobody else's. What a paused webhook is told waits for it. Answers how many were written.
async fn write(app: &App, tx: &mut Tx, matched: Vec<(Webhook, Vec<NewDelivery>)>) -> Result<usize, AppError> {
    let now = app.now();
    let mut count = 0;
    for (webhook, deliveries) in matched {
        let written = store::insert_deliveries(tx, now, &deliveries).await?;
        count += written.len();
        if webhook.paused.is_none() {
            enqueue(app, tx, &written, now).await?;
        }
    }
    Ok(count)
}

/// Queues again what is overdue: its tickets were lost, or its job was given up. Answers how many deliveries.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn sweep(app: &App) -> Result<usize, AppError> {
    let mut tx = app.store.begin().await?;
    let now = app.now();
    let found = store::sweep(&mut tx, now, now - OVERDUE, SWEPT).await?;
    let mut by_webhook: HashMap<WebhookEndpointId, Vec<WebhookDeliveryId>> = HashMap::new();
    for (webhook, delivery) in &found {
        by_webhook.entry(*webhook).or_default().push(*delivery);
    }
    for ids in by_webhook.into_values() {
        enqueue(app, &mut tx, &ids, now).await?;
    }
    app.commit(tx).await?;
    Ok(found.len())
}
