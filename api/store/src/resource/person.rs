//! People's hours: the resources that stand for people whose time can be booked.

use cal3_domain::ids::{CalendarId, OrganisationId, ResourceId, ResourceTypeId, UserId};
use jiff::Timestamp;

use crate::{PgConnection, StoreError, Tx, time};

/// The type of people's hours of an organisation.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn people_type(
    connection: &mut PgConnection,
    organisation: OrganisationId,
) -> Result<Option<ResourceTypeId>, StoreError> {
    let id = sqlx::query_scalar!(
        "select id from resource_types where organisation_id = $1 and is_people",
        organisation.0
    );
    Ok(id.fetch_optional(connection).await?.map(ResourceTypeId))
}

/// `name`, or with the first number behind it that no type of the organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn free_type_name(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    name: &str,
) -> Result<String, StoreError> {
    let free = sqlx::query_scalar!(
        r#"select wanted.name as "name!"
           from (select 1 as number, $2 as name union all select n, $2 || ' ' || n from generate_series(2, 1000) n) wanted
           where not exists (select from resource_types t
                             where t.organisation_id = $1 and lower(t.name) = lower(wanted.name))
           order by wanted.number limit 1"#,
        organisation.0,
        name
    );
    Ok(free.fetch_one(connection).await?)
}

/// The hour of a person in an organisation, archived or not.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn person_hour(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Option<ResourceId>, StoreError> {
    let id = sqlx::query_scalar!(
        "select id from resources where organisation_id = $1 and user_id = $2",
        organisation.0,
        user.0
    );
    Ok(id.fetch_optional(connection).await?.map(ResourceId))
}

/// Sets what a person's hour is called, and in which calendar what is booked is written.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_person(
    tx: &mut Tx,
    id: ResourceId,
    name: &str,
    calendar: Option<CalendarId>,
    version: i32,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update resources set name = $2, calendar_id = $3, version = $4, updated_at = $5 where id = $1",
        id.0,
        name,
        calendar.map(|id| id.0),
        version,
        time::instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
