//! Outgoing webhooks: subscriptions of people to kinds of changes, which are sent to a server of theirs.
//!
//! [`create`], [`update`], [`rotate_secret`], [`ping`], [`replay`] and [`delete`] are what people do with webhooks. The worker turns
//! the change log into deliveries ([`relay`]) and carries them out ([`take`], then the request, then [`answered`]). A webhook is
//! told of what a token of its owner with its scopes and calendars would be told, decided anew before each attempt.

mod create;
mod delete;
mod documents;
mod input;
mod message;
mod ping;
mod read;
mod relay;
mod replay;
mod rotate;
mod secrets;
mod send;
mod settle;
mod update;

use std::sync::Arc;

use cal3_domain::{
    access::{Owner, Viewer},
    ids::{JobId, TokenId, UserId, WebhookDeliveryId, WebhookEndpointId},
};
use cal3_store::{
    Tx,
    change::{Change, Entity, Kind, NewChange, Roles, Sight},
    job::{self, NewJob},
    webhook::Webhook,
};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{App, AppError, live};

pub use cal3_store::webhook::{Attempt, Delivery, Selection, Subject, Webhook as StoredWebhook};
pub use create::{CreateWebhook, create};
pub use delete::delete;
pub use documents::{Documents, Outcome};
pub use ping::ping;
pub use read::{attempts, deliveries, list, visible, visible_deliveries};
pub use relay::{Relayed, begin, relay, sweep};
pub use replay::{Replay, Replayed, replay};
pub use rotate::rotate_secret;
pub use secrets::{WebhookSecret, reseal};
pub use send::{Sending, take};
pub use settle::answered;
pub(crate) use update::disable_of_owner;
pub use update::{UpdateWebhook, update};

/// The kind of job that carries deliveries out.
pub const JOB: &str = "webhook";

/// Most webhooks that one person has.
pub const MOST: i64 = 100;

/// Deliveries of one ticket.
const BATCH: usize = 20;
/// How often a worker may try to carry a batch out.
const ATTEMPTS: i32 = 10;

/// As whom a webhook is told of changes: as a token of its owner's would be.
fn viewer(webhook: &Webhook) -> Viewer {
    let grant = Arc::new(webhook.grant.clone());
    Viewer::Token { id: TokenId(webhook.id.0), owner: webhook.owner, grant }
}

/// What a webhook is told of a change, if anything: what its owner sees of it, within what the webhook is for.
fn told(webhook: &Webhook, roles: &Roles, entities: &[Entity], change: &Change) -> Option<Change> {
    let told = roles.as_seen(change, entities)?;
    webhook.kinds.contains(&(told.entity, told.kind)).then_some(told)
}

/// What the change log tells of a webhook.
fn fields(webhook: &Webhook) -> Value {
    json!({
        "name": webhook.name,
        "url": webhook.url,
        "isEnabled": webhook.is_enabled,
        "isPaused": webhook.paused.is_some(),
    })
}

/// Tells a webhook's owner of a change of it.
async fn tell(
    app: &App,
    tx: &mut Tx,
    (id, owner): (WebhookEndpointId, UserId),
    kind: Kind,
    (before, after): (Option<Value>, Option<Value>),
    actor: Option<UserId>,
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::User(owner)),
        calendar: None,
        entity: Entity::Webhook,
        entity_id: id.0,
        kind,
        before,
        after,
        actor,
        sight: Sight::from_role(40),
    };
    Ok(cal3_store::change::append(tx, app.now(), &change).await?)
}

/// Enqueues jobs that carry these deliveries out, all of one webhook, from `due` on.
async fn enqueue(
    app: &App,
    tx: &mut Tx,
    deliveries: &[WebhookDeliveryId],
    due: Timestamp,
) -> Result<(), AppError> {
    for batch in deliveries.chunks(BATCH) {
        let ids: Vec<Uuid> = batch.iter().map(|id| id.0).collect();
        let job = NewJob {
            id: JobId(app.new_id()),
            kind: JOB,
            payload: json!({ "v": 1, "deliveries": ids }),
            owner: None,
            max_attempts: ATTEMPTS,
            run_at: due,
        };
        job::insert(tx, app.now(), &job).await?;
    }
    Ok(())
}

/// The type of a message about a change: `event.updated`.
fn message_type(entity: Entity, kind: Kind) -> String {
    format!("{}.{}", live::entity_name(entity), live::kind_name(kind)).to_ascii_lowercase()
}
