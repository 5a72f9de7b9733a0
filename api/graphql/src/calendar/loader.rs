//! Loads calendars.

use std::sync::Arc;

use cal3_app::calendar::Calendar;
use cal3_app::{App, AppError, Viewer, calendar};
use cal3_domain::ids::CalendarId;
use jiff::tz::TimeZone;

use crate::loaders::Load;

impl Load for CalendarId {
    type Value = Arc<Calendar>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<Calendar>)>, AppError> {
        let found = calendar::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|calendar| (calendar.id, Arc::new(calendar))).collect())
    }
}

/// The zone in which a calendar's all-day and floating events are read: known also to whoever may not ask for calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ZoneOf(pub(crate) CalendarId);

impl Load for ZoneOf {
    type Value = TimeZone;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, TimeZone)>, AppError> {
        let ids: Vec<CalendarId> = ids.iter().map(|id| id.0).collect();
        let found = calendar::zones(app, viewer, &ids).await?;
        Ok(found.into_iter().map(|(id, zone)| (Self(id), zone)).collect())
    }
}
