//! Reading events to change them: their rows are locked until the transaction ends.

use cal3_domain::{event::Event, ids::EventId};
use jiff::civil::DateTime;
use uuid::Uuid;

use super::{
    VisibleEvent,
    read::{decode_events, select_events},
    row::Row,
};
use crate::{
    Access, Store, StoreError, Tx,
    time::{self, SqlDateTime, SqlTimestamp},
};

/// An event that the viewer may read, its row locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked(
    store: &Store,
    tx: &mut Tx,
    access: &Access,
    id: EventId,
) -> Result<Option<VisibleEvent>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e
         join lateral (select role from calendar_access($2) where calendar_id = e.calendar_id and role >= 20 offset 0) a
           on e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id
         where e.id = $1 for update of e",
        id.0,
        access as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode_events(store, tx, rows).await?.pop())
}

/// Locks these events until the transaction ends, in the order of their ids.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn lock_all(tx: &mut Tx, ids: &[Uuid]) -> Result<(), StoreError> {
    sqlx::query!("select from events where id = any($1) order by id for update", ids)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Those of these events that the viewer may read, with their roles on the calendars, in the order of their ids; their rows locked
/// until the transaction ends.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_all(
    store: &Store,
    tx: &mut Tx,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<VisibleEvent>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e
         join lateral (select role from calendar_access($2) where calendar_id = e.calendar_id and role >= 20 offset 0) a
           on e.classification = 0 or a.role >= 40 or e.created_by = ($2::viewer).user_id
         where e.id = any($1) order by e.id for update of e",
        ids,
        access as _
    )
    .fetch_all(&mut **tx)
    .await?;
    decode_events(store, tx, rows).await
}

/// An event whoever may read it, for what follows it, its row locked until the transaction ends. `None` also when another
/// transaction has locked it: it is not waited for.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_at_once(store: &Store, tx: &mut Tx, id: EventId) -> Result<Option<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 40::smallint as role) a where e.id = $1 for update of e skip locked",
        id.0
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode_events(store, tx, rows).await?.pop().map(|found| found.event))
}

/// The override of one occurrence of a series, its row locked until the transaction ends. Rights on the series have
/// been decided by the caller.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_override(
    store: &Store,
    tx: &mut Tx,
    series: EventId,
    original: DateTime,
) -> Result<Option<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 40::smallint as role) a
         where e.series_id = $1 and e.recurrence_id = $2 for update of e",
        series.0,
        time::local(original) as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode_events(store, tx, rows).await?.pop().map(|found| found.event))
}

/// The latest overrides of a series, whoever may read them, at most `limit`, in the order of their ids, as whoever locks several events
/// locks them.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_latest_overrides(
    store: &Store,
    tx: &mut Tx,
    series: EventId,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 40::smallint as role) a
         where e.id in (select id from events where series_id = $1 order by recurrence_id desc limit $2)
         order by e.id for update of e",
        series.0,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode_events(store, tx, rows).await?.into_iter().map(|found| found.event).collect())
}

/// The overrides of a series whose original start is `from` or later, locked, at most `limit`.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn locked_overrides(
    store: &Store,
    tx: &mut Tx,
    series: EventId,
    from: DateTime,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows = select_events!(
        "null::timestamp[]",
        "from events e, lateral (select 40::smallint as role) a
         where e.series_id = $1 and e.recurrence_id >= $2 order by e.recurrence_id limit $3 for update of e",
        series.0,
        time::local(from) as _,
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(decode_events(store, tx, rows).await?.into_iter().map(|found| found.event).collect())
}
