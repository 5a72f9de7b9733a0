//! Accepting an invitation. It takes the secret and an account with the address that was invited.
//!
//! The secret is what counts: it went to that address and nowhere else, or was handed over by whoever invites, so that an
//! account which is made with it is a member at once and waits for no other mail. The address of the account keeps it from
//! being used by mistake for another account; it need not be confirmed, and is not by this. So a link that is passed on lets
//! in whoever makes an account with the address before its owner does.

use cal3_domain::{
    access::OrganisationRole,
    account::{EmailAddress, User},
    audit::Action,
    ids::OrganisationId,
};
use cal3_store::{
    Tx, account,
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{self as store, Invitation, invitation as rows},
};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::super::{change as told, member};
use crate::{
    App, AppError, UserErrorCode, Viewer, access,
    audit::{self, Act, By},
};

/// Longest secret that is looked up, in octets; ours have 43.
const MAX_SECRET: usize = 128;

/// What whoever has the link of an invitation is told before they sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What the organisation is called.
    pub organisation_name: String,
    /// Its colour.
    pub color: String,
    /// What whoever invites is called; `None` when their account is gone.
    pub inviter_name: Option<String>,
    /// The address that was invited.
    pub email: String,
    /// The role that they will have.
    pub role: OrganisationRole,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
    /// Whether there is an account with the address, to sign in with.
    pub has_account: bool,
}

/// What the invitation with this secret offers; `None` when there is none that can be accepted. Anybody may ask who has it.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn preview(app: &App, secret: &str) -> Result<Option<Preview>, AppError> {
    let Some(hash) = hash_of(secret) else { return Ok(None) };
    let mut connection = app.store.read().await?;
    let Some(invitation) = rows::find_by_secret(&mut connection, &hash, app.now()).await? else {
        return Ok(None);
    };
    let found = rows::preview(&mut connection, &invitation).await?;
    Ok(found.filter(|_| invitation.is_backed).map(|found| Preview {
        organisation_name: found.organisation_name,
        color: found.color,
        inviter_name: found.inviter_name,
        email: invitation.email,
        role: invitation.role,
        expires_at: invitation.expires_at,
        has_account: found.has_account,
    }))
}

/// Makes the viewer a member of the organisation that the secret invites them into; answers which. Who belongs to it already
/// keeps their role. The invitation is spent.
///
/// # Errors
/// [`AppError::Unauthenticated`], also for who was barred; [`AppError::SessionRequired`] for a token; at `secret`, `INVALID` when it cannot be used (any
/// more) and `FORBIDDEN` when it is for another address; `LIMIT_REACHED` when the organisation is full.
pub async fn accept(app: &App, viewer: &Viewer, secret: &str) -> Result<OrganisationId, AppError> {
    let (user, _) = access::session(viewer)?;
    let mut tx = app.store.begin().await?;
    let user = account::find_user(&mut tx, user).await?.filter(|user| user.deactivated_at.is_none());
    let user = user.ok_or(AppError::Unauthenticated)?;
    match accept_as(app, &mut tx, &user, viewer.into(), "secret", secret).await {
        Ok(organisation) => {
            app.commit(tx).await?;
            Ok(organisation)
        }
        Err(error) => {
            drop(tx);
            if matches!(error, AppError::Invalid(_)) {
                audit::refuse(app, viewer, Act::new(Action::InvitationAccept).on(user.id)).await;
            }
            Err(error)
        }
    }
}

/// As [`accept`], within the transaction of whoever made the account for it; `path` is the field that has the secret.
///
/// # Errors
/// As [`accept`].
pub(crate) async fn accept_as(
    app: &App,
    tx: &mut Tx,
    user: &User,
    by: By,
    path: &str,
    secret: &str,
) -> Result<OrganisationId, AppError> {
    let refused = || unusable(path);
    let hash = hash_of(secret).ok_or_else(refused)?;
    let found = rows::find_by_secret(tx, &hash, app.now()).await?.ok_or_else(refused)?;
    store::lock(tx, &[found.organisation]).await?;
    // Once more: somebody may have accepted it, taken it back, or removed whoever sent it.
    let invitation = rows::find_by_secret(tx, &hash, app.now()).await?.ok_or_else(refused)?;
    if !invitation.is_backed {
        return Err(refused());
    }
    require_address(&invitation, user.email.as_deref(), path)?;
    let (id, role) = (invitation.organisation, invitation.role);
    let joined = member::join(app, tx, id, user.id, role, user.id).await?;
    rows::delete(tx, invitation.id).await?;
    let change = NewChange {
        before: Some(json!({ "email": invitation.email, "role": role.as_str() })),
        sight: Sight::from_role(OrganisationRole::Admin.code()),
        ..told(id, Entity::Invitation, invitation.id.0, Kind::Deleted, user.id)
    };
    change::append(tx, app.now(), &change).await?;
    let act = Act::new(Action::InvitationAccept).on(invitation.id).within(id);
    let details = json!({ "role": role.as_str(), "invitedBy": invitation.invited_by, "joined": joined });
    audit::record(app, tx, by, act.with(details)).await?;
    Ok(id)
}

/// Fails unless an account with this address could accept the invitation with this secret now. Changes nothing, and so promises
/// nothing: for whoever makes an account for it, before that costs anything.
///
/// # Errors
/// As [`accept`].
pub(crate) async fn require(app: &App, path: &str, secret: &str, email: &str) -> Result<(), AppError> {
    let hash = hash_of(secret).ok_or_else(|| unusable(path))?;
    let found = rows::find_by_secret(&mut *app.store.read().await?, &hash, app.now()).await?;
    let found = found.filter(|invitation| invitation.is_backed).ok_or_else(|| unusable(path))?;
    require_address(&found, Some(email), path)
}

fn require_address(invitation: &Invitation, email: Option<&str>, path: &str) -> Result<(), AppError> {
    let key = |text: &str| EmailAddress::parse(text).map(|address| address.key()).ok();
    if email.and_then(key).is_some_and(|own| Some(own) == key(&invitation.email)) {
        return Ok(());
    }
    let message = "This invitation is for another address. Sign in with the account of that address, or ask for an \
                   invitation to yours.";
    Err(AppError::field(UserErrorCode::Forbidden, path, message))
}

fn unusable(path: &str) -> AppError {
    let message = "This invitation cannot be accepted (any more). Ask whoever invited you for another one.";
    AppError::field(UserErrorCode::Invalid, path, message)
}

/// The SHA-256 by which a secret is known; `None` for what cannot be one.
fn hash_of(secret: &str) -> Option<[u8; 32]> {
    (secret.len() <= MAX_SECRET).then(|| Sha256::digest(secret.as_bytes()).into())
}
