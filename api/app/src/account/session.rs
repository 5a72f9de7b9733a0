//! A signed-in device and the tokens that it is given.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use cal3_domain::{account::User, ids::SessionId};
use cal3_store::{Tx, account as rows};
use jiff::SignedDuration;
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};

use super::{Accounts, ClientInfo, SignedIn, changes, device};
use crate::{App, AppError};

/// Most characters of a browser's name for itself that are kept.
const MAX_USER_AGENT_LENGTH: usize = 256;
/// How long an ended session is kept, so that a token of it that turns up is still known.
const ENDED_SESSIONS_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How many ended sessions are deleted in one transaction.
const FORGET_BATCH: u16 = 500;

/// What a browser calls itself, as it is kept: printable and not too long.
pub(crate) fn printable(user_agent: &str) -> String {
    user_agent.chars().filter(|c| !c.is_control()).take(MAX_USER_AGENT_LENGTH).collect()
}

/// The SHA-256 by which a secret is known that we made ourselves: 256 bits of randomness need no slow hash.
pub(super) fn token_hash(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// A new secret of 256 bits, and the SHA-256 by which it is known.
pub(crate) fn new_secret(app: &App) -> (String, [u8; 32]) {
    let text = URL_SAFE_NO_PAD.encode(app.secret::<32>());
    let hash = token_hash(&text);
    (text, hash)
}

/// A new refresh token for a session, 256 bits of randomness, and its row.
pub(super) fn new_token(app: &App, session: SessionId, generation: i32) -> (SecretString, rows::NewToken) {
    let (text, hash) = new_secret(app);
    let row = rows::NewToken { hash, session, generation, at: app.now() };
    (text.into(), row)
}

/// Signs a person in on a new device, within `tx`. After the commit, call `app.live().notify_jobs()`: there may be a mail.
pub(super) async fn start(
    accounts: &Accounts,
    tx: &mut Tx,
    user: User,
    client: &ClientInfo,
) -> Result<SignedIn, AppError> {
    let app = &accounts.app;
    let (session, now) = (SessionId(app.new_id()), app.now());
    let refresh_expires_at = now.checked_add(accounts.config.refresh_ttl).map_err(AppError::internal)?;
    let row = rows::NewSession {
        id: session,
        user: user.id,
        user_agent: printable(&client.user_agent),
        address: client.address.map(|address| address.to_canonical().to_string()).unwrap_or_default(),
        at: now,
        expires_at: refresh_expires_at,
    };
    device::welcome(app, tx, &user, &row).await?;
    rows::insert_session(tx, &row).await?;
    changes::session_began(app, tx, user.id, session, &row.user_agent).await?;
    let (refresh_token, token) = new_token(app, session, 0);
    rows::insert_token(tx, &token).await?;
    let (access_token, access_expires_at) = accounts.tokens.issue(user.id, session)?;
    Ok(SignedIn { user, session, access_token, access_expires_at, refresh_token, refresh_expires_at })
}

/// Deletes sessions that ended more than a week ago, with their tokens, a batch at a time; answers how many. For the
/// worker's housekeeping: call it again while it answers more than zero.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn forget_ended_sessions(app: &App) -> Result<u64, AppError> {
    let before = app.now().checked_sub(ENDED_SESSIONS_KEPT).map_err(AppError::internal)?;
    let mut tx = app.store.begin().await?;
    let count = rows::delete_ended_sessions(&mut tx, before, FORGET_BATCH).await?;
    tx.commit().await.map_err(cal3_store::StoreError::from)?;
    Ok(count)
}
