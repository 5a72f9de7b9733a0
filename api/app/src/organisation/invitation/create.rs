//! Inviting somebody.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    account::EmailAddress,
    audit::Action,
    ids::{InvitationId, OrganisationId},
    organisation::{INVITATION_LIFETIME, may_invite},
};
use cal3_store::{
    StoreError,
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{self as store, Invitation, invitation as rows, member},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    super::{MOST_INVITATIONS, change as told, forbidden, limit},
    Sent, admit, send,
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    account::email_error,
    audit::{self, Act},
    calendar::not_found,
    idempotency::{self, Outcome},
};

/// Who is to be invited.
#[derive(Debug, Clone)]
pub struct CreateInvitation {
    /// Into which organisation.
    pub organisation: OrganisationId,
    /// To which address it goes: an account with this address accepts it.
    pub email: String,
    /// The role that they will have.
    pub role: OrganisationRole,
    /// Makes a second request with the same input answer the first's invitation, without its link.
    pub idempotency_key: Option<String>,
}

/// Invites somebody into an organisation that the viewer administers.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` or `FORBIDDEN` at `organisationId`; `FORBIDDEN` at `role` above the viewer's
/// own; what is wrong with the address at `email`, also that it has been invited or belongs to a member already;
/// `LIMIT_REACHED`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateInvitation) -> Result<Sent, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::OrganisationsWrite)?;
    let email =
        EmailAddress::parse(&input.email).map_err(|fault| AppError::from(vec![email_error(fault)]))?;
    let (id, now) = (input.organisation, app.now());
    let mut tx = app.store.begin().await?;
    let request = ("invitationCreate", id, email.key(), input.role);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                let before = rows::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound)?;
                return Ok(Sent { invitation: before, link: None });
            }
        };
    let own = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("organisationId"))?;
    let act = Act::new(Action::InvitationCreate).within(id);
    let details = json!({ "email": email.as_str(), "role": input.role.as_str() });
    if let Err(fault) = may_invite(own.role, input.role) {
        drop(tx);
        audit::refuse(app, viewer, act.on(id).with(details)).await;
        return Err(forbidden(fault));
    }
    limit("organisationId", rows::count(&mut tx, id).await?, MOST_INVITATIONS, "invitations")?;
    admit(app, &mut tx, user, "email").await?;
    if member::has_address(&mut tx, id, email.as_str()).await? {
        let message = "Somebody with this address belongs to the organisation already.";
        return Err(AppError::field(UserErrorCode::Invalid, "email", message));
    }
    let invitation = Invitation {
        id: InvitationId(app.new_id()),
        organisation: id,
        email: email.as_str().to_owned(),
        role: input.role,
        invited_by: Some(user),
        is_backed: true,
        created_at: now,
        sent_at: now,
        expires_at: now + INVITATION_LIFETIME,
    };
    rows::insert(&mut tx, &invitation).await.map_err(invited)?;
    let link = send(app, &mut tx, &invitation).await?;
    let change = NewChange {
        after: Some(details.clone()),
        sight: Sight::from_role(OrganisationRole::Admin.code()),
        ..told(id, Entity::Invitation, invitation.id.0, Kind::Created, user)
    };
    change::append(&mut tx, now, &change).await?;
    audit::record(app, &mut tx, viewer, act.on(invitation.id).with(details)).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(invitation.id.0)).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(Sent { invitation, link })
}

fn invited(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == store::INVITATION_EMAIL_KEY => AppError::field(
            UserErrorCode::Invalid,
            "email",
            "This address has been invited already; send that invitation again.",
        ),
        other => other.into(),
    }
}
