//! Recording what came of an attempt, when the next one is, and what that means to the webhook.

use cal3_domain::{
    audit::Action,
    webhook::{DeliveryState, EndpointHealth, Pause, Verdict, judge},
};
use cal3_store::{
    Tx,
    change::Kind,
    webhook::{self as store, Attempt, Delivery},
};
use serde_json::json;
use tokio::time::Instant;

use super::{Sending, enqueue, tell};
use crate::{
    App, AppError,
    audit::{self, Act, By},
    outgoing::Answered,
};

/// Records what came of sending a delivery, unless somebody else has it since.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: the delivery's lease then ends, and it is sent again under the same id.
pub async fn answered(app: &App, sending: Sending, answered: Answered) -> Result<(), AppError> {
    let mut tx = app.store.begin().await?;
    // First the webhook, then what belongs to it, as its deletion does.
    store::hold(&mut tx, sending.webhook).await?;
    let Some(delivery) = store::locked_delivery(&mut tx, sending.delivery).await? else { return Ok(()) };
    if delivery.claim != Some(sending.claim) || delivery.state != DeliveryState::Sending.code() {
        return Ok(());
    }
    record(app, &mut tx, delivery, &answered, sending.started).await?;
    app.commit(tx).await
}

/// Writes an attempt into the ledger, and what follows from it.
pub(super) async fn record(
    app: &App,
    tx: &mut Tx,
    mut delivery: Delivery,
    answered: &Answered,
    started: Instant,
) -> Result<(), AppError> {
    let now = app.now();
    let number = usize::try_from(delivery.attempts).unwrap_or(usize::MAX);
    let verdict = judge(answered.answer, number, now, u64::from_le_bytes(app.secret()));
    let status = match answered.answer {
        cal3_domain::webhook::Answer::Status(status, _) => i16::try_from(status).ok(),
        _ => None,
    };
    let elapsed = started.elapsed();
    let attempt = Attempt {
        delivery: delivery.id,
        number: 0,
        at: now - jiff::SignedDuration::try_from(elapsed).unwrap_or_default(),
        milliseconds: i32::try_from(elapsed.as_millis()).unwrap_or(i32::MAX),
        status,
        error: answered.fault(),
        response: answered.body.clone(),
    };
    store::insert_attempt(tx, &attempt).await?;
    delivery.attempts = delivery.attempts.saturating_add(1);
    delivery.error = attempt.error;
    delivery.state = DeliveryState::after(verdict).code();
    (delivery.claim, delivery.lease_until) = (None, None);
    match verdict {
        Verdict::RetryAt(at) => {
            delivery.due = at;
            enqueue(app, tx, &[delivery.id], at).await?;
        }
        Verdict::Delivered | Verdict::GiveUp(_) => delivery.finished_at = Some(now),
    }
    store::save_delivery(tx, &delivery).await?;
    metrics::counter!("cal3_webhook_attempts_total", "outcome" => outcome(verdict)).increment(1);
    count(app, tx, &delivery, verdict).await
}

fn outcome(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Delivered => "delivered",
        Verdict::RetryAt(_) => "retry",
        Verdict::GiveUp(_) => "failed",
    }
}

/// A webhook that fails for long is paused, and its owner told.
async fn count(app: &App, tx: &mut Tx, delivery: &Delivery, verdict: Verdict) -> Result<(), AppError> {
    if delivery.subject.is_none() {
        // A ping is a question; nothing is concluded from it.
        return Ok(());
    }
    if matches!(verdict, Verdict::RetryAt(_)) {
        return Ok(());
    }
    let Some((owner, rejected)) = store::standing(tx, delivery.webhook).await? else { return Ok(()) };
    let health = EndpointHealth { rejected_in_a_row: u32::try_from(rejected).unwrap_or(0) };
    let (health, pause) = health.after(verdict);
    let rejected = i32::try_from(health.rejected_in_a_row).unwrap_or(i32::MAX);
    store::count_rejection(tx, delivery.webhook, rejected).await?;
    let Some(pause) = pause else { return Ok(()) };
    if store::pause(tx, delivery.webhook, Pause::code(pause), app.now()).await? {
        let (was, is) = (json!({ "isPaused": false }), json!({ "isPaused": true }));
        tell(app, tx, (delivery.webhook, owner), Kind::Updated, (Some(was), Some(is)), None).await?;
        let act = Act::new(Action::WebhookPause).on(delivery.webhook).with(json!({ "reason": pause }));
        audit::record(app, tx, By::WORKER, act).await?;
    }
    Ok(())
}
