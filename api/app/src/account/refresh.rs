//! Staying signed in: refresh tokens that are exchanged for the next one at each use (RFC 9700 section 4.14.2).
//!
//! A token is spent once. That a spent one comes back means that two have it, and one of them is a thief: the whole
//! session ends, for both. With one exception: the token *just before* the newest, within [`REUSE_GRACE`] of being
//! spent, gets another successor. So neither two tabs that refresh at once nor an answer that the network lost sign
//! anyone out. The successors are siblings: the first that is used spends the others, so that a thief who came within
//! the grace is found out at the next refresh of either side, as without it.

use cal3_domain::{audit::Action, ids::SessionId};
use cal3_store::{
    StoreError,
    account::{self as rows, Family, TokenState},
};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;

use super::{
    Accounts, ClientInfo, SignedIn,
    limits::address_key,
    session::{new_token, token_hash},
};
use crate::{
    AppError,
    audit::{self, Act, By},
};

/// How long after its spending the last token may come back.
pub const REUSE_GRACE: SignedDuration = SignedDuration::from_secs(10);
/// How many successors one token may have.
const MAX_SIBLINGS: i64 = 16;
/// Our tokens have 43 characters; longer text is not looked up.
const MAX_TOKEN_LENGTH: usize = 128;

enum Judgement {
    /// Exchange it: these are the rotations before the new token.
    Exchange { generation: i32 },
    /// It is spent: end the session.
    Reused,
    /// It is not good, and no sign of theft.
    Refused,
}

fn judge(family: &Family, now: Timestamp) -> Judgement {
    if family.is_revoked || family.is_deactivated || family.expires_at <= now {
        return Judgement::Refused;
    }
    match family.state {
        TokenState::Unspent => Judgement::Exchange { generation: family.generation + 1 },
        TokenState::Spent(at)
            if family.generation + 1 == family.newest_generation && now.duration_since(at) < REUSE_GRACE =>
        {
            Judgement::Exchange { generation: family.newest_generation }
        }
        TokenState::Spent(_) => Judgement::Reused,
    }
}

/// Exchanges a refresh token for new tokens.
///
/// # Errors
/// [`AppError::Unauthenticated`] when it is unknown, spent, or its session has ended; [`AppError::Throttled`] after
/// too many from one address.
pub async fn refresh(
    accounts: &Accounts,
    client: &ClientInfo,
    token: &SecretString,
) -> Result<SignedIn, AppError> {
    accounts.admit([(accounts.config.limits.refresh, address_key(client))]).await?;
    let hash = hash_of(token)?;
    let app = &accounts.app_for(client);
    let now = app.now();
    let mut tx = app.store.begin().await?;
    let family = rows::find_family_for_update(&mut tx, &hash).await?.ok_or(AppError::Unauthenticated)?;
    let generation = match judge(&family, now) {
        Judgement::Exchange { generation } => generation,
        Judgement::Refused => return Err(AppError::Unauthenticated),
        Judgement::Reused => {
            rows::revoke_session(&mut tx, family.session, now, "REUSED_TOKEN").await?;
            let act = Act::new(Action::RefreshReuse)
                .on(family.user)
                .with(json!({ "session": family.session.to_string() }));
            audit::record(app, &mut tx, By::claiming(family.user), act).await?;
            tx.commit().await.map_err(StoreError::from)?;
            app.live().notify_revoked();
            metrics::counter!("cal3_refresh_reuse_total").increment(1);
            tracing::warn!(user = %family.user, session = %family.session, "a spent refresh token came back; its session is ended");
            return Err(AppError::Unauthenticated);
        }
    };
    if rows::count_tokens(&mut tx, family.session, generation).await? >= MAX_SIBLINGS {
        return Err(AppError::Throttled { retry_after_ms: 1_000 });
    }
    rows::spend_generation(&mut tx, family.session, generation - 1, now).await?;
    let (refresh_token, row) = new_token(app, family.session, generation);
    rows::insert_token(&mut tx, &row).await?;
    let refresh_ttl = accounts.config.refresh_ttl;
    let refresh_expires_at = now.checked_add(refresh_ttl).map_err(AppError::internal)?;
    let forget_before = now.checked_sub(refresh_ttl).map_err(AppError::internal)?;
    let address = client.address.map(|address| address.to_canonical().to_string());
    rows::touch_session(&mut tx, family.session, address.as_deref(), now, refresh_expires_at, forget_before)
        .await?;
    let user = rows::find_user(&mut tx, family.user).await?.ok_or(AppError::Unauthenticated)?;
    tx.commit().await.map_err(StoreError::from)?;
    let (access_token, access_expires_at) = accounts.tokens.issue(user.id, family.session)?;
    let session = family.session;
    Ok(SignedIn { user, session, access_token, access_expires_at, refresh_token, refresh_expires_at })
}

/// Ends the session that a refresh token belongs to, if it belongs to one; answers which.
///
/// # Errors
/// [`AppError`] when the database fails; [`AppError::Throttled`] after too many from one address.
pub async fn sign_out(
    accounts: &Accounts,
    client: &ClientInfo,
    token: &SecretString,
) -> Result<Option<SessionId>, AppError> {
    accounts.admit([(accounts.config.limits.refresh, address_key(client))]).await?;
    let Ok(hash) = hash_of(token) else {
        return Ok(None);
    };
    let app = &accounts.app_for(client);
    let mut tx = app.store.begin().await?;
    let Some(family) = rows::find_family_for_update(&mut tx, &hash).await? else {
        return Ok(None);
    };
    if !family.is_revoked {
        rows::revoke_session(&mut tx, family.session, app.now(), "SIGNED_OUT").await?;
        let by = By::session(family.user, family.session);
        audit::record(app, &mut tx, by, Act::new(Action::SignOut).on(family.user)).await?;
    }
    tx.commit().await.map_err(StoreError::from)?;
    app.live().notify_revoked();
    tracing::info!(user = %family.user, session = %family.session, "signed out");
    Ok(Some(family.session))
}

fn hash_of(token: &SecretString) -> Result<[u8; 32], AppError> {
    let text = token.expose_secret();
    let is_plausible = (1..=MAX_TOKEN_LENGTH).contains(&text.len());
    if is_plausible { Ok(token_hash(text)) } else { Err(AppError::Unauthenticated) }
}

#[cfg(test)]
mod tests {
    use cal3_domain::ids::UserId;
    use uuid::Uuid;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + seconds).unwrap()
    }

    fn family(generation: i32, newest_generation: i32, state: TokenState) -> Family {
        Family {
            session: SessionId(Uuid::nil()),
            user: UserId(Uuid::nil()),
            is_revoked: false,
            expires_at: at(1_000),
            is_deactivated: false,
            generation,
            newest_generation,
            state,
        }
    }

    #[test]
    fn what_becomes_of_a_token() {
        let exchanged = |family: &Family, now| match judge(family, at(now)) {
            Judgement::Exchange { generation } => Ok(generation),
            Judgement::Reused => Err("reused"),
            Judgement::Refused => Err("refused"),
        };
        let unspent = family(4, 4, TokenState::Unspent);
        assert_eq!(exchanged(&unspent, 0), Ok(5));
        assert_eq!(exchanged(&unspent, 999), Ok(5));
        assert_eq!(exchanged(&unspent, 1_000), Err("refused"), "the session has ended");
        assert_eq!(exchanged(&Family { is_revoked: true, ..unspent.clone() }, 0), Err("refused"));
        assert_eq!(exchanged(&Family { is_deactivated: true, ..unspent }, 0), Err("refused"));
        let spent = family(4, 5, TokenState::Spent(at(0)));
        assert_eq!(exchanged(&spent, 9), Ok(5), "within the grace: a sibling");
        assert_eq!(exchanged(&spent, 10), Err("reused"), "after it");
        assert_eq!(exchanged(&family(4, 6, TokenState::Spent(at(0))), 1), Err("reused"), "not the last one");
        let revoked = Family { is_revoked: true, ..spent };
        assert_eq!(exchanged(&revoked, 60), Err("refused"), "what has ended cannot end again");
    }
}
