//! Reading reservations. Their bookers see them, and whoever approves reservations of one of their resources.

use cal3_domain::{
    access::Viewer,
    ids::{
        BookingPageId, EventId, OrganisationId, ReservationId, ReservationSeriesId, ResourceId,
        ResourceTypeId, UserId,
    },
    reservation::{Deadlines, Status},
    time::Window,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{GuestBooking, Host, Item, Occurrence, Reservation};
use crate::{
    Access, PgConnection, StoreError, Tx,
    resource::parse_role,
    time::{self, SqlTimestamp},
};

pub(super) struct Row {
    id: Uuid,
    organisation_id: Uuid,
    code: String,
    status: i16,
    series_id: Option<Uuid>,
    original_start: Option<SqlTimestamp>,
    booker_user_id: Option<Uuid>,
    guest: Option<String>,
    answers: String,
    booking_page_id: Option<Uuid>,
    created_by: Option<Uuid>,
    summary: String,
    note: Option<String>,
    starts_at: SqlTimestamp,
    ends_at: SqlTimestamp,
    time_zone: String,
    held_until: Option<SqlTimestamp>,
    change_until: SqlTimestamp,
    check_in_from: Option<SqlTimestamp>,
    check_in_until: Option<SqlTimestamp>,
    no_show_at: Option<SqlTimestamp>,
    checked_in_at: Option<SqlTimestamp>,
    checked_out_at: Option<SqlTimestamp>,
    decided_by: Option<Uuid>,
    decided_at: Option<SqlTimestamp>,
    decision_note: Option<String>,
    event_id: Option<Uuid>,
    host_users: Vec<Option<Uuid>>,
    host_events: Vec<Option<Uuid>>,
    version: i32,
    created_at: SqlTimestamp,
    updated_at: SqlTimestamp,
    booker_manages: bool,
    resource_ids: Vec<Uuid>,
    quantities: Vec<i32>,
    starts: Vec<SqlTimestamp>,
    ends: Vec<SqlTimestamp>,
    exclusive: Vec<bool>,
    holding: Vec<bool>,
    role: i16,
}

fn inconsistent(column: &'static str, value: impl ToString) -> StoreError {
    StoreError::Inconsistent { table: "reservations", column, value: value.to_string() }
}

/// A range that the database holds to be one.
fn window(start: SqlTimestamp, end: SqlTimestamp) -> Result<Window, StoreError> {
    Window::new(start.to_jiff(), end.to_jiff()).map_err(|error| inconsistent("starts_at", error))
}

fn guest_booking(guest: &str, answers: &str, page: Option<Uuid>) -> Result<GuestBooking, StoreError> {
    Ok(GuestBooking {
        guest: serde_json::from_str(guest).map_err(|error| inconsistent("guest", error))?,
        answers: serde_json::from_str(answers).map_err(|error| inconsistent("answers", error))?,
        page: page.map(BookingPageId),
    })
}

impl TryFrom<Row> for Reservation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let guest = row.guest.as_deref().map(|guest| guest_booking(guest, &row.answers, row.booking_page_id));
        let hosts = row.host_users.into_iter().zip(row.host_events);
        let check_in = row.check_in_from.zip(row.check_in_until);
        let ranges = row.starts.into_iter().zip(row.ends).map(|(start, end)| window(start, end));
        let taken = row.quantities.into_iter().zip(row.exclusive).zip(row.holding);
        let items = row.resource_ids.into_iter().zip(ranges).zip(taken);
        let items = items.map(|((resource, during), ((quantity, is_exclusive), holds))| {
            let quantity = u32::try_from(quantity).unwrap_or_default();
            Ok(Item { resource: ResourceId(resource), during: during?, quantity, is_exclusive, holds })
        });
        Ok(Self {
            id: ReservationId(row.id),
            organisation: OrganisationId(row.organisation_id),
            code: row.code,
            status: Status::from_code(row.status).ok_or_else(|| inconsistent("status", row.status))?,
            occurrence: row.series_id.zip(row.original_start).map(|(series, original)| Occurrence {
                series: ReservationSeriesId(series),
                original: original.to_jiff(),
            }),
            booker: row.booker_user_id.map(UserId),
            guest: guest.transpose()?,
            created_by: row.created_by.map(UserId),
            summary: row.summary,
            note: row.note,
            window: window(row.starts_at, row.ends_at)?,
            time_zone: row.time_zone,
            held_until: row.held_until.map(SqlTimestamp::to_jiff),
            deadlines: Deadlines {
                change_until: row.change_until.to_jiff(),
                check_in: check_in.map(|(from, until)| window(from, until)).transpose()?,
                no_show_at: row.no_show_at.map(SqlTimestamp::to_jiff),
            },
            checked_in_at: row.checked_in_at.map(SqlTimestamp::to_jiff),
            checked_out_at: row.checked_out_at.map(SqlTimestamp::to_jiff),
            decided_by: row.decided_by.map(UserId),
            decided_at: row.decided_at.map(SqlTimestamp::to_jiff),
            decision_note: row.decision_note,
            event: row.event_id.map(EventId),
            hosts: hosts
                .filter_map(|(user, event)| Some(Host { user: UserId(user?), event: event.map(EventId) }))
                .collect(),
            items: items.collect::<Result<_, StoreError>>()?,
            role: (row.role > 0).then(|| parse_role(row.role)).transpose()?,
            booker_manages: row.booker_manages,
            version: row.version,
            created_at: row.created_at.to_jiff(),
            updated_at: row.updated_at.to_jiff(),
        })
    }
}

macro_rules! select_reservations {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select r.id, r.organisation_id, r.code, r.status, r.series_id,
                 r.original_start as "original_start: SqlTimestamp", r.booker_user_id, r.guest::text as guest,
                 r.answers::text as "answers!", r.booking_page_id, r.created_by, r.summary, r.note,
                 r.starts_at as "starts_at: SqlTimestamp", r.ends_at as "ends_at: SqlTimestamp", r.time_zone,
                 r.held_until as "held_until: SqlTimestamp", r.change_until as "change_until: SqlTimestamp",
                 r.check_in_from as "check_in_from: SqlTimestamp", r.check_in_until as "check_in_until: SqlTimestamp",
                 r.no_show_at as "no_show_at: SqlTimestamp", r.checked_in_at as "checked_in_at: SqlTimestamp",
                 r.checked_out_at as "checked_out_at: SqlTimestamp", r.decided_by, r.decided_at as "decided_at: SqlTimestamp",
                 r.decision_note, r.event_id, o.host_users as "host_users!: Vec<Option<Uuid>>",
                 o.host_events as "host_events!: Vec<Option<Uuid>>", r.version, r.created_at as "created_at: SqlTimestamp", r.updated_at as "updated_at: SqlTimestamp",
                 exists (select from memberships m where m.organisation_id = r.organisation_id
                         and m.user_id = r.booker_user_id and m.role >= 20) as "booker_manages!",
                 o.resource_ids as "resource_ids!", o.quantities as "quantities!", o.starts as "starts!: Vec<SqlTimestamp>",
                 o.ends as "ends!: Vec<SqlTimestamp>", o.exclusive as "exclusive!", o.holding as "holding!", o.role as "role!"
               from reservations r
               cross join lateral (
                 select coalesce(array_agg(o.resource_id order by o.resource_id), '{}') as resource_ids,
                   coalesce(array_agg(o.quantity order by o.resource_id), '{}') as quantities,
                   coalesce(array_agg(lower(o.during) order by o.resource_id), '{}') as starts,
                   coalesce(array_agg(upper(o.during) order by o.resource_id), '{}') as ends,
                   coalesce(array_agg(o.is_exclusive order by o.resource_id), '{}') as exclusive,
                   coalesce(array_agg(o.holds order by o.resource_id), '{}') as holding,
                   coalesce(array_agg(s.user_id order by o.resource_id), '{}') as host_users,
                   coalesce(array_agg(h.event_id order by o.resource_id), '{}') as host_events,
                   coalesce(min(a.role), 0::smallint) as role, coalesce(max(a.role), 0::smallint) as strongest,
                   coalesce(bool_and(($1::viewer).resource_ids is null or o.resource_id = any (($1::viewer).resource_ids)),
                     true) as is_granted
                 from occupancies o
                 join resources s on s.id = o.resource_id
                 left join reservation_hosts h on h.reservation_id = o.reservation_id and h.user_id = s.user_id
                 cross join lateral (
                   select coalesce((select s.role from resource_access($1) s where s.resource_id = o.resource_id),
                     0::smallint) as role
                 ) a
                 where o.reservation_id = r.id
               ) o "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that the viewer can see, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Reservation>, StoreError> {
    let rows = select_reservations!(
        access,
        "where r.id = any($2) and (r.booker_user_id = ($1::viewer).user_id and o.is_granted or o.strongest >= 30)",
        ids
    );
    rows.fetch_all(connection).await?.into_iter().map(Reservation::try_from).collect()
}

/// These reservations, whoever may see them, in no order. For whoever decides for many people at once who may.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_anybody(connection: &mut PgConnection, ids: &[Uuid]) -> Result<Vec<Reservation>, StoreError> {
    let nobody = Access::of(&Viewer::Anonymous);
    let rows = select_reservations!(nobody, "where r.id = any($2)", ids);
    rows.fetch_all(connection).await?.into_iter().map(Reservation::try_from).collect()
}

/// A reservation that the viewer can see (or any, for the worker's own duties), its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(
    tx: &mut Tx,
    access: &Access,
    id: ReservationId,
    whoever: bool,
) -> Result<Option<Reservation>, StoreError> {
    let row = select_reservations!(
        access,
        "where r.id = $2
           and ($3 or r.booker_user_id = ($1::viewer).user_id and o.is_granted or o.strongest >= 30)
         for no key update of r",
        id.0,
        whoever
    );
    row.fetch_optional(&mut **tx).await?.map(Reservation::try_from).transpose()
}

/// The reservation of a guest; `None` for others. For whoever has shown the link of a mail.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn of_guest(
    connection: &mut PgConnection,
    id: ReservationId,
) -> Result<Option<Reservation>, StoreError> {
    let nobody = Access::of(&Viewer::Anonymous);
    let row = select_reservations!(nobody, "where r.id = $2 and r.guest is not null", id.0);
    row.fetch_optional(connection).await?.map(Reservation::try_from).transpose()
}

/// The occurrences of a series from `from` on by their original starts, or all, that are not over and that the viewer can see,
/// in the order of their ids. Their rows are locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_occurrences(
    tx: &mut Tx,
    access: &Access,
    series: ReservationSeriesId,
    from: Option<Timestamp>,
) -> Result<Vec<Reservation>, StoreError> {
    let rows = select_reservations!(
        access,
        "where r.series_id = $2 and ($3::timestamptz is null or r.original_start >= $3) and r.status in (0, 1, 2, 9)
           and (r.booker_user_id = ($1::viewer).user_id and o.is_granted or o.strongest >= 30)
         order by r.id
         for no key update of r",
        series.0,
        from.map(time::instant) as _
    );
    rows.fetch_all(&mut **tx).await?.into_iter().map(Reservation::try_from).collect()
}

/// The resources of a reservation, in the order of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn resources_of(connection: &mut PgConnection, id: ReservationId) -> Result<Vec<Uuid>, StoreError> {
    let ids = sqlx::query_scalar!(
        "select resource_id from occupancies where reservation_id = $1 order by resource_id",
        id.0
    );
    Ok(ids.fetch_all(connection).await?)
}

/// A place in a list in the order of starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ByStart {
    /// When the reservation starts.
    pub at: Timestamp,
    /// The reservation.
    pub id: Uuid,
}

/// Which reservations to list. What is left out does not restrict.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only the viewer's own.
    pub own: bool,
    /// Only of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only of one of these resources.
    pub resources: Option<Vec<Uuid>>,
    /// Only of resources of this type.
    pub kind: Option<ResourceTypeId>,
    /// Only the occurrences of this series.
    pub series: Option<ReservationSeriesId>,
    /// Only in one of these states.
    pub statuses: Option<Vec<i16>>,
    /// Only what touches this range.
    pub window: Option<Window>,
}

/// The reservations that the viewer can see after `after` in the order of their starts, or before `before` from the end.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list(
    connection: &mut PgConnection,
    access: &Access,
    filter: &Filter,
    (after, before): (Option<ByStart>, Option<ByStart>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Reservation>, StoreError> {
    let mut rows = select_reservations!(
        access,
        "where (r.booker_user_id = ($1::viewer).user_id
                or not $2 and r.organisation_id in (select s.organisation_id from resource_access($1) s where s.role >= 30))
           and (r.booker_user_id = ($1::viewer).user_id and o.is_granted or o.strongest >= 30)
           and ($3::uuid[] is null or o.resource_ids && $3) and ($4::smallint[] is null or r.status = any($4))
           and ($5::timestamptz is null or r.ends_at > $5) and ($6::timestamptz is null or r.starts_at < $6)
           and ($7::timestamptz is null or (r.starts_at, r.id) > ($7, $8))
           and ($9::timestamptz is null or (r.starts_at, r.id) < ($9, $10))
           and ($13::uuid is null or r.series_id = $13) and ($14::uuid is null or r.organisation_id = $14)
           and ($15::uuid is null
                or exists (select from resources s where s.id = any (o.resource_ids) and s.type_id = $15))
         order by case when $11 then null else r.starts_at end, case when $11 then null else r.id end,
           r.starts_at desc, r.id desc
         limit $12",
        filter.own,
        filter.resources.as_deref(),
        filter.statuses.as_deref(),
        filter.window.map(|window| time::instant(window.start())) as _,
        filter.window.map(|window| time::instant(window.end())) as _,
        after.map(|place| time::instant(place.at)) as _,
        after.map(|place| place.id),
        before.map(|place| time::instant(place.at)) as _,
        before.map(|place| place.id),
        backwards,
        limit,
        filter.series.map(|id| id.0),
        filter.organisation.map(|id| id.0),
        filter.kind.map(|id| id.0)
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Reservation::try_from).collect()
}
