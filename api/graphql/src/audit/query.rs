//! Reading the audit log.

use async_graphql::{Context, Object, Result};
use cal3_app::{AppError, audit};

use super::object::{AuditEntry, AuditFilter};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
};

/// Queries about the audit log.
#[derive(Default)]
pub struct AuditQuery;

#[Object]
impl AuditQuery {
    /// The audit log, the newest first: for administrators of the installation all of it, for those of an organisation what
    /// happened in it, for others nothing. As CSV it is at `/api/audit.csv`. Scope: `admin:audit`.
    async fn audit_entries(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which entries are wanted.")] filter: Option<AuditFilter>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<AuditEntry>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let filter = filter.unwrap_or_default().try_into()?;
            let entries = audit::list(ctx.app(), ctx.viewer(), &filter, &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, entries, |row| (row.entry.id.0, AuditEntry(row))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
