//! Loads events and occurrences.

use std::sync::Arc;

use cal3_app::{
    App, AppError, Viewer,
    event::{self, OccurrenceView},
};
use cal3_domain::{
    event::Event,
    ids::{EventId, OccurrenceId},
};

use crate::loaders::Load;

impl Load for EventId {
    type Value = Arc<Event>;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, Arc<Event>)>, AppError> {
        let found = event::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|event| (event.id, Arc::new(event))).collect())
    }
}

/// Most occurrences that are loaded one by one; they come from `nodes`, which takes no more.
const OCCURRENCES_MAX: usize = 100;

impl Load for OccurrenceId {
    type Value = OccurrenceView;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, OccurrenceView)>, AppError> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids.iter().take(OCCURRENCES_MAX) {
            found.extend(event::occurrence(app, viewer, *id).await?.map(|view| (*id, view)));
        }
        Ok(found)
    }
}
