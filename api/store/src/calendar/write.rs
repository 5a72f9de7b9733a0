//! Writing calendars. Callers have decided that the viewer may, and append to the change log.

use cal3_domain::{
    access::Owner,
    ids::{CalendarId, UserId},
};
use jiff::Timestamp;

use super::Calendar;
use crate::{StoreError, Tx, time};

/// Writes a new calendar.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(tx: &mut Tx, calendar: &Calendar) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into calendars (id, owner_user_id, owner_organisation_id, name, description, color, icon, time_zone,
           blocks_time, version, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        calendar.id.0,
        calendar.owner.user().map(|id| id.0),
        calendar.owner.organisation().map(|id| id.0),
        calendar.name,
        calendar.description,
        calendar.color,
        calendar.icon,
        calendar.time_zone,
        calendar.blocks_time,
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
        "update calendars set name = $2, description = $3, color = $4, icon = $5, time_zone = $6, blocks_time = $7,
           version = $8, updated_at = $9
         where id = $1",
        calendar.id.0,
        calendar.name,
        calendar.description,
        calendar.color,
        calendar.icon,
        calendar.time_zone,
        calendar.blocks_time,
        calendar.version,
        time::instant(calendar.updated_at) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Gives a calendar to another owner, and takes its feed away.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn set_owner(tx: &mut Tx, id: CalendarId, owner: Owner, at: Timestamp) -> Result<(), StoreError> {
    sqlx::query!(
        "update calendars set owner_user_id = $2, owner_organisation_id = $3, feed_secret_hash = null,
           feed_created_at = null, version = version + 1, updated_at = $4
         where id = $1",
        id.0,
        owner.user().map(|id| id.0),
        owner.organisation().map(|id| id.0),
        time::instant(at) as _,
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

/// Takes the feeds of all calendars away that are a person's own; answers which had one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn unset_feeds(tx: &mut Tx, owner: UserId, at: Timestamp) -> Result<Vec<CalendarId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "update calendars set feed_secret_hash = null, feed_created_at = null, version = version + 1, updated_at = $2
         where owner_user_id = $1 and feed_secret_hash is not null returning id",
        owner.0,
        time::instant(at) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(CalendarId).collect())
}

/// Deletes a calendar with everything in it.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, id: CalendarId) -> Result<(), StoreError> {
    sqlx::query!("delete from calendars where id = $1", id.0).execute(&mut **tx).await?;
    Ok(())
}
