//! Loads calendars.

use std::sync::Arc;

use cal3_app::calendar::Calendar;
use cal3_app::{App, AppError, Viewer, calendar};
use cal3_domain::ids::CalendarId;

use crate::loaders::Load;

impl Load for CalendarId {
    type Value = Arc<Calendar>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<Calendar>)>, AppError> {
        let found = calendar::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|calendar| (calendar.id, Arc::new(calendar))).collect())
    }
}
