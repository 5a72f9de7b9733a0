//! Reservations as files.

use serde_json::{Value, json};

use crate::support::TestServer;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reservations_and_use_are_files_for_whoever_may_see_them() {
    let server = TestServer::start().await;
    let (token, eve) = (server.register("ada@example.org").await, server.register("eve@example.org").await);
    let ask = async |query: &str, variables: Value| server.query(Some(&token), query, variables).await.json();
    let made = ask(
        "mutation { organisationCreate(input: { name: \"House\" }) { organisation { id } userErrors { message } } }",
        json!({}),
    )
    .await;
    let organisation = &made["data"]["organisationCreate"]["organisation"]["id"];
    let kind = ask(
        "mutation ($o: ID!) { resourceTypeCreate(input: { organisationId: $o, name: \"Rooms\" }) { resourceType { id } userErrors { message } } }",
        json!({ "o": organisation }),
    )
    .await;
    let kind = kind["data"]["resourceTypeCreate"]["resourceType"]["id"].clone();
    let room = ask(
        "mutation ($t: ID!, $o: ID!) { resourceCreate(input: { organisationId: $o, typeId: $t, name: \"Blue\", timeZone: \"UTC\" }) {
            resource { id } userErrors { message } } }",
        json!({ "t": kind, "o": organisation }),
    )
    .await;
    let room = room["data"]["resourceCreate"]["resource"]["id"]
        .as_str()
        .unwrap_or_else(|| panic!("{room}"))
        .to_owned();
    let reserved = ask(
        "mutation ($r: ID!) { reservationCreate(input: { resources: [{ resourceId: $r }], summary: \"Lunch\",
            start: \"2030-01-08T11:00:00Z\", end: \"2030-01-08T12:00:00Z\", overrule: \"It is a test.\" }) {
            reservation { id } userErrors { message } } }",
        json!({ "r": room }),
    )
    .await;
    let id = reserved["data"]["reservationCreate"]["reservation"]["id"].as_str();
    let id = id.unwrap_or_else(|| panic!("{reserved}")).to_owned();

    let get = async |token: &str, path: &str| {
        let authorization = format!("Bearer {token}");
        server.send(&format!("GET /api/{path}"), &[("Authorization", &authorization)], "").await
    };
    let time = "from=2030-01-01T00:00:00Z&to=2030-02-01T00:00:00Z";
    let csv =
        get(&token, &format!("reservations.csv?{time}&statuses=CONFIRMED,CHECKED_IN&resourceIds={room}"))
            .await;
    assert_eq!(csv.status, 200, "{csv:?}");
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
    assert_eq!(csv.header("content-disposition"), Some("attachment; filename=\"reservations.csv\""));
    assert_eq!(csv.header("cache-control"), Some("no-store"));
    assert!(csv.body.contains(&id) && csv.body.contains("Lunch"), "{csv:?}");
    let calendar = get(&token, &format!("reservations.ics?{time}")).await;
    assert_eq!(calendar.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert!(calendar.body.contains(&format!("UID:{id}@cal.example.org")), "{calendar:?}");
    let used = format!("utilisation.csv?resourceIds={room}&from=2030-01-01&to=2030-02-01&by=MONTH");
    let report = get(&token, &used).await;
    assert!(
        report
            .body
            .contains(&format!("{room},Blue,2030-01-01,2030-02-01,744.0000,744.0000,1.0000,1.0000,1,0,0")),
        "{report:?}"
    );

    assert_eq!(server.send(&format!("GET /api/reservations.csv?{time}"), &[], "").await.status, 401);
    assert_eq!(server.send(&format!("GET /api/{used}"), &[], "").await.status, 401);
    let nothing = get(&eve, &format!("reservations.csv?{time}")).await;
    assert_eq!((nothing.status, nothing.body.lines().count() <= 5), (200, true));
    assert!(!nothing.body.contains(&id) && !get(&eve, &used).await.body.contains(&room));
    for wrong in [
        "reservations.csv",
        "reservations.csv?from=2030-01-01T00:00:00Z&to=2032-01-01T00:00:00Z",
        "reservations.csv?from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z&statuses=PERHAPS",
        "reservations.ics?from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z&resourceIds=nonsense",
        "reservations.ics?from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z&colour=red",
        "utilisation.csv?resourceIds=nonsense&from=2030-01-01&to=2030-01-02&by=DAY",
    ] {
        assert_eq!(get(&token, wrong).await.status, 422, "{wrong}");
    }
}
