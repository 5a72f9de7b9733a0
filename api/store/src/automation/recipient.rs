//! Whom a rule may tell, and how many mails it sent.

use cal3_domain::ids::{ReservationId, ResourceId, UserId};
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

/// Whom a notification names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Named<'a> {
    /// By their ids.
    pub ids: &'a [Uuid],
    /// By their addresses, in lower case.
    pub addresses: &'a [String],
    /// Those who manage this resource.
    pub managers_of: Option<ResourceId>,
    /// The booker of this reservation.
    pub booker_of: Option<ReservationId>,
}

/// Those who are named and whom the rules of `owner` may tell: `owner`, who is in an organisation with them, and the booker of a
/// reservation of which `owner` manages a resource. Only who is active; by an address only who confirmed it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn tellable(
    connection: &mut PgConnection,
    owner: UserId,
    named: Named<'_>,
) -> Result<Vec<Tellable>, StoreError> {
    let rows = sqlx::query!(
        r#"with managing as (
             select m.user_id from resources r
             join memberships m on m.organisation_id = r.organisation_id
             where r.id = $4 and (m.role >= 20
               or exists (select from resource_roles h
                          where h.resource_id = any (r.path) and h.user_id = m.user_id and h.role >= 40)
               or exists (select from resource_roles h join group_members g on g.group_id = h.group_id
                          where h.resource_id = any (r.path) and g.user_id = m.user_id and h.role >= 40))
           ), booking as (
             select r.booker_user_id from reservations r
             where r.id = $5 and r.booker_user_id is not null and exists (
               select from occupancies o
               join resource_access(row($1::uuid, null, null, null, null, 40)::viewer) a on a.resource_id = o.resource_id
               where o.reservation_id = r.id and a.role >= 40)
           ), named as (
             select u.id from users u where u.id = any($2)
             union select u.id from users u where lower(u.email) = any($3) and u.email_verified_at is not null
             union select user_id from managing
           ), told as (
             select n.id from named n
             where n.id = $1 or exists (
               select from memberships mine join memberships theirs using (organisation_id)
               where mine.user_id = $1 and theirs.user_id = n.id)
             union select booker_user_id from booking
           )
           select u.id, u.email, u.email is not null and u.email_verified_at is not null as "is_mailable!"
           from told t join users u on u.id = t.id
           where u.deactivated_at is null
           order by u.id"#,
        owner.0,
        named.ids,
        named.addresses,
        named.managers_of.map(|id| id.0),
        named.booker_of.map(|id| id.0)
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
