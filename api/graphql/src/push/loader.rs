//! Loads browsers that are told.

use std::sync::Arc;

use cal3_app::{App, AppError, Viewer, push};
use cal3_domain::ids::PushSubscriptionId;

use crate::loaders::Load;

impl Load for PushSubscriptionId {
    type Value = Arc<push::PushSubscription>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<push::PushSubscription>)>, AppError> {
        let found = push::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|found| (found.id, Arc::new(found))).collect())
    }
}
