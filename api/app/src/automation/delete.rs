//! Deleting a rule.

use cal3_domain::{access::Scope, audit::Action, ids::RuleId};
use cal3_store::{automation as store, change::Kind};

use super::{fields, tell};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{Deleted, require_version},
};

/// Deletes a rule of the viewer's with its history. What it did stays.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::VersionConflict`].
pub async fn delete(
    app: &App,
    viewer: &Viewer,
    id: RuleId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::AutomationWrite)?;
    let mut tx = app.store.begin().await?;
    let Some(rule) = store::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    require_version(if_version, rule.version, EntityRef::Rule(id))?;
    store::delete(&mut tx, id).await?;
    tell(app, &mut tx, (id, rule.owner), Kind::Deleted, (Some(fields(&rule)), None), Some(user)).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RuleDelete).on(id)).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
