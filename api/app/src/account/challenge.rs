//! Between the two steps of signing in: a token that says that the first one was done. It lives for minutes, opens nothing
//! by itself, and is told from an access token by its audience.

use cal3_domain::{audit::Action, ids::UserId};
use cal3_store::{
    Tx,
    account::{self as rows, Credentials},
};
use data_encoding::HEXLOWER;
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{
    Accounts, ClientInfo, SignedIn,
    access_token::ISSUER,
    limits::address_key,
    notices,
    second_factor::{Taken, is_enabled, take},
    session,
};
use crate::{
    App, AppError, UserErrorCode,
    audit::{self, Act, By},
    mail::Happening,
    oidc::Person,
};

/// For whom the tokens are (`aud`).
pub(super) const AUDIENCE: &str = "cal3-second-factor";
/// How long the second step may take.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(10);

/// The first step was done, the second is to come.
#[derive(Debug)]
pub struct Challenge {
    /// To be sent back with the code.
    pub token: SecretString,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// How far somebody came who wants to sign in.
#[derive(Debug)]
pub enum Entry {
    /// They are signed in.
    SignedIn(Box<SignedIn>),
    /// A code is asked of them.
    SecondFactor(Challenge),
}

/// What the first step showed. It is looked at once more when the person is let in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'a> {
    /// The password with this hash.
    Password(&'a SecretString),
    /// That another service knows them as this person.
    Identity(&'a Person),
}

impl Shown<'_> {
    /// Whether it still shows that somebody is the person with these credentials, which `tx` holds.
    async fn holds(self, tx: &mut Tx, found: &Credentials) -> Result<bool, AppError> {
        match self {
            Self::Password(hash) => Ok(found
                .password_hash
                .as_ref()
                .is_some_and(|now| now.expose_secret() == hash.expose_secret())),
            Self::Identity(person) => {
                let identity = rows::find_identity(tx, &person.issuer, &person.subject).await?;
                Ok(identity.is_some_and(|identity| identity.user == found.user.id))
            }
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    /// The mark of the password that was given in the first step; without one, another service vouched for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pwd: Option<String>,
    iat: i64,
    exp: i64,
}

/// Signs somebody in who has done the first step, or asks for the second if their account takes one. `details` say how they
/// did it, for the audit log.
///
/// # Errors
/// [`AppError::Unauthenticated`] when what was shown holds no more: the account was barred meanwhile, or the password
/// changed. The caller puts that on record.
pub(super) async fn enter(
    accounts: &Accounts,
    client: &ClientInfo,
    id: UserId,
    shown: Shown<'_>,
    details: Option<Value>,
) -> Result<Entry, AppError> {
    let app = &accounts.app_for(client);
    let mut tx = app.store.begin().await?;
    let found = hold(&mut tx, id).await?;
    if !shown.holds(&mut tx, &found).await? {
        return Err(AppError::Unauthenticated);
    }
    if is_enabled(&mut tx, id).await? {
        let mark = match shown {
            Shown::Password(hash) => Some(mark_of(hash)),
            Shown::Identity(_) => None,
        };
        return Ok(Entry::SecondFactor(issue(accounts, id, mark)?));
    }
    let signed_in = session::start(accounts, &mut tx, found.user, client).await?;
    finish(app, tx, &signed_in, details).await?;
    Ok(Entry::SignedIn(Box::new(signed_in)))
}

/// Who somebody is who may sign in, and stays until `tx` ends: whoever ends their sessions waits for it, and ends this one too.
async fn hold(tx: &mut Tx, id: UserId) -> Result<Credentials, AppError> {
    let found = rows::hold_credentials_of(tx, id).await?;
    found.filter(|found| found.user.deactivated_at.is_none()).ok_or(AppError::Unauthenticated)
}

/// What a challenge has of a password's hash, to tell whether the account still has it: enough for that, and of no use
/// for anything else.
fn mark_of(hash: &SecretString) -> String {
    HEXLOWER.encode(&Sha256::digest(hash.expose_secret().as_bytes())[..8])
}

async fn finish(app: &App, mut tx: Tx, signed_in: &SignedIn, details: Option<Value>) -> Result<(), AppError> {
    let act = Act::new(Action::SignIn).on(signed_in.user.id);
    let act = details.into_iter().fold(act, Act::with);
    audit::record(app, &mut tx, By::session(signed_in.user.id, signed_in.session), act).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    metrics::counter!("cal3_sign_ins_total", "outcome" => "admitted").increment(1);
    tracing::info!(user = %signed_in.user.id, "signed in");
    Ok(())
}

fn issue(accounts: &Accounts, user: UserId, pwd: Option<String>) -> Result<Challenge, AppError> {
    let now = accounts.app.now();
    let expires_at = now + GOOD_FOR;
    let claims = Claims {
        iss: ISSUER.to_owned(),
        aud: AUDIENCE.to_owned(),
        sub: user.to_string(),
        pwd,
        iat: now.as_second(),
        exp: expires_at.as_second(),
    };
    Ok(Challenge { token: accounts.tokens.sign(&claims)?, expires_at })
}

/// Whose challenge it is and the mark of their password, if it is one and has not ended.
fn read(accounts: &Accounts, challenge: &SecretString) -> Option<(UserId, Option<String>)> {
    let claims: Claims = accounts.tokens.read(challenge.expose_secret(), AUDIENCE)?;
    let user = claims.sub.parse().ok()?;
    (accounts.app.now().as_second() < claims.exp).then_some((user, claims.pwd))
}

/// Does the second step of signing in: takes the challenge of the first, and a code of the app or a recovery code.
///
/// # Errors
/// [`AppError::Unauthenticated`] when the challenge has ended, or the password of the first step is not the account's any more
/// (the first step is to be done again);
/// [`AppError::Invalid`] at `code`; [`AppError::Throttled`] after too many wrong codes.
pub async fn sign_in_with_code(
    accounts: &Accounts,
    client: &ClientInfo,
    challenge: &SecretString,
    code: &str,
) -> Result<SignedIn, AppError> {
    accounts.admit([(accounts.config.limits.sign_in_address, address_key(client))]).await?;
    let (id, mark) = read(accounts, challenge).ok_or(AppError::Unauthenticated)?;
    let app = &accounts.app_for(client);
    let mut tx = app.store.begin().await?;
    let Credentials { user, password_hash } = hold(&mut tx, id).await?;
    if mark.is_some() && mark != password_hash.as_ref().map(mark_of) {
        return Err(AppError::Unauthenticated);
    }
    let Some(taken) = take(accounts, &mut tx, id, code).await? else {
        drop(tx);
        let act = Act::new(Action::SignIn).on(id).with(json!({ "reason": "WRONG_CODE" }));
        audit::refuse(app, By::claiming(id), act).await;
        metrics::counter!("cal3_sign_ins_total", "outcome" => "refused").increment(1);
        tracing::info!(user = %id, "a code of the second step was refused");
        let message = "This code is not right, or was used before. Take the one that your app shows now, or a recovery code.";
        return Err(AppError::field(UserErrorCode::Invalid, "code", message));
    };
    let step = if matches!(taken, Taken::App) { "APP" } else { "RECOVERY_CODE" };
    if let Taken::Recovery { left } = taken {
        let address = client.address.map(|address| address.to_canonical().to_string()).unwrap_or_default();
        let happening = Happening::RecoveryCodeUsed { left };
        notices::of_client(app, &mut tx, id, &client.user_agent, &address, happening).await?;
        let act = Act::new(Action::RecoveryCodeUse).on(id).with(json!({ "left": left }));
        audit::record(app, &mut tx, By::claiming(id), act).await?;
    }
    let signed_in = session::start(accounts, &mut tx, user, client).await?;
    finish(app, tx, &signed_in, Some(json!({ "secondStep": step }))).await?;
    Ok(signed_in)
}
