//! Loads shares.

use std::sync::Arc;

use cal3_app::{App, AppError, Viewer, calendar::share};
use cal3_domain::ids::CalendarShareId;

use crate::loaders::Load;

impl Load for CalendarShareId {
    type Value = Arc<share::Share>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<share::Share>)>, AppError> {
        let found = share::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|share| (share.id, Arc::new(share))).collect())
    }
}
