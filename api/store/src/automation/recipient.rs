//! Whom a rule may tell, and how many mails it sent.

use cal3_domain::ids::UserId;
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{StoreError, time::instant};

/// Somebody whom a rule may tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tellable {
    /// Who.
    pub id: UserId,
    /// Their address.
    pub email: Option<String>,
    /// Whether they confirmed it, so that they may be mailed.
    pub is_mailable: bool,
}

/// Those people, named by id or by address (in lower case), whom the rules of `owner` may tell: `owner`, and who is in an
/// organisation with them. Only who is active; by an address only who confirmed it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn tellable(
    connection: &mut PgConnection,
    owner: UserId,
    ids: &[Uuid],
    addresses: &[String],
) -> Result<Vec<Tellable>, StoreError> {
    let rows = sqlx::query!(
        r#"select u.id, u.email, u.email is not null and u.email_verified_at is not null as "is_mailable!" from users u
           where (u.id = any($2) or (lower(u.email) = any($3) and u.email_verified_at is not null))
             and u.deactivated_at is null
             and (u.id = $1 or exists (
               select from memberships mine join memberships theirs using (organisation_id)
               where mine.user_id = $1 and theirs.user_id = u.id))
           order by u.id"#,
        owner.0,
        ids,
        addresses
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Tellable { id: UserId(row.id), email: row.email, is_mailable: row.is_mailable })
        .collect())
}

/// How many mails the rules of somebody had sent since an instant.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn mails_since(
    connection: &mut PgConnection,
    owner: UserId,
    since: Timestamp,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from jobs
           where kind = 'mail' and payload -> 'mail' ->> 'kind' = 'rule_notice' and owner_user_id = $1 and created_at > $2"#,
        owner.0,
        instant(since) as _,
    )
    .fetch_one(connection)
    .await?)
}
