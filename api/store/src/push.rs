//! Browsers that are told by Web Push. Every query for a viewer asks whose they are; a token that is narrowed to calendars or resources
//! sees none, as of notices.

use cal3_domain::ids::{PushSubscriptionId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A browser that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushSubscription {
    /// Its id.
    pub id: PushSubscriptionId,
    /// Whose it is.
    pub user: UserId,
    /// Where and by which keys it is told, sealed.
    pub sealed: Vec<u8>,
    /// The public key of the server to which it is bound.
    pub server_key: String,
    /// What it calls itself.
    pub name: String,
    /// When it was first told of.
    pub created_at: Timestamp,
    /// When its push service last took a message.
    pub told_at: Option<Timestamp>,
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    sealed: Vec<u8>,
    server_key: String,
    name: String,
    created_at: SqlTimestamp,
    told_at: Option<SqlTimestamp>,
}

impl From<Row> for PushSubscription {
    fn from(row: Row) -> Self {
        Self {
            id: PushSubscriptionId(row.id),
            user: UserId(row.user_id),
            sealed: row.sealed,
            server_key: row.server_key,
            name: row.name,
            created_at: row.created_at.to_jiff(),
            told_at: row.told_at.map(SqlTimestamp::to_jiff),
        }
    }
}

macro_rules! select_subscriptions {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select p.id, p.user_id, p.sealed, p.server_key, p.name, p.created_at as "created_at: SqlTimestamp",
                 p.told_at as "told_at: SqlTimestamp"
               from push_subscriptions p "# + $tail,
            $($argument),*
        )
    };
}

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<PushSubscription>, StoreError> {
    let rows = select_subscriptions!(
        "where p.user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null
           and p.id = any($2)",
        access as _,
        ids
    );
    Ok(rows.fetch_all(connection).await?.into_iter().map(PushSubscription::from).collect())
}

/// The viewer's, in the order of their making, between two ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<PushSubscription>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let rows = select_subscriptions!(
        "where p.user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null
           and p.id > $2 and p.id < $3
         order by case when $5 then p.id end desc, p.id limit $4",
        access as _,
        after,
        before,
        limit,
        backwards
    );
    let mut rows = rows.fetch_all(connection).await?;
    if backwards {
        rows.reverse();
    }
    Ok(rows.into_iter().map(PushSubscription::from).collect())
}

/// What is written of a browser.
#[derive(Debug)]
pub struct NewPushSubscription<'a> {
    /// Its id, if it is new.
    pub id: PushSubscriptionId,
    /// Whose it is from now on.
    pub user: UserId,
    /// SHA-256 of its address.
    pub endpoint_hash: &'a [u8],
    /// What it calls itself.
    pub name: &'a str,
    /// The public key of the server to which it is bound.
    pub server_key: &'a str,
    /// The present.
    pub at: Timestamp,
}

/// The id under which a browser is known from now on, with whose it was and is: its own where it was known already. Its row is
/// locked; [`seal`] is to follow, as what is sealed is bound to the id.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn upsert(tx: &mut Tx, new: &NewPushSubscription<'_>) -> Result<PushSubscriptionId, StoreError> {
    let id = sqlx::query_scalar!(
        "insert into push_subscriptions (id, user_id, endpoint_hash, sealed, key_id, server_key, name, created_at)
         values ($1, $2, $3, '', '', $4, $5, $6)
         on conflict (endpoint_hash) do update set user_id = excluded.user_id, server_key = excluded.server_key,
           name = excluded.name, created_at = case when push_subscriptions.user_id = excluded.user_id
             then push_subscriptions.created_at else excluded.created_at end,
           told_at = case when push_subscriptions.user_id = excluded.user_id then push_subscriptions.told_at end
         returning id",
        new.id.0,
        new.user.0,
        new.endpoint_hash,
        new.server_key,
        new.name,
        instant(new.at) as _
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(PushSubscriptionId(id))
}

/// Writes where and how a browser is told, sealed by a key.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn seal(
    tx: &mut Tx,
    id: PushSubscriptionId,
    sealed: &[u8],
    key_id: &[u8],
) -> Result<(), StoreError> {
    sqlx::query!(
        "update push_subscriptions set sealed = $2, key_id = $3 where id = $1",
        id.0,
        sealed,
        key_id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Those that another key than this one sealed, at most `limit`, their rows locked; those that somebody else has locked are left out.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn sealed_otherwise(
    tx: &mut Tx,
    key_id: &[u8],
    limit: i64,
) -> Result<Vec<PushSubscription>, StoreError> {
    let rows = select_subscriptions!(
        "where p.key_id <> $1 order by p.id limit $2 for update skip locked",
        key_id,
        limit
    );
    Ok(rows.fetch_all(&mut **tx).await?.into_iter().map(PushSubscription::from).collect())
}

/// Deletes those of somebody that are beyond the newest `kept`. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_oldest(tx: &mut Tx, user: UserId, kept: i64) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from push_subscriptions where id in
           (select id from push_subscriptions where user_id = $1 order by created_at desc, id desc offset $2)",
        user.0,
        kept
    );
    Ok(done.execute(&mut **tx).await?.rows_affected())
}

/// Deletes one of the viewer's. Answers whether it was there.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, access: &Access, id: PushSubscriptionId) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "delete from push_subscriptions where id = $2 and user_id = ($1::viewer).user_id
           and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null",
        access as _,
        id.0
    );
    Ok(done.execute(&mut **tx).await?.rows_affected() > 0)
}

/// The browsers of these people, at most `limit`, those that were first told of first. For whoever tells them something.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_people(
    tx: &mut Tx,
    people: &[Uuid],
    limit: i64,
) -> Result<Vec<(PushSubscriptionId, UserId)>, StoreError> {
    let rows = sqlx::query!(
        "select id, user_id from push_subscriptions where user_id = any($1) order by id limit $2",
        people,
        limit
    );
    let rows = rows.fetch_all(&mut **tx).await?;
    Ok(rows.into_iter().map(|row| (PushSubscriptionId(row.id), UserId(row.user_id))).collect())
}

/// A browser, and the notice that its person has: what the worker sends. `None` when either is gone, or it is another's browser now, or
/// they may not sign in any more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn to_be_told(
    connection: &mut PgConnection,
    id: PushSubscriptionId,
    user: UserId,
) -> Result<Option<PushSubscription>, StoreError> {
    let rows = select_subscriptions!(
        "join users u on u.id = p.user_id and u.deactivated_at is null where p.id = $1 and p.user_id = $2",
        id.0,
        user.0
    );
    Ok(rows.fetch_optional(connection).await?.map(PushSubscription::from))
}

/// Notes that a browser's push service took a message.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn told(
    connection: &mut PgConnection,
    id: PushSubscriptionId,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!("update push_subscriptions set told_at = $2 where id = $1", id.0, instant(at) as _)
        .execute(connection)
        .await?;
    Ok(())
}

/// Deletes a browser that its push service does not know any more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn forget(connection: &mut PgConnection, id: PushSubscriptionId) -> Result<(), StoreError> {
    sqlx::query!("delete from push_subscriptions where id = $1", id.0).execute(connection).await?;
    Ok(())
}
