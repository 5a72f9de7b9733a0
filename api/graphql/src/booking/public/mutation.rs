//! Booking on a page, and what the guest does with it by the link of a mail.

use async_graphql::{Context, Object, Result, SimpleObject};
use cal3_app::reservation::guest;

use super::{
    PublicBooking,
    input::{
        PublicBookingCancelInput, PublicBookingConfirmInput, PublicBookingCreateInput,
        PublicBookingRescheduleInput,
    },
};
use crate::{
    context::ContextExt as _,
    payload::{UserError, settle},
};

/// Mutations that need nobody signed in.
#[derive(Default)]
pub struct PublicBookingMutation;

macro_rules! payloads {
    ($($name:ident = $doc:literal;)*) => {$(
        #[doc = $doc]
        #[derive(SimpleObject)]
        pub(crate) struct $name {
            /// The booking as it is now.
            booking: Option<PublicBooking>,
            /// Everything that stands in the way.
            user_errors: Vec<UserError>,
        }
    )*};
}

payloads! {
    PublicBookingCreatePayload = "What `publicBookingCreate` answers.";
    PublicBookingConfirmPayload = "What `publicBookingConfirm` answers.";
    PublicBookingReschedulePayload = "What `publicBookingReschedule` answers.";
    PublicBookingCancelPayload = "What `publicBookingCancel` answers.";
}

#[Object]
impl PublicBookingMutation {
    /// Books on an open page. What comes of it is what the rules and the page say: CONFIRMED, or REQUESTED where somebody has to
    /// approve, or HELD until the link in the mail is opened. Nobody has to be signed in.
    async fn public_booking_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be booked.")] input: PublicBookingCreateInput,
    ) -> Result<PublicBookingCreatePayload> {
        let made = async { guest::book(ctx.app(), input.try_into()?).await };
        let (booking, user_errors) = settle(ctx, Box::pin(made).await).await?;
        Ok(PublicBookingCreatePayload { booking: booking.map(PublicBooking::from), user_errors })
    }

    /// Confirms a booking by the link of the mail; one that was confirmed before is answered as it is. Nobody has to be signed in.
    async fn public_booking_confirm(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which booking.")] input: PublicBookingConfirmInput,
    ) -> Result<PublicBookingConfirmPayload> {
        let confirmed = Box::pin(guest::confirm(ctx.app(), &input.secret)).await;
        let (booking, user_errors) = settle(ctx, confirmed).await?;
        Ok(PublicBookingConfirmPayload { booking: booking.map(PublicBooking::from), user_errors })
    }

    /// Moves a booking to another time by the link of a mail, until `changeUntil`. What was granted is asked for again where the
    /// rules want that. Nobody has to be signed in.
    async fn public_booking_reschedule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which booking, and where it goes.")] input: PublicBookingRescheduleInput,
    ) -> Result<PublicBookingReschedulePayload> {
        let moved = guest::reschedule(ctx.app(), &input.secret, input.start.0, input.duration);
        let (booking, user_errors) = settle(ctx, Box::pin(moved).await).await?;
        Ok(PublicBookingReschedulePayload { booking: booking.map(PublicBooking::from), user_errors })
    }

    /// Gives a booking up by the link of a mail, until `changeUntil`. Nobody has to be signed in.
    async fn public_booking_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which booking.")] input: PublicBookingCancelInput,
    ) -> Result<PublicBookingCancelPayload> {
        let cancelled = Box::pin(guest::cancel(ctx.app(), &input.secret)).await;
        let (booking, user_errors) = settle(ctx, cancelled).await?;
        Ok(PublicBookingCancelPayload { booking: booking.map(PublicBooking::from), user_errors })
    }
}
