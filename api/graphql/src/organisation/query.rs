//! Reading organisations.

use async_graphql::{Context, ID, Object, Result};
use cal3_app::{AppError, organisation};
use cal3_domain::ids::OrganisationId;

use super::Organisation;
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
};

/// Queries about organisations.
#[derive(Default)]
pub struct OrganisationQuery;

#[Object]
impl OrganisationQuery {
    /// One organisation. Null when there is none with this id to which the viewer belongs. Scope: `organisations:read`.
    async fn organisation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Organisation>> {
        match id.parse::<OrganisationId>() {
            Ok(id) => Ok(ctx.load(id).await?.map(Organisation)),
            Err(_) => Ok(None),
        }
    }

    /// The organisations to which the viewer belongs, in the order of their making. Scope: `organisations:read`.
    async fn organisations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<Organisation>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let found = organisation::list(ctx.app(), ctx.viewer(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, found, |row| (row.id.0, Organisation::from(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
