//! Webhooks: whose they are, only they see and change, and no token that is narrowed.

use cal3_app::{
    live::Entity,
    outgoing::Answered,
    webhook::{self, CreateWebhook},
};
use cal3_domain::{
    access::Scope,
    ids::{WebhookDeliveryId, WebhookEndpointId},
    webhook::Answer,
};
use serde_json::json;

use super::{
    Expect,
    Outcome::{Does, NotFound, Nothing, Sees},
    Row, Scene, Who, given, hold,
};

/// What only whose it is does to it.
const CHANGE: Expect = Expect {
    writer: NotFound,
    reader: NotFound,
    free_busy: NotFound,
    member: NotFound,
    administrator: NotFound,
    stranger: NotFound,
    narrowed: NotFound,
    ..Expect::change(Scope::WebhooksManage, Does)
};

/// A webhook of the owner's.
pub(super) async fn webhook(scene: &Scene<'_>) -> WebhookEndpointId {
    let input = CreateWebhook {
        name: "Owners-Integration".to_owned(),
        url: "https://hooks.example.org/owners-secret-path".to_owned(),
        changes: vec![(Entity::Event, None)],
        calendars: None,
        scopes: None,
        document: None,
        is_enabled: true,
        idempotency_key: None,
    };
    webhook::create(&scene.world.app, scene.world.person(Who::Owner), input).await.unwrap().0.id
}

/// A delivery to a webhook of the owner's, which was rejected.
pub(super) async fn delivery(scene: &Scene<'_>) -> (WebhookEndpointId, WebhookDeliveryId) {
    let (app, owner) = (&scene.world.app, scene.world.person(Who::Owner));
    let hook = webhook(scene).await;
    let delivery = webhook::ping(app, owner, hook).await.unwrap().id;
    let sending = webhook::take(app, delivery).await.unwrap().unwrap();
    let said = Some("Rejected-Body".to_owned());
    let rejected = Answered { answer: Answer::Status(400, None), body: said, error: None };
    webhook::answered(app, sending, rejected).await.unwrap();
    (hook, delivery)
}

pub(super) const ROWS: &[Row] = &[
    Row {
        field: "User.webhooks",
        title: "of the owner's",
        scopes: &[Scope::WebhooksManage, Scope::AccountRead],
        document: "{ viewer { webhooks(last: 5) { nodes { id name url deliveries(last: 5) { nodes { attempts { response } } } } } } }",
        variables: given!(scene => { delivery(scene).await; json!({}) }),
        expect: Expect {
            owner: Sees,
            link: Nothing,
            ..Expect::find(Scope::WebhooksManage, Nothing)
        },
    },
    Row {
        field: "Mutation.webhookCreate",
        title: "for events",
        scopes: &[Scope::WebhooksManage, Scope::EventsRead],
        document: "mutation ($calendar: ID!) { webhookCreate(input: { name: \"New\", url: \"https://hooks.example.org/\",
            changes: [{ entity: EVENT }], calendarIds: [$calendar] }) { webhook { id } userErrors { code } } }",
        variables: given!(scene => json!({ "calendar": scene.calendar.to_string() })),
        expect: Expect {
            member: NotFound,
            stranger: NotFound,
            narrowed: super::Outcome::Refused,
            ..Expect::change(Scope::WebhooksManage, Does)
        },
    },
    Row {
        field: "Mutation.webhookUpdate",
        title: "",
        scopes: &[Scope::WebhooksManage, Scope::EventsRead],
        document: "mutation ($id: ID!) { webhookUpdate(input: { id: $id, name: \"Changed\" }) { webhook { id url } userErrors { code } } }",
        variables: given!(scene => json!({ "id": webhook(scene).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.webhookRotateSecret",
        title: "",
        scopes: &[Scope::WebhooksManage],
        document: "mutation ($id: ID!) { webhookRotateSecret(input: { id: $id }) { webhook { id url } secret userErrors { code } } }",
        variables: given!(scene => json!({ "id": webhook(scene).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.webhookPing",
        title: "",
        scopes: &[Scope::WebhooksManage],
        document: "mutation ($id: ID!) { webhookPing(input: { id: $id }) { delivery { id } userErrors { code } } }",
        variables: given!(scene => json!({ "id": webhook(scene).await.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.webhookReplay",
        title: "",
        scopes: &[Scope::WebhooksManage],
        document: "mutation ($id: ID!) { webhookReplay(input: { id: $id }) { count userErrors { code } } }",
        variables: given!(scene => json!({ "id": delivery(scene).await.0.to_string() })),
        expect: CHANGE,
    },
    Row {
        field: "Mutation.webhookDelete",
        title: "",
        scopes: &[Scope::WebhooksManage],
        document: "mutation ($id: ID!) { webhookDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }",
        variables: given!(scene => json!({ "id": webhook(scene).await.to_string() })),
        expect: Expect {
            writer: Nothing,
            reader: Nothing,
            free_busy: Nothing,
            member: Nothing,
            administrator: Nothing,
            stranger: Nothing,
            narrowed: Nothing,
            ..CHANGE
        },
    },
];

#[tokio::test]
async fn webhooks() {
    hold(ROWS).await;
}
