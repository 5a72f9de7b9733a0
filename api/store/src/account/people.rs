//! People as others see them: who may know of whom is part of the query.

use cal3_domain::account::User;
use sqlx::PgConnection;
use uuid::Uuid;

use super::user::select_users;
use crate::{Access, StoreError, Tx, time::SqlTimestamp};

/// Of whom a viewer may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Circle {
    /// Of themselves.
    pub own: bool,
    /// Of those who belong to an organisation of theirs, service accounts among them.
    pub fellows: bool,
    /// Of everybody, if they administer the installation.
    pub everybody: bool,
}

/// Those of `ids` of whom the viewer may know, in no order; also who may not act any more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible_users(
    connection: &mut PgConnection,
    access: &Access,
    circle: Circle,
    ids: &[Uuid],
) -> Result<Vec<User>, StoreError> {
    select_users!(
        "where u.id = any($2) and (
           ($3 and u.id = ($1::viewer).user_id)
           or ($4 and exists (
             select from organisation_access($1) a
             join memberships m on m.organisation_id = a.organisation_id and m.user_id = u.id))
           or ($5 and exists (
             select from users me
             where me.id = ($1::viewer).user_id and me.is_administrator and me.deactivated_at is null)))",
        access as _,
        ids,
        circle.own,
        circle.fellows,
        circle.everybody
    )
    .fetch_all(connection)
    .await?
    .into_iter()
    .map(User::try_from)
    .collect()
}

/// The advisory lock of whoever makes or unmakes administrators. Any number that nothing else in the database uses.
const ADMINISTRATION: i64 = 0x6361_6c33_6164_6d69;

/// Waits until nobody else makes the first account, or an administrator, or makes one an ordinary person again; held until the
/// transaction ends.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn lock_administration(tx: &mut Tx) -> Result<(), StoreError> {
    sqlx::query!("select pg_advisory_xact_lock($1)", ADMINISTRATION).execute(&mut **tx).await?;
    Ok(())
}

/// Waits until nobody makes the first account, as whoever makes another does; held until the transaction ends.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn lock_administration_shared(tx: &mut Tx) -> Result<(), StoreError> {
    sqlx::query!("select pg_advisory_xact_lock_shared($1)", ADMINISTRATION).execute(&mut **tx).await?;
    Ok(())
}

/// Whether any person has an account, barred or not.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn has_people(connection: &mut PgConnection) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(r#"select exists (select from users where service_of is null) as "exists!""#)
        .fetch_one(connection)
        .await?)
}

/// A page of the people with accounts in the order of their making, in whose name or address `search` stands, for whoever
/// administers the installation; for others nobody.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_people(
    connection: &mut PgConnection,
    access: &Access,
    search: Option<&str>,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<User>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::nil()), place.1.unwrap_or(Uuid::max()));
    let mut rows = select_users!(
        "where u.service_of is null and u.id > $2 and u.id < $3
           and ($4::text is null or strpos(lower(u.name), lower($4)) > 0 or strpos(lower(u.email), lower($4)) > 0)
           and exists (
             select from users me
             where me.id = ($1::viewer).user_id and me.is_administrator and me.deactivated_at is null
               and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null)
         order by case when $6 then u.id end desc, u.id limit $5",
        access as _,
        after,
        before,
        search,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(User::try_from).collect()
}
