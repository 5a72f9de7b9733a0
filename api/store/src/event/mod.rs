//! Events: single ones, series and overrides, in one table.

mod attend;
pub mod bulk;
pub mod busy;
mod lock;
mod people;
mod read;
mod row;
mod write;

use cal3_domain::event::Event;
use jiff::civil::DateTime;

pub use attend::{
    InvitationPlace, attendee_mails_since, by_answer_secret, count_unanswered, insert_answer_secret,
    invitations, locked_for_attendee,
};
pub use lock::{
    lock_all, locked, locked_all, locked_at_once, locked_latest_overrides, locked_override, locked_overrides,
};
pub use people::{Person, hosts, people};
pub use read::{
    VisibleEvent, count_in, earliest, feed_state, in_window, is_overridden, list_overrides, list_visible,
    of_anybody, overrides_of_anybody, page_for_export, page_in, visible,
};
pub use row::TimingColumns;
pub use write::{
    Actor, delete, delete_overrides_from, insert, move_overrides, shift_overrides, update, update_details,
    update_participants,
};

/// An event, and what of it others speak.
#[derive(Debug, Clone, PartialEq)]
pub struct WindowEvent {
    /// The event.
    pub event: Event,
    /// For a series: original starts of which an override speaks.
    pub overridden: Vec<DateTime>,
}
