//! Outgoing webhooks: subscriptions, what is delivered to them, and every attempt of it.

mod attempt;
mod delivery;
mod endpoint;
mod matching;
mod replay;
mod sealed;
mod work;

pub use attempt::{Attempt, attempts, insert_attempt};
pub use delivery::{Delivery, NewDelivery, Subject, find_deliveries, insert_deliveries, list_deliveries};
pub use endpoint::{Webhook, count, delete, disable_all, insert, list_visible, locked, save, visible};
pub use matching::candidates;
pub use replay::{Selection, coalesce, drop_waiting, replay, wake};
pub use sealed::{lock_secrets_of_other_keys, set_sealed_secrets};
pub use work::{
    Claim, Claimed, claim, count_rejection, delete_old, hold, locked_delivery, pause, save_delivery,
    standing, sweep,
};
