//! What takes place, answered at once and field by field.

use cal3_graphql::Executor;
use cal3_testkit::TestApp;
use serde_json::{Value, json};

use crate::support::{data, events};

const WINDOW: &str = r#"from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", first: 100"#;

#[tokio::test]
async fn an_occurrence_answered_at_once_is_the_one_answered_field_by_field() {
    let app = TestApp::create().await;
    let executor = Executor::try_new(app.clone(), true).unwrap();
    let ada = app.person("ada").await;
    let calendar = app.calendar(&ada, "Work").await.to_string();
    events(&executor, &ada, &calendar, 4).await;
    let scalars = "__typename id seriesId calendarId summary description location color status transparency isAllDay \
        isRecurring isOverride startsAt endsAt version";
    let of_calendar = "__typename id name color timeZone viewerRole version";
    // A directive sends an object the library's way.
    let slow = |fields: &str| {
        fields
            .split(' ')
            .filter(|f| !f.is_empty())
            .map(|f| format!("{f} @include(if: true) "))
            .collect::<String>()
    };
    let ask = async |fields: String| -> Value {
        let query = format!(
            "query ($c: [ID!]!) {{ occurrences(calendarIds: $c, {WINDOW}) {{ nodes {{ {fields} }} }} }} fragment F on Occurrence {{ summary ... on Node {{ id }} }}"
        );
        data(&executor, &ada, &query, json!({ "c": [calendar] })).await
    };
    let at_once =
        ask(format!("{scalars} calendar {{ {of_calendar} }} ... on Occurrence {{ again: summary }} ...F"))
            .await;
    let one_by_one = ask(format!(
        "{} calendar {{ {} }} ... on Occurrence {{ again: summary @include(if: true) }} ...F",
        slow(scalars),
        slow(of_calendar)
    ))
    .await;
    assert_eq!(at_once["occurrences"]["nodes"].as_array().unwrap().len(), 2 + 2 * 3);
    assert_eq!(at_once, one_by_one);
    // What loads or is selected twice is merged as ever.
    let merged =
        ask("event { id } calendar { id } calendar { name } start { local timeZone } ...F".to_owned()).await;
    let first = &merged["occurrences"]["nodes"][0];
    assert_eq!(first["calendar"], json!({ "id": calendar, "name": "Work" }));
    assert_eq!(first["start"], json!({ "local": "2026-01-07T09:00:00", "timeZone": "Europe/Budapest" }));
    assert!(first["event"]["id"].as_str().unwrap().starts_with("evt_"));
}
