//! People.

mod administration;
mod input;
mod loader;
mod mutation;
mod object;
mod query;
mod security;
mod working_hours;

pub(crate) use administration::{AdministrationMutation, AdministrationQuery};
pub(crate) use mutation::AccountMutation;
pub(crate) use object::User;
pub(crate) use query::AccountQuery;
pub(crate) use security::{Identity, SecurityMutation, Session};
