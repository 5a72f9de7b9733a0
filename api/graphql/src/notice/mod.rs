//! What people are told in the page.

mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use mutation::NoticeMutation;
pub(crate) use object::Notice;
