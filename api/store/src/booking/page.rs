//! Rows of `booking_pages`, for those who manage the organisation's resources, and for the person whose hour is booked.

use cal3_domain::{
    booking::{Assignment, PageSettings},
    ids::{BookingPageId, OrganisationId, ResourceId, ResourceTypeId},
};
use uuid::Uuid;

use super::{BookingPage, Target};
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{self, SqlTimestamp},
};

pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) organisation_id: Uuid,
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) resource_id: Option<Uuid>,
    pub(super) resource_type_id: Option<Uuid>,
    pub(super) hosts: Vec<Uuid>,
    pub(super) settings: String,
    pub(super) is_enabled: bool,
    pub(super) version: i32,
    pub(super) created_at: SqlTimestamp,
    pub(super) updated_at: SqlTimestamp,
}

fn inconsistent(column: &'static str, value: impl ToString) -> StoreError {
    StoreError::Inconsistent { table: "booking_pages", column, value: value.to_string() }
}

impl TryFrom<Row> for BookingPage {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let settings: PageSettings =
            serde_json::from_str(&row.settings).map_err(|error| inconsistent("settings", error))?;
        let target = match (row.resource_id, row.resource_type_id) {
            (Some(id), None) => Target::Resource(ResourceId(id)),
            (None, Some(id)) if settings.assignment == Assignment::FirstFree => {
                Target::Type(ResourceTypeId(id))
            }
            (None, Some(id)) => Target::Team(ResourceTypeId(id)),
            _ => return Err(inconsistent("resource_id", row.id)),
        };
        Ok(Self {
            id: BookingPageId(row.id),
            organisation: OrganisationId(row.organisation_id),
            slug: row.slug,
            title: row.title,
            description: row.description,
            target,
            hosts: row.hosts.into_iter().map(ResourceId).collect(),
            settings,
            is_enabled: row.is_enabled,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_pages {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select p.id, p.organisation_id, p.slug, p.title, p.description, p.resource_id, p.resource_type_id,
                 array(select h.resource_id from booking_page_hosts h where h.booking_page_id = p.id order by 1) as "hosts!",
                 p.settings::text as "settings!", p.is_enabled, p.version, p.created_at as "created_at: SqlTimestamp",
                 p.updated_at as "updated_at: SqlTimestamp"
               from booking_pages p
               join memberships m on m.organisation_id = p.organisation_id and m.user_id = ($1::viewer).user_id
                 and ($1::viewer).resource_ids is null
                 and (m.role >= 20 or exists (select from resources s where s.id = p.resource_id and s.user_id = m.user_id)) "#
                 + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that the viewer can see, in no order: they manage the organisation's resources, or it is their own hour.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<BookingPage>, StoreError> {
    let rows = select_pages!(access, "where p.id = any($2)", ids).fetch_all(connection).await?;
    rows.into_iter().map(BookingPage::try_from).collect()
}

/// The pages of an organisation after `after` in the order of their ids, or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<BookingPage>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::nil()), before.unwrap_or(Uuid::max()));
    let mut rows = select_pages!(
        access,
        "where p.organisation_id = $2 and p.id > $3 and p.id < $4
         order by case when $5 then null else p.id end, p.id desc limit $6",
        organisation.0,
        after,
        before,
        backwards,
        limit
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(BookingPage::try_from).collect()
}

/// A page that the viewer can see, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(
    tx: &mut Tx,
    access: &Access,
    id: BookingPageId,
) -> Result<Option<BookingPage>, StoreError> {
    let row = select_pages!(access, "where p.id = $2 for no key update of p", id.0);
    row.fetch_optional(&mut **tx).await?.map(BookingPage::try_from).transpose()
}

/// How many pages an organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count(connection: &mut PgConnection, organisation: OrganisationId) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from booking_pages where organisation_id = $1"#,
        organisation.0
    );
    Ok(count.fetch_one(connection).await?)
}

/// Writes a new page.
///
/// # Errors
/// [`StoreError::Constraint`] `booking_pages_slug_key` when another has this address.
pub async fn insert(tx: &mut Tx, page: &BookingPage) -> Result<(), StoreError> {
    let (resource, kind) = page.target.columns();
    sqlx::query!(
        "insert into booking_pages (id, organisation_id, slug, title, description, resource_id, resource_type_id, settings,
           is_enabled, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        page.id.0,
        page.organisation.0,
        page.slug,
        page.title,
        page.description,
        resource,
        kind,
        sqlx::types::Json(&page.settings) as _,
        page.is_enabled,
        page.version,
        time::instant(page.created_at) as _,
        time::instant(page.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    set_hosts(tx, page).await
}

/// Writes whom a page of a team books.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_hosts(tx: &mut Tx, page: &BookingPage) -> Result<(), StoreError> {
    let hosts: Vec<Uuid> = page.hosts.iter().map(|id| id.0).collect();
    sqlx::query!(
        "with gone as (delete from booking_page_hosts where booking_page_id = $1 and resource_id <> all ($2))
         insert into booking_page_hosts (booking_page_id, resource_id) select $1, unnest($2::uuid[]) on conflict do nothing",
        page.id.0,
        &hosts,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a page can be changed, its team apart.
///
/// # Errors
/// As [`insert`].
pub async fn update(tx: &mut Tx, page: &BookingPage) -> Result<(), StoreError> {
    sqlx::query!(
        "update booking_pages set slug = $2, title = $3, description = $4, settings = $5, is_enabled = $6, version = $7,
           updated_at = $8
         where id = $1",
        page.id.0,
        page.slug,
        page.title,
        page.description,
        sqlx::types::Json(&page.settings) as _,
        page.is_enabled,
        page.version,
        time::instant(page.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a page. What was booked on it stays.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: BookingPageId) -> Result<(), StoreError> {
    sqlx::query!("delete from booking_pages where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
