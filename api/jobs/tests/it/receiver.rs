//! A real server that keeps what it is sent, and answers as it is told to.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

/// What came.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    /// The request line and the headers.
    pub(crate) head: String,
    /// The body as it came.
    pub(crate) bytes: Vec<u8>,
    /// The body, read.
    pub(crate) body: Value,
}

impl Received {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (own, value) = line.split_once(": ")?;
            own.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    /// The header `webhook-id`.
    pub(crate) fn id(&self) -> String {
        self.header("webhook-id").unwrap_or_default().to_owned()
    }
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reply {
    /// This status.
    Status(u16),
    /// A redirection to this server itself.
    Redirect,
    /// Nothing, for as long as the other side waits.
    Silence,
}

type Decide = dyn Fn(&Received, bool) -> Reply + Send + Sync;

/// The server. Stops when dropped.
pub(crate) struct Receiver {
    pub(crate) port: u16,
    received: Arc<Mutex<Vec<Received>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Receiver {
    /// Answers each message as `decide` says, who is told whether a message with its id came before.
    pub(crate) async fn start(decide: impl Fn(&Received, bool) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let (kept, decide): (_, Arc<Decide>) = (received.clone(), Arc::new(decide));
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, kept.clone(), decide.clone()));
            }
        });
        Self { port, received, task }
    }

    /// Where it is.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/hook?from=cal3", self.port)
    }

    /// What came, in its order.
    pub(crate) fn all(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// What came, by its ids.
    pub(crate) fn by_id(&self) -> BTreeMap<String, Vec<Received>> {
        let mut by_id: BTreeMap<String, Vec<Received>> = BTreeMap::new();
        for message in self.received.lock().unwrap().iter() {
            by_id.entry(message.id()).or_default().push(message.clone());
        }
        by_id
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, received: Arc<Mutex<Vec<Received>>>, decide: Arc<Decide>) {
    let Some((head, bytes)) = read(&mut stream).await else { return };
    let body = serde_json::from_slice(&bytes).unwrap_or_default();
    let message = Received { head, bytes, body };
    let came_before = {
        let mut received = received.lock().unwrap();
        let came_before = received.iter().any(|known| known.id() == message.id());
        received.push(message.clone());
        came_before
    };
    let (status, location) = match decide(&message, came_before) {
        Reply::Status(status) => (status, String::new()),
        Reply::Redirect => (307, "Location: /elsewhere\r\n".to_owned()),
        Reply::Silence => {
            // Until the other side has waited for long enough.
            let _ = stream.read(&mut [0; 1]).await;
            return;
        }
    };
    let answer =
        format!("HTTP/1.1 {status} Said\r\n{location}Content-Length: 4\r\nConnection: close\r\n\r\nsaid");
    let _ = stream.write_all(answer.as_bytes()).await;
}

/// The head of a request, and its body.
async fn read(stream: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    loop {
        let mut part = [0; 4_096];
        let count = stream.read(&mut part).await.ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&part[..count]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>().ok()).flatten()
        });
        if bytes.len() >= end + 4 + length.unwrap_or(0) {
            return Some((head, bytes.split_off(end + 4)));
        }
    }
}
