//! Events as their attendees see them: who is invited need not see the calendar. Only events that a person here organises count, and
//! an address stands for whoever has it confirmed; the caller has seen to that.

use cal3_domain::{
    event::Event,
    ids::{EventId, UserId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    read::{decode_events, select_events},
    row::Row,
};
use crate::{
    PgConnection, Store, StoreError, Tx,
    time::{self, SqlDateTime, SqlTimestamp},
};

/// Where an invitation stands in its list: those without an answer first, then by their starts, then by their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationPlace {
    /// Whether it was answered.
    pub is_answered: bool,
    /// The first start.
    pub starts: Timestamp,
    /// The event.
    pub event: Uuid,
}

/// A page of the events to which an address is invited and that are not over, without those that it organises itself or that do not
/// take place, in the order of their places.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn invitations(
    store: &Store,
    connection: &mut PgConnection,
    address: &str,
    now: Timestamp,
    bounds: (Option<InvitationPlace>, Option<InvitationPlace>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<(InvitationPlace, Event)>, StoreError> {
    // The first year: what comes before it PostgreSQL does not know.
    let starts = Timestamp::constant(-62_135_596_800, 0);
    let first = InvitationPlace { is_answered: false, starts, event: Uuid::nil() };
    let after = bounds.0.unwrap_or(first);
    let (before, is_bounded) = (bounds.1.unwrap_or(first), bounds.1.is_some());
    let places = sqlx::query!(
        r#"select p.id as "id!", p.is_answered as "is_answered!", p.starts as "starts!: SqlTimestamp" from (
             select e.id, lower(e.during) as starts, not exists (
               select from jsonb_array_elements(e.participants -> 'attendees') a
               where lower(a ->> 'address') = lower($1) and a ->> 'answer' = 'NEEDS_ACTION') as is_answered
             from events e
             where e.participants is not null and participant_addresses(e.participants) @> array[lower($1)]
               and e.participants #>> '{organizer,user}' is not null
               and lower(e.participants #>> '{organizer,address}') <> lower($1)
               and e.status <> 2 and e.during && tstzrange($2, null)
           ) p
           where (p.is_answered, p.starts, p.id) > ($3, $4, $5)
             and (not $6 or (p.is_answered, p.starts, p.id) < ($7, $8, $9))
           order by case when $10 then p.is_answered end desc, case when $10 then p.starts end desc,
             case when $10 then p.id end desc, p.is_answered, p.starts, p.id
           limit $11"#,
        address,
        time::instant(now) as _,
        after.is_answered,
        time::instant(after.starts) as _,
        after.event,
        is_bounded,
        before.is_answered,
        time::instant(before.starts) as _,
        before.event,
        backwards,
        limit,
    )
    .fetch_all(&mut *connection)
    .await?;
    let ids: Vec<Uuid> = places.iter().map(|place| place.id).collect();
    let mut events = super::of_anybody(store, connection, &ids).await?;
    let mut found: Vec<_> = places
        .into_iter()
        .filter_map(|row| {
            let at = events.iter().position(|event| event.id.0 == row.id)?;
            let place =
                InvitationPlace { is_answered: row.is_answered, starts: row.starts.to_jiff(), event: row.id };
            Some((place, events.swap_remove(at)))
        })
        .collect();
    if backwards {
        found.reverse();
    }
    Ok(found)
}

/// How many of [`invitations`] wait for an answer, counted up to `most`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_unanswered(
    connection: &mut PgConnection,
    address: &str,
    now: Timestamp,
    most: i64,
) -> Result<i64, StoreError> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from events e
             where e.participants is not null and participant_addresses(e.participants) @> array[lower($1)]
               and e.participants #>> '{organizer,user}' is not null
               and lower(e.participants #>> '{organizer,address}') <> lower($1)
               and e.status <> 2 and e.during && tstzrange($2, null)
               and exists (
                 select from jsonb_array_elements(e.participants -> 'attendees') a
                 where lower(a ->> 'address') = lower($1) and a ->> 'answer' = 'NEEDS_ACTION')
             limit $3) found"#,
        address,
        time::instant(now) as _,
        most,
    )
    .fetch_one(connection)
    .await?;
    Ok(count)
}

/// An event to which the address is invited by somebody here, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_for_attendee(
    store: &Store,
    tx: &mut Tx,
    id: EventId,
    address: &str,
) -> Result<Option<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 20::smallint as role) a
         where e.id = $1 and e.participants is not null
           and participant_addresses(e.participants) @> array[lower($2)]
           and e.participants #>> '{organizer,user}' is not null for update of e",
        id.0,
        address
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode_events(store, tx, rows).await?.pop().map(|found| found.event))
}

/// Remembers a link by which may be answered for an address; `hash` is the SHA-256 of its secret.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert_answer_secret(
    tx: &mut Tx,
    id: EventId,
    address: &str,
    hash: &[u8; 32],
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into answer_secrets (secret_hash, event_id, address, created_at) values ($1, $2, $3, $4)",
        hash.as_slice(),
        id.0,
        address,
        time::instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The event and the address that a link with this secret is for.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn by_answer_secret(
    connection: &mut PgConnection,
    hash: &[u8; 32],
) -> Result<Option<(EventId, String)>, StoreError> {
    let row =
        sqlx::query!("select event_id, address from answer_secrets where secret_hash = $1", hash.as_slice());
    Ok(row.fetch_optional(connection).await?.map(|row| (EventId(row.event_id), row.address)))
}

/// How many mails to those whom somebody invites were made since an instant.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn attendee_mails_since(
    connection: &mut PgConnection,
    user: UserId,
    since: Timestamp,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from jobs
           where kind = 'mail' and payload -> 'mail' ->> 'kind' = 'attendee' and owner_user_id = $1 and created_at > $2"#,
        user.0,
        time::instant(since) as _,
    )
    .fetch_one(connection)
    .await?)
}
