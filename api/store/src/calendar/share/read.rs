//! Reading shares: those of a calendar for its owners, and the one that a public link stands for.

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, CalendarShareId, GroupId, OrganisationId, UserId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Grantee, Share};
use crate::{
    Access, StoreError, Tx,
    calendar::{owner, role_of},
    time::SqlTimestamp,
};

struct Row {
    id: Uuid,
    calendar_id: Uuid,
    owner_user_id: Option<Uuid>,
    owner_organisation_id: Option<Uuid>,
    user_id: Option<Uuid>,
    email: Option<String>,
    group_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
    name: Option<String>,
    role: i16,
    created_by: Option<Uuid>,
    expires_at: Option<SqlTimestamp>,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

impl TryFrom<Row> for Share {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let Row { name, user_id, .. } = row;
        let grantee = match (row.email, user_id, row.group_id, row.organisation_id) {
            (Some(email), user, ..) => Grantee::Address { email, user: user.map(UserId), name },
            (None, Some(user), ..) => Grantee::User { id: UserId(user), name },
            (None, None, Some(group), _) => {
                Grantee::Group { id: GroupId(group), name: name.unwrap_or_default() }
            }
            (None, None, None, Some(id)) => {
                Grantee::Organisation { id: OrganisationId(id), name: name.unwrap_or_default() }
            }
            (None, None, None, None) => Grantee::Link { name },
        };
        Ok(Self {
            id: CalendarShareId(row.id),
            calendar: CalendarId(row.calendar_id),
            owner: owner(row.owner_user_id, row.owner_organisation_id)?,
            grantee,
            role: role_of(row.role)?,
            created_by: row.created_by.map(UserId),
            expires_at: row.expires_at.map(SqlTimestamp::to_jiff),
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

// A person who was found by their address is named only to those who are in an organisation with them: whether an
// address has an account is nobody's business.
macro_rules! select_shares {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select s.id, s.calendar_id, c.owner_user_id, c.owner_organisation_id, s.user_id, s.email, s.group_id,
                 s.organisation_id,
                 coalesce(s.name,
                   (select u.name from users u where u.id = s.user_id and (s.email is null or exists (
                      select from memberships mine join memberships theirs using (organisation_id)
                      where mine.user_id = ($1::viewer).user_id and theirs.user_id = u.id))),
                   (select g.name from groups g where g.id = s.group_id),
                   (select o.name from organisations o where o.id = s.organisation_id)) as name,
                 s.role, s.created_by, s.expires_at as "expires_at: SqlTimestamp", s.version,
                 s.created_at as "created_at: SqlTimestamp", s.updated_at as "updated_at: SqlTimestamp"
               from calendar_shares s
               join calendars c on c.id = s.calendar_id
               join calendar_access($1) a on a.calendar_id = s.calendar_id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that lie on calendars that the viewer owns, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Share>, StoreError> {
    let rows =
        select_shares!(access, "and a.role >= 40 where s.id = any($2)", ids).fetch_all(connection).await?;
    rows.into_iter().map(Share::try_from).collect()
}

/// The shares of a calendar that the viewer owns, between two ids, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    calendar: CalendarId,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Share>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = select_shares!(
        access,
        "and a.role >= 40 where s.calendar_id = $2 and s.id > $3 and s.id < $4
         order by case when $6 then s.id end desc, s.id limit $5",
        calendar.0,
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
    rows.into_iter().map(Share::try_from).collect()
}

/// A share of a calendar that the viewer owns, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(tx: &mut Tx, access: &Access, id: CalendarShareId) -> Result<Option<Share>, StoreError> {
    select_shares!(access, "and a.role >= 40 where s.id = $2 for update of s", id.0)
        .fetch_optional(&mut **tx)
        .await?
        .map(Share::try_from)
        .transpose()
}

/// The share of a calendar with the viewer themselves, locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_of_user(
    tx: &mut Tx,
    access: &Access,
    calendar: CalendarId,
) -> Result<Option<Share>, StoreError> {
    select_shares!(
        access,
        "where s.calendar_id = $2 and s.user_id = ($1::viewer).user_id for update of s",
        calendar.0
    )
    .fetch_optional(&mut **tx)
    .await?
    .map(Share::try_from)
    .transpose()
}

/// The shares of all calendars that are a person's own, their rows locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_of_owner(tx: &mut Tx, owner: UserId) -> Result<Vec<Share>, StoreError> {
    let rows = select_shares!(
        Access::from(owner),
        "where c.owner_user_id = $2 order by s.id for update of s",
        owner.0
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Share::try_from).collect()
}

/// How many shares a calendar has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(tx: &mut Tx, calendar: CalendarId) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from calendar_shares where calendar_id = $1"#,
        calendar.0
    )
    .fetch_one(&mut **tx)
    .await?)
}

/// The people, groups and organisations that a calendar is shared with.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn grantees(tx: &mut Tx, calendar: CalendarId) -> Result<Vec<Uuid>, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(user_id, group_id, organisation_id) as "id!" from calendar_shares
           where calendar_id = $1 and num_nonnulls(user_id, group_id, organisation_id) > 0"#,
        calendar.0
    )
    .fetch_all(&mut **tx)
    .await?)
}

/// Whether a person (or service account) belongs to an organisation that the viewer belongs to.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn is_colleague(
    connection: &mut PgConnection,
    access: &Access,
    user: UserId,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from memberships mine
             where mine.user_id = ($1::viewer).user_id and (
               exists (select from memberships theirs
                       where theirs.organisation_id = mine.organisation_id and theirs.user_id = $2)
               or exists (select from users u where u.id = $2 and u.service_of = mine.organisation_id))
           ) as "exists!""#,
        access as _,
        user.0
    )
    .fetch_one(connection)
    .await?)
}

/// The name of a group of an organisation that the viewer belongs to.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn group_name(
    connection: &mut PgConnection,
    access: &Access,
    group: GroupId,
) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!(
        "select g.name from groups g
         join memberships m on m.organisation_id = g.organisation_id and m.user_id = ($1::viewer).user_id
         where g.id = $2",
        access as _,
        group.0
    )
    .fetch_optional(connection)
    .await?)
}

/// The name of an organisation that the viewer belongs to.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn organisation_name(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!(
        "select o.name from organisations o
         join memberships m on m.organisation_id = o.id and m.user_id = ($1::viewer).user_id
         where o.id = $2",
        access as _,
        organisation.0
    )
    .fetch_optional(connection)
    .await?)
}

/// A public link, without its secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The share that it stands for.
    pub id: CalendarShareId,
    /// The calendar.
    pub calendar: CalendarId,
    /// What it allows.
    pub role: CalendarRole,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
}

/// The public link whose secret has this SHA-256.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_link(
    connection: &mut PgConnection,
    secret_hash: &[u8; 32],
) -> Result<Option<Link>, StoreError> {
    let row = sqlx::query!(
        r#"select id, calendar_id, role, expires_at as "expires_at: SqlTimestamp" from calendar_shares
           where link_secret_hash = $1"#,
        secret_hash.as_slice()
    )
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        Ok(Link {
            id: CalendarShareId(row.id),
            calendar: CalendarId(row.calendar_id),
            role: role_of(row.role)?,
            expires_at: row.expires_at.map(SqlTimestamp::to_jiff),
        })
    })
    .transpose()
}
