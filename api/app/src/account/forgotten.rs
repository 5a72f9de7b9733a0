//! The forgotten password: a mail, and what its link does. Nothing here tells whether an address has an account, neither in
//! words nor in time: the request writes one row whatever the address, and the worker looks who has it.

use cal3_domain::{
    account::{EmailAddress, User},
    audit::Action,
};
use cal3_store::{
    Tx,
    account::{self as rows, Purpose},
};
use secrecy::SecretString;
use serde_json::{Value, json};

use super::{
    Accounts, ClientInfo, changes, device,
    limits::{account_key, address_key},
    notices,
    register::email_error,
    session::token_hash,
};
use crate::{
    App, AppError, UserErrorCode,
    audit::{self, Act, By},
    automation,
    calendar::{feed, share},
    mail::{self, Happening, Mail, ResetPassword},
    webhook,
};

/// Longest secret that is looked up, in octets; ours have 43.
const MAX_SECRET: usize = 128;

/// Sends a mail with which a new password can be chosen, if there is an account with this address.
///
/// # Errors
/// [`AppError::Invalid`] when it is no address, or with `NOT_CONFIGURED` where no mail is sent; [`AppError::Throttled`] after
/// too many, for the address or from the client.
pub async fn forgot_password(accounts: &Accounts, client: &ClientInfo, email: &str) -> Result<(), AppError> {
    let app = &accounts.app_for(client);
    app.require_mail()?;
    let email = EmailAddress::parse(email).map_err(|fault| AppError::from(vec![email_error(fault)]))?;
    let limits = &accounts.config.limits;
    accounts
        .admit([
            (limits.forgot_account, account_key(&email.key())),
            (limits.forgot_address, address_key(client)),
        ])
        .await?;
    let mut tx = app.store.begin().await?;
    let mail = Mail::ResetPassword(ResetPassword { address: email.as_str().to_owned() });
    mail::enqueue(app, &mut tx, None, &mail).await?;
    let act = Act::new(Action::PasswordResetRequest).with(json!({ "email": email.key() }));
    audit::record(app, &mut tx, By::NOBODY, act).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    Ok(())
}

/// Sets a new password with the secret of such a mail. All of the person's devices are signed out. A second factor stays,
/// except on an account whose address was never confirmed: there, all that a stranger may have prepared goes with the old
/// password: second factor, linked services, tokens, what their calendars are shared with and subscribed by, and rules that act
/// (which are switched off).
///
/// # Errors
/// [`AppError::Invalid`] at `secret` when it does not work (any more), at `password` when that is weak;
/// [`AppError::Throttled`] after too many from one client.
pub async fn reset_forgotten_password(
    accounts: &Accounts,
    client: &ClientInfo,
    secret: &str,
    password: &SecretString,
) -> Result<(), AppError> {
    accounts.admit([(accounts.config.limits.one_time_secret, address_key(client))]).await?;
    let refused = || {
        let message = "This link does not work (any more): it works once, for an hour. Ask for a new one.";
        AppError::field(UserErrorCode::Invalid, "secret", message)
    };
    if secret.len() > MAX_SECRET {
        return Err(refused());
    }
    let (app, hash) = (&accounts.app_for(client), token_hash(secret));
    let mut connection = app.store.read().await?;
    let found = rows::find_one_time_secret(&mut connection, &hash, Purpose::ResetPassword, app.now()).await?;
    let found = found.ok_or_else(refused)?;
    let user = rows::find_user(&mut connection, found.user).await?.ok_or_else(refused)?;
    drop(connection);
    let known = vec![user.address().to_owned(), user.name.clone()];
    if let Some(fault) = accounts.passwords.assess(password, known).await? {
        return Err(vec![fault].into());
    }
    let password_hash = accounts.passwords.hash(password, app.secret()).await?;

    let (mut tx, now) = (app.store.begin().await?, app.now());
    rows::spend_one_time_secret(&mut tx, &hash, Purpose::ResetPassword, now).await?.ok_or_else(refused)?;
    let user = rows::lock_user(&mut tx, found.user).await?.filter(|user| user.deactivated_at.is_none());
    // A link to an address that is not the account's any more is of no use.
    let user = user.filter(|user| user.email.as_ref() == Some(&found.address)).ok_or_else(refused)?;
    rows::set_password(&mut tx, user.id, &password_hash).await?;
    rows::delete_one_time_secrets(&mut tx, user.id, Purpose::ResetPassword).await?;
    device::end_in(app, &mut tx, user.id, None, None, "PASSWORD_RESET").await?;
    let mut act = Act::new(Action::PasswordReset).on(user.id);
    if user.email_verified_at.is_none() {
        act = act.with(take_over(app, &mut tx, &user).await?);
    }
    let address = client.address.map(|address| address.to_canonical().to_string()).unwrap_or_default();
    notices::of_client(app, &mut tx, user.id, &client.user_agent, &address, Happening::PasswordChanged)
        .await?;
    audit::record(app, &mut tx, By::claiming(user.id), act).await?;
    app.commit(tx).await?;
    app.live().notify_revoked();
    app.live().notify_jobs();
    tracing::info!(user = %user.id, "a forgotten password was reset");
    Ok(())
}

/// Whoever reads the mail of an address is its owner; whoever registered with it without confirming it may be another. Answers
/// what was taken away, for the audit log.
async fn take_over(app: &App, tx: &mut Tx, user: &User) -> Result<Value, AppError> {
    let now = app.now();
    rows::delete_identities(tx, user.id).await?;
    rows::delete_second_factor(tx, user.id).await?;
    rows::revoke_tokens_of_user(tx, user.id, now).await?;
    rows::delete_one_time_secrets(tx, user.id, Purpose::ConfirmAddress).await?;
    let shares = share::delete_of_owner(app, tx, user.id).await?;
    let feeds = feed::disable_feeds_of_owner(app, tx, user.id).await?;
    let rules = automation::disable_of_owner(app, tx, user.id).await?;
    let webhooks = webhook::disable_of_owner(app, tx, user.id).await?;
    rows::set_verified_email(tx, user.id, user.address(), now).await?;
    let (before, after) = (json!({ "emailVerified": false }), json!({ "emailVerified": true }));
    changes::account_changed(app, tx, user.id, before, after).await?;
    share::claim(app, tx, &User { email_verified_at: Some(now), ..user.clone() }).await?;
    Ok(json!({
        "sharesDeleted": shares, "feedsDisabled": feeds, "rulesDisabled": rules, "webhooksDisabled": webhooks,
    }))
}
