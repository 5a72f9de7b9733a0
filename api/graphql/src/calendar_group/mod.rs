//! A person's own groups of calendars.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::CalendarGroupMutation;
pub(crate) use object::CalendarGroup;
pub(crate) use query::CalendarGroupQuery;
