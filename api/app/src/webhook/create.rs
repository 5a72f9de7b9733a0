//! Making a webhook.

use cal3_domain::{
    access::{Grant, Scope},
    audit::Action,
    ids::{CalendarId, WebhookEndpointId},
};
use cal3_store::{
    account::lock_user,
    change::{Entity, Kind},
    webhook::{self as store, Webhook},
};
use serde_json::json;
use uuid::Uuid;

use super::{MOST, WebhookSecret, fields, input, input::Given, secrets, tell};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    idempotency::{self, Outcome},
};

/// What a new webhook is to be.
#[derive(Debug, Clone)]
pub struct CreateWebhook {
    /// What it is called.
    pub name: String,
    /// Where changes are sent.
    pub url: String,
    /// Of which changes: all kinds of those of an entity where no kind is given.
    pub changes: Vec<(Entity, Option<Kind>)>,
    /// The only calendars that it is for, if given.
    pub calendars: Option<Vec<CalendarId>>,
    /// What of its owner's rights it may use, as [`Scope`]s are written; what `changes` needs when left out.
    pub scopes: Option<Vec<String>>,
    /// The GraphQL query whose answer is sent along.
    pub document: Option<String>,
    /// Whether it is told from now on.
    pub is_enabled: bool,
    /// Makes a second request with the same input answer the first's webhook, without its secret.
    pub idempotency_key: Option<String>,
}

/// Makes a webhook of the viewer's, told of what they may see. A repeated request is answered without the secret.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`], also of one that the webhook is to have; [`AppError::Forbidden`] for a
/// narrowed token; [`AppError::Invalid`] with every fault of the input, `LIMIT_REACHED`.
pub async fn create(
    app: &App,
    viewer: &Viewer,
    input: CreateWebhook,
) -> Result<(Webhook, Option<WebhookSecret>), AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::WebhooksManage)?;
    input::require_unnarrowed(&access)?;
    let now = app.now();
    let id = WebhookEndpointId(app.new_id());
    let (secret, sealed) = secrets::generate(app, id)?;
    let mut webhook = Webhook {
        id,
        owner: user,
        version: 1,
        name: String::new(),
        url: String::new(),
        kinds: Vec::new(),
        grant: Grant::default(),
        document: None,
        secret: sealed,
        former_secret: None,
        is_enabled: input.is_enabled,
        active_since: now,
        paused: None,
        rejected_in_a_row: 0,
        created_at: now,
        updated_at: now,
    };
    let request =
        ("webhookCreate", format!("{:?}", CreateWebhook { idempotency_key: None, ..input.clone() }));
    let given = Given {
        name: Some(input.name),
        url: Some(input.url),
        changes: Some(input.changes),
        calendars: Some(input.calendars),
        scopes: input.scopes,
        document: Some(input.document),
    };
    input::put(app, &mut webhook, &given)?;
    input::require_scopes(viewer, &webhook)?;
    input::require_document(app, &webhook).await?;
    let mut tx = app.store.begin().await?;
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                let before = store::visible(&mut tx, &access, &[id]).await?.pop();
                return before.map(|webhook| (webhook, None)).ok_or(AppError::NotFound);
            }
        };
    input::require_calendars(&mut tx, &access, &webhook).await?;
    // One at a time, so that the count holds.
    lock_user(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?;
    if store::count(&mut tx, user).await? >= MOST {
        let message =
            format!("You have {MOST} webhooks, which is as many as one may have. Delete one first.");
        return Err(AppError::field(UserErrorCode::LimitReached, "name", message));
    }
    store::insert(&mut tx, &webhook).await?;
    tell(app, &mut tx, (id, user), Kind::Created, (None, Some(fields(&webhook))), Some(user)).await?;
    let act = Act::new(Action::WebhookCreate).on(id).with(json!({ "url": webhook.url }));
    audit::record(app, &mut tx, viewer, act).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(id.0)).await?;
    }
    app.commit(tx).await?;
    Ok((webhook, Some(WebhookSecret::from(&secret))))
}
