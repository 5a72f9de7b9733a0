//! What can be reserved: types, resources, their rules, and roles on them.

mod input;
mod kind;
mod loader;
mod mutation;
mod object;
mod payload;
mod query;
mod role;

pub(crate) use kind::ResourceType;
pub(crate) use mutation::ResourceMutation;
pub(crate) use object::Resource;
pub(crate) use query::ResourceQuery;
