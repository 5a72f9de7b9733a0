//! Changing booking pages.

use async_graphql::{Context, Object, Result};
use cal3_app::{booking, calendar::Deleted};

use super::{
    BookingPage,
    input::{BookingPageCreateInput, BookingPageDeleteInput, BookingPageUpdateInput},
    payload::{BookingPageCreatePayload, BookingPageDeletePayload, BookingPageUpdatePayload},
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of booking pages.
#[derive(Default)]
pub struct BookingPageMutation;

#[Object]
impl BookingPageMutation {
    /// Makes a booking page for an organisation whose resources the viewer manages, or of their own hour. Scope: `resources:write`.
    async fn booking_page_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new page.")] input: BookingPageCreateInput,
    ) -> Result<BookingPageCreatePayload> {
        let made = async { booking::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (page, user_errors) = settle(ctx, Box::pin(made).await).await?;
        Ok(BookingPageCreatePayload { booking_page: page.map(BookingPage::from), user_errors })
    }

    /// Changes a booking page. What is booked already stays as it is. Scope: `resources:write`.
    async fn booking_page_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: BookingPageUpdateInput,
    ) -> Result<BookingPageUpdatePayload> {
        let changed = async {
            let id = read_id(&input.id, "id")?;
            booking::update(ctx.app(), ctx.viewer(), id, input.try_into()?).await
        };
        let (page, user_errors) = settle(ctx, Box::pin(changed).await).await?;
        Ok(BookingPageUpdatePayload { booking_page: page.map(BookingPage::from), user_errors })
    }

    /// Deletes a booking page. What was booked on it stays, and guests can still move or cancel it. Scope: `resources:write`.
    async fn booking_page_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which page.")] input: BookingPageDeleteInput,
    ) -> Result<BookingPageDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            booking::delete(ctx.app(), ctx.viewer(), id, input.if_version).await
        };
        let (deleted, user_errors) = settle(ctx, Box::pin(deleted).await).await?;
        Ok(BookingPageDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
