//! A server on a free port, with a database of its own.

use std::{net::SocketAddr, sync::Arc};

use cal3_server::{
    config::{Reader, ServeConfig},
    http,
    lifecycle::Lifecycle,
    services::Services,
};
use cal3_testkit::{TestDatabase, redis_url};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

const SECRET: &str = "q7Zk2vXw9LmN4rTy8PbC1sDf6GhJ3aQe";

/// A running server. Stops when the test ends: a test has several threads, so that connections that are just being made
/// are let go while the last lines of the test drop the database.
pub struct TestServer {
    pub address: SocketAddr,
    pub lifecycle: Lifecycle,
    pub database: Arc<TestDatabase>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (own, value) = line.split_once(": ")?;
            own.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

impl TestServer {
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// With these variables beside those that it needs.
    pub async fn with(variables: &[(&str, &str)]) -> Self {
        Self::change(variables, |_| {}).await
    }

    /// With a configuration that the environment cannot express.
    pub async fn change(variables: &[(&str, &str)], change: impl FnOnce(&mut ServeConfig)) -> Self {
        Self::over(Arc::new(TestDatabase::create().await), variables, change).await
    }

    /// Another server over the same database, as when there are several behind a load balancer.
    pub async fn beside(&self, variables: &[(&str, &str)]) -> Self {
        Self::over(Arc::clone(&self.database), variables, |_| {}).await
    }

    async fn over(
        database: Arc<TestDatabase>,
        variables: &[(&str, &str)],
        change: impl FnOnce(&mut ServeConfig),
    ) -> Self {
        let redis = redis_url();
        let mut all = vec![
            ("APP_ENV", "test"),
            ("DATABASE_URL", database.url.as_str()),
            ("DB_POOL_MAX", "4"),
            ("REDIS_URL", redis.as_str()),
            ("FRONTEND_URL", "https://cal.example.org"),
            ("JWT_SECRET", SECRET),
            ("ENCRYPTION_KEY", SECRET),
        ];
        all.retain(|(name, _)| variables.iter().all(|(changed, _)| changed != name));
        all.extend(variables);
        let owned = all.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut config = ServeConfig::read(Reader::new(owned)).unwrap();
        change(&mut config);
        let lifecycle = Lifecycle::new();
        let services = Services::new(config, lifecycle.clone()).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (routes, stopping) = (http::router(services), lifecycle.stopping().clone());
        lifecycle.spawn(async move {
            let service = routes.into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, service).with_graceful_shutdown(stopping.cancelled_owned()).await.unwrap();
        });
        Self { address, lifecycle, database }
    }

    /// A number that is this server's alone, from its database's random name.
    pub fn random(&self) -> u32 {
        let name = self.database.url.bytes();
        name.fold(7_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)))
    }

    /// Sends a request as it is, `Host` and `Content-Length` added, and reads the answer to its end.
    pub async fn send(&self, request_line: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request =
            format!("{request_line} HTTP/1.1\r\nHost: cal.example.org\r\nConnection: close\r\n");
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        request += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
        exchange(&self.address.to_string(), &request).await
    }

    /// Asks GraphQL by POST.
    pub async fn query(&self, token: Option<&str>, query: &str, variables: Value) -> Answer {
        let authorization = token.map(|token| format!("Bearer {token}"));
        let mut headers =
            vec![("Content-Type", "application/json"), ("Accept", "application/graphql-response+json")];
        headers.extend(authorization.iter().map(|value| ("Authorization", value.as_str())));
        self.send("POST /graphql", &headers, &json!({ "query": query, "variables": variables }).to_string())
            .await
    }

    /// Registers a person and answers their access token.
    pub async fn register(&self, email: &str) -> String {
        let body = json!({ "email": email, "password": "correct horse battery 9!", "name": "Ada", "timeZone": "UTC" });
        let headers = [("Content-Type", "application/json"), ("Origin", "https://cal.example.org")];
        let answer = self.send("POST /api/auth/register", &headers, &body.to_string()).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        answer.json()["accessToken"].as_str().expect("a token").to_owned()
    }
}

/// Sends a request to a server and reads the answer to its end, which closes the connection.
pub async fn exchange(address: &str, request: &str) -> Answer {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.lifecycle.stopping().cancel();
        self.lifecycle.aborting().cancel();
    }
}
