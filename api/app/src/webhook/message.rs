//! What is sent: the body of a message, as Standard Webhooks 1.0.0 writes them (`type`, `timestamp`, `data`).

use cal3_domain::ids::WebhookEndpointId;
use cal3_store::{change::Change, webhook::Webhook};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Outcome, message_type, viewer};
use crate::{App, AppError, live};

/// The type of the message by which an endpoint is tried.
const PING: &str = "webhook.ping";

/// What a message tells of a change, and what a document's variables may be: what is known of a change as the owner sees it.
fn told(change: &Change) -> Map<String, Value> {
    let mut told = Map::new();
    let mut say = |name: &str, value: Value| told.insert(name.to_owned(), value);
    say("cursor", json!(change.cursor.to_string()));
    say("entity", json!(live::entity_name(change.entity)));
    say("kind", json!(live::kind_name(change.kind)));
    say("id", json!(live::entity_id(change.entity, change.entity_id)));
    say("calendarId", json!(change.calendar.map(|id| id.to_string())));
    say("changedFields", json!(change.changed_fields));
    say("actorId", json!(change.actor.map(|id| id.to_string())));
    say("at", json!(change.at.to_string()));
    told
}

/// The body of a message about a change; with the answer to the webhook's document under `result`, if it has one.
pub(super) async fn about(app: &App, webhook: &Webhook, change: &Change) -> Result<Vec<u8>, AppError> {
    let mut data = told(change);
    if let Some(document) = &webhook.document {
        let variables = data.clone();
        let answered = app.documents()?.answer(viewer(webhook), document, variables).await;
        data.insert("result".to_owned(), answered.answer);
    }
    body(&message_type(change.entity, change.kind), change.at, Value::Object(data))
}

/// The body of a message that only asks for an answer.
pub(super) fn ping(id: WebhookEndpointId, at: Timestamp) -> Result<Vec<u8>, AppError> {
    body(PING, at, json!({ "webhookId": id.to_string() }))
}

fn body(message_type: &str, at: Timestamp, data: Value) -> Result<Vec<u8>, AppError> {
    let message = json!({ "type": message_type, "timestamp": at.to_string(), "data": data });
    serde_json::to_vec(&message).map_err(AppError::internal)
}

/// What comes of a document before there is a change: tried with an id that names nothing.
pub(super) async fn tried(app: &App, webhook: &Webhook, document: &str) -> Result<Outcome, AppError> {
    let mut variables = Map::new();
    if let Some((entity, kind)) = webhook.kinds.first() {
        let id = live::entity_id(*entity, Uuid::nil());
        variables.insert("id".to_owned(), json!(id));
        variables.insert("entity".to_owned(), json!(live::entity_name(*entity)));
        variables.insert("kind".to_owned(), json!(live::kind_name(*kind)));
    }
    let calendar = cal3_domain::ids::CalendarId(Uuid::nil()).to_string();
    variables.insert("cursor".to_owned(), json!(cal3_domain::cursor::Cursor { tx: 0, seq: 0 }.to_string()));
    variables.insert("calendarId".to_owned(), json!(calendar));
    variables.insert("changedFields".to_owned(), json!([]));
    variables.insert("actorId".to_owned(), json!(webhook.owner.to_string()));
    variables.insert("at".to_owned(), json!(app.now().to_string()));
    Ok(app.documents()?.answer(viewer(webhook), document, variables).await)
}
