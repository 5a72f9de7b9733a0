//! Appending many changes at once: when a group or an organisation goes, everybody in it is told of what they lose.

use cal3_domain::access::Owner;
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::NewChange;
use crate::{StoreError, Tx, time};

/// Rows of one statement.
const STEP: usize = 2_000;

/// Appends changes, in their order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn append_all(tx: &mut Tx, at: Timestamp, changes: &[NewChange]) -> Result<(), StoreError> {
    for step in changes.chunks(STEP) {
        append_step(tx, at, step, &[]).await?;
    }
    Ok(())
}

/// Appends changes, in their order, each with the runs of rules behind it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn append_caused(
    tx: &mut Tx,
    at: Timestamp,
    changes: &[(NewChange, Value)],
) -> Result<(), StoreError> {
    for step in changes.chunks(STEP) {
        let (changes, causes): (Vec<NewChange>, Vec<Value>) = step.iter().cloned().unzip();
        append_step(tx, at, &changes, &causes).await?;
    }
    Ok(())
}

/// Without `causes`, what is behind the transaction is behind each ([`crate::automation::tell_cause`]).
async fn append_step(
    tx: &mut Tx,
    at: Timestamp,
    changes: &[NewChange],
    causes: &[Value],
) -> Result<(), StoreError> {
    fn column<T>(changes: &[NewChange], value: impl Fn(&NewChange) -> T) -> Vec<T> {
        changes.iter().map(value).collect()
    }
    let users: Vec<Option<Uuid>> = column(changes, |c| c.owner.and_then(Owner::user).map(|id| id.0));
    let organisations: Vec<Option<Uuid>> =
        column(changes, |c| c.owner.and_then(Owner::organisation).map(|id| id.0));
    let calendars: Vec<Option<Uuid>> = column(changes, |c| c.calendar.map(|id| id.0));
    let entities: Vec<i16> = column(changes, |c| c.entity as i16);
    let entity_ids: Vec<Uuid> = column(changes, |c| c.entity_id);
    let kinds: Vec<i16> = column(changes, |c| c.kind as i16);
    let befores: Vec<Option<Value>> = column(changes, |c| c.before.clone());
    let afters: Vec<Option<Value>> = column(changes, |c| c.after.clone());
    let actors: Vec<Option<Uuid>> = column(changes, |c| c.actor.map(|id| id.0));
    let roles_before: Vec<i16> = column(changes, |c| c.sight.before);
    let roles_after: Vec<i16> = column(changes, |c| c.sight.after);
    let touches: Vec<bool> = column(changes, |c| c.sight.touches_busy);
    let audiences: Vec<Option<Uuid>> = column(changes, |c| c.sight.audience);
    sqlx::query!(
        "insert into changes (at, owner_user_id, owner_organisation_id, calendar_id, entity, entity_id, kind, before, after,
           actor_user_id, min_role_before, min_role_after, touches_busy, audience_id, cause)
         select $1, case when n.organisation is null then coalesce(n.owner, c.owner_user_id) end,
           case when n.owner is null then coalesce(n.organisation, c.owner_organisation_id) end,
           n.calendar, n.entity, n.entity_id, n.kind, n.before, n.after, n.actor, n.role_before, n.role_after, n.touches,
           n.audience, coalesce(n.cause, nullif(current_setting('cal3.cause', true), '')::jsonb)
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::uuid[], $7::smallint[], $8::jsonb[], $9::jsonb[],
             $10::uuid[], $11::smallint[], $12::smallint[], $13::boolean[], $14::uuid[], $15::jsonb[]) with ordinality
           as n (owner, organisation, calendar, entity, entity_id, kind, before, after, actor, role_before, role_after,
             touches, audience, cause, place)
         left join calendars c on n.owner is null and n.organisation is null and c.id = n.calendar
         order by n.place",
        time::instant(at) as _,
        users as _,
        organisations as _,
        calendars as _,
        &entities,
        &entity_ids,
        &kinds,
        befores as _,
        afters as _,
        actors as _,
        &roles_before,
        &roles_after,
        &touches,
        audiences as _,
        causes,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
