//! Events and their occurrences.

mod attendee;
mod input;
mod invitation;
mod loader;
mod mutation;
mod object;
mod occurrence;
mod query;
mod time;

pub(crate) use invitation::{EventInvitation, EventInvitationMutation, EventInvitationQuery};
pub(crate) use mutation::EventMutation;
pub(crate) use object::{Classification, Event, calendar};
pub(crate) use occurrence::Occurrence;
pub(crate) use query::EventQuery;
pub(crate) use time::{EventTime, EventTimeInput};
