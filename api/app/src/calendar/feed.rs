//! The secret URL under which a calendar can be subscribed to.

use std::fmt::Write as _;

use cal3_domain::{
    access::{CalendarRole, Owner, Scope},
    audit::Action,
    ids::{CalendarId, UserId},
};
use cal3_store::{
    Tx,
    calendar::{self as store, Calendar},
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{not_found, require_owner};
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    audit::{self, Act},
};

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
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsWrite)?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_owner(&before)?;
    let now = app.now();
    store::set_feed(&mut tx, id, hash, now).await?;
    let change = told((id, before.owner), user, before.feed_created_at.is_some(), hash.is_some());
    change::append(&mut tx, now, &change).await?;
    let action = if hash.is_some() { Action::CalendarFeedRotate } else { Action::CalendarFeedDisable };
    audit::record(app, &mut tx, viewer, Act::new(action).on(id).of(before.owner)).await?;
    app.commit(tx).await?;
    Ok(Calendar {
        feed_created_at: hash.map(|_| now),
        version: before.version + 1,
        updated_at: now,
        ..before
    })
}

/// Takes the feeds of all calendars away that are a person's own, in a transaction of the caller's, who puts it on record.
/// Answers how many there were.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(crate) async fn disable_feeds_of_owner(app: &App, tx: &mut Tx, owner: UserId) -> Result<usize, AppError> {
    let ids = store::unset_feeds(tx, owner, app.now()).await?;
    let changes: Vec<_> = ids.iter().map(|id| told((*id, Owner::User(owner)), owner, true, false)).collect();
    change::append_all(tx, app.now(), &changes).await?;
    Ok(ids.len())
}

/// What the owners of a calendar are told of its feed.
fn told((id, owner): (CalendarId, Owner), actor: UserId, was: bool, is: bool) -> NewChange {
    NewChange {
        owner: Some(owner),
        calendar: Some(id),
        entity: Entity::Calendar,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(json!({ "hasFeed": was })),
        after: Some(json!({ "hasFeed": is })),
        actor: Some(actor),
        sight: Sight::from_role(CalendarRole::Owner.code()),
    }
}
