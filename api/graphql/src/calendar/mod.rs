//! Calendars.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::CalendarMutation;
pub(crate) use object::Calendar;
pub(crate) use query::CalendarQuery;
