//! What mutations of browsers that are told take and answer.

use async_graphql::{ID, InputObject, SimpleObject};

use super::PushSubscription;
use crate::payload::UserError;

/// A browser that is to be told: what its Push API gives.
#[derive(InputObject)]
pub(crate) struct PushSubscriptionCreateInput {
    /// `endpoint`: its address at its push service.
    pub endpoint: String,
    /// `keys.p256dh`: its public key, in base64url.
    #[graphql(name = "p256dh")]
    pub p256dh: String,
    /// `keys.auth`: the secret that it shares, in base64url.
    pub auth: String,
    /// `options.applicationServerKey`: the key of this server to which it is bound, in base64url; `webPushKey` when left out.
    pub server_key: Option<String>,
    /// What it calls itself, for its person; at most 100 characters.
    pub name: String,
}

/// What `pushSubscriptionCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct PushSubscriptionCreatePayload {
    /// The browser.
    pub push_subscription: Option<PushSubscription>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// Which browser is to be told no more.
#[derive(InputObject)]
pub(crate) struct PushSubscriptionDeleteInput {
    /// The browser.
    pub id: ID,
}

/// What `pushSubscriptionDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct PushSubscriptionDeletePayload {
    /// The id of what is gone.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
