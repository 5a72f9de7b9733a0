//! Recurring reservations.

mod input;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::ReservationSeriesMutation;
pub(crate) use query::ReservationSeriesQuery;
