//! People.

mod query;

pub(crate) use query::AccountQuery;
