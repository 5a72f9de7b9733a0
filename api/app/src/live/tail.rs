//! The one task of a process that reads the change log for all of its subscribers.

use std::{sync::Arc, time::Duration};

use cal3_domain::cursor::Cursor;
use cal3_store::{
    Store, StoreError,
    change::{self, Page},
};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::{Batch, Inner};

/// How often to look without having been woken, while there are subscribers.
const POLL: Duration = Duration::from_secs(1);
/// How soon to look again when rows wait for an older transaction; doubled up to [`POLL`].
const HELD_BACK: Duration = Duration::from_millis(4);
/// Rows of one read.
const BATCH: i64 = 500;
/// How long one read may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// What one look at the log found.
#[derive(Debug, PartialEq, Eq)]
enum Look {
    /// Everything has been read.
    Current,
    /// Committed rows wait for an older transaction.
    HeldBack,
    /// There is more to read right now.
    More,
}

/// Sends what is new to the subscribers until `shutdown`; rests while there are none.
pub(super) async fn run(inner: &Inner, store: &Store, shutdown: &CancellationToken) {
    let mut position = None;
    let mut pause = None;
    loop {
        let woken = async {
            match pause {
                Some(pause) => {
                    let _ = timeout(pause, inner.wake.notified()).await;
                }
                None => inner.wake.notified().await,
            }
        };
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = woken => {}
        }
        if inner.feed.receiver_count() == 0 {
            (position, pause) = (None, None);
            continue;
        }
        let look = timeout(PATIENCE, look(inner, store, &mut position)).await;
        pause = match look {
            Ok(Ok(Look::More)) => Some(Duration::ZERO),
            Ok(Ok(Look::HeldBack)) => {
                Some(pause.filter(|p| *p < POLL).map_or(HELD_BACK, |p| (p * 2).clamp(HELD_BACK, POLL)))
            }
            Ok(Ok(Look::Current)) => Some(POLL),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the change log could not be read for live delivery");
                Some(POLL)
            }
            Err(_) => {
                tracing::warn!("the change log did not answer in time for live delivery");
                Some(POLL)
            }
        };
        if shutdown.is_cancelled() {
            return;
        }
        if pause == Some(Duration::ZERO) {
            sleep(Duration::ZERO).await;
        }
    }
}

async fn look(inner: &Inner, store: &Store, position: &mut Option<Cursor>) -> Result<Look, StoreError> {
    let mut connection = store.read().await?;
    let horizon = change::horizon(&mut connection).await?;
    let Some(from) = *position else {
        // Subscribers that came before this reading lie behind `from`: the empty batch tells them to catch up.
        let from = Cursor::before_transaction(horizon);
        *position = Some(from);
        let _ = inner.feed.send(Arc::new(Batch { from, upto: from, changes: Vec::new() }));
        return Ok(Look::More);
    };
    let page = Page { after: from, horizon, calendars: None, limit: BATCH };
    let changes = change::list_all(&mut connection, page).await?;
    let look = if i64::try_from(changes.len()).unwrap_or(BATCH) >= BATCH {
        Look::More
    } else if change::is_held_back(&mut connection, horizon).await? {
        Look::HeldBack
    } else {
        Look::Current
    };
    if let Some(last) = changes.last() {
        let upto = last.cursor;
        *position = Some(upto);
        metrics::counter!("cal3_live_changes_total").increment(changes.len() as u64);
        let _ = inner.feed.send(Arc::new(Batch { from, upto, changes }));
    }
    Ok(look)
}
