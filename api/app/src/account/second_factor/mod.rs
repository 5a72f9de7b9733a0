//! Signing in in two steps: after the password (or another service) a code from an authenticator app, or a recovery code.

use cal3_domain::ids::UserId;
use cal3_store::{Tx, account as rows};
use jiff::Timestamp;
use secrecy::SecretSlice;

use super::{Accounts, limits::user_key};
use crate::{App, AppError, UserErrorCode, Viewer, access, secretbox};

mod recovery;
mod setup;
mod totp;

pub use setup::{Setup, disable_totp, enable_totp, replace_recovery_codes, set_up_totp};

/// How many secrets are sealed anew in one transaction.
const RESEAL: i64 = 100;

/// What is known of a person's second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondFactorState {
    /// Since when signing in takes it.
    pub enabled_at: Timestamp,
    /// How many recovery codes have not been used.
    pub recovery_codes_left: i64,
}

/// What a code turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// A code of the app.
    App,
    /// A recovery code, which is used up now.
    Recovery {
        /// How many are left.
        left: i64,
    },
}

/// The viewer's second factor; `None` while signing in takes none.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`] for a token.
pub async fn find_second_factor(app: &App, viewer: &Viewer) -> Result<Option<SecondFactorState>, AppError> {
    let (user, _) = access::session(viewer)?;
    let found = rows::find_second_factor(&mut *app.store.read().await?, user).await?;
    Ok(found.and_then(|found| {
        let enabled_at = found.enabled_at?;
        Some(SecondFactorState { enabled_at, recovery_codes_left: found.recovery_codes_left })
    }))
}

/// Whether signing in as this person takes a second step.
pub(super) async fn is_enabled(tx: &mut Tx, user: UserId) -> Result<bool, AppError> {
    let found = rows::find_second_factor(tx, user).await?;
    Ok(found.is_some_and(|found| found.enabled_at.is_some()))
}

/// Where a secret lies, for the box that seals it.
fn place(user: UserId) -> String {
    format!("second_factors.secret/{user}")
}

fn open(app: &App, user: UserId, sealed: &[u8]) -> Result<SecretSlice<u8>, AppError> {
    app.secret_box()?.open(&place(user), sealed)
}

/// Takes a code of the person's app, or one of their recovery codes, once: what is taken is noted in `tx`. `None` for any
/// other text.
///
/// # Errors
/// [`AppError::Throttled`] after too many wrong ones, from wherever: who gets here knows the password.
pub(super) async fn take(
    accounts: &Accounts,
    tx: &mut Tx,
    user: UserId,
    typed: &str,
) -> Result<Option<Taken>, AppError> {
    let (quota, key) = (accounts.config.limits.second_factor, user_key(user));
    accounts.admit([(quota, key.clone())]).await?;
    let app = &accounts.app;
    let found = rows::lock_second_factor(tx, user).await?.filter(|found| found.enabled_at.is_some());
    let Some(found) = found else { return Ok(None) };
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).take(totp::DIGITS + 1).collect();
    let secret = open(app, user, &found.secret)?;
    let taken = if let Some(step) = totp::step_of(&secret, &digits, app.now(), found.last_step) {
        rows::set_last_step(tx, user, step).await?;
        Some(Taken::App)
    } else if let Some(hash) = recovery::hash_of(typed) {
        let is_spent = rows::spend_recovery_code(tx, user, &hash, app.now()).await?;
        is_spent.then_some(Taken::Recovery { left: found.recovery_codes_left - 1 })
    } else {
        None
    };
    if taken.is_some() {
        accounts.limiter.refill(&quota, &key).await;
    }
    Ok(taken)
}

/// A code that is not taken, as a fault of the input.
fn wrong_code() -> AppError {
    let message = "This code is not right, or was used before. Codes change every thirty seconds: take the one that the app \
        shows now.";
    AppError::field(UserErrorCode::Invalid, "code", message)
}

/// Encrypts some of the secrets that were encrypted with a former key anew; answers how many. For the worker's
/// housekeeping: when it has answered zero, the former key can be taken out of `ENCRYPTION_KEY`.
///
/// # Errors
/// [`AppError`] when the database fails, or a secret cannot be opened.
pub async fn reseal_secrets(app: &App) -> Result<usize, AppError> {
    let secret_box = app.secret_box()?;
    let mut tx = app.store.begin().await?;
    let found = rows::lock_secrets_of_other_keys(&mut tx, &secret_box.key_id(), RESEAL).await?;
    let mut sealed = Vec::with_capacity(found.len());
    for (user, secret) in &found {
        match secret_box.open(&place(*user), secret) {
            Ok(plain) => sealed.push((*user, setup::seal(app, *user, &plain)?)),
            // One that cannot be opened must not keep the others from it.
            Err(error) => {
                tracing::error!(%user, %error, key = ?secretbox::key_of(secret), "a secret cannot be read")
            }
        }
    }
    rows::set_sealed_secrets(&mut tx, &sealed).await?;
    app.commit(tx).await?;
    Ok(sealed.len())
}
