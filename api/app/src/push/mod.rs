//! Web Push: browsers that tell their people what they are told in the page, also while the page is closed.
//!
//! A browser's subscription is an address at its maker's push service and keys that only the browser has beside us: both are sealed. What
//! is told is a job for each browser, in the transaction of its cause.

mod key;
mod send;
mod subscription;

pub use cal3_store::push::PushSubscription;
pub use key::server_key;
pub(crate) use send::enqueue;
pub use send::{JOB, Message, Sending, Told, answered, prepare};
pub use subscription::{MOST, Subscribe, delete, list, reseal, subscribe, visible};
