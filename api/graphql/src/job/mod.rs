//! The queue of background work, for those who administer the installation.

mod input;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::JobMutation;
pub(crate) use query::JobQuery;
