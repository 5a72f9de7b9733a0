//! How far a run has come, and what comes next.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Backoff, RunState, StepState};
use crate::automation::OnFailure;

/// How often a step is tried, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// The pauses between attempts.
    pub backoff: Backoff,
    /// Attempts of one step, the first among them.
    pub attempts: u32,
}

impl Default for Policy {
    /// Eight attempts, over half an hour or so.
    fn default() -> Self {
        Self { backoff: Backoff::default(), attempts: 8 }
    }
}

/// What came of an attempt of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Succeeded,
    /// Its condition does not hold.
    Skipped,
    /// It was a wait: the run goes on at this instant.
    WaitUntil(Timestamp),
    /// It was a stop: what is left is skipped.
    Stopped,
    /// It failed.
    Failed {
        /// What went wrong, in words for the rule's owner.
        error: String,
        /// Whether trying again may help.
        passing: bool,
        /// Not before this instant, if whoever refused it said so.
        not_before: Option<Timestamp>,
    },
}

/// How far one step has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepProgress {
    /// Its state.
    pub state: StepState,
    /// How often it was tried.
    pub attempts: u32,
    /// What went wrong last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// How far a run has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Progress {
    /// Its state.
    pub state: RunState,
    /// Its steps.
    pub steps: Vec<StepProgress>,
    /// When it may be claimed, while it is pending.
    pub due: Timestamp,
}

/// What to do after an outcome was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Carry out the step of this number.
    Step(usize),
    /// Leave it: it is pending until this instant.
    Later(Timestamp),
    /// It has come to its end.
    Done(RunState),
}

/// The run is not in a state in which this can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a run that is {} cannot do this", .0.as_str())]
pub struct NotAllowed(pub RunState);

impl Progress {
    /// A run of so many steps that may be claimed at once.
    pub fn new(steps: usize, now: Timestamp) -> Self {
        let step = StepProgress { state: StepState::Pending, attempts: 0, error: None };
        Self { state: RunState::Pending, steps: vec![step; steps], due: now }
    }

    /// The step whose turn it is; `None` when there is none left.
    pub fn next_step(&self) -> Option<usize> {
        self.steps.iter().position(|step| step.state == StepState::Pending)
    }

    /// A worker takes the run.
    ///
    /// # Errors
    /// [`NotAllowed`] unless it is pending.
    pub fn claim(&mut self) -> Result<After, NotAllowed> {
        if self.state != RunState::Pending {
            return Err(NotAllowed(self.state));
        }
        self.state = RunState::Running;
        Ok(self.advance())
    }

    /// Records what came of the step whose turn it was. `chance` is 64 random bits.
    ///
    /// # Errors
    /// [`NotAllowed`] unless the run is running and has a step whose turn it is.
    pub fn record(
        &mut self,
        outcome: Outcome,
        on_failure: OnFailure,
        policy: &Policy,
        now: Timestamp,
        chance: u64,
    ) -> Result<After, NotAllowed> {
        let index = self.next_step().filter(|_| self.state == RunState::Running);
        let step = index.and_then(|index| self.steps.get_mut(index)).ok_or(NotAllowed(self.state))?;
        step.attempts = step.attempts.saturating_add(1);
        step.error = None;
        match outcome {
            Outcome::Succeeded => step.state = StepState::Succeeded,
            Outcome::Skipped => step.state = StepState::Skipped,
            Outcome::Stopped => {
                step.state = StepState::Succeeded;
                let rest = self.steps.iter_mut().filter(|step| step.state == StepState::Pending);
                rest.for_each(|step| step.state = StepState::Skipped);
            }
            Outcome::WaitUntil(due) => {
                step.state = StepState::Succeeded;
                // Nobody is kept waiting for the end of a run that has nothing left to do.
                if self.next_step().is_some() {
                    return Ok(self.later(due));
                }
            }
            Outcome::Failed { error, passing, not_before } => {
                step.error = Some(error);
                let again = passing && step.attempts < policy.attempts;
                if again {
                    let pause = policy.backoff.pause(step.attempts - 1, chance);
                    let due = now.checked_add(pause).unwrap_or(Timestamp::MAX);
                    return Ok(self.later(not_before.map_or(due, |earliest| due.max(earliest))));
                }
                step.state = StepState::Failed;
                if on_failure == OnFailure::Stop {
                    self.state = if passing { RunState::Dead } else { RunState::Failed };
                    return Ok(After::Done(self.state));
                }
            }
        }
        Ok(self.advance())
    }

    /// The worker that had the run is gone, or stops: another one takes it up at the same step. An attempt whose outcome nobody
    /// knows counts, so that a step that kills workers ends.
    ///
    /// # Errors
    /// [`NotAllowed`] unless the run is running.
    pub fn lose(&mut self, policy: &Policy, now: Timestamp, chance: u64) -> Result<After, NotAllowed> {
        if self.state != RunState::Running {
            return Err(NotAllowed(self.state));
        }
        if self.next_step().is_none() {
            return Ok(self.advance());
        }
        let error = "the worker that did this step was lost".to_owned();
        self.record(
            Outcome::Failed { error, passing: true, not_before: None },
            OnFailure::Stop,
            policy,
            now,
            chance,
        )
    }

    /// Somebody stops the run. A worker that has it finds out when it records its outcome.
    ///
    /// # Errors
    /// [`NotAllowed`] when it has come to its end.
    pub fn cancel(&mut self) -> Result<(), NotAllowed> {
        self.end(RunState::Cancelled)
    }

    /// It turns out that it does not run.
    ///
    /// # Errors
    /// [`NotAllowed`] when it has come to its end.
    pub fn skip(&mut self) -> Result<(), NotAllowed> {
        self.end(RunState::Skipped)
    }

    /// Somebody has it tried again: the steps that failed, and those that were not done. What succeeded is not done again.
    ///
    /// # Errors
    /// [`NotAllowed`] unless it failed, in part or for good.
    pub fn retry(&mut self, now: Timestamp) -> Result<(), NotAllowed> {
        if !self.state.can_be_retried() {
            return Err(NotAllowed(self.state));
        }
        for step in self.steps.iter_mut().filter(|step| step.state == StepState::Failed) {
            *step = StepProgress { state: StepState::Pending, attempts: 0, error: step.error.take() };
        }
        self.state = RunState::Pending;
        self.due = now;
        Ok(())
    }

    fn end(&mut self, state: RunState) -> Result<(), NotAllowed> {
        if self.state.is_final() {
            return Err(NotAllowed(self.state));
        }
        self.state = state;
        Ok(())
    }

    fn later(&mut self, due: Timestamp) -> After {
        self.state = RunState::Pending;
        self.due = due;
        After::Later(due)
    }

    /// The next step, or the end.
    fn advance(&mut self) -> After {
        if let Some(step) = self.next_step() {
            return After::Step(step);
        }
        let failed = self.steps.iter().any(|step| step.state == StepState::Failed);
        self.state = if failed { RunState::Partial } else { RunState::Succeeded };
        After::Done(self.state)
    }
}

#[cfg(test)]
mod tests;
