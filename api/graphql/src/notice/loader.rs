//! Loads notices.

use std::sync::Arc;

use cal3_app::{App, AppError, Viewer, notice};
use cal3_domain::ids::NoticeId;

use crate::loaders::Load;

impl Load for NoticeId {
    type Value = Arc<notice::Notice>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<notice::Notice>)>, AppError> {
        let found = notice::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|notice| (notice.id, Arc::new(notice))).collect())
    }
}
