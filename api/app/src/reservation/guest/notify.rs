//! Which mail a guest gets for what became of their booking: laid in the transaction that writes it.

use cal3_domain::reservation::Status;
use cal3_store::{StoreError, Tx};

use crate::{
    App,
    mail::{self, BookingLetter, BookingNews, Mail},
    reservation::Reservation,
};

/// Lays the mail about a change of a guest's booking, if there is one to be told. After the commit, `app.live().notify_jobs()` makes it
/// leave at once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(in crate::reservation) async fn notify(
    app: &App,
    tx: &mut Tx,
    before: Option<&Reservation>,
    after: &Reservation,
) -> Result<(), StoreError> {
    if after.guest.is_none() {
        return Ok(());
    }
    match news(before, after) {
        Some(news) => {
            let letter = BookingLetter { reservation: after.id.0, news };
            mail::lay(app, tx, None, &Mail::Booking(letter)).await
        }
        None => Ok(()),
    }
}

fn news(before: Option<&Reservation>, after: &Reservation) -> Option<BookingNews> {
    let was = before.map(|before| before.status);
    let has_moved = before.is_some_and(|before| {
        let resources = |one: &Reservation| one.items.iter().map(|item| item.resource).collect::<Vec<_>>();
        before.window != after.window || resources(before) != resources(after)
    });
    match (was, after.status) {
        (None, Status::Held) => Some(BookingNews::ToConfirm),
        (None | Some(Status::Held), Status::Requested) => Some(BookingNews::Requested),
        (None | Some(Status::Held), Status::Confirmed) => Some(BookingNews::Confirmed),
        (Some(Status::Requested | Status::Confirmed), Status::Requested | Status::Confirmed) if has_moved => {
            Some(BookingNews::Moved)
        }
        (Some(Status::Requested), Status::Confirmed) => Some(BookingNews::Approved),
        (Some(Status::Requested), Status::Declined) => Some(BookingNews::Declined),
        (Some(Status::Requested), Status::Expired) => Some(BookingNews::Expired),
        (Some(Status::Requested | Status::Confirmed), Status::Cancelled) => Some(BookingNews::Cancelled),
        _ => None,
    }
}
