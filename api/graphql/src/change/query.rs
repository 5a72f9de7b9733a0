//! The change log, page by page.

use async_graphql::{Context, Object, Result};
use cal3_app::{AppError, UserErrorCode, live};

use super::object::ChangeConnection;
use crate::{connection::PAGE_MAX, context::ContextExt as _, error::refuse, scalars::Cursor};

/// Queries of the change log.
#[derive(Default)]
pub(crate) struct ChangeQuery;

/// Reads a cursor of the log.
pub(super) fn read_cursor(cursor: Option<Cursor>) -> Result<Option<cal3_domain::cursor::Cursor>, AppError> {
    cursor.map(|cursor| cursor.0.parse()).transpose().map_err(|_| {
        AppError::field(UserErrorCode::Invalid, "after", "Give a cursor that `changes` answered.")
    })
}

#[Object]
impl ChangeQuery {
    /// What has changed since `after`, in the order in which it became visible; without `after`, from the beginning. A
    /// slow transaction is never skipped: go on with `endCursor`. Scope: `freebusy:read`.
    async fn changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only what comes after this position.")] after: Option<Cursor>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
    ) -> Result<ChangeConnection> {
        let page = async {
            let after = read_cursor(after)?;
            let limit = i64::from(first);
            if !(1..=PAGE_MAX).contains(&usize::try_from(first).unwrap_or(0)) {
                let message = format!("Give a number from 1 to {PAGE_MAX}.");
                return Err(AppError::field(UserErrorCode::OutOfRange, "first", message));
            }
            let page = live::list(ctx.app(), ctx.viewer(), after, limit).await?;
            Ok(ChangeConnection::new(page, after.is_some()))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }

    /// Where the change log stands now. Ask for it first, then load what you need, then follow `changes` after it: what
    /// changes in between is not missed. Scope: `freebusy:read`.
    async fn change_cursor(&self, ctx: &Context<'_>) -> Result<Cursor> {
        let position = live::position(ctx.app(), ctx.viewer());
        let position = Box::pin(position).await.map_err(|error| refuse(ctx, error))?;
        Ok(Cursor(position.to_string()))
    }
}
