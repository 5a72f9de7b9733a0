//! The handler of tickets that carry runs.

use cal3_app::automation::{self, JOB, Next};
use cal3_domain::ids::RunId;
use futures_util::{StreamExt as _, future::BoxFuture, stream};
use serde::Deserialize;
use uuid::Uuid;

use crate::{Handler, RunContext, RunError, client};

/// The longest that a run goes from step to step without another ticket.
const STEPS: usize = 100;

/// Runs of a ticket that are carried out at the same time, so that a server that answers slowly holds a ticket for less long.
const TOGETHER: usize = 5;

/// Carries out the runs of a ticket, some at a time. Each claims its row and records its outcome, so that a ticket that
/// comes twice does nothing twice.
pub(crate) struct Automation;

#[derive(Deserialize)]
struct Payload {
    runs: Vec<Uuid>,
}

impl Handler for Automation {
    fn kind(&self) -> &'static str {
        JOB
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let payload: Payload = serde_json::from_value(context.payload.clone())
                .map_err(|error| RunError::Fatal(error.to_string()))?;
            let context = &context;
            let runs = payload.runs.into_iter().map(RunId).map(|id| async move {
                if context.stop.is_cancelled() {
                    return Err(RunError::Interrupted);
                }
                let done = carry_out(context, id).await;
                if let Err(error) = &done {
                    tracing::warn!(%error, run = %id, "a run could not be carried out; it stays due");
                }
                done
            });
            let done: Vec<Result<(), RunError>> =
                stream::iter(runs).buffer_unordered(TOGETHER).collect().await;
            if done.iter().any(|done| matches!(done, Err(RunError::Interrupted))) {
                return Err(RunError::Interrupted);
            }
            done.into_iter().collect()
        })
    }
}

async fn carry_out(context: &RunContext, id: RunId) -> Result<(), RunError> {
    for _ in 0..STEPS {
        let next = match automation::step(&context.app, id).await? {
            Next::Call(call) => {
                let answered = client::send(&call.request, &context.app.outgoing().allowed).await;
                automation::answered(&context.app, *call, answered).await?
            }
            next => next,
        };
        if !matches!(next, Next::Step) {
            break;
        }
    }
    Ok(())
}
