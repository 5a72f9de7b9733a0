//! The change log, followed.

use async_graphql::{Context, ID, Result, Subscription};
use cal3_app::{AppError, UserErrorCode, live};
use cal3_domain::ids::CalendarId;
use futures_util::{Stream, StreamExt as _};

use super::{object::Change, query::read_cursor};
use crate::{
    context::{ContextExt as _, read_id},
    error::refuse,
    scalars::Cursor,
};

/// Most calendars that one subscription names.
const CALENDARS_MAX: usize = 100;

/// Following the change log.
#[derive(Default)]
pub(crate) struct ChangeSubscription;

#[Subscription]
impl ChangeSubscription {
    /// Every change that the viewer may see, from `after` on (what was missed comes first), or from now; without gap and
    /// without repetition. After a lost connection subscribe again with the last `cursor`. Scope: `freebusy:read`.
    async fn changes<'a>(
        &'a self,
        ctx: &'a Context<'_>,
        #[graphql(desc = "Only what comes after this position; from now when left out.")] after: Option<
            Cursor,
        >,
        #[graphql(desc = "Only changes of these calendars and of what lies in them; at most 100.")]
        calendar_ids: Option<Vec<ID>>,
    ) -> Result<impl Stream<Item = Result<Change>> + 'a> {
        let changes = async {
            let after = read_cursor(after)?;
            if calendar_ids.as_ref().is_some_and(|ids| ids.len() > CALENDARS_MAX) {
                let message = format!("Give at most {CALENDARS_MAX} calendars.");
                return Err(AppError::field(UserErrorCode::TooLarge, "calendarIds", message));
            }
            let calendars = calendar_ids
                .map(|ids| ids.iter().map(|id| read_id::<CalendarId>(id, "calendarIds")).collect())
                .transpose()?;
            live::watch(ctx.app(), ctx.viewer(), after, calendars).await
        };
        let changes = changes.await.map_err(|error| refuse(ctx, error))?;
        Ok(changes.map(|change| change.map(Change).map_err(|error| refuse(ctx, error))))
    }
}
