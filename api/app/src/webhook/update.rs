//! Changing a webhook, switching it on and off, letting it go on after a pause.

use cal3_domain::{
    access::Scope,
    audit::Action,
    ids::{CalendarId, UserId, WebhookEndpointId},
    webhook::Resume,
};
use cal3_store::{
    Tx,
    change::{Entity, Kind},
    webhook::{self as store, Webhook},
};
use serde_json::json;

use super::{enqueue, fields, input, input::Given, tell};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{not_found, require_version},
    diff::diff,
};

/// Deliveries that are queued at once when a webhook goes on; the sweep finds the others.
const WOKEN: i64 = 1_000;

/// What is to change of a webhook. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateWebhook {
    /// What it is called.
    pub name: Option<String>,
    /// Where changes are sent.
    pub url: Option<String>,
    /// Of which changes.
    pub changes: Option<Vec<(Entity, Option<Kind>)>>,
    /// The only calendars that it is for; `Some(None)` for all.
    pub calendars: Option<Option<Vec<CalendarId>>>,
    /// What of its owner's rights it may use.
    pub scopes: Option<Vec<String>>,
    /// The GraphQL query whose answer is sent along; `Some(None)` for none.
    pub document: Option<Option<String>>,
    /// Whether it is told.
    pub is_enabled: Option<bool>,
    /// Lets one that was paused go on, and says what becomes of what it did not get meanwhile.
    pub resume: Option<Resume>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a webhook of the viewer's.
///
/// # Errors
/// As [`super::create`], and `NOT_FOUND` at `id`; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: WebhookEndpointId,
    input: UpdateWebhook,
) -> Result<Webhook, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::WebhooksManage)?;
    // The document is tried before the row is locked: that takes as long as a query may.
    let seen = store::visible(&mut *app.store.read().await?, &access, &[id.0]).await?.pop();
    let seen = seen.ok_or_else(|| not_found("id"))?;
    let given = Given {
        name: input.name,
        url: input.url,
        changes: input.changes,
        calendars: input.calendars,
        scopes: input.scopes,
        document: input.document,
    };
    let after = changed(app, seen.clone(), &given)?;
    input::require_scopes(viewer, &after)?;
    input::require_document(app, &after).await?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(input.if_version, before.version, EntityRef::Webhook(id))?;
    if before.version != seen.version {
        return Err(AppError::VersionConflict(EntityRef::Webhook(id)));
    }
    // What the worker counts meanwhile is no change of the webhook.
    let mut after = changed(app, before.clone(), &given)?;
    input::require_calendars(&mut tx, &access, &after).await?;
    let now = app.now();
    if let Some(is_enabled) = input.is_enabled {
        if is_enabled && !after.is_enabled {
            after.active_since = now;
        }
        after.is_enabled = is_enabled;
    }
    if let Some(resume) = input.resume.filter(|_| after.paused.is_some()) {
        (after.paused, after.rejected_in_a_row) = (None, 0);
        go_on(app, &mut tx, id, resume).await?;
    }
    if after == before {
        return Ok(before);
    }
    after.version += 1;
    after.updated_at = now;
    store::save(&mut tx, &after).await?;
    if let Some((was, is)) = diff(fields(&before), fields(&after)) {
        tell(app, &mut tx, (id, before.owner), Kind::Updated, (Some(was), Some(is)), Some(user)).await?;
    }
    let act = Act::new(Action::WebhookUpdate).on(id).with(json!({ "url": after.url }));
    audit::record(app, &mut tx, viewer, act).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(after)
}

fn changed(app: &App, mut webhook: Webhook, given: &Given) -> Result<Webhook, AppError> {
    input::put(app, &mut webhook, given)?;
    Ok(webhook)
}

/// What becomes of the deliveries that waited while their webhook was paused.
async fn go_on(app: &App, tx: &mut Tx, id: WebhookEndpointId, resume: Resume) -> Result<(), AppError> {
    let now = app.now();
    match resume {
        Resume::Skip => {
            store::drop_waiting(tx, id, "the webhook went on without what had waited", now).await?;
        }
        Resume::Coalesce => {
            store::coalesce(tx, id, "a later change of the same thing is sent instead", now).await?;
        }
        Resume::ReplayAll => {}
    }
    let woken = store::wake(tx, id, now, WOKEN).await?;
    enqueue(app, tx, &woken, now).await
}

/// Switches all webhooks of a person off, in a transaction of the caller's, who puts it on record. Answers how many were on.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(crate) async fn disable_of_owner(app: &App, tx: &mut Tx, owner: UserId) -> Result<usize, AppError> {
    let ids = store::disable_all(tx, owner, app.now()).await?;
    for id in &ids {
        let told = (Some(json!({ "isEnabled": true })), Some(json!({ "isEnabled": false })));
        tell(app, tx, (*id, owner), Kind::Updated, told, Some(owner)).await?;
    }
    Ok(ids.len())
}
