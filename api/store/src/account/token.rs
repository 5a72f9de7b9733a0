//! Tokens of integrators (`tokens`). Known by the SHA-256 of their text only.

use cal3_domain::{
    access::{Grant, Scopes},
    ids::{CalendarId, ResourceId, TokenId, UserId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// The person or service account whose rights hold.
    pub user: UserId,
    /// What its owner calls it.
    pub name: String,
    /// Its last characters, to tell it from others.
    pub hint: String,
    /// What it may be used for.
    pub grant: Grant,
    /// Who made it.
    pub created_by: Option<UserId>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
    /// The address that it was last used from.
    pub last_used_address: Option<String>,
    /// When it was ended before its time.
    pub revoked_at: Option<Timestamp>,
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    name: String,
    hint: String,
    scopes: Vec<String>,
    calendar_ids: Option<Vec<Uuid>>,
    resource_ids: Option<Vec<Uuid>>,
    created_by: Option<Uuid>,
    created_at: SqlTimestamp,
    expires_at: SqlTimestamp,
    last_used_at: Option<SqlTimestamp>,
    last_used_address: Option<String>,
    revoked_at: Option<SqlTimestamp>,
}

impl From<Row> for Token {
    fn from(row: Row) -> Self {
        // A scope that this version does not know any more grants nothing.
        let scopes: Scopes = row.scopes.iter().filter_map(|scope| scope.parse().ok()).collect();
        Self {
            id: TokenId(row.id),
            user: UserId(row.user_id),
            name: row.name,
            hint: row.hint,
            grant: Grant {
                scopes,
                calendars: row.calendar_ids.map(|ids| ids.into_iter().map(CalendarId).collect()),
                resources: row.resource_ids.map(|ids| ids.into_iter().map(ResourceId).collect()),
            },
            created_by: row.created_by.map(UserId),
            created_at: row.created_at.to_jiff(),
            expires_at: row.expires_at.to_jiff(),
            last_used_at: row.last_used_at.map(SqlTimestamp::to_jiff),
            last_used_address: row.last_used_address,
            revoked_at: row.revoked_at.map(SqlTimestamp::to_jiff),
        }
    }
}

macro_rules! select_tokens {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select t.id, t.user_id, t.name, t.hint, t.scopes, t.calendar_ids, t.resource_ids, t.created_by,
                 t.created_at as "created_at: SqlTimestamp", t.expires_at as "expires_at: SqlTimestamp",
                 t.last_used_at as "last_used_at: SqlTimestamp", t.last_used_address,
                 t.revoked_at as "revoked_at: SqlTimestamp"
               from tokens t "# + $tail,
            $($argument),*
        )
    };
}

/// Writes a new token; `secret_hash` is the SHA-256 of its text.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_token_of(tx: &mut Tx, token: &Token, secret_hash: &[u8; 32]) -> Result<(), StoreError> {
    let scopes: Vec<String> = token.grant.scopes.iter().map(|scope| scope.as_str().to_owned()).collect();
    let calendars: Option<Vec<Uuid>> =
        token.grant.calendars.as_ref().map(|ids| ids.iter().map(|id| id.0).collect());
    let resources: Option<Vec<Uuid>> =
        token.grant.resources.as_ref().map(|ids| ids.iter().map(|id| id.0).collect());
    sqlx::query!(
        "insert into tokens (id, user_id, name, secret_hash, hint, scopes, calendar_ids, resource_ids, created_by,
           created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        token.id.0,
        token.user.0,
        token.name,
        secret_hash.as_slice(),
        token.hint,
        &scopes,
        calendars.as_deref(),
        resources.as_deref(),
        token.created_by.map(|id| id.0),
        instant(token.created_at) as _,
        instant(token.expires_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The token with this hash, whose owner may act; good or not.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_token(
    connection: &mut PgConnection,
    secret_hash: &[u8; 32],
) -> Result<Option<Token>, StoreError> {
    let row = select_tokens!(
        "join users u on u.id = t.user_id and u.deactivated_at is null where t.secret_hash = $1",
        secret_hash.as_slice()
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Token::from))
}

/// A person's tokens that are not revoked, after or before an id, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_tokens(
    connection: &mut PgConnection,
    user: UserId,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Token>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = select_tokens!(
        "where t.user_id = $1 and t.revoked_at is null and t.id > $2 and t.id < $3
         order by case when $5 then t.id end desc, t.id limit $4",
        user.0,
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
    Ok(rows.into_iter().map(Token::from).collect())
}

/// How many tokens of a person are neither revoked nor at their end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_tokens_of(tx: &mut Tx, user: UserId, now: Timestamp) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from tokens where user_id = $1 and revoked_at is null and expires_at > $2"#,
        user.0,
        instant(now) as _
    )
    .fetch_one(&mut **tx)
    .await?)
}

/// Tokens by their ids, whoever's they are: the caller decides who may see them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn tokens_by_id(connection: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Token>, StoreError> {
    let rows = select_tokens!("where t.id = any($1)", ids).fetch_all(connection).await?;
    Ok(rows.into_iter().map(Token::from).collect())
}

/// A token with its row locked, whoever's it is: the caller decides who may end it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_token(tx: &mut Tx, id: TokenId) -> Result<Option<Token>, StoreError> {
    let row = select_tokens!("where t.id = $1 for update of t", id.0).fetch_optional(&mut **tx).await?;
    Ok(row.map(Token::from))
}

/// Ends a token.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn revoke_token(tx: &mut Tx, id: TokenId, at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "with ended as (update tokens set revoked_at = $2 where id = $1 and revoked_at is null returning id)
         insert into revocations (credential_id, at) select id, $2 from ended on conflict do nothing",
        id.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends every token of a person or service account.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn revoke_tokens_of_user(tx: &mut Tx, user: UserId, at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "with ended as (update tokens set revoked_at = $2 where user_id = $1 and revoked_at is null returning id)
         insert into revocations (credential_id, at) select id, $2 from ended on conflict do nothing",
        user.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes that a token was used, if that was not noted since `unless_since`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn touch_token(
    connection: &mut PgConnection,
    id: TokenId,
    at: Timestamp,
    unless_since: Timestamp,
    address: Option<&str>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update tokens set last_used_at = $2, last_used_address = $4
         where id = $1 and (last_used_at is null or last_used_at < $3)",
        id.0,
        instant(at) as _,
        instant(unless_since) as _,
        address,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Those of `owners` that are service accounts of organisations in which `user` holds at least the role with this code.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn token_owners(
    connection: &mut PgConnection,
    user: UserId,
    role: i16,
    owners: &[Uuid],
) -> Result<Vec<UserId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "select u.id from users u
         join memberships m on m.organisation_id = u.service_of and m.user_id = $1 and m.role >= $2
         where u.id = any($3)",
        user.0,
        role,
        owners
    )
    .fetch_all(connection)
    .await?;
    Ok(ids.into_iter().map(UserId).collect())
}
