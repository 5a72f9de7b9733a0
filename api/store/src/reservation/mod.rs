//! Reservations, and what takes resources when. What may overlap is decided by the database's constraints, for every writer.
//!
//! When a resource is closed is decided by its rules and its blackouts, which are asked while it is locked.
//!
//! Whoever takes or changes a place first locks its resources in the order of their ids ([`places_locked`]), then the
//! reservation ([`locked`]): so two writers wait for each other in one order, and never in a circle.

mod attempt;
mod due;
mod facts;
mod host;
mod of_type;
mod read;
mod series;
mod taken;
mod told;
mod used;
mod waitlist;
mod write;

use cal3_domain::{
    access::ResourceRole,
    ids::{
        BookingPageId, CalendarId, EventId, OrganisationId, ReservationId, ReservationSeriesId, ResourceId,
        ResourceTypeId, UserId,
    },
    policy::Policy,
    reservation::{Deadlines, Status},
    resource::Accessory,
    time::Window,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use attempt::{begin_attempt, keep_attempt, undo_attempt};
pub use due::{due, expired_holds};
pub use facts::{
    Occupied, Occupier, booker, lock_quota, occupied, places, places_locked, try_lock_quota, usage,
    usage_of_guest,
};
pub use host::{HostLoad, host_load, insert_host};
pub use of_type::{OfType, of_types};
pub use read::{
    ByStart, Filter, list, locked, locked_occurrences, of_anybody, of_guest, resources_of, visible,
};
pub use series::{NewSeries, insert_series, resources_of_series};
pub use taken::{Taken, taken};
pub use told::{Told, code_of_event, names, told};
pub use used::{MOST_USES, uses};
pub use waitlist::{MOST_WAITING, positions, requesting, waiting};
pub use write::{insert, update};

/// What of a resource matters to its reservations.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The resource.
    pub id: ResourceId,
    /// The organisation that has it.
    pub organisation: OrganisationId,
    /// What kind it is.
    pub type_id: ResourceTypeId,
    /// How many there are: 1 of a unit.
    pub quantity: u32,
    /// IANA name of its zone.
    pub time_zone: String,
    /// Whether it can be reserved at all.
    pub is_active: bool,
    /// The rules that hold.
    pub policy: Policy,
    /// Whose time it is, when it is a person's hour.
    pub host: Option<PlaceHost>,
    /// The viewer's role on it; `None` when they cannot see it.
    pub role: Option<ResourceRole>,
    /// What comes with it.
    pub accessories: Vec<Accessory>,
}

/// The person whose hour a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceHost {
    /// Who.
    pub user: UserId,
    /// The calendar of theirs in which what is reserved is written; `None` when they have none.
    pub calendar: Option<CalendarId>,
}

/// Somebody whose time is reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Host {
    /// Who.
    pub user: UserId,
    /// The event that follows the reservation in a calendar of theirs; `None` when they have deleted it.
    pub event: Option<EventId>,
}

/// A resource of a reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Which one.
    pub resource: ResourceId,
    /// The range that it is taken for, buffers included.
    pub during: Window,
    /// How much of a pool; 1 of a unit.
    pub quantity: u32,
    /// Whether nothing else may take it at the same time: so it is with units.
    pub is_exclusive: bool,
    /// Whether it is taken, and not only asked for.
    pub holds: bool,
}

/// Which occurrence of a recurring reservation one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The series.
    pub series: ReservationSeriesId,
    /// The start that the rule gives it, whatever became of it.
    pub original: Timestamp,
}

/// Whoever booked without an account, as they filled in the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GuestDetails {
    /// What they are called.
    pub name: String,
    /// Where their mail goes.
    pub email: String,
    /// IANA name of the zone in which they read times.
    pub time_zone: String,
}

/// The booking of somebody without an account.
#[derive(Debug, Clone, PartialEq)]
pub struct GuestBooking {
    /// Who.
    pub guest: GuestDetails,
    /// What they answered, by the keys of the questions.
    pub answers: Value,
    /// On which page; `None` when it is gone.
    pub page: Option<BookingPageId>,
}

/// A reservation, with what its reader is to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reservation {
    /// Its id.
    pub id: ReservationId,
    /// The organisation whose resources it is of.
    pub organisation: OrganisationId,
    /// Its code for people, without the hyphen.
    pub code: String,
    /// Its state.
    pub status: Status,
    /// Which occurrence it is, of a recurring one.
    pub occurrence: Option<Occurrence>,
    /// Whose it is.
    pub booker: Option<UserId>,
    /// Who booked it, without an account.
    pub guest: Option<GuestBooking>,
    /// Who made it.
    pub created_by: Option<UserId>,
    /// What it is for, in a line.
    pub summary: String,
    /// What else is said.
    pub note: Option<String>,
    /// From when to when, without buffers.
    pub window: Window,
    /// IANA name of the zone in which it was made.
    pub time_zone: String,
    /// Until when a hold lasts.
    pub held_until: Option<Timestamp>,
    /// From when and until when things can be done with it.
    pub deadlines: Deadlines,
    /// When its booker came.
    pub checked_in_at: Option<Timestamp>,
    /// When its booker left.
    pub checked_out_at: Option<Timestamp>,
    /// Who approved or declined it.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// With which words.
    pub decision_note: Option<String>,
    /// The event that follows it, in a calendar of its booker's.
    pub event: Option<EventId>,
    /// The people whose time it is.
    pub hosts: Vec<Host>,
    /// Its resources, in the order of their ids.
    pub items: Vec<Item>,
    /// The viewer's role on all of its resources: the weakest; `None` when they have none on one of them.
    pub role: Option<ResourceRole>,
    /// Whether its booker manages the organisation's resources: then they are told of it as such.
    pub booker_manages: bool,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}
