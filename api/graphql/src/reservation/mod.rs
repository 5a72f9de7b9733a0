//! Reservations, and when resources are free.

mod availability;
mod fault;
mod find;
mod guest;
mod input;
mod loader;
mod mutation;
mod object;
mod payload;
mod query;
mod series;
mod utilisation;

pub(crate) use fault::{ReservationConflict, ReservationRefusal, RuleViolation, told};
pub(crate) use find::FindTimeQuery;
pub(crate) use mutation::ReservationMutation;
pub(crate) use object::{Reservation, ReservationStatus};
pub(crate) use query::ReservationQuery;
pub(crate) use series::{ReservationSeriesMutation, ReservationSeriesQuery};
