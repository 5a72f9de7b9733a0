//! The holidays of organisations. Whoever writes them has locked the organisation, and appends to the change log.

use cal3_domain::{ids::OrganisationId, policy::Holidays};
use jiff::civil::Date;

use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{self, SqlDate},
};

/// A date on which an organisation does not work as usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The date.
    pub date: Date,
    /// What it is called.
    pub name: String,
}

/// The holidays of an organisation to which the viewer belongs, in the order of their dates, after `after` or before `before` from
/// the end; only from the first until the last date of `range`, each inclusive, where they are given.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_holidays(
    connection: &mut PgConnection,
    access: &Access,
    organisation: OrganisationId,
    range: (Option<Date>, Option<Date>),
    (after, before): (Option<Date>, Option<Date>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Holiday>, StoreError> {
    let rows = sqlx::query!(
        r#"select h.date as "date: SqlDate", h.name
           from holidays h join organisation_access($1) a on a.organisation_id = h.organisation_id
           where h.organisation_id = $2 and ($3::date is null or h.date >= $3) and ($4::date is null or h.date <= $4)
             and ($5::date is null or h.date > $5) and ($6::date is null or h.date < $6)
           order by case when $7 then null else h.date end, h.date desc limit $8"#,
        access as _,
        organisation.0,
        range.0.map(time::date) as _,
        range.1.map(time::date) as _,
        after.map(time::date) as _,
        before.map(time::date) as _,
        backwards,
        limit
    )
    .fetch_all(connection)
    .await?;
    let mut holidays: Vec<_> =
        rows.into_iter().map(|row| Holiday { date: row.date.to_jiff(), name: row.name }).collect();
    if backwards {
        holidays.reverse();
    }
    Ok(holidays)
}

/// The holidays of an organisation from `first` until `last`, inclusive, for its resources' rules.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn holidays(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    (first, last): (Date, Date),
) -> Result<Holidays, StoreError> {
    let rows = sqlx::query!(
        r#"select date as "date: SqlDate", name from holidays where organisation_id = $1 and date between $2 and $3"#,
        organisation.0,
        time::date(first) as _,
        time::date(last) as _,
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.date.to_jiff(), row.name)).collect())
}

/// Those of these dates that are holidays, in their order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn holidays_on(
    connection: &mut PgConnection,
    organisation: OrganisationId,
    dates: &[Date],
) -> Result<Vec<Holiday>, StoreError> {
    let dates: Vec<SqlDate> = dates.iter().copied().map(time::date).collect();
    let rows = sqlx::query!(
        r#"select date as "date: SqlDate", name from holidays where organisation_id = $1 and date = any($2::date[]) order by date"#,
        organisation.0,
        &dates as _
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| Holiday { date: row.date.to_jiff(), name: row.name }).collect())
}

/// How many holidays an organisation has.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_holidays(
    connection: &mut PgConnection,
    organisation: OrganisationId,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from holidays where organisation_id = $1"#,
        organisation.0
    );
    Ok(count.fetch_one(connection).await?)
}

/// Makes dates holidays, or names those anew that are, each date once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn put_holidays(
    tx: &mut Tx,
    organisation: OrganisationId,
    holidays: &[Holiday],
) -> Result<(), StoreError> {
    let dates: Vec<SqlDate> = holidays.iter().map(|holiday| time::date(holiday.date)).collect();
    let names: Vec<String> = holidays.iter().map(|holiday| holiday.name.clone()).collect();
    sqlx::query!(
        "insert into holidays (organisation_id, date, name)
         select $1, given.date, given.name from unnest($2::date[], $3::text[]) as given (date, name)
         on conflict (organisation_id, date) do update set name = excluded.name",
        organisation.0,
        &dates as _,
        &names
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes dates ordinary ones again.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn remove_holidays(
    tx: &mut Tx,
    organisation: OrganisationId,
    dates: &[Date],
) -> Result<(), StoreError> {
    let dates: Vec<SqlDate> = dates.iter().copied().map(time::date).collect();
    sqlx::query!(
        "delete from holidays where organisation_id = $1 and date = any($2::date[])",
        organisation.0,
        &dates as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
