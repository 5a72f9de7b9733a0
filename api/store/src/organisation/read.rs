//! Reading organisations.

use cal3_domain::{
    access::OrganisationRole,
    ids::{OrganisationId, UserId},
};
use uuid::Uuid;

use super::{Organisation, role_of};
use crate::{Access, PgConnection, StoreError, Tx, time::SqlTimestamp};

struct Row {
    id: Uuid,
    name: String,
    slug: String,
    time_zone: String,
    locale: String,
    color: String,
    role: i16,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl TryFrom<Row> for Organisation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: OrganisationId(row.id),
            name: row.name,
            slug: row.slug,
            time_zone: row.time_zone,
            locale: row.locale,
            color: row.color,
            role: role_of(row.role)?,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_organisations {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select o.id, o.name, o.slug, o.time_zone, o.locale, o.color, a.role as "role!", o.version,
                 o.created_at as "created_at: SqlTimestamp", o.updated_at as "updated_at: SqlTimestamp"
               from organisations o
               join organisation_access($1) a on a.organisation_id = o.id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` to which the viewer belongs, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Organisation>, StoreError> {
    select_organisations!(access, "where o.id = any($2)", ids)
        .fetch_all(connection)
        .await?
        .into_iter()
        .map(Organisation::try_from)
        .collect()
}

/// The organisation with this name in addresses, if the viewer belongs to it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible_by_slug(
    connection: &mut PgConnection,
    access: &Access,
    slug: &str,
) -> Result<Option<Organisation>, StoreError> {
    select_organisations!(access, "where o.slug = $2", slug)
        .fetch_optional(connection)
        .await?
        .map(Organisation::try_from)
        .transpose()
}

/// The viewer's organisations after or before an id, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Organisation>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = select_organisations!(
        access,
        "where o.id > $2 and o.id < $3 order by case when $5 then o.id end desc, o.id limit $4",
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
    rows.into_iter().map(Organisation::try_from).collect()
}

/// An organisation to which the viewer belongs, its row locked until the transaction ends: who changes what it consists of
/// (members, groups, owned calendars) waits for one another. The role is the one that they have once the lock is theirs.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn locked(
    tx: &mut Tx,
    access: &Access,
    id: OrganisationId,
) -> Result<Option<Organisation>, StoreError> {
    // Two statements: one that waits for the lock would read the roles as they were before.
    super::lock(tx, &[id]).await?;
    Ok(visible(tx, access, &[id.0]).await?.pop())
}

/// Somebody's role in an organisation.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_role(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Option<OrganisationRole>, StoreError> {
    let code = sqlx::query_scalar!(
        "select role from memberships where organisation_id = $1 and user_id = $2",
        organisation.0,
        user.0
    )
    .fetch_optional(connection)
    .await?;
    code.map(role_of).transpose()
}

/// Whether an organisation has this name in addresses.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn is_slug_taken(connection: &mut PgConnection, slug: &str) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(r#"select exists (select from organisations where slug = $1) as "exists!""#, slug)
        .fetch_one(connection)
        .await?)
}

/// How many calendars belong to an organisation or to its service accounts.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_calendars(connection: &mut PgConnection, id: OrganisationId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from calendars
           where owner_organisation_id = $1 or owner_user_id in (select u.id from users u where u.service_of = $1)"#,
        id.0
    )
    .fetch_one(connection)
    .await?)
}
