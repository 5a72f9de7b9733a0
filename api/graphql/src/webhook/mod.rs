//! Outgoing webhooks: where changes are sent, what was sent, and what came of it.

mod delivery;
mod documents;
mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use delivery::WebhookDelivery;
pub(crate) use mutation::WebhookMutation;
pub(crate) use object::Webhook;
