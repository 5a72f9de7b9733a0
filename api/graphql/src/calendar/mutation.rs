//! Changing calendars.

use async_graphql::{Context, Object, Result};
use cal3_app::calendar;

use super::{
    Calendar,
    input::{
        CalendarCreateInput, CalendarCreatePayload, CalendarDeleteInput, CalendarDeletePayload,
        CalendarFeedDisableInput, CalendarFeedDisablePayload, CalendarFeedRotateInput,
        CalendarFeedRotatePayload, CalendarTransferInput, CalendarTransferPayload, CalendarUpdateInput,
        CalendarUpdatePayload,
    },
    preferences::{CalendarPreferencesUpdateInput, CalendarPreferencesUpdatePayload},
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
    /// Makes a calendar of the viewer's, or of an organisation. Scope: `calendars:write`.
    async fn calendar_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new calendar.")] input: CalendarCreateInput,
    ) -> Result<CalendarCreatePayload> {
        let made = async { calendar::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (calendar, user_errors) = settle(ctx, made.await).await?;
        Ok(CalendarCreatePayload { calendar: calendar.map(Calendar::from), user_errors })
    }

    /// Changes a calendar for everybody who sees it. Scope: `calendars:write`.
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

    /// Changes how the viewer looks at calendars that they can see: which are shown, in which colour, in which order. Theirs
    /// alone: nothing changes for anybody else. Scope: `calendars:write`.
    async fn calendar_preferences_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: CalendarPreferencesUpdateInput,
    ) -> Result<CalendarPreferencesUpdatePayload> {
        let changed = async { calendar::update_preferences(ctx.app(), ctx.viewer(), input.read()?).await };
        let (calendars, user_errors) = settle(ctx, changed.await).await?;
        let calendars = calendars.map(|found| found.into_iter().map(Calendar::from).collect());
        Ok(CalendarPreferencesUpdatePayload { calendars, user_errors })
    }

    /// Deletes a calendar with all of its events. Scope: `calendars:write`.
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

    /// Gives a calendar to an organisation, or one of an organisation's to a person in it. Its events and shares stay; its secret
    /// feed URL stops working. Scope: `calendars:write`.
    async fn calendar_transfer(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar, and who is to own it.")] input: CalendarTransferInput,
    ) -> Result<CalendarTransferPayload> {
        let given = async {
            let (id, owner) = (read_id(&input.id, "id")?, input.owner()?);
            calendar::transfer(ctx.app(), ctx.viewer(), id, owner, input.if_version).await
        };
        let (calendar, user_errors) = settle(ctx, given.await).await?;
        Ok(CalendarTransferPayload { calendar: calendar.map(Calendar::from), user_errors })
    }

    /// Gives a calendar a new secret feed URL; the one before stops working at once. Scope: `calendars:write`.
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

    /// Takes a calendar's secret feed URL away. Scope: `calendars:write`.
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
