//! Service accounts: rows of `users` that belong to an organisation, and the tokens that stop and end with them. Only those who
//! administer the organisation read them.

use cal3_domain::{
    access::OrganisationRole,
    ids::{OrganisationId, UserId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::role_of;
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// An account that no person signs in with: an organisation's programs act as it, with its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceAccount {
    /// Its id, among those of people.
    pub id: UserId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// What it may do in its organisation: never more than a resource manager.
    pub role: OrganisationRole,
    /// Since when it may not act.
    pub deactivated_at: Option<Timestamp>,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

struct Row {
    id: Uuid,
    organisation_id: Uuid,
    name: String,
    description: Option<String>,
    role: i16,
    deactivated_at: Option<SqlTimestamp>,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl TryFrom<Row> for ServiceAccount {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: UserId(row.id),
            organisation: OrganisationId(row.organisation_id),
            name: row.name,
            description: row.description,
            role: role_of(row.role)?,
            deactivated_at: row.deactivated_at.map(SqlTimestamp::to_jiff),
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_service_accounts {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select u.id, m.organisation_id, u.name, u.description, m.role,
                 u.deactivated_at as "deactivated_at: SqlTimestamp", u.version,
                 u.created_at as "created_at: SqlTimestamp", u.updated_at as "updated_at: SqlTimestamp"
               from users u
               join memberships m on m.user_id = u.id and m.organisation_id = u.service_of
               join organisation_access($1) a on a.organisation_id = u.service_of and a.role >= 30 "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that are service accounts of organisations that the viewer administers, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<ServiceAccount>, StoreError> {
    select_service_accounts!(access, "where u.id = any($2)", ids)
        .fetch_all(connection)
        .await?
        .into_iter()
        .map(ServiceAccount::try_from)
        .collect()
}

/// The service accounts of an organisation that the viewer administers, after or before an id, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<ServiceAccount>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::nil()), place.1.unwrap_or(Uuid::max()));
    let mut rows = select_service_accounts!(
        access,
        "where u.service_of = $2 and u.id > $3 and u.id < $4
         order by case when $6 then u.id end desc, u.id limit $5",
        organisation.0,
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
    rows.into_iter().map(ServiceAccount::try_from).collect()
}

/// How many service accounts an organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, organisation: OrganisationId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from users where service_of = $1"#, organisation.0)
        .fetch_one(connection)
        .await?)
}

/// How many calendars belong to a service account itself.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_calendars(connection: &mut PgConnection, id: UserId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from calendars where owner_user_id = $1"#, id.0)
        .fetch_one(connection)
        .await?)
}

/// The organisation whose service account this is; `None` for people, and for whom there is not.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn organisation_of(
    connection: &mut PgConnection,
    id: UserId,
) -> Result<Option<OrganisationId>, StoreError> {
    let found = sqlx::query_scalar!("select service_of from users where id = $1", id.0)
        .fetch_optional(connection)
        .await?;
    Ok(found.flatten().map(OrganisationId))
}

/// Writes a new service account, in the zone and the language of its organisation; its membership is not written.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(
    tx: &mut Tx,
    account: &ServiceAccount,
    time_zone: &str,
    locale: &str,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into users (id, service_of, name, description, time_zone, locale, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        account.id.0,
        account.organisation.0,
        account.name,
        account.description,
        time_zone,
        locale,
        account.version,
        instant(account.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a service account can be changed, but for its role, which is its membership's.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update(tx: &mut Tx, account: &ServiceAccount) -> Result<(), StoreError> {
    sqlx::query!(
        "update users set name = $2, description = $3, deactivated_at = $4, version = $5, updated_at = $6 where id = $1",
        account.id.0,
        account.name,
        account.description,
        account.deactivated_at.map(instant) as _,
        account.version,
        instant(account.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a service account with its membership, its tokens, its rules and its webhooks.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: UserId) -> Result<(), StoreError> {
    sqlx::query!("delete from users where id = $1 and service_of is not null", id.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Ends what was begun with an account's tokens, without ending the tokens.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn suspend_tokens(tx: &mut Tx, id: UserId, at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into revocations (credential_id, at)
         select t.id, $2 from tokens t where t.user_id = $1 and t.revoked_at is null on conflict do nothing",
        id.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Lets an account's tokens begin something again.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn resume_tokens(tx: &mut Tx, id: UserId) -> Result<(), StoreError> {
    sqlx::query!(
        "delete from revocations r using tokens t
         where t.id = r.credential_id and t.user_id = $1 and t.revoked_at is null",
        id.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends the tokens of an organisation's service accounts.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn revoke_tokens(
    tx: &mut Tx,
    organisation: OrganisationId,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "with ended as (
           update tokens t set revoked_at = $2 from users u
           where u.id = t.user_id and u.service_of = $1 and t.revoked_at is null returning t.id
         )
         insert into revocations (credential_id, at) select id, $2 from ended on conflict do nothing",
        organisation.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
