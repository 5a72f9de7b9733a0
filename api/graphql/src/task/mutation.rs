//! Changing tasks.

use async_graphql::{Context, Object, Result};
use cal3_app::{calendar::Deleted, task};

use super::{
    Task,
    input::{
        TaskCreateInput, TaskCreatePayload, TaskDeleteInput, TaskDeletePayload, TaskUpdateInput,
        TaskUpdatePayload,
    },
};
use crate::{context::ContextExt as _, payload::settle};

/// Mutations of tasks.
#[derive(Default)]
pub struct TaskMutation;

#[Object]
impl TaskMutation {
    /// Makes a task. Scope: `tasks:write`.
    async fn task_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new task.")] input: TaskCreateInput,
    ) -> Result<TaskCreatePayload> {
        let made = async { task::create(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (task, user_errors) = settle(ctx, made.await).await?;
        Ok(TaskCreatePayload { task: task.map(Task::from), user_errors })
    }

    /// Changes a task: what it says, or how far it has come. With the status `COMPLETED` it is done and knows since when; with another
    /// one it is not, or not any more. Scope: `tasks:write`.
    async fn task_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: TaskUpdateInput,
    ) -> Result<TaskUpdatePayload> {
        let changed = async { task::update(ctx.app(), ctx.viewer(), input.try_into()?).await };
        let (task, user_errors) = settle(ctx, changed.await).await?;
        Ok(TaskUpdatePayload { task: task.map(Task::from), user_errors })
    }

    /// Deletes a task. Scope: `tasks:write`.
    async fn task_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which task.")] input: TaskDeleteInput,
    ) -> Result<TaskDeletePayload> {
        let deleted = async { task::delete(ctx.app(), ctx.viewer(), input.read()?).await };
        let (deleted, user_errors) = settle(ctx, deleted.await).await?;
        Ok(TaskDeletePayload {
            deleted_id: deleted.is_some().then_some(input.id),
            already_deleted: deleted == Some(Deleted::Already),
            user_errors,
        })
    }
}
