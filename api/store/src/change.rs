//! The change log (`changes`): appended in the transaction of the change, read in an order without gaps.

use cal3_domain::ids::{CalendarId, UserId};
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::{StoreError, Tx, time};

mod read;

pub use read::{
    Change, Page, horizon, is_held_back, list_all, list_readable_calendars, list_visible,
    oldest_writer_seconds,
};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i16)]
pub enum Entity {
    /// A person.
    User = 0,
    /// A calendar.
    Calendar = 1,
    /// An event.
    Event = 2,
    /// An import.
    Import = 3,
}

/// What happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i16)]
pub enum Kind {
    /// It came to be.
    Created = 0,
    /// Some of its fields changed.
    Updated = 1,
    /// It is gone.
    Deleted = 2,
}

/// A row to be appended.
#[derive(Debug, Clone)]
pub struct NewChange {
    /// Whose data it is (a calendar's owner).
    pub owner: UserId,
    /// The calendar that the entity is, or lies in.
    pub calendar: Option<CalendarId>,
    /// What changed.
    pub entity: Entity,
    /// Its id.
    pub entity_id: Uuid,
    /// How.
    pub kind: Kind,
    /// The fields that changed, as they were.
    pub before: Option<Value>,
    /// The fields that changed, as they became.
    pub after: Option<Value>,
    /// Who did it.
    pub actor: Option<UserId>,
}

/// Appends one change.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn append(tx: &mut Tx, at: Timestamp, change: &NewChange) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into changes (at, owner_user_id, calendar_id, entity, entity_id, kind, before, after, actor_user_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        time::instant(at) as _,
        change.owner.0,
        change.calendar.map(|id| id.0),
        change.entity as i16,
        change.entity_id,
        change.kind as i16,
        change.before,
        change.after,
        change.actor.map(|id| id.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
