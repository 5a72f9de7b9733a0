//! Taking an invitation back.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::InvitationId,
};
use cal3_store::{
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::invitation as rows,
};
use serde_json::json;

use super::super::{change as told, manage};
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::Deleted,
};

/// Takes an invitation back: its link stops working.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `id`.
pub async fn revoke(app: &App, viewer: &Viewer, id: InvitationId) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let Some(found) = rows::visible(&mut tx, &access, &[id.0]).await?.pop() else {
        return Ok(Deleted::Already);
    };
    manage(&mut tx, &access, found.organisation, OrganisationRole::Admin, "id").await?;
    if !rows::delete(&mut tx, id).await? {
        return Ok(Deleted::Already);
    }
    let change = NewChange {
        before: Some(json!({ "email": found.email, "role": found.role.as_str() })),
        sight: Sight::from_role(OrganisationRole::Admin.code()),
        ..told(found.organisation, Entity::Invitation, id.0, Kind::Deleted, user)
    };
    change::append(&mut tx, app.now(), &change).await?;
    let act = Act::new(Action::InvitationRevoke).on(id).within(found.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "email": found.email }))).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}
