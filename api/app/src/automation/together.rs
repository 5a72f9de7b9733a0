//! Carrying out the next steps of several runs in one transaction, which costs a fraction of one for each. What can be done so is done
//! so; for anything else, and whenever one of them fails, nothing is written and each run is carried out by itself ([`step`](super::step)).

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use cal3_domain::{
    automation::{
        CompiledRule, Effect,
        run::{After, Outcome, RunState, Tally},
    },
    facts::Facts,
    ids::{EventId, RuleId, RunId, UserId},
};
use cal3_store::{
    Access, StoreError, Tx,
    automation::{self as store, Claimed, Run, RunAction},
};
use jiff::Timestamp;
use serde_json::Value;
use tokio::time::Instant;

use super::{
    definition,
    effects::{self, Subject},
    ending::count,
    present::Present,
    runs,
    step::{Planned, Working},
};
use crate::{
    App, AppError,
    event::{Edit, EventPatch, edit_details_in},
};

/// What came of carrying out steps together.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stepped {
    /// Runs whose next step has its turn.
    pub again: Vec<RunId>,
    /// Runs that have to be carried out one by one.
    pub apart: Vec<RunId>,
}

/// A run whose step is to be done.
struct Ready {
    working: Working,
    number: usize,
    facts: Facts,
    planned: Planned,
    shown: Option<Value>,
    started: Instant,
}

/// How often a part of them is looked for in which nothing fails.
const FAILURES: usize = 5;

/// Carries out the next step of each of these runs that is due and that nobody has. Steps that ask other servers, or that may write
/// much, are left to be carried out one by one, as are those among which one fails; of these, either half is tried by itself before.
pub async fn step_together(app: &App, ids: &[RunId]) -> Stepped {
    let mut stepped = Stepped::default();
    let (mut parts, mut failures) = (vec![ids], 0);
    while let Some(part) = parts.pop() {
        match together(app, part).await {
            Ok(Stepped { again, apart }) => {
                stepped.again.extend(again);
                stepped.apart.extend(apart);
            }
            Err(error) => {
                tracing::debug!(%error, "runs are carried out apart, as one of them failed");
                // The transaction that was given up is being ended; until then nobody else can have its runs.
                if let Err(error) = released(app, part).await {
                    tracing::warn!(%error, "runs may be locked for a moment");
                }
                failures += 1;
                if part.len() < 4 || failures == FAILURES {
                    stepped.apart.extend(part);
                } else {
                    let (first, second) = part.split_at(part.len() / 2);
                    parts.extend([second, first]);
                }
            }
        }
        if failures == FAILURES {
            stepped.apart.extend(parts.drain(..).flatten());
        }
    }
    stepped
}

async fn released(app: &App, ids: &[RunId]) -> Result<(), AppError> {
    let mut tx = app.store.begin().await?;
    store::wait_for_runs(&mut tx, ids).await?;
    tx.rollback().await.map_err(StoreError::from)?;
    Ok(())
}

async fn together(app: &App, ids: &[RunId]) -> Result<Stepped, AppError> {
    let mut tx = app.store.begin().await?;
    let claimed = store::claim_due(&mut tx, ids, app.now()).await?;
    let ready = ready(app, &mut tx, claimed).await?;
    let done: HashSet<RunId> = ready.iter().map(|ready| ready.working.run.run.id).collect();
    let apart = ids.iter().copied().filter(|id| !done.contains(id)).collect();
    if ready.is_empty() {
        tx.rollback().await.map_err(StoreError::from)?;
        return Ok(Stepped { again: Vec::new(), apart });
    }
    let mut edited = edit(app, &mut tx, &ready).await?;
    let mut settled = Vec::new();
    for Ready { mut working, number, facts, planned, shown, started } in ready {
        let (outcome, result) = match (planned, edited.remove(&working.run.run.id)) {
            (Planned::Outcome(outcome), _) => (outcome, None),
            (Planned::Effect(_), Some(result)) => (Outcome::Succeeded, Some(result)),
            (Planned::Effect(effect), None) => {
                let (open, result) = working.apply(app, tx, &facts, &effect).await?;
                tx = open;
                (Outcome::Succeeded, Some(result))
            }
        };
        let (action, after) = working.recorded(app, number, outcome, (shown, result), started)?;
        working.settled(app, after)?;
        settled.push((working.run, action, after));
    }
    let again = write(app, &mut tx, settled).await?;
    app.commit(tx).await?;
    Ok(Stepped { again, apart })
}

/// Those of these runs whose step can be done with others', in the order in which it is done: by event, and those about one event in the
/// order in which they were made, each told what the one before does to it.
async fn ready(app: &App, tx: &mut Tx, claimed: Vec<Claimed>) -> Result<Vec<Ready>, AppError> {
    let mut working = workings(app, claimed);
    working.sort_by_key(|working| (Subject::of(&working.run.run.cause).event, working.run.run.id));
    let mut present = Present::read(app, tx, working.iter().map(|working| &working.run)).await?;
    let mut ready = Vec::new();
    for mut working in working {
        let Ok(After::Step(number)) = working.progress.claim() else { continue };
        let Some(facts) = working.facts(app, tx, &present).await? else { continue };
        let started = Instant::now();
        let (planned, shown) = working.plan(app, number, &facts);
        if !is_small(&planned) {
            continue;
        }
        if let Some((id, patch)) = edit_of(&working, &planned) {
            present.edit(id, &patch, app.now());
        }
        ready.push(Ready { working, number, facts, planned, shown, started });
    }
    Ok(ready)
}

/// The whole event that a run's step edits, and what is to be true of it; `None` for a step that does something else.
fn edit_of(working: &Working, planned: &Planned) -> Option<(EventId, EventPatch)> {
    let Planned::Effect(effect) = planned else { return None };
    let subject = Subject::of(&working.run.run.cause);
    let id = subject.event.filter(|_| subject.occurrence.is_none())?;
    Some((id, effects::patch(effect)?))
}

/// Does at once what only changes what whole events say, in the order of the runs: with the rights of one owner, then of the next.
/// Answers what came back, by the run.
async fn edit(app: &App, tx: &mut Tx, ready: &[Ready]) -> Result<HashMap<RunId, Value>, AppError> {
    let mut results = HashMap::new();
    let edits = ready.iter().filter_map(|Ready { working, planned, .. }| {
        let (id, event) = edit_of(working, planned)?;
        Some((working, Edit { id, event, cause: working.cause() }))
    });
    let edits: Vec<(&Working, Edit)> = edits.collect();
    for of_owner in edits.chunk_by(|(one, _), (other, _)| one.run.run.owner == other.run.run.owner) {
        let Some((first, _)) = of_owner.first() else { continue };
        let owner = first.run.run.owner;
        let together: Vec<Edit> = of_owner.iter().map(|(_, edit)| edit.clone()).collect();
        edit_details_in(app, tx, (owner, &Access::from(owner)), &together).await?;
        results.extend(of_owner.iter().map(|(working, edit)| (working.run.run.id, effects::made(edit.id))));
    }
    Ok(results)
}

/// The runs whose rules are live, each rule's version read once.
fn workings(app: &App, claimed: Vec<Claimed>) -> Vec<Working> {
    let mut rules: HashMap<(RuleId, i32), Option<Arc<CompiledRule>>> = HashMap::new();
    let is_live = |claimed: &Claimed| claimed.is_live && claimed.paused_at.is_none() && !claimed.is_withdrawn;
    let of = |claimed: Claimed| {
        let Claimed { run, definition, .. } = claimed;
        let rule = rules
            .entry((run.run.rule, run.run.rule_version))
            .or_insert_with(|| definition::compiled(app, &definition).map(Arc::new));
        Working::with(run, rule.clone()?)
    };
    claimed.into_iter().filter(is_live).filter_map(of).collect()
}

/// Whether a step writes little, and to our own data: so that it keeps nobody waiting for those that are done with it.
fn is_small(planned: &Planned) -> bool {
    match planned {
        Planned::Outcome(_) => true,
        Planned::Effect(effect) => {
            matches!(effect, Effect::CreateEvent { .. } | Effect::CreateTask { .. } | Effect::Notify(_))
                || effects::patch(effect).is_some()
        }
    }
}

/// Writes what came of the steps. Answers the runs whose next step has its turn.
async fn write(
    app: &App,
    tx: &mut Tx,
    settled: Vec<(Run, RunAction, After)>,
) -> Result<Vec<RunId>, AppError> {
    let (mut again, mut later) = (Vec::new(), BTreeMap::<Timestamp, Vec<RunId>>::new());
    let mut ended = Vec::new();
    let (mut runs, mut actions) = (Vec::new(), Vec::new());
    for (run, action, after) in settled {
        match after {
            After::Step(_) => again.push(run.run.id),
            After::Later(due) => later.entry(due).or_default().push(run.run.id),
            After::Done(state) => ended.push(((run.run.rule, run.run.owner), state)),
        }
        runs.push(run);
        actions.push(action);
    }
    store::insert_actions(tx, &actions).await?;
    store::save_runs(tx, &runs).await?;
    for (due, runs) in later {
        runs::enqueue(app, tx, &runs, due).await?;
    }
    tally(app, tx, ended).await?;
    Ok(again)
}

/// Counts how runs ended, those of each rule in their order.
async fn tally(app: &App, tx: &mut Tx, mut ended: Vec<((RuleId, UserId), RunState)>) -> Result<(), AppError> {
    ended.sort_by_key(|(rule, _)| *rule);
    let mut succeeded = Vec::new();
    for of_rule in ended.chunk_by(|one, other| one.0 == other.0) {
        match of_rule {
            // A rule's failures in a row begin anew with each success: that is once enough.
            [(rule, _), ..] if of_rule.iter().all(|(_, state)| Tally::of(*state) == Tally::Reset) => {
                succeeded.push(rule.0);
            }
            _ => {
                for (rule, state) in of_rule {
                    count(app, tx, *rule, *state).await?;
                }
            }
        }
    }
    Ok(store::reset_failures(tx, &succeeded).await?)
}
