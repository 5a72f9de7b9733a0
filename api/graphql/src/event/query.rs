//! Reading events and what takes place.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{
    AppError, UserErrorCode,
    event::{self, MOST_CALENDARS, WindowQuery},
};
use cal3_domain::ids::{CalendarId, EventId, OccurrenceId};

use super::{Event, Occurrence};
use crate::{
    connection::{Connection, Paging},
    context::ContextExt as _,
    error::refuse,
    scalars::{DateTime, TimeZone},
};

/// Most occurrences of a page.
const PAGE_MAX: usize = 2_000;

/// Queries about events.
#[derive(Default)]
pub struct EventQuery;

#[Object]
impl EventQuery {
    /// One event. Null when there is none with this id that the viewer can see. Scope: `events:read`.
    async fn event(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Event>> {
        match id.parse::<EventId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Event)),
            Err(_) => Ok(None),
        }
    }

    /// One occurrence, whether it is overridden or not. Null when there is none with this id that the viewer can see.
    /// Scope: `events:read`.
    async fn occurrence(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Occurrence>> {
        match id.parse::<OccurrenceId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Occurrence::from)),
            Err(_) => Ok(None),
        }
    }

    /// What takes place in some calendars in a window: all that touches it, in the order of starts, recurring series
    /// expanded. Scope: `events:read`.
    #[expect(clippy::too_many_arguments, reason = "they are the field's arguments")]
    #[graphql(complexity = "usize::try_from(first).unwrap_or(0) * (1 + child_complexity)")]
    async fn occurrences(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendars, at most 50. One that the viewer cannot see counts as empty.")]
        calendar_ids: Vec<ID>,
        #[graphql(desc = "The beginning of the window.")] from: DateTime,
        #[graphql(desc = "The end of the window, exclusive; at most 400 days after `from`.")] to: DateTime,
        #[graphql(
            desc = "The zone in which all-day and floating events are read; each calendar's when left out."
        )]
        time_zone: Option<TimeZone>,
        #[graphql(desc = "The first so many, at most 2,000.")] first: i32,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
    ) -> Result<Connection<Occurrence>> {
        let page = async {
            let paging = Paging::read(Some(first), after, None, None, PAGE_MAX)?;
            if calendar_ids.len() > MOST_CALENDARS {
                let message = format!("Ask for at most {MOST_CALENDARS} calendars.");
                return Err(AppError::field(UserErrorCode::TooLarge, "calendarIds", message));
            }
            let query = WindowQuery {
                calendars: calendar_ids.iter().filter_map(|id| id.parse::<CalendarId>().ok()).collect(),
                from: from.0,
                to: to.0,
                time_zone: time_zone.map(|zone| zone.0),
                after: paging.after,
                limit: paging.limit,
            };
            let views = event::occurrences(ctx.app(), ctx.viewer(), &query).await?;
            Ok(Connection::new(&paging, views, |view| (view.key(), Occurrence::from(view))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
