//! What a rule would have done in the past, with nothing done: every change, occurrence or time of a stretch is looked at as it was when
//! it happened, and told to the same decision.
//!
//! Of an event that changed the log has what changed; the rest is told as it is now, and an event that is gone since is not told. Caps
//! are left out, since they depend on what else ran.

use std::collections::HashSet;

use cal3_domain::{
    access::{Owner, Scope},
    automation::{
        Place,
        run::{Decision, Occasion, decide},
    },
    event::Event,
    facts::Facts,
    ids::{RuleId, UserId},
};
use cal3_store::Tx;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    about::About,
    book::Entry,
    booking::Booking,
    definition,
    facts::{Cause, Names},
    past::{self, Candidate, Looked, Position, causes_of, event_id},
    runs,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, limit::Quota};

/// The longest stretch.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Those that would have made a run, in one answer, with all that each comes to.
pub const ITEMS: usize = 50;
/// How often one person may ask: 20 times at once, once in three seconds in the long run.
const QUOTA: Quota = Quota { name: "rule_backtest", burst: 20, interval: SignedDuration::from_secs(3) };

/// What is asked.
#[derive(Debug, Clone)]
pub struct BacktestInput {
    /// What the rule says.
    pub definition: Value,
    /// The rule that says so, if it is saved: what it did itself does not count.
    pub rule: Option<RuleId>,
    /// The beginning of the stretch.
    pub from: Timestamp,
    /// Its end; the present if it is later.
    pub until: Timestamp,
    /// Where to go on: the `end` of a former answer.
    pub after: Option<String>,
    /// How many to answer with all that each comes to.
    pub first: usize,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Backtest {
    /// How many changes, occurrences or times were looked at.
    pub looked_at: usize,
    /// How many of them would have made a run.
    pub would_run: usize,
    /// The first of those, in their order.
    pub items: Vec<BacktestItem>,
    /// Where to go on; `None` at the end of the stretch.
    pub end: Option<String>,
    /// Whether everything up to the end of the stretch was looked at and counted.
    pub is_complete: bool,
}

/// A run that would have been.
#[derive(Debug, Clone, PartialEq)]
pub struct BacktestItem {
    /// When its cause happened, or was due.
    pub at: Timestamp,
    /// What it is about.
    pub about: About,
    /// The title of that, as it was.
    pub title: Option<String>,
    /// What each part of the condition saw.
    pub evaluation: Value,
    /// Its steps: condition and effect of each.
    pub steps: Vec<Value>,
}

/// Looks at the past. Nothing is written.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Throttled`]; every fault of `definition`; `INVALID` at
/// `definition` for a rule that waits for nothing that the past tells of; `OUT_OF_RANGE` at `from`; `INVALID` at `after`.
pub async fn backtest(app: &App, viewer: &Viewer, input: &BacktestInput) -> Result<Backtest, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    app.admit(&QUOTA, &user.to_string()).await?;
    let rule = definition::read(app, &input.definition)?;
    definition::require_reading(viewer, rule.rule())?;
    let until = input.until.min(app.now());
    let length = input.from.duration_until(until);
    if length <= SignedDuration::ZERO || length > LONGEST {
        let message = "Give a stretch of the past of at most 90 days.";
        return Err(AppError::field(UserErrorCode::OutOfRange, "from", message));
    }
    let id = input.rule.unwrap_or(RuleId(Uuid::nil()));
    let entry = Entry { id, owner: user, version: 0, active_since: input.from, rule };
    let mut tx = app.store.begin().await?;
    let Looked { looked, more, names } =
        past::look(app, &mut tx, &access, &entry, (input.from, until), input.after.as_deref()).await?;
    let rights = rights(&mut tx, user, &looked).await?;
    tx.rollback().await.map_err(cal3_store::StoreError::from)?;
    Ok(decided(app, (&entry, &names, &rights), &looked, more, input.first.clamp(1, ITEMS)))
}

async fn rights(tx: &mut Tx, user: UserId, looked: &[Candidate]) -> Result<runs::Rights, AppError> {
    let before = |cause: &Cause| cause.before.as_ref().map(|event| event.calendar_id);
    let calendars = causes_of(looked).flat_map(|cause| cause.calendar().into_iter().chain(before(cause)));
    runs::Rights::read(tx, &HashSet::from([user]), &calendars.collect()).await
}

fn decided(
    app: &App,
    (entry, names, rights): (&Entry, &Names, &runs::Rights),
    looked: &[Candidate],
    more: Option<Position>,
    first: usize,
) -> Backtest {
    let mut result = Backtest {
        looked_at: looked.len(),
        would_run: 0,
        items: Vec::new(),
        end: more.clone(),
        is_complete: more.is_none(),
    };
    let mut last_told = None;
    for Candidate { position, causes } in looked {
        let mut runs =
            causes.iter().filter_map(|(cause, places)| would_run(app, (entry, names, rights), cause, places));
        let Some((cause, facts, evaluation)) = runs.next() else { continue };
        result.would_run += 1;
        // What stands at one position is told together.
        if result.items.len() >= first && last_told != Some(position) {
            if result.end.is_none() || result.end == more {
                result.end = last_told.cloned();
            }
            continue;
        }
        last_told = Some(position);
        let plan = entry.rule.plan(&facts.masked(entry.rule.catalogue()));
        result.items.push(BacktestItem {
            at: cause.at,
            about: about(cause),
            title: title(cause, names),
            evaluation,
            steps: plan.steps.iter().map(|step| json!(step)).collect(),
        });
    }
    result
}

/// What a cause comes to, with what was known and what the condition saw, if the rule runs for it.
fn would_run<'a>(
    app: &App,
    (entry, names, rights): (&Entry, &Names, &runs::Rights),
    cause: &'a Cause,
    places: &[Place],
) -> Option<(&'a Cause, Facts, Value)> {
    let lies_in_a_calendar = cause.event.is_some() || cause.task.is_some();
    if lies_in_a_calendar && !rights.may_know(entry.owner, cause) {
        return None;
    }
    let may_read = |event: &Event| rights.may_read(entry.owner, event);
    let hides = cause.before.as_ref().is_some_and(|before| !may_read(before));
    let facts = if hides {
        Cause { before: None, ..cause.clone() }.facts(app, names, entry.id, &entry.rule)
    } else {
        cause.facts(app, names, entry.id, &entry.rule)
    };
    let occasion = Occasion { kind: cause.kind, places, facts: &facts, chain: &cause.chain };
    match decide(&entry.rule, entry.id, Owner::User(entry.owner), occasion, || Ok(())) {
        Decision::Run(evaluation) => Some((cause, facts, json!(evaluation))),
        Decision::Skip { .. } => None,
    }
}

fn about(cause: &Cause) -> About {
    About {
        event: event_id(cause),
        reservation: cause.booking.as_ref().map(Booking::id),
        task: cause.task.as_ref().map(|task| task.id),
        calendar: cause.happening.as_ref().map(|happening| happening.calendar),
    }
}

/// The title of what a cause is about.
fn title(cause: &Cause, names: &Names) -> Option<String> {
    let calendar =
        || names.calendars.get(&cause.happening.as_ref()?.calendar).map(|found| found.name.clone());
    let event = cause.event.as_ref().map(|event| event.data.details.summary.clone());
    let event = event.or_else(|| cause.task.as_ref().map(|task| task.data.details.summary.clone()));
    event.or_else(|| cause.booking.as_ref().map(Booking::title)).or_else(calendar)
}
