//! All organisations of the installation, for those who administer it; for others none.

use cal3_domain::ids::OrganisationId;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{Access, PgConnection, StoreError, time::SqlTimestamp};

/// An organisation, as those who administer the installation see it: how large it is, and nothing of what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// How many people belong to it.
    pub member_count: i64,
    /// How many of them own it and may act.
    pub owner_count: i64,
    /// How many service accounts it has.
    pub service_account_count: i64,
    /// How many calendars belong to it.
    pub calendar_count: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

struct Row {
    id: Uuid,
    name: String,
    slug: String,
    member_count: i64,
    owner_count: i64,
    service_account_count: i64,
    calendar_count: i64,
    created_at: SqlTimestamp,
}

impl From<Row> for Summary {
    fn from(row: Row) -> Self {
        Self {
            id: OrganisationId(row.id),
            name: row.name,
            slug: row.slug,
            member_count: row.member_count,
            owner_count: row.owner_count,
            service_account_count: row.service_account_count,
            calendar_count: row.calendar_count,
            created_at: row.created_at.to_jiff(),
        }
    }
}

macro_rules! select_summaries {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select o.id, o.name, o.slug, o.created_at as "created_at: SqlTimestamp",
                 (select count(*) from memberships m join users u on u.id = m.user_id and u.service_of is null
                  where m.organisation_id = o.id) as "member_count!",
                 (select count(*) from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
                  where m.organisation_id = o.id and m.role = 40) as "owner_count!",
                 (select count(*) from users u where u.service_of = o.id) as "service_account_count!",
                 (select count(*) from calendars c where c.owner_organisation_id = o.id) as "calendar_count!"
               from organisations o
               where exists (
                 select from users me
                 where me.id = ($1::viewer).user_id and me.is_administrator and me.deactivated_at is null
                   and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null) "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// One organisation.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_summary(
    connection: &mut PgConnection,
    access: &Access,
    id: OrganisationId,
) -> Result<Option<Summary>, StoreError> {
    let row = select_summaries!(access, "and o.id = $2", id.0).fetch_optional(connection).await?;
    Ok(row.map(Summary::from))
}

/// A page of the organisations in whose name, or name in addresses, `search` stands, in the order of their making.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_summaries(
    connection: &mut PgConnection,
    access: &Access,
    search: Option<&str>,
    place: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Summary>, StoreError> {
    let (after, before) = (place.0.unwrap_or(Uuid::nil()), place.1.unwrap_or(Uuid::max()));
    let mut rows = select_summaries!(
        access,
        "and o.id > $2 and o.id < $3
           and ($4::text is null or strpos(lower(o.name), lower($4)) > 0 or strpos(o.slug, lower($4)) > 0)
         order by case when $6 then o.id end desc, o.id limit $5",
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
    Ok(rows.into_iter().map(Summary::from).collect())
}
