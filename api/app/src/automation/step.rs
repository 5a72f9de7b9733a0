//! Carrying a run out, step by step. A step on our own data is one transaction with its outcome; a call is claimed, made without
//! a transaction, and recorded.

use cal3_domain::{
    automation::{
        CompiledRule, Effect, RenderFault,
        run::{After, Chain, Link, Outcome, Progress, RunState, SkipReason},
    },
    facts::{Facts, build::EventFacts},
    ids::{EventId, RunId},
    time::Zone,
};
use cal3_store::{
    Tx,
    automation::{self as store, Claim, Claimed, Run, RunAction},
    event,
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
    named_secret, runs,
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
    pub(super) rule: CompiledRule,
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
    let now = app.now();
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
    let Some(facts) = working.facts(app, &mut tx).await? else {
        return unreadable(app, tx, run, "this version cannot read what was known when the run was made")
            .await;
    };
    let started = Instant::now();
    let planned = working.rule.plan_step(number, &facts);
    let effect = planned.and_then(|planned| planned.effect);
    let shown = working.shown(number, &facts, effect.as_ref());
    let (outcome, result) = match effect.map(|effect| effect.map(Effect::as_sent)) {
        None => (Outcome::Skipped, None),
        Some(Err(fault)) => {
            (Outcome::Failed { error: fault.to_string(), passing: false, not_before: None }, None)
        }
        Some(Ok(Effect::Stop { .. })) => (Outcome::Stopped, None),
        Some(Ok(Effect::Wait { duration })) => {
            let until = now.checked_add(duration.signed()).unwrap_or(Timestamp::MAX);
            (Outcome::WaitUntil(until), None)
        }
        Some(Ok(Effect::CallWebhook(outgoing))) => {
            let call = call::prepare(app, &working, number, outgoing, shown)?;
            let lease = now.checked_add(call::LEASE).unwrap_or(Timestamp::MAX);
            (working.run.lease_until, working.run.claim) = (Some(lease), Some(call.claim));
            working.save(&mut tx).await?;
            app.commit(tx).await?;
            return Ok(Next::Call(Box::new(call)));
        }
        Some(Ok(effect)) => {
            let link = Link { rule: working.run.run.rule, run: id };
            store::tell_cause(&mut tx, &json!(working.chain().with(link))).await?;
            let (owner, subject) = (working.run.run.owner, Subject::of(&working.run.run.cause));
            match effects::apply(app, tx, owner, (subject, &facts), &effect).await {
                Ok((open, result)) => {
                    tx = open;
                    (Outcome::Succeeded, Some(result))
                }
                Err(error) => {
                    let failed = effects::failure(now, &error);
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
    pub(super) fn of(app: &App, claimed: Claimed) -> Option<Self> {
        let progress = serde_json::from_value(claimed.run.run.progress.clone()).ok()?;
        let rule = definition::compiled(app, &claimed.definition)?;
        Some(Self { run: claimed.run, progress, rule })
    }

    /// The runs behind this one.
    pub(super) fn chain(&self) -> Chain {
        serde_json::from_value(self.run.run.chain.clone()).unwrap_or_default()
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

    /// What was known when the run was made, with the event or the reservation as it is now and the rule's secrets; `None` when that cannot be read.
    async fn facts(&self, app: &App, tx: &mut Tx) -> Result<Option<Facts>, AppError> {
        let Some(facts) = self.told(app, tx).await? else { return Ok(None) };
        if self.rule.catalogue().secrets().next().is_none() {
            return Ok(Some(facts));
        }
        named_secret::opened(app, tx, self.run.run.rule, facts).await.map(Some)
    }

    async fn told(&self, app: &App, tx: &mut Tx) -> Result<Option<Facts>, AppError> {
        let cause = &self.run.run.cause;
        let told = cause.get("facts").unwrap_or(&Value::Null);
        let Some(facts) = Facts::from_json(told, self.rule.catalogue(), self.rule.zone()) else {
            return Ok(None);
        };
        let subject = Subject::of(cause);
        if let Some(id) = subject.reservation {
            return booking::refreshed(app, tx, self.run.run.owner, id, facts).await.map(Some);
        }
        let Subject { event: Some(id), occurrence: None, .. } = subject else {
            return Ok(Some(facts));
        };
        let id: EventId = id;
        let access = cal3_store::Access::from(self.run.run.owner);
        let Some(present) = event::visible(&app.store, tx, &access, &[id.0]).await?.pop() else {
            return Ok(Some(facts));
        };
        let calendars = store::calendars(tx, &[present.event.calendar_id.0]).await?;
        let zone = calendars.first().and_then(|calendar| Zone::iana(&calendar.time_zone).ok());
        let zone = zone.unwrap_or_else(Zone::utc);
        let link = (!app.public_url().is_empty()).then(|| format!("{}/events/{id}", app.public_url()));
        let record = EventFacts { link: link.as_deref(), ..EventFacts::new(&present.event, &zone) }.record();
        Ok(Some(facts.with("event", record)))
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
            store::insert_action(&mut tx, &action).await?;
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
        (effect, result): (Option<Value>, Option<Value>),
        started: Instant,
    ) -> Result<Next, AppError> {
        let now = app.now();
        let error = match &outcome {
            Outcome::Failed { error, .. } => Some(error.clone()),
            _ => None,
        };
        let chance = u64::from_le_bytes(app.secret());
        let on_failure = self.rule.on_failure(number);
        let after = self.progress.record(outcome, on_failure, &app.run_policy(), now, chance);
        let after = after.map_err(AppError::internal)?;
        let action = self.action(number, error, (effect, result), started, now);
        store::insert_action(tx, &action).await?;
        self.settle(app, tx, after).await
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
        self.run.run.state = self.progress.state.code();
        self.run.run.due = self.progress.due;
        self.run.run.progress = serde_json::to_value(&self.progress).map_err(AppError::internal)?;
        Ok(store::save_run(tx, &self.run).await?)
    }

    /// Writes how far the run has come: it may be taken by anybody again, waits, or has come to its end.
    async fn settle(&mut self, app: &App, tx: &mut Tx, after: After) -> Result<Next, AppError> {
        (self.run.lease_until, self.run.claim) = (None, None);
        match after {
            After::Step(_) => {
                (self.progress.state, self.progress.due) = (RunState::Pending, app.now());
                self.save(tx).await?;
                Ok(Next::Step)
            }
            After::Later(due) => {
                self.save(tx).await?;
                runs::enqueue(app, tx, &[self.run.run.id], due).await?;
                Ok(Next::Nothing)
            }
            After::Done(state) => {
                self.run.finished_at = Some(app.now());
                self.save(tx).await?;
                count(app, tx, (self.run.run.rule, self.run.run.owner), state).await?;
                Ok(Next::Nothing)
            }
        }
    }
}
