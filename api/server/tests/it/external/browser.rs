//! A browser's part in signing in with another service: it follows redirects, and keeps cookies.

use std::collections::BTreeMap;

use cal3_testkit::TestDatabase;
use serde_json::{Value, json};
use url::Url;

use super::provider::Provider;
use crate::support::{Answer, TestServer, exchange};

/// Where people open the page.
pub const PAGE: &str = "https://cal.example.org";
/// The cookie of who is away at another service.
pub const STATE: &str = "__Host-cal3_external";
/// The cookie of who is signed in.
pub const SESSION: &str = "cal3_refresh";

/// A browser.
pub struct Browser<'s> {
    server: &'s TestServer,
    pub cookies: BTreeMap<String, String>,
    address: String,
}

impl<'s> Browser<'s> {
    pub fn new(server: &'s TestServer) -> Self {
        // Attempts are counted in the shared Redis by address: one for each server, from its database's random name.
        let [_, b, c, d] = server.random().to_be_bytes();
        Self { server, cookies: BTreeMap::new(), address: format!("11.{b}.{c}.{d}") }
    }

    /// Opens an address of the server's, or calls it.
    pub async fn send(&mut self, request_line: &str, authorization: Option<&str>, body: &str) -> Answer {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let mut headers = vec![
            ("X-Forwarded-For", self.address.as_str()),
            ("Cookie", &cookies),
            ("Origin", PAGE),
            ("Content-Type", "application/json"),
            ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
        ];
        headers.extend(authorization.map(|value| ("Authorization", value)));
        let answer = self.server.send(request_line, &headers, body).await;
        for line in answer.head.lines() {
            let Some((name, text)) = line.split_once(": ") else { continue };
            if !name.eq_ignore_ascii_case("set-cookie") {
                continue;
            }
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    /// Opens an address; answers where it leads.
    pub async fn follow(&mut self, path: &str) -> String {
        let answer = self.send(&format!("GET {path}"), None, "").await;
        assert_eq!(answer.status, 303, "{path}: {answer:?}");
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        answer.header("location").expect("a way on").to_owned()
    }

    /// Goes to the service and comes back: the path of the callback with what it brings.
    pub async fn go(&mut self, path: &str) -> String {
        let there = self.follow(path).await;
        come_back(&there).await
    }

    /// Signs in with a service; answers the address that is shown then.
    pub async fn sign_in(&mut self, provider: &str) -> String {
        let back = self.go(&format!("/api/auth/{provider}?timeZone=Europe/Budapest")).await;
        self.follow(&back).await
    }

    pub fn is_signed_in(&self) -> bool {
        self.cookies.contains_key(SESSION)
    }

    /// The access token of who is signed in, as a header has it.
    pub async fn authorization(&mut self) -> String {
        let answer = self.send("POST /api/auth/refresh", None, "{}").await;
        assert_eq!(answer.status, 200, "{answer:?}");
        format!("Bearer {}", answer.json()["accessToken"].as_str().expect("a token"))
    }

    /// Asks GraphQL as who is signed in.
    pub async fn ask(&mut self, query: &str, variables: Value) -> Value {
        let authorization = self.authorization().await;
        let body = json!({ "query": query, "variables": variables }).to_string();
        let mut answer = self.send("POST /graphql", Some(&authorization), &body).await.json();
        assert_eq!(answer.get("errors"), None, "{query}");
        answer["data"].take()
    }

    /// Who is signed in.
    pub async fn viewer(&mut self) -> Value {
        let query = "{ viewer { id email name timeZone security { emailVerifiedAt hasPassword identities { id provider label } } } }";
        self.ask(query, json!({})).await["viewer"].take()
    }

    /// Begins to link a service; answers where that leads.
    pub async fn link(&mut self, provider: &str, password: Option<&str>) -> Answer {
        let authorization = self.authorization().await;
        let body = json!({ "password": password }).to_string();
        self.send(&format!("POST /api/auth/{provider}/link"), Some(&authorization), &body).await
    }
}

/// What the service does with who is sent to it: the callback that it sends them back to.
pub async fn come_back(there: &str) -> String {
    let url = Url::parse(there).unwrap();
    let asked: BTreeMap<_, _> = url.query_pairs().collect();
    assert_eq!(asked["code_challenge_method"], "S256");
    assert!(asked["state"].len() == 43 && asked["nonce"].len() == 43, "{asked:?}");
    let place = format!("localhost:{}", url.port().unwrap());
    let target = &there[there.find("/authorize").unwrap()..];
    let request = format!("GET {target} HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n");
    let answer = exchange(&place, &request).await;
    let back = answer.header("location").unwrap_or_else(|| panic!("{answer:?}")).to_owned();
    back.strip_prefix(PAGE).expect("our own page").to_owned()
}

/// A server that people can sign in to with services of these names, all of them the same provider.
pub async fn server(provider: &Provider, names: &[&str], more: &[(&str, &str)]) -> TestServer {
    let mut variables = Vec::new();
    for name in names {
        let prefix = format!("OIDC_{}", name.to_uppercase());
        variables.push((format!("{prefix}_ISSUER"), provider.issuer.clone()));
        variables.push((format!("{prefix}_CLIENT_ID"), "cal3-client".to_owned()));
        variables.push((format!("{prefix}_CLIENT_SECRET"), "a-client-secret".to_owned()));
    }
    let mut all: Vec<_> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend(more);
    TestServer::with(&all).await
}

/// Marks an address as confirmed, or an account as one that has no password.
pub async fn execute(database: &TestDatabase, sql: &'static str) {
    let mut tx = database.store.begin().await.unwrap();
    let rows = database_execute(&mut tx, sql).await;
    assert!(rows > 0, "{sql}");
    tx.commit().await.unwrap();
}

async fn database_execute(tx: &mut cal3_store::Tx, sql: &'static str) -> u64 {
    sqlx::query(sql).execute(&mut **tx).await.unwrap().rows_affected()
}
