//! Looking at what can be had of a recurring reservation.

use async_graphql::{Context, Object, Result};
use cal3_app::reservation;

use super::{input::ReservationSeriesInput, object::ReservationPlan};
use crate::{context::ContextExt as _, error::refuse};

/// Queries about recurring reservations.
#[derive(Default)]
pub struct ReservationSeriesQuery;

#[Object]
impl ReservationSeriesQuery {
    /// What can be had of a recurring reservation, occurrence by occurrence, and what would do instead. Nothing is written or
    /// held: `reservationSeriesCreate` commits it. Null when the viewer cannot see the resource. Scope: `resources:read`.
    async fn reservation_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is wanted.")] series: ReservationSeriesInput,
    ) -> Result<Option<ReservationPlan>> {
        let plan = async { reservation::plan(ctx.app(), ctx.viewer(), &series.try_into()?).await };
        Box::pin(plan).await.map(|plan| plan.map(ReservationPlan)).map_err(|error| refuse(ctx, error))
    }
}
