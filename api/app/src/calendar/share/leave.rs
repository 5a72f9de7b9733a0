//! Leaving a calendar that was shared with oneself, and coming back.

use cal3_domain::{
    access::{Owner, Scope},
    audit::Action,
    ids::CalendarId,
};
use cal3_store::{
    calendar::{self as calendars, Calendar, share as store},
    change::Kind,
};

use super::{fields, tell, tell_owners};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{Deleted, not_found},
};

/// Leaves a calendar: a share with the viewer themselves is taken away; one with a group or an organisation of theirs stays,
/// and no longer gives it to them.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with `FORBIDDEN` at `id` for a calendar that belongs to the viewer, or
/// to an organisation that they administer.
pub async fn leave(app: &App, viewer: &Viewer, id: CalendarId) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsWrite)?;
    let mut tx = app.store.begin().await?;
    let Some(calendar) = calendars::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    if calendar.owner == Owner::User(user) {
        let message = "The calendar is yours: it can be deleted, not left.";
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    if let Some(share) = store::locked_of_user(&mut tx, &access, id).await? {
        store::delete(&mut tx, share.id).await?;
        tell_owners(app, &mut tx, viewer, &share, Kind::Deleted, (Some(fields(&share)), None)).await?;
    }
    if store::has_way_back(&mut tx, &access, id).await? {
        store::depart(&mut tx, user, id, app.now()).await?;
    }
    if !calendars::visible(&mut tx, &access, &[id.0]).await?.is_empty() {
        let message =
            "The calendar belongs to an organisation that you administer: it can be hidden, not left.";
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    tell(app, &mut tx, user, (id, calendar.owner), user.0, Kind::Deleted).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::CalendarLeave).on(id).of(calendar.owner)).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// Comes back to a calendar that the viewer left and that is still shared with a group or an organisation of theirs.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with `NOT_FOUND` at `id` when they did not leave it, or nothing leads
/// back to it.
pub async fn rejoin(app: &App, viewer: &Viewer, id: CalendarId) -> Result<Calendar, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsWrite)?;
    let mut tx = app.store.begin().await?;
    let had_left = store::forget_departure(&mut tx, &access, id).await?;
    let calendar = calendars::visible(&mut tx, &access, &[id.0]).await?.pop().filter(|_| had_left);
    let calendar = calendar.ok_or_else(|| not_found("id"))?;
    tell(app, &mut tx, user, (id, calendar.owner), user.0, Kind::Created).await?;
    app.commit(tx).await?;
    Ok(calendar)
}
