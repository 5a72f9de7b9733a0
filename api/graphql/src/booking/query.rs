//! Reading booking pages, for those who manage the organisation's resources, and for whose hour it is.

use async_graphql::{Context, ID, Object, Result};
use cal3_domain::ids::BookingPageId;

use super::BookingPage;
use crate::context::ContextExt as _;

/// Queries about booking pages.
#[derive(Default)]
pub struct BookingPageQuery;

#[Object]
impl BookingPageQuery {
    /// One booking page, for those who manage the organisation's resources, and for whose hour it is. Null when there is none with this id that the viewer
    /// can see. Scope: `resources:read`.
    async fn booking_page(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<BookingPage>> {
        match id.parse::<BookingPageId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(BookingPage)),
            Err(_) => Ok(None),
        }
    }
}
