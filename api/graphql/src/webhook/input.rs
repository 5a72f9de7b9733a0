//! What mutations of webhooks take and answer.

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use cal3_app::{
    AppError, live,
    webhook::{CreateWebhook, Replay, UpdateWebhook},
};
use cal3_domain::{ids::CalendarId, webhook::Resume};

use super::{Webhook, WebhookDelivery, delivery::WebhookDeliveryState};
use crate::{
    change::{ChangeEntity, ChangeKind},
    context::read_id,
    payload::UserError,
    scalars::DateTime,
};

/// What becomes of the deliveries that waited while their webhook was paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "Resume")]
pub(crate) enum WebhookResume {
    /// They are dropped.
    Skip,
    /// All are sent.
    ReplayAll,
    /// Of each thing that changed only the last one is sent; the others are dropped.
    Coalesce,
}

/// A kind of change that is to be told.
#[derive(Debug, Clone, Copy, InputObject)]
pub(crate) struct WebhookChangeInput {
    /// What changes.
    pub entity: ChangeEntity,
    /// What happens to it; whatever does when left out.
    pub kind: Option<ChangeKind>,
}

impl From<WebhookChangeInput> for (live::Entity, Option<live::Kind>) {
    fn from(input: WebhookChangeInput) -> Self {
        (input.entity.into(), input.kind.map(Into::into))
    }
}

/// A new webhook.
#[derive(InputObject)]
pub(crate) struct WebhookCreateInput {
    /// What it is called: 1 to 200 characters.
    pub name: String,
    /// Where changes are sent: `https://`, and an address of the public internet.
    pub url: String,
    /// Which changes: 1 to 100 kinds.
    pub changes: Vec<WebhookChangeInput>,
    /// The only calendars that it is told of, at most 100; all that the viewer may see when left out.
    pub calendar_ids: Option<Vec<ID>>,
    /// What of the viewer's rights it may use, as `scopes` lists it; what `changes` needs when left out.
    pub scopes: Option<Vec<String>>,
    /// A GraphQL query whose answer is sent along, at most 16 KiB. It is checked against the schema, its limits, and the scopes.
    pub document: Option<String>,
    /// Whether it is told from now on; yes when left out.
    pub is_enabled: Option<bool>,
    /// Makes a second request with the same key and input answer what the first did, but for the secret, for 24 hours.
    pub idempotency_key: Option<String>,
}

fn calendars(ids: Vec<ID>) -> Result<Vec<CalendarId>, AppError> {
    ids.iter().map(|id| read_id(id, "calendarIds")).collect()
}

impl WebhookCreateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<CreateWebhook, AppError> {
        Ok(CreateWebhook {
            name: self.name,
            url: self.url,
            changes: self.changes.into_iter().map(Into::into).collect(),
            calendars: self.calendar_ids.map(calendars).transpose()?,
            scopes: self.scopes,
            document: self.document,
            is_enabled: self.is_enabled.unwrap_or(true),
            idempotency_key: self.idempotency_key,
        })
    }
}

/// What is to change of a webhook. What is left out stays.
#[derive(InputObject)]
pub(crate) struct WebhookUpdateInput {
    /// The webhook.
    pub id: ID,
    /// What it is called: 1 to 200 characters.
    pub name: Option<String>,
    /// Where changes are sent, also those that wait.
    pub url: Option<String>,
    /// Which changes: 1 to 100 kinds.
    pub changes: Option<Vec<WebhookChangeInput>>,
    /// The only calendars that it is told of, at most 100; null for all that the viewer may see.
    pub calendar_ids: MaybeUndefined<Vec<ID>>,
    /// What of the viewer's rights it may use, as `scopes` lists it.
    pub scopes: Option<Vec<String>>,
    /// The GraphQL query whose answer is sent along; null for none.
    pub document: MaybeUndefined<String>,
    /// Whether it is told. What waits when it is switched off is dropped.
    pub is_enabled: Option<bool>,
    /// Lets a webhook that was paused because it failed go on, and says what becomes of what it did not get meanwhile.
    pub resume: Option<WebhookResume>,
    /// The version that was read: the change is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

fn nullable<T>(given: MaybeUndefined<T>) -> Option<Option<T>> {
    match given {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(value)),
    }
}

impl WebhookUpdateInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<UpdateWebhook, AppError> {
        let narrowed = nullable(self.calendar_ids);
        let narrowed = narrowed.map(|ids| ids.map(calendars).transpose()).transpose()?;
        Ok(UpdateWebhook {
            name: self.name,
            url: self.url,
            changes: self.changes.map(|changes| changes.into_iter().map(Into::into).collect()),
            calendars: narrowed,
            scopes: self.scopes,
            document: nullable(self.document),
            is_enabled: self.is_enabled,
            resume: self.resume.map(Into::into),
            if_version: self.if_version,
        })
    }
}

/// Which webhook is to go.
#[derive(InputObject)]
pub(crate) struct WebhookDeleteInput {
    /// The webhook.
    pub id: ID,
    /// The version that was read: the deletion is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which webhook is to get another secret.
#[derive(InputObject)]
pub(crate) struct WebhookRotateSecretInput {
    /// The webhook.
    pub id: ID,
    /// The version that was read: the rotation is refused with `VersionConflict` if there is a newer one.
    pub if_version: Option<i32>,
}

/// Which webhook is to be tried.
#[derive(InputObject)]
pub(crate) struct WebhookPingInput {
    /// The webhook.
    pub id: ID,
}

/// Which deliveries are to be sent once more. All that is given has to hold.
#[derive(InputObject)]
pub(crate) struct WebhookReplayInput {
    /// The webhook.
    pub id: ID,
    /// These deliveries, at most 100.
    pub delivery_ids: Option<Vec<ID>>,
    /// Those in this state: DELIVERED, FAILED or DROPPED. When left out, any of these if `deliveryIds` is given, else FAILED.
    pub state: Option<WebhookDeliveryState>,
    /// Those of what happened at this instant or later.
    pub from: Option<DateTime>,
    /// Those of what happened before this instant.
    pub until: Option<DateTime>,
}

impl WebhookReplayInput {
    /// What the use case takes.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for an id that is none.
    pub(super) fn read(self) -> Result<Replay, AppError> {
        let ids = self.delivery_ids.map(|ids| ids.iter().map(|id| read_id(id, "deliveryIds")).collect());
        Ok(Replay {
            ids: ids.transpose()?,
            state: self.state.map(Into::into),
            from: self.from.map(|at| at.0),
            until: self.until.map(|at| at.0),
        })
    }
}

/// What `webhookCreate` answers.
#[derive(SimpleObject)]
pub(crate) struct WebhookCreatePayload {
    /// The new webhook.
    pub webhook: Option<Webhook>,
    /// The secret by which what is sent is signed (`whsec_…`), shown this once; null when a request was repeated.
    pub secret: Option<String>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `webhookUpdate` answers.
#[derive(SimpleObject)]
pub(crate) struct WebhookUpdatePayload {
    /// The webhook as it is now.
    pub webhook: Option<Webhook>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `webhookRotateSecret` answers.
#[derive(SimpleObject)]
pub(crate) struct WebhookRotateSecretPayload {
    /// The webhook as it is now.
    pub webhook: Option<Webhook>,
    /// The new secret (`whsec_…`), shown this once.
    pub secret: Option<String>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `webhookPing` answers.
#[derive(SimpleObject)]
pub(crate) struct WebhookPingPayload {
    /// The delivery of the message: ask for its `state` and `attempts` to see what came of it.
    pub delivery: Option<WebhookDelivery>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `webhookReplay` answers.
#[derive(SimpleObject)]
pub(crate) struct WebhookReplayPayload {
    /// How many deliveries are sent once more: at most 1000, the oldest.
    pub count: Option<i32>,
    /// Whether there may be more that are meant: ask again.
    pub has_more: Option<bool>,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}

/// What `webhookDelete` answers.
#[derive(SimpleObject)]
pub(crate) struct WebhookDeletePayload {
    /// The id of what was deleted.
    pub deleted_id: Option<ID>,
    /// Whether there was nothing to delete (any more).
    pub already_deleted: bool,
    /// What is wrong with the input.
    pub user_errors: Vec<UserError>,
}
