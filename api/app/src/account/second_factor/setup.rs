//! Switching the second step of signing in on and off.

use cal3_domain::{audit::Action, ids::UserId};
use cal3_store::{Tx, account as rows};
use qrcode::{QrCode, render::svg};
use secrecy::{ExposeSecret as _, SecretSlice, SecretString};
use serde_json::json;

use super::{open, place, recovery, take, totp, wrong_code};
use crate::{
    App, AppError, UserErrorCode, Viewer, access,
    account::{Accounts, changes, limits::user_key, notices, prove::prove},
    audit::{self, Act},
    mail::Happening,
};

/// Pixels of the QR code's edge, at least.
const QR_SIZE: u32 = 220;

/// What an app needs to make codes. Shown once.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The secret as people type it, in base 32.
    pub secret: SecretString,
    /// The secret as apps scan it.
    pub uri: SecretString,
    /// The same as a QR code: an SVG document.
    pub qr_code: SecretString,
}

/// Makes a secret for the viewer's authenticator app. Nothing takes it until [`enable_totp`] has seen a code made with it;
/// asked again, it makes another.
///
/// # Errors
/// As [`prove`]; [`AppError::Invalid`] when signing in takes a second step already.
pub async fn set_up_totp(
    accounts: &Accounts,
    viewer: &Viewer,
    password: Option<&SecretString>,
) -> Result<Setup, AppError> {
    let user = prove(accounts, viewer, password, "password").await?.user;
    let app = &accounts.app;
    let secret: SecretSlice<u8> = app.secret::<{ totp::SECRET }>().to_vec().into();
    let sealed = seal(app, user.id, &secret)?;
    let mut tx = app.store.begin().await?;
    if !rows::put_second_factor(&mut tx, user.id, &sealed, app.now()).await? {
        let message = "Two-step sign-in is on already. Switch it off first, to use another app.";
        return Err(AppError::form(UserErrorCode::Invalid, message));
    }
    app.commit(tx).await?;
    let uri = totp::uri(&secret, &issuer(app), user.address());
    let qr_code = QrCode::new(&uri).map_err(AppError::internal)?;
    let qr_code = qr_code.render::<svg::Color<'_>>().min_dimensions(QR_SIZE, QR_SIZE).build();
    Ok(Setup { secret: totp::text(&secret).into(), uri: uri.into(), qr_code: qr_code.into() })
}

/// Switches the second step on, once the app has shown by a code that it has the secret. Answers the recovery codes, which
/// are shown this once.
///
/// # Errors
/// [`AppError::Invalid`] at `code`, or when no secret was made before; [`AppError::Throttled`] after too many wrong codes.
pub async fn enable_totp(
    accounts: &Accounts,
    viewer: &Viewer,
    code: &str,
) -> Result<Vec<SecretString>, AppError> {
    let (user, session) = access::session(viewer)?;
    let (quota, key) = (accounts.config.limits.second_factor, user_key(user));
    accounts.admit([(quota, key.clone())]).await?;
    let app = &accounts.app;
    let mut tx = app.store.begin().await?;
    let found = rows::lock_second_factor(&mut tx, user).await?.filter(|found| found.enabled_at.is_none());
    let found = found.ok_or_else(|| {
        AppError::form(UserErrorCode::Invalid, "Scan the QR code with your app first. Begin anew to get one.")
    })?;
    let secret = open(app, user, &found.secret)?;
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).take(totp::DIGITS + 1).collect();
    let step = totp::step_of(&secret, &digits, app.now(), found.last_step).ok_or_else(wrong_code)?;
    rows::set_last_step(&mut tx, user, step).await?;
    rows::enable_second_factor(&mut tx, user, app.now()).await?;
    let codes = new_codes(app, &mut tx, user).await?;
    changes::account_changed(
        app,
        &mut tx,
        user,
        json!({ "secondFactor": false }),
        json!({ "secondFactor": true }),
    )
    .await?;
    notices::of_session(app, &mut tx, user, session, Happening::SecondFactorEnabled).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::TotpEnable).on(user)).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    accounts.limiter.refill(&quota, &key).await;
    tracing::info!(%user, "two-step sign-in was switched on");
    Ok(codes)
}

/// Switches the second step off. Takes both steps: the password, and a code of the app or a recovery code.
///
/// # Errors
/// As [`prove`]; [`AppError::Invalid`] at `code`; [`AppError::Throttled`].
pub async fn disable_totp(
    accounts: &Accounts,
    viewer: &Viewer,
    password: Option<&SecretString>,
    code: &str,
) -> Result<(), AppError> {
    let proven = prove(accounts, viewer, password, "password").await?;
    let (user, app) = (proven.user.id, &accounts.app);
    let mut tx = app.store.begin().await?;
    take(accounts, &mut tx, user, code).await?.ok_or_else(wrong_code)?;
    rows::delete_second_factor(&mut tx, user).await?;
    changes::account_changed(
        app,
        &mut tx,
        user,
        json!({ "secondFactor": true }),
        json!({ "secondFactor": false }),
    )
    .await?;
    notices::of_session(app, &mut tx, user, proven.session, Happening::SecondFactorDisabled).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::TotpDisable).on(user)).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    tracing::info!(%user, "two-step sign-in was switched off");
    Ok(())
}

/// Puts new recovery codes in place of those that there are; answers them, which are shown this once.
///
/// # Errors
/// As [`prove`]; [`AppError::Invalid`] at `code`; [`AppError::Throttled`].
pub async fn replace_recovery_codes(
    accounts: &Accounts,
    viewer: &Viewer,
    password: Option<&SecretString>,
    code: &str,
) -> Result<Vec<SecretString>, AppError> {
    let user = prove(accounts, viewer, password, "password").await?.user.id;
    let app = &accounts.app;
    let mut tx = app.store.begin().await?;
    take(accounts, &mut tx, user, code).await?.ok_or_else(wrong_code)?;
    let codes = new_codes(app, &mut tx, user).await?;
    audit::record(app, &mut tx, viewer, Act::new(Action::RecoveryCodesRenew).on(user)).await?;
    app.commit(tx).await?;
    tracing::info!(%user, "the recovery codes were replaced");
    Ok(codes)
}

async fn new_codes(app: &App, tx: &mut Tx, user: UserId) -> Result<Vec<SecretString>, AppError> {
    let (codes, hashes) = recovery::generate(app);
    rows::replace_recovery_codes(tx, user, &hashes).await?;
    Ok(codes)
}

/// Encrypts a secret for its place.
pub(super) fn seal(app: &App, user: UserId, secret: &SecretSlice<u8>) -> Result<Vec<u8>, AppError> {
    app.secret_box()?.seal(&place(user), app.secret(), secret.expose_secret())
}

/// What apps call the installation: a person may have accounts at several. No colon may stand in it.
fn issuer(app: &App) -> String {
    let host = app.public_url().split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split([':', '/']).next().unwrap_or_default();
    format!("Cal3 {host}").trim_end().to_owned()
}
