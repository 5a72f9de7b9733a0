//! One subscription: what was missed, then what happens, without gap or repetition.

use std::{
    collections::{HashSet, VecDeque},
    sync::Arc,
    time::Duration,
};

use cal3_domain::{
    cursor::Cursor,
    ids::{CalendarId, UserId},
};
use cal3_store::change::{self, Change, Entity, Page};
use futures_util::{Stream, stream};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::Instant,
};
use uuid::Uuid;

use super::Batch;
use crate::{App, AppError, Viewer};

/// Rows of one read while catching up.
const PAGE: i64 = 200;
/// For how long the calendars that the viewer may read are believed. A change of any calendar ends it at once.
const BELIEVED: Duration = Duration::from_secs(5);

/// Every change that `viewer` may see: those after `after` first, or from now on; only of `calendars`, if given.
///
/// The stream ends only with an error; whoever drops it ends the subscription.
///
/// # Errors
/// [`AppError::Unauthenticated`] without a signed-in viewer; what the database reports while starting.
pub async fn watch(
    app: &App,
    viewer: &Viewer,
    after: Option<Cursor>,
    calendars: Option<Vec<CalendarId>>,
) -> Result<impl Stream<Item = Result<Change, AppError>> + Send + use<>, AppError> {
    let viewer = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    // Subscribed before the log is read: what is committed meanwhile comes twice and is told apart by its position.
    let feed = app.live().inner.as_ref().map(|inner| {
        let feed = inner.feed.subscribe();
        inner.wake.notify_one();
        feed
    });
    let seen = match after {
        Some(after) => after,
        None => Cursor::before_transaction(change::horizon(&mut *app.store.read().await?).await?),
    };
    let calendars = calendars.map(|list| list.into_iter().map(|id| id.0).collect::<Vec<_>>());
    let watcher = Watcher {
        app: app.clone(),
        viewer,
        calendars,
        feed,
        seen,
        is_behind: after.is_some(),
        ready: VecDeque::new(),
        readable: None,
    };
    Ok(stream::unfold(Some(watcher), |watcher| async move {
        let mut watcher = watcher?;
        match watcher.next().await {
            Ok(change) => Some((Ok(change), Some(watcher))),
            Err(error) => Some((Err(error), None)),
        }
    }))
}

struct Watcher {
    app: App,
    viewer: UserId,
    calendars: Option<Vec<Uuid>>,
    feed: Option<Receiver<Arc<Batch>>>,
    /// Everything up to here is in `ready` or has been delivered.
    seen: Cursor,
    /// There may be something after `seen` that the feed will not bring.
    is_behind: bool,
    ready: VecDeque<Change>,
    readable: Option<(Instant, HashSet<CalendarId>)>,
}

impl Watcher {
    async fn next(&mut self) -> Result<Change, AppError> {
        loop {
            if let Some(change) = self.ready.pop_front() {
                return Ok(change);
            }
            if self.is_behind {
                self.catch_up().await?;
                continue;
            }
            let Some(feed) = &mut self.feed else {
                return std::future::pending().await;
            };
            match feed.recv().await {
                Ok(batch) if batch.from > self.seen => self.is_behind = true,
                Ok(batch) if batch.upto <= self.seen => {}
                Ok(batch) => self.take(&batch).await?,
                Err(RecvError::Lagged(_)) => self.is_behind = true,
                Err(RecvError::Closed) => return std::future::pending().await,
            }
        }
    }

    /// Reads the next page after `seen` from the log itself.
    async fn catch_up(&mut self) -> Result<(), AppError> {
        let mut connection = self.app.store.read().await?;
        let horizon = change::horizon(&mut connection).await?;
        let calendars = self.calendars.as_deref();
        let page = Page { after: self.seen, horizon, calendars, limit: PAGE };
        let changes = change::list_visible(&mut connection, self.viewer, page).await?;
        self.is_behind = i64::try_from(changes.len()).unwrap_or(PAGE) >= PAGE;
        self.seen = match changes.last() {
            Some(last) if self.is_behind => last.cursor,
            _ => self.seen.max(Cursor::before_transaction(horizon)),
        };
        self.ready.extend(changes);
        Ok(())
    }

    /// Takes what the viewer may see out of a batch that everybody gets.
    async fn take(&mut self, batch: &Batch) -> Result<(), AppError> {
        if batch.changes.iter().any(|change| change.entity == Entity::Calendar) {
            self.readable = None;
        }
        for change in batch.changes.iter().filter(|change| change.cursor > self.seen) {
            let is_wanted = self
                .calendars
                .as_ref()
                .is_none_or(|wanted| change.calendar.is_some_and(|calendar| wanted.contains(&calendar.0)));
            if is_wanted
                && (change.owner == self.viewer
                    || may_read(&self.app, self.viewer, &mut self.readable, change).await?)
            {
                self.ready.push_back(change.clone());
            }
        }
        self.seen = batch.upto;
        Ok(())
    }
}

async fn may_read(
    app: &App,
    viewer: UserId,
    readable: &mut Option<(Instant, HashSet<CalendarId>)>,
    change: &Change,
) -> Result<bool, AppError> {
    let Some(calendar) = change.calendar else { return Ok(false) };
    if let Some((since, calendars)) = readable
        && since.elapsed() < BELIEVED
    {
        return Ok(calendars.contains(&calendar));
    }
    let calendars = change::list_readable_calendars(&mut *app.store.read().await?, viewer).await?;
    let calendars = readable.insert((Instant::now(), calendars.into_iter().collect()));
    Ok(calendars.1.contains(&calendar))
}
