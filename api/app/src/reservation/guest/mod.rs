//! What people without an account can do: see what a booking page offers, book it, and confirm, move or cancel what they booked by
//! the link of a mail.
//!
//! A guest's booking is a reservation like any other, and goes the same way. They are told neither who has what is taken, nor why
//! something is closed.

mod assign;
mod book;
mod discreet;
mod manage;
mod notify;
mod page;
mod proof;
mod slots;

use cal3_domain::{ids::ReservationId, time::Window};
use cal3_store::{
    PgConnection,
    booking::{self as store, About},
    reservation::{self as rows, GuestBooking},
};
use jiff::{SignedDuration, Timestamp};

pub use book::{BookAsGuest, book};
pub use manage::{cancel, confirm, find, reschedule};
pub(super) use notify::notify;
pub use page::{PublicPage, public_page};
pub use slots::{OpenSlot, SlotsWanted, open_slots};

use super::Reservation;
use crate::{App, AppError, account::address_key, limit::Quota};

/// For how long the place of a booking is held until the link in the mail is opened, at least.
const CONFIRM_WITHIN: SignedDuration = SignedDuration::from_mins(30);

/// How often one may book from one address.
const BOOK: Quota = Quota { name: "book", burst: 20, interval: SignedDuration::from_secs(30) };
/// How often links of mails may be followed from one address.
const FOLLOW: Quota = Quota { name: "follow_booking", burst: 60, interval: SignedDuration::from_secs(5) };

/// A booking as its guest sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Booking {
    /// The reservation.
    pub reservation: Reservation,
    /// Who booked it, and what they answered.
    pub by: GuestBooking,
    /// What it is of.
    pub about: About,
}

impl Booking {
    /// Whether the guest may move or cancel it at `now`.
    pub fn can_change(&self, now: Timestamp) -> bool {
        use cal3_domain::reservation::{ActionKind, Actor};
        let kind = ActionKind::Cancel;
        kind.actors().contains(&Actor::Guest)
            && kind.statuses().contains(&self.reservation.status)
            && now <= self.reservation.deadlines.change_until
            && now < self.reservation.window.start()
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        self.about.title.as_deref().unwrap_or(&self.reservation.summary)
    }

    /// From when to when.
    pub fn window(&self) -> Window {
        self.reservation.window
    }
}

/// The booking of a guest; `None` for other reservations.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(crate) async fn booking(
    connection: &mut PgConnection,
    id: ReservationId,
) -> Result<Option<Booking>, AppError> {
    let Some(reservation) = rows::of_guest(connection, id).await? else { return Ok(None) };
    let Some(about) = store::about(connection, id).await? else { return Ok(None) };
    Ok(reservation.guest.clone().map(|by| Booking { reservation, by, about }))
}

/// Where the link of a mail leads.
pub(crate) fn link(app: &App, secret: &str) -> String {
    format!("{}/book/manage#{secret}", app.public_url())
}

/// Lets no address try too often.
async fn admit(app: &App, quota: &Quota) -> Result<(), AppError> {
    app.admit(quota, &address_key(app.client())).await
}
