//! Tasks through the API: made, followed, listed page by page, done and deleted.

use cal3_graphql::Executor;
use cal3_testkit::TestApp;
use serde_json::{Value, json};

use crate::support::{answer_of, data};

const CREATE: &str = "mutation ($input: TaskCreateInput!) { taskCreate(input: $input) { task {
    id uid summary description status priority percentComplete due { kind date local timeZone } dueAt dueDate completedAt
    classification color categories version calendar { name } } userErrors { code field } } }";
const UPDATE: &str = "mutation ($input: TaskUpdateInput!) { taskUpdate(input: $input) { task { id status completedAt due { date } version }
    userErrors { __typename code field ... on VersionConflict { current { ... on Task { version } } } } } }";
const DELETE: &str =
    "mutation ($id: ID!) { taskDelete(input: { id: $id }) { deletedId alreadyDeleted userErrors { code } } }";
const LIST: &str = "query ($filter: TaskFilter, $orderBy: TaskOrder, $first: Int, $after: String, $last: Int, $before: String) {
    tasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { summary } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
const FOLLOW: &str = "subscription ($after: Cursor) { changes(after: $after) { kind entity entityId calendarId node { ... on Task { summary } } } }";

fn summaries(page: &Value) -> Vec<&str> {
    let nodes = page["tasks"]["nodes"].as_array().unwrap();
    nodes.iter().filter_map(|node| node["summary"].as_str()).collect()
}

#[tokio::test]
async fn a_task_is_made_followed_done_and_deleted() {
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await.to_string();
    app.database.settled().await;
    let cursor = data(&executor, &ada, "{ changeCursor }", json!({})).await;
    let input = json!({
        "calendarId": calendar, "summary": "Report", "description": "- by *chapter*", "priority": 2, "categories": ["Work"],
        "due": { "local": "2026-01-09T17:00:00", "timeZone": "Europe/Budapest" }, "idempotencyKey": "once",
    });
    let made = data(&executor, &ada, CREATE, json!({ "input": input })).await;
    assert_eq!(
        data(&executor, &ada, CREATE, json!({ "input": input })).await,
        made,
        "asked twice, made once"
    );
    let task = &made["taskCreate"]["task"];
    assert_eq!(made["taskCreate"]["userErrors"], json!([]));
    assert_eq!((&task["status"], &task["version"]), (&json!("NEEDS_ACTION"), &json!(1)));
    assert_eq!((&task["dueAt"], &task["dueDate"]), (&json!("2026-01-09T16:00:00Z"), &json!("2026-01-09")));
    assert_eq!(task["due"]["kind"], "ZONED");
    assert_eq!(task["calendar"]["name"], "Mine");
    app.database.settled().await;
    let told = answer_of(&executor, &ada, FOLLOW, json!({ "after": cursor["changeCursor"] })).await;
    let change = &told["data"]["changes"];
    assert_eq!((&change["entity"], &change["kind"]), (&json!("TASK"), &json!("CREATED")), "{told}");
    assert_eq!((&change["entityId"], &change["calendarId"]), (&task["id"], &json!(calendar)));
    assert_eq!(change["node"]["summary"], "Report");

    let done = json!({ "id": task["id"], "status": "COMPLETED", "due": null, "ifVersion": 1 });
    let done = data(&executor, &ada, UPDATE, json!({ "input": done })).await;
    let after = &done["taskUpdate"]["task"];
    assert_eq!(
        (&after["status"], &after["due"], &after["version"]),
        (&json!("COMPLETED"), &Value::Null, &json!(2))
    );
    assert!(after["completedAt"].is_string());
    let late = json!({ "id": task["id"], "summary": "Late", "ifVersion": 1 });
    let late = data(&executor, &ada, UPDATE, json!({ "input": late })).await;
    let conflict = json!({ "__typename": "VersionConflict", "code": "VERSION_CONFLICT", "field": ["ifVersion"], "current": { "version": 2 } });
    assert_eq!(late["taskUpdate"]["userErrors"], json!([conflict]));
    let gone = data(&executor, &ada, DELETE, json!({ "id": task["id"] })).await;
    assert_eq!(gone["taskDelete"]["deletedId"], task["id"]);
    let again = data(&executor, &ada, DELETE, json!({ "id": task["id"] })).await;
    assert_eq!(again["taskDelete"]["alreadyDeleted"], true);
}

#[tokio::test]
async fn tasks_are_listed_page_by_page_from_both_ends() {
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Mine").await.to_string();
    for (summary, due) in
        [("c", Some("2026-01-12")), ("a", Some("2026-01-10")), ("d", None), ("b", Some("2026-01-11"))]
    {
        let due = due.map(|date| json!({ "date": date }));
        let input = json!({ "calendarId": calendar, "summary": summary, "due": due });
        data(&executor, &ada, CREATE, json!({ "input": input })).await;
    }
    let first = data(&executor, &ada, LIST, json!({ "first": 3 })).await;
    assert_eq!(summaries(&first), ["a", "b", "c"]);
    assert_eq!(first["tasks"]["pageInfo"]["hasNextPage"], true);
    let end = &first["tasks"]["pageInfo"]["endCursor"];
    let second = data(&executor, &ada, LIST, json!({ "first": 3, "after": end })).await;
    assert_eq!(summaries(&second), ["d"]);
    let start = &second["tasks"]["pageInfo"]["startCursor"];
    let back = data(&executor, &ada, LIST, json!({ "last": 2, "before": start })).await;
    assert_eq!(summaries(&back), ["b", "c"]);
    assert_eq!(back["tasks"]["pageInfo"]["hasPreviousPage"], true);
    let filter = json!({ "dueFrom": "2026-01-11T12:00:00Z", "dueTo": "2026-01-13T12:00:00Z" });
    let between = data(&executor, &ada, LIST, json!({ "first": 9, "filter": filter })).await;
    assert_eq!(summaries(&between), ["b", "c"], "a day is due at its end");
    let refused = answer_of(&executor, &ada, LIST, json!({ "first": 101 })).await;
    assert!(refused["errors"].is_array(), "{refused}");
}
