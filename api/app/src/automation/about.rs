//! What a rule is tried on, or run about by hand: something that there is, told as it is now.

use std::collections::HashSet;

use cal3_domain::{
    automation::{CompiledRule, Place, Trigger, TriggerKind, reservation_trigger},
    event::{AttendeeAnswer, Event},
    facts::{Record, build::AnswerFacts},
    ids::{CalendarId, EventId, ReservationId, TaskId, UserId},
    reservation::Status,
    task::TaskStatus,
};
use cal3_store::{
    Access, Tx, calendar, event,
    import::{self, Status as ImportStatus},
    reservation, task,
};
use serde::Serialize;

use super::{
    booking::{Booking, Sight},
    calendars::{Happening, import_record, share_record},
    facts::{Cause, Names},
    relay, runs,
};
use crate::{App, AppError, UserErrorCode};

/// How many of a calendar's imports are looked through for one that came to its end.
const IMPORTS: i64 = 20;

/// What is named: that which the rule's trigger tells of, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct About {
    /// An event.
    pub event: Option<EventId>,
    /// A reservation.
    pub reservation: Option<ReservationId>,
    /// A task.
    pub task: Option<TaskId>,
    /// A calendar.
    pub calendar: Option<CalendarId>,
}

impl From<EventId> for About {
    fn from(id: EventId) -> Self {
        Self { event: Some(id), ..Self::default() }
    }
}

impl From<ReservationId> for About {
    fn from(id: ReservationId) -> Self {
        Self { reservation: Some(id), ..Self::default() }
    }
}

impl From<TaskId> for About {
    fn from(id: TaskId) -> Self {
        Self { task: Some(id), ..Self::default() }
    }
}

impl From<CalendarId> for About {
    fn from(id: CalendarId) -> Self {
        Self { calendar: Some(id), ..Self::default() }
    }
}

impl About {
    fn named(self) -> impl Iterator<Item = Wanted> {
        let named = [
            (self.event.is_some(), Wanted::Event),
            (self.reservation.is_some(), Wanted::Reservation),
            (self.task.is_some(), Wanted::Task),
            (self.calendar.is_some(), Wanted::Calendar),
        ];
        named.into_iter().filter_map(|(is_named, wanted)| is_named.then_some(wanted))
    }
}

/// What a rule has to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Event,
    Reservation,
    Task,
    Calendar,
}

impl Wanted {
    /// What the causes of a rule tell of; `None` for a rule that is about nothing.
    pub(super) fn by(rule: &CompiledRule) -> Option<Self> {
        let tells = |field| rule.catalogue().field(field).is_some();
        match () {
            () if tells("event.id") => Some(Self::Event),
            () if tells("reservation.id") => Some(Self::Reservation),
            () if tells("task.id") => Some(Self::Task),
            () if tells("calendar.id") => Some(Self::Calendar),
            () => None,
        }
    }

    /// The argument that names it.
    pub(super) fn argument(self) -> &'static str {
        match self {
            Self::Event => "eventId",
            Self::Reservation => "reservationId",
            Self::Task => "taskId",
            Self::Calendar => "calendarId",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Event => "an event",
            Self::Reservation => "a reservation",
            Self::Task => "a task",
            Self::Calendar => "a calendar",
        }
    }
}

/// Something that there is, as causes: several of a reservation of several resources, of which the first that fits counts.
#[derive(Debug)]
pub(super) struct Found {
    /// The causes, each with where it is.
    pub(super) causes: Vec<(Cause, Vec<Place>)>,
    /// What they name.
    pub(super) names: Names,
}

/// What is named, as somebody may know it; `None` when they cannot see it, or a rule that is about nothing is given nothing.
///
/// # Errors
/// `REQUIRED` at what the rule has to be given; `INVALID` at what it is not about; `NOT_FOUND` at `calendarId` when what the rule waits for
/// never happened to the calendar.
pub(super) async fn find(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    access: &Access,
    rule: &CompiledRule,
    about: About,
) -> Result<Option<Found>, AppError> {
    let wanted = Wanted::by(rule);
    if let Some(other) = about.named().find(|named| Some(*named) != wanted) {
        let message = match wanted {
            Some(wanted) => {
                format!("This rule is about {}: give {} alone.", wanted.words(), wanted.argument())
            }
            None => format!("This rule is about nothing: leave {} out.", other.argument()),
        };
        return Err(AppError::field(UserErrorCode::Invalid, other.argument(), message));
    }
    let trigger = &rule.rule().trigger;
    match (wanted, about) {
        (Some(Wanted::Event), About { event: Some(id), .. }) => {
            event_as_it_is(app, tx, (user, access), trigger, id).await
        }
        (Some(Wanted::Reservation), About { reservation: Some(id), .. }) => {
            reservation_as_it_is(app, tx, (user, access), trigger, id).await
        }
        (Some(Wanted::Task), About { task: Some(id), .. }) => {
            task_as_it_is(app, tx, (user, access), trigger, id).await
        }
        (Some(Wanted::Calendar), About { calendar: Some(id), .. }) => {
            calendar_as_it_is(app, tx, (user, access), trigger, id).await
        }
        (Some(wanted), _) => {
            let message = format!("Give {}: the rule is about one.", wanted.words());
            Err(AppError::field(UserErrorCode::Required, wanted.argument(), message))
        }
        (None, _) => Ok(None),
    }
}

/// An event, as if each field had changed that the rule asks for.
async fn event_as_it_is(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    trigger: &Trigger,
    id: EventId,
) -> Result<Option<Found>, AppError> {
    let found = event::visible(&app.store, tx, access, &[id.0]).await?.pop();
    let Some(event) = found.map(|found| found.event) else { return Ok(None) };
    let (names, owner) = Names::of(tx, event.calendar_id, user).await?;
    let places = runs::places(event.calendar_id, owner).to_vec();
    let changed = match trigger {
        Trigger::EventUpdated { fields } => fields.clone(),
        _ => Vec::new(),
    };
    let email = names.people.get(&user).and_then(|person| person.email.as_deref()).unwrap_or_default();
    let answer = answer(trigger, &event, email);
    let nothing = Cause::of_nothing(trigger.kind(), app.now());
    let cause = Cause { event: Some(event), changed, answer, actor: Some(user), ..nothing };
    Ok(Some(Found { causes: vec![(cause, places)], names }))
}

/// The answer that a rule about answers is tried with: one that it asks for, by the first who is invited, or else by whoever tries it;
/// `None` for another rule.
fn answer(trigger: &Trigger, event: &Event, email: &str) -> Option<Record> {
    let Trigger::EventAnswered { answers } = trigger else { return None };
    let attendee = event.data.participants.attendees.first();
    let facts = AnswerFacts {
        email: attendee.map_or(email, |attendee| &attendee.address),
        name: attendee.and_then(|attendee| attendee.name.as_deref()),
        answer: answers.first().copied().unwrap_or(AttendeeAnswer::Accepted).as_str(),
        previous: attendee.map(|attendee| attendee.answer.as_str()),
        comment: None,
    };
    Some(facts.record())
}

/// A reservation, as if it had just come into the state that the rule waits for, if it waits for one.
async fn reservation_as_it_is(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    trigger: &Trigger,
    id: ReservationId,
) -> Result<Option<Found>, AppError> {
    let found = reservation::visible(tx, access, &[id.0]).await?.pop();
    let Some(present) = found else { return Ok(None) };
    let kind = trigger.kind();
    let status = Status::ALL.iter().copied().find(|status| reservation_trigger(*status) == Some(kind));
    let nothing = Cause { actor: Some(user), ..Cause::of_nothing(kind, app.now()) };
    let about = |booking| Cause { booking: Some(booking), ..nothing.clone() };
    let told: Vec<Cause> =
        Booking::of_present(present, status).by_resource().into_iter().map(about).collect();
    let names = relay::names(tx, told.iter()).await?;
    let sight = Sight::read(tx, &HashSet::from([user]), &names).await?;
    let seen = told.iter().filter_map(|cause| cause.booking.as_ref()?.seen_by(user, &sight, &names));
    let causes: Vec<_> = seen.map(|booking| (about(booking.clone()), booking.places())).collect();
    Ok((!causes.is_empty()).then_some(Found { causes, names }))
}

/// A task, as if it had just been done, if the rule waits for that.
async fn task_as_it_is(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    trigger: &Trigger,
    id: TaskId,
) -> Result<Option<Found>, AppError> {
    let found = task::visible(&app.store, tx, access, &[id.0]).await?.pop();
    let Some(mut task) = found.map(|found| found.task) else { return Ok(None) };
    if trigger.kind() == TriggerKind::TaskCompleted {
        task.data.details.status = TaskStatus::Completed;
        task.data.completed_at = task.data.completed_at.or(Some(app.now()));
    }
    let (names, owner) = Names::of(tx, task.calendar_id, user).await?;
    let places = runs::places(task.calendar_id, owner).to_vec();
    let nothing = Cause::of_nothing(trigger.kind(), app.now());
    let cause = Cause { task: Some(task), actor: Some(user), ..nothing };
    Ok(Some(Found { causes: vec![(cause, places)], names }))
}

/// A calendar; as if it had just been shared as it was last, or the last import had just come to its end, if the rule waits for that.
async fn calendar_as_it_is(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    trigger: &Trigger,
    id: CalendarId,
) -> Result<Option<Found>, AppError> {
    if calendar::visible(tx, access, &[id.0]).await?.is_empty() {
        return Ok(None);
    }
    let never = |what: &str| {
        let message = format!("Of this calendar you know no {what} on which the rule could be tried.");
        AppError::field(UserErrorCode::NotFound, "calendarId", message)
    };
    let told = match trigger.kind() {
        TriggerKind::CalendarShared => {
            let last = calendar::share::list_visible(tx, access, id, (None, None), true, 1).await?.pop();
            Some(("share", share_record(&last.ok_or_else(|| never("share"))?)))
        }
        TriggerKind::CalendarImported => {
            let found = import::list_visible(tx, access, id, (None, None), true, IMPORTS).await?;
            let last = found.into_iter().rfind(|import| import.status == ImportStatus::Succeeded);
            Some(("import", import_record(&last.ok_or_else(|| never("import"))?)))
        }
        _ => None,
    };
    let (names, owner) = Names::of(tx, id, user).await?;
    let happening = Some(Happening { calendar: id, told });
    let cause = Cause { happening, actor: Some(user), ..Cause::of_nothing(trigger.kind(), app.now()) };
    Ok(Some(Found { causes: vec![(cause, runs::places(id, owner).to_vec())], names }))
}
