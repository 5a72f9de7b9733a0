//! What a guest does with their own reservation, by the link of a mail.

use cal3_domain::{ids::ReservationId, reservation::ActionKind};

use super::{Intent, Move, work::change_as_guest};
use crate::{App, AppError, reservation::Reservation};

/// Completes a hold: it becomes CONFIRMED, or REQUESTED where somebody has to approve.
///
/// # Errors
/// As [`super::confirm`].
pub(in crate::reservation) async fn confirm_as_guest(
    app: &App,
    id: ReservationId,
) -> Result<Reservation, AppError> {
    change_as_guest(app, id, &Intent::Confirm).await
}

/// Gives it up, until `changeUntil`.
///
/// # Errors
/// As [`super::cancel`].
pub(in crate::reservation) async fn cancel_as_guest(
    app: &App,
    id: ReservationId,
) -> Result<Reservation, AppError> {
    change_as_guest(app, id, &Intent::Plain(ActionKind::Cancel)).await
}

/// Moves it to another time, until `changeUntil`.
///
/// # Errors
/// As [`super::reschedule`].
pub(in crate::reservation) async fn move_as_guest(
    app: &App,
    id: ReservationId,
    to: Move,
) -> Result<Reservation, AppError> {
    change_as_guest(app, id, &Intent::Move { to, bundle: None, overruling: None }).await
}
