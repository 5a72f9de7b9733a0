//! Groups of an organisation's members.

mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use mutation::GroupMutation;
pub(crate) use object::Group;
