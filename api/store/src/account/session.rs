//! Rows of `sessions` and `refresh_tokens`. Tokens are known by the SHA-256 of their text only.

use cal3_domain::ids::{SessionId, UserId};
use jiff::Timestamp;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A signed-in device to be inserted.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The id.
    pub id: SessionId,
    /// Who signed in.
    pub user: UserId,
    /// What the browser calls itself.
    pub user_agent: String,
    /// The address that it came from.
    pub address: String,
    /// When.
    pub at: Timestamp,
    /// When it ends unless it is used.
    pub expires_at: Timestamp,
}

/// A refresh token to be inserted.
#[derive(Debug, Clone, Copy)]
pub struct NewToken {
    /// SHA-256 of its text.
    pub hash: [u8; 32],
    /// Its session.
    pub session: SessionId,
    /// How many rotations came before it.
    pub generation: i32,
    /// When it is issued.
    pub at: Timestamp,
}

/// Whether a token is still good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// It has not been used.
    Unspent,
    /// It was exchanged for a newer one, or a token issued beside it was.
    Spent(Timestamp),
}

/// A token that was presented, with the session that it belongs to.
#[derive(Debug, Clone)]
pub struct Family {
    /// The session.
    pub session: SessionId,
    /// Whose it is.
    pub user: UserId,
    /// Whether the session has been ended.
    pub is_revoked: bool,
    /// When the session ends unless it is used.
    pub expires_at: Timestamp,
    /// Whether the person may not sign in any more.
    pub is_deactivated: bool,
    /// How many rotations came before the token that was presented.
    pub generation: i32,
    /// How many rotations the session has seen.
    pub newest_generation: i32,
    /// Whether the token is still good.
    pub state: TokenState,
}

/// Inserts a session.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_session(tx: &mut Tx, new: &NewSession) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into sessions (id, user_id, user_agent, address, created_at, last_used_at, expires_at)
         values ($1, $2, $3, $4, $5, $5, $6)",
        new.id.0,
        new.user.0,
        new.user_agent,
        new.address,
        instant(new.at) as _,
        instant(new.expires_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Inserts a token.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_token(tx: &mut Tx, new: &NewToken) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into refresh_tokens (token_hash, session_id, generation, issued_at) values ($1, $2, $3, $4)",
        new.hash.as_slice(),
        new.session.0,
        new.generation,
        instant(new.at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Finds the session of a token and locks it, so that rotations of one session happen one after the other.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn find_family_for_update(tx: &mut Tx, hash: &[u8; 32]) -> Result<Option<Family>, StoreError> {
    let Some(session) =
        sqlx::query_scalar!("select session_id from refresh_tokens where token_hash = $1", hash.as_slice())
            .fetch_optional(&mut **tx)
            .await?
    else {
        return Ok(None);
    };
    let locked = sqlx::query_scalar!("select id from sessions where id = $1 for update", session)
        .fetch_optional(&mut **tx)
        .await?;
    if locked.is_none() {
        return Ok(None);
    }
    // Read after the lock: whoever held it may have rotated.
    let row = sqlx::query!(
        r#"select s.id, s.user_id, s.revoked_at is not null as "is_revoked!",
                  s.expires_at as "expires_at: SqlTimestamp",
                  u.deactivated_at is not null as "is_deactivated!", t.generation,
                  t.spent_at as "spent_at: SqlTimestamp",
                  (select max(generation) from refresh_tokens where session_id = s.id) as "newest_generation!"
           from refresh_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id
           where t.token_hash = $1"#,
        hash.as_slice()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Family {
        session: SessionId(row.id),
        user: UserId(row.user_id),
        is_revoked: row.is_revoked,
        expires_at: row.expires_at.to_jiff(),
        is_deactivated: row.is_deactivated,
        generation: row.generation,
        newest_generation: row.newest_generation,
        state: row.spent_at.map_or(TokenState::Unspent, |at| TokenState::Spent(at.to_jiff())),
    }))
}

/// Marks every unspent token of one generation as spent.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn spend_generation(
    tx: &mut Tx,
    session: SessionId,
    generation: i32,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update refresh_tokens set spent_at = $3 where session_id = $1 and generation = $2 and spent_at is null",
        session.0,
        generation,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// How many tokens of one generation there are.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_tokens(tx: &mut Tx, session: SessionId, generation: i32) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from refresh_tokens where session_id = $1 and generation = $2"#,
        session.0,
        generation
    )
    .fetch_one(&mut **tx)
    .await?)
}

/// Notes that a session was used and from where, until when it lasts now, and forgets its tokens issued before
/// `forget_before`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn touch_session(
    tx: &mut Tx,
    session: SessionId,
    address: Option<&str>,
    at: Timestamp,
    expires_at: Timestamp,
    forget_before: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update sessions set last_used_at = $2, expires_at = $3, address = coalesce($4, address) where id = $1",
        session.0,
        instant(at) as _,
        instant(expires_at) as _,
        address,
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "delete from refresh_tokens where session_id = $1 and spent_at is not null and issued_at < $2",
        session.0,
        instant(forget_before) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends a session. An ended one stays as it is.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn revoke_session(
    tx: &mut Tx,
    session: SessionId,
    at: Timestamp,
    reason: &str,
) -> Result<(), StoreError> {
    sqlx::query!(
        "with ended as (
           update sessions set revoked_at = $2, revoked_reason = $3 where id = $1 and revoked_at is null returning id
         )
         insert into revocations (credential_id, at) select id, $2 from ended on conflict do nothing",
        session.0,
        instant(at) as _,
        reason
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends every session of a person; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn revoke_sessions_of_user(
    tx: &mut Tx,
    user: UserId,
    at: Timestamp,
    reason: &str,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "with ended as (
           update sessions set revoked_at = $2, revoked_reason = $3 where user_id = $1 and revoked_at is null returning id
         )
         insert into revocations (credential_id, at) select id, $2 from ended on conflict do nothing",
        user.0,
        instant(at) as _,
        reason
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes at most `limit` sessions that ended before `before`, with their tokens; answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_ended_sessions(tx: &mut Tx, before: Timestamp, limit: u16) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from sessions where id in (
           select id from sessions where expires_at < $1 or revoked_at < $1 limit $2 for update skip locked)",
        instant(before) as _,
        i64::from(limit)
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}
