//! What can be reserved: types, resources, their rules, when they are closed, and roles on them.

mod accessory;
mod blackout;
mod input;
mod kind;
mod loader;
mod mutation;
mod object;
mod payload;
mod query;
mod role;

pub(crate) use accessory::ResourceAccessoryMutation;
pub(crate) use blackout::{Blackout, BlackoutMutation};
pub(crate) use kind::ResourceType;
pub(crate) use mutation::ResourceMutation;
pub(crate) use object::Resource;
pub(crate) use query::ResourceQuery;
