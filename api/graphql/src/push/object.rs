//! A browser that is told.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use cal3_app::push;

use crate::{context::ContextExt as _, scalars::DateTime};

/// Queries about Web Push.
#[derive(Default)]
pub(crate) struct PushQuery;

#[Object]
impl PushQuery {
    /// The key to which a browser binds its subscription to be told by this server: the `applicationServerKey` of the Push API, an uncompressed
    /// point on P-256 in base64url (RFC 8292). It is another one when the operator replaces `ENCRYPTION_KEY`. Null where browsers are not
    /// told.
    async fn web_push_key(&self, ctx: &Context<'_>) -> Option<String> {
        push::server_key(ctx.app()).ok()
    }
}

/// A browser that is told by Web Push what its person is told by rules, also while the page is closed. Of where and how it is told
/// nothing is shown again.
#[derive(Clone)]
pub(crate) struct PushSubscription(pub(crate) Arc<push::PushSubscription>);

impl From<push::PushSubscription> for PushSubscription {
    fn from(subscription: push::PushSubscription) -> Self {
        Self(Arc::new(subscription))
    }
}

/// A browser that is told by Web Push what its person is told by rules, also while the page is closed. Of where and how it is told
/// nothing is shown again.
#[Object]
impl PushSubscription {
    /// The id.
    pub(crate) async fn id(&self) -> ID {
        self.0.id.to_string().into()
    }

    /// What the browser calls itself.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The key of this server to which it is bound. When that is not `webPushKey`, the browser is to subscribe anew.
    async fn server_key(&self) -> &str {
        &self.0.server_key
    }

    /// When it was first told of.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When its push service last took a message; null when it never did.
    async fn told_at(&self) -> Option<DateTime> {
        self.0.told_at.map(DateTime)
    }
}
