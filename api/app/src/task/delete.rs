//! Deleting a task.

use cal3_domain::{access::Scope, ids::TaskId};
use cal3_store::{
    change::{self, Entity, Kind, NewChange},
    task as store,
};

use super::{fields, locked_to_write, sight};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    calendar::{Deleted, require_version},
};

/// What is to go.
#[derive(Debug, Clone, Copy)]
pub struct DeleteTask {
    /// The task.
    pub id: TaskId,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Deletes it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `FORBIDDEN` at `id`; [`AppError::VersionConflict`].
pub async fn delete(app: &App, viewer: &Viewer, input: DeleteTask) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::TasksWrite)?;
    let mut tx = app.store.begin().await?;
    let Some(found) = locked_to_write(app, &mut tx, &access, input.id).await? else {
        return Ok(Deleted::Already);
    };
    let task = found.task;
    require_version(input.if_version, task.version, EntityRef::Task(task.id))?;
    store::delete(&mut tx, task.id).await?;
    let change = NewChange {
        owner: None,
        calendar: Some(task.calendar_id),
        entity: Entity::Task,
        entity_id: task.id.0,
        kind: Kind::Deleted,
        before: Some(fields(&task)),
        after: None,
        actor: Some(user),
        sight: sight(Some(&task), None),
    };
    change::append(&mut tx, app.now(), &change).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
