//! Changing the password while signed in.

use cal3_domain::{account::User, audit::Action};
use cal3_store::account::{self as rows, Purpose};
use secrecy::SecretString;
use serde_json::json;

use super::{Accounts, changes, device, notices, prove::prove};
use crate::{
    AppError, Viewer,
    audit::{self, Act},
    mail::Happening,
};

/// A password that is to take another's place.
#[derive(Debug, Clone)]
pub struct PasswordChange {
    /// The present one; of no use to somebody who has none yet.
    pub current_password: Option<SecretString>,
    /// The one to come.
    pub new_password: SecretString,
}

/// Changes the viewer's password, or sets their first. All of their other devices are signed out, and links to reset the
/// password stop working.
///
/// # Errors
/// As [`prove`]; [`AppError::Invalid`] at `newPassword` when it is weak; [`AppError::Unauthenticated`] when the password was
/// changed or the account barred meanwhile.
pub async fn change_password(
    accounts: &Accounts,
    viewer: &Viewer,
    input: PasswordChange,
) -> Result<User, AppError> {
    let proven = prove(accounts, viewer, input.current_password.as_ref(), "currentPassword").await?;
    let had_password = proven.has_password();
    let (user, app) = (proven.user, &accounts.app);
    let known = vec![user.address().to_owned(), user.name.clone()];
    if let Some(mut fault) = accounts.passwords.assess(&input.new_password, known).await? {
        fault.field = vec!["newPassword".to_owned()];
        return Err(vec![fault].into());
    }
    let hash = accounts.passwords.hash(&input.new_password, app.secret()).await?;
    let mut tx = app.store.begin().await?;
    // Hashing takes long. Whoever has reset the password meanwhile has the last word, not who knew the one before.
    if !rows::replace_password(&mut tx, user.id, proven.password_hash.as_ref(), &hash).await? {
        return Err(AppError::Unauthenticated);
    }
    rows::delete_one_time_secrets(&mut tx, user.id, Purpose::ResetPassword).await?;
    device::end_in(app, &mut tx, user.id, None, Some(proven.session), "PASSWORD_CHANGED").await?;
    let (was, is) = (json!({ "hasPassword": had_password }), json!({ "hasPassword": true }));
    if was != is {
        changes::account_changed(app, &mut tx, user.id, was, is).await?;
    }
    notices::of_session(app, &mut tx, user.id, proven.session, Happening::PasswordChanged).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::PasswordChange).on(user.id)).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    app.live().notify_jobs();
    tracing::info!(user = %user.id, "the password was changed");
    Ok(user)
}
