//! Tasks.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::TaskMutation;
pub(crate) use object::Task;
pub(crate) use query::TaskQuery;
