//! Changing calendars.

use async_graphql::{Context, Object, Result};
use cal3_app::calendar;

use super::{
    Calendar,
    input::{
        CalendarCreateInput, CalendarCreatePayload, CalendarDeleteInput, CalendarDeletePayload,
        CalendarFeedDisableInput, CalendarFeedDisablePayload, CalendarFeedRotateInput,
        CalendarFeedRotatePayload, CalendarUpdateInput, CalendarUpdatePayload,
    },
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
    scalars::Url,
};

/// Mutations of calendars.
#[derive(Default)]
pub struct CalendarMutation;

#[Object]
impl CalendarMutation {
    /// Makes a calendar that the viewer owns.
    async fn calendar_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new calendar.")] input: CalendarCreateInput,
    ) -> Result<CalendarCreatePayload> {
        let made = calendar::create(ctx.app(), ctx.viewer(), input.into()).await;
        let (calendar, user_errors) = settle(ctx, made).await?;
        Ok(CalendarCreatePayload { calendar: calendar.map(Calendar::from), user_errors })
    }

    /// Changes a calendar, or whether the viewer's page shows it.
    async fn calendar_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: CalendarUpdateInput,
    ) -> Result<CalendarUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            calendar::update(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (calendar, user_errors) = settle(ctx, changed.await).await?;
        Ok(CalendarUpdatePayload { calendar: calendar.map(Calendar::from), user_errors })
    }

    /// Deletes a calendar with all of its events.
    async fn calendar_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar.")] input: CalendarDeleteInput,
    ) -> Result<CalendarDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            calendar::delete(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(CalendarDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(calendar::Deleted::Already),
            user_errors,
        })
    }

    /// Gives a calendar a new secret feed URL; the one before stops working at once.
    async fn calendar_feed_rotate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar.")] input: CalendarFeedRotateInput,
    ) -> Result<CalendarFeedRotatePayload> {
        let rotated = async {
            let id = read_id(&input.id, "id")?;
            calendar::rotate_feed(ctx.app(), ctx.viewer(), id).await
        };
        let (rotated, user_errors) = settle(ctx, rotated.await).await?;
        let (calendar, url) = rotated.unzip();
        Ok(CalendarFeedRotatePayload {
            calendar: calendar.map(Calendar::from),
            feed_url: url.map(Url),
            user_errors,
        })
    }

    /// Takes a calendar's secret feed URL away.
    async fn calendar_feed_disable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar.")] input: CalendarFeedDisableInput,
    ) -> Result<CalendarFeedDisablePayload> {
        let disabled = async {
            let id = read_id(&input.id, "id")?;
            calendar::disable_feed(ctx.app(), ctx.viewer(), id).await
        };
        let (calendar, user_errors) = settle(ctx, disabled.await).await?;
        Ok(CalendarFeedDisablePayload { calendar: calendar.map(Calendar::from), user_errors })
    }
}
