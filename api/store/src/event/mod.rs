//! Events: single ones, series and overrides, in one table.

pub mod bulk;
mod read;
mod row;
mod write;

use cal3_domain::{event::Event, ids::UserId};
use jiff::civil::DateTime;

pub use read::{
    VisibleEvent, earliest, feed_state, in_window, list_overrides, list_visible, locked, locked_override,
    locked_overrides, page_for_export, visible,
};
pub use row::TimingColumns;
pub use write::{
    Actor, delete, delete_overrides_from, insert, move_overrides, owner, shift_overrides, update,
};

/// An event that touches a window.
#[derive(Debug, Clone, PartialEq)]
pub struct WindowEvent {
    /// The event.
    pub event: Event,
    /// For a series: the original starts, near the window, of which an override speaks.
    pub overridden: Vec<DateTime>,
}

/// Whose calendar an event was written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The calendar's owner: the distribution key of the change.
    pub owner: UserId,
}
