//! Reading groups of calendars.

use async_graphql::{Context, Object, Result};
use cal3_app::{AppError, calendar::group};

use super::CalendarGroup;
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
};

/// Queries about groups of calendars.
#[derive(Default)]
pub(crate) struct CalendarGroupQuery;

#[Object]
impl CalendarGroupQuery {
    /// The viewer's own groups of calendars, in their order. Scope: `calendars:read`.
    async fn calendar_groups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<CalendarGroup>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let groups = group::list(ctx.app(), ctx.viewer(), &paging.args()).await?;
            let node = |group: group::CalendarGroup| ((group.position, group.id.0), group.into());
            Ok::<_, AppError>(Connection::new(&paging, groups, node))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
