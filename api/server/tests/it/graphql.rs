//! GraphQL over HTTP.

use serde_json::json;

use crate::support::TestServer;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_asks_for_what_is_theirs() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let answer = server.query(Some(&token), "{ viewer { email id } }", json!({})).await;
    assert_eq!(answer.json()["data"]["viewer"]["email"], "ada@example.org");
    assert_eq!(answer.json()["extensions"]["cost"]["requested"], 1);

    let id = answer.json()["data"]["viewer"]["id"].clone();
    let node = "query($id: ID!) { node(id: $id) { __typename id } }";
    let own = server.query(Some(&token), node, json!({ "id": id })).await;
    assert_eq!(own.json()["data"]["node"], json!({ "__typename": "User", "id": id }));
    let other = server.register("eve@example.org").await;
    let foreign = server.query(Some(&other), node, json!({ "id": id })).await;
    assert_eq!(foreign.json()["data"]["node"], json!(null), "another person's id names nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_is_not_good_is_refused() {
    let server = TestServer::start().await;
    let forged = server.query(Some("forged"), "{ viewer { id } }", json!({})).await;
    assert_eq!(
        (forged.status, &forged.json()["errors"][0]["extensions"]["code"]),
        (401, &json!("UNAUTHENTICATED"))
    );
    let nobody = server.query(None, "{ viewer { id } }", json!({})).await;
    assert_eq!((nobody.status, nobody.json()["data"].clone()), (200, json!({ "viewer": null })));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn introspection_can_be_switched_off() {
    let query = "{ __schema { queryType { name } } }";
    let open = TestServer::start().await.query(None, query, json!({})).await;
    assert_eq!(open.json()["data"]["__schema"]["queryType"]["name"], "Query");
    let server = TestServer::with(&[("GRAPHQL_INTROSPECTION", "false")]).await;
    let closed = server.query(None, query, json!({})).await;
    assert!(closed.json()["data"]["__schema"].is_null(), "{closed:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nodes_come_in_the_order_of_their_ids_with_null_for_what_is_not_seen() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let create =
        "mutation($input: CalendarCreateInput!) { calendarCreate(input: $input) { calendar { id } } }";
    let mut ids = Vec::new();
    for i in 0..5 {
        let input = json!({ "input": { "name": format!("Calendar {i}"), "timeZone": "UTC" } });
        let made = server.query(Some(&token), create, input).await;
        ids.push(made.json()["data"]["calendarCreate"]["calendar"]["id"].clone());
    }
    ids.push(json!("cal_01h455vb4pex5vsknk084sn02q"));
    ids.push(json!("nonsense"));
    let query = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Calendar { name } } }";
    let answer = server.query(Some(&token), query, json!({ "ids": ids })).await;
    let nodes = answer.json()["data"]["nodes"].clone();
    for i in 0..5 {
        assert_eq!(nodes[i], json!({ "id": ids[i], "name": format!("Calendar {i}") }));
    }
    assert_eq!((&nodes[5], &nodes[6]), (&json!(null), &json!(null)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_asks_for_too_much_is_told_when_to_come_back() {
    let server = TestServer::with(&[("LIMIT_POINTS", "300"), ("LIMIT_POINTS_PER_SECOND", "10")]).await;
    let token = server.register("ada@example.org").await;
    let query = "{ calendars(first: 100) { nodes { id } } }";
    let first = server.query(Some(&token), query, json!({})).await;
    // Of the hundred calendars that were paid in advance none was answered: all but the page comes back.
    let expected = json!({
        "requested": 101, "actual": 1, "maximum": 20_000, "available": 290, "capacity": 300, "restoreRate": 10,
    });
    assert_eq!(first.json()["extensions"]["cost"], expected);
    assert_eq!(first.header("x-ratelimit-limit"), Some("300"));
    assert_eq!(first.header("x-ratelimit-remaining"), Some("290"));
    assert_eq!(first.header("x-ratelimit-used"), Some("10"));
    assert_eq!(first.header("x-ratelimit-reset"), Some("1"));

    let dear = "{ a: calendars(first: 100) { nodes { id } } b: calendars(first: 100) { nodes { id } } c: calendars(first: 100) { nodes { id } } }";
    let refused = server.query(Some(&token), dear, json!({})).await;
    assert_eq!(refused.status, 429, "{refused:?}");
    let error = refused.json()["errors"][0]["extensions"].clone();
    assert_eq!(error["code"], "THROTTLED");
    assert!(error["retryAfterMs"].as_u64().unwrap() > 0, "{error}");
    assert!(refused.header("retry-after").is_some());
    assert!(refused.header("x-ratelimit-remaining").is_some());
    assert_eq!(server.query(Some(&token), query, json!({})).await.status, 200, "less is answered");
    let other = server.register("eve@example.org").await;
    assert_eq!(server.query(Some(&other), query, json!({})).await.status, 200, "and so is another person");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_of_the_wrong_form_is_told_what_would_be_right() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let create = "mutation($input: EventCreateInput!) { eventCreate(input: $input) { event { id } } }";
    let input = json!({ "input": { "calendarId": "x", "summary": "x", "start": { "local": "10000-01-01T00:00:00" } } });
    let answer = server.query(Some(&token), create, input).await;
    assert_eq!(answer.status, 400, "{answer:?}");
    assert_eq!(
        answer.json()["errors"][0]["message"],
        "Invalid value for argument \"input.start.local\", expected type \"LocalDateTime\"; write it like `2026-11-22T09:30:00`"
    );
    let dates = vec![json!({ "date": "2026-01-01" }); 2_001];
    let input = json!({ "input": { "calendarId": "x", "summary": "x", "start": { "date": "2026-01-01" },
        "recurrence": { "additional": dates } } });
    let answer = server.query(Some(&token), create, input).await;
    assert_eq!(
        answer.json()["errors"][0]["message"],
        "input.recurrence.additional: the list has 2001 entries; at most 2000."
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_too_large_is_read_to_its_end_so_that_the_refusal_arrives() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let authorization = format!("Bearer {token}");
    let headers = [("Content-Type", "application/json"), ("Authorization", authorization.as_str())];
    let large = "x".repeat(12 << 20);
    let upload = "PUT /api/imports/imp_01h455vb4pex5vsknk084sn02q/content?offset=0";
    for (request, code) in [
        (upload, "/userErrors/0/code"),
        ("POST /graphql", "/errors/0/extensions/code"),
        ("POST /api/auth/login", "/userErrors/0/code"),
    ] {
        let answer = server.send(request, &headers, &large).await;
        assert_eq!(answer.status, 413, "{request}");
        assert!(answer.json().pointer(code).is_some(), "{request}: {answer:?}");
    }
}
