//! Tokens of integrators.

mod input;
mod loader;
mod mutation;
mod object;
mod query;

pub(crate) use mutation::TokenMutation;
pub(crate) use object::Token;
pub(crate) use query::TokenQuery;
