//! Loads tasks.

use std::sync::Arc;

use cal3_app::{App, AppError, Viewer, task};
use cal3_domain::{ids::TaskId, task::Task};

use crate::loaders::Load;

impl Load for TaskId {
    type Value = Arc<Task>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<Task>)>, AppError> {
        let found = task::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|found| (found.task.id, Arc::new(found.task))).collect())
    }
}
