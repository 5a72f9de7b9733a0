//! Loads reservations.

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
