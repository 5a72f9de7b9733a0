//! Opening a booking page, and the link of a mail.

use async_graphql::{Context, Object, Result};
use cal3_app::reservation::guest;

use super::{PublicBooking, PublicBookingPage};
use crate::{context::ContextExt as _, error::refuse};

/// Queries that need nobody signed in.
#[derive(Default)]
pub struct PublicBookingQuery;

#[Object]
impl PublicBookingQuery {
    /// An open booking page. Null when there is none with this address, or when it is closed. Nobody has to be signed in.
    async fn public_booking_page(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The last part of its address.")] slug: String,
    ) -> Result<Option<PublicBookingPage>> {
        match Box::pin(guest::public_page(ctx.app(), &slug)).await {
            Ok(page) => Ok(page.map(PublicBookingPage)),
            Err(error) => Err(refuse(ctx, error)),
        }
    }

    /// The booking that the link of a mail leads to. Null when it leads nowhere. Nobody has to be signed in.
    async fn public_booking(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What stands behind the `#` of the link.")] secret: String,
    ) -> Result<Option<PublicBooking>> {
        match Box::pin(guest::find(ctx.app(), &secret)).await {
            Ok(booking) => Ok(booking.map(PublicBooking::from)),
            Err(error) => Err(refuse(ctx, error)),
        }
    }
}
