//! Ending an import before its end.

use cal3_domain::{access::Scope, ids::ImportId};
use cal3_store::import::{self as store, Import, Status};

use super::edit;
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    calendar::not_found,
};

/// Cancels an import. What has been applied stays; one that has ended is answered as it is.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` at `id`.
pub async fn cancel(app: &App, viewer: &Viewer, id: ImportId) -> Result<Import, AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::EventsWrite)?;
    let mut tx = app.store.begin().await?;
    let import = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    if import.status.is_final() {
        return Ok(import);
    }
    let import = edit(app, &mut tx, import, |import| import.status = Status::Cancelled).await?;
    app.commit(tx).await?;
    Ok(import)
}
