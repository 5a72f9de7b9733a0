//! Who may know of whom: everybody of themselves, members of an organisation of each other, administrators of the installation
//! of everybody. Strangers find nobody.

use cal3_domain::{
    access::{Scope, Viewer},
    account::User,
    ids::UserId,
};
use cal3_store::{
    Access,
    account::{self as rows, Circle},
};
use uuid::Uuid;

use crate::{App, AppError};

/// Those of `ids` of whom the viewer may know, in no order. A token learns of its owner with `account:read`, of the members of
/// their organisations with `organisations:read`, and of everybody with `admin:users`.
///
/// # Errors
/// [`AppError::MissingScope`] for a token with none of these. Nobody signed in sees nobody.
pub async fn find_users(app: &App, viewer: &Viewer, ids: &[UserId]) -> Result<Vec<User>, AppError> {
    if viewer.user_id().is_none() {
        return Ok(Vec::new());
    }
    let may = |scope| viewer.require(scope).is_ok();
    let fellows = may(Scope::OrganisationsRead);
    let circle =
        Circle { own: fellows || may(Scope::AccountRead), fellows, everybody: may(Scope::AdminUsers) };
    if circle == Circle::default() {
        return Err(AppError::MissingScope(Scope::AccountRead));
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    Ok(rows::visible_users(&mut connection, &Access::of(viewer), circle, &ids).await?)
}
