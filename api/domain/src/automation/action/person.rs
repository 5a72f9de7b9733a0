//! People that actions are about, and the ways to tell them.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::{event::AttendeeRole, ids::UserId};

/// Somebody who is invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Invitee {
    /// Their address.
    pub email: Text,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// What they are to the event.
    #[serde(default)]
    pub role: AttendeeRole,
}

/// Whom a notification is for. Who is named twice is told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Recipient {
    /// Whoever owns the rule; of an organisation, its administrators.
    RuleOwner {},
    /// Whoever owns the calendar.
    CalendarOwner {},
    /// Whoever made the change.
    Actor {},
    /// The event's organiser.
    Organizer {},
    /// The event's attendees.
    Attendees {
        /// Only those who did not decline.
        #[serde(default)]
        except_declined: bool,
    },
    /// Whoever reserved.
    Booker {},
    /// Whoever manages the resource.
    ResourceManagers {},
    /// A person of the organisation.
    User {
        /// Who.
        user_id: UserId,
    },
    /// An address; by mail only.
    Email {
        /// The address.
        address: Text,
    },
}

/// A way to tell somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "SCREAMING_SNAKE_CASE",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Channel {
    /// In the page.
    InApp {},
    /// By mail.
    Email {},
    /// By web push.
    WebPush {},
    /// To a channel of Slack.
    Slack {
        /// Slack's incoming webhook; best kept as a secret: `{{ secret.slack }}`.
        url: Text,
    },
    /// To a channel of Microsoft Teams.
    Teams {
        /// Teams' incoming webhook; best kept as a secret.
        url: Text,
    },
}

impl Channel {
    /// Whether it tells each recipient by themselves.
    pub(super) fn is_personal(&self) -> bool {
        matches!(self, Self::InApp {} | Self::Email {} | Self::WebPush {})
    }
}
