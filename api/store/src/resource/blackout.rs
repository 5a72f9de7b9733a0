//! Blackouts: when resources are closed although their hours say otherwise. Whoever writes one has locked its resource, as
//! whoever takes the resource does.

use cal3_domain::{
    access::ResourceRole,
    availability::Closure,
    event::Recurrence,
    ids::{BlackoutId, OrganisationId, ResourceId, UserId},
    resource::Blackout,
    time::Window,
};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::{inconsistent, parse_role};
use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{self, SqlDateTime, SqlTimestamp},
};

/// Most occurrences of blackouts that are read together.
pub const MOST_CLOSURES: usize = 5_000;

/// A blackout as it is kept, with what its resource is to the viewer who reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct ResourceBlackout {
    /// When and why.
    pub blackout: Blackout,
    /// What is closed.
    pub resource: ResourceId,
    /// The viewer's role on that.
    pub role: ResourceRole,
    /// Counts its revisions, from 1.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

struct Row {
    id: Uuid,
    resource_id: Uuid,
    reason: String,
    start_local: SqlDateTime,
    end_local: SqlDateTime,
    recurrence: Option<String>,
    role: i16,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
}

/// A blackout from its columns.
pub(crate) fn parse_blackout(
    id: Uuid,
    (start, end): (SqlDateTime, SqlDateTime),
    recurrence: Option<&str>,
    reason: String,
) -> Result<Blackout, StoreError> {
    let recurrence = recurrence.map(str::parse::<Recurrence>).transpose();
    let recurrence = recurrence.map_err(|error| inconsistent("blackouts", "recurrence", error))?;
    let rule = recurrence.and_then(|mut recurrence| recurrence.rules.pop());
    Ok(Blackout { id: BlackoutId(id), start: start.to_jiff(), end: end.to_jiff(), rule, reason })
}

impl TryFrom<Row> for ResourceBlackout {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let times = (row.start_local, row.end_local);
        Ok(Self {
            blackout: parse_blackout(row.id, times, row.recurrence.as_deref(), row.reason)?,
            resource: ResourceId(row.resource_id),
            role: parse_role(row.role)?,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_blackouts {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select b.id, b.resource_id, b.reason, b.start_local as "start_local: SqlDateTime",
                 b.end_local as "end_local: SqlDateTime", b.recurrence, s.role as "role!", b.version,
                 b.created_at as "created_at: SqlTimestamp", b.updated_at as "updated_at: SqlTimestamp"
               from blackouts b join resource_access($1) s on s.resource_id = b.resource_id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` whose resource the viewer can see, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible_blackouts(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<ResourceBlackout>, StoreError> {
    let rows = select_blackouts!(access, "where b.id = any($2)", ids).fetch_all(connection).await?;
    rows.into_iter().map(ResourceBlackout::try_from).collect()
}

/// The blackouts of a resource that the viewer can see, in the order of their making, after `after` or before `before` from the
/// end; only those that may still close it after `ending_after`, if that is given.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_blackouts(
    connection: &mut PgConnection,
    access: &Access,
    resource: ResourceId,
    ending_after: Option<Timestamp>,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<ResourceBlackout>, StoreError> {
    let mut rows = select_blackouts!(
        access,
        "where b.resource_id = $2 and b.id > $3 and b.id < $4
           and ($5::timestamptz is null or b.during && tstzrange($5, null, '()'))
         order by case when $6 then null else b.id end, b.id desc limit $7",
        resource.0,
        after.unwrap_or(Uuid::nil()),
        before.unwrap_or(Uuid::max()),
        ending_after.map(time::instant) as _,
        backwards,
        limit
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(ResourceBlackout::try_from).collect()
}

/// When blackouts close those of `resources` that the viewer can see in `window`, in the order of their starts. `None` when that
/// is more than [`MOST_CLOSURES`].
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_closures(
    connection: &mut PgConnection,
    access: &Access,
    resources: &[Uuid],
    window: Window,
) -> Result<Option<Vec<(ResourceId, Closure)>>, StoreError> {
    let rows = sqlx::query!(
        r#"select b.id, b.resource_id, b.reason, b.start_local as "start_local: SqlDateTime",
             b.end_local as "end_local: SqlDateTime", b.recurrence, r.time_zone
           from blackouts b join resources r on r.id = b.resource_id join resource_access($1) s on s.resource_id = b.resource_id
           where b.resource_id = any($2) and b.during && tstzrange($3, $4)
           limit $5"#,
        access as _,
        resources,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        MOST_CLOSURES as i64 + 1,
    )
    .fetch_all(connection)
    .await?;
    let mut all = Vec::new();
    for row in rows {
        let times = (row.start_local, row.end_local);
        let blackout = parse_blackout(row.id, times, row.recurrence.as_deref(), row.reason)?;
        let zone = TimeZone::get(&row.time_zone).unwrap_or(TimeZone::UTC);
        let Ok(closures) = blackout.closures(window, &zone) else { return Ok(None) };
        all.extend(closures.into_iter().map(|closure| (ResourceId(row.resource_id), closure)));
        if all.len() > MOST_CLOSURES {
            return Ok(None);
        }
    }
    all.sort_unstable_by_key(|(resource, closure)| (closure.window, *resource, closure.blackout));
    Ok(Some(all))
}

/// How many blackouts of a resource may still close it at `now` or later.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_blackouts(
    connection: &mut PgConnection,
    resource: ResourceId,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from blackouts where resource_id = $1 and during && tstzrange($2, null)"#,
        resource.0,
        time::instant(now) as _
    );
    Ok(count.fetch_one(connection).await?)
}

/// The rule as the column holds it.
fn recurrence(blackout: &Blackout) -> Option<String> {
    blackout
        .rule
        .as_ref()
        .map(|rule| Recurrence { rules: vec![rule.clone()], ..Recurrence::default() }.to_string())
}

/// Writes a new blackout.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_blackout(
    tx: &mut Tx,
    new: &ResourceBlackout,
    organisation: OrganisationId,
    created_by: UserId,
) -> Result<(), StoreError> {
    let (blackout, extent) = (&new.blackout, new.blackout.extent());
    sqlx::query!(
        "insert into blackouts (id, organisation_id, resource_id, reason, start_local, end_local, recurrence, during, created_by,
           version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, tstzrange($8, $9, '[]'), $10, $11, $12, $12)",
        blackout.id.0,
        organisation.0,
        new.resource.0,
        blackout.reason,
        time::local(blackout.start) as _,
        time::local(blackout.end) as _,
        recurrence(blackout),
        time::instant(extent.first_start) as _,
        extent.last_end.map(time::instant) as _,
        created_by.0,
        new.version,
        time::instant(new.created_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a blackout can be changed.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update_blackout(tx: &mut Tx, changed: &ResourceBlackout) -> Result<(), StoreError> {
    let (blackout, extent) = (&changed.blackout, changed.blackout.extent());
    sqlx::query!(
        "update blackouts set reason = $2, start_local = $3, end_local = $4, recurrence = $5, during = tstzrange($6, $7, '[]'),
           version = $8, updated_at = $9
         where id = $1",
        blackout.id.0,
        blackout.reason,
        time::local(blackout.start) as _,
        time::local(blackout.end) as _,
        recurrence(blackout),
        time::instant(extent.first_start) as _,
        extent.last_end.map(time::instant) as _,
        changed.version,
        time::instant(changed.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a blackout.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_blackout(tx: &mut Tx, id: BlackoutId) -> Result<(), StoreError> {
    sqlx::query!("delete from blackouts where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
