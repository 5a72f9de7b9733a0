//! Which calendars people reach, before and after something that may change it: a membership, a group, a share, an owner.

use std::collections::BTreeMap;

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, GroupId, OrganisationId, UserId},
};
use uuid::Uuid;

use crate::{PgConnection, StoreError, calendar::role_of};

/// The roles of people on calendars, where they have one.
pub type Reach = BTreeMap<(UserId, CalendarId), CalendarRole>;

/// The roles of `users` on `calendars`, by every way there is.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of(
    connection: &mut PgConnection,
    users: &[UserId],
    calendars: &[CalendarId],
) -> Result<Reach, StoreError> {
    let users: Vec<Uuid> = users.iter().map(|id| id.0).collect();
    let calendars: Vec<Uuid> = calendars.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select u.id as "user_id!", a.calendar_id as "calendar_id!", a.role as "role!"
           from unnest($1::uuid[]) u (id)
           cross join lateral calendar_access(row (u.id, null::uuid, $2::uuid[], null::uuid[], null::uuid, 40::smallint)::viewer) a"#,
        &users,
        &calendars
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| Ok(((UserId(row.user_id), CalendarId(row.calendar_id)), role_of(row.role)?)))
        .collect()
}

/// The calendars to which belonging to an organisation or to its groups can lead: its own, and those shared with it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn calendars_of_organisation(
    connection: &mut PgConnection,
    organisation: OrganisationId,
) -> Result<Vec<CalendarId>, StoreError> {
    let ids = sqlx::query_scalar!(
        r#"select id as "id!" from calendars where owner_organisation_id = $1
           union
           select calendar_id from calendar_shares where organisation_id = $1
           union
           select s.calendar_id from groups g join calendar_shares s on s.group_id = g.id where g.organisation_id = $1"#,
        organisation.0
    )
    .fetch_all(connection)
    .await?;
    Ok(ids.into_iter().map(CalendarId).collect())
}

/// The calendars that are shared with a group.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn calendars_of_group(
    connection: &mut PgConnection,
    group: GroupId,
) -> Result<Vec<CalendarId>, StoreError> {
    let ids = sqlx::query_scalar!("select calendar_id from calendar_shares where group_id = $1", group.0)
        .fetch_all(connection)
        .await?;
    Ok(ids.into_iter().map(CalendarId).collect())
}
