//! Writing reservations. Callers have locked their resources, asked the rules, and append to the change log.

use cal3_domain::time::Window;
use uuid::Uuid;

use super::Reservation;
use crate::{
    StoreError, Tx,
    resource::stored,
    time::{self, SqlTimestamp},
};

/// What is written of the resources, column by column.
struct Columns {
    resources: Vec<Uuid>,
    starts: Vec<SqlTimestamp>,
    ends: Vec<SqlTimestamp>,
    quantities: Vec<i32>,
    exclusive: Vec<bool>,
    holding: Vec<bool>,
}

impl From<&Reservation> for Columns {
    fn from(reservation: &Reservation) -> Self {
        let items = &reservation.items;
        let instants = |at: fn(&Window) -> jiff::Timestamp| {
            items.iter().map(|item| time::instant(at(&item.during))).collect()
        };
        Self {
            resources: items.iter().map(|item| item.resource.0).collect(),
            starts: instants(Window::start),
            ends: instants(Window::end),
            quantities: items.iter().map(|item| stored(item.quantity)).collect(),
            exclusive: items.iter().map(|item| item.is_exclusive).collect(),
            holding: items.iter().map(|item| item.holds).collect(),
        }
    }
}

/// Writes a new reservation with what it takes, in one statement. `ids` are those of its occupancies.
///
/// # Errors
/// [`StoreError::Constraint`] `occupancies_no_overlap` or `occupancies_capacity` when the place is taken, and
/// `reservations_code_key` when another has this code.
pub async fn insert(tx: &mut Tx, reservation: &Reservation, ids: &[Uuid]) -> Result<(), StoreError> {
    let Columns { resources, starts, ends, quantities, exclusive, holding } = reservation.into();
    let deadlines = reservation.deadlines;
    let guest = reservation.guest.as_ref();
    sqlx::query!(
        "with made as (
           insert into reservations (id, organisation_id, code, status, booker_user_id, created_by, summary, note, starts_at,
             ends_at, time_zone, held_until, change_until, check_in_from, check_in_until, no_show_at, version, created_at,
             updated_at, series_id, original_start, guest, answers, booking_page_id,
             event_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $26, $27, $28, coalesce($29, '{}'::jsonb), $30, $31)
           returning id)
         insert into occupancies (id, resource_id, reservation_id, during, quantity, is_exclusive, holds)
         select item.id, item.resource_id, made.id, tstzrange(item.start, item.stop), item.quantity, item.is_exclusive, item.holds
         from made, unnest($19::uuid[], $20::uuid[], $21::timestamptz[], $22::timestamptz[], $23::int[], $24::bool[],
           $25::bool[]) as item (id, resource_id, start, stop, quantity, is_exclusive, holds)",
        reservation.id.0,
        reservation.organisation.0,
        reservation.code,
        reservation.status.code(),
        reservation.booker.map(|id| id.0),
        reservation.created_by.map(|id| id.0),
        reservation.summary,
        reservation.note,
        time::instant(reservation.window.start()) as _,
        time::instant(reservation.window.end()) as _,
        reservation.time_zone,
        reservation.held_until.map(time::instant) as _,
        time::instant(deadlines.change_until) as _,
        deadlines.check_in.map(|open| time::instant(open.start())) as _,
        deadlines.check_in.map(|open| time::instant(open.end())) as _,
        deadlines.no_show_at.map(time::instant) as _,
        reservation.version,
        time::instant(reservation.created_at) as _,
        ids,
        &resources,
        &starts as _,
        &ends as _,
        &quantities,
        &exclusive,
        &holding,
        reservation.occurrence.map(|one| one.series.0),
        reservation.occurrence.map(|one| time::instant(one.original)) as _,
        guest.map(|one| sqlx::types::Json(&one.guest)) as _,
        guest.map(|one| sqlx::types::Json(&one.answers)) as _,
        guest.and_then(|one| one.page).map(|id| id.0),
        reservation.event.map(|id| id.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a reservation can change, and what it takes now. `ids` are for the occupancies of resources that it did
/// not have.
///
/// # Errors
/// [`StoreError::Constraint`] `occupancies_no_overlap` or `occupancies_capacity` when the place is taken.
pub async fn update(tx: &mut Tx, reservation: &Reservation, ids: &[Uuid]) -> Result<(), StoreError> {
    let Columns { resources, starts, ends, quantities, exclusive, holding } = reservation.into();
    let deadlines = reservation.deadlines;
    sqlx::query!(
        "update reservations set status = $2, starts_at = $3, ends_at = $4, held_until = $5, change_until = $6,
           check_in_from = $7, check_in_until = $8, no_show_at = $9, checked_in_at = $10, checked_out_at = $11, decided_by = $12,
           decided_at = $13, decision_note = $14, summary = $15, note = $16, version = $17, updated_at = $18
         where id = $1",
        reservation.id.0,
        reservation.status.code(),
        time::instant(reservation.window.start()) as _,
        time::instant(reservation.window.end()) as _,
        reservation.held_until.map(time::instant) as _,
        time::instant(deadlines.change_until) as _,
        deadlines.check_in.map(|open| time::instant(open.start())) as _,
        deadlines.check_in.map(|open| time::instant(open.end())) as _,
        deadlines.no_show_at.map(time::instant) as _,
        reservation.checked_in_at.map(time::instant) as _,
        reservation.checked_out_at.map(time::instant) as _,
        reservation.decided_by.map(|id| id.0),
        reservation.decided_at.map(time::instant) as _,
        reservation.decision_note,
        reservation.summary,
        reservation.note,
        reservation.version,
        time::instant(reservation.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "with gone as (delete from occupancies where reservation_id = $1 and resource_id <> all ($3))
         insert into occupancies (id, resource_id, reservation_id, during, quantity, is_exclusive, holds)
         select item.id, item.resource_id, $1, tstzrange(item.start, item.stop), item.quantity, item.is_exclusive, item.holds
         from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::int[], $7::bool[], $8::bool[])
           as item (id, resource_id, start, stop, quantity, is_exclusive, holds)
         on conflict (reservation_id, resource_id) where reservation_id is not null
         do update set during = excluded.during, quantity = excluded.quantity, is_exclusive = excluded.is_exclusive,
           holds = excluded.holds
         where (occupancies.during, occupancies.quantity, occupancies.is_exclusive, occupancies.holds)
           is distinct from (excluded.during, excluded.quantity, excluded.is_exclusive, excluded.holds)",
        reservation.id.0,
        ids,
        &resources,
        &starts as _,
        &ends as _,
        &quantities,
        &exclusive,
        &holding,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
