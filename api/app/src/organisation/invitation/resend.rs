//! Sending an invitation again.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::InvitationId,
    organisation::{INVITATION_LIFETIME, may_invite},
};
use cal3_store::{
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{self as store, Invitation, invitation as rows},
};
use serde_json::json;

use super::{
    super::{change as told, forbidden},
    RESEND_AFTER, Sent, admit, send,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::not_found,
};

/// Sends an invitation again, with another link and as long a time to accept it; links that were sent before stop working.
/// It is the viewer's from now on.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` at `id`; `FORBIDDEN` at `id` or `role`; `LIMIT_REACHED` at `id` when it was sent
/// just now, or too many were.
pub async fn resend(app: &App, viewer: &Viewer, id: InvitationId) -> Result<Sent, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let now = app.now();
    let mut tx = app.store.begin().await?;
    let found = rows::visible(&mut tx, &access, &[id.0]).await?.pop().ok_or_else(|| not_found("id"))?;
    let own = store::locked(&mut tx, &access, found.organisation).await?.ok_or_else(|| not_found("id"))?;
    // Once more: whoever held the lock may have let somebody accept it.
    let found = rows::visible(&mut tx, &access, &[id.0]).await?.pop().ok_or_else(|| not_found("id"))?;
    may_invite(own.role, found.role).map_err(forbidden)?;
    if found.sent_at + RESEND_AFTER > now {
        let message = "This invitation was sent within the last minute. Wait a little.";
        return Err(AppError::field(UserErrorCode::LimitReached, "id", message));
    }
    admit(app, &mut tx, user, "id").await?;
    let invitation = Invitation {
        invited_by: Some(user),
        is_backed: true,
        sent_at: now,
        expires_at: now + INVITATION_LIFETIME,
        ..found.clone()
    };
    rows::renew(&mut tx, &invitation).await?;
    let link = send(app, &mut tx, &invitation).await?;
    let change = NewChange {
        before: Some(json!({ "sentAt": found.sent_at, "expiresAt": found.expires_at })),
        after: Some(json!({ "sentAt": invitation.sent_at, "expiresAt": invitation.expires_at })),
        sight: Sight::from_role(OrganisationRole::Admin.code()),
        ..told(invitation.organisation, Entity::Invitation, id.0, Kind::Updated, user)
    };
    change::append(&mut tx, now, &change).await?;
    let act = Act::new(Action::InvitationResend).on(id).within(invitation.organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "email": invitation.email }))).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(Sent { invitation, link })
}
