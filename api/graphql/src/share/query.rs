//! What the viewer left.

use async_graphql::{Context, Object, Result};
use cal3_app::{AppError, calendar::share};

use super::object::LeftCalendar;
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
};

/// Queries about sharing.
#[derive(Default)]
pub(crate) struct ShareQuery;

#[Object]
impl ShareQuery {
    /// The calendars that the viewer left and can come back to, in the order of the calendars' making.
    /// Scope: `calendars:read`.
    async fn left_calendars(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<LeftCalendar>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let left = share::departed(ctx.app(), ctx.viewer(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, left, |left| (left.calendar.0, LeftCalendar(left))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
