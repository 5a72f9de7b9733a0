//! The change log, page by page.

use cal3_domain::cursor::Cursor;
use cal3_store::change::{self, Change, Roles};

use super::audience;
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
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(app: &App, viewer: &Viewer, after: Option<Cursor>, limit: i64) -> Result<Page, AppError> {
    let (access, entities) = audience::of(viewer)?;
    let mut connection = app.store.read().await?;
    let after = after.unwrap_or(Cursor { tx: 0, seq: 0 });
    let horizon = change::horizon(&mut connection).await?;
    let page = change::Page { after, horizon, calendars: None, limit: limit + 1 };
    let roles = Roles::read(&mut connection, &access).await?;
    let mut found = change::list_visible(&mut connection, &access, &entities, page).await?;
    let limit = usize::try_from(limit).unwrap_or(0);
    let has_more = found.len() > limit;
    found.truncate(limit);
    let end = match found.last() {
        Some(last) if has_more => last.cursor,
        _ => after.max(Cursor::before_transaction(horizon)),
    };
    let changes = found.iter().filter_map(|change| roles.as_seen(change, &entities)).collect();
    Ok(Page { changes, has_more, end })
}

/// Where the log stands now: what becomes visible later comes after it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn position(app: &App, viewer: &Viewer) -> Result<Cursor, AppError> {
    audience::of(viewer)?;
    let mut connection = app.store.read().await?;
    Ok(Cursor::before_transaction(change::horizon(&mut connection).await?))
}
