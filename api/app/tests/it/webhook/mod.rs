//! Outgoing webhooks: who is told what, once; what is sent and tried again; what is replayed.

mod deliver;
mod manage;
mod relay;

use cal3_app::{
    Viewer,
    event::{self, CreateEvent, EventPatch, EventTarget, TimeInput, UpdateEvent},
    live::{Entity, Kind},
    outgoing::Answered,
    page::PageArgs,
    webhook::{self, CreateWebhook, Delivery, Sending, StoredWebhook},
};
use cal3_domain::{
    event::Classification,
    ids::{CalendarId, EventId, WebhookDeliveryId, WebhookEndpointId},
    webhook::Answer,
};
use cal3_testkit::TestApp;

/// A webhook for all changes of events and of when calendars are busy.
fn input() -> CreateWebhook {
    CreateWebhook {
        name: "Integration".to_owned(),
        url: "https://hooks.example.org/cal3".to_owned(),
        changes: vec![(Entity::Event, None), (Entity::BusyTime, None)],
        calendars: None,
        scopes: None,
        document: None,
        is_enabled: true,
        idempotency_key: None,
    }
}

async fn make(app: &TestApp, viewer: &Viewer, input: CreateWebhook) -> StoredWebhook {
    webhook::create(app, viewer, input).await.unwrap().0
}

fn titled(summary: &str) -> EventPatch {
    let start = TimeInput {
        local: Some("2026-01-12T09:00:00".parse().unwrap()),
        time_zone: Some("Europe/Budapest".to_owned()),
        ..TimeInput::default()
    };
    EventPatch { summary: Some(summary.to_owned()), start: Some(start), ..EventPatch::default() }
}

fn private(summary: &str) -> EventPatch {
    EventPatch { classification: Some(Classification::Private), ..titled(summary) }
}

/// A change of an event.
fn change(id: EventId, event: EventPatch) -> UpdateEvent {
    UpdateEvent {
        target: EventTarget::Event(id),
        scope: None,
        calendar_id: None,
        event,
        if_version: None,
        idempotency_key: None,
    }
}

async fn put(app: &TestApp, viewer: &Viewer, calendar: CalendarId, event: EventPatch) -> EventId {
    let input = CreateEvent { calendar_id: calendar, event, uid: None, idempotency_key: None };
    event::create(app, viewer, input).await.unwrap().id
}

/// Relays all that there is.
async fn relay(app: &TestApp) -> usize {
    let mut deliveries = 0;
    loop {
        app.database.settled().await;
        let relayed = webhook::relay(app).await.unwrap();
        deliveries += relayed.deliveries;
        if relayed.changes == 0 && !relayed.is_held_back {
            return deliveries;
        }
    }
}

async fn deliveries(app: &TestApp, viewer: &Viewer, of: WebhookEndpointId) -> Vec<Delivery> {
    let page = PageArgs { after: None, before: None, backwards: false, limit: 100 };
    webhook::deliveries(app, viewer, of, None, &page).await.unwrap()
}

/// What a webhook was told, in order.
async fn told(app: &TestApp, viewer: &Viewer, of: WebhookEndpointId) -> Vec<(Entity, Kind)> {
    let subjects = deliveries(app, viewer, of).await.into_iter().filter_map(|delivery| delivery.subject);
    subjects.map(|subject| (subject.entity, subject.kind)).collect()
}

async fn one(app: &TestApp, viewer: &Viewer, of: WebhookEndpointId) -> Delivery {
    let mut found = deliveries(app, viewer, of).await;
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

async fn present(app: &TestApp, viewer: &Viewer, of: WebhookEndpointId) -> StoredWebhook {
    webhook::visible(app, viewer, &[of]).await.unwrap().remove(0)
}

fn status(status: u16) -> Answered {
    Answered { answer: Answer::Status(status, None), body: Some("said".to_owned()), error: None }
}

async fn take(app: &TestApp, id: WebhookDeliveryId) -> Sending {
    webhook::take(app, id).await.unwrap().expect("it is to be sent")
}

/// Sends a delivery, which is answered so.
async fn send(app: &TestApp, id: WebhookDeliveryId, answered: Answered) {
    let sending = take(app, id).await;
    webhook::answered(app, sending, answered).await.unwrap();
}
