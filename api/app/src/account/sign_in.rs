//! Signing in with a password.

use cal3_domain::account::EmailAddress;
use cal3_store::{StoreError, account as rows};
use secrecy::{ExposeSecret as _, SecretString};

use super::{
    Accounts, ClientInfo, SignedIn,
    limits::{account_key, address_key},
    password::{MAX_PASSWORD_LENGTH, Verdict},
    session,
};
use crate::{AppError, FieldError, UserErrorCode};

/// Who wants to sign in.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// The address, in any case.
    pub email: String,
    /// The password.
    pub password: SecretString,
}

/// Signs a person in on a new device.
///
/// An unknown address, a wrong password, an account without one and a deactivated one are answered alike and take
/// equally long.
///
/// # Errors
/// [`AppError::Unauthenticated`] as said; [`AppError::Throttled`] after too many attempts on the account or from the
/// address; [`AppError::Invalid`] when a field is empty or too long.
pub async fn sign_in(accounts: &Accounts, client: &ClientInfo, input: SignIn) -> Result<SignedIn, AppError> {
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
    let app = &accounts.app;
    let mut conn = app.store.read().await?;
    let found = rows::find_credentials(&mut conn, email.as_str()).await?;
    // Hashing takes long: the connection serves others meanwhile.
    drop(conn);
    let hash = found.as_ref().and_then(|found| found.password_hash.as_ref());
    let verdict = accounts.passwords.verify(&input.password, hash).await?;
    let user = match (verdict, found) {
        (Verdict::Right | Verdict::Outdated, Some(found)) if found.user.deactivated_at.is_none() => {
            found.user
        }
        _ => return Err(refused()),
    };
    let rehashed = match verdict {
        Verdict::Outdated => Some(accounts.passwords.hash(&input.password, app.secret()).await?),
        _ => None,
    };
    let mut tx = app.store.begin().await?;
    if let Some(hash) = rehashed {
        rows::set_password(&mut tx, user.id, &hash).await?;
    }
    let signed_in = session::start(accounts, &mut tx, user, client).await?;
    tx.commit().await.map_err(StoreError::from)?;
    accounts.limiter.refill(&limits.sign_in, &pair).await;
    metrics::counter!("cal3_sign_ins_total", "outcome" => "admitted").increment(1);
    tracing::info!(user = %signed_in.user.id, "signed in");
    Ok(signed_in)
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
