//! What a rule would have done in the past, with nothing done: every change, occurrence or time of a stretch is looked at as it was when
//! it happened, and told to the same decision.
//!
//! Of an event that changed the log has what changed; the rest is told as it is now, and an event that is gone since is not told. Caps
//! are left out, since they depend on what else ran.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::{CalendarRole, Owner, Scope},
    automation::{
        Place, Subject, Trigger,
        run::{Chain, Decision, Occasion, decide},
    },
    cursor::Cursor,
    event::Event,
    ids::{EventId, RuleId, UserId},
    time::Window,
};
use cal3_store::{
    Access, Tx,
    automation::{self as store, LoggedChange},
    event,
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    book::Entry,
    causes::{causes, needed},
    definition,
    facts::{Cause, Names},
    firing::{Whole, calendars_of, whole},
    relay, runs,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, limit::Quota};

/// The longest stretch.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Changes, occurrences or times that are looked at in one request.
const LOOKS: usize = 1_000;
/// Those that would have made a run, in one answer, with all that each comes to.
pub const ITEMS: usize = 50;
/// Events within the stretch.
const EVENTS: i64 = 5_000;
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
    /// The event that it is about.
    pub event: Option<(EventId, String)>,
    /// What each part of the condition saw.
    pub evaluation: Value,
    /// Its steps: condition and effect of each.
    pub steps: Vec<Value>,
}

/// Where something stands in the stretch, as text.
type Position = String;

/// What could have made a run.
struct Candidate {
    position: Position,
    cause: Cause,
    places: Vec<Place>,
}

/// Looks at the past. Nothing is written.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Throttled`]; every fault of `definition`; `INVALID` at
/// `definition` for a rule that waits for nothing that the past tells of; `OUT_OF_RANGE` at `from`; `INVALID` at `after`.
pub async fn backtest(app: &App, viewer: &Viewer, input: &BacktestInput) -> Result<Backtest, AppError> {
    let access = access::read(viewer, Scope::AutomationRead)?;
    viewer.require(Scope::EventsRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    app.admit(&QUOTA, &user.to_string()).await?;
    let rule = definition::read(app, &input.definition)?;
    let until = input.until.min(app.now());
    let length = input.from.duration_until(until);
    if length <= SignedDuration::ZERO || length > LONGEST {
        let message = "Give a stretch of the past of at most 90 days.";
        return Err(AppError::field(UserErrorCode::OutOfRange, "from", message));
    }
    let id = input.rule.unwrap_or(RuleId(Uuid::nil()));
    let entry = Entry { id, owner: user, version: 0, active_since: input.from, rule };
    let mut tx = app.store.begin().await?;
    let stretch = (input.from, until);
    let (looked, more, names) = match &entry.rule.rule().trigger {
        Trigger::EventCreated {}
        | Trigger::EventUpdated { .. }
        | Trigger::EventDeleted {}
        | Trigger::EventMoved {} => {
            changed(app, &mut tx, &access, &entry, stretch, input.after.as_deref()).await?
        }
        Trigger::EventStarts { .. } | Trigger::EventEnds { .. } => {
            occurred(app, &mut tx, &entry, stretch, input.after.as_deref()).await?
        }
        Trigger::Schedule { .. } => scheduled(&entry, stretch, input.after.as_deref())?,
        trigger if matches!(trigger.subject(), Subject::Reservation | Subject::Task | Subject::Calendar) => {
            let message = "What rules about reservations, tasks or calendars would have done in the past is not told by this version.";
            return Err(AppError::field(UserErrorCode::Invalid, "definition.trigger.kind", message));
        }
        _ => {
            let message = "The past does not tell when this rule would have run: it waits for messages, or for somebody.";
            return Err(AppError::field(UserErrorCode::Invalid, "definition.trigger.kind", message));
        }
    };
    let rights = rights(&mut tx, user, &looked).await?;
    tx.rollback().await.map_err(cal3_store::StoreError::from)?;
    Ok(decided(app, (&entry, &names, &rights), &looked, more, input.first.clamp(1, ITEMS)))
}

/// What a look finds, where the look ended if there is more, and what the causes name.
type Looked = (Vec<Candidate>, Option<Position>, Names);

fn invalid_position() -> AppError {
    AppError::field(UserErrorCode::Invalid, "after", "Give the endCursor of a former answer.")
}

async fn changed(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    entry: &Entry,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let after: Option<Cursor> = after.map(str::parse).transpose().map_err(|_| invalid_position())?;
    let calendars = calendars_of(tx, entry).await?;
    let seen = cal3_store::calendar::visible(tx, access, &calendars).await?;
    let readable = seen.into_iter().filter(|calendar| calendar.role >= CalendarRole::Reader);
    let calendars: Vec<Uuid> = readable.map(|calendar| calendar.id.0).collect();
    let limit = i64::try_from(LOOKS).unwrap_or(i64::MAX);
    let after = after.unwrap_or(Cursor { tx: 0, seq: 0 });
    // Up to and with the end, as for what is timed: the log has microseconds.
    let end = until + SignedDuration::from_micros(1);
    let changes = store::logged_between(tx, &calendars, after, (from, end), limit).await?;
    let more = changes.last().filter(|_| changes.len() >= LOOKS).map(|last| last.cursor.to_string());
    let told: Vec<&LoggedChange> = changes.iter().collect();
    let found = event::of_anybody(&app.store, tx, &needed(&told)).await?;
    let events: HashMap<EventId, Event> = found.into_iter().map(|event| (event.id, event)).collect();
    let kind = entry.rule.rule().trigger.kind();
    let mut looked = Vec::new();
    for change in &changes {
        let Some(calendar) = change.calendar else { continue };
        let places = runs::places(calendar, change.owner).to_vec();
        let mut causes = causes(change, &events);
        // One for each change that was looked at: another kind is looked at, and does not run.
        let at = causes.iter().position(|cause| cause.kind == kind).unwrap_or(0);
        if at < causes.len() {
            let cause = causes.swap_remove(at);
            looked.push(Candidate { position: change.cursor.to_string(), cause, places });
        }
    }
    let names = relay::names(tx, looked.iter().map(|candidate| &candidate.cause)).await?;
    Ok((looked, more, names))
}

async fn occurred(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let trigger = &entry.rule.rule().trigger;
    let Some(timing) = trigger.timing() else { return Err(AppError::internal("not a time trigger")) };
    let after = from_position(from, after)?;
    let calendars = calendars_of(tx, entry).await?;
    let second = SignedDuration::from_secs(1);
    let (start, end) = (timing.offset.anchor(after) - second, timing.offset.anchor(until) + second);
    let window = Window::new(start, end).map_err(AppError::internal)?;
    let access = Access::from(entry.owner);
    let found = event::in_window(&app.store, tx, &access, &calendars, window, EVENTS).await?;
    let ids: HashSet<Uuid> =
        found.iter().map(|found| found.event.series_id.unwrap_or(found.event.id).0).collect();
    let roots = whole(app, tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let names = super::firing::names_of(tx, &roots).await?;
    let mut due: Vec<(Timestamp, Candidate)> = Vec::new();
    for root in roots.values() {
        let calendar = root.event.calendar_id;
        let Some(owner) = names.calendars.get(&calendar).map(|calendar| calendar.owner) else { continue };
        due.extend(root.firings(&names, timing, (after, until)).into_iter().map(|firing| {
            let cause = Cause {
                event: Some(Whole::speaker(root, firing.speaker).clone()),
                occurrence: Some(firing.occurrence),
                chain: Chain::default(),
                ..Cause::of_nothing(trigger.kind(), firing.due)
            };
            let places = runs::places(calendar, owner).to_vec();
            (firing.due, Candidate { position: firing.due.to_string(), cause, places })
        }));
    }
    due.sort_by_key(|(at, candidate)| (*at, candidate.cause.event.as_ref().map(|event| event.id)));
    // What is due at one instant is looked at together, as a position is an instant.
    let last = due.get(LOOKS - 1).map(|(at, _)| *at);
    let cut = last.map_or(due.len(), |last| due.partition_point(|(at, _)| *at <= last));
    let more = last.filter(|_| cut < due.len()).map(|last| last.to_string());
    let looked = due.into_iter().take(cut).map(|(_, candidate)| candidate).collect();
    Ok((looked, more, names))
}

fn scheduled(
    entry: &Entry,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let trigger = &entry.rule.rule().trigger;
    let places = entry.rule.rule().scope.places(Owner::User(entry.owner));
    let due = entry.rule.scheduled(from_position(from, after)?, until, LOOKS);
    let more = due.last().filter(|_| due.len() >= LOOKS).map(|last| last.to_string());
    let looked = due.into_iter().map(|due| Candidate {
        position: due.to_string(),
        cause: Cause::of_nothing(trigger.kind(), due),
        places: places.clone(),
    });
    Ok((looked.collect(), more, Names::default()))
}

fn from_position(from: Timestamp, after: Option<&str>) -> Result<Timestamp, AppError> {
    let after: Option<Timestamp> = after.map(str::parse).transpose().map_err(|_| invalid_position())?;
    Ok(after.map_or(from, |after| after.max(from)))
}

async fn rights(tx: &mut Tx, user: UserId, looked: &[Candidate]) -> Result<runs::Rights, AppError> {
    let calendars = looked.iter().flat_map(|candidate| {
        let cause = &candidate.cause;
        cause.event.iter().chain(&cause.before).map(|event| event.calendar_id)
    });
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
    let may_read = |event: &Event| rights.may_read(entry.owner, event);
    let mut last_told = None;
    for Candidate { position, cause, places } in looked {
        if cause.event.as_ref().is_some_and(|event| !may_read(event)) {
            continue;
        }
        let hides = cause.before.as_ref().is_some_and(|before| !may_read(before));
        let cause = if hides { &Cause { before: None, ..cause.clone() } } else { cause };
        let facts = cause.facts(app, names, entry.id, &entry.rule);
        let occasion = Occasion { kind: cause.kind, places, facts: &facts, chain: &cause.chain };
        let decision = decide(&entry.rule, entry.id, Owner::User(entry.owner), occasion, || Ok(()));
        let Decision::Run(evaluation) = decision else { continue };
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
            event: cause.event.as_ref().map(|event| (event.id, event.data.details.summary.clone())),
            evaluation: json!(evaluation),
            steps: plan.steps.iter().map(|step| json!(step)).collect(),
        });
    }
    result
}
