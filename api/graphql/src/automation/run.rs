//! A run of a rule, and what its steps did.

use async_graphql::{Context, Enum, ID, Object, Result};
use cal3_app::automation::{Run, RunAction};
use cal3_domain::automation::run::{RunState, SkipReason, StepState};

use super::{loader::StepsOf, object::AutomationTriggerKind};
use crate::{
    context::ContextExt as _,
    scalars::{DateTime, Json},
};

/// How far a run has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "RunState")]
pub(crate) enum AutomationRunState {
    /// It waits: for a worker, for the end of a wait, for its next retry.
    Pending,
    /// A worker has it.
    Running,
    /// Every step was done, or skipped because its condition did not hold.
    Succeeded,
    /// It went to its end, and some step failed on the way.
    Partial,
    /// A step failed in a way that trying again does not mend, and ended it.
    Failed,
    /// It did not run; `skippedBecause` says why.
    Skipped,
    /// Somebody stopped it.
    Cancelled,
    /// A step failed as often as it may, and ended it.
    Dead,
}

/// How far a step of a run has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "StepState")]
pub(crate) enum AutomationStepState {
    /// It is to be tried again.
    Pending,
    /// It was done.
    Succeeded,
    /// Its condition did not hold.
    Skipped,
    /// It failed for good.
    Failed,
}

/// One rule that ran for one cause.
pub(crate) struct AutomationRun(pub(crate) Run);

/// An attempt of a step of a run.
pub(crate) struct AutomationRunStep(RunAction);

/// One rule that ran for one cause.
#[Object]
impl AutomationRun {
    /// The id.
    async fn id(&self) -> ID {
        self.0.run.id.to_string().into()
    }

    /// The rule.
    async fn rule_id(&self) -> ID {
        self.0.run.rule.to_string().into()
    }

    /// The version of what the rule says.
    async fn definition_version(&self) -> i32 {
        self.0.run.rule_version
    }

    /// What made it run.
    async fn trigger(&self) -> Option<AutomationTriggerKind> {
        cal3_domain::automation::TriggerKind::from_code(self.0.run.trigger).map(Into::into)
    }

    /// What it is for: a version of a rule has at most one run for each.
    async fn cause_key(&self) -> &str {
        &self.0.run.cause_key
    }

    /// The event, the occurrence, or the reservation that it is about.
    async fn subject_id(&self) -> Option<ID> {
        let member = |name| self.0.run.cause.get(name).and_then(|id| id.as_str());
        ["occurrence", "event", "reservation"].into_iter().find_map(member).map(ID::from)
    }

    /// What was known when it was made: the values that the condition and the templates saw.
    async fn facts(&self) -> Option<Json> {
        self.0.run.cause.get("facts").cloned().map(Json)
    }

    /// What each part of the condition saw.
    async fn evaluation(&self) -> Option<Json> {
        self.0.run.evaluation.clone().map(Json)
    }

    /// How far it has come.
    async fn state(&self) -> Option<AutomationRunState> {
        RunState::from_code(self.0.run.state).map(Into::into)
    }

    /// Why it did not run, in English.
    async fn skipped_because(&self) -> Option<String> {
        let reason = self.0.run.skipped.clone()?;
        serde_json::from_value::<SkipReason>(reason).ok().map(|reason| reason.to_string())
    }

    /// The runs behind its cause, the first one first.
    async fn caused_by(&self) -> Vec<ID> {
        let links = self.0.run.chain.as_array().into_iter().flatten();
        links.filter_map(|link| link.get("run")?.as_str().map(ID::from)).collect()
    }

    /// What its steps did, attempt by attempt.
    async fn steps(&self, ctx: &Context<'_>) -> Result<Vec<AutomationRunStep>> {
        let actions = ctx.load(StepsOf(self.0.run.id)).await?;
        Ok(actions.into_iter().flat_map(|actions| actions.as_ref().clone()).map(AutomationRunStep).collect())
    }

    /// When its cause happened, or was due.
    async fn happened_at(&self) -> DateTime {
        DateTime(self.0.run.happened_at)
    }

    /// When it may go on, while it is PENDING.
    async fn due_at(&self) -> DateTime {
        DateTime(self.0.run.due)
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it came to its end.
    async fn finished_at(&self) -> Option<DateTime> {
        self.0.finished_at.map(DateTime)
    }
}

/// An attempt of a step of a run.
#[Object]
impl AutomationRunStep {
    /// The step's number, from 0.
    async fn step(&self) -> i32 {
        i32::from(self.0.step)
    }

    /// The attempt's number, from 1.
    async fn attempt(&self) -> i32 {
        self.0.attempt
    }

    /// How far the step had come afterwards.
    async fn state(&self) -> Option<AutomationStepState> {
        StepState::from_code(self.0.state).map(Into::into)
    }

    /// What it came to: the action with its templates filled.
    async fn effect(&self) -> Option<Json> {
        self.0.effect.clone().map(Json)
    }

    /// What came back: the status of a call, the id of what was made.
    async fn result(&self) -> Option<Json> {
        self.0.result.clone().map(Json)
    }

    /// What went wrong.
    async fn error(&self) -> Option<&str> {
        self.0.error.as_deref()
    }

    /// When it was done.
    async fn at(&self) -> DateTime {
        DateTime(self.0.at)
    }

    /// How long it took, in milliseconds.
    async fn milliseconds(&self) -> i32 {
        self.0.milliseconds
    }
}
