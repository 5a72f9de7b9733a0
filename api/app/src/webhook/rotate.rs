//! Giving a webhook another secret.

use cal3_domain::{access::Scope, audit::Action, ids::WebhookEndpointId, webhook::ROTATION_GRACE};
use cal3_store::webhook::{self as store, Webhook};
use jiff::Timestamp;

use super::{WebhookSecret, secrets};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{not_found, require_version},
};

/// Gives a webhook of the viewer's a new secret, shown this once. The present one signs beside it for 24 hours; one from before ends
/// at once.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `NOT_FOUND` at `id`; [`AppError::VersionConflict`].
pub async fn rotate_secret(
    app: &App,
    viewer: &Viewer,
    id: WebhookEndpointId,
    if_version: Option<i32>,
) -> Result<(Webhook, WebhookSecret), AppError> {
    let Actor { access, .. } = access::act(viewer, Scope::WebhooksManage)?;
    let mut tx = app.store.begin().await?;
    let mut webhook = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(if_version, webhook.version, EntityRef::Webhook(id))?;
    let (secret, sealed) = secrets::generate(app, id)?;
    let now = app.now();
    let until = now.checked_add(ROTATION_GRACE).unwrap_or(Timestamp::MAX);
    webhook.former_secret = Some((std::mem::replace(&mut webhook.secret, sealed), until));
    webhook.version += 1;
    webhook.updated_at = now;
    store::save(&mut tx, &webhook).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::WebhookRotateSecret).on(id)).await?;
    app.commit(tx).await?;
    Ok((webhook, WebhookSecret::from(&secret)))
}
