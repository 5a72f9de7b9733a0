//! Loads booking pages.

use std::sync::Arc;

use cal3_app::{
    App, AppError, Viewer,
    booking::{self, BookingPage},
};
use cal3_domain::ids::BookingPageId;

use crate::loaders::Load;

impl Load for BookingPageId {
    type Value = Arc<BookingPage>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<BookingPage>)>, AppError> {
        let found = booking::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|page| (page.id, Arc::new(page))).collect())
    }
}
