//! Rules on a schedule. Of each the next time is planned, one row; when it has come, it makes a run, and the one after it is planned in
//! the same transaction: so there is one run for each time, whoever dies when. What was due while nothing ran is made up for as
//! for the other time triggers: what is late by no more than the rule's `catchUp` runs, the rest is recorded as missed.

use cal3_domain::{
    access::Owner,
    automation::{
        TriggerKind,
        firing::{Due, schedule_key, when_due},
        limits,
        run::{CauseKey, SkipReason},
    },
};
use cal3_store::{
    Tx,
    automation::{self as store, FiringRow, NewRun},
};
use jiff::{SignedDuration, Timestamp};

use super::{
    book::Entry,
    facts::{Cause, Names},
    runs,
};
use crate::{App, AppError};

/// Times of one rule that are made up for in one look.
const TIMES: usize = 100;

/// What became of a time that has come.
pub(super) struct Fired {
    /// The runs that it makes, and those that were due after it.
    pub(super) runs: Vec<NewRun>,
    /// The time that is planned next.
    pub(super) next: Option<FiringRow>,
}

fn row(entry: &Entry, due: Timestamp) -> FiringRow {
    FiringRow {
        key: schedule_key(entry.id, due),
        rule: entry.id,
        rule_version: entry.version,
        event: None,
        occurrence: None,
        task: None,
        due,
        known_since: entry.active_since,
        state: 0,
    }
}

/// Whether a row is a time of a schedule, and not that of an event or a task.
pub(super) fn is_schedule(row: &FiringRow) -> bool {
    row.event.is_none() && row.task.is_none()
}

/// Whether the rule, as it is now, is due at an instant.
fn is_due_at(entry: &Entry, at: Timestamp) -> bool {
    let before = at - SignedDuration::from_secs(1);
    at > entry.active_since && entry.rule.next_scheduled(before) == Some(at)
}

/// Plans the next time of a rule: that which waits already, if the rule still says so. `existing` are its rows that wait, and those that
/// are over of late.
pub(super) async fn plan(
    tx: &mut Tx,
    entry: &Entry,
    existing: &[FiringRow],
    now: Timestamp,
) -> Result<(), AppError> {
    let waiting = || existing.iter().filter(|row| row.state == 0);
    let done = existing.iter().filter(|row| row.state != 0 && is_schedule(row)).map(|row| row.due).max();
    let begun = entry.active_since.max(now - limits::CATCH_UP.signed());
    let after = done.map_or(begun, |done| done.max(begun));
    let kept = waiting().filter(|row| is_schedule(row) && is_due_at(entry, row.due)).map(|row| row.due);
    let due = kept.chain(entry.rule.next_scheduled(after)).min();
    let is_other = |row: &&FiringRow| !is_schedule(row) || Some(row.due) != due;
    let gone: Vec<String> = waiting().filter(is_other).map(|row| row.key.clone()).collect();
    store::delete_firings(tx, &gone).await?;
    let rows: Vec<FiringRow> = due.map(|due| row(entry, due)).into_iter().collect();
    Ok(store::insert_schedule(tx, &rows).await?)
}

/// What becomes of a row whose time has come; `None` when the rule is not due then (any more).
pub(super) fn fire(
    app: &App,
    entry: &Entry,
    planned: &FiringRow,
    counted: &mut runs::Counted,
) -> Option<Fired> {
    let now = app.now();
    if !is_due_at(entry, planned.due) {
        return None;
    }
    // Of what was due longer ago than anything can be late, the first is told.
    let since = planned.due.max(now - limits::CATCH_UP.signed());
    let later = entry.rule.scheduled(since, now, TIMES);
    let last = later.last().copied().unwrap_or(since);
    let mut made = Vec::new();
    for due in std::iter::once(planned.due).chain(later) {
        let cause = Cause::of_nothing(TriggerKind::Schedule, due);
        let facts = cause.facts(app, &Names::default(), entry.id, &entry.rule);
        let key = CauseKey::Scheduled(due);
        match when_due(due, entry.active_since, now, entry.rule.rule().catch_up) {
            Due::Run { .. } => {
                let places = entry.rule.rule().scope.places(Owner::User(entry.owner));
                made.extend(runs::run_of(app, entry, &cause, &facts, &places, &key, counted));
            }
            Due::Missed { late } => {
                let reason = SkipReason::Missed { seconds: late.as_secs() };
                made.push(runs::new_run(app, entry, &cause, &facts, &key, None, Some(reason)));
            }
            Due::Wait | Due::Passed => {}
        }
    }
    let next = entry.rule.next_scheduled(last).map(|due| row(entry, due));
    Some(Fired { runs: made, next })
}
