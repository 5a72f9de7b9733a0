//! Messages of graphql-transport-ws.

use axum::extract::ws::{Message, Utf8Bytes};
use cal3_graphql::{Answer, Request};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{ID_MAX, close::Close};

/// What a client says.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum ClientMessage {
    /// The first message. `authorization` of the payload is as the header of that name.
    ConnectionInit {
        #[serde(default)]
        payload: Option<Map<String, Value>>,
    },
    /// Wants a `pong`.
    Ping {},
    /// Answers our ping, or only shows that it is there.
    Pong {},
    /// Starts an operation.
    Subscribe { id: String, payload: Box<Request> },
    /// Ends an operation.
    Complete { id: String },
}

/// Reads a text message.
///
/// # Errors
/// The close that the protocol asks for: 4400.
pub(super) fn read(text: &str) -> Result<ClientMessage, Close> {
    let message = serde_json::from_str(text).map_err(|_| Close::bad_request("Invalid message received"))?;
    match &message {
        ClientMessage::Subscribe { id, .. } | ClientMessage::Complete { id }
            if id.is_empty() || id.len() > ID_MAX =>
        {
            Err(Close::bad_request("Invalid message received: the id is empty or too long"))
        }
        _ => Ok(message),
    }
}

pub(super) fn acknowledge() -> Message {
    Message::Text(Utf8Bytes::from_static(r#"{"type":"connection_ack"}"#))
}

pub(super) fn pong() -> Message {
    Message::Text(Utf8Bytes::from_static(r#"{"type":"pong"}"#))
}

/// An operation's answer.
pub(super) fn next(id: &str, answer: &Answer) -> Message {
    frame(id, "next", &String::from_utf8_lossy(&answer.to_json()))
}

/// An operation that is not executed. Ends it.
pub(super) fn error(id: &str, answer: &Answer) -> Message {
    frame(id, "error", &answer.errors_to_value().to_string())
}

/// An operation's end.
pub(super) fn complete(id: &str) -> Message {
    Message::Text(format!(r#"{{"id":{},"type":"complete"}}"#, Value::from(id)).into())
}

fn frame(id: &str, kind: &str, payload: &str) -> Message {
    Message::Text(format!(r#"{{"id":{},"type":"{kind}","payload":{payload}}}"#, Value::from(id)).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_protocol_does_not_know_is_a_bad_request() {
        for text in [
            "",
            "not json",
            "[]",
            "{}",
            r#"{"type":"start"}"#,
            r#"{"type":"subscribe"}"#,
            r#"{"type":"subscribe","id":"","payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":1,"payload":{"query":"{a}"}}"#,
            r#"{"type":"subscribe","id":"1","payload":{}}"#,
            r#"{"type":"subscribe","id":"1","payload":{"query":7}}"#,
            r#"{"type":"complete"}"#,
            r#"{"type":"connection_init","payload":"x"}"#,
        ] {
            assert_eq!(read(text).err().map(|close| close.code), Some(4400), "{text}");
        }
    }

    #[test]
    fn members_that_are_not_known_are_let_be() {
        for text in [
            r#"{"type":"connection_init"}"#,
            r#"{"type":"connection_init","payload":{"authorization":"Bearer x","more":1}}"#,
            r#"{"type":"ping","payload":{"at":1}}"#,
            r#"{"type":"pong"}"#,
            r#"{"type":"complete","id":"1","payload":null}"#,
            r#"{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":null,"extensions":{}}}"#,
        ] {
            assert!(read(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn an_id_is_escaped() {
        assert_eq!(complete("a\"b").into_text().unwrap().as_str(), r#"{"id":"a\"b","type":"complete"}"#);
    }
}
