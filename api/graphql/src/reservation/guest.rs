//! Who booked without an account.

use async_graphql::SimpleObject;
use cal3_app::reservation::GuestBooking;

use crate::scalars::{Json, TimeZone};

/// Who booked a reservation without an account.
#[derive(SimpleObject)]
pub(crate) struct ReservationGuest {
    /// What they are called.
    name: String,
    /// Where their mail goes.
    email: String,
    /// The zone in which they read times.
    time_zone: TimeZone,
    /// What they answered, by the keys of the questions: an object.
    answers: Json,
}

impl From<&GuestBooking> for ReservationGuest {
    fn from(booking: &GuestBooking) -> Self {
        Self {
            name: booking.guest.name.clone(),
            email: booking.guest.email.clone(),
            time_zone: TimeZone(booking.guest.time_zone.clone()),
            answers: Json(booking.answers.clone()),
        }
    }
}
