//! graphql-transport-ws: what needs a clock or a shutdown. The close codes are tested with graphql-ws's client, in
//! `web/e2e/protocol`.

use futures_util::{SinkExt as _, StreamExt as _};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Message, client::IntoClientRequest as _, http::HeaderValue},
};

use crate::support::TestServer;

type Socket = WebSocketStream<TcpStream>;

async fn open(server: &TestServer, payload: Value) -> Socket {
    let mut request = format!("ws://{}/graphql", server.address).into_client_request().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (mut socket, _) = client_async(request, stream).await.unwrap();
    say(&mut socket, json!({ "type": "connection_init", "payload": payload })).await;
    assert_eq!(hear(&mut socket).await, json!({ "type": "connection_ack" }));
    socket
}

async fn say(socket: &mut Socket, message: Value) {
    socket.send(Message::text(message.to_string())).await.unwrap();
}

async fn hear(socket: &mut Socket) -> Value {
    match socket.next().await {
        Some(Ok(Message::Text(text))) => serde_json::from_str(&text).unwrap(),
        other => panic!("not a message: {other:?}"),
    }
}

/// The code with which the server closes the socket.
async fn close_code(socket: &mut Socket) -> u16 {
    loop {
        match socket.next().await {
            Some(Ok(Message::Close(Some(frame)))) => return frame.code.into(),
            Some(Ok(_)) => {}
            other => panic!("not closed: {other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_socket_ends_with_its_token() {
    let server = TestServer::change(&[], |config| config.access_ttl = SignedDuration::from_secs(1)).await;
    let token = server.register("ada@example.org").await;
    let mut socket = open(&server, json!({ "authorization": format!("Bearer {token}") })).await;
    assert_eq!(close_code(&mut socket).await, 4403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shutdown_tells_clients_to_connect_again_and_waits_for_them() {
    let server = TestServer::start().await;
    let mut socket = open(&server, json!({})).await;
    server.lifecycle.stopping().cancel();
    assert_eq!(close_code(&mut socket).await, 1012);
    drop(socket);
    assert!(server.lifecycle.wait().await, "everything ended by itself");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn queries_and_mutations_are_answered_and_completed() {
    let server = TestServer::start().await;
    let token = server.register("ada@example.org").await;
    let mut socket = open(&server, json!({ "authorization": format!("Bearer {token}") })).await;
    let query =
        "mutation { calendarCreate(input: { name: \"Work\", timeZone: \"UTC\" }) { calendar { name } } }";
    say(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": { "query": query } })).await;
    let next = hear(&mut socket).await;
    assert_eq!(
        (&next["type"], &next["payload"]["data"]["calendarCreate"]["calendar"]["name"]),
        (&json!("next"), &json!("Work"))
    );
    assert_eq!(hear(&mut socket).await, json!({ "type": "complete", "id": "1" }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_viewer_has_so_many_sockets_and_no_more() {
    let server = TestServer::with(&[("LIMIT_SOCKETS", "2")]).await;
    let token = server.register("ada@example.org").await;
    let payload = json!({ "authorization": format!("Bearer {token}") });
    let first = open(&server, payload.clone()).await;
    let _second = open(&server, payload.clone()).await;
    let mut request = format!("ws://{}/graphql", server.address).into_client_request().unwrap();
    request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (mut third, _) = client_async(request, stream).await.unwrap();
    say(&mut third, json!({ "type": "connection_init", "payload": payload })).await;
    assert_eq!(close_code(&mut third).await, 4429);
    drop(first);
    open(&server, json!({})).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn operations_of_a_socket_are_paid_like_others() {
    let server = TestServer::with(&[("LIMIT_POINTS", "150"), ("LIMIT_POINTS_PER_SECOND", "10")]).await;
    let token = server.register("ada@example.org").await;
    let mut socket = open(&server, json!({ "authorization": format!("Bearer {token}") })).await;
    let ask = |n: u32, first: u32| {
        let query = format!("{{ calendars(first: {first}) {{ nodes {{ id }} }} }}");
        json!({ "type": "subscribe", "id": n.to_string(), "payload": { "query": query } })
    };
    say(&mut socket, ask(1, 100)).await;
    let next = hear(&mut socket).await;
    assert_eq!(next["payload"]["extensions"]["cost"]["available"], 140, "{next}");
    assert_eq!(hear(&mut socket).await["type"], "complete");
    let dear = "{ a: calendars(first: 100) { nodes { id } } b: calendars(first: 100) { nodes { id } } }";
    say(&mut socket, json!({ "type": "subscribe", "id": "2", "payload": { "query": dear } })).await;
    let error = hear(&mut socket).await;
    assert_eq!(
        (&error["type"], &error["payload"][0]["extensions"]["code"]),
        (&json!("error"), &json!("THROTTLED"))
    );
}
