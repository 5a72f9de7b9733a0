//! `/api/auth/*`.

use std::net::SocketAddr;

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode, header},
};
use cal3_server::{
    config::{Reader, ServeConfig},
    http,
    lifecycle::Lifecycle,
    services::Services,
};
use cal3_testkit::{TestDatabase, redis_url};
use serde_json::{Value, json};
use tower::ServiceExt as _;

const PASSWORD: &str = "correct horse battery staple";
const PAGE: &str = "https://cal.example.org";

struct Server {
    routes: Router,
    /// Dropped last: the database goes with it.
    _database: TestDatabase,
    address: SocketAddr,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Value,
    text: String,
}

impl Server {
    async fn start() -> Self {
        let database = TestDatabase::create().await;
        let secret = "a-secret-for-tests-of-at-least-32-octets";
        let redis = redis_url();
        let variables = [
            ("APP_ENV", "test"),
            ("DATABASE_URL", &database.url),
            ("REDIS_URL", &redis),
            ("JWT_SECRET", secret),
            ("ENCRYPTION_KEY", secret),
            ("FRONTEND_URL", PAGE),
            ("CORS_ORIGINS", "https://other.example.org"),
        ];
        let reader = Reader::new(variables.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let services = Services::new(ServeConfig::read(reader).unwrap(), Lifecycle::new()).unwrap();
        // Limits are counted in the shared Redis by address: one for each server, from the database's random name.
        let hash = database
            .url
            .bytes()
            .fold(7_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)));
        let [_, b, c, d] = hash.to_be_bytes();
        let address = SocketAddr::from(([11, b, c, d], 40_000));
        Self { routes: http::router(services), _database: database, address }
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let mut request = request;
        request.extensions_mut().insert(ConnectInfo(self.address));
        let response = self.routes.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Answer { status: parts.status, headers: parts.headers, body, text }
    }

    async fn post(&self, path: &str, cookie: Option<&str>, body: Value) -> Answer {
        let mut request = Request::post(format!("/api/auth/{path}"))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ORIGIN, PAGE);
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    async fn register(&self, email: &str) -> Answer {
        let body = json!({ "email": email, "password": PASSWORD, "name": "Ada", "isAdministrator": true, "role": "ADMIN" });
        self.post("register", None, body).await
    }

    async fn viewer(&self, token: &str) -> Value {
        let request = Request::post("/graphql")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json")
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .body(Body::from(r#"{"query":"{ viewer { email isAdministrator } }"}"#));
        self.send(request.unwrap()).await.body
    }
}

impl Answer {
    /// What the browser would send back, and the cookie's attributes.
    fn cookie(&self) -> (String, String) {
        let line = self.headers[header::SET_COOKIE].to_str().unwrap();
        let (pair, attributes) = line.split_once("; ").unwrap();
        (pair.to_owned(), attributes.to_owned())
    }

    fn first_code(&self) -> &str {
        assert!(self.body["requestId"].as_str().is_some_and(|id| !id.is_empty()), "{}", self.text);
        self.body["userErrors"][0]["code"].as_str().unwrap_or_default()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_registering_to_signing_out() {
    let server = Server::start().await;
    let registered = server.register("Ada@example.org").await;
    assert_eq!(registered.status, StatusCode::CREATED, "{}", registered.text);
    assert_eq!(registered.headers[header::CACHE_CONTROL], "no-store");
    let (cookie, attributes) = registered.cookie();
    assert!(attributes.starts_with("Path=/api/auth; Max-Age=25"), "{attributes}");
    assert!(attributes.ends_with("HttpOnly; SameSite=Strict; Secure"), "{attributes}");
    let secret = cookie.split_once('=').unwrap().1;
    assert!(!registered.text.contains(secret), "the refresh token is in the cookie only");
    assert!(!registered.text.contains("argon2") && !registered.text.contains(PASSWORD));
    let token = registered.body["accessToken"].as_str().unwrap();
    let viewer = json!({ "email": "Ada@example.org", "isAdministrator": false });
    assert_eq!(server.viewer(token).await["data"]["viewer"], viewer);

    let refreshed = server.post("refresh", Some(&format!("theme=dark; {cookie}")), json!({})).await;
    assert_eq!((refreshed.status, &refreshed.body["user"]), (StatusCode::OK, &registered.body["user"]));
    let (next, _) = refreshed.cookie();
    assert_ne!(next, cookie);

    let gone = server.post("logout", Some(&next), json!({})).await;
    assert_eq!((gone.status, gone.text.as_str()), (StatusCode::NO_CONTENT, ""));
    assert!(gone.cookie().1.contains("Max-Age=0"), "the browser forgets it");
    let refused = server.post("refresh", Some(&next), json!({})).await;
    assert_eq!((refused.status, refused.first_code()), (StatusCode::UNAUTHORIZED, "INVALID_CREDENTIALS"));
    assert!(refused.cookie().1.contains("Max-Age=0"));
    let without = server.post("refresh", None, json!({})).await;
    assert_eq!((without.status, without.first_code()), (StatusCode::UNAUTHORIZED, "INVALID_CREDENTIALS"));
    assert_eq!(server.post("logout", None, json!({})).await.status, StatusCode::NO_CONTENT);

    let body = json!({ "email": "ADA@example.org", "password": PASSWORD });
    assert_eq!(server.post("login", None, body).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let server = Server::start().await;
    server.register("ada@example.org").await;
    let mut answers = Vec::new();
    for email in ["ada@example.org", "nobody@example.org", "nonsense"] {
        let answer = server.post("login", None, json!({ "email": email, "password": "wrong" })).await;
        let mut body = answer.body.clone();
        body["requestId"] = Value::Null;
        let mut names: Vec<_> = answer.headers.keys().map(|name| name.as_str().to_owned()).collect();
        names.sort();
        answers.push((answer.status, body, names));
    }
    assert_eq!(answers[0].0, StatusCode::UNAUTHORIZED);
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_of_others_cannot_use_the_cookie() {
    let server = Server::start().await;
    let (cookie, _) = server.register("ada@example.org").await.cookie();
    let send = |origin: Option<&'static str>, media_type: &'static str| {
        let mut request = Request::post("/api/auth/refresh").header(header::COOKIE, &cookie);
        if let Some(origin) = origin {
            request = request.header(header::ORIGIN, origin);
        }
        let request = request.header(header::CONTENT_TYPE, media_type).body(Body::from("{}")).unwrap();
        server.send(request)
    };
    for origin in
        ["https://evil.example", "null", "http://cal.example.org", "https://cal.example.org.evil.example"]
    {
        let refused = send(Some(origin), "application/json").await;
        assert_eq!((refused.status, refused.first_code()), (StatusCode::FORBIDDEN, "FORBIDDEN"), "{origin}");
    }
    for media_type in
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
    {
        let refused = send(Some(PAGE), media_type).await;
        assert_eq!(refused.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{media_type}");
    }
    // Nothing of that has spent the token.
    assert_eq!(
        send(Some("https://other.example.org"), "application/json; charset=utf-8").await.status,
        StatusCode::OK
    );
    assert_eq!(send(None, "application/json").await.status, StatusCode::OK, "a program, within the grace");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_is_named() {
    let server = Server::start().await;
    let answer = server.post("register", None, json!({ "email": 7, "password": ["x"], "name": null })).await;
    assert_eq!((answer.status, answer.first_code()), (StatusCode::UNPROCESSABLE_ENTITY, "INVALID"));
    let fields: Vec<_> =
        answer.body["userErrors"].as_array().unwrap().iter().map(|e| e["field"].clone()).collect();
    assert_eq!(fields, [json!(["email"]), json!(["password"])]);
    let answer = server.post("register", None, json!({})).await;
    let told: Vec<_> =
        answer.body["userErrors"].as_array().unwrap().iter().map(|e| e["code"].clone()).collect();
    assert_eq!(told, ["REQUIRED", "REQUIRED", "REQUIRED"]);
    let weak =
        json!({ "email": "a@example.org", "password": "qwertyuiop", "name": "A", "timeZone": "Mars/Base" });
    let answer = server.post("register", None, weak).await;
    let fields: Vec<_> =
        answer.body["userErrors"].as_array().unwrap().iter().map(|e| e["field"][0].clone()).collect();
    assert_eq!(fields, ["timeZone", "password"]);
    assert!(answer.text.contains("Add another word"), "the estimator's advice: {}", answer.text);
    for (body, status) in [
        ("", StatusCode::BAD_REQUEST),
        ("[]", StatusCode::BAD_REQUEST),
        ("{\"email\":", StatusCode::BAD_REQUEST),
        (&format!("{{\"email\":\"{}\"}}", "a".repeat(16 * 1024)), StatusCode::PAYLOAD_TOO_LARGE),
        (&"[".repeat(10_000), StatusCode::BAD_REQUEST),
    ] {
        let request = Request::post("/api/auth/login").header(header::CONTENT_TYPE, "application/json");
        let answer = server.send(request.body(Body::from(body.to_owned())).unwrap()).await;
        assert_eq!(answer.status, status, "{}", answer.text);
        assert!(!answer.first_code().is_empty());
    }
    let wrong_method = Request::get("/api/auth/login").body(Body::empty()).unwrap();
    assert_eq!(server.send(wrong_method).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn too_many_attempts_are_told_when_to_come_back() {
    let server = Server::start().await;
    let guess = || server.post("login", None, json!({ "email": "ada@example.org", "password": "guess" }));
    for _ in 0..10 {
        assert_eq!(guess().await.status, StatusCode::UNAUTHORIZED);
    }
    let refused = guess().await;
    assert_eq!((refused.status, refused.first_code()), (StatusCode::TOO_MANY_REQUESTS, "THROTTLED"));
    let millis = refused.body["retryAfterMs"].as_u64().unwrap();
    assert!((1..=60_000).contains(&millis), "{millis}");
    let seconds: u64 = refused.headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert_eq!(seconds, millis.div_ceil(1_000));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forged_and_broken_access_tokens_are_refused() {
    let server = Server::start().await;
    let registered = server.register("ada@example.org").await;
    let token = registered.body["accessToken"].as_str().unwrap();
    let unsigned = format!("eyJhbGciOiJub25lIn0.{}.", token.split('.').nth(1).unwrap());
    for bad in ["x", &token[..token.len() - 4], &unsigned, &"x".repeat(6_000)] {
        let answer = server.viewer(bad).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "UNAUTHENTICATED", "{answer}");
    }
}
