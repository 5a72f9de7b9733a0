//! What has to be known about resources to say when they are free, in as few statements for many as for one.

use std::sync::Arc;

use cal3_domain::{
    access::{OrganisationRole, ResourceRole},
    ids::{
        BlackoutId, CalendarId, GroupId, OrganisationId, ReservationId, ResourceId, ResourceTypeId, UserId,
    },
    policy::{Booker, QuotaScope, Standing, Subject, UsageNeed, Used},
    time::Window,
};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::{Place, PlaceHost};
use crate::{
    Access, PgConnection, StoreError, Tx,
    resource::{parse_accessories, parse_blackout, parse_policy, parse_role},
    time::{self, SqlDateTime, SqlTimestamp},
};

/// Most ranges in which resources are taken that are read together.
const MOST_OCCUPIED: usize = 100_000;

struct Row {
    id: Uuid,
    organisation_id: Uuid,
    type_id: Uuid,
    quantity: i32,
    time_zone: String,
    is_active: bool,
    user_id: Option<Uuid>,
    calendar_id: Option<Uuid>,
    policy: String,
    role: i16,
    accessories: String,
}

impl TryFrom<Row> for Place {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ResourceId(row.id),
            organisation: OrganisationId(row.organisation_id),
            type_id: ResourceTypeId(row.type_id),
            quantity: u32::try_from(row.quantity).unwrap_or_default(),
            time_zone: row.time_zone,
            is_active: row.is_active,
            policy: parse_policy("resources", &row.policy)?,
            host: row
                .user_id
                .map(|user| PlaceHost { user: UserId(user), calendar: row.calendar_id.map(CalendarId) }),
            role: (row.role > 0).then(|| parse_role(row.role)).transpose()?,
            accessories: parse_accessories(&row.accessories)?,
        })
    }
}

macro_rules! select_places {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select r.id, r.organisation_id, r.type_id, r.quantity, r.time_zone,
                 r.is_reservable and r.archived_at is null
                   and case when r.user_id is null then not t.is_people
                       else exists (select from memberships m join users u on u.id = m.user_id
                                    where m.organisation_id = r.organisation_id and m.user_id = r.user_id
                                      and u.deactivated_at is null) end as "is_active!",
                 r.user_id,
                 case when r.user_id is not null then coalesce(
                   (select c.id from calendars c where c.id = r.calendar_id and c.owner_user_id = r.user_id),
                   (select c.id from calendars c where c.owner_user_id = r.user_id order by c.id limit 1)) end as calendar_id,
                 coalesce(r.policy, t.policy)::text as "policy!",
                 coalesce((select s.role from resource_access($1) s where s.resource_id = r.id), 0::smallint) as "role!",
                 (select coalesce(json_agg(json_build_object('id', l.accessory_id, 'min', l.min_quantity, 'max', l.max_quantity)
                    order by l.accessory_id), '[]')
                  from resource_links l where l.resource_id = r.id)::text as "accessories!"
               from resources r join resource_types t on t.id = r.type_id
               where r.id = any($2) order by r.id "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Resources in the order of their ids, also those that the viewer cannot see: [`Place::role`] tells.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn places(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Place>, StoreError> {
    select_places!(access, "", ids).fetch_all(connection).await?.into_iter().map(Place::try_from).collect()
}

/// As [`places`], and locks their rows in that order until the transaction ends: nobody else takes them meanwhile.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn places_locked(tx: &mut Tx, access: &Access, ids: &[Uuid]) -> Result<Vec<Place>, StoreError> {
    let rows = select_places!(access, "for no key update of r", ids).fetch_all(&mut **tx).await?;
    rows.into_iter().map(Place::try_from).collect()
}

/// What takes a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occupier {
    /// A reservation.
    Reservation(ReservationId),
    /// A blackout, and why.
    Blackout(BlackoutId, Arc<str>),
}

/// A range for which a resource is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occupied {
    /// The resource.
    pub resource: ResourceId,
    /// By what.
    pub by: Occupier,
    /// The range, buffers included.
    pub during: Window,
    /// How much of it; of a blackout all that there is.
    pub quantity: u32,
}

/// What takes these resources in `window`, in no order: reservations, and the occurrences of blackouts. `None` when that is more
/// than is read together: over [`MOST_OCCUPIED`], or of one blackout more than it is laid out to at once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn occupied(
    connection: &mut PgConnection,
    resources: &[Uuid],
    window: Window,
) -> Result<Option<Vec<Occupied>>, StoreError> {
    // Units and pools have an index each, and blackouts a table of their own: together they are one round trip.
    let rows = sqlx::query!(
        r#"select resource_id as "resource_id!", reservation_id, lower(during) as "start: SqlTimestamp",
             upper(during) as "stop: SqlTimestamp", quantity, null::uuid as blackout_id, null as reason,
             null::timestamp as "start_local: SqlDateTime", null::timestamp as "end_local: SqlDateTime", null as recurrence,
             null as time_zone
           from occupancies
           where resource_id = any($1) and during && tstzrange($2, $3) and holds and is_exclusive
           union all
           select resource_id, reservation_id, lower(during), upper(during), quantity, null, null, null, null, null, null
           from occupancies
           where resource_id = any($1) and during && tstzrange($2, $3) and holds and not is_exclusive
           union all
           select b.resource_id, null, null, null, null, b.id, b.reason, b.start_local, b.end_local, b.recurrence, r.time_zone
           from blackouts b join resources r on r.id = b.resource_id
           where b.resource_id = any($1) and b.during && tstzrange($2, $3)
           limit $4"#,
        resources,
        time::instant(window.start()) as _,
        time::instant(window.end()) as _,
        MOST_OCCUPIED as i64 + 1,
    )
    .fetch_all(connection)
    .await?;
    let mut occupied = Vec::with_capacity(rows.len());
    for row in rows {
        let resource = ResourceId(row.resource_id);
        if let (Some(reservation), Some(start), Some(stop)) = (row.reservation_id, row.start, row.stop) {
            let during = Window::new(start.to_jiff(), stop.to_jiff());
            let during = during.map_err(|error| inconsistent("during", error))?;
            let quantity = row.quantity.and_then(|quantity| u32::try_from(quantity).ok()).unwrap_or_default();
            let by = Occupier::Reservation(ReservationId(reservation));
            occupied.push(Occupied { resource, by, during, quantity });
        } else if let (Some(id), Some(start), Some(end)) = (row.blackout_id, row.start_local, row.end_local) {
            let reason = row.reason.unwrap_or_default();
            let blackout = parse_blackout(id, (start, end), row.recurrence.as_deref(), reason)?;
            let zone = TimeZone::get(row.time_zone.as_deref().unwrap_or_default()).unwrap_or(TimeZone::UTC);
            let Ok(closures) = blackout.closures(window, &zone) else { return Ok(None) };
            occupied.extend(closures.into_iter().map(|closure| Occupied {
                resource,
                by: Occupier::Blackout(closure.blackout, closure.reason),
                during: closure.window,
                quantity: u32::MAX,
            }));
        }
    }
    Ok(Some(occupied).filter(|all| all.len() <= MOST_OCCUPIED))
}

fn inconsistent(column: &'static str, value: impl ToString) -> StoreError {
    StoreError::Inconsistent { table: "occupancies", column, value: value.to_string() }
}

/// What somebody is to an organisation, and their groups in it. Whoever does not belong to it is a guest.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn booker(
    connection: &mut PgConnection,
    user: UserId,
    organisation: OrganisationId,
) -> Result<Booker, StoreError> {
    let row = sqlx::query!(
        r#"select m.role, array(select g.group_id from group_members g
             where g.organisation_id = m.organisation_id and g.user_id = m.user_id) as "groups!"
           from memberships m where m.organisation_id = $1 and m.user_id = $2"#,
        organisation.0,
        user.0
    )
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else {
        return Ok(Booker { user: Some(user), ..Booker::GUEST });
    };
    let standing = OrganisationRole::from_code(row.role).map_or(Standing::Guest, Standing::from);
    Ok(Booker { standing, user: Some(user), groups: row.groups.into_iter().map(GroupId).collect() })
}

/// Holds the quotas of whoever shares them until the transaction ends: what counts for them is not changed meanwhile by
/// reservations of other resources. After the resources are locked, never before.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_quota(tx: &mut Tx, subjects: &[Uuid]) -> Result<(), StoreError> {
    sqlx::query!(
        "select count(pg_advisory_xact_lock(hashtextextended('quota ' || subject, 0)))
         from (select subject::text from unnest($1::uuid[]) as given (subject) order by subject) given",
        subjects
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(())
}

/// As [`lock_quota`], but waits for nobody. Answers whether all of them are held now.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn try_lock_quota(tx: &mut Tx, subjects: &[Uuid]) -> Result<bool, StoreError> {
    let held = sqlx::query_scalar!(
        r#"select coalesce(bool_and(pg_try_advisory_xact_lock(hashtextextended('quota ' || subject, 0))), true) as "held!"
         from (select subject::text from unnest($1::uuid[]) as given (subject) order by subject) given"#,
        subjects
    );
    Ok(held.fetch_one(&mut **tx).await?)
}

/// What counts for quotas at `now`: reservations of whom each binds, in states that count, and no holds that have run out;
/// with the place of the quota among `needs`, each of which is of a resource.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn usage(
    connection: &mut PgConnection,
    booker: &Booker,
    needs: &[(&Place, UsageNeed)],
    now: Timestamp,
) -> Result<Vec<(usize, Used)>, StoreError> {
    let subject = |need: &UsageNeed| match need.subject {
        Subject::Booker => (booker.user.map(|user| user.0), None),
        Subject::Group(group) => (None, Some(group.0)),
    };
    let users: Vec<Option<Uuid>> = needs.iter().map(|(_, need)| subject(need).0).collect();
    let groups: Vec<Option<Uuid>> = needs.iter().map(|(_, need)| subject(need).1).collect();
    let starts: Vec<SqlTimestamp> =
        needs.iter().map(|(_, need)| time::instant(need.window.start())).collect();
    let ends: Vec<SqlTimestamp> = needs.iter().map(|(_, need)| time::instant(need.window.end())).collect();
    let types: Vec<Option<Uuid>> = needs
        .iter()
        .map(|(place, need)| (need.scope == QuotaScope::Type).then_some(place.type_id.0))
        .collect();
    let places: Vec<Uuid> = needs.iter().map(|(place, _)| place.id.0).collect();
    let rows = sqlx::query!(
        r#"select need.index as "index!", r.id, r.starts_at as "start: SqlTimestamp", r.ends_at as "stop: SqlTimestamp",
             sum(o.quantity) as "quantity!"
           from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::uuid[], $6::uuid[]) with ordinality
             as need (user_id, group_id, start, stop, type_id, resource_id, index)
           join lateral (
             select need.user_id as id where need.user_id is not null
             union all
             select g.user_id from group_members g where g.group_id = need.group_id
           ) bound on true
           join reservations r on r.booker_user_id = bound.id and r.starts_at < need.stop and r.ends_at > need.start
             and r.status in (0, 1, 2, 3, 4, 8) and (r.status <> 0 or r.held_until > $7)
           join occupancies o on o.reservation_id = r.id
           join resources s on s.id = o.resource_id
             and case when need.type_id is null then s.id = need.resource_id else s.type_id = need.type_id end
           group by need.index, r.id"#,
        &users as _,
        &groups as _,
        &starts as _,
        &ends as _,
        &types as _,
        &places,
        time::instant(now) as _,
    )
    .fetch_all(connection)
    .await?;
    let used = rows.into_iter().filter_map(|row| {
        let used = Used {
            reservation: ReservationId(row.id),
            window: Window::between(row.start.to_jiff(), row.stop.to_jiff())?,
            quantity: u32::try_from(row.quantity).unwrap_or(u32::MAX),
        };
        Some((usize::try_from(row.index - 1).ok()?, used))
    });
    Ok(used.collect())
}

/// As [`usage`], of a guest: what was booked without an account with this address, which is given in lower case.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn usage_of_guest(
    connection: &mut PgConnection,
    email: &str,
    needs: &[(&Place, UsageNeed)],
    now: Timestamp,
) -> Result<Vec<(usize, Used)>, StoreError> {
    let starts: Vec<SqlTimestamp> =
        needs.iter().map(|(_, need)| time::instant(need.window.start())).collect();
    let ends: Vec<SqlTimestamp> = needs.iter().map(|(_, need)| time::instant(need.window.end())).collect();
    let types: Vec<Option<Uuid>> = needs
        .iter()
        .map(|(place, need)| (need.scope == QuotaScope::Type).then_some(place.type_id.0))
        .collect();
    let places: Vec<Uuid> = needs.iter().map(|(place, _)| place.id.0).collect();
    let rows = sqlx::query!(
        r#"select need.index as "index!", r.id, r.starts_at as "start: SqlTimestamp", r.ends_at as "stop: SqlTimestamp",
             sum(o.quantity) as "quantity!"
           from unnest($1::timestamptz[], $2::timestamptz[], $3::uuid[], $4::uuid[]) with ordinality
             as need (start, stop, type_id, resource_id, index)
           join reservations r on r.guest is not null and lower(r.guest ->> 'email') = $5 and r.starts_at < need.stop
             and r.ends_at > need.start and r.status in (0, 1, 2, 3, 4, 8) and (r.status <> 0 or r.held_until > $6)
           join occupancies o on o.reservation_id = r.id
           join resources s on s.id = o.resource_id
             and case when need.type_id is null then s.id = need.resource_id else s.type_id = need.type_id end
           group by need.index, r.id"#,
        &starts as _,
        &ends as _,
        &types as _,
        &places,
        email,
        time::instant(now) as _,
    )
    .fetch_all(connection)
    .await?;
    let used = rows.into_iter().filter_map(|row| {
        let used = Used {
            reservation: ReservationId(row.id),
            window: Window::between(row.start.to_jiff(), row.stop.to_jiff())?,
            quantity: u32::try_from(row.quantity).unwrap_or(u32::MAX),
        };
        Some((usize::try_from(row.index - 1).ok()?, used))
    });
    Ok(used.collect())
}

impl Place {
    /// Whether the viewer manages it.
    pub fn is_managed(&self) -> bool {
        self.role >= Some(ResourceRole::Manager)
    }
}
