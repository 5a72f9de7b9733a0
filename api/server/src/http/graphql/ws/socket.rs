//! One socket's conversation.

use std::{pin::pin, time::Duration};

use axum::extract::ws::{Message, WebSocket};
use cal3_app::{
    AppError, Viewer,
    account::{ClientInfo, Identity},
    limit::Held,
};
use cal3_graphql::{Executor, Request, RequestData, Stage, code};
use futures_util::{FutureExt as _, future::BoxFuture};
use serde_json::{Map, Value};
use tokio::time::{Instant, interval_at, sleep_until, timeout};

use super::{
    super::answer::{self, count_errors},
    INIT_TIMEOUT, OPERATIONS_MAX, PING_EVERY, WRITE_TIMEOUT,
    close::Close,
    message::{self, ClientMessage},
    operations::{Event, Operations},
};
use crate::{http::observe::RequestId, services::Services};

/// A socket's state.
pub(super) struct Connection {
    services: Services,
    id: RequestId,
    client: ClientInfo,
    /// What executes the operations of this client.
    graphql: Executor,
    /// Who it is; `None` until `connection_init`.
    viewer: Option<Viewer>,
    operations: Operations,
    /// Counts the socket among the viewer's.
    _counted: Option<Held>,
}

impl Connection {
    pub(super) fn new(services: Services, id: RequestId, client: ClientInfo) -> Self {
        let graphql = services.graphql.with_client(client.clone());
        Self {
            services,
            id,
            client,
            graphql,
            viewer: None,
            operations: Operations::default(),
            _counted: None,
        }
    }

    /// Talks until the client goes (`None`) or is to be told why the socket is closed.
    pub(super) async fn run(mut self, socket: &mut WebSocket) -> Option<Close> {
        let stopping = self.services.lifecycle.stopping().clone();
        let started = Instant::now();
        // Until `connection_init` it ends the wait for it; afterwards, the access token.
        let mut deadline = pin!(sleep_until(started + INIT_TIMEOUT));
        let mut expires = true;
        let mut revoked: BoxFuture<'static, ()> = std::future::pending().boxed();
        let mut ping = interval_at(started + PING_EVERY, PING_EVERY);
        let mut is_alive = true;
        loop {
            let outcome = tokio::select! {
                biased;
                () = stopping.cancelled() => Err(Some(Close::RESTART)),
                () = &mut deadline, if expires => {
                    Err(Some(if self.viewer.is_none() { Close::INIT_TIMEOUT } else { Close::EXPIRED }))
                }
                () = &mut revoked => Err(Some(Close::REVOKED)),
                received = socket.recv() => {
                    is_alive = true;
                    match self.receive(received).await {
                        Ok(Received::Initialised { lifetime, revoked: until }) => {
                            revoked = until;
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

    async fn receive(
        &mut self,
        received: Option<Result<Message, axum::Error>>,
    ) -> Result<Received, Option<Close>> {
        let text = match received {
            Some(Ok(Message::Text(text))) => text,
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => return Ok(Received::Nothing),
            Some(Ok(Message::Binary(_))) => return Err(Some(Close::bad_request("Invalid message received"))),
            Some(Ok(Message::Close(_))) | None => return Err(None),
            Some(Err(error)) if error.to_string().contains("too long") => return Err(Some(Close::TOO_BIG)),
            Some(Err(_)) => return Err(None),
        };
        match message::read(&text)? {
            ClientMessage::ConnectionInit { payload } => self.initialise(payload.unwrap_or_default()).await,
            ClientMessage::Ping {} => Ok(Received::Answer(message::pong())),
            ClientMessage::Pong {} => Ok(Received::Nothing),
            ClientMessage::Subscribe { id, payload } => self.subscribe(id, *payload).await,
            ClientMessage::Complete { id } => {
                // An id that is not known has ended by itself meanwhile.
                self.operations.stop(&id);
                Ok(Received::Nothing)
            }
        }
    }

    async fn initialise(&mut self, payload: Map<String, Value>) -> Result<Received, Option<Close>> {
        if self.viewer.is_some() {
            return Err(Some(Close::TOO_MANY_INITS));
        }
        let credentials = payload.iter().find(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        let identity = match credentials {
            None | Some((_, Value::Null)) => Identity::ANONYMOUS,
            Some((_, Value::String(credentials))) => {
                let identified =
                    timeout(INIT_TIMEOUT, self.services.accounts.identify(credentials, &self.client));
                match identified.await {
                    Ok(Ok(identity)) => identity,
                    Ok(Err(AppError::Unauthenticated)) => return Err(Some(Close::FORBIDDEN)),
                    Ok(Err(_)) | Err(_) => return Err(Some(Close::RESTART)),
                }
            }
            Some(_) => return Err(Some(Close::FORBIDDEN)),
        };
        let now = self.services.app.now();
        let left = |end: jiff::Timestamp| Duration::try_from(end.duration_since(now)).unwrap_or_default();
        let live = self.services.app.live().clone();
        let revoked = match identity.credential {
            Some(credential) => async move { live.revoked(credential).await }.boxed(),
            None => std::future::pending().boxed(),
        };
        match self.services.meter.socket(&identity.viewer, &self.client) {
            Some(held) => self._counted = held,
            None => return Err(Some(Close::TOO_MANY_SOCKETS)),
        }
        self.viewer = Some(identity.viewer);
        Ok(Received::Initialised { lifetime: identity.expires_at.map(left), revoked })
    }

    async fn subscribe(&mut self, id: String, request: Request) -> Result<Received, Option<Close>> {
        let Some(viewer) = self.viewer.clone() else {
            return Err(Some(Close::UNAUTHORIZED));
        };
        if self.operations.contains(&id) {
            return Err(Some(Close::already_exists(&id)));
        }
        let graphql = &self.graphql;
        let refused = if self.operations.len() >= OPERATIONS_MAX {
            let text =
                format!("There are {OPERATIONS_MAX} operations under way on this socket; end some first.");
            graphql.refuse_with(code::COST_EXCEEDED, &text, &self.id.0)
        } else {
            match graphql.prepare(request) {
                Ok(prepared) => {
                    match self.services.meter.admit(&viewer, &self.client, prepared.cost()).await {
                        Ok(admitted) => {
                            let data = RequestData { viewer, request_id: self.id.0.clone() };
                            self.operations.start(id, graphql, prepared, data, admitted);
                            return Ok(Received::Nothing);
                        }
                        Err(throttled) => {
                            let wait = throttled.retry_after_ms();
                            graphql.put_off(code::THROTTLED, &answer::why(&throttled), wait, &self.id.0)
                        }
                    }
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
    /// The socket may be used.
    Initialised {
        /// For how long; `None`: for as long as it lives.
        lifetime: Option<Duration>,
        /// Comes to an end when access is revoked before.
        revoked: BoxFuture<'static, ()>,
    },
    /// This is to be answered at once.
    Answer(Message),
    /// Nothing is to be answered now.
    Nothing,
}
