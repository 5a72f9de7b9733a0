//! What the past tells a rule: the changes, occurrences and times of a stretch, as causes.

use std::collections::{HashMap, HashSet};

use cal3_domain::{
    access::{CalendarRole, Owner},
    automation::{Place, Scope as RuleScope, Trigger, TriggerKind, run::Chain},
    cursor::Cursor,
    event::Event,
    ids::{CalendarId, EventId, ReservationId},
    time::{Offset, Window},
};
use cal3_store::{
    Access, Tx,
    automation::{self as store, LoggedChange, Reserved},
    change::Entity,
    event,
    reservation::{self, Reservation},
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{
    book::Entry,
    booking::Sight,
    bookings,
    calendars::{self, Known},
    causes::{causes, needed},
    facts::{Cause, Names},
    firing::{Whole, calendars_of, whole},
    relay, runs, tasks,
};
use crate::{App, AppError, UserErrorCode};

/// Changes, occurrences or times that are looked at at once.
const LOOKS: usize = 1_000;
const LIMIT: i64 = 1_000;
/// Events within the stretch.
const EVENTS: i64 = 5_000;

/// Where something stands in the stretch, as text.
pub(super) type Position = String;

/// What could have made a run.
pub(super) struct Candidate {
    /// Where it stands.
    pub(super) position: Position,
    /// The cause, and where it is; of a reservation of several resources one for each, of which the first that fits counts.
    pub(super) causes: Vec<(Cause, Vec<Place>)>,
}

impl Candidate {
    fn new(position: Position, cause: Cause, places: Vec<Place>) -> Self {
        Self { position, causes: vec![(cause, places)] }
    }
}

/// What a look finds.
pub(super) struct Looked {
    /// In the order of their positions.
    pub(super) looked: Vec<Candidate>,
    /// Where the look ended, if there is more.
    pub(super) more: Option<Position>,
    /// What the causes name.
    pub(super) names: Names,
}

/// Looks at what a rule waits for, within a stretch, after a position in it.
///
/// # Errors
/// `INVALID` at `definition` for a rule that waits for nothing that the past tells of, and at `after`.
pub(super) async fn look(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    entry: &Entry,
    stretch: (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    match &entry.rule.rule().trigger {
        Trigger::EventCreated {}
        | Trigger::EventUpdated { .. }
        | Trigger::EventDeleted {}
        | Trigger::EventMoved {}
        | Trigger::EventAnswered { .. } => changed(app, tx, access, entry, stretch, after).await,
        Trigger::EventStarts { .. } | Trigger::EventEnds { .. } => {
            occurred(app, tx, entry, stretch, after).await
        }
        Trigger::Schedule { .. } => scheduled(entry, stretch, after),
        Trigger::CalendarShared {} => happened(tx, entry, Entity::CalendarShare, stretch, after).await,
        Trigger::CalendarImported {} => happened(tx, entry, Entity::Import, stretch, after).await,
        Trigger::TaskCompleted {} => completed(app, tx, entry, stretch, after).await,
        Trigger::TaskDue { offset } => due(app, tx, entry, *offset, stretch, after).await,
        trigger if trigger.kind().is_of_reservations() => booked(tx, entry, stretch, after).await,
        _ => {
            let message = "The past does not tell when this rule would have run: it waits for messages, or for somebody.";
            Err(AppError::field(UserErrorCode::Invalid, "definition.trigger.kind", message))
        }
    }
}

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
    let after = from_cursor(after)?;
    let calendars = calendars_of(tx, entry).await?;
    let seen = cal3_store::calendar::visible(tx, access, &calendars).await?;
    let readable = seen.into_iter().filter(|calendar| calendar.role >= CalendarRole::Reader);
    let calendars: Vec<Uuid> = readable.map(|calendar| calendar.id.0).collect();
    let changes =
        store::logged_between(tx, Entity::Event, &calendars, after, (from, past(until)), LIMIT).await?;
    let more = more(&changes);
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
            looked.push(Candidate::new(change.cursor.to_string(), cause, places));
        }
    }
    let names = relay::names(tx, causes_of(&looked)).await?;
    Ok(Looked { looked, more, names })
}

/// Tasks that were done, told as they are now.
async fn completed(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let after = from_cursor(after)?;
    let calendars = calendars_of(tx, entry).await?;
    let changes =
        store::logged_between(tx, Entity::Task, &calendars, after, (from, past(until)), LIMIT).await?;
    let more = more(&changes);
    let done = changes.iter().filter(|change| tasks::is_completion(change));
    let looked = tasks::causes(app, tx, done).await?.into_iter().filter_map(|(change, cause)| {
        let places = runs::places(change.calendar?, change.owner).to_vec();
        Some(Candidate::new(change.cursor.to_string(), cause, places))
    });
    let looked: Vec<Candidate> = looked.collect();
    let names = relay::names(tx, causes_of(&looked)).await?;
    Ok(Looked { looked, more, names })
}

/// Tasks that were due while they were open.
async fn due(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    offset: Offset,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let after = from_position(from, after)?;
    let calendars = calendars_of(tx, entry).await?;
    let access = Access::from(entry.owner);
    let (found, names) = tasks::were_due(app, tx, &access, &calendars, offset, (after, until)).await?;
    let mut due: Vec<(Timestamp, Candidate)> = Vec::new();
    for (task, at) in found {
        let calendar = task.calendar_id;
        let Some(owner) = names.calendars.get(&calendar).map(|calendar| calendar.owner) else { continue };
        let nothing = Cause::of_nothing(entry.rule.rule().trigger.kind(), at);
        let cause = Cause { task: Some(task), ..nothing };
        due.push((at, Candidate::new(at.to_string(), cause, runs::places(calendar, owner).to_vec())));
    }
    due.sort_by_key(|(at, candidate)| {
        (*at, causes_of(std::slice::from_ref(candidate)).find_map(|cause| Some(cause.task.as_ref()?.id)))
    });
    let (looked, more) = at_once(due);
    Ok(Looked { looked, more, names })
}

/// As many of what was due, in its order, as are looked at at once, and where to go on: what is due at one instant is looked at together,
/// as a position is an instant.
fn at_once(due: Vec<(Timestamp, Candidate)>) -> (Vec<Candidate>, Option<Position>) {
    let last = due.get(LOOKS - 1).map(|(at, _)| *at);
    let cut = last.map_or(due.len(), |last| due.partition_point(|(at, _)| *at <= last));
    let more = last.filter(|_| cut < due.len()).map(|last| last.to_string());
    (due.into_iter().take(cut).map(|(_, candidate)| candidate).collect(), more)
}

/// Reservations that came into the state for which the rule waits.
async fn booked(
    tx: &mut Tx,
    entry: &Entry,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let after = from_cursor(after)?;
    let reserved = match &entry.rule.rule().scope {
        RuleScope::Owner {} => Reserved { booker: Some(entry.owner), ..Reserved::default() },
        RuleScope::Organisation { organisation_id } => {
            Reserved { organisation: Some(*organisation_id), ..Reserved::default() }
        }
        RuleScope::Resources { resource_ids } => {
            Reserved { resources: resource_ids.iter().map(|id| id.0).collect(), ..Reserved::default() }
        }
        RuleScope::Calendars { .. } => Reserved::default(),
    };
    let changes =
        store::reservations_logged_between(tx, &reserved, after, (from, past(until)), LIMIT).await?;
    let more = more(&changes);
    let ids: HashSet<Uuid> = changes.iter().map(|change| change.entity_id).collect();
    let found = reservation::of_anybody(tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let present: HashMap<ReservationId, Reservation> = found.into_iter().map(|one| (one.id, one)).collect();
    let kind = entry.rule.rule().trigger.kind();
    let pulled = changes.iter().filter(|change| bookings::pulls(change) == Some(kind));
    let told: Vec<(&LoggedChange, Vec<Cause>)> =
        pulled.map(|change| (change, bookings::causes(change, kind, &present))).collect();
    let names = relay::names(tx, told.iter().flat_map(|(_, causes)| causes)).await?;
    let sight = Sight::read(tx, &HashSet::from([entry.owner]), &names).await?;
    let looked = told.into_iter().map(|(change, causes)| {
        let seen = causes.into_iter().filter_map(|cause| {
            let booking = cause.booking.as_ref()?.seen_by(entry.owner, &sight, &names)?;
            let cause = Cause { booking: Some(booking), ..cause };
            let places = bookings::places(&cause);
            Some((cause, places))
        });
        Candidate { position: change.cursor.to_string(), causes: seen.collect() }
    });
    let looked = looked.filter(|candidate| !candidate.causes.is_empty()).collect();
    Ok(Looked { looked, more, names })
}

/// Shares that were made, or imports that came to their end.
async fn happened(
    tx: &mut Tx,
    entry: &Entry,
    entity: Entity,
    (from, until): (Timestamp, Timestamp),
    after: Option<&str>,
) -> Result<Looked, AppError> {
    let after = from_cursor(after)?;
    let calendars = calendars_of(tx, entry).await?;
    let changes = store::logged_between(tx, entity, &calendars, after, (from, past(until)), LIMIT).await?;
    let more = more(&changes);
    let told = changes.iter().filter_map(|change| {
        calendars::pulls(change).zip(change.calendar).map(|(kind, calendar)| (change, kind, calendar))
    });
    let told: Vec<(&LoggedChange, TriggerKind, CalendarId)> = told.collect();
    let known = Known::read(tx, told.iter().map(|(change, kind, _)| (entry.owner, *change, *kind))).await?;
    let looked = told.iter().filter_map(|(change, kind, calendar)| {
        let cause = known.cause(entry.owner, change, *kind, *calendar)?;
        let places = runs::places(*calendar, change.owner).to_vec();
        Some(Candidate::new(change.cursor.to_string(), cause, places))
    });
    let looked: Vec<Candidate> = looked.collect();
    let names = relay::names(tx, causes_of(&looked)).await?;
    Ok(Looked { looked, more, names })
}

/// The causes of all that was looked at.
pub(super) fn causes_of(looked: &[Candidate]) -> impl Iterator<Item = &Cause> {
    looked.iter().flat_map(|candidate| &candidate.causes).map(|(cause, _)| cause)
}

/// Up to and with the end, as for what is timed: the log has microseconds.
fn past(until: Timestamp) -> Timestamp {
    until + SignedDuration::from_micros(1)
}

/// Where to go on after these rows, if there may be more.
fn more(changes: &[LoggedChange]) -> Option<Position> {
    changes.last().filter(|_| changes.len() >= LOOKS).map(|last| last.cursor.to_string())
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
            (firing.due, Candidate::new(firing.due.to_string(), cause, places))
        }));
    }
    let event = |candidate: &Candidate| causes_of(std::slice::from_ref(candidate)).find_map(event_id);
    due.sort_by_key(|(at, candidate)| (*at, event(candidate)));
    let (looked, more) = at_once(due);
    Ok(Looked { looked, more, names })
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
    let looked = due
        .into_iter()
        .map(|due| Candidate::new(due.to_string(), Cause::of_nothing(trigger.kind(), due), places.clone()));
    Ok(Looked { looked: looked.collect(), more, names: Names::default() })
}

fn from_position(from: Timestamp, after: Option<&str>) -> Result<Timestamp, AppError> {
    let after: Option<Timestamp> = after.map(str::parse).transpose().map_err(|_| invalid_position())?;
    Ok(after.map_or(from, |after| after.max(from)))
}

fn from_cursor(after: Option<&str>) -> Result<Cursor, AppError> {
    let after: Option<Cursor> = after.map(str::parse).transpose().map_err(|_| invalid_position())?;
    Ok(after.unwrap_or(Cursor { tx: 0, seq: 0 }))
}

/// The event that a cause is about.
pub(super) fn event_id(cause: &Cause) -> Option<EventId> {
    cause.event.as_ref().map(|event| event.id)
}
