//! Taking a share away.

use cal3_domain::{
    access::Scope,
    ids::{CalendarShareId, UserId},
};
use cal3_store::{
    Tx,
    account::{insert_revocation, insert_revocations},
    calendar::share as store,
    change::{self, Kind},
};
use uuid::Uuid;

use super::{fields, of_audience, of_owners, tell, tell_owners};
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    calendar::Deleted,
};

/// Takes away a share of a calendar that the viewer owns. Whoever saw the calendar by nothing else sees it no more, and what
/// they follow of it ends; a public link stops working at once.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn delete(app: &App, viewer: &Viewer, id: CalendarShareId) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsShare)?;
    let mut tx = app.store.begin().await?;
    let Some(share) = store::locked(&mut tx, &access, id).await? else {
        return Ok(Deleted::Already);
    };
    store::delete(&mut tx, id).await?;
    if share.is_link() {
        insert_revocation(&mut tx, id.0, app.now()).await?;
    }
    tell_owners(app, &mut tx, viewer, &share, Kind::Deleted, (Some(fields(&share)), None)).await?;
    tell(app, &mut tx, user, (share.calendar, share.owner), share.audience(), Kind::Deleted).await?;
    app.commit(tx).await?;
    if share.is_link() {
        app.live().notify_revoked();
    }
    Ok(Deleted::Now)
}

/// Takes all shares of the calendars away that are a person's own, public links among them, in a transaction of the caller's, who
/// puts it on record and calls `notify_revoked` after the commit. Answers how many there were.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(crate) async fn delete_of_owner(app: &App, tx: &mut Tx, owner: UserId) -> Result<usize, AppError> {
    let shares = store::locked_of_owner(tx, owner).await?;
    let ids: Vec<Uuid> = shares.iter().map(|share| share.id.0).collect();
    store::delete_all(tx, &ids).await?;
    let links: Vec<Uuid> = shares.iter().filter(|share| share.is_link()).map(|share| share.id.0).collect();
    insert_revocations(tx, &links, app.now()).await?;
    let told = |share: &store::Share| {
        let before = Some(fields(share));
        let of = (share.calendar, share.owner);
        [
            of_owners(share, Some(owner), Kind::Deleted, (before, None)),
            of_audience(owner, of, share.audience(), Kind::Deleted),
        ]
    };
    let changes: Vec<_> = shares.iter().flat_map(told).collect();
    change::append_all(tx, app.now(), &changes).await?;
    Ok(shares.len())
}
