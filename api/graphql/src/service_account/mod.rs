//! Accounts with which an organisation's programs act.

mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use loader::Served;
pub(crate) use mutation::ServiceAccountMutation;
pub(crate) use object::ServiceAccount;
