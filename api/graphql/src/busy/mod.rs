//! When calendars are busy.

mod object;
mod people;
mod query;

pub(crate) use query::BusyQuery;
