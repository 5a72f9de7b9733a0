//! When rules run because a task is due: planned ahead, and anew when the task or the rule changes.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::Owner,
    automation::{
        Trigger,
        firing::task_key,
        run::{CauseKey, Chain},
    },
    ids::{CalendarId, TaskId},
    task::Task,
    time::Offset,
};
use cal3_store::{
    Access, Tx,
    automation::{self as automation, FiringRow, LoggedChange},
    task as store,
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{
    super::{
        book::{Entry, RuleBook},
        facts::{Cause, Names},
        firing::{KEPT, bring_in_line, calendars_of, names_at, stretch},
        runs,
    },
    of_anybody,
};
use crate::{App, AppError};

/// Tasks of one rule within the planned stretch.
const TASKS: i64 = 5_000;

/// When a rule runs for a task; `None` for one that is done, is not to be done, or is due at no time.
fn due(task: &Task, names: &Names, offset: Offset) -> Option<Timestamp> {
    let at = task.data.due_at(names.zone(task.calendar_id).tz()).filter(|_| task.is_open())?;
    Some(offset.from(at))
}

fn row(entry: &Entry, task: &Task, due: Timestamp, offset: Offset) -> FiringRow {
    FiringRow {
        key: task_key(entry.id, task.id, offset),
        rule: entry.id,
        rule_version: entry.version,
        event: None,
        occurrence: None,
        task: Some(task.id),
        due,
        known_since: entry.active_since.max(task.updated_at),
        state: 0,
    }
}

/// The rows of these tasks that lie in the stretch.
fn wanted<'a>(
    entry: &Entry,
    tasks: impl Iterator<Item = &'a Task>,
    names: &Names,
    offset: Offset,
    (after, until): (Timestamp, Timestamp),
) -> HashMap<String, FiringRow> {
    tasks
        .filter_map(|task| Some((task, due(task, names, offset)?)))
        .filter(|(_, due)| *due > after && *due <= until)
        .map(|(task, due)| row(entry, task, due, offset))
        .map(|row| (row.key.clone(), row))
        .collect()
}

/// Plans the firings of a rule that waits for tasks to be due.
pub(in super::super) async fn plan(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    offset: Offset,
    existing: Vec<FiringRow>,
    now: Timestamp,
) -> Result<(), AppError> {
    let calendars = calendars_of(tx, entry).await?;
    let stretch = stretch(&existing, now);
    let second = SignedDuration::from_secs(1);
    let anchors = (offset.anchor(stretch.0) - second, offset.anchor(stretch.1) + second);
    let access = Access::from(entry.owner);
    let found = store::due_between(&app.store, tx, &access, &calendars, anchors, false, TASKS).await?;
    let names = names_at(tx, found.iter().map(|found| found.task.calendar_id)).await?;
    let wanted = wanted(entry, found.iter().map(|found| &found.task), &names, offset, stretch);
    bring_in_line(tx, wanted, existing, stretch, now).await
}

/// Plans anew when changed tasks are due, for the rules that look at them.
pub(in super::super) async fn replan_changed(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    changes: &[&LoggedChange],
) -> Result<(), AppError> {
    let now = app.now();
    let places: HashMap<CalendarId, Owner> =
        changes.iter().filter_map(|change| Some((change.calendar?, change.owner))).collect();
    let places: Vec<_> = places.iter().flat_map(|(id, owner)| runs::places(*id, *owner)).collect();
    let waiting = book.waiting_for_tasks(&places);
    if waiting.is_empty() {
        return Ok(());
    }
    let changed: HashSet<Uuid> = changes.iter().map(|change| change.entity_id).collect();
    let changed: Vec<Uuid> = changed.into_iter().collect();
    let tasks = of_anybody(app, tx, &changed).await?;
    let names = names_at(tx, tasks.values().map(|task| task.calendar_id)).await?;
    for entry in waiting {
        let Trigger::TaskDue { offset } = entry.rule.rule().trigger else { continue };
        let existing = automation::firings_of(tx, entry.id, Some(&changed), now - KEPT).await?;
        let stretch = stretch(&existing, now);
        // Of the changed tasks those that lie where this rule looks; the others' rows, if there are any, go.
        let places = entry.rule.rule().scope.places(Owner::User(entry.owner));
        let mine = tasks.values().filter(|task| {
            let owner = names.calendars.get(&task.calendar_id).map(|found| found.owner);
            let at = owner.map(|owner| runs::places(task.calendar_id, owner));
            at.is_some_and(|at| at.iter().any(|place| places.contains(place)))
        });
        let wanted = wanted(&entry, mine, &names, offset, stretch);
        bring_in_line(tx, wanted, existing, stretch, now).await?;
    }
    Ok(())
}

/// The tasks in these calendars for which a rule would have run within a stretch of the past, with when: those that are open, or were done
/// after that.
pub(in super::super) async fn were_due(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    calendars: &[Uuid],
    offset: Offset,
    (after, until): (Timestamp, Timestamp),
) -> Result<(Vec<(Task, Timestamp)>, Names), AppError> {
    let second = SignedDuration::from_secs(1);
    let anchors = (offset.anchor(after) - second, offset.anchor(until) + second);
    let found = store::due_between(&app.store, tx, access, calendars, anchors, true, TASKS).await?;
    let names = names_at(tx, found.iter().map(|found| found.task.calendar_id)).await?;
    let due = found.into_iter().filter_map(|found| {
        let task = found.task;
        let at = offset.from(task.data.due_at(names.zone(task.calendar_id).tz())?);
        let was_open = task.is_open() || task.data.completed_at.is_some_and(|done| done > at);
        (was_open && at > after && at <= until).then_some((task, at))
    });
    Ok((due.collect(), names))
}

/// What is due, if the task still says so.
pub(in super::super) fn cause_of(
    entry: &Entry,
    row: &FiringRow,
    tasks: &HashMap<TaskId, Task>,
    names: &Names,
    chain: Chain,
) -> Option<(Cause, CauseKey)> {
    let Trigger::TaskDue { offset } = entry.rule.rule().trigger else { return None };
    let task = tasks.get(&row.task?)?;
    let is_due = due(task, names, offset) == Some(row.due) && row.key == task_key(entry.id, task.id, offset);
    let kind = entry.rule.rule().trigger.kind();
    is_due.then(|| {
        let cause = Cause { task: Some(task.clone()), chain, ..Cause::of_nothing(kind, row.due) };
        (cause, CauseKey::TaskDue(task.id.0, row.due))
    })
}
