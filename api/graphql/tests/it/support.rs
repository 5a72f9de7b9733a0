//! Asking the schema without a transport.

use cal3_app::{App, Viewer};
use cal3_graphql::{Executor, Kind, Request, RequestData};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

/// How long a subscription may take to say something.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// What is answered, without `extensions`.
pub(crate) async fn ask(app: &App, viewer: &Viewer, query: &str, variables: Value) -> Value {
    let executor = Executor::try_new(app.clone(), true).unwrap();
    execute(&executor, viewer, query, variables).await
}

/// What is answered without `extensions`; of a subscription, the first that comes.
pub(crate) async fn answer_of(executor: &Executor, viewer: &Viewer, query: &str, variables: Value) -> Value {
    execute(executor, viewer, query, variables).await
}

async fn execute(executor: &Executor, viewer: &Viewer, query: &str, variables: Value) -> Value {
    let request: Request = serde_json::from_value(json!({ "query": query, "variables": variables })).unwrap();
    let prepared = executor.prepare(request).unwrap();
    let data = RequestData { viewer: viewer.clone(), request_id: "r1".to_owned() };
    let answer = match prepared.kind() {
        Kind::Subscription => {
            let mut answers = executor.subscribe(prepared, data);
            tokio::time::timeout(PATIENCE, answers.next()).await.unwrap().unwrap()
        }
        _ => executor.execute(prepared, data).await,
    };
    let mut answer = answer.to_value();
    answer.as_object_mut().unwrap().remove("extensions");
    answer
}

/// What is answered to what has to succeed.
pub(crate) async fn data(executor: &Executor, viewer: &Viewer, query: &str, variables: Value) -> Value {
    let mut answer = execute(executor, viewer, query, variables).await;
    assert_eq!(answer.get("errors"), None, "{query}");
    answer["data"].take()
}

/// Makes `count` events, every second one a series, and answers their ids.
pub(crate) async fn events(
    executor: &Executor,
    viewer: &Viewer,
    calendar: &str,
    count: usize,
) -> Vec<String> {
    let query = "mutation ($input: EventCreateInput!) { eventCreate(input: $input) { event { id } userErrors { message } } }";
    let mut ids = Vec::new();
    for n in 0..count {
        let mut input = json!({
            "calendarId": calendar, "summary": format!("Event {n}"), "description": "With \"quotes\" and ünïcode",
            "location": "Here", "color": "#a0b0c0", "status": "TENTATIVE", "transparency": "TRANSPARENT",
            "start": { "local": "2026-01-07T09:00:00", "timeZone": "Europe/Budapest" },
            "end": { "local": "2026-01-07T10:00:00", "timeZone": "Europe/Budapest" },
        });
        if n % 2 == 1 {
            input["recurrence"] = json!({ "rules": ["FREQ=WEEKLY;COUNT=3"] });
        }
        let made = data(executor, viewer, query, json!({ "input": input })).await;
        assert_eq!(made["eventCreate"]["userErrors"], json!([]));
        ids.push(made["eventCreate"]["event"]["id"].as_str().unwrap().to_owned());
    }
    ids
}
