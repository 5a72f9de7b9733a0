//! Asks servers over HTTP, one connection for each request, and another server when one does not answer.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, timeout},
};

/// How long one answer may take.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);
/// How long servers may be away altogether.
const PATIENCE: Duration = Duration::from_secs(90);
/// How long to wait after all of the servers were asked in vain.
const PAUSE: Duration = Duration::from_millis(50);

/// What was answered in the end.
#[derive(Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Value,
    /// How often a server went away without an answer before.
    pub unanswered: usize,
}

/// Servers over one database.
#[derive(Debug)]
pub struct Client {
    servers: Vec<SocketAddr>,
}

impl Client {
    /// Over these servers.
    pub fn new(servers: Vec<SocketAddr>) -> Self {
        Self { servers }
    }

    /// How many servers there are.
    pub fn servers(&self) -> usize {
        self.servers.len()
    }

    /// Asks one server, and the next one when it goes away without an answer.
    ///
    /// # Errors
    /// When none of them answers for a minute and a half, or an answer takes half a minute.
    pub async fn ask(
        &self,
        first: usize,
        token: &str,
        query: &str,
        variables: &Value,
    ) -> anyhow::Result<Answer> {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let until = Instant::now() + PATIENCE;
        for unanswered in 0.. {
            let server = self.servers[(first + unanswered) % self.servers.len()];
            let asked = timeout(ANSWER_TIMEOUT, exchange(server, token, &body)).await;
            match asked.with_context(|| format!("{server} took more than {} s", ANSWER_TIMEOUT.as_secs()))? {
                Ok((status, body)) => return Ok(Answer { status, body, unanswered }),
                Err(error) if Instant::now() > until => return Err(error),
                Err(_) if (unanswered + 1) % self.servers.len() == 0 => tokio::time::sleep(PAUSE).await,
                Err(_) => {}
            }
        }
        bail!("no server answers")
    }
}

/// Sends a request and reads the answer to its end.
async fn exchange(server: SocketAddr, token: &str, body: &str) -> anyhow::Result<(u16, Value)> {
    let mut stream = TcpStream::connect(server).await?;
    let request = format!(
        "POST /graphql HTTP/1.1\r\nHost: cal.example.org\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nAccept: application/graphql-response+json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    let (head, body) = text.split_once("\r\n\r\n").context("the answer was cut off")?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no HTTP")?;
    Ok((status, serde_json::from_str(body).context("the answer was cut off")?))
}
