//! Linking services to an account, and forgetting them.

use cal3_domain::{audit::Action, ids::IdentityId};
use cal3_store::account as rows;
use secrecy::SecretString;
use serde_json::json;

use super::{Linker, Problem, decide::attach, is_way_in};
use crate::{
    AppError, UserErrorCode, Viewer,
    account::{Accounts, changes, notices, prove::prove},
    audit::{self, Act, By},
    mail::Happening,
    oidc::{Person, Provider},
};

/// Links the service to the account of the person who asked for it, if they are still signed in on that device.
pub(super) async fn link(
    accounts: &Accounts,
    provider: &Provider,
    person: Person,
    linker: Linker,
) -> Result<(), Problem> {
    let (app, user) = (&accounts.app, linker.user);
    let mut tx = app.store.begin().await?;
    let sessions = rows::sessions_by_id(&mut tx, user, app.now(), &[linker.session.0]).await?;
    let found = rows::lock_user(&mut tx, user).await?.filter(|user| user.deactivated_at.is_none());
    let found = found.filter(|_| !sessions.is_empty()).ok_or(Problem::Expired)?;
    match rows::find_identity(&mut tx, &person.issuer, &person.subject).await? {
        Some(identity) if identity.user == user => return Ok(()),
        Some(_) => return Err(Problem::IdentityTaken),
        None => {
            attach(app, &mut tx, By::session(user, linker.session), provider, &person, &found).await?;
        }
    }
    let (before, after) = (json!({ "identity": null }), json!({ "identity": provider.name() }));
    changes::account_changed(app, &mut tx, user, before, after).await?;
    let happening = Happening::IdentityLinked { provider: provider.label().to_owned() };
    notices::of_session(app, &mut tx, user, linker.session, happening).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    tracing::info!(%user, provider = provider.name(), "a service was linked");
    Ok(())
}

/// Forgets who the viewer is at a service, unless that is the last way into their account.
///
/// # Errors
/// As [`prove`]; [`AppError::NotFound`] when they have no such identity; [`AppError::Invalid`] when it is the last way in.
pub async fn unlink_identity(
    accounts: &Accounts,
    viewer: &Viewer,
    id: IdentityId,
    password: Option<&SecretString>,
) -> Result<(), AppError> {
    let proven = prove(accounts, viewer, password, "password").await?;
    let (app, user) = (&accounts.app, proven.user.id);
    let mut tx = app.store.begin().await?;
    // One after the other, so that two at once do not take the last two away.
    rows::lock_user(&mut tx, user).await?;
    let identities = rows::list_identities(&mut tx, user, None).await?;
    let identity = identities.iter().find(|identity| identity.id == id).ok_or(AppError::NotFound)?;
    let has_another = identities.iter().any(|other| other.id != id && is_way_in(accounts, other));
    if !proven.has_password() && !has_another {
        let message =
            "This is the only way to sign in to your account. Set a password first, or link another service.";
        return Err(AppError::field(UserErrorCode::Forbidden, "id", message));
    }
    rows::delete_identity(&mut tx, id).await?;
    let (before, after) = (json!({ "identity": identity.provider }), json!({ "identity": null }));
    changes::account_changed(app, &mut tx, user, before, after).await?;
    let label =
        accounts.providers.get(&identity.provider).map_or(identity.provider.as_str(), Provider::label);
    let happening = Happening::IdentityUnlinked { provider: label.to_owned() };
    notices::of_session(app, &mut tx, user, proven.session, happening).await?;
    let act = Act::new(Action::IdentityUnlink).on(user).with(json!({ "provider": identity.provider }));
    audit::record(app, &mut tx, viewer, act).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    tracing::info!(%user, provider = identity.provider, "a service was unlinked");
    Ok(())
}
