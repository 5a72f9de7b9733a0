//! What an action comes to for one cause: values only, checked, ready to be carried out.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value as Json;

use super::{AttendeeRole, Channel, Method};
use crate::{
    ids::{CalendarId, ResourceId, UserId},
    time::ExactDuration,
};

/// What is to be done. In JSON as an [`Action`](super::Action), with its templates filled: what a dry run shows and a run's
/// history keeps. (Keep what was filled with [`Facts::masked`](crate::facts::Facts::masked), so that no secret is kept.)
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum Effect {
    /// Give the event this colour.
    SetColor {
        /// `#rrggbb` or a CSS3 name, in lower case.
        color: String,
    },
    /// Give the event this title.
    SetTitle {
        /// One line, not empty.
        title: String,
    },
    /// Give the event this description.
    SetDescription {
        /// `None` to take it away.
        description: Option<String>,
    },
    /// Give the event this place.
    SetLocation {
        /// `None` to take it away.
        location: Option<String>,
    },
    /// Add this label.
    AddLabel {
        /// One line, not empty.
        label: String,
    },
    /// Take this label away.
    RemoveLabel {
        /// One line, not empty.
        label: String,
    },
    /// Move the event there.
    MoveToCalendar {
        /// Where.
        calendar_id: CalendarId,
    },
    /// Put a copy of the event there.
    CopyToCalendar {
        /// Where.
        calendar_id: CalendarId,
    },
    /// Cancel the event.
    CancelEvent {
        /// Why.
        reason: Option<String>,
    },
    /// Invite these people.
    Invite {
        /// Each address once.
        attendees: Vec<Person>,
    },
    /// Make this event.
    CreateEvent {
        /// Where.
        calendar_id: CalendarId,
        /// The title.
        summary: String,
        /// The description.
        description: Option<String>,
        /// The place.
        location: Option<String>,
        /// When it starts.
        start: Timestamp,
        /// When it ends: not before the start.
        end: Timestamp,
        /// The name of the zone in which it is said: the rule's.
        time_zone: String,
    },
    /// Make this task.
    CreateTask {
        /// Where; the rule's owner's own tasks when `None`.
        calendar_id: Option<CalendarId>,
        /// The title.
        summary: String,
        /// The notes.
        description: Option<String>,
        /// When it is due.
        due: Option<Timestamp>,
        /// From 1 (highest) to 9.
        priority: Option<u8>,
        /// Its labels, each once.
        labels: Vec<String>,
    },
    /// Reserve these, all or none.
    CreateReservation {
        /// Which, each once.
        resource_ids: Vec<ResourceId>,
        /// When it starts.
        start: Timestamp,
        /// When it ends: after the start.
        end: Timestamp,
        /// How much of each.
        quantity: u32,
        /// What it is for.
        title: Option<String>,
    },
    /// Give the reservation up.
    ReleaseReservation {
        /// Why.
        reason: Option<String>,
    },
    /// Tell these people.
    Notify(Notification),
    /// Call this server.
    CallWebhook(OutgoingCall),
    /// Go on so much later.
    Wait {
        /// How long.
        duration: ExactDuration,
    },
    /// End here.
    Stop {
        /// Why.
        reason: Option<String>,
    },
}

/// Somebody who is invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Their address.
    pub email: String,
    /// Their name.
    pub name: Option<String>,
    /// What they are to the event.
    pub role: AttendeeRole,
}

/// Whom a notification is for. What stands for people (the attendees, the resource's managers) is resolved by whoever
/// carries it out, with the rule's owner's rights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE", rename_all_fields = "camelCase")]
pub enum Receiver {
    /// Whoever owns the rule.
    RuleOwner,
    /// Whoever owns the calendar.
    CalendarOwner,
    /// Whoever made the change.
    Actor,
    /// The event's organiser.
    Organizer,
    /// The event's attendees.
    Attendees {
        /// Only those who did not decline.
        except_declined: bool,
    },
    /// Whoever reserved.
    Booker,
    /// Whoever manages the resource.
    ResourceManagers,
    /// This person.
    User {
        /// Who.
        user_id: UserId,
    },
    /// This address.
    Email {
        /// The address.
        address: String,
    },
}

/// A notification.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// By which ways; the addresses of Slack and Teams are filled in and checked.
    pub channels: Vec<Channel>,
    /// For whom.
    pub recipients: Vec<Receiver>,
    /// One line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// A call of a server. The address was checked as it is written; what its name resolves to must be checked before the
/// connection is made: see [`guard`](crate::webhook::guard).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OutgoingCall {
    /// How.
    pub method: Method,
    /// Where.
    pub url: String,
    /// Names and values of headers, checked, without those of the signature.
    pub headers: Vec<(String, String)>,
    /// The body; `None` for a method that has none.
    pub body: Option<Json>,
}
