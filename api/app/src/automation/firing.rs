//! Time triggers: firings are planned a day ahead, planned anew when an event or a rule changes, and make runs when they are due.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use cal3_domain::{
    access::Owner,
    automation::{
        Scope, Trigger,
        firing::{
            Due, Firing, FiringKey, FiringState, Planned, RelativeTime, Replan, Timeline, firings, replan,
            when_due,
        },
        limits,
        run::{Caps, CauseKey, Chain, SkipReason},
    },
    event::Event,
    ids::{CalendarId, EventId},
    time::Window,
};
use cal3_store::{
    Access, Tx,
    automation::{self as store, ActiveRule, FiringRow, LoggedChange},
    calendar,
    change::Reader,
    event,
};
use jiff::{SignedDuration, Timestamp};
use tokio::time::timeout;
use uuid::Uuid;

use super::{
    book::{Entry, RuleBook, entry},
    facts::{Cause, Names},
    runs, schedule, tasks,
};
use crate::{App, AppError};

/// How far ahead firings are planned.
const AHEAD: SignedDuration = SignedDuration::from_hours(25);
/// When they are to be planned further: so long before the end of what is planned.
const MARGIN: SignedDuration = SignedDuration::from_hours(24);
/// Rules of one planning, and firings of one look.
const RULES: usize = 10;
const FIRINGS: i64 = 200;
/// How long the planning of one rule may take, and for how long a rule whose planning failed is put off.
const PATIENCE: Duration = Duration::from_secs(10);
const PUT_OFF: SignedDuration = SignedDuration::from_mins(5);
/// Firings that are over longer ago are not looked at: nothing that is planned can be one of them.
pub(super) const KEPT: SignedDuration = SignedDuration::from_hours(48);
/// Events of one rule within the planned stretch, overrides of one planning, occurrences of one event.
const EVENTS: i64 = 5_000;
const OVERRIDES: i64 = 20_000;
const OCCURRENCES: usize = 2_000;
/// Calendars that are looked through for those of an owner.
const CALENDARS: i64 = 1_000;

/// An event with all that speaks for its occurrences.
pub(super) struct Whole {
    pub(super) event: Event,
    overrides: Vec<Event>,
}

impl Whole {
    pub(super) fn firings(
        &self,
        names: &Names,
        timing: RelativeTime,
        (after, until): (Timestamp, Timestamp),
    ) -> Vec<Firing> {
        let zone = names.zone(self.event.calendar_id);
        let timeline = Timeline { event: &self.event, overrides: &self.overrides, zone: zone.tz() };
        firings(timeline, timing, after, until, OCCURRENCES).unwrap_or_else(|error| {
            tracing::warn!(%error, event = %self.event.id, "the firings of a series cannot be planned");
            Vec::new()
        })
    }

    pub(super) fn speaker(&self, id: EventId) -> &Event {
        self.overrides.iter().find(|event| event.id == id).unwrap_or(&self.event)
    }
}

/// These events, whole: for an override its series.
pub(super) async fn whole(app: &App, tx: &mut Tx, ids: &[Uuid]) -> Result<HashMap<EventId, Whole>, AppError> {
    let found = event::of_anybody(&app.store, tx, ids).await?;
    let series: Vec<Uuid> = found
        .iter()
        .filter_map(|event| event.series_id)
        .map(|id| id.0)
        .filter(|id| !ids.contains(id))
        .collect();
    let mut roots: HashMap<EventId, Whole> = found
        .into_iter()
        .chain(event::of_anybody(&app.store, tx, &series).await?)
        .filter(|event| event.series_id.is_none())
        .map(|event| (event.id, Whole { event, overrides: Vec::new() }))
        .collect();
    let recurring: Vec<Uuid> =
        roots.values().filter(|root| root.event.is_series()).map(|root| root.event.id.0).collect();
    for speaker in event::overrides_of_anybody(&app.store, tx, &recurring, OVERRIDES).await? {
        if let Some(root) = speaker.series_id.and_then(|id| roots.get_mut(&id)) {
            root.overrides.push(speaker);
        }
    }
    Ok(roots)
}

pub(super) async fn names_of(tx: &mut Tx, roots: &HashMap<EventId, Whole>) -> Result<Names, AppError> {
    names_at(tx, roots.values().map(|root| root.event.calendar_id)).await
}

/// These calendars by name.
pub(super) async fn names_at(
    tx: &mut Tx,
    calendars: impl Iterator<Item = CalendarId>,
) -> Result<Names, AppError> {
    let ids: HashSet<Uuid> = calendars.map(|id| id.0).collect();
    let calendars = store::calendars(tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let calendars = calendars.into_iter().map(|calendar| (calendar.id, calendar.into())).collect();
    Ok(Names { calendars, ..Names::default() })
}

/// Plans the firings of rules whose plan ends soon, each in a transaction of its own. Answers how many rules it planned. Does nothing
/// while the change log is read, which plans anew what changed: the plan is made of events as they are after that.
///
/// # Errors
/// [`AppError::Internal`] when the database fails. A rule whose planning fails is put off, and the others are planned.
pub async fn plan(app: &App) -> Result<usize, AppError> {
    for count in 0..RULES {
        let mut tx = app.store.begin().await?;
        let now = app.now();
        if Reader::Automation.lock(&mut tx).await?.is_none() {
            return Ok(count);
        }
        let Some(rule) = store::plan_next(&mut tx, now + MARGIN).await? else { return Ok(count) };
        let id = rule.id;
        match timeout(PATIENCE, plan_next(app, tx, rule, now)).await {
            Ok(Ok(())) => continue,
            Ok(Err(error)) => {
                tracing::warn!(%error, rule = %id, "the firings of a rule cannot be planned; it is put off")
            }
            Err(_) => tracing::warn!(rule = %id, "the planning of a rule took too long; it is put off"),
        }
        let mut tx = app.store.begin().await?;
        store::set_planned(&mut tx, id, now + MARGIN + PUT_OFF).await?;
        tx.commit().await.map_err(cal3_store::StoreError::from)?;
    }
    Ok(RULES)
}

async fn plan_next(app: &App, mut tx: Tx, rule: ActiveRule, now: Timestamp) -> Result<(), AppError> {
    let id = rule.id;
    if let Some(entry) = entry(app, rule) {
        plan_rule(app, &mut tx, &entry, now).await?;
    }
    store::set_planned(&mut tx, id, now + AHEAD).await?;
    Ok(tx.commit().await.map_err(cal3_store::StoreError::from)?)
}

/// The calendars that a rule looks at and its owner can see.
pub(super) async fn calendars_of(tx: &mut Tx, entry: &Entry) -> Result<Vec<Uuid>, AppError> {
    let owner = match &entry.rule.rule().scope {
        Scope::Calendars { calendar_ids } => return Ok(calendar_ids.iter().map(|id| id.0).collect()),
        Scope::Owner {} => Owner::User(entry.owner),
        Scope::Organisation { organisation_id } => Owner::Organisation(*organisation_id),
        Scope::Resources { .. } => return Ok(Vec::new()),
    };
    let seen = calendar::list_visible(tx, &Access::from(entry.owner), None, None, false, CALENDARS).await?;
    Ok(seen.into_iter().filter(|calendar| calendar.owner == owner).map(|calendar| calendar.id.0).collect())
}

async fn plan_rule(app: &App, tx: &mut Tx, entry: &Entry, now: Timestamp) -> Result<(), AppError> {
    let existing = store::firings_of(tx, entry.id, None, now - KEPT).await?;
    if let Trigger::TaskDue { offset } = entry.rule.rule().trigger {
        return tasks::plan(app, tx, entry, offset, existing, now).await;
    }
    let Some(timing) = entry.rule.rule().trigger.timing() else {
        return schedule::plan(tx, entry, &existing, now).await;
    };
    let calendars = calendars_of(tx, entry).await?;
    let stretch = stretch(&existing, now);
    let second = SignedDuration::from_secs(1);
    let (from, to) = (timing.offset.anchor(stretch.0) - second, timing.offset.anchor(stretch.1) + second);
    let Ok(window) = Window::new(from, to) else { return Ok(()) };
    let access = Access::from(entry.owner);
    let found = event::in_window(&app.store, tx, &access, &calendars, window, EVENTS).await?;
    let ids: HashSet<Uuid> =
        found.iter().map(|found| found.event.series_id.unwrap_or(found.event.id).0).collect();
    let roots = whole(app, tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let names = names_of(tx, &roots).await?;
    let all: Vec<&Whole> = roots.values().collect();
    rewrite(tx, entry, &all, &names, existing, stretch, now).await
}

/// The stretch that is planned: from what is still waiting, or the longest that something may be late.
pub(super) fn stretch(existing: &[FiringRow], now: Timestamp) -> (Timestamp, Timestamp) {
    let late = now - limits::CATCH_UP.signed();
    let waiting = existing.iter().filter(|row| row.state == 0).map(|row| row.due).min();
    let before = |due: Timestamp| due - SignedDuration::from_secs(1);
    (waiting.map_or(late, |due| before(due).min(late)), now + AHEAD)
}

/// Brings the rows of a rule in line with its events as they are now.
async fn rewrite(
    tx: &mut Tx,
    entry: &Entry,
    roots: &[&Whole],
    names: &Names,
    existing: Vec<FiringRow>,
    stretch: (Timestamp, Timestamp),
    now: Timestamp,
) -> Result<(), AppError> {
    let Some(timing) = entry.rule.rule().trigger.timing() else { return Ok(()) };
    let mut wanted: HashMap<String, FiringRow> = HashMap::new();
    for root in roots {
        for firing in root.firings(names, timing, stretch) {
            let key = FiringKey { rule: entry.id, occurrence: firing.occurrence_id, timing }.to_string();
            let known_since = entry.active_since.max(root.speaker(firing.speaker).updated_at);
            let row = FiringRow {
                key: key.clone(),
                rule: entry.id,
                rule_version: entry.version,
                event: Some(root.event.id),
                occurrence: Some(firing.occurrence_id.to_string()),
                task: None,
                due: firing.due,
                known_since,
                state: 0,
            };
            wanted.insert(key, row);
        }
    }
    bring_in_line(tx, wanted, existing, stretch, now).await
}

/// Makes the rows that there are to be, by their keys, of those that there are.
pub(super) async fn bring_in_line(
    tx: &mut Tx,
    mut wanted: HashMap<String, FiringRow>,
    existing: Vec<FiringRow>,
    stretch: (Timestamp, Timestamp),
    now: Timestamp,
) -> Result<(), AppError> {
    let (mut plans, mut gone) = (Vec::new(), Vec::new());
    for row in existing {
        let state = match row.state {
            0 => FiringState::Pending,
            1 => FiringState::Fired,
            _ => FiringState::Missed,
        };
        let new = wanted.remove(&row.key);
        match replan(Some(Planned { due: row.due, state }), new.as_ref().map(|new| new.due), now) {
            Replan::Keep => {}
            Replan::Plan(_) => plans.extend(new),
            Replan::Remove if row.due <= stretch.1 => gone.push(row.key),
            Replan::Remove => {}
        }
    }
    // What was over before anybody could know of it is not planned.
    plans.extend(wanted.into_values().filter(|row| row.due >= row.known_since));
    if !gone.is_empty() {
        store::delete_firings(tx, &gone).await?;
    }
    if !plans.is_empty() {
        store::insert_firings(tx, &plans).await?;
    }
    Ok(())
}

/// Plans anew what changed events are to fire, for the rules that look at them.
pub(super) async fn replan_changed(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    changes: &[&LoggedChange],
) -> Result<(), AppError> {
    let now = app.now();
    let places: HashMap<CalendarId, Owner> =
        changes.iter().filter_map(|change| Some((change.calendar?, change.owner))).collect();
    let places: Vec<_> = places.iter().flat_map(|(id, owner)| runs::places(*id, *owner)).collect();
    let timed = book.timed(&places);
    if timed.is_empty() {
        return Ok(());
    }
    let changed: Vec<Uuid> =
        changes.iter().map(|change| change.entity_id).collect::<HashSet<_>>().into_iter().collect();
    let roots = whole(app, tx, &changed).await?;
    let names = names_of(tx, &roots).await?;
    // Rows of what is gone are found by the id that it had.
    let ids: Vec<Uuid> =
        roots.keys().map(|id| id.0).chain(changed).collect::<HashSet<_>>().into_iter().collect();
    for entry in timed {
        let existing = store::firings_of(tx, entry.id, Some(&ids), now - KEPT).await?;
        let stretch = stretch(&existing, now);
        // Of the changed events those that lie where this rule looks; the others' rows, if there are any, go.
        let places = entry.rule.rule().scope.places(Owner::User(entry.owner));
        let is_mine = |root: &&Whole| {
            let calendar = root.event.calendar_id;
            let owner = names.calendars.get(&calendar).map(|found| found.owner);
            owner
                .is_some_and(|owner| runs::places(calendar, owner).iter().any(|place| places.contains(place)))
        };
        let mine: Vec<&Whole> = roots.values().filter(is_mine).collect();
        rewrite(tx, &entry, &mine, &names, existing, stretch, now).await?;
    }
    Ok(())
}

/// Makes runs of what is due. Answers how many firings it looked at.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: nothing is written then.
pub async fn fire(app: &App, book: &mut RuleBook, caps: &Caps) -> Result<usize, AppError> {
    let mut tx = app.store.begin().await?;
    let now = app.now();
    let rows = store::due_firings(&mut tx, now, FIRINGS).await?;
    if rows.is_empty() {
        return Ok(0);
    }
    book.refresh(app, &mut tx).await?;
    let ids: HashSet<Uuid> = rows.iter().filter_map(|row| row.event).map(|id| id.0).collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let roots = whole(app, &mut tx, &ids).await?;
    let task_ids: Vec<Uuid> = rows.iter().filter_map(|row| row.task).map(|id| id.0).collect();
    let tasks = tasks::of_anybody(app, &mut tx, &task_ids).await?;
    // What rules made is told the rules behind it, so that one that makes what it runs for comes to an end.
    let made_by = store::creation_causes(&mut tx, &[ids, task_ids].concat()).await?;
    let chains: HashMap<Uuid, Chain> = made_by
        .into_iter()
        .filter_map(|(id, cause)| Some((id, serde_json::from_value(cause).ok()?)))
        .collect();
    let calendars = roots.values().map(|root| root.event.calendar_id);
    let names = names_at(&mut tx, calendars.chain(tasks.values().map(|task| task.calendar_id))).await?;
    let entries: Vec<_> = rows.iter().filter_map(|row| book.get(row.rule)).collect();
    let owners = entries.iter().map(|entry| entry.owner).collect();
    let calendars = names.calendars.keys().copied().collect();
    let rights = runs::Rights::read(&mut tx, &owners, &calendars).await?;
    let mut counted = runs::Counted::read(&mut tx, caps, &owners, now).await?;
    let (mut made, mut fired, mut missed, mut gone) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut next = Vec::new();
    for row in &rows {
        let entry = book.get(row.rule);
        if schedule::is_schedule(row) {
            match entry.and_then(|entry| schedule::fire(app, entry, row, &mut counted)) {
                Some(done) => {
                    made.extend(done.runs);
                    next.extend(done.next);
                    fired.push(row.key.clone());
                }
                None => gone.push(row.key.clone()),
            }
            continue;
        }
        let about = row.event.map(|id| id.0).or(row.task.map(|id| id.0));
        let chain = about.and_then(|id| chains.get(&id)).cloned().unwrap_or_default();
        let cause = |entry| match row.task {
            Some(_) => tasks::cause_of(entry, row, &tasks, &names, chain),
            None => cause_of(entry, row, &roots, &names, chain),
        };
        let told = entry.and_then(|entry| Some((entry, cause(entry)?)));
        let Some((entry, (cause, key))) = told else {
            // The rule is off, the event or task is gone, done or elsewhere: a new plan follows from the change that made it so.
            gone.push(row.key.clone());
            continue;
        };
        let Some(calendar) = cause.calendar() else { continue };
        let owner = names.calendars.get(&calendar).map_or(Owner::User(entry.owner), |found| found.owner);
        let due = when_due(row.due, row.known_since, now, entry.rule.rule().catch_up);
        let may_read = rights.may_know(entry.owner, &cause);
        let facts = cause.facts(app, &names, entry.id, &entry.rule);
        match due {
            Due::Wait => continue,
            Due::Run { .. } if may_read => {
                let places = runs::places(calendar, owner);
                made.extend(runs::run_of(app, entry, &cause, &facts, &places, &key, &mut counted));
            }
            Due::Missed { late } if may_read => {
                let reason = SkipReason::Missed { seconds: late.as_secs() };
                made.push(runs::new_run(app, entry, &cause, &facts, &key, None, Some(reason)));
            }
            Due::Run { .. } | Due::Missed { .. } | Due::Passed => {}
        }
        let list = if matches!(due, Due::Run { .. }) { &mut fired } else { &mut missed };
        list.push(row.key.clone());
    }
    let written = runs::write_all(app, &mut tx, book, &made).await?;
    store::mark_fired(&mut tx, &fired, 1).await?;
    store::mark_fired(&mut tx, &missed, 2).await?;
    store::delete_firings(&mut tx, &gone).await?;
    store::insert_schedule(&mut tx, &next).await?;
    tx.commit().await.map_err(cal3_store::StoreError::from)?;
    if written > 0 {
        app.live().notify_jobs();
    }
    Ok(rows.len())
}

/// What is due, if the event still says so.
fn cause_of(
    entry: &Entry,
    row: &FiringRow,
    roots: &HashMap<EventId, Whole>,
    names: &Names,
    chain: Chain,
) -> Option<(Cause, CauseKey)> {
    let trigger = &entry.rule.rule().trigger;
    let timing = trigger.timing()?;
    let root = roots.get(&row.event?)?;
    let second = SignedDuration::from_secs(1);
    let found = root.firings(names, timing, (row.due - second, row.due));
    let (firing, key) = found.into_iter().find_map(|firing| {
        let key = FiringKey { rule: entry.id, occurrence: firing.occurrence_id, timing };
        (firing.due == row.due && key.to_string() == row.key).then_some((firing, key))
    })?;
    let cause = Cause {
        event: Some(root.speaker(firing.speaker).clone()),
        occurrence: Some(firing.occurrence),
        chain,
        ..Cause::of_nothing(trigger.kind(), row.due)
    };
    Some((cause, CauseKey::Firing(key, row.due)))
}
