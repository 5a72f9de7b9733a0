//! Who waits for a place, and who is before whom.

use cal3_domain::{
    ids::{ReservationId, ResourceId},
    reservation::{Waiting, Want},
    time::Window,
};
use uuid::Uuid;

use crate::{
    Access, PgConnection, StoreError, Tx,
    time::{self, SqlTimestamp},
};

/// Most who wait for one place.
pub const MOST_WAITING: usize = 200;
/// Most whose turn it may be when places become free.
const MOST_TURNS: i64 = 2_000;

struct Row {
    id: Uuid,
    start: SqlTimestamp,
    priority: i16,
    since: SqlTimestamp,
    resource_id: Uuid,
    from: SqlTimestamp,
    until: SqlTimestamp,
    quantity: i32,
}

macro_rules! select_line {
    ($condition:tt, $resources:expr, $starts:expr, $ends:expr) => {
        // A buffer has at most seven days: so far after the range may one start that touches it.
        sqlx::query_as!(
            Row,
            r#"select r.id, r.starts_at as "start!: SqlTimestamp", r.priority as "priority!", r.created_at as "since!: SqlTimestamp",
             o.resource_id, lower(o.during) as "from!: SqlTimestamp", upper(o.during) as "until!: SqlTimestamp", o.quantity
           from (
             select r.id, r.starts_at, r.priority, r.created_at from reservations r
             where "# + $condition + r#" and r.organisation_id in (select s.organisation_id from resources s where s.id = any($1))
               and r.starts_at < (select max(stop) from unnest($3::timestamptz[]) as given (stop)) + interval '7 days'
               and exists (
                 select from occupancies o
                 join unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as freed (resource_id, start, stop)
                   on freed.resource_id = o.resource_id and o.during && tstzrange(freed.start, freed.stop)
                 where o.reservation_id = r.id)
             order by r.priority desc, r.created_at, r.id limit $4
           ) r join occupancies o on o.reservation_id = r.id
           order by r.priority desc, r.created_at, r.id, o.resource_id"#,
            $resources,
            $starts as _,
            $ends as _,
            MOST_TURNS,
        )
    };
}

/// Ranges of resources, column by column.
struct Columns {
    resources: Vec<Uuid>,
    starts: Vec<SqlTimestamp>,
    ends: Vec<SqlTimestamp>,
}

impl From<&[(ResourceId, Window)]> for Columns {
    fn from(ranges: &[(ResourceId, Window)]) -> Self {
        Self {
            resources: ranges.iter().map(|(resource, _)| resource.0).collect(),
            starts: ranges.iter().map(|(_, window)| time::instant(window.start())).collect(),
            ends: ranges.iter().map(|(_, window)| time::instant(window.end())).collect(),
        }
    }
}

/// Who waits for a place of one of these resources in a range that touches the one given with it, in the order of their turns.
/// The resources are locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn waiting(tx: &mut Tx, freed: &[(ResourceId, Window)]) -> Result<Vec<Waiting>, StoreError> {
    let Columns { resources, starts, ends } = freed.into();
    line(select_line!("r.status = 9", &resources, &starts, &ends).fetch_all(&mut **tx).await?)
}

/// Who has asked for a place of one of these resources in a range that touches the one given with it, and awaits approval; the
/// first who asked first. The resources are locked.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn requesting(tx: &mut Tx, wanted: &[(ResourceId, Window)]) -> Result<Vec<Waiting>, StoreError> {
    let Columns { resources, starts, ends } = wanted.into();
    line(select_line!("r.status = 1", &resources, &starts, &ends).fetch_all(&mut **tx).await?)
}

/// The rows of each together.
fn line(rows: Vec<Row>) -> Result<Vec<Waiting>, StoreError> {
    let mut all: Vec<Waiting> = Vec::new();
    for row in rows {
        let during = Window::new(row.from.to_jiff(), row.until.to_jiff()).map_err(|error| {
            StoreError::Inconsistent { table: "occupancies", column: "during", value: error.to_string() }
        })?;
        let quantity = u32::try_from(row.quantity).unwrap_or_default();
        let want = Want { resource: ResourceId(row.resource_id), during, quantity };
        match all.last_mut().filter(|last| last.reservation.0 == row.id) {
            Some(last) => last.wants.push(want),
            None => all.push(Waiting {
                reservation: ReservationId(row.id),
                start: row.start.to_jiff(),
                priority: row.priority.into(),
                since: row.since.to_jiff(),
                wants: vec![want],
            }),
        }
    }
    Ok(all)
}

/// The places in line, from 1 on, of those of `ids` that wait and that the viewer can see: among those who wait for a range of
/// the same resource that touches their own. Of several resources, the place where they are the furthest behind.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn positions(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<(ReservationId, i64)>, StoreError> {
    let rows = sqlx::query!(
        r#"select r.id, max((
             select count(*) from reservations other join occupancies p on p.reservation_id = other.id
             where other.organisation_id = r.organisation_id and other.status = 9 and p.resource_id = o.resource_id
               and p.during && o.during
               and (-other.priority, other.created_at, other.id) <= (-r.priority, r.created_at, r.id))) as "place!"
           from reservations r join occupancies o on o.reservation_id = r.id
           where r.id = any($2) and r.status = 9
             and (r.booker_user_id = ($1::viewer).user_id
                    and (($1::viewer).resource_ids is null or not exists (
                      select from occupancies p where p.reservation_id = r.id and p.resource_id <> all(($1::viewer).resource_ids)))
                  or exists (select from resource_access($1) s
                             join occupancies p on p.resource_id = s.resource_id
                             where p.reservation_id = r.id and s.role >= 30))
           group by r.id"#,
        access as _,
        ids
    );
    let rows = rows.fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| (ReservationId(row.id), row.place)).collect())
}
