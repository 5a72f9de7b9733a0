//! Deleting a webhook.

use cal3_domain::{access::Scope, audit::Action, ids::WebhookEndpointId};
use cal3_store::{change::Kind, webhook as store};

use super::{fields, tell};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{Deleted, require_version},
};

/// Deletes a webhook of the viewer's with its deliveries.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::VersionConflict`].
pub async fn delete(
    app: &App,
    viewer: &Viewer,
    id: WebhookEndpointId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::WebhooksManage)?;
    let mut tx = app.store.begin().await?;
    let Some(webhook) = store::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    require_version(if_version, webhook.version, EntityRef::Webhook(id))?;
    store::delete(&mut tx, id).await?;
    let before = Some(fields(&webhook));
    tell(app, &mut tx, (id, webhook.owner), Kind::Deleted, (before, None), Some(user)).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::WebhookDelete).on(id)).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
