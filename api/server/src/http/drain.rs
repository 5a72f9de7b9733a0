//! Takes what a refused request still sends. A server that answers and closes while the other side is sending resets the
//! connection: the answer is lost on the way, and a proxy makes a 502 of it.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, BodyDataStream, HttpBody as _},
    extract::Request,
    http::header,
    middleware::Next,
    response::Response,
};
use futures_util::{
    StreamExt as _,
    stream::{Stream, poll_fn},
};
use tokio::time::timeout;

/// Most octets that are taken after the refusal: somewhat more than a proxy in front lets through.
const MOST: usize = 32 << 20;
/// How long that may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The layer around all routes.
pub async fn drain(request: Request, next: Next) -> Response {
    // Who asks first is told before anything is sent.
    if request.body().is_end_stream() || request.headers().contains_key(header::EXPECT) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let rest = Arc::new(Mutex::new(body.into_data_stream()));
    let response = next.run(Request::from_parts(parts, Body::from_stream(shared(&rest)))).await;
    if response.status().is_client_error() {
        let mut rest = Box::pin(shared(&rest));
        let discard = async {
            let mut taken = 0;
            while let Some(Ok(part)) = rest.next().await {
                taken += part.len();
                if taken > MOST {
                    break;
                }
            }
        };
        // Whoever sends on and on is cut off all the same.
        let _ = timeout(PATIENCE, discard).await;
    }
    response
}

/// What is left of a body, for whoever asks.
fn shared(
    rest: &Arc<Mutex<BodyDataStream>>,
) -> impl Stream<Item = <BodyDataStream as Stream>::Item> + Send + use<> {
    let rest = rest.clone();
    poll_fn(move |cx| rest.lock().unwrap_or_else(PoisonError::into_inner).poll_next_unpin(cx))
}
