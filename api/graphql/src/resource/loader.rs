//! Loads resources, their types and their blackouts.

use std::sync::Arc;

use cal3_app::{
    App, AppError, Viewer,
    resource::{self, Resource, ResourceBlackout, ResourceType},
};
use cal3_domain::ids::{BlackoutId, ResourceId, ResourceTypeId};

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

impl Load for BlackoutId {
    type Value = Arc<ResourceBlackout>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<ResourceBlackout>)>, AppError> {
        let found = resource::visible_blackouts(app, viewer, ids).await?;
        Ok(found.into_iter().map(|found| (found.blackout.id, Arc::new(found))).collect())
    }
}
