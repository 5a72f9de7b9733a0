//! People.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::AccountMutation;
pub(crate) use object::User;
pub(crate) use query::AccountQuery;
