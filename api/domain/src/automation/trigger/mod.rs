//! Triggers: what makes a rule run, with what each needs to know.

mod catalogue;
mod changes;
mod check;
mod event_field;
mod kind;
mod mapping;

use serde::{Deserialize, Serialize};

use crate::time::Offset;

pub use crate::event::AttendeeAnswer;
pub use changes::{EventChange, changed_fields, event_triggers, reservation_trigger};
pub(super) use check::is_name;
pub use event_field::EventField;
pub use kind::{TriggerKind, UnknownTrigger};
pub use mapping::{MappedKind, Mapping, MappingFault, map_body};

/// What makes a rule run. In JSON `{ "kind": "EVENT_STARTS", "offset": … }`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Trigger {
    /// An event was made. A series counts as one.
    EventCreated {},
    /// Fields of an event changed.
    EventUpdated {
        /// Only when one of these did; any, if there are none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<EventField>,
    },
    /// An event was deleted. Its facts are what it was; nothing can be done to it any more.
    EventDeleted {},
    /// An event got another start or end.
    EventMoved {},
    /// An attendee answered.
    EventAnswered {
        /// Only these answers; any, if there are none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        answers: Vec<AttendeeAnswer>,
    },
    /// So long before or after an occurrence starts.
    EventStarts {
        /// Exact, from the instant of the start.
        #[serde(default)]
        offset: Offset,
    },
    /// So long before or after an occurrence ends.
    EventEnds {
        /// Exact, from the instant of the end.
        #[serde(default)]
        offset: Offset,
    },
    /// A reservation awaits approval.
    ReservationRequested {},
    /// A reservation is firm.
    ReservationConfirmed {},
    /// A reservation was turned down.
    ReservationDeclined {},
    /// A reservation was given up.
    ReservationCancelled {},
    /// The booker came.
    ReservationCheckedIn {},
    /// A reservation was used.
    ReservationCompleted {},
    /// A hold ended without a booking.
    ReservationExpired {},
    /// A reservation waits for a place.
    ReservationWaitlisted {},
    /// The booker did not come.
    ReservationNoShow {},
    /// Events came into a calendar from a file or another calendar: once for the whole import.
    CalendarImported {},
    /// A calendar was shared.
    CalendarShared {},
    /// So long before or after a task is due.
    TaskDue {
        /// Exact, from the instant at which it is due (the end of the day for a date).
        #[serde(default)]
        offset: Offset,
    },
    /// A task was done.
    TaskCompleted {},
    /// Whenever a schedule says so, in the rule's zone.
    Schedule {
        /// The schedule: see [`cron`](crate::automation::cron).
        cron: String,
    },
    /// A message came in at the rule's own secret address.
    WebhookReceived {
        /// How its sender proves who they are.
        #[serde(default)]
        authentication: Authentication,
        /// What is taken out of its JSON body, as `webhook.NAME`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<Mapping>,
    },
    /// Somebody runs it by hand.
    Manual {
        /// On what.
        #[serde(default)]
        subject: Subject,
    },
}

/// How the sender of an incoming message proves who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Authentication {
    /// By the secret address and a signature of Standard Webhooks.
    #[default]
    Signature,
    /// By the secret address alone, for senders that cannot sign.
    Address,
}

/// What a cause is about: what actions change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Subject {
    /// An event, or an occurrence.
    #[default]
    Event,
    /// A reservation.
    Reservation,
    /// A task.
    Task,
    /// A calendar.
    Calendar,
    /// Nothing that could be changed.
    Nothing,
}

impl Subject {
    /// The word for it, with its article.
    pub fn words(self) -> &'static str {
        match self {
            Self::Event => "an event",
            Self::Reservation => "a reservation",
            Self::Task => "a task",
            Self::Calendar => "a calendar",
            Self::Nothing => "nothing",
        }
    }
}

impl Trigger {
    /// Its kind.
    pub fn kind(&self) -> TriggerKind {
        match self {
            Self::EventCreated {} => TriggerKind::EventCreated,
            Self::EventUpdated { .. } => TriggerKind::EventUpdated,
            Self::EventDeleted {} => TriggerKind::EventDeleted,
            Self::EventMoved {} => TriggerKind::EventMoved,
            Self::EventAnswered { .. } => TriggerKind::EventAnswered,
            Self::EventStarts { .. } => TriggerKind::EventStarts,
            Self::EventEnds { .. } => TriggerKind::EventEnds,
            Self::ReservationRequested {} => TriggerKind::ReservationRequested,
            Self::ReservationConfirmed {} => TriggerKind::ReservationConfirmed,
            Self::ReservationDeclined {} => TriggerKind::ReservationDeclined,
            Self::ReservationCancelled {} => TriggerKind::ReservationCancelled,
            Self::ReservationCheckedIn {} => TriggerKind::ReservationCheckedIn,
            Self::ReservationCompleted {} => TriggerKind::ReservationCompleted,
            Self::ReservationExpired {} => TriggerKind::ReservationExpired,
            Self::ReservationWaitlisted {} => TriggerKind::ReservationWaitlisted,
            Self::ReservationNoShow {} => TriggerKind::ReservationNoShow,
            Self::CalendarImported {} => TriggerKind::CalendarImported,
            Self::CalendarShared {} => TriggerKind::CalendarShared,
            Self::TaskDue { .. } => TriggerKind::TaskDue,
            Self::TaskCompleted {} => TriggerKind::TaskCompleted,
            Self::Schedule { .. } => TriggerKind::Schedule,
            Self::WebhookReceived { .. } => TriggerKind::WebhookReceived,
            Self::Manual { .. } => TriggerKind::Manual,
        }
    }

    /// What its causes are about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::EventCreated {}
            | Self::EventUpdated { .. }
            | Self::EventMoved {}
            | Self::EventAnswered { .. }
            | Self::EventStarts { .. }
            | Self::EventEnds { .. } => Subject::Event,
            Self::ReservationRequested {}
            | Self::ReservationConfirmed {}
            | Self::ReservationDeclined {}
            | Self::ReservationCancelled {}
            | Self::ReservationCheckedIn {}
            | Self::ReservationCompleted {}
            | Self::ReservationExpired {}
            | Self::ReservationWaitlisted {}
            | Self::ReservationNoShow {} => Subject::Reservation,
            Self::CalendarImported {} | Self::CalendarShared {} => Subject::Calendar,
            Self::TaskDue { .. } | Self::TaskCompleted {} => Subject::Task,
            Self::EventDeleted {} | Self::Schedule { .. } | Self::WebhookReceived { .. } => Subject::Nothing,
            Self::Manual { subject } => *subject,
        }
    }

    /// How far from the time of its cause it runs, if it follows from one.
    pub fn offset(&self) -> Option<Offset> {
        match self {
            Self::EventStarts { offset } | Self::EventEnds { offset } | Self::TaskDue { offset } => {
                Some(*offset)
            }
            _ => None,
        }
    }
}
