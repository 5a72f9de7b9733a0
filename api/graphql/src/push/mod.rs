//! Browsers that are told by Web Push what their people are told in the page.

mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use mutation::PushMutation;
pub(crate) use object::{PushQuery, PushSubscription};
