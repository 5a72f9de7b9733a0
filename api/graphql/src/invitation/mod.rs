//! Invitations into organisations.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::InvitationMutation;
pub(crate) use object::Invitation;
pub(crate) use query::InvitationQuery;
