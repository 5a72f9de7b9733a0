//! People.

mod loader;
mod object;
mod query;

pub(crate) use object::User;
pub(crate) use query::AccountQuery;
