//! Calendars.

mod input;
mod loader;
mod mutation;
mod object;
mod preferences;
mod query;

pub(crate) use loader::ZoneOf;
pub(crate) use mutation::CalendarMutation;
pub(crate) use object::{Calendar, CalendarRole};
pub(crate) use query::CalendarQuery;
