//! Asking for a time.

use async_graphql::{Context, Object, Result};
use cal3_app::reservation;

use super::{input::FindTimeInput, object::FindTimeResult};
use crate::{context::ContextExt as _, error::refuse};

/// Queries for a time.
#[derive(Default)]
pub struct FindTimeQuery;

#[Object]
impl FindTimeQuery {
    /// Times at which people, calendars and resources are free together, best first; where there are none, what stands in the way.
    /// Whose time it is is told, never what takes it. With `needs` it takes `resources:read` too. Nothing is held:
    /// `reservationCreate` with `hold` holds all resources of an option in one act, while a form is filled in.
    /// Scope: `freebusy:read`.
    async fn find_time(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is looked for.")] input: FindTimeInput,
    ) -> Result<FindTimeResult> {
        let found = async { reservation::find_time(ctx.app(), ctx.viewer(), &input.try_into()?).await };
        Box::pin(found).await.map(FindTimeResult).map_err(|error| refuse(ctx, error))
    }
}
