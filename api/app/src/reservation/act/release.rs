//! Giving a reservation up for somebody within a transaction that does other things, too.

use cal3_domain::{
    ids::{ReservationId, UserId},
    reservation::Status,
};
use cal3_store::{Access, Tx, reservation as store};

use super::{
    Intent, Touch,
    work::{Tried, act_in},
};
use crate::{
    App, AppError, Viewer,
    faults::Faults,
    reservation::{
        NOTE, Reservation, ReservationFault, TRIES,
        change::{By, Ended},
    },
};

/// Gives a reservation up with the rights of `user`, as [`cancel`](super::cancel) does; `reason` is kept with it. One that takes no
/// place any more, since it was given up, declined or missed, or ran out, stays as it is. Nothing is committed.
///
/// # Errors
/// As [`cancel`](super::cancel); [`AppError::Reservation`] without a fault when others were changing it each time.
pub(crate) async fn release_in(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    id: ReservationId,
    reason: Option<&str>,
) -> Result<Reservation, AppError> {
    let mut faults = Faults::default();
    let intent = Intent::Release(faults.text("reason", reason, NOTE));
    faults.check()?;
    let by = By { user: Some(user), access: Access::from(user) };
    let (viewer, touch) = (Viewer::Worker { acting_for: user }, Touch { id, if_version: None });
    let mut tried = Tried::default();
    for _ in 0..TRIES {
        store::begin_attempt(tx).await?;
        match act_in(app, tx, &viewer, &by, touch, &intent, &mut tried).await {
            Ok(done) => {
                store::keep_attempt(tx).await?;
                return Ok(done.approved.reservation);
            }
            Err(ended) => {
                store::undo_attempt(tx).await?;
                match ended {
                    Ended::Again => {}
                    Ended::Wider(more) => tried.wider.extend(more),
                    Ended::Refused(error) => return given_up(tx, &by, id, error).await,
                }
            }
        }
    }
    Err(AppError::Reservation(Vec::new()))
}

/// The reservation, where it was refused because there is nothing to be given up any more.
async fn given_up(tx: &mut Tx, by: &By, id: ReservationId, error: AppError) -> Result<Reservation, AppError> {
    let is_refusal = |fault: &ReservationFault| matches!(fault, ReservationFault::Refusal(_));
    if !matches!(&error, AppError::Reservation(faults) if !faults.is_empty() && faults.iter().all(is_refusal))
    {
        return Err(error);
    }
    let found = store::visible(tx, &by.access, &[id.0]).await?.pop();
    let is_free = |one: &Reservation| {
        matches!(one.status, Status::Cancelled | Status::Declined | Status::Expired | Status::NoShow)
    };
    found.filter(is_free).ok_or(error)
}
