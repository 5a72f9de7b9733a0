//! Automation in the worker: the relay from the change log to runs, time triggers, and the carrying out of runs.

use cal3_app::{
    App, AppError,
    automation::{self, APPLICATION_JOB, JOB, Next, RuleBook},
};
use cal3_domain::{
    automation::run::Caps,
    ids::{RuleApplicationId, RunId},
};
use futures_util::future::BoxFuture;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Handler, RunContext, RunError, client,
    ticket::{Look, Relay, Row},
};

/// The longest that a run goes from step to step without another ticket.
const STEPS: usize = 100;

/// Turns changes and times into runs.
pub(crate) struct Automation {
    book: RuleBook,
    caps: Caps,
}

impl Automation {
    pub(crate) fn new(caps: Caps) -> Self {
        Self { book: RuleBook::default(), caps }
    }
}

impl Relay for Automation {
    const NAME: &'static str = "automation";
    const COUNTERS: (&'static str, &'static str) =
        ("cal3_automation_changes_total", "cal3_automation_runs_total");

    async fn begin(&self, app: &App) -> Result<(), AppError> {
        automation::begin(app).await
    }

    async fn relay(&mut self, app: &App) -> Result<Look, AppError> {
        let relayed = automation::relay(app, &mut self.book, &self.caps).await?;
        Ok(Look {
            changes: relayed.changes,
            rows: relayed.runs,
            has_more: relayed.has_more,
            is_held_back: relayed.is_held_back,
        })
    }

    /// Plans the times of rules, and fires those that have come; either goes on when the other fails.
    async fn tick(&mut self, app: &App) -> Result<usize, AppError> {
        let planned = automation::plan(app).await;
        let fired = automation::fire(app, &mut self.book, &self.caps).await;
        Ok(planned? + fired?)
    }

    async fn sweep(&self, app: &App) -> Result<usize, AppError> {
        automation::sweep(app).await
    }
}

/// A run that is to be carried out.
pub(crate) struct Run;

impl Row for Run {
    const KIND: &'static str = JOB;
    const IDS: &'static str = "runs";

    async fn work_together(context: &RunContext, ids: Vec<Uuid>) -> Vec<Uuid> {
        let mut runs: Vec<RunId> = ids.into_iter().map(RunId).collect();
        let mut apart = Vec::new();
        // What ended a ticket's attempt may have been one of its runs: the next attempt lets it take nothing with it.
        let most = if context.attempt.number == 0 { STEPS } else { 0 };
        for _ in 0..most {
            if runs.len() < 2 || context.stop.is_cancelled() {
                break;
            }
            let stepped = automation::step_together(&context.app, &runs).await;
            runs = stepped.again;
            apart.extend(stepped.apart);
        }
        apart.extend(runs);
        apart.into_iter().map(|id| id.0).collect()
    }

    async fn work(context: &RunContext, id: Uuid) -> Result<(), RunError> {
        for _ in 0..STEPS {
            let next = match automation::step(&context.app, RunId(id)).await? {
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
}

/// Applies rules to the events that there are, some at a time.
pub(crate) struct Applications;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    v: u8,
    application: Uuid,
}

impl Payload {
    fn read(value: Value) -> Result<RuleApplicationId, RunError> {
        match serde_json::from_value::<Self>(value) {
            Ok(Self { v: 1, application }) => Ok(RuleApplicationId(application)),
            Ok(other) => {
                Err(RunError::Fatal(format!("this version does not know payloads of version {}", other.v)))
            }
            Err(error) => Err(RunError::Fatal(format!("the payload cannot be read: {error}"))),
        }
    }
}

impl Handler for Applications {
    fn kind(&self) -> &'static str {
        APPLICATION_JOB
    }

    fn run(&self, context: RunContext) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let id = Payload::read(context.payload)?;
            while !context.stop.is_cancelled() {
                if !automation::go_on(&context.app, id).await? {
                    return Ok(());
                }
            }
            Err(RunError::Interrupted)
        })
    }

    fn given_up(&self, app: App, payload: Value, _: String) -> BoxFuture<'static, Result<(), RunError>> {
        Box::pin(async move {
            let id = Payload::read(payload)?;
            let reason =
                "It failed again and again; what had been done stays. The fault is in the server's log.";
            Ok(automation::fail_application(&app, id, reason).await?)
        })
    }
}
