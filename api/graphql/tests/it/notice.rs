//! Notices: told by a rule, followed, listed, marked and deleted.

use cal3_app::automation::{self, CreateRule, Next, RuleBook};
use cal3_domain::automation::run::Caps;
use cal3_graphql::Executor;
use cal3_testkit::TestApp;
use serde_json::{Value, json};

use crate::support::{answer_of, data, events};

const LIST: &str = "query ($isRead: Boolean) { viewer { unreadNoticeCount notices(first: 10, isRead: $isRead) {
    nodes { id kind title text subjectId ruleName senderName rule { id } runId readAt } pageInfo { hasNextPage } } } }";
const MARK: &str = "mutation ($input: NoticesMarkReadInput!) { noticesMarkRead(input: $input) { count userErrors { code field } } }";
const DELETE: &str = "mutation ($id: ID!) { noticeDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }";
const FOLLOW: &str = "subscription ($after: Cursor) { changes(after: $after) { kind entity entityId node { ... on Notice { title } } } }";

#[tokio::test]
async fn what_a_rule_tells_in_the_page_is_followed_listed_marked_and_deleted() {
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await;
    let definition = json!({
        "name": "Tells", "timeZone": "UTC", "trigger": { "kind": "EVENT_CREATED" },
        "steps": [{ "action": { "kind": "NOTIFY", "channels": [{ "kind": "IN_APP" }], "recipients": [{ "kind": "RULE_OWNER" }],
            "subject": "New: {{ event.summary }}", "text": "Look" } }],
    });
    let input = CreateRule { definition, secrets: Vec::new(), is_enabled: true, idempotency_key: None };
    let rule = automation::create(&app, &ada, input).await.unwrap().id;
    let made = events(&executor, &ada, &calendar.to_string(), 3).await;
    app.database.settled().await;
    let cursor = data(&executor, &ada, "{ changeCursor }", json!({})).await;
    let caps = Caps { rule: Vec::new(), owner: Vec::new() };
    automation::relay(&app, &mut RuleBook::default(), &caps).await.unwrap();
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 9 };
    for run in automation::runs(&app, &ada, rule, &page).await.unwrap() {
        while matches!(automation::step(&app, run.run.id).await.unwrap(), Next::Step) {}
    }
    app.database.settled().await;
    let told = answer_of(&executor, &ada, FOLLOW, json!({ "after": cursor["changeCursor"] })).await;
    let change = &told["data"]["changes"];
    assert_eq!((&change["entity"], &change["kind"]), (&json!("NOTICE"), &json!("CREATED")), "{told}");
    assert_eq!(change["node"]["title"], "New: Event 0");

    let listed = data(&executor, &ada, LIST, json!({})).await;
    assert_eq!(listed["viewer"]["unreadNoticeCount"], 3);
    let nodes = listed["viewer"]["notices"]["nodes"].as_array().unwrap();
    let titles: Vec<&Value> = nodes.iter().map(|node| &node["title"]).collect();
    assert_eq!(titles, ["New: Event 2", "New: Event 1", "New: Event 0"]);
    let newest = &nodes[0];
    assert_eq!((&newest["kind"], &newest["text"]), (&json!("RULE"), &json!("Look")));
    assert_eq!((&newest["subjectId"], &newest["rule"]["id"]), (&json!(made[2]), &json!(rule.to_string())));
    assert_eq!((&newest["ruleName"], &newest["senderName"]), (&json!("Tells"), &json!("ada")));
    assert!(newest["runId"].as_str().unwrap().starts_with("run_") && newest["readAt"].is_null());

    let marked = data(&executor, &ada, MARK, json!({ "input": { "until": nodes[1]["id"] } })).await;
    assert_eq!(marked["noticesMarkRead"]["count"], 2);
    let unread = data(&executor, &ada, LIST, json!({ "isRead": false })).await;
    assert_eq!(unread["viewer"]["notices"]["nodes"].as_array().unwrap().len(), 1);
    let gone = data(&executor, &ada, DELETE, json!({ "id": newest["id"] })).await;
    assert_eq!(gone["noticeDelete"]["deletedId"], newest["id"]);
    assert_eq!(data(&executor, &ada, LIST, json!({})).await["viewer"]["unreadNoticeCount"], 0);
}

#[tokio::test]
async fn what_cannot_be_marked_is_said_at_its_field() {
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let ada = app.person("ada").await;
    for (input, code, field) in [
        (json!({}), "REQUIRED", json!(["ids"])),
        (json!({ "ids": [], "until": "ntc_01h455vb4pex5vsknk084sn02q" }), "REQUIRED", json!(["ids"])),
        (json!({ "ids": vec!["ntc_01h455vb4pex5vsknk084sn02q"; 101] }), "TOO_LARGE", json!(["ids"])),
        (json!({ "ids": ["ntc_01h455vb4pex5vsknk084sn02q"] }), "NOT_FOUND", json!(["ids", "0"])),
        (json!({ "until": "evt_01h455vb4pex5vsknk084sn02q" }), "NOT_FOUND", json!(["until"])),
    ] {
        let answer = data(&executor, &ada, MARK, json!({ "input": input })).await;
        let errors = json!([{ "code": code, "field": field }]);
        assert_eq!(answer["noticesMarkRead"], json!({ "count": null, "userErrors": errors }), "{input}");
    }
}
