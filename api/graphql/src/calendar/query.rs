//! Reading calendars.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{AppError, calendar};
use cal3_domain::ids::CalendarId;

use super::Calendar;
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
};

/// Queries about calendars.
#[derive(Default)]
pub struct CalendarQuery;

#[Object]
impl CalendarQuery {
    /// One calendar. Null when there is none with this id that the viewer can see. Scope: `calendars:read`.
    async fn calendar(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Calendar>> {
        match id.parse::<CalendarId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Calendar)),
            Err(_) => Ok(None),
        }
    }

    /// The calendars that the viewer can see, in the order of their making. Scope: `calendars:read`.
    async fn calendars(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Calendar>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let calendars = calendar::list(ctx.app(), ctx.viewer(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, calendars, |calendar| {
                (calendar.id.0, calendar.into())
            }))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
