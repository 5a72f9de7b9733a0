//! Finding a time for people and resources together.

mod input;
mod object;
mod query;

pub(crate) use query::FindTimeQuery;
