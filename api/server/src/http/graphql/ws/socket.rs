//! One socket's conversation.

use std::{pin::pin, time::Duration};

use axum::extract::ws::{Message, WebSocket};
use cal3_app::Viewer;
use cal3_graphql::{Request, RequestData, Stage, code};
use serde_json::{Map, Value};
use tokio::time::{Instant, interval_at, sleep_until, timeout};

use super::{
    super::answer::count_errors,
    INIT_TIMEOUT, OPERATIONS_MAX, PING_EVERY, WRITE_TIMEOUT,
    close::Close,
    message::{self, ClientMessage},
    operations::{Event, Operations},
};
use crate::{
    http::{identity, observe::RequestId},
    services::Services,
};

/// A socket's state.
pub(super) struct Connection {
    services: Services,
    id: RequestId,
    /// Who it is; `None` until `connection_init`.
    viewer: Option<Viewer>,
    operations: Operations,
}

impl Connection {
    pub(super) fn new(services: Services, id: RequestId) -> Self {
        Self { services, id, viewer: None, operations: Operations::default() }
    }

    /// Talks until the client goes (`None`) or is to be told why the socket is closed.
    pub(super) async fn run(mut self, socket: &mut WebSocket) -> Option<Close> {
        let stopping = self.services.lifecycle.stopping().clone();
        let started = Instant::now();
        // Until `connection_init` it ends the wait for it; afterwards, the access token.
        let mut deadline = pin!(sleep_until(started + INIT_TIMEOUT));
        let mut expires = true;
        let mut ping = interval_at(started + PING_EVERY, PING_EVERY);
        let mut is_alive = true;
        loop {
            let outcome = tokio::select! {
                biased;
                () = stopping.cancelled() => Err(Some(Close::RESTART)),
                () = &mut deadline, if expires => {
                    Err(Some(if self.viewer.is_none() { Close::INIT_TIMEOUT } else { Close::EXPIRED }))
                }
                received = socket.recv() => {
                    is_alive = true;
                    match self.receive(received) {
                        Ok(Received::Initialised(lifetime)) => {
                            expires = lifetime.is_some();
                            deadline.as_mut().reset(Instant::now() + lifetime.unwrap_or_default());
                            Ok(Some(message::acknowledge()))
                        }
                        Ok(Received::Answer(answer)) => Ok(Some(answer)),
                        Ok(Received::Nothing) => Ok(None),
                        Err(close) => Err(close),
                    }
                }
                _ = ping.tick() => match std::mem::replace(&mut is_alive, false) {
                    true => Ok(Some(Message::Ping(Default::default()))),
                    false => Err(Some(Close::UNRESPONSIVE)),
                },
                (id, event) = self.operations.next() => Ok(Some(self.say(&id, event))),
            };
            match outcome {
                Ok(None) => {}
                Ok(Some(answer)) => match timeout(WRITE_TIMEOUT, socket.send(answer)).await {
                    Ok(Ok(())) => {}
                    Ok(Err(_)) => return None,
                    Err(_) => return Some(Close::UNRESPONSIVE),
                },
                Err(close) => return close,
            }
        }
    }

    /// What an operation says, as a message.
    fn say(&mut self, id: &str, event: Event) -> Message {
        match event {
            Event::Answer(answer) => {
                count_errors(&answer);
                if answer.stage() == Stage::Executed {
                    return message::next(id, &answer);
                }
                self.operations.stop(id);
                message::error(id, &answer)
            }
            Event::Done => message::complete(id),
        }
    }

    fn receive(&mut self, received: Option<Result<Message, axum::Error>>) -> Result<Received, Option<Close>> {
        let text = match received {
            Some(Ok(Message::Text(text))) => text,
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => return Ok(Received::Nothing),
            Some(Ok(Message::Binary(_))) => return Err(Some(Close::bad_request("Invalid message received"))),
            Some(Ok(Message::Close(_))) | None => return Err(None),
            Some(Err(error)) if error.to_string().contains("too long") => return Err(Some(Close::TOO_BIG)),
            Some(Err(_)) => return Err(None),
        };
        match message::read(&text)? {
            ClientMessage::ConnectionInit { payload } => self.initialise(payload.unwrap_or_default()),
            ClientMessage::Ping {} => Ok(Received::Answer(message::pong())),
            ClientMessage::Pong {} => Ok(Received::Nothing),
            ClientMessage::Subscribe { id, payload } => self.subscribe(id, *payload),
            ClientMessage::Complete { id } => {
                // An id that is not known has ended by itself meanwhile.
                self.operations.stop(&id);
                Ok(Received::Nothing)
            }
        }
    }

    fn initialise(&mut self, payload: Map<String, Value>) -> Result<Received, Option<Close>> {
        if self.viewer.is_some() {
            return Err(Some(Close::TOO_MANY_INITS));
        }
        let credentials = payload.iter().find(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        let (viewer, lifetime) = match credentials {
            None | Some((_, Value::Null)) => (Viewer::Anonymous, None),
            Some((_, Value::String(credentials))) => {
                let identity =
                    identity::bearer(&self.services, credentials).map_err(|_| Some(Close::FORBIDDEN))?;
                let now = self.services.app.now();
                let left =
                    |end: jiff::Timestamp| Duration::try_from(end.duration_since(now)).unwrap_or_default();
                (identity.viewer, identity.expires_at.map(left))
            }
            Some(_) => return Err(Some(Close::FORBIDDEN)),
        };
        self.viewer = Some(viewer);
        Ok(Received::Initialised(lifetime))
    }

    fn subscribe(&mut self, id: String, request: Request) -> Result<Received, Option<Close>> {
        let Some(viewer) = self.viewer.clone() else {
            return Err(Some(Close::UNAUTHORIZED));
        };
        if self.operations.contains(&id) {
            return Err(Some(Close::already_exists(&id)));
        }
        let graphql = &self.services.graphql;
        let refused = if self.operations.len() >= OPERATIONS_MAX {
            let text =
                format!("There are {OPERATIONS_MAX} operations under way on this socket; end some first.");
            graphql.refuse_with(code::COST_EXCEEDED, &text, &self.id.0)
        } else {
            match graphql.prepare(request) {
                Ok(prepared) => {
                    let data = RequestData { viewer, request_id: self.id.0.clone() };
                    self.operations.start(id, graphql, prepared, data);
                    return Ok(Received::Nothing);
                }
                Err(refusal) => graphql.refuse(refusal, &self.id.0),
            }
        };
        count_errors(&refused);
        Ok(Received::Answer(message::error(&id, &refused)))
    }
}

/// What follows from a client's message.
enum Received {
    /// The socket may be used, for this long; `None`: for as long as it lives.
    Initialised(Option<Duration>),
    /// This is to be answered at once.
    Answer(Message),
    /// Nothing is to be answered now.
    Nothing,
}
