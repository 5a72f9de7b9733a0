//! Whoever changes how an account is protected shows first that it is still them: an open page is not enough.

use cal3_domain::{
    account::User,
    ids::{SessionId, UserId},
};
use cal3_store::account as rows;
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};

use super::{
    Accounts,
    limits::user_key,
    password::{MAX_PASSWORD_LENGTH, Verdict},
};
use crate::{AppError, UserErrorCode, Viewer, access};

/// How long after signing in somebody who has no password needs no other proof.
pub const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// A signed-in person of whom it was shown that it is still them.
pub(super) struct Proven {
    pub(super) user: User,
    pub(super) session: SessionId,
    /// The hash of the password that was checked; `None` for who has no password.
    pub(super) password_hash: Option<SecretString>,
}

impl Proven {
    /// Whether they have a password.
    pub(super) fn has_password(&self) -> bool {
        self.password_hash.is_some()
    }
}

/// Asks for the password (a field of the input with the name `field`), or from somebody who has none, that they signed in
/// within [`FRESH`].
///
/// # Errors
/// [`AppError::Unauthenticated`], [`AppError::SessionRequired`]; [`AppError::Invalid`] when the password is missing or
/// wrong, or signing in was too long ago; [`AppError::Throttled`] after too many wrong ones.
pub(super) async fn prove(
    accounts: &Accounts,
    viewer: &Viewer,
    password: Option<&SecretString>,
    field: &str,
) -> Result<Proven, AppError> {
    let (id, session) = access::session(viewer)?;
    let mut connection = accounts.app.store.read().await?;
    let found = rows::find_credentials_of(&mut connection, id).await?;
    let found = found.filter(|found| found.user.deactivated_at.is_none()).ok_or(AppError::Unauthenticated)?;
    if let Some(hash) = &found.password_hash {
        drop(connection);
        check_password(accounts, id, password, hash, field).await?;
    } else {
        let now = accounts.app.now();
        let sessions = rows::sessions_by_id(&mut connection, id, now, &[session.0]).await?;
        let session = sessions.first().ok_or(AppError::Unauthenticated)?;
        if now.duration_since(session.created_at) >= FRESH {
            let message = "You signed in a while ago. Sign out, sign in again, and come back, to show that it is still you.";
            return Err(AppError::form(UserErrorCode::Forbidden, message));
        }
    }
    Ok(Proven { user: found.user, session, password_hash: found.password_hash })
}

async fn check_password(
    accounts: &Accounts,
    user: UserId,
    password: Option<&SecretString>,
    hash: &SecretString,
    field: &str,
) -> Result<(), AppError> {
    let password = password.filter(|text| !text.expose_secret().is_empty()).ok_or_else(|| {
        AppError::field(
            UserErrorCode::Required,
            field,
            "Give your present password, to show that it is still you.",
        )
    })?;
    let wrong = || AppError::field(UserErrorCode::Invalid, field, "This is not your present password.");
    if password.expose_secret().chars().nth(MAX_PASSWORD_LENGTH).is_some() {
        return Err(wrong());
    }
    let (quota, key) = (accounts.config.limits.prove, user_key(user));
    accounts.admit([(quota, key.clone())]).await?;
    match accounts.passwords.verify(password, Some(hash)).await? {
        Verdict::Right | Verdict::Outdated => {
            accounts.limiter.refill(&quota, &key).await;
            Ok(())
        }
        Verdict::Wrong => Err(wrong()),
    }
}
