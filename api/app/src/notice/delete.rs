//! Deleting a notice.

use cal3_domain::{access::Scope, ids::NoticeId};
use cal3_store::{
    change::{self, Kind as ChangeKind},
    notice as store,
};

use super::told;
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    calendar::Deleted,
};

/// Deletes a notice of the viewer's.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn delete(app: &App, viewer: &Viewer, id: NoticeId) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::NoticesWrite)?;
    let mut tx = app.store.begin().await?;
    if !store::delete(&mut tx, &access, id).await? {
        return Ok(Deleted::Already);
    }
    let gone = told((id, user), ChangeKind::Deleted, (None, None));
    change::append(&mut tx, app.now(), &gone).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
