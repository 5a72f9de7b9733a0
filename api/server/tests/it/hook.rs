//! Messages for automation rules, over HTTP.

use cal3_app::SystemClock;
use cal3_domain::{
    clock::Clock as _,
    webhook::{SigningSecrets, sign},
};
use serde_json::json;

use crate::support::TestServer;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_is_accepted_when_it_is_signed_and_not_too_large() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let create =
        "mutation ($definition: JSON!) { ruleCreate(input: { definition: $definition }) { rule { id } } }";
    let definition = json!({
        "name": "Incoming", "timeZone": "UTC", "trigger": { "kind": "WEBHOOK_RECEIVED" },
        "steps": [{ "action": { "kind": "STOP" } }],
    });
    let made = server.query(Some(&token), create, json!({ "definition": definition })).await.json();
    let id = &made["data"]["ruleCreate"]["rule"]["id"];
    let rotate = "mutation ($id: ID!) { ruleHookRotate(input: { id: $id }) { url secret rule { hook { issuedAt } } } }";
    let issued = server.query(Some(&token), rotate, json!({ "id": id })).await.json();
    let issued = &issued["data"]["ruleHookRotate"];
    let path = issued["url"].as_str().unwrap().trim_start_matches("https://cal.example.org").to_owned();
    assert!(path.starts_with("/api/hooks/") && issued["rule"]["hook"]["issuedAt"].is_string(), "{issued}");
    let secrets = SigningSecrets::new(issued["secret"].as_str().unwrap().parse().unwrap());

    let post = async |path: &str, body: &str, signs: bool| {
        let signed = sign(&secrets, "msg_1", SystemClock.now(), body.as_bytes());
        let pairs = signed.pairs();
        let headers = if signs { &pairs[..] } else { &[] };
        server.send(&format!("POST {path}"), headers, body).await
    };
    assert_eq!(post(&path, "{}", false).await.status, 401);
    assert_eq!(post("/api/hooks/none", "{}", true).await.status, 404);
    assert_eq!(post(&path, "{", true).await.status, 400);
    assert_eq!(post(&path, &"x".repeat(300_000), true).await.status, 413);
    assert_eq!(server.send(&format!("GET {path}"), &[], "").await.status, 405);
    let accepted = post(&path, "{}", true).await;
    assert_eq!((accepted.status, accepted.json()), (202, json!({ "isNew": true })));
    assert_eq!(post(&path, "{}", true).await.json(), json!({ "isNew": false }));
    let runs =
        "query ($id: ID!) { automationRule(id: $id) { runs(last: 5) { nodes { trigger causeKey } } } }";
    let runs = server.query(Some(&token), runs, json!({ "id": id })).await.json();
    let nodes = &runs["data"]["automationRule"]["runs"]["nodes"];
    assert_eq!(*nodes, json!([{ "trigger": "WEBHOOK_RECEIVED", "causeKey": "webhook:msg_1" }]));
}
