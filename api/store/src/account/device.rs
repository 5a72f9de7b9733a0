//! Sessions as their owner sees them: the devices that are signed in.

use cal3_domain::ids::{SessionId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A signed-in device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The id.
    pub id: SessionId,
    /// Whose it is.
    pub user: UserId,
    /// What the browser calls itself.
    pub user_agent: String,
    /// The address that it was last used from; empty when that is not known.
    pub address: String,
    /// When they signed in.
    pub created_at: Timestamp,
    /// When it was last used, to about the life of an access token.
    pub last_used_at: Timestamp,
    /// When it ends unless it is used.
    pub expires_at: Timestamp,
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    user_agent: String,
    address: String,
    created_at: SqlTimestamp,
    last_used_at: SqlTimestamp,
    expires_at: SqlTimestamp,
}

impl From<Row> for Session {
    fn from(row: Row) -> Self {
        Self {
            id: SessionId(row.id),
            user: UserId(row.user_id),
            user_agent: row.user_agent,
            address: row.address,
            created_at: row.created_at.to_jiff(),
            last_used_at: row.last_used_at.to_jiff(),
            expires_at: row.expires_at.to_jiff(),
        }
    }
}

macro_rules! select_sessions {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select id, user_id, user_agent, address, created_at as "created_at: SqlTimestamp",
                 last_used_at as "last_used_at: SqlTimestamp", expires_at as "expires_at: SqlTimestamp"
               from sessions where revoked_at is null and user_id = $1 and expires_at > $2 "# + $tail,
            $($argument),*
        )
    };
}

/// A person's sessions that have not ended, after or before an id, in the order of their beginning.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_sessions(
    connection: &mut PgConnection,
    user: UserId,
    now: Timestamp,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Session>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = select_sessions!(
        "and id > $3 and id < $4 order by case when $6 then id end desc, id limit $5",
        user.0,
        instant(now) as _,
        after,
        before,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    Ok(rows.into_iter().map(Session::from).collect())
}

/// Those of a person's sessions that have these ids and have not ended, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn sessions_by_id(
    connection: &mut PgConnection,
    user: UserId,
    now: Timestamp,
    ids: &[Uuid],
) -> Result<Vec<Session>, StoreError> {
    let rows =
        select_sessions!("and id = any($3)", user.0, instant(now) as _, ids).fetch_all(connection).await?;
    Ok(rows.into_iter().map(Session::from).collect())
}

/// What the browsers of a person's last sessions, ended ones too, called themselves: at most `limit`, each once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_user_agents(
    connection: &mut PgConnection,
    user: UserId,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select distinct user_agent as "user_agent!" from (
             select user_agent from sessions where user_id = $1 order by id desc limit $2) recent"#,
        user.0,
        limit
    )
    .fetch_all(connection)
    .await?)
}

/// Ends those of a person's sessions that have not ended: only `only`, if given, and not `except`. Answers which.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn end_sessions(
    tx: &mut Tx,
    user: UserId,
    only: Option<SessionId>,
    except: Option<SessionId>,
    at: Timestamp,
    reason: &str,
) -> Result<Vec<SessionId>, StoreError> {
    let ended = sqlx::query_scalar!(
        r#"with ended as (
             update sessions set revoked_at = $4, revoked_reason = $5
             where user_id = $1 and revoked_at is null and ($2::uuid is null or id = $2) and id is distinct from $3
             returning id
           ), noted as (
             insert into revocations (credential_id, at) select id, $4 from ended on conflict do nothing
           )
           select id as "id!" from ended"#,
        user.0,
        only.map(|id| id.0),
        except.map(|id| id.0),
        instant(at) as _,
        reason
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ended.into_iter().map(SessionId).collect())
}
