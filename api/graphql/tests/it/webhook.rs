//! What webhooks send along: answers of the schema, with their owner's rights and their own scopes.

use cal3_app::{Viewer, webhook};
use cal3_domain::{access::CalendarRole, ids::WebhookEndpointId};
use cal3_graphql::Executor;
use cal3_testkit::{TestApp, sharing, sharing::Grantee};
use serde_json::{Value, json};

use crate::support::data;

const CREATE: &str = "mutation ($input: WebhookCreateInput!) { webhookCreate(input: $input) {
    webhook { id document scopes changes { entity kind } } secret userErrors { code field message } } }";
const DOCUMENT: &str =
    "query ($id: ID!) { node(id: $id) { id ... on Event { summary location } ... on Calendar { name } } }";

async fn create(executor: &Executor, viewer: &Viewer, input: Value) -> Value {
    let mut made = data(executor, viewer, CREATE, json!({ "input": input })).await;
    made["webhookCreate"].take()
}

fn input(document: &str) -> Value {
    json!({
        "name": "Integration", "url": "https://hooks.example.org/cal3", "document": document,
        "changes": [{ "entity": "EVENT" }, { "entity": "BUSY_TIME", "kind": "UPDATED" }],
    })
}

/// The body of what is sent first to a webhook of `viewer`'s.
async fn sent(test: &TestApp, executor: &Executor, viewer: &Viewer, hook: &str) -> Value {
    let app = executor.app();
    loop {
        test.database.settled().await;
        let relayed = webhook::relay(app).await.unwrap();
        if relayed.changes == 0 && !relayed.is_held_back {
            break;
        }
    }
    let hook: WebhookEndpointId = hook.parse().unwrap();
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 1 };
    let delivery = webhook::deliveries(app, viewer, hook, None, &page).await.unwrap().remove(0);
    let sending = webhook::take(app, delivery.id).await.unwrap().unwrap();
    serde_json::from_slice(&sending.request.body).unwrap()
}

#[tokio::test]
async fn a_documents_answer_is_sent_along_and_knows_what_its_owner_may_see() {
    let test = TestApp::create().await;
    let executor = Executor::try_new(test.clone(), true).unwrap();
    let (ada, bob) = (test.person("ada").await, test.person("bob").await);
    let calendar = test.calendar(&ada, "Mine").await;
    let user = Grantee::User(bob.user_id().unwrap());
    sharing::share(&test, calendar, user, CalendarRole::FreeBusy).await;
    let mut hooks = Vec::new();
    for viewer in [&ada, &bob] {
        let mut wanted = input(DOCUMENT);
        wanted["scopes"] = json!(["events:read", "calendars:read"]);
        let made = create(&executor, viewer, wanted).await;
        assert_eq!(made["userErrors"], json!([]));
        assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
        assert_eq!(made["webhook"]["scopes"], json!(["calendars:read", "events:read"]));
        assert_eq!(made["webhook"]["changes"].as_array().unwrap().len(), 4);
        hooks.push(made["webhook"]["id"].as_str().unwrap().to_owned());
    }
    let made = "mutation ($input: EventCreateInput!) { eventCreate(input: $input) { event { id } } }";
    let start = json!({ "local": "2026-01-07T09:00:00", "timeZone": "Europe/Budapest" });
    let event = json!({ "calendarId": calendar.to_string(), "summary": "Hidden", "location": "Here", "start": start });
    let made = data(&executor, &ada, made, json!({ "input": event })).await;
    let hers = sent(&test, &executor, &ada, &hooks[0]).await;
    let id = &made["eventCreate"]["event"]["id"];
    let expected = json!({ "data": { "node": { "id": id, "summary": "Hidden", "location": "Here" } } });
    assert_eq!(hers["data"]["result"], expected);
    let his = sent(&test, &executor, &bob, &hooks[1]).await;
    assert_eq!(his["type"], "busy_time.updated");
    let expected = json!({ "data": { "node": { "id": calendar.to_string(), "name": "Mine" } } });
    assert_eq!(his["data"]["result"], expected);
    assert!(!his.to_string().contains("Hidden") && !his.to_string().contains("evt_"), "{his}");
}

#[tokio::test]
async fn a_document_is_refused_that_cannot_be_asked() {
    let test = TestApp::create().await;
    let executor = Executor::try_new(test.clone(), true).unwrap();
    let ada = test.person("ada").await;
    let dear = format!("{{ {} }}", (0..40).map(|n| format!("a{n}: scopes {{ name }} ")).collect::<String>());
    for (document, expected) in [
        ("{ nothing }", "nothing"),
        ("query ($id: ID!) { node(id: $id) {", "expected"),
        ("mutation { ruleDelete(input: { id: \"x\" }) { deletedId } }", "neither a mutation"),
        ("subscription { changes { cursor } }", "neither a mutation"),
        ("query ($missing: ID!) { node(id: $missing) { id } }", "missing"),
        ("{ calendars(first: 1) { nodes { name } } }", "calendars:read"),
        (&dear, "root fields"),
    ] {
        let made = create(&executor, &ada, input(document)).await;
        assert_eq!(made["webhook"], Value::Null, "{document}");
        let error = &made["userErrors"][0];
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("INVALID"), &json!(["document"])),
            "{document}"
        );
        assert!(error["message"].as_str().unwrap().contains(expected), "{document}: {error}");
    }
}
