//! Feeds: calendars for programs that subscribe to an address.

use serde_json::json;

use crate::support::TestServer;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_public_link_has_a_feed_until_it_gets_another_secret() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let create = "mutation { calendarCreate(input: { name: \"Open\" }) { calendar { id } } }";
    let made = server.query(Some(&token), create, json!({})).await.json();
    let id = &made["data"]["calendarCreate"]["calendar"]["id"];
    let link = "mutation ($id: ID!) { calendarLinkCreate(input: { calendarId: $id, role: READER }) {
        calendarShare { id } link { feedUrl } } }";
    let made = server.query(Some(&token), link, json!({ "id": id })).await.json();
    let path = |url: &serde_json::Value| {
        url.as_str().unwrap().trim_start_matches("https://cal.example.org").to_owned()
    };
    let feed = path(&made["data"]["calendarLinkCreate"]["link"]["feedUrl"]);
    assert!(feed.starts_with('/'), "{made}");
    let answer = server.send(&format!("GET {feed}"), &[], "").await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(
        answer.body.contains("BEGIN:VCALENDAR") && answer.body.contains("X-WR-CALNAME:Open"),
        "{answer:?}"
    );

    let rotate = "mutation ($id: ID!) { calendarLinkRotate(input: { id: $id }) { link { feedUrl } } }";
    let share = &made["data"]["calendarLinkCreate"]["calendarShare"]["id"];
    let next = server.query(Some(&token), rotate, json!({ "id": share })).await.json();
    let next = path(&next["data"]["calendarLinkRotate"]["link"]["feedUrl"]);
    assert_eq!(server.send(&format!("GET {feed}"), &[], "").await.status, 404, "the old one is of no use");
    assert_eq!(server.send(&format!("GET {next}"), &[], "").await.status, 200);
    let endless = format!("GET /api/feeds/{}.ics", "x".repeat(5_000));
    assert_eq!(server.send(&endless, &[], "").await.status, 404);
}
