//! Changing what a share allows.

use cal3_domain::{
    access::{CalendarRole, Scope},
    ids::CalendarShareId,
};
use cal3_store::{calendar::share as store, change::Kind};
use jiff::Timestamp;

use super::{Grantee, Share, fields, link::link_name, require_future, require_grantable, tell, tell_owners};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{not_found, require_version},
    diff::diff,
};

/// What is to change. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateShare {
    /// What it allows.
    pub role: Option<CalendarRole>,
    /// What a public link is called; `Some(None)` for nothing.
    pub name: Option<Option<String>>,
    /// When a public link stops working: later than before; `Some(None)` for never.
    pub expires_at: Option<Option<Timestamp>>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a share of a calendar that the viewer owns.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`]: `NOT_FOUND` at `id`, `OUT_OF_RANGE` at `role` or `expiresAt`,
/// `INVALID` at `name` or `expiresAt` of what is no link; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: CalendarShareId,
    input: UpdateShare,
) -> Result<Share, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsShare)?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(input.if_version, before.version, EntityRef::CalendarShare(id))?;
    let mut after = before.clone();
    if let Some(role) = input.role {
        require_grantable(role, CalendarRole::Owner, before.is_link())?;
        after.role = role;
    }
    if let Some(name) = &input.name {
        require_link(&before, "name")?;
        after.grantee = Grantee::Link { name: link_name(name.as_deref())? };
    }
    if let Some(expires_at) = input.expires_at {
        require_link(&before, "expiresAt")?;
        require_future(app, expires_at)?;
        require_later(before.expires_at, expires_at)?;
        after.expires_at = expires_at;
    }
    if let Some((was, is)) = diff(fields(&before), fields(&after)) {
        after.version += 1;
        after.updated_at = app.now();
        store::update(&mut tx, &after).await?;
        tell_owners(app, &mut tx, viewer, &after, Kind::Updated, (Some(was), Some(is))).await?;
        if after.role != before.role {
            let calendar = (after.calendar, after.owner);
            tell(app, &mut tx, user, calendar, after.audience(), Kind::Updated).await?;
        }
    }
    app.commit(tx).await?;
    Ok(after)
}

fn require_link(share: &Share, field: &str) -> Result<(), AppError> {
    if share.is_link() {
        return Ok(());
    }
    Err(AppError::field(UserErrorCode::Invalid, field, "Only a public link has this."))
}

/// What was begun with a link goes on until the end that it had then: a sooner one would be a promise that is not kept.
fn require_later(before: Option<Timestamp>, after: Option<Timestamp>) -> Result<(), AppError> {
    let is_sooner = match (before, after) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(before), Some(after)) => after < before,
    };
    if !is_sooner {
        return Ok(());
    }
    let message = "Give a later instant than before. To end the link sooner, rotate it, or delete it.";
    Err(AppError::field(UserErrorCode::OutOfRange, "expiresAt", message))
}
