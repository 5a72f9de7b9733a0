//! Rows of `users`.

use cal3_domain::{
    account::{HourCycle, User},
    ids::{OrganisationId, UserId},
};
use jiff::{Timestamp, civil::Weekday};
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// A person to be inserted.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// The person; `version` is 1.
    pub user: User,
    /// The hash of their password as a PHC string; `None` when they sign in otherwise.
    pub password_hash: Option<SecretString>,
}

/// A person with what proves a password.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The person.
    pub user: User,
    /// The PHC string, when they have a password.
    pub password_hash: Option<SecretString>,
}

/// What a person may change about themselves. `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct UserPatch {
    /// The name.
    pub name: Option<String>,
    /// The IANA zone.
    pub time_zone: Option<String>,
    /// The language tag.
    pub locale: Option<String>,
    /// The first day of the week.
    pub week_start: Option<Weekday>,
    /// 12 or 24 hours.
    pub hour_cycle: Option<HourCycle>,
}

pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) email: Option<String>,
    pub(super) email_verified_at: Option<SqlTimestamp>,
    pub(super) service_of: Option<Uuid>,
    pub(super) name: String,
    pub(super) time_zone: String,
    pub(super) locale: String,
    pub(super) week_start: i16,
    pub(super) hour_cycle: i16,
    pub(super) is_administrator: bool,
    pub(super) deactivated_at: Option<SqlTimestamp>,
    pub(super) version: i32,
    pub(super) created_at: SqlTimestamp,
    pub(super) updated_at: SqlTimestamp,
}

impl TryFrom<Row> for User {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |column, value: i16| StoreError::Inconsistent {
            table: "users",
            column,
            value: value.to_string(),
        };
        let weekday = i8::try_from(row.week_start).ok().and_then(|n| Weekday::from_monday_one_offset(n).ok());
        Ok(Self {
            id: UserId(row.id),
            email: row.email,
            email_verified_at: row.email_verified_at.map(SqlTimestamp::to_jiff),
            service_of: row.service_of.map(OrganisationId),
            name: row.name,
            time_zone: row.time_zone,
            locale: row.locale,
            week_start: weekday.ok_or_else(|| wrong("week_start", row.week_start))?,
            hour_cycle: match row.hour_cycle {
                12 => HourCycle::H12,
                23 => HourCycle::H23,
                other => return Err(wrong("hour_cycle", other)),
            },
            is_administrator: row.is_administrator,
            deactivated_at: row.deactivated_at.map(|at| at.to_jiff()),
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_users {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            $crate::account::user::Row,
            r#"select u.id, u.email, u.email_verified_at as "email_verified_at: SqlTimestamp", u.service_of, u.name,
                 u.time_zone, u.locale, u.week_start, u.hour_cycle, u.is_administrator,
                 u.deactivated_at as "deactivated_at: SqlTimestamp", u.version,
                 u.created_at as "created_at: SqlTimestamp", u.updated_at as "updated_at: SqlTimestamp"
               from users u "# + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_users;

fn hour_cycle_number(cycle: HourCycle) -> i16 {
    match cycle {
        HourCycle::H12 => 12,
        HourCycle::H23 => 23,
    }
}

/// Inserts a person.
///
/// # Errors
/// [`StoreError::Constraint`] with [`super::EMAIL_KEY`] when the address is taken.
pub async fn insert_user(tx: &mut Tx, new: &NewUser) -> Result<(), StoreError> {
    let user = &new.user;
    sqlx::query!(
        "insert into users (id, email, name, password_hash, time_zone, locale, week_start, hour_cycle,
                            is_administrator, version, created_at, updated_at, email_verified_at, service_of)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $10, $11, $12)",
        user.id.0,
        user.email,
        user.name,
        new.password_hash.as_ref().map(|hash| hash.expose_secret()),
        user.time_zone,
        user.locale,
        i16::from(user.week_start.to_monday_one_offset()),
        hour_cycle_number(user.hour_cycle),
        user.is_administrator,
        instant(user.created_at) as _,
        user.email_verified_at.map(instant) as _,
        user.service_of.map(|id| id.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The person with this id.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_user(conn: &mut PgConnection, id: UserId) -> Result<Option<User>, StoreError> {
    select_users!("where u.id = $1", id.0).fetch_optional(conn).await?.map(User::try_from).transpose()
}

/// The people at these addresses, which are in lower case, each with theirs: those who are active, and if `confirmed` have confirmed it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn people_at(
    conn: &mut PgConnection,
    addresses: &[String],
    confirmed: bool,
) -> Result<Vec<(UserId, String)>, StoreError> {
    let rows = sqlx::query!(
        r#"select id, lower(email) as "address!" from users
           where lower(email) = any($1) and deactivated_at is null and (email_verified_at is not null or not $2)
           order by id"#,
        addresses,
        confirmed,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (UserId(row.id), row.address)).collect())
}

/// The person with this address, whatever its case.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_user_by_email(conn: &mut PgConnection, email: &str) -> Result<Option<User>, StoreError> {
    Ok(find_credentials(conn, email).await?.map(|found| found.user))
}

/// The person with this address, whatever its case, and their password's hash.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn find_credentials(
    conn: &mut PgConnection,
    email: &str,
) -> Result<Option<Credentials>, StoreError> {
    let Some(row) = sqlx::query!(
        r#"select id, email, email_verified_at as "email_verified_at: SqlTimestamp", service_of, name, password_hash, time_zone, locale, week_start, hour_cycle, is_administrator,
                  deactivated_at as "deactivated_at: SqlTimestamp", version,
                  created_at as "created_at: SqlTimestamp", updated_at as "updated_at: SqlTimestamp"
           from users where lower(email) = lower($1)"#,
        email
    )
    .fetch_optional(conn)
    .await?
    else {
        return Ok(None);
    };
    let user = Row {
        id: row.id,
        email: row.email,
        email_verified_at: row.email_verified_at,
        service_of: row.service_of,
        name: row.name,
        time_zone: row.time_zone,
        locale: row.locale,
        week_start: row.week_start,
        hour_cycle: row.hour_cycle,
        is_administrator: row.is_administrator,
        deactivated_at: row.deactivated_at,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    };
    Ok(Some(Credentials { user: user.try_into()?, password_hash: row.password_hash.map(SecretString::from) }))
}

/// At most `limit` people (no service accounts) in order of address, after the one with the address `after`. For administrators.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_users(conn: &mut PgConnection, after: &str, limit: u16) -> Result<Vec<User>, StoreError> {
    select_users!(
        "where u.email is not null and lower(u.email) > lower($1) order by lower(u.email) limit $2",
        after,
        i64::from(limit)
    )
    .fetch_all(conn)
    .await?
    .into_iter()
    .map(User::try_from)
    .collect()
}

/// The person with this id, locked until the transaction ends.
///
/// # Errors
/// [`StoreError::Contended`] when the lock is not to be had in time.
pub async fn lock_user(tx: &mut Tx, id: UserId) -> Result<Option<User>, StoreError> {
    sqlx::query!("select 1 as one from users where id = $1 for update", id.0)
        .fetch_optional(&mut **tx)
        .await?;
    find_user(tx, id).await
}

/// Changes what the patch names; answers the new version.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update_user(
    tx: &mut Tx,
    id: UserId,
    patch: &UserPatch,
    at: Timestamp,
) -> Result<i32, StoreError> {
    Ok(sqlx::query_scalar!(
        "update users set name = coalesce($2, name), time_zone = coalesce($3, time_zone),
                locale = coalesce($4, locale), week_start = coalesce($5, week_start),
                hour_cycle = coalesce($6, hour_cycle), version = version + 1, updated_at = $7
         where id = $1 returning version",
        id.0,
        patch.name,
        patch.time_zone,
        patch.locale,
        patch.week_start.map(|day| i16::from(day.to_monday_one_offset())),
        patch.hour_cycle.map(hour_cycle_number),
        instant(at) as _,
    )
    .fetch_one(&mut **tx)
    .await?)
}

/// Replaces the hash of a password (a PHC string), whatever it was: for who needs not know the present one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_password(tx: &mut Tx, id: UserId, hash: &SecretString) -> Result<(), StoreError> {
    sqlx::query!("update users set password_hash = $2 where id = $1", id.0, hash.expose_secret())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// As [`set_password`], if the password is still the one that was looked at (`None`: if there is still none) and the person is
/// not barred. `false` when it is not so, and nothing was changed: what was proved of them before holds no more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn replace_password(
    tx: &mut Tx,
    id: UserId,
    was: Option<&SecretString>,
    hash: &SecretString,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update users set password_hash = $2
         where id = $1 and password_hash is not distinct from $3 and deactivated_at is null",
        id.0,
        hash.expose_secret(),
        was.map(|was| was.expose_secret()),
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Bars a person from signing in since `deactivated_at`, or lets them in again.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_deactivated(
    tx: &mut Tx,
    id: UserId,
    deactivated_at: Option<Timestamp>,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update users set deactivated_at = $2, version = version + 1, updated_at = $3 where id = $1",
        id.0,
        deactivated_at.map(instant) as _,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes a person an administrator, or an ordinary user again.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_administrator(
    tx: &mut Tx,
    id: UserId,
    is_administrator: bool,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update users set is_administrator = $2, version = version + 1, updated_at = $3 where id = $1",
        id.0,
        is_administrator,
        instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
