//! Rules about tasks: what is due is planned and fires like what starts, what is done follows from the change log, and actions make
//! tasks and give them labels.

mod effects;
mod plan;

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    automation::{
        TriggerKind,
        run::{Caps, CauseKey, Chain},
    },
    facts::{Facts, Record, build::TaskFacts},
    ids::{CalendarId, TaskId, UserId},
    task::Task,
    time::Zone,
};
use cal3_store::{
    Access, PgConnection, Tx,
    automation::{LoggedChange, NewRun},
    task as store,
};
use serde_json::Value;
use uuid::Uuid;

use super::{book::RuleBook, facts::Cause, relay::names, runs};
use crate::{App, AppError};

pub(super) use effects::{create, label};
pub(super) use plan::{cause_of, plan, replan_changed, were_due};

/// What rules are told of a task in a calendar of this zone.
pub(super) fn record(app: &App, task: &Task, zone: &Zone) -> Record {
    let link = (!app.public_url().is_empty()).then(|| format!("{}/tasks/{}", app.public_url(), task.id));
    let (data, details) = (&task.data, &task.data.details);
    TaskFacts {
        id: task.id.to_string(),
        link: link.as_deref(),
        summary: &details.summary,
        description: details.description.as_deref(),
        status: details.status.as_str(),
        priority: details.priority.map(u32::from),
        labels: &details.categories,
        due_at: data.due_at(zone.tz()),
        due_date: data.due_date(),
        completed_at: data.completed_at,
        created_at: task.created_at,
    }
    .record()
}

/// These tasks, whoever may see them.
pub(super) async fn of_anybody(
    app: &App,
    connection: &mut PgConnection,
    ids: &[Uuid],
) -> Result<HashMap<TaskId, Task>, AppError> {
    let found = store::of_anybody(&app.store, connection, ids).await?;
    Ok(found.into_iter().map(|found| (found.task.id, found.task)).collect())
}

/// What was known of a task, as it is now; as it was where the rule's owner cannot see it any more.
pub(super) async fn refreshed(
    app: &App,
    tx: &mut Tx,
    owner: UserId,
    id: TaskId,
    facts: Facts,
) -> Result<Facts, AppError> {
    let access = Access::from(owner);
    let Some(found) = store::visible(&app.store, tx, &access, &[id.0]).await?.pop() else { return Ok(facts) };
    let cause = Cause { task: Some(found.task.clone()), ..Cause::of_nothing(TriggerKind::Manual, app.now()) };
    let names = names(tx, std::iter::once(&cause)).await?;
    Ok(facts.with("task", record(app, &found.task, &names.zone(found.task.calendar_id))))
}

/// Whether a change says that a task was done.
pub(super) fn is_completion(change: &LoggedChange) -> bool {
    let status = |fields: Option<&Value>| {
        fields.and_then(|fields| fields.get("status")).and_then(Value::as_str).map(str::to_owned)
    };
    change.kind == 1 && status(change.after.as_ref()).as_deref() == Some("COMPLETED")
}

/// The causes that these changes are, which say that tasks were done: none of a task that is gone since. One that was reopened
/// meanwhile is told as it is now; what it was told of is in the log.
pub(super) async fn causes<'a>(
    app: &App,
    tx: &mut Tx,
    changes: impl Iterator<Item = &'a LoggedChange>,
) -> Result<Vec<(&'a LoggedChange, Cause)>, AppError> {
    let changes: Vec<&LoggedChange> = changes.collect();
    let ids: Vec<Uuid> = changes.iter().map(|change| change.entity_id).collect();
    let tasks = of_anybody(app, tx, &ids).await?;
    let told = changes.into_iter().filter_map(|change| {
        let task = tasks.get(&TaskId(change.entity_id))?;
        let chain = change.cause.clone();
        let chain: Chain = chain.and_then(|chain| serde_json::from_value(chain).ok()).unwrap_or_default();
        let nothing = Cause::of_nothing(TriggerKind::TaskCompleted, change.at);
        Some((change, Cause { task: Some(task.clone()), actor: change.actor, chain, ..nothing }))
    });
    Ok(told.collect())
}

/// The runs that these changes of tasks make.
pub(super) async fn matched(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    changes: &[&LoggedChange],
    caps: &Caps,
) -> Result<Vec<NewRun>, AppError> {
    let kind = TriggerKind::TaskCompleted;
    let is_looked_at = |change: &LoggedChange| {
        let at = change.calendar.map(|id| runs::places(id, change.owner));
        is_completion(change) && at.is_some_and(|places| !book.index.at(kind, &places).is_empty())
    };
    let looked_at: Vec<&LoggedChange> =
        changes.iter().copied().filter(|change| is_looked_at(change)).collect();
    if looked_at.is_empty() {
        return Ok(Vec::new());
    }
    let told = causes(app, tx, looked_at.into_iter()).await?;
    let names = names(tx, told.iter().map(|(_, cause)| cause)).await?;
    let mut candidates = Vec::new();
    for (change, cause) in &told {
        let Some(calendar) = change.calendar else { continue };
        let places = runs::places(calendar, change.owner);
        let facts = cause.common_facts(app, &names);
        for id in book.index.candidates(kind, &places, &facts).rules {
            let Some(entry) = book.get(id).filter(|entry| change.at >= entry.active_since) else { continue };
            candidates.push((entry.clone(), *change, cause, places));
        }
    }
    let owners: HashSet<UserId> = candidates.iter().map(|(entry, ..)| entry.owner).collect();
    let calendars: HashSet<CalendarId> =
        candidates.iter().filter_map(|(_, _, cause, _)| cause.calendar()).collect();
    let rights = runs::Rights::read(tx, &owners, &calendars).await?;
    let mut counted = runs::Counted::read(tx, caps, &owners, app.now()).await?;
    let mut made = Vec::new();
    for (entry, change, cause, places) in candidates {
        // Whoever owns the rule must be allowed to know of it.
        if !rights.may_know(entry.owner, cause) {
            continue;
        }
        let facts = cause.facts(app, &names, entry.id, &entry.rule);
        let key = CauseKey::Change(change.cursor);
        made.extend(runs::run_of(app, &entry, cause, &facts, &places, &key, &mut counted));
    }
    Ok(made)
}
