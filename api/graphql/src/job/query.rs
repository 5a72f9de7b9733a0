//! Looking at the queue.

use async_graphql::{Context, Object, Result};
use cal3_app::{AppError, job};

use super::object::{DeadJob, JobQueue};
use crate::{
    connection::{Connection, PAGE_MAX, Paging},
    context::ContextExt as _,
    error::refuse,
};

/// Queries about background work.
#[derive(Default)]
pub struct JobQuery;

#[Object]
impl JobQuery {
    /// How much background work there is, for administrators of the installation; for others null. Scope: `admin:jobs`.
    async fn job_queue(&self, ctx: &Context<'_>) -> Result<Option<JobQueue>> {
        let queue = Box::pin(job::queue(ctx.app(), ctx.viewer())).await;
        Ok(queue.map_err(|error| refuse(ctx, error))?.map(JobQueue))
    }

    /// The jobs that failed for good, those that were enqueued last first, for administrators of the installation; for others none.
    /// What they were about is not told. Scope: `admin:jobs`.
    async fn dead_jobs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those of this kind, such as `mail`.")] kind: Option<String>,
        #[graphql(desc = "The first so many, at most 100.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "The last so many, at most 100.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Result<Connection<DeadJob>> {
        let page = async {
            let paging = Paging::read(first, after, last, before, PAGE_MAX)?;
            let jobs = job::list_dead(ctx.app(), ctx.viewer(), kind.as_deref(), &paging.args()).await?;
            Ok::<_, AppError>(Connection::new(&paging, jobs, |job| (job.id.0, DeadJob::from(job))))
        };
        Box::pin(page).await.map_err(|error| refuse(ctx, error))
    }
}
