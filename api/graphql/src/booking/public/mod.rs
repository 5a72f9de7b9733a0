//! What anybody sees and does without signing in.

mod booking;
mod input;
mod mutation;
mod page;
mod query;

pub(crate) use booking::PublicBooking;
pub(crate) use mutation::PublicBookingMutation;
pub(crate) use page::{PublicBookingPage, PublicBookingSlot};
pub(crate) use query::PublicBookingQuery;
