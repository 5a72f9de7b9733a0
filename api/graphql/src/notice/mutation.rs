//! Marking notices as read, and deleting them.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, notice};

use super::input::{NoticeDeleteInput, NoticeDeletePayload, NoticesMarkReadInput, NoticesMarkReadPayload};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of notices.
#[derive(Default)]
pub(crate) struct NoticeMutation;

#[Object]
impl NoticeMutation {
    /// Marks notices of the viewer's as read. Scope: `notices:write`.
    async fn notices_mark_read(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which notices.")] input: NoticesMarkReadInput,
    ) -> Result<NoticesMarkReadPayload> {
        let marked = async { notice::mark_read(ctx.app(), ctx.viewer(), &input.read()?).await };
        let (count, user_errors) = settle(ctx, Box::pin(marked).await).await?;
        let count = count.map(|count| i32::try_from(count).unwrap_or(i32::MAX));
        Ok(NoticesMarkReadPayload { count, user_errors })
    }

    /// Deletes a notice of the viewer's. Scope: `notices:write`.
    async fn notice_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which notice.")] input: NoticeDeleteInput,
    ) -> Result<NoticeDeletePayload> {
        let deleted = async {
            let id = read_id(&input.id, "id")?;
            notice::delete(ctx.app(), ctx.viewer(), id).await
        };
        let (deleted, user_errors) = settle(ctx, Box::pin(deleted).await).await?;
        Ok(NoticeDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
