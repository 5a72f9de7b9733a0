//! Why and how a socket is closed.

use std::borrow::Cow;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use metrics::{counter, gauge};
use tokio::time::timeout;

use super::{CLOSE_TIMEOUT, WRITE_TIMEOUT};
use crate::metrics as names;

/// A close code and its reason. 4xxx are graphql-transport-ws's; 1xxx are RFC 6455's and its registry's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Close {
    pub(super) code: u16,
    pub(super) reason: Cow<'static, str>,
}

impl Close {
    /// The server is being restarted: clients connect again, elsewhere or later.
    pub(super) const RESTART: Self = Self::fixed(1012, "Service restart");
    /// The client does not read, or does not answer pings.
    pub(super) const UNRESPONSIVE: Self =
        Self::fixed(1013, "Try again later: messages were not read in time");
    /// The message is larger than it may be.
    pub(super) const TOO_BIG: Self = Self::fixed(1009, "Message too big");
    /// An operation before `connection_init` was acknowledged.
    pub(super) const UNAUTHORIZED: Self = Self::fixed(4401, "Unauthorized");
    /// The access token is not good. Not 4401, after which graphql-ws's client never connects again, but the code on
    /// which it tries again, with a token that it has renewed.
    pub(super) const FORBIDDEN: Self = Self::fixed(4403, "Forbidden");
    /// The access token has ended: connect again with a new one.
    pub(super) const EXPIRED: Self = Self::fixed(4403, "Forbidden: the access token has expired");
    /// The session, token or link was ended before its time.
    pub(super) const REVOKED: Self = Self::fixed(4403, "Forbidden: access was revoked");
    /// Another subprotocol, or none.
    pub(super) const SUBPROTOCOL_NOT_ACCEPTABLE: Self = Self::fixed(4406, "Subprotocol not acceptable");
    /// No `connection_init` in time.
    pub(super) const INIT_TIMEOUT: Self = Self::fixed(4408, "Connection initialisation timeout");
    /// The viewer has as many sockets as one may (graphql-transport-ws leaves 4429 to servers' own limits, too).
    pub(super) const TOO_MANY_SOCKETS: Self = Self::fixed(4429, "Too many connections; close others first");
    /// A second `connection_init`.
    pub(super) const TOO_MANY_INITS: Self = Self::fixed(4429, "Too many initialisation requests");

    const fn fixed(code: u16, reason: &'static str) -> Self {
        Self { code, reason: Cow::Borrowed(reason) }
    }

    /// A message that the protocol does not know.
    pub(super) fn bad_request(reason: &'static str) -> Self {
        Self::fixed(4400, reason)
    }

    /// An operation under this id is still under way. A reason has at most 123 octets (RFC 6455 section 5.5).
    pub(super) fn already_exists(id: &str) -> Self {
        let id: String = id.chars().take(20).collect();
        Self { code: 4409, reason: Cow::Owned(format!("Subscriber for {id} already exists")) }
    }

    /// Says so, and waits a moment for the client to say the same.
    pub(super) async fn send(self, socket: &mut WebSocket) {
        counter!(names::WEBSOCKET_CLOSES, "code" => self.code.to_string()).increment(1);
        let reason = self.reason.into_owned().into();
        let frame = Message::Close(Some(CloseFrame { code: self.code, reason }));
        if let Ok(Ok(())) = timeout(WRITE_TIMEOUT, socket.send(frame)).await {
            drain(socket).await;
        }
    }
}

/// Reads to the end of a socket that is being closed, which is what finishes the closing handshake.
pub(super) async fn drain(socket: &mut WebSocket) {
    let _ = timeout(CLOSE_TIMEOUT, async { while let Some(Ok(_)) = socket.recv().await {} }).await;
}

/// Counts a socket for as long as it lives.
pub(super) struct Counted;

impl Counted {
    pub(super) fn new() -> Self {
        gauge!(names::WEBSOCKETS).increment(1.0);
        Self
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        gauge!(names::WEBSOCKETS).decrement(1.0);
    }
}
