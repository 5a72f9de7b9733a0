//! Loads groups.

use cal3_app::{
    App, AppError, Viewer,
    organisation::{Group, group},
};
use cal3_domain::ids::GroupId;

use crate::loaders::Load;

impl Load for GroupId {
    type Value = Group;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Group)>, AppError> {
        Ok(group::visible(app, viewer, ids).await?.into_iter().map(|group| (group.id, group)).collect())
    }
}
