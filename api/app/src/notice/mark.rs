//! Marking notices as read.

use cal3_domain::{access::Scope, ids::NoticeId};
use cal3_store::{
    change::{self, Kind as ChangeKind},
    notice as store,
};
use serde_json::json;
use uuid::Uuid;

use super::told;
use crate::{
    App, AppError, FieldError, UserErrorCode, Viewer,
    access::{self, Actor},
};

/// Which notices are to be marked as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkRead {
    /// These.
    These(Vec<NoticeId>),
    /// All up to and with this one, in the order in which they were told.
    Until(NoticeId),
}

/// Marks notices of the viewer's as read, and answers how many were not.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `ids` for what is not the viewer's.
pub async fn mark_read(app: &App, viewer: &Viewer, which: &MarkRead) -> Result<usize, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::NoticesWrite)?;
    let (ids, until): (Vec<Uuid>, _) = match which {
        MarkRead::These(ids) => (ids.iter().map(|id| id.0).collect(), None),
        MarkRead::Until(id) => (Vec::new(), Some(*id)),
    };
    let mut tx = app.store.begin().await?;
    let seen = store::visible(&mut tx, &access, &ids).await?;
    let missing = ids.iter().enumerate().filter(|(_, id)| seen.iter().all(|notice| notice.id.0 != **id));
    let message = "There is no notice with this id that you can see.";
    let faults: Vec<FieldError> = missing
        .map(|(i, _)| FieldError::new(UserErrorCode::NotFound, &format!("ids.{i}"), message))
        .collect();
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let now = app.now();
    let marked = store::mark_read(&mut tx, &access, &ids, until, now).await?;
    let (was, is) = (json!({ "readAt": null }), json!({ "readAt": now.to_string() }));
    let changes =
        marked.iter().map(|id| told((*id, user), ChangeKind::Updated, (Some(was.clone()), Some(is.clone()))));
    change::append_all(&mut tx, now, &changes.collect::<Vec<_>>()).await?;
    app.commit(tx).await?;
    Ok(marked.len())
}
