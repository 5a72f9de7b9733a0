//! Who organises an event and who is invited to it.

use async_graphql::{Enum, InputObject, Object};
use cal3_app::event;
use cal3_domain::event as domain;

use crate::scalars::DateTime;

/// What an attendee is to an event (iCalendar's ROLE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::AttendeeRole")]
pub(crate) enum AttendeeRole {
    /// Leads it.
    Chair,
    /// Is needed.
    Required,
    /// May come.
    Optional,
    /// Is only told of it.
    NonParticipant,
}

/// What an attendee answered (iCalendar's PARTSTAT).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::AttendeeAnswer")]
pub(crate) enum AttendeeAnswer {
    /// Nothing yet, or the answer was taken back.
    NeedsAction,
    /// They come.
    Accepted,
    /// They do not.
    Declined,
    /// They may.
    Tentative,
    /// Somebody comes for them.
    Delegated,
}

/// Who or what an attendee is (iCalendar's CUTYPE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::AttendeeKind")]
pub(crate) enum AttendeeKind {
    /// A person.
    Individual,
    /// Several people.
    Group,
    /// A thing.
    Resource,
    /// A room.
    Room,
    /// Nobody knows.
    Unknown,
}

/// Whether those who are invited get a mail, and a notice if they have an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "event::Notify")]
pub(crate) enum EventNotify {
    /// Nobody does.
    Nobody,
    /// All whom it concerns: who is new, or not invited any more; all when its time or place changes, or when it is cancelled.
    All,
}

/// Somebody who is to be invited.
#[derive(InputObject)]
pub(crate) struct EventAttendeeInput {
    /// Their mail address.
    email: String,
    /// What they are called; stays as it is when left out.
    name: Option<String>,
    /// What they are to the event; for who is new `REQUIRED` when left out.
    role: Option<AttendeeRole>,
}

impl From<EventAttendeeInput> for event::AttendeeInput {
    fn from(input: EventAttendeeInput) -> Self {
        Self { email: input.email, name: input.name, role: input.role.map(Into::into) }
    }
}

/// Whoever invites to an event.
#[derive(Clone)]
pub(crate) struct EventOrganizer(pub(crate) domain::Organizer);

/// Whoever invites to an event.
#[Object]
impl EventOrganizer {
    /// Their calendar address: a mail address, or another URI.
    async fn address(&self) -> &str {
        &self.0.address
    }

    /// What they are called.
    async fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// Whether it is a person of this installation: only then are those who are invited told and asked. An event that came from
    /// elsewhere is organised there.
    async fn is_here(&self) -> bool {
        self.0.user.is_some()
    }
}

/// Somebody or something that is invited to an event.
#[derive(Clone)]
pub(crate) struct EventAttendee(pub(crate) domain::Attendee);

/// Somebody or something that is invited to an event.
#[Object]
impl EventAttendee {
    /// Their calendar address: a mail address, or another URI.
    async fn address(&self) -> &str {
        &self.0.address
    }

    /// What they are called.
    async fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// Who or what they are.
    async fn kind(&self) -> AttendeeKind {
        self.0.kind.into()
    }

    /// What they are to the event.
    async fn role(&self) -> AttendeeRole {
        self.0.role.into()
    }

    /// What they answered.
    async fn answer(&self) -> AttendeeAnswer {
        self.0.answer.into()
    }

    /// When they answered, if they did so here. Of a changed occurrence only if they answered it apart: else the series tells.
    async fn answered_at(&self) -> Option<DateTime> {
        self.0.answered_at.map(DateTime)
    }

    /// What they added to their answer.
    async fn comment(&self) -> Option<&str> {
        self.0.comment.as_deref()
    }
}

/// The attendees of an event, in their order.
pub(crate) fn attendees(event: &domain::Event) -> Vec<EventAttendee> {
    event.data.participants.attendees.iter().cloned().map(EventAttendee).collect()
}

/// The organiser of an event.
pub(crate) fn organizer(event: &domain::Event) -> Option<EventOrganizer> {
    event.data.participants.organizer.clone().map(EventOrganizer)
}
