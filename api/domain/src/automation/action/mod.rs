//! Actions: what a rule does, one after the other.
//!
//! An [`Action`] is what somebody wrote: typed parameters, templates where there is text. A compiled step renders it into an
//! [`Effect`], which is what a worker carries out through the same use cases as everyone else.

mod chat;
mod check;
mod compiled;
mod effect;
mod fault;
mod info;
mod moment;
mod person;
mod render;
mod renderer;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::{
    ids::{CalendarId, ResourceId},
    time::ExactDuration,
};

pub use crate::event::AttendeeRole;
pub(super) use check::{Checker, compile};
pub(super) use compiled::CompiledAction;
pub use effect::{Effect, Notification, OutgoingCall, Person, Receiver};
pub use fault::RenderFault;
pub use info::{ACTIONS, ActionInfo};
pub use moment::{Moment, TimeOfDay};
pub use person::{Channel, Invitee, Recipient};

/// A text that may have placeholders: see [`template`](crate::template).
pub type Text = String;

/// What a rule does. In JSON `{ "kind": "SET_COLOR", "color": "#3b82f6" }`.
///
/// An action on an event changes what the cause is about: a whole event or series where the event changed, the occurrence
/// where an occurrence starts or ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Action {
    /// Gives the event a colour.
    SetColor {
        /// `#rrggbb` or a CSS3 name; a template may give either.
        color: Text,
    },
    /// Gives the event a title.
    SetTitle {
        /// The title.
        title: Text,
    },
    /// Gives the event a description.
    SetDescription {
        /// The description; empty to take it away.
        description: Text,
    },
    /// Gives the event a place.
    SetLocation {
        /// The place; empty to take it away.
        location: Text,
    },
    /// Adds a label to the event or task. One that it has already stays.
    AddLabel {
        /// The label.
        label: Text,
    },
    /// Takes a label from the event or task. One that it does not have is no fault.
    RemoveLabel {
        /// The label.
        label: Text,
    },
    /// Moves the event to another calendar.
    MoveToCalendar {
        /// The other calendar.
        calendar_id: CalendarId,
    },
    /// Puts a copy of the event into another calendar.
    CopyToCalendar {
        /// The other calendar.
        calendar_id: CalendarId,
    },
    /// Cancels the event; its attendees are told.
    CancelEvent {
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
    /// Invites people to the event. Who is invited already stays as they are.
    Invite {
        /// Whom.
        attendees: Vec<Invitee>,
    },
    /// Makes an event.
    CreateEvent {
        /// In which calendar.
        calendar_id: CalendarId,
        /// The title.
        summary: Text,
        /// The description.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        description: Option<Text>,
        /// The place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        location: Option<Text>,
        /// When it starts.
        start: Moment,
        /// When it ends.
        end: Moment,
    },
    /// Makes a task.
    CreateTask {
        /// In which calendar; the rule's owner's own tasks when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        calendar_id: Option<CalendarId>,
        /// The title.
        summary: Text,
        /// The notes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        description: Option<Text>,
        /// When it is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Moment>,
        /// From 1 (highest) to 9.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        priority: Option<u8>,
        /// Its labels.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        labels: Vec<Text>,
    },
    /// Reserves resources, all or none.
    CreateReservation {
        /// Which.
        resource_ids: Vec<ResourceId>,
        /// When it starts.
        start: Moment,
        /// When it ends.
        end: Moment,
        /// How much of each.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        quantity: u32,
        /// What it is for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Text>,
    },
    /// Gives the reservation up, so that its resources are free.
    ReleaseReservation {
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
    /// Tells people.
    Notify {
        /// By which ways. Each is told by each.
        channels: Vec<Channel>,
        /// Whom. Slack and Teams tell whoever reads there, so that they need nobody.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        recipients: Vec<Recipient>,
        /// The subject of a mail, the title of a message; the rule's name when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        subject: Option<Text>,
        /// The text.
        text: Text,
    },
    /// Calls a server, signed by the rule's secret (Standard Webhooks).
    CallWebhook {
        /// How.
        #[serde(default)]
        method: Method,
        /// Where. The host is written out, or a secret holds the address: `{{ secret.NAME }}`.
        url: Text,
        /// Headers beside those that the server sets.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        headers: Vec<Header>,
        /// The body: JSON whose texts are templates. See [`JsonTemplate`](crate::template::JsonTemplate).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Json>,
    },
    /// Goes on later.
    Wait {
        /// How long.
        duration: ExactDuration,
    },
    /// Ends the run; what follows is not done. Makes sense with a condition.
    Stop {
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_one(quantity: &u32) -> bool {
    *quantity == 1
}

/// How a server is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Method {
    /// POST.
    #[default]
    Post,
    /// PUT.
    Put,
    /// PATCH.
    Patch,
    /// GET, without a body.
    Get,
    /// DELETE, without a body.
    Delete,
}

impl Method {
    /// The word of HTTP.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Get => "GET",
            Self::Delete => "DELETE",
        }
    }

    /// Whether a body goes with it.
    pub fn has_body(self) -> bool {
        matches!(self, Self::Post | Self::Put | Self::Patch)
    }
}

/// A header of a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Text,
}

impl Action {
    /// Whether it asks no other server and writes little: so that it keeps nobody waiting who is carried out with it.
    pub fn is_prompt(&self) -> bool {
        match self {
            Self::SetColor { .. }
            | Self::SetTitle { .. }
            | Self::SetDescription { .. }
            | Self::SetLocation { .. }
            | Self::AddLabel { .. }
            | Self::RemoveLabel { .. }
            | Self::CancelEvent { .. }
            | Self::CreateEvent { .. }
            | Self::CreateTask { .. }
            | Self::Wait { .. }
            | Self::Stop { .. } => true,
            Self::Notify { channels, .. } => channels.iter().all(Channel::is_personal),
            Self::MoveToCalendar { .. }
            | Self::CopyToCalendar { .. }
            | Self::Invite { .. }
            | Self::CreateReservation { .. }
            | Self::ReleaseReservation { .. }
            | Self::CallWebhook { .. } => false,
        }
    }

    /// The name of its kind in the API.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::SetColor { .. } => "SET_COLOR",
            Self::SetTitle { .. } => "SET_TITLE",
            Self::SetDescription { .. } => "SET_DESCRIPTION",
            Self::SetLocation { .. } => "SET_LOCATION",
            Self::AddLabel { .. } => "ADD_LABEL",
            Self::RemoveLabel { .. } => "REMOVE_LABEL",
            Self::MoveToCalendar { .. } => "MOVE_TO_CALENDAR",
            Self::CopyToCalendar { .. } => "COPY_TO_CALENDAR",
            Self::CancelEvent { .. } => "CANCEL_EVENT",
            Self::Invite { .. } => "INVITE",
            Self::CreateEvent { .. } => "CREATE_EVENT",
            Self::CreateTask { .. } => "CREATE_TASK",
            Self::CreateReservation { .. } => "CREATE_RESERVATION",
            Self::ReleaseReservation { .. } => "RELEASE_RESERVATION",
            Self::Notify { .. } => "NOTIFY",
            Self::CallWebhook { .. } => "CALL_WEBHOOK",
            Self::Wait { .. } => "WAIT",
            Self::Stop { .. } => "STOP",
        }
    }
}
