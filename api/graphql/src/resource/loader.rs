//! Loads resources and their types.

use std::sync::Arc;

use cal3_app::{
    App, AppError, Viewer,
    resource::{self, Resource, ResourceType},
};
use cal3_domain::ids::{ResourceId, ResourceTypeId};

use crate::loaders::Load;

impl Load for ResourceId {
    type Value = Arc<Resource>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<Resource>)>, AppError> {
        let found = resource::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|resource| (resource.id, Arc::new(resource))).collect())
    }
}

impl Load for ResourceTypeId {
    type Value = Arc<ResourceType>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<ResourceType>)>, AppError> {
        let found = resource::visible_types(app, viewer, ids).await?;
        Ok(found.into_iter().map(|kind| (kind.id, Arc::new(kind))).collect())
    }
}
