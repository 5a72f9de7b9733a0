//! Sending deliveries once more.

use cal3_domain::{
    access::Scope,
    audit::Action,
    ids::{WebhookDeliveryId, WebhookEndpointId},
    webhook::DeliveryState,
};
use cal3_store::webhook::{self as store, Selection};
use jiff::Timestamp;
use serde_json::json;

use super::enqueue;
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
};

/// Most deliveries of one replay.
const MOST: i64 = 1_000;
/// Most deliveries that are named.
const NAMED: usize = 100;

/// Which deliveries are to be sent once more. All that is given has to hold.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    /// These.
    pub ids: Option<Vec<WebhookDeliveryId>>,
    /// Those in this state; when left out, any that has come to its end if `ids` is given, else FAILED.
    pub state: Option<DeliveryState>,
    /// Those of what happened at this instant or later.
    pub from: Option<Timestamp>,
    /// Those of what happened before this instant.
    pub until: Option<Timestamp>,
}

/// What came of a replay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replayed {
    /// How many deliveries are sent once more.
    pub count: usize,
    /// Whether there may be more that are meant: ask again.
    pub has_more: bool,
}

/// Sends deliveries to a webhook of the viewer's once more, under the ids that they had: at most a thousand, the oldest. What its
/// owner may not see any more is not sent.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`; `WRONG_STATUS` for a webhook that is switched off or
/// paused; [`AppError::Invalid`].
pub async fn replay(
    app: &App,
    viewer: &Viewer,
    id: WebhookEndpointId,
    input: Replay,
) -> Result<Replayed, AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::WebhooksManage)?;
    if input.state.is_some_and(|state| !state.can_be_replayed()) {
        let message = "Only DELIVERED, FAILED and DROPPED can be replayed; others are still on their way.";
        return Err(AppError::field(UserErrorCode::Invalid, "state", message));
    }
    if input.ids.as_ref().is_some_and(|ids| ids.is_empty() || ids.len() > NAMED) {
        let message = format!("Name 1 to {NAMED} deliveries, or leave the list out.");
        return Err(AppError::field(UserErrorCode::OutOfRange, "deliveryIds", message));
    }
    let mut tx = app.store.begin().await?;
    let webhook = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    if !webhook.is_enabled || webhook.paused.is_some() {
        let message = "The webhook is switched off or paused; let it go on first.";
        return Err(AppError::field(UserErrorCode::WrongStatus, "id", message));
    }
    let states = match (input.state, &input.ids) {
        (Some(state), _) => vec![state.code()],
        (None, Some(_)) => replayable(),
        (None, None) => vec![DeliveryState::Failed.code()],
    };
    let selection = Selection { ids: input.ids, states, from: input.from, until: input.until };
    let now = app.now();
    let found = store::replay(&mut tx, id, &selection, now, MOST).await?;
    enqueue(app, &mut tx, &found, now).await?;
    if !found.is_empty() {
        let act = Act::new(Action::WebhookReplay).on(id).with(json!({ "deliveries": found.len() }));
        audit::record(app, &mut tx, viewer, act).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(Replayed { count: found.len(), has_more: i64::try_from(found.len()).unwrap_or(MOST) >= MOST })
}

fn replayable() -> Vec<i16> {
    DeliveryState::ALL.iter().filter(|state| state.can_be_replayed()).map(|state| state.code()).collect()
}
