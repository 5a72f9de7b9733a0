//! The secret URL under which a calendar can be subscribed to.

use std::fmt::Write as _;

use cal3_domain::ids::CalendarId;
use cal3_store::{
    calendar::{self as store, Calendar},
    change::{self, Entity, Kind, NewChange},
};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{not_found, require_owner};
use crate::{App, AppError, Viewer};

/// Gives the calendar a new secret; the URL with the old one stops working. Answers the calendar and the URL with the
/// secret, which is not kept and cannot be asked for again.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` or `FORBIDDEN` at `id`.
pub async fn rotate_feed(app: &App, viewer: &Viewer, id: CalendarId) -> Result<(Calendar, String), AppError> {
    let secret = app.secret::<24>().iter().fold(String::with_capacity(48), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    let calendar = set(app, viewer, id, Some(&hash(&secret))).await?;
    Ok((calendar, format!("{}/api/feeds/{secret}.ics", app.public_url())))
}

/// Takes the calendar's feed away.
///
/// # Errors
/// As [`rotate_feed`].
pub async fn disable_feed(app: &App, viewer: &Viewer, id: CalendarId) -> Result<Calendar, AppError> {
    set(app, viewer, id, None).await
}

/// SHA-256 of a feed's secret: what the database keeps.
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}

async fn set(app: &App, viewer: &Viewer, id: CalendarId, hash: Option<&[u8]>) -> Result<Calendar, AppError> {
    let user = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, user, id).await?.ok_or_else(|| not_found("id"))?;
    require_owner(&before)?;
    let now = app.now();
    store::set_feed(&mut tx, id, hash, now).await?;
    let change = NewChange {
        owner: before.owner,
        calendar: Some(id),
        entity: Entity::Calendar,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(json!({ "hasFeed": before.feed_created_at.is_some() })),
        after: Some(json!({ "hasFeed": hash.is_some() })),
        actor: Some(user),
    };
    change::append(&mut tx, now, &change).await?;
    app.commit(tx).await?;
    Ok(Calendar {
        feed_created_at: hash.map(|_| now),
        version: before.version + 1,
        updated_at: now,
        ..before
    })
}
