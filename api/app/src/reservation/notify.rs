//! Which mail the booker of a reservation gets for what others made of it, or time: laid in the transaction that writes it. What
//! they did themselves they know.

use cal3_domain::{ids::UserId, reservation::Status};
use cal3_store::{StoreError, Tx};

use super::Reservation;
use crate::{
    App,
    mail::{self, Mail, ReservationLetter, ReservationNews},
};

/// Lays the mail about a change of a reservation of somebody with an account, if there is one to be told. `others` is how many
/// more of its series share its fate. After the commit, `app.live().notify_jobs()` makes it leave at once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(super) async fn notify(
    app: &App,
    tx: &mut Tx,
    (before, after): (&Reservation, &Reservation),
    actor: Option<UserId>,
    others: usize,
) -> Result<(), StoreError> {
    let Some(booker) = after.booker.filter(|booker| actor != Some(*booker)) else { return Ok(()) };
    let Some(news) = news(before, after) else { return Ok(()) };
    let letter = ReservationLetter { reservation: after.id.0, news, others };
    mail::lay(app, tx, Some(booker), &Mail::Reservation(letter)).await
}

fn news(before: &Reservation, after: &Reservation) -> Option<ReservationNews> {
    let resources = |one: &Reservation| one.items.iter().map(|item| item.resource).collect::<Vec<_>>();
    let has_moved = before.window != after.window || resources(before) != resources(after);
    match (before.status, after.status) {
        (Status::Waitlisted, Status::Held) => Some(ReservationNews::Offered),
        (Status::Waitlisted, Status::Requested | Status::Confirmed) => Some(ReservationNews::Promoted),
        (Status::Requested | Status::Confirmed, Status::Requested | Status::Confirmed) if has_moved => {
            Some(ReservationNews::Moved)
        }
        (Status::Requested, Status::Confirmed) => Some(ReservationNews::Approved),
        (Status::Requested, Status::Declined) => Some(ReservationNews::Declined),
        (Status::Requested, Status::Expired) => Some(ReservationNews::Expired),
        (Status::Waitlisted | Status::Requested | Status::Confirmed, Status::Cancelled) => {
            Some(ReservationNews::Cancelled)
        }
        _ => None,
    }
}
