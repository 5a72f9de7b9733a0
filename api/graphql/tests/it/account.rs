//! `viewer`, `userUpdate` and the node of a person.

use cal3_app::{App, Viewer, account};
use cal3_domain::ids::{SessionId, UserId};
use cal3_testkit::TestApp;
use serde_json::{Value, json};

use crate::support::ask;

const ALL: &str = "id email name timeZone locale weekStart hourCycle isAdministrator version createdAt";

async fn person(app: &App, email: &str) -> Viewer {
    let passwords = account::Passwords::try_new(app).unwrap();
    let made = account::ensure_user(app, &passwords, email, "Ada", "Europe/London", &"secret".into()).await;
    Viewer::User { id: made.unwrap().0.id, session: SessionId(uuid::Uuid::nil()) }
}

#[tokio::test]
async fn the_viewer_is_who_asks() {
    let app = TestApp::create().await;
    let ada = person(&app, "Ada@example.org").await;
    let query = format!("{{ viewer {{ {ALL} }} }}");
    let expected = json!({
        "id": ada.user_id().unwrap().to_string(), "email": "Ada@example.org", "name": "Ada",
        "timeZone": "Europe/London", "locale": "en", "weekStart": "MONDAY", "hourCycle": "H23",
        "isAdministrator": false, "version": 1, "createdAt": "2026-01-05T12:00:00Z",
    });
    assert_eq!(ask(&app, &ada, &query, json!({})).await, json!({ "data": { "viewer": expected } }));
    let nobody = json!({ "data": { "viewer": null } });
    assert_eq!(ask(&app, &Viewer::Anonymous, &query, json!({})).await, nobody);
    let gone = Viewer::User { id: UserId(uuid::Uuid::nil()), session: SessionId(uuid::Uuid::nil()) };
    assert_eq!(ask(&app, &gone, &query, json!({})).await, nobody);
}

#[tokio::test]
async fn nobody_finds_another_person_by_id() {
    let app = TestApp::create().await;
    let (ada, bea) = (person(&app, "ada@example.org").await, person(&app, "bea@example.org").await);
    let ids =
        json!({ "ids": [ada.user_id().unwrap().to_string(), bea.user_id().unwrap().to_string(), "usr_x"] });
    let query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on User { email } } }";
    let own = |email| json!({ "id": ids["ids"][usize::from(email == "bea@example.org")], "email": email });
    let (first, second) = (own("ada@example.org"), own("bea@example.org"));
    let answer = ask(&app, &ada, query, ids.clone()).await;
    assert_eq!(answer, json!({ "data": { "nodes": [first, null, null] } }));
    let answer = ask(&app, &bea, query, ids.clone()).await;
    assert_eq!(answer, json!({ "data": { "nodes": [null, second, null] } }));
    let answer = ask(&app, &Viewer::Anonymous, query, ids).await;
    assert_eq!(answer, json!({ "data": { "nodes": [null, null, null] } }));
}

const UPDATE: &str = "mutation ($input: UserUpdateInput!) { userUpdate(input: $input) {
    user { name timeZone weekStart hourCycle locale version }
    userErrors { code field message ... on VersionConflict { current { id ... on User { name version } } } } } }";

#[tokio::test]
async fn settings_are_changed() {
    let app = TestApp::create().await;
    let ada = person(&app, "ada@example.org").await;
    let input = json!({ "input": {
        "name": "Countess", "timeZone": "America/New_York", "weekStart": "SUNDAY", "hourCycle": "H12", "ifVersion": 1 } });
    let answer = ask(&app, &ada, UPDATE, input.clone()).await;
    let expected = json!({ "name": "Countess", "timeZone": "America/New_York", "weekStart": "SUNDAY",
        "hourCycle": "H12", "locale": "en", "version": 2 });
    assert_eq!(answer["data"]["userUpdate"], json!({ "user": expected, "userErrors": [] }));
    let again = ask(&app, &ada, UPDATE, input).await;
    let conflict = &again["data"]["userUpdate"]["userErrors"][0];
    assert_eq!(again["data"]["userUpdate"]["user"], Value::Null);
    assert_eq!((&conflict["code"], &conflict["field"]), (&json!("VERSION_CONFLICT"), &json!(["ifVersion"])));
    let id = ada.user_id().unwrap().to_string();
    assert_eq!(conflict["current"], json!({ "id": id, "name": "Countess", "version": 2 }));
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let app = TestApp::create().await;
    let ada = person(&app, "ada@example.org").await;
    let long = "x".repeat(1_000_000);
    for (input, code, field) in [
        (json!({ "name": "" }), "REQUIRED", "name"),
        (json!({ "name": "two\nlines" }), "INVALID", "name"),
        (json!({ "name": long }), "TOO_LONG", "name"),
        (json!({ "timeZone": "Mars/Base" }), "UNKNOWN_TIME_ZONE", "timeZone"),
        (json!({ "locale": "x" }), "INVALID", "locale"),
    ] {
        let answer = ask(&app, &ada, UPDATE, json!({ "input": input })).await;
        let update = &answer["data"]["userUpdate"];
        assert_eq!((&update["user"], update["userErrors"].as_array().unwrap().len()), (&Value::Null, 1));
        let fault = &update["userErrors"][0];
        assert_eq!((&fault["code"], &fault["field"]), (&json!(code), &json!([field])));
    }
    let answer = ask(&app, &Viewer::Anonymous, UPDATE, json!({ "input": { "name": "X" } })).await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
}
