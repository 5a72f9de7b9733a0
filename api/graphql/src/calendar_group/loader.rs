//! Loads groups of calendars.

use cal3_app::{App, AppError, Viewer, calendar::group};
use cal3_domain::ids::CalendarGroupId;

use crate::loaders::Load;

impl Load for CalendarGroupId {
    type Value = group::CalendarGroup;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, group::CalendarGroup)>, AppError> {
        let found = group::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|group| (group.id, group)).collect())
    }
}
