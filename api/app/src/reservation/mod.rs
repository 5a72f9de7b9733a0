//! What a viewer can do with reservations, and what they can learn of when resources are free.
//!
//! Whatever takes a place goes one way: lock the resources in the order of their ids, release holds that have run out, ask the
//! rules ([`facts`]), write ([`act`] and [`reserve`]), give what became free to those who wait for it ([`waitlist`]). The rules are asked so that everything that is wrong is told at once;
//! that no place is given twice is held by the database's constraints, whoever writes.

mod act;
mod availability;
mod change;
mod due;
mod export;
mod facts;
mod fault;
mod find;
pub mod guest;
mod hosted;
mod items;
mod linked;
mod new;
mod notify;
mod offer;
mod read;
mod reserve;
mod series;
mod tell;
mod utilisation;
mod waitlist;
mod write;

pub(crate) use act::release_in;
pub use act::{
    Approved, Decide, Move, Others, Touch, approve, cancel, check_in, check_out, confirm, decline,
    mark_no_show, reschedule,
};
pub use availability::{Explanation, SlotsOf, closures, explain, slots};
pub use cal3_store::reservation::{ByStart, Filter, GuestBooking, Item, Occurrence, Reservation};
pub(crate) use change::Ended;
pub use due::expire_due;
pub use export::{Export, ExportForm, export};
pub use fault::ReservationFault;
pub use find::{FindTime, FoundTimes, Invited, NeedOf, Needed, TimeOption, find_time};
pub use items::Wanted;
pub use read::{list, places_in_line, visible};
pub(crate) use reserve::reserve_in;
pub use reserve::{Reserve, reserve};
pub use series::{
    CancelledSeries, Extent, MadeSeries, ReserveSeries, SeriesWish, cancel_series, plan, reserve_series,
};
pub use utilisation::{UtilisationOf, UtilisedResource, resource_utilisation, utilisation_csv};
pub(crate) use waitlist::reopen;

/// Longest summary, in characters.
const SUMMARY: usize = 200;
/// Longest note, in characters.
const NOTE: usize = 10_000;
/// How often a transaction that got in another's way is tried again.
pub(crate) const TRIES: usize = 4;
