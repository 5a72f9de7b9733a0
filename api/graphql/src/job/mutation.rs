//! Having dead jobs tried again, and discarding them.

use async_graphql::{Context, Object, Result};
use cal3_app::job::{self, Discarded};

use super::input::{
    JobDiscardInput, JobDiscardPayload, JobRetryAllInput, JobRetryAllPayload, JobRetryInput, JobRetryPayload,
};
use crate::{
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of background work.
#[derive(Default)]
pub struct JobMutation;

#[Object]
impl JobMutation {
    /// Has a dead job tried again, at once and at least once more, for administrators of the installation. A job whose owner was told
    /// that it failed, such as an import, ends without effect. Scope: `admin:jobs`.
    async fn job_retry(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which job.")] input: JobRetryInput,
    ) -> Result<JobRetryPayload> {
        let retried = async {
            let id = read_id(&input.job_id, "jobId")?;
            let key = input.idempotency_key.as_deref();
            job::retry(ctx.app(), ctx.viewer(), id, input.if_attempts, key).await
        };
        let (retried, user_errors) = settle(ctx, Box::pin(retried).await).await?;
        Ok(JobRetryPayload { retried_id: retried.map(|()| input.job_id), user_errors })
    }

    /// Has dead jobs of a kind tried again, at most 100, those that were enqueued first, for administrators of the installation.
    /// Scope: `admin:jobs`.
    async fn job_retry_all(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which kind.")] input: JobRetryAllInput,
    ) -> Result<JobRetryAllPayload> {
        let key = input.idempotency_key.as_deref();
        let retried = Box::pin(job::retry_all(ctx.app(), ctx.viewer(), &input.kind, key)).await;
        let (retried, user_errors) = settle(ctx, retried).await?;
        Ok(JobRetryAllPayload {
            count: retried.map(|retried| retried.count),
            has_more: retried.map(|retried| retried.has_more),
            user_errors,
        })
    }

    /// Discards a dead job, which is never tried again, for administrators of the installation. Scope: `admin:jobs`.
    async fn job_discard(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which job.")] input: JobDiscardInput,
    ) -> Result<JobDiscardPayload> {
        let discarded = async {
            let id = read_id(&input.job_id, "jobId")?;
            job::discard(ctx.app(), ctx.viewer(), id, input.if_attempts).await
        };
        let (discarded, user_errors) = settle(ctx, Box::pin(discarded).await).await?;
        Ok(JobDiscardPayload {
            discarded_id: discarded.is_some().then_some(input.job_id),
            already_discarded: discarded == Some(Discarded::Already),
            user_errors,
        })
    }
}
