//! Rows of `memberships`: who belongs to an organisation, and in which role.

use cal3_domain::{
    access::OrganisationRole,
    ids::{OrganisationId, UserId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Membership, role_of};
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

struct Row {
    organisation_id: Uuid,
    user_id: Uuid,
    role: i16,
    created_at: SqlTimestamp,
    name_key: String,
}

impl TryFrom<Row> for Membership {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            organisation: OrganisationId(row.organisation_id),
            user: UserId(row.user_id),
            role: role_of(row.role)?,
            created_at: row.created_at.to_jiff(),
            name_key: row.name_key,
        })
    }
}

macro_rules! select_memberships {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select m.organisation_id, m.user_id, m.role, m.created_at as "created_at: SqlTimestamp",
                 lower(u.name) as "name_key!"
               from memberships m join users u on u.id = m.user_id "# + $tail,
            $($argument),*
        )
    };
}

/// Where a list of people goes on: after or before a name in lower case and an id.
pub type NameBounds<'a> = (Option<&'a (String, Uuid)>, Option<&'a (String, Uuid)>);

/// The text and the id before which nobody comes, and those after which nobody does.
pub(crate) fn bounds(bounds: NameBounds<'_>) -> (String, Uuid, Option<String>, Uuid) {
    let (after, after_id) = bounds.0.cloned().unwrap_or_default();
    match bounds.1.cloned() {
        Some((before, before_id)) => (after, after_id, Some(before), before_id),
        None => (after, after_id, None, Uuid::max()),
    }
}

/// Which members of an organisation to list.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Only those in whose name or address this text stands, without regard to case.
    pub search: Option<&'a str>,
}

/// Members of an organisation to which the viewer belongs, in the order of their names.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    wanted: Wanted<'_>,
    place: NameBounds<'_>,
    backwards: bool,
    limit: i64,
) -> Result<Vec<Membership>, StoreError> {
    let (after, after_id, before, before_id) = bounds(place);
    let mut rows = if backwards {
        select_memberships!(
            "join organisation_access($1) a on a.organisation_id = m.organisation_id
             where m.organisation_id = $2
               and ($3::text is null or position(lower($3) in lower(u.name)) > 0 or position(lower($3) in lower(u.email)) > 0)
               and (lower(u.name), u.id) > ($4, $5) and ($6::text is null or (lower(u.name), u.id) < ($6, $7))
             order by lower(u.name) desc, u.id desc limit $8",
            access as _,
            wanted.organisation.0,
            wanted.search,
            after,
            after_id,
            before,
            before_id,
            limit
        )
        .fetch_all(connection)
        .await?
    } else {
        select_memberships!(
            "join organisation_access($1) a on a.organisation_id = m.organisation_id
             where m.organisation_id = $2
               and ($3::text is null or position(lower($3) in lower(u.name)) > 0 or position(lower($3) in lower(u.email)) > 0)
               and (lower(u.name), u.id) > ($4, $5) and ($6::text is null or (lower(u.name), u.id) < ($6, $7))
             order by lower(u.name), u.id limit $8",
            access as _,
            wanted.organisation.0,
            wanted.search,
            after,
            after_id,
            before,
            before_id,
            limit
        )
        .fetch_all(connection)
        .await?
    };
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Membership::try_from).collect()
}

/// Somebody's membership, whoever asks: the caller decides who may know of it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Option<Membership>, StoreError> {
    select_memberships!("where m.organisation_id = $1 and m.user_id = $2", organisation.0, user.0)
        .fetch_optional(connection)
        .await?
        .map(Membership::try_from)
        .transpose()
}

/// The ids of all who belong to an organisation, service accounts among them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn all(
    connection: &mut PgConnection,
    organisation: OrganisationId,
) -> Result<Vec<UserId>, StoreError> {
    let ids =
        sqlx::query_scalar!("select user_id from memberships where organisation_id = $1", organisation.0)
            .fetch_all(connection)
            .await?;
    Ok(ids.into_iter().map(UserId).collect())
}

/// How many belong to an organisation, service accounts among them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, organisation: OrganisationId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from memberships where organisation_id = $1"#,
        organisation.0
    )
    .fetch_one(connection)
    .await?)
}

/// Whether an organisation has an owner who may act, beside this one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn has_other_owner(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
             where m.organisation_id = $1 and m.role = 40 and m.user_id <> $2) as "exists!""#,
        organisation.0,
        user.0
    )
    .fetch_one(connection)
    .await?)
}

/// Whether somebody with this address belongs to an organisation.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn has_address(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    email: &str,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from users u join memberships m on m.user_id = u.id
             where m.organisation_id = $1 and lower(u.email) = lower($2)) as "exists!""#,
        organisation.0,
        email
    )
    .fetch_one(connection)
    .await?)
}

/// How many organisations somebody owns.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_owned(connection: &mut PgConnection, user: UserId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from memberships where user_id = $1 and role = 40"#,
        user.0
    )
    .fetch_one(connection)
    .await?)
}

/// Makes somebody a member; who is one already stays as they are. Answers whether they became one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    user: UserId,
    role: OrganisationRole,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "insert into memberships (organisation_id, user_id, role, created_at) values ($1, $2, $3, $4)
         on conflict do nothing",
        organisation.0,
        user.0,
        role.code(),
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a member another role.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_role(
    tx: &mut Tx,
    organisation: OrganisationId,
    user: UserId,
    role: OrganisationRole,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update memberships set role = $3 where organisation_id = $1 and user_id = $2",
        organisation.0,
        user.0,
        role.code()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends a membership, and those in the organisation's groups with it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, organisation: OrganisationId, user: UserId) -> Result<(), StoreError> {
    sqlx::query!(
        "delete from memberships where organisation_id = $1 and user_id = $2",
        organisation.0,
        user.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
