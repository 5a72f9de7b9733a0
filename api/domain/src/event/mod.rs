//! Events: iCalendar's VEVENT as Cal3 keeps it (RFC 5545 section 3.6.1, RFC 7986).
//!
//! An [`Event`] is a single event, a series (it has a recurrence) or an override (it has a `recurrence_id`): the row that
//! replaces one occurrence of a series, whole. [`Occurrence`]s are computed, never stored.

use jiff::{Timestamp, civil::DateTime};

use crate::access::CalendarRole;
use crate::ids::{CalendarId, EventId, UserId};

mod details;
mod edit;
mod occurrence;
mod participants;
mod recurrence_text;
mod timing;

pub use details::{Classification, EventDetails, EventStatus, Transparency, limits};
pub use edit::{Cut, SeriesEdit, SplitSeries, cut_series};
pub(crate) use occurrence::of_instance;
pub use occurrence::{Occurrence, occurrences};
pub use participants::{
    Answered, Attendee, AttendeeAnswer, AttendeeKind, AttendeeRole, Organizer, Participants, is_same_address,
};
pub use recurrence_text::{DurationText, Recurrence, RecurrenceTextError, parse_duration};
pub(crate) use recurrence_text::{parse_local, write_local};
pub use timing::{EventEnd, Timing, TimingError};

/// What an event says, apart from where it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct EventData {
    /// The globally unique id of RFC 5545 section 3.8.4.7: the same for a series and its overrides.
    pub uid: String,
    /// When.
    pub timing: Timing,
    /// What, where, how it is shown.
    pub details: EventDetails,
    /// Who organises it, and who is invited.
    pub participants: Participants,
    /// The revision of RFC 5545 section 3.8.7.4.
    pub sequence: i32,
    /// Properties that Cal3 does not model, as content lines separated by CRLF, kept for the round trip.
    pub extra: Option<String>,
    /// Inner components (VALARM and others), as they came.
    pub subcomponents: Option<String>,
    /// The SHA-256 of the foreign VTIMEZONE by which its zone names are read, when they are not IANA's.
    pub zone_definition: Option<[u8; 32]>,
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// The calendar it lies in.
    pub calendar_id: CalendarId,
    /// For an override: its series, if that is here.
    pub series_id: Option<EventId>,
    /// For an override: the original start of the occurrence that it replaces, in the wall time of its series
    /// (RECURRENCE-ID, RFC 5545 section 3.8.4.4). It does not change when the occurrence is moved.
    pub recurrence_id: Option<DateTime>,
    /// What it says.
    pub data: EventData,
    /// Who made it: they see it also when it is private. `None` when they are gone.
    pub created_by: Option<UserId>,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Event {
    /// Whether it takes up time: it is neither transparent nor cancelled.
    pub fn is_busy(&self) -> bool {
        let details = &self.data.details;
        details.transparency == Transparency::Opaque && details.status != EventStatus::Cancelled
    }

    /// The role on its calendar that is needed to see more of it than its times.
    pub fn least_role(&self) -> CalendarRole {
        match self.data.details.classification {
            Classification::Public => CalendarRole::Reader,
            Classification::Private | Classification::Confidential => CalendarRole::Owner,
        }
    }

    /// Whether it has more than one occurrence, by rule or by date.
    pub fn is_series(&self) -> bool {
        self.recurrence_id.is_none() && !self.data.timing.recurrence.is_empty()
    }
}
