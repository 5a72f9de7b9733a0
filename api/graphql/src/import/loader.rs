//! Loads imports.

use cal3_app::{App, AppError, Viewer, import};
use cal3_domain::ids::ImportId;

use crate::loaders::Load;

impl Load for ImportId {
    type Value = import::Import;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, import::Import)>, AppError> {
        let found = import::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|import| (import.id, import)).collect())
    }
}
