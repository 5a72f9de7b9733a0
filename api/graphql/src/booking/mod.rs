//! Booking pages: managing them, and what anybody does on them without signing in.

mod fault;
mod input;
mod loader;
mod mutation;
mod object;
mod payload;
mod public;
mod query;

pub(crate) use fault::{PublicBookingConflict, not_free};
pub(crate) use mutation::BookingPageMutation;
pub(crate) use object::{BookingAssignment, BookingPage};
pub(crate) use public::{PublicBookingMutation, PublicBookingQuery};
pub(crate) use query::BookingPageQuery;
