//! Organisations, and who belongs to them.

mod input;
mod loader;
mod membership;
mod mutation;
mod object;
mod query;

pub(crate) use loader::Fellow;
pub(crate) use membership::{Membership, NamePlace};
pub(crate) use mutation::OrganisationMutation;
pub(crate) use object::{Organisation, OrganisationRole};
pub(crate) use query::OrganisationQuery;
