//! Ending a token.

use cal3_domain::{access::Viewer, ids::TokenId};
use cal3_store::{
    account::{lock_token, revoke_token},
    change::Kind,
};

use super::{fields, holder, tell};
use crate::{App, AppError, access, calendar::Deleted};

/// Ends a token of the viewer's, or of a service account of an organisation that they administer: it is refused at once, and
/// what was begun with it ends.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`].
pub async fn revoke(app: &App, viewer: &Viewer, id: TokenId) -> Result<Deleted, AppError> {
    let (user, _) = access::session(viewer)?;
    let mut tx = app.store.begin().await?;
    let Some(token) = lock_token(&mut tx, id).await?.filter(|token| token.revoked_at.is_none()) else {
        return Ok(Deleted::Already);
    };
    let Some(holder) = holder(&mut tx, user, Some(token.user)).await? else {
        return Ok(Deleted::Already);
    };
    revoke_token(&mut tx, id, app.now()).await?;
    tell(app, &mut tx, viewer, holder, id, Kind::Deleted, (Some(fields(&token)), None)).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    Ok(Deleted::Now)
}
