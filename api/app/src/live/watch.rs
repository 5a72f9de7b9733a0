//! One subscription: what was missed, then what happens, without gap or repetition.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use cal3_domain::{cursor::Cursor, ids::CalendarId};
use cal3_store::{
    Access,
    change::{self, Change, Entity, Page, Roles},
};
use futures_util::{Stream, stream};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Instant, sleep},
};
use uuid::Uuid;

use super::{Batch, audience};
use crate::{App, AppError, Viewer};

/// Rows of one read while catching up.
const PAGE: i64 = 200;
/// How soon to look again when the change that ends a subscription waits for an older transaction.
const HELD_BACK: Duration = Duration::from_millis(50);
/// For how long the viewer's roles are believed. A change that may touch them ends it at once.
const BELIEVED: Duration = Duration::from_secs(5);

/// Every change that `viewer` may see: those after `after` first, or from now on; only of `calendars`, if given.
///
/// The stream ends with an error, or when the viewer can see none of `calendars` any more, after having been told so; whoever
/// drops it ends the subscription.
///
/// # Errors
/// [`AppError::Unauthenticated`] without a signed-in viewer; [`AppError::MissingScope`]; [`AppError::NotFound`] when the viewer
/// can see none of `calendars`; what the database reports while
/// starting.
pub async fn watch(
    app: &App,
    viewer: &Viewer,
    after: Option<Cursor>,
    calendars: Option<Vec<CalendarId>>,
) -> Result<impl Stream<Item = Result<Change, AppError>> + Send + use<>, AppError> {
    let (access, entities) = audience::of(viewer)?;
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
    let roles = Arc::new(Roles::read(&mut *app.store.read().await?, &access).await?);
    if calendars.as_ref().is_some_and(|wanted| !wanted.iter().any(|id| roles.sees(CalendarId(*id)))) {
        return Err(AppError::NotFound);
    }
    let watcher = Watcher {
        app: app.clone(),
        access,
        entities,
        calendars,
        feed,
        seen,
        is_behind: after.is_some(),
        ready: VecDeque::new(),
        roles: Some((Instant::now(), roles)),
        end: None,
    };
    Ok(stream::unfold(Some(watcher), |watcher| async move {
        let mut watcher = watcher?;
        match watcher.next().await {
            Ok(Some(change)) => Some((Ok(change), Some(watcher))),
            Ok(None) => None,
            Err(error) => Some((Err(error), None)),
        }
    }))
}

struct Watcher {
    app: App,
    access: Access,
    /// What the viewer's scopes let them be told of.
    entities: Vec<Entity>,
    calendars: Option<Vec<Uuid>>,
    feed: Option<Receiver<Arc<Batch>>>,
    /// Everything up to here is in `ready` or has been delivered.
    seen: Cursor,
    /// There may be something after `seen` that the feed will not bring.
    is_behind: bool,
    ready: VecDeque<Change>,
    roles: Option<(Instant, Arc<Roles>)>,
    /// Once there is nothing more to wait for: how far the log tells why.
    end: Option<Cursor>,
}

impl Watcher {
    async fn next(&mut self) -> Result<Option<Change>, AppError> {
        loop {
            if let Some(change) = self.ready.pop_front() {
                return Ok(Some(change));
            }
            if self.is_behind {
                self.catch_up().await?;
                continue;
            }
            if self.is_over() {
                if self.has_heard_the_end().await? {
                    return Ok(None);
                }
                continue;
            }
            self.end = None;
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

    /// Whether the log has been read so far that it told why the roles are as they are: they may have been read after a change
    /// that the log does not show yet, because an older transaction is still running.
    async fn has_heard_the_end(&mut self) -> Result<bool, AppError> {
        let end = match self.end {
            Some(end) => end,
            None => {
                let frontier = change::frontier(&mut *self.app.store.read().await?).await?;
                *self.end.insert(Cursor::before_transaction(frontier))
            }
        };
        if self.seen >= end {
            return Ok(true);
        }
        self.catch_up().await?;
        if self.seen < end && self.ready.is_empty() {
            sleep(HELD_BACK).await;
        }
        Ok(false)
    }

    /// Reads the next page after `seen` from the log itself.
    async fn catch_up(&mut self) -> Result<(), AppError> {
        let mut connection = self.app.store.read().await?;
        let horizon = change::horizon(&mut connection).await?;
        let calendars = self.calendars.as_deref();
        let page = Page { after: self.seen, horizon, calendars, limit: PAGE };
        let changes = change::list_visible(&mut connection, &self.access, &self.entities, page).await?;
        let roles = Arc::new(Roles::read(&mut connection, &self.access).await?);
        self.is_behind = i64::try_from(changes.len()).unwrap_or(PAGE) >= PAGE;
        self.seen = match changes.last() {
            Some(last) if self.is_behind => last.cursor,
            _ => self.seen.max(Cursor::before_transaction(horizon)),
        };
        self.ready.extend(changes.iter().filter_map(|change| roles.as_seen(change, &self.entities)));
        self.roles = Some((Instant::now(), roles));
        Ok(())
    }

    /// Takes what the viewer may see out of a batch that everybody gets.
    async fn take(&mut self, batch: &Batch) -> Result<(), AppError> {
        if batch.changes.iter().any(changes_roles) {
            self.roles = None;
        }
        let roles = self.roles().await?;
        for change in batch.changes.iter().filter(|change| change.cursor > self.seen) {
            if self.wants(change) {
                self.ready.extend(roles.as_seen(change, &self.entities));
            }
        }
        self.seen = batch.upto;
        Ok(())
    }

    fn wants(&self, change: &Change) -> bool {
        let Some(wanted) = &self.calendars else { return true };
        let calendar = match change.sight.audience {
            Some(_) => Some(change.entity_id),
            None => change.calendar.map(|id| id.0),
        };
        calendar.is_some_and(|calendar| wanted.contains(&calendar))
    }

    /// The viewer's roles, as they were [`BELIEVED`] ago at the longest.
    async fn roles(&mut self) -> Result<Arc<Roles>, AppError> {
        match &self.roles {
            Some((since, roles)) if since.elapsed() < BELIEVED => Ok(roles.clone()),
            _ => {
                let roles = Arc::new(Roles::read(&mut *self.app.store.read().await?, &self.access).await?);
                self.roles = Some((Instant::now(), roles.clone()));
                Ok(roles)
            }
        }
    }

    /// Whether none of the calendars that were asked for can be seen any more: then there is nothing to wait for.
    fn is_over(&self) -> bool {
        match (&self.calendars, &self.roles) {
            (Some(wanted), Some((_, roles))) => !wanted.iter().any(|id| roles.sees(CalendarId(*id))),
            _ => false,
        }
    }
}

/// Whether anybody's roles may be others after it.
fn changes_roles(change: &Change) -> bool {
    change.sight.audience.is_some()
        || matches!(
            change.entity,
            Entity::Calendar
                | Entity::CalendarShare
                | Entity::Organisation
                | Entity::Membership
                | Entity::Group
        )
}
