//! The first run, and the audit log as a file.

use serde_json::json;

use crate::support::TestServer;

const FORM: [(&str, &str); 2] = [("Content-Type", "application/json"), ("Origin", "https://cal.example.org")];

#[tokio::test(flavor = "multi_thread")]
async fn the_first_to_come_administers_and_may_take_the_log_away() {
    let server = TestServer::start().await;
    assert_eq!(server.send("GET /api/auth/setup", &[], "").await.json(), json!({ "needed": true }));
    let form = |email: &str| {
        json!({ "email": email, "password": "correct horse battery 9!", "name": "Ada", "timeZone": "UTC" })
            .to_string()
    };
    let foreign = [FORM[0], ("Origin", "https://evil.example.org")];
    let refused = server.send("POST /api/auth/setup", &foreign, &form("eve@example.org")).await;
    assert_eq!(refused.status, 403, "{refused:?}");
    let made = server.send("POST /api/auth/setup", &FORM, &form("ada@example.org")).await;
    assert_eq!(made.status, 201, "{made:?}");
    assert!(made.header("set-cookie").is_some(), "she is signed in");
    let token = made.json()["accessToken"].as_str().unwrap().to_owned();
    assert_eq!(server.send("GET /api/auth/setup", &[], "").await.json(), json!({ "needed": false }));
    let late = server.send("POST /api/auth/setup", &FORM, &form("eve@example.org")).await;
    assert_eq!(late.status, 422, "{late:?}");
    assert_eq!(late.json()["userErrors"][0]["code"], "FORBIDDEN");

    let eve = server.register("eve@example.org").await;
    let log = async |token: &str, query: &str| {
        let authorization = format!("Bearer {token}");
        server.send(&format!("GET /api/audit.csv{query}"), &[("Authorization", &authorization)], "").await
    };
    assert_eq!(server.send("GET /api/audit.csv", &[], "").await.status, 401);
    assert_eq!(log(&eve, "").await.status, 403);
    assert_eq!(log(&token, "?outcome=PERHAPS").await.status, 422);
    assert_eq!(log(&token, "?actions=FLY").await.status, 422);
    assert_eq!(log(&token, "?colour=red").await.status, 422);
    let csv = log(&token, "?actions=SETUP,REGISTER&outcome=DONE&from=2020-01-01T00:00:00Z").await;
    assert_eq!(csv.status, 200, "{csv:?}");
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
    assert_eq!(csv.header("content-disposition"), Some("attachment; filename=\"audit.csv\""));
    let place = |text: &str| csv.body.find(text).unwrap_or_else(|| panic!("{text} in {}", csv.body));
    assert!(place(",REGISTER,DONE,") < place(",SETUP,DONE,"), "the newest first");
}
