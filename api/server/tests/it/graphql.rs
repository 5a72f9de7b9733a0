//! GraphQL over HTTP.

use serde_json::json;

use crate::support::TestServer;

#[tokio::test]
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

#[tokio::test]
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

#[tokio::test]
async fn introspection_can_be_switched_off() {
    let query = "{ __schema { queryType { name } } }";
    let open = TestServer::start().await.query(None, query, json!({})).await;
    assert_eq!(open.json()["data"]["__schema"]["queryType"]["name"], "Query");
    let server = TestServer::with(&[("GRAPHQL_INTROSPECTION", "false")]).await;
    let closed = server.query(None, query, json!({})).await;
    assert!(closed.json()["data"]["__schema"].is_null(), "{closed:?}");
}

#[tokio::test]
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
