//! The mail address that people sign in with: confirmed, and exchanged for another.

use cal3_domain::{
    account::{EmailAddress, User},
    audit::Action,
};
use cal3_store::{
    StoreError,
    account::{self as rows, Purpose},
};
use secrecy::SecretString;
use serde_json::json;

use super::{
    Accounts, changes, limits::user_key, notices, prove::prove, register::email_error, session::token_hash,
};
use crate::{
    AppError, UserErrorCode, Viewer, access,
    audit::{self, Act},
    calendar::share,
    mail::{self, ConfirmAddress, Happening, Mail},
};

/// Longest secret that is looked up, in octets; ours have 43.
const MAX_SECRET: usize = 128;

/// Sends a mail to the viewer's own address, to confirm it with. Nothing happens when it is confirmed.
///
/// # Errors
/// [`AppError::Invalid`] with `NOT_CONFIGURED` where no mail is sent; [`AppError::Throttled`].
pub async fn send_confirmation(accounts: &Accounts, viewer: &Viewer) -> Result<(), AppError> {
    let (id, _) = access::session(viewer)?;
    let app = &accounts.app;
    app.require_mail()?;
    accounts.admit([(accounts.config.limits.send_mail, user_key(id))]).await?;
    let mut tx = app.store.begin().await?;
    let user = rows::find_user(&mut tx, id).await?.filter(|user| user.deactivated_at.is_none());
    let user = user.ok_or(AppError::Unauthenticated)?;
    if user.email_verified_at.is_none() {
        let mail = Mail::ConfirmAddress(ConfirmAddress { user: id.0, address: user.address().to_owned() });
        mail::enqueue(app, &mut tx, Some(id), &mail).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(())
}

/// Begins to exchange the viewer's address: the new one is asked by mail, and takes the old one's place when it is
/// confirmed. Whether somebody else has it is not told here; who reads its mail is told there.
///
/// # Errors
/// As [`prove`]; [`AppError::Invalid`] at `email`, or with `NOT_CONFIGURED` where no mail is sent; [`AppError::Throttled`].
pub async fn change_address(
    accounts: &Accounts,
    viewer: &Viewer,
    email: &str,
    password: Option<&SecretString>,
) -> Result<(), AppError> {
    let app = &accounts.app;
    access::session(viewer)?;
    app.require_mail()?;
    let email = EmailAddress::parse(email).map_err(|fault| AppError::from(vec![email_error(fault)]))?;
    let user = prove(accounts, viewer, password, "password").await?.user;
    if user.email.as_deref() == Some(email.as_str()) {
        let message = "This is your address already. Give another one.";
        return Err(AppError::field(UserErrorCode::Invalid, "email", message));
    }
    accounts.admit([(accounts.config.limits.send_mail, user_key(user.id))]).await?;
    let mail = Mail::ConfirmAddress(ConfirmAddress { user: user.id.0, address: email.as_str().to_owned() });
    let mut tx = app.store.begin().await?;
    rows::delete_one_time_secrets(&mut tx, user.id, Purpose::ConfirmAddress).await?;
    mail::enqueue(app, &mut tx, Some(user.id), &mail).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(())
}

/// Confirms an address with the secret that was mailed to it. Only the signed-in person whose account it is for can:
/// otherwise somebody could register with another's address, have them click on the link, and pass for them.
///
/// # Errors
/// [`AppError::Invalid`] at `secret` when it does not work (any more), or the address was taken meanwhile.
pub async fn confirm_address(accounts: &Accounts, viewer: &Viewer, secret: &str) -> Result<User, AppError> {
    let (id, session) = access::session(viewer)?;
    accounts.admit([(accounts.config.limits.one_time_secret, user_key(id))]).await?;
    let refused = || {
        let message = "This link does not work (any more): it works once, for a day, for the account that it was made for.";
        AppError::field(UserErrorCode::Invalid, "secret", message)
    };
    if secret.len() > MAX_SECRET {
        return Err(refused());
    }
    let (app, hash) = (&accounts.app, token_hash(secret));
    let now = app.now();
    let mut tx = app.store.begin().await?;
    let found = rows::find_one_time_secret(&mut tx, &hash, Purpose::ConfirmAddress, now).await?;
    let found = found.filter(|found| found.user == id).ok_or_else(refused)?;
    rows::spend_one_time_secret(&mut tx, &hash, Purpose::ConfirmAddress, now).await?.ok_or_else(refused)?;
    let user = rows::lock_user(&mut tx, id).await?.filter(|user| user.deactivated_at.is_none());
    let user = user.ok_or(AppError::Unauthenticated)?;
    let version =
        rows::set_verified_email(&mut tx, id, &found.address, now).await.map_err(|error| match error {
            StoreError::Constraint(name) if name == rows::EMAIL_KEY => refused(),
            other => other.into(),
        })?;
    rows::delete_one_time_secrets(&mut tx, id, Purpose::ConfirmAddress).await?;
    let is_another =
        user.email.as_ref().is_some_and(|before| before.to_lowercase() != found.address.to_lowercase());
    if is_another {
        rows::delete_one_time_secrets(&mut tx, id, Purpose::ResetPassword).await?;
        // One that was never confirmed may be a stranger's.
        if user.email_verified_at.is_some() {
            let happening = Happening::AddressChanged { to: found.address.clone() };
            notices::to_former_address(app, &mut tx, id, session, user.address(), happening).await?;
        }
    }
    let before = json!({ "email": user.email, "emailVerified": user.email_verified_at.is_some() });
    let after = json!({ "email": found.address, "emailVerified": true });
    if let Some((before, after)) = crate::diff::diff(before, after) {
        changes::account_changed(app, &mut tx, id, before, after).await?;
    }
    let action = if is_another { Action::EmailChange } else { Action::EmailVerify };
    audit::record(app, &mut tx, viewer, Act::new(action).on(id)).await?;
    let user =
        User { email: Some(found.address), email_verified_at: Some(now), version, updated_at: now, ..user };
    share::claim(app, &mut tx, &user).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    tracing::info!(user = %id, is_another, "an address was confirmed");
    Ok(user)
}
