//! Asking when calendars are busy.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{
    AppError, UserErrorCode,
    event::{self, MOST_CALENDARS},
};
use cal3_domain::ids::{CalendarId, UserId};

use super::{object::BusyBlock, people::PersonAvailability};
use crate::{
    connection::{Connection, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::{DateTime, TimeZone},
};

/// Most blocks of a page.
const PAGE_MAX: usize = 2_000;

/// Queries about when calendars are busy.
#[derive(Default)]
pub(crate) struct BusyQuery;

#[Object]
impl BusyQuery {
    /// When some calendars are busy in a window: by what is opaque and not cancelled, recurring series expanded, what overlaps
    /// or touches merged for each calendar and type (RFC 4791 section 7.10), cut to the window, in the order of starts. Of every
    /// calendar that the viewer can see, private events included. Scope: `freebusy:read`.
    #[expect(clippy::too_many_arguments, reason = "they are the field's arguments")]
    async fn busy_blocks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The calendars, at most 50. One that the viewer cannot see counts as free.")]
        calendar_ids: Vec<ID>,
        #[graphql(desc = "The beginning of the window.")] from: DateTime,
        #[graphql(desc = "The end of the window, exclusive; at most 400 days after `from`.")] to: DateTime,
        #[graphql(
            desc = "The zone in which all-day and floating events are read; each calendar's when left out."
        )]
        time_zone: Option<TimeZone>,
        #[graphql(
            default = false,
            desc = "Whether what `occurrences` shows the viewer is left out: then the two together are all that takes time."
        )]
        only_hidden: bool,
        #[graphql(desc = "The first so many, at most 2,000.")] first: i32,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
    ) -> Result<Connection<BusyBlock>> {
        let page = async {
            let paging = Paging::read(Some(first), after, None, None, PAGE_MAX)?;
            if calendar_ids.len() > MOST_CALENDARS {
                let message = format!("Ask for at most {MOST_CALENDARS} calendars.");
                return Err(AppError::field(UserErrorCode::TooLarge, "calendarIds", message));
            }
            let query = event::BusyQuery {
                calendars: calendar_ids.iter().filter_map(|id| id.parse::<CalendarId>().ok()).collect(),
                from: from.0,
                to: to.0,
                time_zone: time_zone.map(|zone| zone.0),
                only_hidden,
                after: paging.after,
                limit: paging.limit,
            };
            let blocks = event::busy(ctx.app(), ctx.viewer(), &query).await?;
            Ok(Connection::new(&paging, blocks, |block| (event::busy_key(&block), BusyBlock(block))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
    /// When people are busy and when they work in a window, in the order of `userIds`. Of the viewer, and of owners of a calendar
    /// that the viewer can see; others are left out. Scope: `freebusy:read`.
    async fn people_availability(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The people, at most 50.")] user_ids: Vec<ID>,
        #[graphql(desc = "The beginning of the window.")] from: DateTime,
        #[graphql(desc = "The end of the window, exclusive; at most 60 days after `from`.")] to: DateTime,
    ) -> Result<Vec<PersonAvailability>> {
        let users: Vec<UserId> = user_ids.iter().filter_map(|id| id.parse().ok()).collect();
        let found = event::people_times(ctx.app(), ctx.viewer(), &users, (from.0, to.0));
        let found = Box::pin(found).await.map_err(|error| refuse(ctx, error))?;
        Ok(found.into_iter().map(PersonAvailability).collect())
    }
}
