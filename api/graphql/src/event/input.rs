//! What mutations of events take and answer.

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{
    AppError, UserErrorCode,
    event::{self, EventPatch, EventTarget},
};
use cal3_domain::ids::{EventId, OccurrenceId};

use super::{
    Event,
    attendee::{EventAttendeeInput, EventNotify},
    object::{Classification, EventStatus, Transparency},
    time::EventTimeInput,
};
use crate::{
    context::read_id,
    payload::UserError,
    scalars::{Duration, RRule, Url},
};

/// How an event is to recur: (start ∪ rules ∪ additional) − excluded.
#[derive(InputObject)]
pub(crate) struct RecurrenceInput {
    /// RRULEs, such as `FREQ=WEEKLY;BYDAY=MO,WE`.
    rules: Option<Vec<RRule>>,
    /// Starts of further occurrences, of the same kind as `start`.
    additional: Option<Vec<EventTimeInput>>,
    /// Starts of occurrences to leave out, of the same kind as `start`.
    excluded: Option<Vec<EventTimeInput>>,
}

impl From<RecurrenceInput> for event::RecurrenceInput {
    fn from(input: RecurrenceInput) -> Self {
        Self {
            rules: input.rules.unwrap_or_default().into_iter().map(|rule| rule.0).collect(),
            additional: input.additional.unwrap_or_default().into_iter().map(Into::into).collect(),
            excluded: input.excluded.unwrap_or_default().into_iter().map(Into::into).collect(),
        }
    }
}

/// A new event.
#[derive(InputObject)]
pub(crate) struct EventCreateInput {
    /// The calendar that it goes into.
    pub calendar_id: ID,
    /// What it is about: at most 1,000 characters; may be empty.
    pub summary: String,
    /// When it starts.
    pub start: EventTimeInput,
    /// When it ends, exclusive. With neither `end` nor `duration` a date lasts a day, anything else no time.
    pub end: Option<EventTimeInput>,
    /// How long it lasts, instead of `end`: in a series every occurrence then has the same nominal length.
    pub duration: Option<Duration>,
    /// What it is about, at length: at most 65,536 characters.
    pub description: Option<String>,
    /// Where it takes place: at most 2,000 characters.
    pub location: Option<String>,
    /// A page about it.
    pub url: Option<Url>,
    /// Whether it takes place; `CONFIRMED` when left out.
    pub status: Option<EventStatus>,
    /// Whether it takes up time; `OPAQUE` when left out.
    pub transparency: Option<Transparency>,
    /// Who may read it; `PUBLIC` when left out.
    pub classification: Option<Classification>,
    /// Its own colour, as `#rrggbb` or a CSS3 name.
    pub color: Option<String>,
    /// Its categories, at most 50.
    pub categories: Option<Vec<String>>,
    /// How it recurs.
    pub recurrence: Option<RecurrenceInput>,
    /// Who is invited, at most 200: the viewer becomes the organiser.
    pub attendees: Option<Vec<EventAttendeeInput>>,
    /// Whether those who are invited get a mail, and a notice if they have an account; `ALL` when left out.
    pub notify: Option<EventNotify>,
    /// iCalendar's UID; a new one when left out.
    pub uid: Option<String>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<EventCreateInput> for event::CreateEvent {
    type Error = AppError;

    fn try_from(input: EventCreateInput) -> Result<Self, AppError> {
        Ok(Self {
            calendar_id: read_id(&input.calendar_id, "calendarId")?,
            event: EventPatch {
                summary: Some(input.summary),
                start: Some(input.start.into()),
                end: input.end.map(Into::into),
                duration: input.duration.map(|duration| duration.0),
                description: input.description.map(Some),
                location: input.location.map(Some),
                url: input.url.map(|url| Some(url.0)),
                status: input.status.map(Into::into),
                transparency: input.transparency.map(Into::into),
                classification: input.classification.map(Into::into),
                color: input.color.map(Some),
                categories: input.categories,
                recurrence: input.recurrence.map(|recurrence| Some(recurrence.into())),
                attendees: invited(input.attendees),
                notify: input.notify.map(Into::into).unwrap_or_default(),
            },
            uid: input.uid,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// How much of a series is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "event::RecurrenceScope")]
pub(crate) enum RecurrenceScope {
    /// This occurrence.
    This,
    /// This occurrence and all after it.
    ThisAndFuture,
    /// All occurrences.
    All,
}

/// What is to change of an event. What is left out stays; null clears.
#[derive(InputObject)]
pub(crate) struct EventUpdateInput {
    /// An event's id, or an occurrence's.
    pub id: ID,
    /// How much of a series is meant; for an occurrence `THIS` when left out, for a series only `ALL` is possible.
    pub scope: Option<RecurrenceScope>,
    /// The calendar that it moves to.
    pub calendar_id: Option<ID>,
    /// What it is about: at most 1,000 characters; may be empty.
    pub summary: Option<String>,
    /// When it starts. For an occurrence, when that starts: with another scope than `THIS` the others move alike.
    pub start: Option<EventTimeInput>,
    /// When it ends, exclusive. When left out, its length stays.
    pub end: Option<EventTimeInput>,
    /// How long it lasts, instead of `end`.
    pub duration: Option<Duration>,
    /// What it is about, at length: at most 65,536 characters.
    pub description: MaybeUndefined<String>,
    /// Where it takes place: at most 2,000 characters.
    pub location: MaybeUndefined<String>,
    /// A page about it.
    pub url: MaybeUndefined<Url>,
    /// Whether it takes place.
    pub status: Option<EventStatus>,
    /// Whether it takes up time.
    pub transparency: Option<Transparency>,
    /// Who may read it.
    pub classification: Option<Classification>,
    /// Its own colour, as `#rrggbb` or a CSS3 name; null gives it the calendar's.
    pub color: MaybeUndefined<String>,
    /// Its categories, at most 50.
    pub categories: Option<Vec<String>>,
    /// How it recurs; null ends the recurrence. Not for a single occurrence.
    pub recurrence: MaybeUndefined<RecurrenceInput>,
    /// Who is invited, all of them, at most 200: who is not named any more is uninvited, and who stays keeps their answer. The first who
    /// invites becomes the organiser. A change of the time asks everybody again. Who comes to a series, or goes, comes to its changed
    /// occurrences or goes from them, too (to the latest 500): nobody gets a mail for each.
    pub attendees: Option<Vec<EventAttendeeInput>>,
    /// Whether those who are invited get a mail, and a notice if they have an account; `ALL` when left out.
    pub notify: Option<EventNotify>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
    /// Makes a second request with the same key and input answer what the first did, for 24 hours.
    pub idempotency_key: Option<String>,
}

impl TryFrom<EventUpdateInput> for event::UpdateEvent {
    type Error = AppError;

    fn try_from(input: EventUpdateInput) -> Result<Self, AppError> {
        Ok(Self {
            target: target(&input.id)?,
            scope: input.scope.map(Into::into),
            calendar_id: input.calendar_id.map(|id| read_id(&id, "calendarId")).transpose()?,
            event: EventPatch {
                summary: input.summary,
                start: input.start.map(Into::into),
                end: input.end.map(Into::into),
                duration: input.duration.map(|duration| duration.0),
                description: input.description.into(),
                location: input.location.into(),
                url: input.url.map_value(|url| url.0).into(),
                status: input.status.map(Into::into),
                transparency: input.transparency.map(Into::into),
                classification: input.classification.map(Into::into),
                color: input.color.into(),
                categories: input.categories,
                recurrence: input.recurrence.map_value(Into::into).into(),
                attendees: invited(input.attendees),
                notify: input.notify.map(Into::into).unwrap_or_default(),
            },
            if_version: input.if_version,
            idempotency_key: input.idempotency_key,
        })
    }
}

/// What is to go.
#[derive(InputObject)]
pub(crate) struct EventDeleteInput {
    /// An event's id, or an occurrence's.
    pub id: ID,
    /// How much of a series is meant; for an occurrence `THIS` when left out, for a series only `ALL` is possible.
    pub scope: Option<RecurrenceScope>,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
    /// Whether those who are invited get a mail, and a notice if they have an account; `ALL` when left out.
    pub notify: Option<EventNotify>,
}

impl EventDeleteInput {
    /// What the use case takes.
    pub(crate) fn read(&self) -> Result<event::DeleteEvent, AppError> {
        Ok(event::DeleteEvent {
            target: target(&self.id)?,
            scope: self.scope.map(Into::into),
            if_version: self.if_version,
            notify: self.notify.map(Into::into).unwrap_or_default(),
        })
    }
}

fn invited(attendees: Option<Vec<EventAttendeeInput>>) -> Option<Vec<event::AttendeeInput>> {
    attendees.map(|attendees| attendees.into_iter().map(Into::into).collect())
}

pub(super) fn target(id: &ID) -> Result<EventTarget, AppError> {
    match (id.parse::<EventId>(), id.parse::<OccurrenceId>()) {
        (Ok(id), _) => Ok(EventTarget::Event(id)),
        (_, Ok(id)) => Ok(EventTarget::Occurrence(id)),
        _ => Err(AppError::field(
            UserErrorCode::NotFound,
            "id",
            "Give the id of an event or of an occurrence.",
        )),
    }
}

/// What `eventCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct EventCreatePayload {
    /// The new event.
    pub event: Option<Event>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `eventUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct EventUpdatePayload {
    /// The row that was changed or made: the event, the override of the occurrence, the new series.
    pub event: Option<Event>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `eventDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct EventDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
