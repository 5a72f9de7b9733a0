//! When calendars are busy.

mod object;
mod query;

pub(crate) use query::BusyQuery;
