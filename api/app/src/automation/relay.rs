//! From the change log to runs: each change is looked at once, in the transaction that moves the relay's position, so that
//! there is exactly one run for each rule and change that fit, whoever dies when.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use cal3_domain::{
    automation::run::{Caps, CauseKey},
    event::Event,
    facts::Facts,
    ids::{CalendarId, EventId, UserId},
};
use cal3_store::{
    Tx,
    automation::{self as store, LoggedChange},
    change::{Entity, Reader},
    event,
};
use uuid::Uuid;

use super::{
    book::{Entry, RuleBook},
    bookings, calendars,
    causes::{causes, needed},
    facts::{Cause, Names},
    firing, runs, tasks,
};
use crate::{App, AppError};

/// What one look at the change log came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relayed {
    /// How many rows were read.
    pub changes: usize,
    /// How many runs were written.
    pub runs: usize,
    /// Whether there may be more to read right now.
    pub has_more: bool,
    /// Whether rows wait for an older transaction to end.
    pub is_held_back: bool,
}

const NOTHING: Relayed = Relayed { changes: 0, runs: 0, has_more: false, is_held_back: false };

/// Lets the relay begin where the log ends, if it never ran.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub async fn begin(app: &App) -> Result<(), AppError> {
    Ok(Reader::Automation.begin(&mut *app.store.read().await?).await?)
}

/// Turns the next rows of the change log into runs. Does nothing while another process does. After a failure, also one that ended
/// it from outside, half as many rows are taken the next time.
///
/// # Errors
/// [`AppError::Internal`] when the database fails: nothing is written then, and the position stays.
pub async fn relay(app: &App, book: &mut RuleBook, caps: &Caps) -> Result<Relayed, AppError> {
    match Reader::Automation.has_news(&mut *app.store.read().await?).await? {
        None => return Ok(NOTHING),
        Some(false) => return Ok(Relayed { is_held_back: true, ..NOTHING }),
        Some(true) => {}
    }
    let mut tx = app.store.begin().await?;
    let Some(from) = Reader::Automation.lock(&mut tx).await? else { return Ok(NOTHING) };
    let batch = book.take();
    let changes = store::logged(&mut tx, from, batch).await?;
    let Some(last) = changes.last() else {
        book.took(batch);
        return Ok(NOTHING);
    };
    book.refresh(app, &mut tx).await?;
    let about = |entity| changes.iter().filter(move |change| change.entity == Some(entity));
    let events: Vec<&LoggedChange> = about(Entity::Event).collect();
    let reservations: Vec<&LoggedChange> = about(Entity::Reservation).collect();
    let changed_tasks: Vec<&LoggedChange> = about(Entity::Task).collect();
    let mut written = 0;
    if !book.index.is_empty() && !events.is_empty() {
        let made = matched(app, &mut tx, book, &events, caps).await?;
        written = runs::write_all(app, &mut tx, book, &made).await?;
        firing::replan_changed(app, &mut tx, book, &events).await?;
    }
    let made = bookings::matched(app, &mut tx, book, &reservations, caps).await?;
    written += runs::write_all(app, &mut tx, book, &made).await?;
    let made = calendars::matched(app, &mut tx, book, &changes, caps).await?;
    written += runs::write_all(app, &mut tx, book, &made).await?;
    let made = tasks::matched(app, &mut tx, book, &changed_tasks, caps).await?;
    written += runs::write_all(app, &mut tx, book, &made).await?;
    tasks::replan_changed(app, &mut tx, book, &changed_tasks).await?;
    Reader::Automation.move_to(&mut tx, last.cursor).await?;
    tx.commit().await.map_err(cal3_store::StoreError::from)?;
    book.took(batch);
    if written > 0 {
        app.live().notify_jobs();
    }
    let has_more = i64::try_from(changes.len()).unwrap_or(batch) >= batch;
    Ok(Relayed { changes: changes.len(), runs: written, has_more, is_held_back: false })
}

/// A rule that could run for a cause.
struct Candidate<'a> {
    entry: Arc<Entry>,
    change: &'a LoggedChange,
    cause: Arc<Cause>,
}

/// The runs that these changes make.
async fn matched(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    changes: &[&LoggedChange],
    caps: &Caps,
) -> Result<Vec<store::NewRun>, AppError> {
    let looked_at: Vec<&LoggedChange> = changes
        .iter()
        .copied()
        .filter(|change| {
            change.calendar.is_some_and(|id| book.index.looks_at(&runs::places(id, change.owner)))
        })
        .collect();
    if looked_at.is_empty() {
        return Ok(Vec::new());
    }
    let found = event::of_anybody(&app.store, tx, &needed(&looked_at)).await?;
    let events: HashMap<EventId, Event> = found.into_iter().map(|event| (event.id, event)).collect();
    let told: Vec<(&LoggedChange, Arc<Cause>)> = looked_at
        .iter()
        .flat_map(|change| causes(change, &events).into_iter().map(|cause| (*change, Arc::new(cause))))
        .collect();
    let names = names(tx, told.iter().map(|(_, cause)| &**cause)).await?;
    let mut candidates = Vec::new();
    for (change, cause) in &told {
        let Some(calendar) = change.calendar else { continue };
        let facts: Facts = cause.common_facts(app, &names);
        let places = runs::places(calendar, change.owner);
        for id in book.index.candidates(cause.kind, &places, &facts).rules {
            let Some(entry) = book.get(id).filter(|entry| change.at >= entry.active_since) else { continue };
            candidates.push(Candidate { entry: entry.clone(), change, cause: cause.clone() });
        }
    }
    let owners: HashSet<UserId> = candidates.iter().map(|candidate| candidate.entry.owner).collect();
    let told_of = |candidate: &Candidate<'_>| {
        let before = candidate.cause.before.as_ref().map(|before| before.calendar_id);
        [candidate.cause.event.as_ref().map(|event| event.calendar_id), before]
    };
    let calendars: HashSet<CalendarId> = candidates.iter().flat_map(told_of).flatten().collect();
    let rights = runs::Rights::read(tx, &owners, &calendars).await?;
    let mut counted = runs::Counted::read(tx, caps, &owners, app.now()).await?;
    let mut made = Vec::new();
    for Candidate { entry, change, cause } in candidates {
        // Whoever owns the rule must be allowed to know of it; also of how it was before, or is told nothing of that.
        let may_read = |event: &Event| rights.may_read(entry.owner, event);
        let is_told = cause.event.as_ref().is_some_and(may_read);
        let Some(calendar) = change.calendar.filter(|_| is_told) else { continue };
        let hides = cause.before.as_ref().is_some_and(|before| !may_read(before));
        let cause = if hides { Arc::new(Cause { before: None, ..(*cause).clone() }) } else { cause };
        let facts = cause.facts(app, &names, entry.id, &entry.rule);
        let key = CauseKey::Change(change.cursor);
        let places = runs::places(calendar, change.owner);
        made.extend(runs::run_of(app, &entry, &cause, &facts, &places, &key, &mut counted));
    }
    Ok(made)
}

/// The calendars, resources and people that causes name.
pub(super) async fn names(tx: &mut Tx, causes: impl Iterator<Item = &Cause>) -> Result<Names, AppError> {
    let (mut calendars, mut resources, mut people) = (HashSet::new(), HashSet::new(), HashSet::new());
    for cause in causes {
        calendars.extend(cause.event.as_ref().map(|event| event.calendar_id.0));
        calendars.extend(cause.task.as_ref().map(|task| task.calendar_id.0));
        calendars.extend(cause.before.as_ref().map(|before| before.calendar_id.0));
        people.extend(cause.actor.map(|id| id.0));
        calendars.extend(cause.happening.as_ref().map(|happening| happening.calendar.0));
        if let Some(booking) = &cause.booking {
            resources.extend(booking.resources().map(|id| id.0));
            people.extend(booking.booker().map(|id| id.0));
        }
    }
    let list = |ids: HashSet<Uuid>| ids.into_iter().collect::<Vec<Uuid>>();
    let calendars = store::calendars(tx, &list(calendars)).await?;
    let resources = store::resources(tx, &list(resources)).await?;
    let people = store::people(tx, &list(people)).await?;
    Ok(Names {
        resources: resources.into_iter().map(|resource| (resource.id, resource)).collect(),
        calendars: calendars.into_iter().map(|calendar| (calendar.id, Arc::new(calendar))).collect(),
        people: people.into_iter().map(|person| (person.id, person)).collect(),
    })
}
