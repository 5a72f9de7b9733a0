//! Imports.

mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use mutation::ImportMutation;
pub(crate) use object::Import;
