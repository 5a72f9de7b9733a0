//! GraphQL over WebSocket: graphql-transport-ws, as graphql-ws's PROTOCOL.md has it.
//!
//! One task serves a socket: it reads messages, takes the next answer of whichever operation has one, and writes. While
//! a client does not read, its subscriptions are not asked for more, so nothing piles up here; what they miss meanwhile
//! they replay from the change log.

use std::time::Duration;

use axum::{
    extract::ws::{WebSocket, WebSocketUpgrade},
    response::Response,
};

use cal3_app::account::ClientInfo;

use crate::{http::observe::RequestId, services::Services};

mod close;
mod message;
mod operations;
mod socket;

use close::Close;

/// The subprotocol.
const PROTOCOL: &str = "graphql-transport-ws";
/// Largest message of a client, in octets.
const MESSAGE_MAX: usize = 1024 * 1024;
/// How long a client may take to send `connection_init`.
const INIT_TIMEOUT: Duration = Duration::from_secs(10);
/// How often the client is asked whether it is still there.
const PING_EVERY: Duration = Duration::from_secs(25);
/// How long a client may leave a message unread, or a close unanswered.
const WRITE_TIMEOUT: Duration = Duration::from_secs(20);
/// How long to wait for the client's half of a close.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(2);
/// Most operations under way on one socket.
const OPERATIONS_MAX: usize = 100;
/// Longest id of an operation, in octets.
const ID_MAX: usize = 256;

/// Takes a socket over and serves it until one side closes it.
pub(super) fn accept(
    services: Services,
    id: RequestId,
    client: ClientInfo,
    upgrade: WebSocketUpgrade,
) -> Response {
    upgrade
        .protocols([PROTOCOL])
        .max_message_size(MESSAGE_MAX)
        .max_frame_size(MESSAGE_MAX)
        .on_upgrade(move |socket| serve(services, id, client, socket))
}

async fn serve(services: Services, id: RequestId, client: ClientInfo, mut socket: WebSocket) {
    let _held = services.lifecycle.hold();
    let _counted = close::Counted::new();
    let close = match socket.protocol().and_then(|protocol| protocol.to_str().ok()) {
        Some(PROTOCOL) => socket::Connection::new(services, id, client).run(&mut socket).await,
        _ => Some(Close::SUBPROTOCOL_NOT_ACCEPTABLE),
    };
    match close {
        Some(close) => close.send(&mut socket).await,
        // The client has closed it: its close is answered as the socket is read to its end.
        None => close::drain(&mut socket).await,
    }
}
