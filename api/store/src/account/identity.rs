//! Rows of `identities`: who people are at the services that they sign in with.

use cal3_domain::ids::{IdentityId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// The constraint that lets an identity belong to one person.
pub const IDENTITY_KEY: &str = "identities_subject_key";
/// Most identities of one person that are read.
const MOST: i64 = 50;

/// Who somebody is at another service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The id.
    pub id: IdentityId,
    /// Whose it is here.
    pub user: UserId,
    /// The name of the service in the configuration.
    pub provider: String,
    /// Who vouches.
    pub issuer: String,
    /// Who it is there.
    pub subject: String,
    /// The mail address or name there.
    pub label: String,
    /// Since when it can be used.
    pub created_at: Timestamp,
    /// When it was last used to sign in.
    pub last_used_at: Timestamp,
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    provider: String,
    issuer: String,
    subject: String,
    label: String,
    created_at: SqlTimestamp,
    last_used_at: SqlTimestamp,
}

impl From<Row> for Identity {
    fn from(row: Row) -> Self {
        Self {
            id: IdentityId(row.id),
            user: UserId(row.user_id),
            provider: row.provider,
            issuer: row.issuer,
            subject: row.subject,
            label: row.label,
            created_at: row.created_at.to_jiff(),
            last_used_at: row.last_used_at.to_jiff(),
        }
    }
}

/// The identity with this subject at this issuer.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_identity(
    connection: &mut PgConnection,
    issuer: &str,
    subject: &str,
) -> Result<Option<Identity>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, user_id, provider, issuer, subject, label, created_at as "created_at: SqlTimestamp",
             last_used_at as "last_used_at: SqlTimestamp"
           from identities where issuer = $1 and subject = $2"#,
        issuer,
        subject
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(Identity::from))
}

/// A person's identities, in the order of their making: only those with these ids, if given.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_identities(
    connection: &mut PgConnection,
    user: UserId,
    ids: Option<&[Uuid]>,
) -> Result<Vec<Identity>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, user_id, provider, issuer, subject, label, created_at as "created_at: SqlTimestamp",
             last_used_at as "last_used_at: SqlTimestamp"
           from identities where user_id = $1 and ($2::uuid[] is null or id = any($2)) order by id limit $3"#,
        user.0,
        ids,
        MOST
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Identity::from).collect())
}

/// Inserts an identity.
///
/// # Errors
/// [`StoreError::Constraint`] with [`IDENTITY_KEY`] when it belongs to somebody already.
pub async fn insert_identity(tx: &mut Tx, identity: &Identity) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into identities (id, user_id, provider, issuer, subject, label, created_at, last_used_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        identity.id.0,
        identity.user.0,
        identity.provider,
        identity.issuer,
        identity.subject,
        identity.label,
        instant(identity.created_at) as _,
        instant(identity.last_used_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes that an identity was used, and what it is called now.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn touch_identity(
    tx: &mut Tx,
    id: IdentityId,
    label: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update identities set last_used_at = $2, label = $3 where id = $1",
        id.0,
        instant(at) as _,
        label
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes an identity.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_identity(tx: &mut Tx, id: IdentityId) -> Result<(), StoreError> {
    sqlx::query!("delete from identities where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}

/// Deletes all identities of a person.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_identities(tx: &mut Tx, user: UserId) -> Result<(), StoreError> {
    sqlx::query!("delete from identities where user_id = $1", user.0).execute(&mut **tx).await?;
    Ok(())
}
