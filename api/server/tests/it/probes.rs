//! Health, readiness, request ids, CORS.

use cal3_app::SystemClock;
use cal3_domain::clock::Clock as _;
use jiff::SignedDuration;
use serde_json::json;

use crate::support::TestServer;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ready_tells_which_part_is_away() {
    let server = TestServer::start().await;
    assert_eq!(server.send("GET /api/health", &[], "").await.status, 200);
    let ready = server.send("GET /api/ready", &[], "").await;
    let well =
        json!({ "status": "ok", "postgres": "ok", "migrations": "ok", "redis": "ok", "accepting": true });
    assert_eq!((ready.status, ready.json()), (200, well));

    let without_redis = TestServer::with(&[("REDIS_URL", "redis://127.0.0.1:1")]).await;
    let ready = without_redis.send("GET /api/ready", &[], "").await;
    assert_eq!(
        (ready.status, &ready.json()["redis"], &ready.json()["postgres"]),
        (503, &json!("failed"), &json!("ok"))
    );
    assert_eq!(without_redis.send("GET /api/health", &[], "").await.status, 200, "alive all the same");

    let without_database = TestServer::with(&[("DATABASE_URL", "postgres://127.0.0.1:1/none")]).await;
    let ready = without_database.send("GET /api/ready", &[], "").await;
    assert_eq!((ready.status, &ready.json()["postgres"]), (503, &json!("failed")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_asks_while_the_database_is_away_is_told_to_come_back() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let create = "mutation($input: TokenCreateInput!) { tokenCreate(input: $input) { secret } }";
    let ends = (SystemClock.now() + SignedDuration::from_hours(24)).to_string();
    let input = json!({ "input": { "name": "Mirror", "scopes": ["events:read"], "expiresAt": ends } });
    let made = server.query(Some(&token), create, input).await.json();
    let secret = made["data"]["tokenCreate"]["secret"].as_str().unwrap_or_else(|| panic!("{made}"));
    let away = TestServer::with(&[("DATABASE_URL", "postgres://127.0.0.1:1/none")]).await;
    let credentials = r#"{ "email": "ada@example.org", "password": "correct horse battery" }"#;
    let headers = [("Content-Type", "application/json"), ("Origin", "https://cal.example.org")];
    let refused = away.send("POST /api/auth/login", &headers, credentials).await;
    let body = refused.json();
    let code = &body["userErrors"][0]["code"];
    assert_eq!(
        (refused.status, code, &body["retryAfterMs"]),
        (503, &json!("UNAVAILABLE"), &json!(1_000)),
        "{body}"
    );
    let asked = away.query(Some(&token), "{ viewer { email } }", json!({})).await.json();
    let extensions = &asked["errors"][0]["extensions"];
    assert_eq!(
        (&extensions["code"], &extensions["retryAfterMs"]),
        (&json!("UNAVAILABLE"), &json!(1_000)),
        "{asked}"
    );
    // Of whom a token is, only the database knows.
    let asked = away.query(Some(secret), "{ viewer { email } }", json!({})).await;
    let extensions = &asked.json()["errors"][0]["extensions"];
    assert_eq!(
        (asked.status, &extensions["code"], &extensions["retryAfterMs"], asked.header("retry-after")),
        (503, &json!("UNAVAILABLE"), &json!(1_000), Some("1")),
        "{asked:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sane_request_id_is_kept_and_another_one_is_made() {
    let server = TestServer::start().await;
    let kept = server.send("GET /api/health", &[("X-Request-Id", "caller-0001")], "").await;
    assert_eq!(kept.header("x-request-id"), Some("caller-0001"));
    let made = server.send("GET /api/health", &[("X-Request-Id", "no spaces please")], "").await;
    assert_eq!(made.header("x-request-id").map(str::len), Some(32));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_configured_origins_may_call() {
    let server = TestServer::with(&[("CORS_ORIGINS", "https://app.example.org")]).await;
    let preflight = async |origin: &str| {
        let headers = [("Origin", origin), ("Access-Control-Request-Method", "POST")];
        let answer = server.send("OPTIONS /graphql", &headers, "").await;
        answer.header("access-control-allow-origin").map(str::to_owned)
    };
    for origin in ["https://cal.example.org", "https://app.example.org"] {
        assert_eq!(preflight(origin).await.as_deref(), Some(origin));
    }
    for origin in ["https://evil.example.org", "https://cal.example.org.evil.org", "null"] {
        assert_eq!(preflight(origin).await, None, "{origin}");
    }
}
