//! The operations that are under way on a socket.

use std::time::Instant;

use cal3_app::limit::Admitted;
use cal3_graphql::{Answer, Executor, Kind, Prepared, RequestData};
use futures_util::{StreamExt as _, stream, stream::BoxStream};
use metrics::gauge;
use tokio_stream::StreamMap;

use super::super::run;
use crate::metrics as names;

/// What an operation says.
pub(super) enum Event {
    /// An answer.
    Answer(Box<Answer>),
    /// It has come to its end.
    Done,
}

/// The operations by the ids that the client gave them.
#[derive(Default)]
pub(super) struct Operations(StreamMap<String, BoxStream<'static, Event>>);

impl Operations {
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn contains(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// Starts one; nothing of it happens until [`Self::next`] is awaited.
    pub(super) fn start(
        &mut self,
        id: String,
        graphql: &Executor,
        prepared: Prepared,
        data: RequestData,
        admitted: Admitted,
    ) {
        let (kind, cost, started) = (prepared.kind(), prepared.cost(), Instant::now());
        let answers = match kind {
            Kind::Subscription => {
                // It has paid for its start; what it says later is free, and it is no request under way.
                admitted.settle(cost);
                let counted = Counted::new();
                let answers = graphql.subscribe(prepared, data);
                answers
                    .map(move |answer| {
                        // Held by the stream for as long as it lives.
                        let _counted = &counted;
                        answer
                    })
                    .boxed()
            }
            Kind::Query | Kind::Mutation => {
                let graphql = graphql.clone();
                stream::once(async move {
                    let answer = graphql.execute(prepared, data).await;
                    run::record(kind, cost, &answer, started);
                    run::settle(answer, admitted).0
                })
                .boxed()
            }
        };
        let events = answers.map(|answer| Event::Answer(Box::new(answer)));
        self.0.insert(id, events.chain(stream::once(async { Event::Done })).boxed());
    }

    /// Ends one; what it still waits for is dropped.
    pub(super) fn stop(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// What the next of them says. Waits forever while there are none.
    pub(super) async fn next(&mut self) -> (String, Event) {
        match self.0.next().await {
            Some(event) => event,
            None => std::future::pending().await,
        }
    }
}

/// Counts a subscription for as long as it lives.
struct Counted;

impl Counted {
    fn new() -> Self {
        gauge!(names::SUBSCRIPTIONS).increment(1.0);
        Self
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        gauge!(names::SUBSCRIPTIONS).decrement(1.0);
    }
}
