//! Loads reservations, and where they stand in line.

use std::sync::Arc;

use cal3_app::{
    App, AppError, Viewer,
    reservation::{self, Reservation},
};
use cal3_domain::ids::ReservationId;

use crate::loaders::Load;

impl Load for ReservationId {
    type Value = Arc<Reservation>;

    async fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> Result<Vec<(Self, Arc<Reservation>)>, AppError> {
        let found = reservation::visible(app, viewer, ids).await?;
        Ok(found.into_iter().map(|reservation| (reservation.id, Arc::new(reservation))).collect())
    }
}

/// A reservation that may wait, by which its place in line is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct InLine(pub(super) ReservationId);

impl Load for InLine {
    type Value = i64;

    async fn load(app: &App, viewer: &Viewer, ids: &[Self]) -> Result<Vec<(Self, i64)>, AppError> {
        let ids: Vec<ReservationId> = ids.iter().map(|one| one.0).collect();
        let found = reservation::places_in_line(app, viewer, &ids).await?;
        Ok(found.into_iter().map(|(id, place)| (InLine(id), place)).collect())
    }
}
