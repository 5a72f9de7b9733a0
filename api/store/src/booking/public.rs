//! What anybody may know of a page: itself, and the resources that are booked on it.

use cal3_domain::ids::ResourceId;
use uuid::Uuid;

use super::{BookingPage, Target, page::Row};
use crate::{PgConnection, StoreError, time::SqlTimestamp};

/// Most resources of one page.
pub const MOST_OFFERED: usize = 100;

/// A page that is open, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// The page.
    pub page: BookingPage,
    /// What its organisation is called.
    pub organisation_name: String,
    /// The organisation's colour, as `#rrggbb`.
    pub organisation_color: String,
}

/// A resource that is booked on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Which one.
    pub id: ResourceId,
    /// What it is called.
    pub name: String,
    /// What there is to know about it.
    pub description: Option<String>,
    /// Where its photo is.
    pub photo_url: Option<String>,
    /// How many there are: 1 of a unit.
    pub quantity: u32,
    /// How many people fit.
    pub seats: Option<u32>,
}

/// The open page with this address.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn published(connection: &mut PgConnection, slug: &str) -> Result<Option<Published>, StoreError> {
    let row = sqlx::query!(
        r#"select p.id, p.organisation_id, p.slug, p.title, p.description, p.resource_id, p.resource_type_id,
             array(select h.resource_id from booking_page_hosts h where h.booking_page_id = p.id order by 1) as "hosts!",
             p.settings::text as "settings!", p.is_enabled, p.version, p.created_at as "created_at: SqlTimestamp",
             p.updated_at as "updated_at: SqlTimestamp", o.name, o.color
           from booking_pages p join organisations o on o.id = p.organisation_id
           where p.slug = $1 and p.is_enabled"#,
        slug
    )
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let page = Row {
        id: row.id,
        organisation_id: row.organisation_id,
        slug: row.slug,
        title: row.title,
        description: row.description,
        resource_id: row.resource_id,
        resource_type_id: row.resource_type_id,
        hosts: row.hosts,
        settings: row.settings,
        is_enabled: row.is_enabled,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
    Ok(Some(Published { page: page.try_into()?, organisation_name: row.name, organisation_color: row.color }))
}

/// The resources that can be reserved of what is booked on a page, the smallest first, then by name; at most [`MOST_OFFERED`].
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn offered(connection: &mut PgConnection, page: &BookingPage) -> Result<Vec<Offered>, StoreError> {
    let (resource, kind): (Option<Uuid>, Option<Uuid>) = page.target.columns();
    let hosts: Option<Vec<Uuid>> =
        matches!(page.target, Target::Team(_)).then(|| page.hosts.iter().map(|id| id.0).collect());
    let rows = sqlx::query!(
        "select id, name, description, photo_url, quantity, seats from resources
         where ($1::uuid is null or id = $1) and ($2::uuid is null or type_id = $2) and is_reservable and archived_at is null
           and ($4::uuid[] is null or id = any($4))
         order by seats nulls last, quantity, name, id limit $3",
        resource,
        kind,
        MOST_OFFERED as i64,
        hosts.as_deref(),
    )
    .fetch_all(connection)
    .await?;
    let offered = rows.into_iter().map(|row| Offered {
        id: ResourceId(row.id),
        name: row.name,
        description: row.description,
        photo_url: row.photo_url,
        quantity: u32::try_from(row.quantity).unwrap_or_default(),
        seats: row.seats.and_then(|seats| u32::try_from(seats).ok()),
    });
    Ok(offered.collect())
}
