//! Making and giving up recurring reservations.

use async_graphql::{Context, Object, Result};
use cal3_app::reservation::{self, CancelledSeries, MadeSeries};

use super::{
    input::{ReservationSeriesCancelInput, ReservationSeriesCreateInput},
    object::{ReservationPlan, ReservationSeriesCancelPayload, ReservationSeriesCreatePayload},
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::{UserError, settle},
    reservation::Reservation,
};

/// Mutations of recurring reservations.
#[derive(Default)]
pub struct ReservationSeriesMutation;

#[Object]
impl ReservationSeriesMutation {
    /// Makes a recurring reservation: a reservation for each occurrence, in one transaction. See `reservationPlan` for what can
    /// be had; `choices` and `mode` say what is to become of what cannot. Refused with `CONFLICT` or `RULE_BROKEN` and the
    /// plan when something is left open. Scope: `reservations:write`.
    async fn reservation_series_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be reserved.")] input: ReservationSeriesCreateInput,
    ) -> Result<ReservationSeriesCreatePayload> {
        let done = async { reservation::reserve_series(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (made, mut user_errors) = settle(ctx, Box::pin(done).await).await?;
        let none = MadeSeries { series: None, reservations: Vec::new(), plan: None, faults: Vec::new() };
        let made = made.unwrap_or(none);
        user_errors.extend(made.faults.into_iter().map(UserError::from));
        Ok(ReservationSeriesCreatePayload {
            series_id: made.series.map(|id| id.to_string().into()),
            reservations: made.reservations.into_iter().map(Reservation::from).collect(),
            plan: made.plan.map(ReservationPlan),
            user_errors,
        })
    }

    /// Gives up one occurrence of a recurring reservation and those that follow it, or all that are not over, in one
    /// transaction. Those for which it is too late stay, and are answered apart. Scope: `reservations:write`.
    async fn reservation_series_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which occurrences.")] input: ReservationSeriesCancelInput,
    ) -> Result<ReservationSeriesCancelPayload> {
        let done = async {
            let id = read_id(&input.reservation_id, "reservationId")?;
            reservation::cancel_series(ctx.app(), ctx.viewer(), id, input.extent.into()).await
        };
        let (done, user_errors) = settle(ctx, Box::pin(done).await).await?;
        let done = done.unwrap_or(CancelledSeries { cancelled: Vec::new(), kept: Vec::new() });
        let all = |found: Vec<reservation::Reservation>| found.into_iter().map(Reservation::from).collect();
        Ok(ReservationSeriesCancelPayload {
            cancelled: all(done.cancelled),
            kept: all(done.kept),
            user_errors,
        })
    }
}
