//! What mutations of reservations answer.

use async_graphql::SimpleObject;

use super::Reservation;
use crate::payload::UserError;

/// What `reservationApprove` answers.
#[derive(SimpleObject)]
pub(crate) struct ReservationApprovePayload {
    /// The reservation as it is now.
    pub reservation: Option<Reservation>,
    /// The requests that were declined because they cannot be had beside it; the first who asked first.
    pub declined: Vec<Reservation>,
    /// Everything that stands in the way.
    pub user_errors: Vec<UserError>,
}

macro_rules! payloads {
    ($($name:ident = $doc:literal;)*) => {$(
        #[doc = $doc]
        #[derive(SimpleObject)]
        pub(crate) struct $name {
            /// The reservation as it is now.
            pub reservation: Option<Reservation>,
            /// Everything that stands in the way.
            pub user_errors: Vec<UserError>,
        }
    )*};
}

payloads! {
    ReservationCreatePayload = "What `reservationCreate` answers.";
    ReservationConfirmPayload = "What `reservationConfirm` answers.";
    ReservationDeclinePayload = "What `reservationDecline` answers.";
    ReservationReschedulePayload = "What `reservationReschedule` answers.";
    ReservationCancelPayload = "What `reservationCancel` answers.";
    ReservationCheckInPayload = "What `reservationCheckIn` answers.";
    ReservationCheckOutPayload = "What `reservationCheckOut` answers.";
    ReservationMarkNoShowPayload = "What `reservationMarkNoShow` answers.";
}
