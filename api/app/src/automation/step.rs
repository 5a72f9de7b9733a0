//! Carrying a run out, step by step. A step on our own data is one transaction with its outcome; a call is claimed, made without
//! a transaction, and recorded.

use std::sync::Arc;

use cal3_domain::{
    automation::{
        CompiledRule, Effect, RenderFault,
        run::{After, Chain, Link, Outcome, Progress, RunState, SkipReason},
    },
    facts::Facts,
    ids::RunId,
};
use cal3_store::{
    Tx,
    automation::{self as store, Claim, Claimed, Run, RunAction},
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::{
    booking,
    call::{self, Call},
    definition,
    effects::{self, Subject},
    ending::{count, unreadable},
    named_secret,
    present::Present,
    runs, tasks,
};
use crate::{App, AppError};

/// What is to be done after a step.
#[derive(Debug)]
pub enum Next {
    /// Nothing now: the run has come to its end, waits, or somebody else has it.
    Nothing,
    /// The next step.
    Step,
    /// A call, whose answer goes to [`super::answered`].
    Call(Box<Call>),
}

/// A run that is being carried out.
pub(super) struct Working {
    pub(super) run: Run,
    pub(super) progress: Progress,
    pub(super) rule: Arc<CompiledRule>,
}

/// What a step comes to before anything is done.
pub(super) enum Planned {
    /// Nothing is to be done; this is what comes of it.
    Outcome(Outcome),
    /// This is to be done.
    Effect(Effect),
}

/// For how long the runs of a paused rule are put off at a time, and for how long its owner may take to let it go on.
const PUT_OFF: SignedDuration = SignedDuration::from_mins(15);
const PAUSED: SignedDuration = SignedDuration::from_hours(24);

/// Carries out the next step of a run, if it is due and nobody else has it.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: the run stays as it was.
pub async fn step(app: &App, id: RunId) -> Result<Next, AppError> {
    let mut tx = app.store.begin().await?;
    let claimed = match store::claim(&mut tx, id, app.now()).await? {
        Claim::Run(claimed) => *claimed,
        Claim::Leased(until) => {
            // Whoever has it may have died: somebody looks again when its time is over.
            runs::enqueue(app, &mut tx, &[id], until + SignedDuration::from_secs(1)).await?;
            app.commit(tx).await?;
            return Ok(Next::Nothing);
        }
        Claim::Nothing => return Ok(Next::Nothing),
    };
    let was_lost = claimed.run.run.state == RunState::Running.code();
    let (is_live, paused_at, is_withdrawn) = (claimed.is_live, claimed.paused_at, claimed.is_withdrawn);
    let run = claimed.run.clone();
    let Some(mut working) = Working::of(app, claimed) else {
        return unreadable(app, tx, run, "this version cannot read what the rule says").await;
    };
    if !is_live {
        return working.skip(app, tx, SkipReason::Disabled {}).await;
    }
    if is_withdrawn {
        return working.withdraw(app, tx).await;
    }
    if was_lost {
        return working.lost(app, tx).await;
    }
    if let Some(since) = paused_at {
        return working.put_off(app, tx, since).await;
    }
    let after = working.progress.claim().map_err(AppError::internal)?;
    let After::Step(number) = after else {
        working.settle(app, &mut tx, after).await?;
        app.commit(tx).await?;
        return Ok(Next::Nothing);
    };
    let present = Present::read(app, &mut tx, std::iter::once(&working.run)).await?;
    let Some(facts) = working.facts(app, &mut tx, &present).await? else {
        return unreadable(app, tx, run, "this version cannot read what was known when the run was made")
            .await;
    };
    let started = Instant::now();
    let (planned, shown) = working.plan(app, number, &facts);
    let (outcome, result) = match planned {
        Planned::Outcome(outcome) => (outcome, None),
        Planned::Effect(Effect::CallWebhook(outgoing)) => {
            let call = call::prepare(app, &working, number, outgoing, shown)?;
            let lease = app.now().checked_add(call::LEASE).unwrap_or(Timestamp::MAX);
            (working.run.lease_until, working.run.claim) = (Some(lease), Some(call.claim));
            working.save(&mut tx).await?;
            app.commit(tx).await?;
            return Ok(Next::Call(Box::new(call)));
        }
        Planned::Effect(effect) => {
            match working.apply(app, tx, &facts, &effect).await {
                Ok((open, result)) => {
                    tx = open;
                    (Outcome::Succeeded, Some(result))
                }
                Err(error) => {
                    let failed = effects::failure(app.now(), &error);
                    // What was written is gone with its transaction; the outcome gets another one.
                    tx = app.store.begin().await?;
                    // Waits for the end of the first one, which is under way.
                    if store::locked_run(&mut tx, id).await?.as_ref() != Some(&working.run) {
                        return Ok(Next::Nothing);
                    }
                    (failed, None)
                }
            }
        }
    };
    let next = working.record(app, &mut tx, number, outcome, (shown, result), started).await?;
    app.commit(tx).await?;
    Ok(next)
}

impl Working {
    /// `None` when this version cannot read what the rule says, or how far the run has come.
    pub(super) fn of(app: &App, claimed: Claimed) -> Option<Self> {
        let rule = definition::compiled(app, &claimed.definition)?;
        Self::with(claimed.run, Arc::new(rule))
    }

    /// A run of a rule that has been read; `None` when this version cannot read how far the run has come.
    pub(super) fn with(run: Run, rule: Arc<CompiledRule>) -> Option<Self> {
        let progress = serde_json::from_value(run.run.progress.clone()).ok()?;
        Some(Self { run, progress, rule })
    }

    /// What a step comes to with these facts, and what the history keeps of that.
    pub(super) fn plan(&self, app: &App, number: usize, facts: &Facts) -> (Planned, Option<Value>) {
        let effect = self.rule.plan_step(number, facts).and_then(|planned| planned.effect);
        let shown = self.shown(number, facts, effect.as_ref());
        let planned = match effect.map(|effect| effect.map(Effect::as_sent)) {
            None => Planned::Outcome(Outcome::Skipped),
            Some(Err(fault)) => {
                let error = fault.to_string();
                Planned::Outcome(Outcome::Failed { error, passing: false, not_before: None })
            }
            Some(Ok(Effect::Stop { .. })) => Planned::Outcome(Outcome::Stopped),
            Some(Ok(Effect::Wait { duration })) => {
                let until = app.now().checked_add(duration.signed()).unwrap_or(Timestamp::MAX);
                Planned::Outcome(Outcome::WaitUntil(until))
            }
            Some(Ok(effect)) => Planned::Effect(effect),
        };
        (planned, shown)
    }

    /// Does what a step came to, and lets the changes that it makes name the run. Answers what came back.
    ///
    /// # Errors
    /// As the use cases: what was written is to be rolled back.
    pub(super) async fn apply(
        &self,
        app: &App,
        mut tx: Tx,
        facts: &Facts,
        effect: &Effect,
    ) -> Result<(Tx, Value), AppError> {
        store::tell_cause(&mut tx, &self.cause()).await?;
        let (owner, subject) = (self.run.run.owner, Subject::of(&self.run.run.cause));
        effects::apply(app, tx, owner, (subject, facts, self.link()), effect).await
    }

    /// The runs behind this one.
    pub(super) fn chain(&self) -> Chain {
        serde_json::from_value(self.run.run.chain.clone()).unwrap_or_default()
    }

    fn link(&self) -> Link {
        Link { rule: self.run.run.rule, run: self.run.run.id }
    }

    /// What the changes that it makes tell of the runs behind them.
    pub(super) fn cause(&self) -> Value {
        json!(self.chain().with(self.link()))
    }

    /// What the history keeps of an effect: with dots for the secrets that stand in it.
    fn shown(
        &self,
        number: usize,
        facts: &Facts,
        effect: Option<&Result<Effect, RenderFault>>,
    ) -> Option<Value> {
        let effect = effect?.as_ref().ok()?;
        if self.rule.catalogue().secrets().next().is_none() {
            return Some(call::shown(effect));
        }
        let masked = facts.masked(self.rule.catalogue());
        let planned = self.rule.plan_step(number, &masked)?;
        planned.effect?.ok().as_ref().map(call::shown)
    }

    /// What was known when the run was made, with the event, the task or the reservation as it is now and the rule's secrets; `None` when that cannot be read.
    pub(super) async fn facts(
        &self,
        app: &App,
        tx: &mut Tx,
        present: &Present,
    ) -> Result<Option<Facts>, AppError> {
        let told = self.run.run.cause.get("facts").unwrap_or(&Value::Null);
        let Some(facts) = Facts::from_json(told, self.rule.catalogue(), self.rule.zone()) else {
            return Ok(None);
        };
        let (owner, subject) = (self.run.run.owner, Subject::of(&self.run.run.cause));
        let facts = match (subject.reservation, subject.task) {
            (Some(id), _) => booking::refreshed(app, tx, owner, id, facts).await?,
            (None, Some(id)) => tasks::refreshed(app, tx, owner, id, facts).await?,
            (None, None) => present.tell(app, &self.run, facts),
        };
        if self.rule.catalogue().secrets().next().is_none() {
            return Ok(Some(facts));
        }
        named_secret::opened(app, tx, self.run.run.rule, facts).await.map(Some)
    }

    /// The rule is paused: its runs wait for its owner to let it go on, but not for ever.
    async fn put_off(&mut self, app: &App, mut tx: Tx, since: Timestamp) -> Result<Next, AppError> {
        let now = app.now();
        if since.duration_until(now) > PAUSED {
            return self.skip(app, tx, SkipReason::Paused {}).await;
        }
        let due = now.checked_add(PUT_OFF).unwrap_or(Timestamp::MAX);
        self.progress.due = due;
        let next = self.settle(app, &mut tx, After::Later(due)).await?;
        app.commit(tx).await?;
        Ok(next)
    }

    /// The rule was switched off, its owner barred, or it was paused for long, after the run was made.
    async fn skip(&mut self, app: &App, mut tx: Tx, reason: SkipReason) -> Result<Next, AppError> {
        self.progress.skip().map_err(AppError::internal)?;
        self.run.run.skipped = serde_json::to_value(reason).ok();
        self.settle(app, &mut tx, After::Done(RunState::Skipped)).await?;
        app.commit(tx).await?;
        Ok(Next::Nothing)
    }

    /// Somebody stopped what made it.
    async fn withdraw(&mut self, app: &App, mut tx: Tx) -> Result<Next, AppError> {
        self.progress.cancel().map_err(AppError::internal)?;
        self.settle(app, &mut tx, After::Done(RunState::Cancelled)).await?;
        app.commit(tx).await?;
        Ok(Next::Nothing)
    }

    /// Whoever had it is gone: that counts as an attempt.
    async fn lost(&mut self, app: &App, mut tx: Tx) -> Result<Next, AppError> {
        let now = app.now();
        let number = self.progress.next_step();
        let chance = u64::from_le_bytes(app.secret());
        let after = self.progress.lose(&app.run_policy(), now, chance).map_err(AppError::internal)?;
        if let Some(number) = number {
            let error = self.progress.steps.get(number).and_then(|step| step.error.clone());
            let action = self.action(number, error, (None, None), Instant::now(), now);
            store::insert_actions(&mut tx, &[action]).await?;
        }
        let next = self.settle(app, &mut tx, after).await?;
        app.commit(tx).await?;
        Ok(next)
    }

    /// Records what came of a step, and what comes next.
    pub(super) async fn record(
        &mut self,
        app: &App,
        tx: &mut Tx,
        number: usize,
        outcome: Outcome,
        told: (Option<Value>, Option<Value>),
        started: Instant,
    ) -> Result<Next, AppError> {
        let (action, after) = self.recorded(app, number, outcome, told, started)?;
        store::insert_actions(tx, &[action]).await?;
        self.settle(app, tx, after).await
    }

    /// What came of a step, for the history, and what comes next; written by the caller.
    pub(super) fn recorded(
        &mut self,
        app: &App,
        number: usize,
        outcome: Outcome,
        told: (Option<Value>, Option<Value>),
        started: Instant,
    ) -> Result<(RunAction, After), AppError> {
        let now = app.now();
        let error = match &outcome {
            Outcome::Failed { error, .. } => Some(error.clone()),
            _ => None,
        };
        let chance = u64::from_le_bytes(app.secret());
        let on_failure = self.rule.on_failure(number);
        let after = self.progress.record(outcome, on_failure, &app.run_policy(), now, chance);
        let after = after.map_err(AppError::internal)?;
        Ok((self.action(number, error, told, started, now), after))
    }

    fn action(
        &self,
        number: usize,
        error: Option<String>,
        (effect, result): (Option<Value>, Option<Value>),
        started: Instant,
        at: Timestamp,
    ) -> RunAction {
        let state = self.progress.steps.get(number).map_or(0, |step| step.state.code());
        RunAction {
            run: self.run.run.id,
            step: i16::try_from(number).unwrap_or(i16::MAX),
            attempt: 0,
            state,
            effect,
            result,
            error,
            at,
            milliseconds: i32::try_from(started.elapsed().as_millis()).unwrap_or(i32::MAX),
        }
    }

    async fn save(&mut self, tx: &mut Tx) -> Result<(), AppError> {
        self.keep()?;
        Ok(store::save_runs(tx, std::slice::from_ref(&self.run)).await?)
    }

    /// Puts how far it has come into its row.
    fn keep(&mut self) -> Result<(), AppError> {
        self.run.run.state = self.progress.state.code();
        self.run.run.due = self.progress.due;
        self.run.run.progress = serde_json::to_value(&self.progress).map_err(AppError::internal)?;
        Ok(())
    }

    /// Writes how far the run has come, and sees to what comes next.
    async fn settle(&mut self, app: &App, tx: &mut Tx, after: After) -> Result<Next, AppError> {
        self.settled(app, after)?;
        store::save_runs(tx, std::slice::from_ref(&self.run)).await?;
        match after {
            After::Step(_) => return Ok(Next::Step),
            After::Later(due) => runs::enqueue(app, tx, &[self.run.run.id], due).await?,
            After::Done(state) => count(app, tx, (self.run.run.rule, self.run.run.owner), state).await?,
        }
        Ok(Next::Nothing)
    }

    /// Puts into its row that nobody has it any more: it may be taken again, waits, or has come to its end.
    pub(super) fn settled(&mut self, app: &App, after: After) -> Result<(), AppError> {
        (self.run.lease_until, self.run.claim) = (None, None);
        match after {
            After::Step(_) => (self.progress.state, self.progress.due) = (RunState::Pending, app.now()),
            After::Later(_) => {}
            After::Done(_) => self.run.finished_at = Some(app.now()),
        }
        self.keep()
    }
}
