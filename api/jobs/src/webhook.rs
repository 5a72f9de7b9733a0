//! Outgoing webhooks in the worker: the relay from the change log to deliveries, and the sending of them.

use std::time::Duration;

use cal3_app::{
    App, AppError,
    webhook::{self, JOB},
};
use cal3_domain::ids::WebhookDeliveryId;
use futures_util::{StreamExt as _, future::BoxFuture, stream};
use serde::Deserialize;
use tokio::{
    sync::Notify,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::{Handler, RunContext, RunError, WorkerConfig, client};

/// How soon to look again when rows wait for an older transaction; doubled up to the tick.
const HELD_BACK: Duration = Duration::from_millis(4);
/// How long one look may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often to look for deliveries that were forgotten.
const SWEEP: Duration = Duration::from_secs(20);
/// Deliveries of a ticket that are sent at the same time.
const TOGETHER: usize = 5;

/// Turns changes into deliveries until `shutdown`. Every worker does; a row that is locked in the database sees to it that one
/// relays at a time, and that another goes on at once when it dies.
pub(crate) async fn run(app: &App, config: &WorkerConfig, wake: &Notify, shutdown: &CancellationToken) {
    let (mut pause, mut swept): (Duration, Option<Instant>) = (Duration::ZERO, None);
    let mut has_begun = false;
    loop {
        let woken = timeout(pause, wake.notified());
        tokio::select! {
            () = shutdown.cancelled() => return,
            _ = woken => {}
        }
        if !has_begun {
            has_begun = said("begin", webhook::begin(app)).await.is_some();
        }
        let relayed = said("relay the change log", webhook::relay(app)).await;
        pause = match relayed {
            Some(relayed) if relayed.has_more => Duration::ZERO,
            Some(relayed) if relayed.is_held_back => (pause * 2).clamp(HELD_BACK, config.tick),
            _ => config.tick,
        };
        if let Some(relayed) = relayed.filter(|relayed| relayed.changes > 0) {
            metrics::counter!("cal3_webhook_changes_total").increment(relayed.changes as u64);
            metrics::counter!("cal3_webhook_deliveries_total").increment(relayed.deliveries as u64);
        }
        if swept.is_none_or(|at| at.elapsed() >= SWEEP) {
            swept = Some(Instant::now());
            if let Some(found) = said("sweep", webhook::sweep(app)).await.filter(|found| *found > 0) {
                tracing::warn!(deliveries = found, "overdue deliveries have been queued again");
                app.live().notify_jobs();
            }
        }
    }
}

/// The result, or a line in the log.
async fn said<T>(what: &str, work: impl Future<Output = Result<T, AppError>>) -> Option<T> {
    match timeout(PATIENCE, work).await {
        Ok(Ok(result)) => return Some(result),
        Ok(Err(error)) => tracing::warn!(%error, what, "webhooks are held up; it will be tried again"),
        Err(_) => tracing::warn!(what, "webhooks took too long; it will be tried again"),
    }
    sleep(Duration::from_millis(200)).await;
    None
}

/// Sends the deliveries of a ticket, some at a time. Each claims its row and records its outcome, so that a ticket that comes
/// twice sends nothing twice.
pub(crate) struct Webhooks;

#[derive(Deserialize)]
struct Payload {
    deliveries: Vec<Uuid>,
}

impl Handler for Webhooks {
    fn kind(&self) -> &'static str {
        JOB
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let payload: Payload = serde_json::from_value(context.payload.clone())
                .map_err(|error| RunError::Fatal(error.to_string()))?;
            let context = &context;
            let sendings = payload.deliveries.into_iter().map(WebhookDeliveryId).map(|id| async move {
                if context.stop.is_cancelled() {
                    return Err(RunError::Interrupted);
                }
                let sent = send(context, id).await;
                if let Err(error) = &sent {
                    tracing::warn!(%error, delivery = %id, "a delivery could not be sent; it stays due");
                }
                sent
            });
            let sent: Vec<Result<(), RunError>> =
                stream::iter(sendings).buffer_unordered(TOGETHER).collect().await;
            if sent.iter().any(|sent| matches!(sent, Err(RunError::Interrupted))) {
                return Err(RunError::Interrupted);
            }
            sent.into_iter().collect()
        })
    }
}

async fn send(context: &RunContext, id: WebhookDeliveryId) -> Result<(), RunError> {
    let Some(sending) = webhook::take(&context.app, id).await? else { return Ok(()) };
    let answered = client::send(&sending.request, &context.app.outgoing().allowed).await;
    Ok(webhook::answered(&context.app, sending, answered).await?)
}
