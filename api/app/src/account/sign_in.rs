//! Signing in with a password.

use cal3_domain::{account::EmailAddress, audit::Action, ids::UserId};
use cal3_store::{
    StoreError,
    account::{self as rows, Credentials},
};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;

use super::{
    Accounts, ClientInfo,
    challenge::{Entry, Shown, enter},
    limits::{account_key, address_key},
    password::{MAX_PASSWORD_LENGTH, Verdict},
};
use crate::{
    AppError, FieldError, UserErrorCode,
    audit::{self, Act, By},
};

/// Who wants to sign in.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// The address, in any case.
    pub email: String,
    /// The password.
    pub password: SecretString,
}

/// Signs a person in on a new device, or asks for the second step, if their account takes one.
///
/// An unknown address, a wrong password, an account without one and a deactivated one are answered alike and take
/// equally long.
///
/// # Errors
/// [`AppError::Unauthenticated`] as said; [`AppError::Throttled`] after too many attempts on the account or from the
/// address; [`AppError::Invalid`] when a field is empty or too long.
pub async fn sign_in(accounts: &Accounts, client: &ClientInfo, input: SignIn) -> Result<Entry, AppError> {
    check_form(&input)?;
    let Ok(email) = EmailAddress::parse(&input.email) else {
        return Err(refused());
    };
    let limits = &accounts.config.limits;
    let (account, address) = (account_key(&email.key()), address_key(client));
    let pair = format!("{account}:{address}");
    accounts
        .admit([
            (limits.sign_in, pair.clone()),
            (limits.sign_in_account, account),
            (limits.sign_in_address, address),
        ])
        .await?;
    let app = &accounts.app_for(client);
    let mut conn = app.store.read().await?;
    let found = rows::find_credentials(&mut conn, email.as_str()).await?;
    // Hashing takes long: the connection serves others meanwhile.
    drop(conn);
    let hash = found.as_ref().and_then(|found| found.password_hash.as_ref());
    let verdict = accounts.passwords.verify(&input.password, hash).await?;
    let (user, checked) = match (verdict, found) {
        (Verdict::Right | Verdict::Outdated, Some(found)) if found.user.deactivated_at.is_none() => {
            (found.user, found.password_hash)
        }
        (verdict, found) => {
            audit::refuse(app, claimant(found.as_ref()), attempt(verdict, found.as_ref(), &email)).await;
            return Err(refused());
        }
    };
    let present = match (verdict, checked) {
        (Verdict::Outdated, checked) => renew(accounts, user.id, checked.as_ref(), &input.password).await?,
        (_, checked) => checked,
    };
    let entered = match &present {
        Some(hash) => enter(accounts, client, user.id, Shown::Password(hash), None).await,
        None => Err(AppError::Unauthenticated),
    };
    if matches!(entered, Err(AppError::Unauthenticated)) {
        // The password was right when it was looked at, and is not any more.
        let act = Act::new(Action::SignIn).on(user.id).with(json!({ "reason": "CHANGED_MEANWHILE" }));
        audit::refuse(app, By::claiming(user.id), act).await;
        return Err(refused());
    }
    let entry = entered?;
    accounts.limiter.refill(&limits.sign_in, &pair).await;
    Ok(entry)
}

/// Puts a hash of today's kind in the place of one of another time; answers it. `None` when the password was changed meanwhile,
/// or the account barred.
async fn renew(
    accounts: &Accounts,
    user: UserId,
    was: Option<&SecretString>,
    password: &SecretString,
) -> Result<Option<SecretString>, AppError> {
    let app = &accounts.app;
    let hash = accounts.passwords.hash(password, app.secret()).await?;
    let mut tx = app.store.begin().await?;
    let is_done = rows::replace_password(&mut tx, user, was, &hash).await?;
    tx.commit().await.map_err(StoreError::from)?;
    Ok(is_done.then_some(hash))
}

fn claimant(found: Option<&Credentials>) -> By {
    found.map_or(By::NOBODY, |found| By::claiming(found.user.id))
}

/// A refused attempt, for the audit log: whoever reads it is told what the person at the form is not.
fn attempt(verdict: Verdict, found: Option<&Credentials>, email: &EmailAddress) -> Act {
    let act = Act::new(Action::SignIn);
    match (found, verdict) {
        (None, _) => act.with(json!({ "reason": "UNKNOWN_ADDRESS", "email": email.key() })),
        (Some(found), Verdict::Wrong) => act.on(found.user.id).with(json!({ "reason": "WRONG_PASSWORD" })),
        (Some(found), _) => act.on(found.user.id).with(json!({ "reason": "DEACTIVATED" })),
    }
}

fn refused() -> AppError {
    metrics::counter!("cal3_sign_ins_total", "outcome" => "refused").increment(1);
    tracing::info!("a sign-in was refused");
    AppError::Unauthenticated
}

fn check_form(input: &SignIn) -> Result<(), AppError> {
    let mut faults = Vec::new();
    if input.email.trim().is_empty() {
        faults.push(FieldError::new(
            UserErrorCode::Required,
            "email",
            "The account's e-mail address is needed.",
        ));
    }
    let password = input.password.expose_secret();
    if password.is_empty() {
        faults.push(FieldError::new(UserErrorCode::Required, "password", "The password is needed."));
    } else if password.chars().nth(MAX_PASSWORD_LENGTH).is_some() {
        let message = format!("A password has at most {MAX_PASSWORD_LENGTH} characters.");
        faults.push(FieldError::new(UserErrorCode::TooLong, "password", message));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.into()) }
}
