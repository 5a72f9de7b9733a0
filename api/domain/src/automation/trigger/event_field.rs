//! The fields of an event by which its changes are told.

use serde::{Deserialize, Serialize};

/// A part of an event that can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum EventField {
    /// The title.
    Summary,
    /// The description.
    Description,
    /// The place.
    Location,
    /// The link that it carries.
    Url,
    /// Whether it takes place.
    Status,
    /// Whether it takes up time.
    Transparency,
    /// Who may read it.
    Classification,
    /// The colour.
    Color,
    /// iCalendar's categories.
    Categories,
    /// The labels.
    Labels,
    /// When it starts.
    Start,
    /// When it ends, or how long it lasts.
    End,
    /// How it recurs.
    Recurrence,
    /// The calendar that it lies in.
    Calendar,
    /// Who takes part.
    Attendees,
    /// Custom fields.
    Custom,
}

impl EventField {
    /// The name in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Summary => "SUMMARY",
            Self::Description => "DESCRIPTION",
            Self::Location => "LOCATION",
            Self::Url => "URL",
            Self::Status => "STATUS",
            Self::Transparency => "TRANSPARENCY",
            Self::Classification => "CLASSIFICATION",
            Self::Color => "COLOR",
            Self::Categories => "CATEGORIES",
            Self::Labels => "LABELS",
            Self::Start => "START",
            Self::End => "END",
            Self::Recurrence => "RECURRENCE",
            Self::Calendar => "CALENDAR",
            Self::Attendees => "ATTENDEES",
            Self::Custom => "CUSTOM",
        }
    }

    /// The field that the change log tells under this name; `None` for one that is no matter for rules.
    pub fn from_change(name: &str) -> Option<Self> {
        Some(match name {
            "summary" => Self::Summary,
            "description" => Self::Description,
            "location" => Self::Location,
            "url" => Self::Url,
            "status" => Self::Status,
            "transparency" => Self::Transparency,
            "classification" => Self::Classification,
            "color" => Self::Color,
            "categories" => Self::Categories,
            "labels" => Self::Labels,
            "start" => Self::Start,
            "end" | "duration" => Self::End,
            "recurrence" => Self::Recurrence,
            "calendarId" => Self::Calendar,
            "attendees" => Self::Attendees,
            "custom" => Self::Custom,
            _ => return None,
        })
    }

    /// Whether the event is at another time when this changes.
    pub fn is_time(self) -> bool {
        matches!(self, Self::Start | Self::End)
    }
}
