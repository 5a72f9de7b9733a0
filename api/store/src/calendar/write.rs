//! Writing calendars. Callers have decided that the viewer may, and append to the change log.

use cal3_domain::ids::{CalendarId, UserId};
use jiff::Timestamp;

use super::Calendar;
use crate::{StoreError, Tx, time};

/// Writes a new calendar.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, calendar: &Calendar) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendars (id, owner_user_id, name, description, color, time_zone, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        calendar.id.0,
        calendar.owner.0,
        calendar.name,
        calendar.description,
        calendar.color,
        calendar.time_zone,
        calendar.version,
        time::instant(calendar.created_at) as _,
        time::instant(calendar.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes what of a calendar its owner can change.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn update(tx: &mut Tx, calendar: &Calendar) -> Result<(), StoreError> {
    sqlx::query!(
        "update calendars set name = $2, description = $3, color = $4, time_zone = $5, version = $6, updated_at = $7
         where id = $1",
        calendar.id.0,
        calendar.name,
        calendar.description,
        calendar.color,
        calendar.time_zone,
        calendar.version,
        time::instant(calendar.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Says whether the viewer's page shows the calendar.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_visibility(
    tx: &mut Tx,
    viewer: UserId,
    id: CalendarId,
    is_visible: bool,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendar_preferences (user_id, calendar_id, is_visible) values ($1, $2, $3)
         on conflict (user_id, calendar_id) do update set is_visible = excluded.is_visible",
        viewer.0,
        id.0,
        is_visible,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Replaces the secret of the feed URL by one with this SHA-256, or takes the feed away.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_feed(
    tx: &mut Tx,
    id: CalendarId,
    secret_hash: Option<&[u8]>,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update calendars set feed_secret_hash = $2,
           feed_created_at = case when $2::bytea is null then null else $3::timestamptz end,
           version = version + 1, updated_at = $3
         where id = $1",
        id.0,
        secret_hash,
        time::instant(at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes a calendar with everything in it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: CalendarId) -> Result<(), StoreError> {
    sqlx::query!("delete from calendars where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
