//! Making and changing reservations.

use async_graphql::{Context, Object, Result};
use cal3_app::reservation;

use super::{
    Reservation,
    input::{ReservationCreateInput, ReservationDecideInput, ReservationInput, ReservationRescheduleInput},
    payload::{
        ReservationApprovePayload, ReservationCancelPayload, ReservationCheckInPayload,
        ReservationCheckOutPayload, ReservationConfirmPayload, ReservationCreatePayload,
        ReservationDeclinePayload, ReservationMarkNoShowPayload, ReservationReschedulePayload,
    },
};
use crate::{context::ContextExt as _, payload::settle};

/// Mutations of reservations.
#[derive(Default)]
pub struct ReservationMutation;

macro_rules! answer {
    ($ctx:ident, $payload:ident, $done:expr) => {{
        let done = async { $done };
        let (reservation, user_errors) = settle($ctx, Box::pin(done).await).await?;
        Ok($payload { reservation: reservation.map(Reservation::from), user_errors })
    }};
}

#[Object]
impl ReservationMutation {
    /// Reserves resources: all of them or none. What comes of it is what their rules say: CONFIRMED, or REQUESTED where
    /// somebody has to approve; or HELD; or WAITLISTED with `orWait`, until a place becomes free. No place is ever given twice.
    /// Scope: `reservations:write`.
    async fn reservation_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be reserved.")] input: ReservationCreateInput,
    ) -> Result<ReservationCreatePayload> {
        answer!(
            ctx,
            ReservationCreatePayload,
            reservation::reserve(ctx.app(), ctx.viewer(), input.try_into()?).await
        )
    }

    /// Completes a hold before it ends. Scope: `reservations:write`.
    async fn reservation_confirm(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation.")] input: ReservationInput,
    ) -> Result<ReservationConfirmPayload> {
        answer!(
            ctx,
            ReservationConfirmPayload,
            reservation::confirm(ctx.app(), ctx.viewer(), input.try_into()?).await
        )
    }

    /// Grants a request; with `declineOthers` those that lose their place to it are declined. Scope: `reservations:approve`.
    async fn reservation_approve(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation, and with which words.")] input: ReservationDecideInput,
    ) -> Result<ReservationApprovePayload> {
        let done = async {
            let (touch, decide) = input.read()?;
            reservation::approve(ctx.app(), ctx.viewer(), touch, decide).await
        };
        let (approved, user_errors) = settle(ctx, Box::pin(done).await).await?;
        let (reservation, declined) = approved
            .map_or((None, Vec::new()), |approved| (Some(approved.reservation.into()), approved.declined));
        let declined = declined.into_iter().map(Reservation::from).collect();
        Ok(ReservationApprovePayload { reservation, declined, user_errors })
    }

    /// Refuses a request; its place becomes free. Scope: `reservations:approve`.
    async fn reservation_decline(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation, and with which words.")] input: ReservationDecideInput,
    ) -> Result<ReservationDeclinePayload> {
        answer!(ctx, ReservationDeclinePayload, {
            let (touch, decide) = input.read()?;
            reservation::decline(ctx.app(), ctx.viewer(), touch, decide).await
        })
    }

    /// Moves a reservation to another time, gives it another end, or other resources. What was granted is asked for again
    /// where the rules want that. Scope: `reservations:write`.
    async fn reservation_reschedule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation, and where it goes.")] input: ReservationRescheduleInput,
    ) -> Result<ReservationReschedulePayload> {
        answer!(ctx, ReservationReschedulePayload, {
            let (touch, to) = input.read()?;
            reservation::reschedule(ctx.app(), ctx.viewer(), touch, to).await
        })
    }

    /// Gives a reservation up: its booker until `changeUntil`, whoever manages its resources until it ends. One that waits leaves
    /// the line. What becomes free goes at once to those who wait for it.
    /// Scope: `reservations:write`.
    async fn reservation_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation.")] input: ReservationInput,
    ) -> Result<ReservationCancelPayload> {
        answer!(
            ctx,
            ReservationCancelPayload,
            reservation::cancel(ctx.app(), ctx.viewer(), input.try_into()?).await
        )
    }

    /// Says that its booker is there. Scope: `reservations:write`.
    async fn reservation_check_in(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation.")] input: ReservationInput,
    ) -> Result<ReservationCheckInPayload> {
        answer!(
            ctx,
            ReservationCheckInPayload,
            reservation::check_in(ctx.app(), ctx.viewer(), input.try_into()?).await
        )
    }

    /// Says that its booker leaves; what is left of its time becomes free. Scope: `reservations:write`.
    async fn reservation_check_out(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation.")] input: ReservationInput,
    ) -> Result<ReservationCheckOutPayload> {
        answer!(
            ctx,
            ReservationCheckOutPayload,
            reservation::check_out(ctx.app(), ctx.viewer(), input.try_into()?).await
        )
    }

    /// Says that its booker did not come; its place becomes free. For those who manage its resources.
    /// Scope: `reservations:write`.
    async fn reservation_mark_no_show(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which reservation.")] input: ReservationInput,
    ) -> Result<ReservationMarkNoShowPayload> {
        answer!(
            ctx,
            ReservationMarkNoShowPayload,
            reservation::mark_no_show(ctx.app(), ctx.viewer(), input.try_into()?).await
        )
    }
}
