//! What the operator does to accounts from the command line, where whoever can run it may.

use cal3_domain::{
    account::{EmailAddress, User, display_name, time_zone_name},
    audit::Action,
    ids::encode_suffix,
};
use cal3_store::{StoreError, Tx, account as rows};
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

use super::{
    Passwords, changes,
    register::{email_error, field_error, insert, new_user},
};
use crate::{
    App, AppError,
    audit::{self, Act, By},
};

/// An administrator to be made.
#[derive(Debug, Clone)]
pub struct Administrator {
    /// The address to sign in with.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// An IANA zone.
    pub time_zone: String,
    /// The password; one is made when there is none.
    pub password: Option<SecretString>,
}

/// A password that was set.
#[derive(Debug)]
pub struct PasswordReset {
    /// Whose.
    pub user: User,
    /// The password, if it was made here: to be shown once.
    pub generated: Option<SecretString>,
}

/// Makes an administrator; a person who has an account becomes one and keeps their password.
///
/// # Errors
/// [`AppError::Invalid`] with everything that is wrong.
pub async fn create_administrator(
    app: &App,
    passwords: &Passwords,
    input: Administrator,
) -> Result<PasswordReset, AppError> {
    let email = parse_email(&input.email)?;
    let mut tx = app.store.begin().await?;
    if let Some(mut user) = rows::find_user_by_email(&mut tx, email.as_str()).await? {
        rows::set_administrator(&mut tx, user.id, true, app.now()).await?;
        granted(app, &mut tx, &user).await?;
        tx.commit().await.map_err(StoreError::from)?;
        user.is_administrator = true;
        tracing::info!(user = %user.id, "is an administrator now");
        return Ok(PasswordReset { user, generated: None });
    }
    tx.rollback().await.map_err(StoreError::from)?;
    let (password, generated) =
        chosen_or_generated(app, passwords, input.password, &[&input.email, &input.name]).await?;
    let mut user = person(app, &email, &input.name, &input.time_zone)?;
    user.is_administrator = true;
    let hash = passwords.hash(&password, app.secret()).await?;
    let mut tx = app.store.begin().await?;
    insert(app, &mut tx, &user, Some(hash)).await?;
    granted(app, &mut tx, &user).await?;
    tx.commit().await.map_err(StoreError::from)?;
    tracing::info!(user = %user.id, "an administrator was made");
    Ok(PasswordReset { user, generated })
}

/// Sets a new password and ends all of the person's sessions.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such account; [`AppError::Invalid`] when the password is weak.
pub async fn reset_password(
    app: &App,
    passwords: &Passwords,
    email: &str,
    password: Option<SecretString>,
) -> Result<PasswordReset, AppError> {
    let user = find(app, email).await?;
    let (password, generated) =
        chosen_or_generated(app, passwords, password, &[user.address(), &user.name]).await?;
    let hash = passwords.hash(&password, app.secret()).await?;
    let mut tx = app.store.begin().await?;
    rows::set_password(&mut tx, user.id, &hash).await?;
    rows::revoke_sessions_of_user(&mut tx, user.id, app.now(), "PASSWORD_RESET").await?;
    audit::record(app, &mut tx, By::COMMAND_LINE, Act::new(Action::PasswordReset).on(user.id)).await?;
    tx.commit().await.map_err(StoreError::from)?;
    tracing::info!(user = %user.id, "the password was reset");
    Ok(PasswordReset { user, generated })
}

/// Takes a person's second factor away, who has lost their phone and the recovery codes, and ends all of their sessions: whoever
/// has the phone may have had more. `false` when signing in took no second step; a secret that was not enabled yet is gone too.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such account.
pub async fn disable_second_factor(app: &App, email: &str) -> Result<(User, bool), AppError> {
    let user = find(app, email).await?;
    let mut tx = app.store.begin().await?;
    rows::lock_user(&mut tx, user.id).await?.ok_or(AppError::NotFound)?;
    let is_enabled =
        rows::lock_second_factor(&mut tx, user.id).await?.is_some_and(|f| f.enabled_at.is_some());
    rows::delete_second_factor(&mut tx, user.id).await?;
    if is_enabled {
        rows::revoke_sessions_of_user(&mut tx, user.id, app.now(), "SECOND_FACTOR_DISABLED").await?;
        let (was, is) = (json!({ "secondFactor": true }), json!({ "secondFactor": false }));
        changes::account_changed(app, &mut tx, user.id, was, is).await?;
        audit::record(app, &mut tx, By::COMMAND_LINE, Act::new(Action::TotpDisable).on(user.id)).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    tracing::info!(user = %user.id, is_enabled, "two-step sign-in was switched off");
    Ok((user, is_enabled))
}

/// Bars a person from signing in and ends their sessions, or lets them in again. What they own stays.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such account.
pub async fn set_active(app: &App, email: &str, is_active: bool) -> Result<User, AppError> {
    let mut user = find(app, email).await?;
    let now = app.now();
    let deactivated_at = if is_active { None } else { user.deactivated_at.or(Some(now)) };
    let mut tx = app.store.begin().await?;
    rows::set_deactivated(&mut tx, user.id, deactivated_at, now).await?;
    if !is_active {
        rows::revoke_sessions_of_user(&mut tx, user.id, now, "DEACTIVATED").await?;
    }
    let action = if is_active { Action::UserReactivate } else { Action::UserDeactivate };
    audit::record(app, &mut tx, By::COMMAND_LINE, Act::new(action).on(user.id)).await?;
    tx.commit().await.map_err(StoreError::from)?;
    tracing::info!(user = %user.id, is_active, "an account was barred or let in");
    user.deactivated_at = deactivated_at;
    Ok(user)
}

/// At most `limit` accounts in order of address, after the address `after`.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn list_users(app: &App, after: &str, limit: u16) -> Result<Vec<User>, AppError> {
    let mut conn = app.store.read().await?;
    Ok(rows::list_users(&mut conn, after, limit).await?)
}

/// The account with this address, made with this password if there is none; says whether it was made. The password
/// is taken as it is: it is the operator's own.
///
/// # Errors
/// [`AppError::Invalid`] with what is wrong with the address, the name or the zone.
pub async fn ensure_user(
    app: &App,
    passwords: &Passwords,
    email: &str,
    name: &str,
    time_zone: &str,
    password: &SecretString,
) -> Result<(User, bool), AppError> {
    let email = parse_email(email)?;
    match find(app, email.as_str()).await {
        Ok(user) => return Ok((user, false)),
        Err(AppError::NotFound) => {}
        Err(other) => return Err(other),
    }
    let user = person(app, &email, name, time_zone)?;
    add(app, passwords, &user, password).await?;
    Ok((user, true))
}

async fn granted(app: &App, tx: &mut Tx, user: &User) -> Result<(), AppError> {
    audit::record(app, tx, By::COMMAND_LINE, Act::new(Action::AdministratorGrant).on(user.id)).await
}

fn parse_email(text: &str) -> Result<EmailAddress, AppError> {
    EmailAddress::parse(text).map_err(|fault| vec![email_error(fault)].into())
}

async fn find(app: &App, email: &str) -> Result<User, AppError> {
    let mut conn = app.store.read().await?;
    rows::find_user_by_email(&mut conn, email.trim()).await?.ok_or(AppError::NotFound)
}

fn person(app: &App, email: &EmailAddress, name: &str, time_zone: &str) -> Result<User, AppError> {
    let refuse = |path: &'static str| move |fault| AppError::from(vec![field_error(path, fault)]);
    let name = display_name(name).map_err(refuse("name"))?;
    let time_zone = time_zone_name(time_zone).map_err(refuse("timeZone"))?;
    Ok(new_user(app, email, name, time_zone, "en".to_owned()))
}

async fn add(app: &App, passwords: &Passwords, user: &User, password: &SecretString) -> Result<(), AppError> {
    let hash = passwords.hash(password, app.secret()).await?;
    let mut tx = app.store.begin().await?;
    insert(app, &mut tx, user, Some(hash)).await?;
    Ok(tx.commit().await.map_err(StoreError::from)?)
}

/// A password to be set, and the same again if it was made here.
async fn chosen_or_generated(
    app: &App,
    passwords: &Passwords,
    chosen: Option<SecretString>,
    known: &[&str],
) -> Result<(SecretString, Option<SecretString>), AppError> {
    let Some(password) = chosen else {
        let password = generate_password(app);
        return Ok((password.clone(), Some(password)));
    };
    let known = known.iter().map(|text| (*text).to_owned()).collect();
    match passwords.assess(&password, known).await? {
        None => Ok((password, None)),
        Some(fault) => Err(vec![fault].into()),
    }
}

/// A password made by chance: 128 random bits in base 32, in groups that can be read aloud.
pub fn generate_password(app: &App) -> SecretString {
    let digits = encode_suffix(Uuid::from_bytes(app.secret()));
    let groups: Vec<&str> =
        [(0, 6), (6, 11), (11, 16), (16, 21), (21, 26)].iter().map(|(a, b)| &digits[*a..*b]).collect();
    groups.join("-").into()
}
