//! Calendars shared, public links, and calendars that were left.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::ShareMutation;
pub(crate) use object::CalendarShare;
pub(crate) use query::ShareQuery;
