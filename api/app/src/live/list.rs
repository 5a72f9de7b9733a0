//! The change log, page by page.

use cal3_domain::cursor::Cursor;
use cal3_store::change::{self, Change};

use crate::{App, AppError, Viewer};

/// A page of the change log.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The changes, in the order in which they became visible.
    pub changes: Vec<Change>,
    /// Whether there are more.
    pub has_more: bool,
    /// Up to where the log has been read: the next page begins after it.
    pub end: Cursor,
}

/// At most `limit` changes that the viewer may see, after a position or from the beginning.
///
/// # Errors
/// [`AppError::Unauthenticated`].
pub async fn list(app: &App, viewer: &Viewer, after: Option<Cursor>, limit: i64) -> Result<Page, AppError> {
    let viewer = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let mut connection = app.store.read().await?;
    let after = after.unwrap_or(Cursor { tx: 0, seq: 0 });
    let horizon = change::horizon(&mut connection).await?;
    let page = change::Page { after, horizon, calendars: None, limit: limit + 1 };
    let mut changes = change::list_visible(&mut connection, viewer, page).await?;
    let limit = usize::try_from(limit).unwrap_or(0);
    let has_more = changes.len() > limit;
    changes.truncate(limit);
    let end = match changes.last() {
        Some(last) if has_more => last.cursor,
        _ => after.max(Cursor::before_transaction(horizon)),
    };
    Ok(Page { changes, has_more, end })
}
