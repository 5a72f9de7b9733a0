//! Sharing calendars, and leaving them.

use async_graphql::{Context, Object, Result};
use cal3_app::calendar::{Deleted, share};

use super::{
    CalendarShare,
    input::{
        CalendarLeaveInput, CalendarLeavePayload, CalendarLinkCreateInput, CalendarLinkCreatePayload,
        CalendarLinkRotateInput, CalendarLinkRotatePayload, CalendarRejoinInput, CalendarRejoinPayload,
        CalendarShareCreateInput, CalendarShareCreatePayload, CalendarShareDeleteInput,
        CalendarShareDeletePayload, CalendarShareUpdateInput, CalendarShareUpdatePayload,
    },
};
use crate::{
    calendar::Calendar,
    context::{ContextExt as _, read_id},
    payload::settle,
    scalars::DateTime,
};

/// Mutations of shares.
#[derive(Default)]
pub(crate) struct ShareMutation;

#[Object]
impl ShareMutation {
    /// Shares a calendar that the viewer owns with a person, a group or an organisation, who see it at once. An address is
    /// answered alike whether an account has it or not. Scope: `calendars:share`.
    async fn calendar_share_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new share.")] input: CalendarShareCreateInput,
    ) -> Result<CalendarShareCreatePayload> {
        let made = async { share::create(ctx.app(), ctx.viewer(), input.read()?).await };
        let (share, user_errors) = settle(ctx, made.await).await?;
        Ok(CalendarShareCreatePayload { calendar_share: share.map(CalendarShare::from), user_errors })
    }

    /// Changes what a share of a calendar that the viewer owns allows, or a public link's name or end.
    /// Scope: `calendars:share`.
    async fn calendar_share_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: CalendarShareUpdateInput,
    ) -> Result<CalendarShareUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            share::update(ctx.app(), ctx.viewer(), id, input.into()).await
        };
        let (share, user_errors) = settle(ctx, changed.await).await?;
        Ok(CalendarShareUpdatePayload { calendar_share: share.map(CalendarShare::from), user_errors })
    }

    /// Takes away a share of a calendar that the viewer owns, or a public link: whoever saw it by nothing else sees it no more,
    /// and their subscriptions end. Scope: `calendars:share`.
    async fn calendar_share_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which share.")] input: CalendarShareDeleteInput,
    ) -> Result<CalendarShareDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            share::delete(ctx.app(), ctx.viewer(), id).await
        };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(CalendarShareDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Makes a public link to a calendar that the viewer owns. Scope: `calendars:share`.
    async fn calendar_link_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new link.")] input: CalendarLinkCreateInput,
    ) -> Result<CalendarLinkCreatePayload> {
        let made = async { share::create_link(ctx.app(), ctx.viewer(), input.read()?).await };
        let (made, user_errors) = settle(ctx, made.await).await?;
        let (share, secret) = made.unzip();
        Ok(CalendarLinkCreatePayload {
            calendar_share: share.map(CalendarShare::from),
            link: secret.flatten().map(Into::into),
            user_errors,
        })
    }

    /// Replaces a public link by a new one with the same role and name; the old one stops working at once.
    /// Scope: `calendars:share`.
    async fn calendar_link_rotate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which link.")] input: CalendarLinkRotateInput,
    ) -> Result<CalendarLinkRotatePayload> {
        let expires_at = Option::from(input.expires_at).map(|at: Option<DateTime>| at.map(|at| at.0));
        let rotated = async {
            let id = read_id(&input.id, "id")?;
            share::rotate_link(ctx.app(), ctx.viewer(), id, expires_at).await
        };
        let (rotated, user_errors) = settle(ctx, rotated.await).await?;
        let (share, secret) = rotated.unzip();
        Ok(CalendarLinkRotatePayload {
            deleted_id: share.is_some().then_some(input.id),
            calendar_share: share.map(CalendarShare::from),
            link: secret.map(Into::into),
            user_errors,
        })
    }

    /// Leaves a calendar that is shared with the viewer. One that is shared with a group or an organisation of theirs they can
    /// come back to, see `leftCalendars`. Scope: `calendars:write`.
    async fn calendar_leave(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar.")] input: CalendarLeaveInput,
    ) -> Result<CalendarLeavePayload> {
        let left = async {
            let id = read_id(&input.id, "id")?;
            share::leave(ctx.app(), ctx.viewer(), id).await
        };
        let (left, user_errors) = settle(ctx, left.await).await?;
        Ok(CalendarLeavePayload {
            left_id: left.is_some().then_some(input.id),
            already_deleted: left == Some(Deleted::Already),
            user_errors,
        })
    }

    /// Comes back to a calendar that the viewer left. Scope: `calendars:write`.
    async fn calendar_rejoin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which calendar.")] input: CalendarRejoinInput,
    ) -> Result<CalendarRejoinPayload> {
        let rejoined = async {
            let id = read_id(&input.id, "id")?;
            share::rejoin(ctx.app(), ctx.viewer(), id).await
        };
        let (calendar, user_errors) = settle(ctx, rejoined.await).await?;
        Ok(CalendarRejoinPayload { calendar: calendar.map(Calendar::from), user_errors })
    }
}
