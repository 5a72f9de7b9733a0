//! People who left a calendar that is shared with a group or an organisation of theirs (`calendar_departures`).

use cal3_domain::{
    access::CalendarRole,
    ids::{CalendarId, UserId},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    calendar::role_of,
    time::{SqlTimestamp, instant},
};

/// A calendar that a person left and can come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departed {
    /// The calendar.
    pub calendar: CalendarId,
    /// What it is called.
    pub name: String,
    /// The role that they would have.
    pub role: CalendarRole,
    /// When they left.
    pub at: Timestamp,
}

/// Whether a calendar is shared with a group or an organisation of the viewer's.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn has_way_back(
    connection: &mut PgConnection,
    access: &Access,
    calendar: CalendarId,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from calendar_shares s
             where s.calendar_id = $2 and (
               exists (select from group_members g where g.group_id = s.group_id and g.user_id = ($1::viewer).user_id)
               or exists (select from memberships m
                          where m.organisation_id = s.organisation_id and m.user_id = ($1::viewer).user_id))
           ) as "exists!""#,
        access as _,
        calendar.0
    )
    .fetch_one(connection)
    .await?)
}

/// Notes that a person left a calendar.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn depart(
    tx: &mut Tx,
    user: UserId,
    calendar: CalendarId,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendar_departures (user_id, calendar_id, created_at) values ($1, $2, $3) on conflict do nothing",
        user.0,
        calendar.0,
        instant(at) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Forgets that the viewer left a calendar, if a token of theirs does not keep from it; answers whether they had.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn forget_departure(
    tx: &mut Tx,
    access: &Access,
    calendar: CalendarId,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "delete from calendar_departures where user_id = ($1::viewer).user_id and calendar_id = $2
           and (($1::viewer).calendar_ids is null or calendar_id = any (($1::viewer).calendar_ids))",
        access as _,
        calendar.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The calendars that the viewer left and that are still shared with a group or an organisation of theirs, between two ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_departed(
    connection: &mut PgConnection,
    access: &Access,
    bounds: (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Departed>, StoreError> {
    let (after, before) = (bounds.0.unwrap_or(Uuid::nil()), bounds.1.unwrap_or(Uuid::max()));
    let mut rows = sqlx::query!(
        r#"select c.id, c.name, held.role as "role!", d.created_at as "created_at: SqlTimestamp"
           from calendar_departures d
           join calendars c on c.id = d.calendar_id
           cross join lateral (
             select max(s.role) as role from calendar_shares s
             where s.calendar_id = d.calendar_id and (
               exists (select from group_members g where g.group_id = s.group_id and g.user_id = d.user_id)
               or exists (select from memberships m where m.organisation_id = s.organisation_id and m.user_id = d.user_id))
           ) held
           where d.user_id = ($1::viewer).user_id and held.role is not null and c.id > $2 and c.id < $3
             and (($1::viewer).calendar_ids is null or c.id = any (($1::viewer).calendar_ids))
             and not exists (select from calendar_access($1) a where a.calendar_id = c.id)
           order by case when $5 then c.id end desc, c.id limit $4"#,
        access as _,
        after,
        before,
        limit,
        backwards,
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter()
        .map(|row| {
            Ok(Departed {
                calendar: CalendarId(row.id),
                name: row.name,
                role: role_of(row.role)?,
                at: row.created_at.to_jiff(),
            })
        })
        .collect()
}
