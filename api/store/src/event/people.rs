//! Whose time a viewer may look at: who owns a calendar on which they hold any role.

use cal3_domain::{
    availability::WorkingHours,
    ids::{CalendarId, UserId},
};
use uuid::Uuid;

use crate::{Access, PgConnection, StoreError, account::parse_working_hours};

/// A person, as far as their time may be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// IANA name of the zone that they live by.
    pub time_zone: String,
    /// When they work, if they have said it.
    pub hours: Option<WorkingHours>,
    /// Those of their own calendars which block time and which the viewer can see.
    pub calendars: Vec<CalendarId>,
}

struct Row {
    id: Uuid,
    time_zone: String,
    hours: Option<String>,
    calendars: Vec<Uuid>,
}

/// Those of `users` whose time the viewer may look at, in no order: themselves, and owners of a calendar on which they hold any
/// role. A token for some calendars looks at the time of their owners only; a public link at nobody's.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn people(
    connection: &mut PgConnection,
    access: &Access,
    users: &[Uuid],
) -> Result<Vec<Person>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"with shown as materialized (
             select c.id, c.owner_user_id, c.blocks_time
             from calendar_access($1) a join calendars c on c.id = a.calendar_id
             where c.owner_user_id = any($2))
           select u.id, u.time_zone, w.hours::text as "hours?",
             array(select s.id from shown s where s.owner_user_id = u.id and s.blocks_time) as "calendars!"
           from users u left join working_hours w on w.user_id = u.id
           where u.id = any($2) and ($1::viewer).user_id is not null
             and (exists (select from shown s where s.owner_user_id = u.id)
                  or (u.id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null))"#,
        access as _,
        users,
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Person::try_from).collect()
}

/// These people with all of their own calendars which block time, whoever asks: for what is reserved of their time.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn hosts(connection: &mut PgConnection, users: &[Uuid]) -> Result<Vec<Person>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"select u.id as "id!", u.time_zone as "time_zone!", w.hours::text as "hours?",
             array(select c.id from calendars c where c.owner_user_id = u.id and c.blocks_time) as "calendars!"
           from users u left join working_hours w on w.user_id = u.id
           where u.id = any($1)"#,
        users,
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Person::try_from).collect()
}

impl TryFrom<Row> for Person {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            user: UserId(row.id),
            time_zone: row.time_zone,
            hours: row.hours.as_deref().map(parse_working_hours).transpose()?,
            calendars: row.calendars.into_iter().map(CalendarId).collect(),
        })
    }
}
