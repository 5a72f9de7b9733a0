//! Asking for imports and cancelling them.

use async_graphql::{Context, Object, Result};
use cal3_app::import;

use super::{
    Import,
    input::{ImportCancelInput, ImportCancelPayload, ImportCreateInput, ImportCreatePayload},
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of imports.
#[derive(Default)]
pub(crate) struct ImportMutation;

#[Object]
impl ImportMutation {
    /// Imports an iCalendar file into a calendar that the viewer may write to. Events are matched by UID and RECURRENCE-ID,
    /// so that the same file imported twice changes nothing. A worker applies it; follow `changes` for its progress.
    /// Scope: `events:write`.
    async fn import_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file, or its size.")] input: ImportCreateInput,
    ) -> Result<ImportCreatePayload> {
        let made = async {
            let create = import::CreateImport {
                calendar_id: read_id(&input.calendar_id, "calendarId")?,
                file_name: input.file_name,
                byte_size: input.byte_size.map(i64::from),
                content: input.content,
                idempotency_key: input.idempotency_key,
            };
            import::create(ctx.app(), ctx.viewer(), create).await
        };
        let (import, user_errors) = settle(ctx, made.await).await?;
        Ok(ImportCreatePayload { import: import.map(Import::from), user_errors })
    }

    /// Stops an import. What has been applied stays; one that has ended is answered as it is. Scope: `events:write`.
    async fn import_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which import.")] input: ImportCancelInput,
    ) -> Result<ImportCancelPayload> {
        let cancelled = async {
            let id = read_id(&input.id, "id")?;
            import::cancel(ctx.app(), ctx.viewer(), id).await
        };
        let (import, user_errors) = settle(ctx, cancelled.await).await?;
        Ok(ImportCancelPayload { import: import.map(Import::from), user_errors })
    }
}
