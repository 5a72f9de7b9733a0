//! What the matching of rules needs to know of everybody: the rules that run, calendars, people, who may read what.

use cal3_domain::{
    access::{CalendarRole, Owner},
    ids::{CalendarId, RuleId, UserId},
};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError,
    calendar::{owner, role_of},
    time::SqlTimestamp,
};

/// A rule that is enabled and not paused.
#[derive(Debug, Clone, PartialEq)]
pub struct ActiveRule {
    /// Its id.
    pub id: RuleId,
    /// Whose it is.
    pub owner: UserId,
    /// Which version of what it says.
    pub definition_version: i32,
    /// What it says.
    pub definition: Value,
    /// Since when its trigger holds.
    pub active_since: Timestamp,
}

/// What is told of a calendar to rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarInfo {
    /// Its id.
    pub id: CalendarId,
    /// Whose it is.
    pub owner: Owner,
    /// The owner's name.
    pub owner_name: Option<String>,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// `#rrggbb`.
    pub color: String,
    /// IANA name of its zone.
    pub time_zone: String,
}

/// What is told of a person to rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonInfo {
    /// Their id.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
}

/// A number that grows whenever the set of rules that run changes.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn stamp(connection: &mut PgConnection) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!("select stamp from rule_stamp").fetch_one(connection).await?)
}

/// A page of the rules that are enabled and not paused, in the order of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn active(
    connection: &mut PgConnection,
    after: RuleId,
    limit: i64,
) -> Result<Vec<ActiveRule>, StoreError> {
    let rows = sqlx::query!(
        r#"select id, owner_user_id, definition_version, definition, active_since as "active_since: SqlTimestamp" from rules
           where is_enabled and paused_at is null and id > $1 order by id limit $2"#,
        after.0,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ActiveRule {
            id: RuleId(row.id),
            owner: UserId(row.owner_user_id),
            definition_version: row.definition_version,
            definition: row.definition,
            active_since: row.active_since.to_jiff(),
        })
        .collect())
}

/// These calendars, whoever may see them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn calendars(connection: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<CalendarInfo>, StoreError> {
    let rows = sqlx::query!(
        r#"select c.id as "id!", c.owner_user_id, c.owner_organisation_id, coalesce(u.name, o.name) as owner_name,
             c.name as "name!", c.description, c.color as "color!", c.time_zone as "time_zone!"
           from calendars c left join users u on u.id = c.owner_user_id left join organisations o on o.id = c.owner_organisation_id
           where c.id = any($1)"#,
        ids
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(CalendarInfo {
                id: CalendarId(row.id),
                owner: owner(row.owner_user_id, row.owner_organisation_id)?,
                owner_name: row.owner_name,
                name: row.name,
                description: row.description,
                color: row.color,
                time_zone: row.time_zone,
            })
        })
        .collect()
}

/// These people, whoever may know of them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn people(connection: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<PersonInfo>, StoreError> {
    let rows = sqlx::query!("select id, name, email from users where id = any($1)", ids)
        .fetch_all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| PersonInfo { id: UserId(row.id), name: row.name, email: row.email })
        .collect())
}

/// The roles of these people, as far as they are active, on these calendars; without an entry where somebody has none.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn roles(
    connection: &mut PgConnection,
    people: &[Uuid],
    calendars: &[Uuid],
) -> Result<Vec<(UserId, CalendarId, CalendarRole)>, StoreError> {
    let rows = sqlx::query!(
        r#"select u.id, a.calendar_id as "calendar_id!", a.role as "role!"
           from users u
           cross join lateral calendar_access(row(u.id, null, null, null, null, 40)::viewer) a
           where u.id = any($1) and u.deactivated_at is null and a.calendar_id = any($2)"#,
        people,
        calendars
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| Ok((UserId(row.id), CalendarId(row.calendar_id), role_of(row.role)?)))
        .collect()
}
