//! What a viewer can do with calendars.

mod create;
mod delete;
mod export;
pub(crate) mod feed;
pub mod group;
mod preferences;
mod read;
pub mod share;
mod transfer;
mod update;

use cal3_domain::access::{CalendarRole, Owner};
use cal3_store::{Tx, calendar as store};
use serde_json::{Value, json};

use crate::{AppError, EntityRef, FieldError, UserErrorCode};

pub use cal3_store::calendar::{Calendar, Preferences};
pub use create::{CreateCalendar, create};
pub use delete::{Deleted, delete};
pub use export::{Export, FeedState, export, feed};
pub use feed::{disable_feed, rotate_feed};
pub use preferences::{Place, UpdatePreferences, update_preferences};
pub use read::{list, visible, zones};
pub use transfer::transfer;
pub use update::{UpdateCalendar, update};

/// Longest name, in characters.
pub const NAME: usize = 200;
/// Longest description, in characters.
pub const DESCRIPTION: usize = 10_000;
/// Most calendars that one person or organisation owns.
pub const MOST: i64 = 250;

/// What the change log tells of a calendar.
fn fields(calendar: &Calendar) -> Value {
    json!({
        "name": calendar.name,
        "description": calendar.description,
        "color": calendar.color,
        "icon": calendar.icon,
        "timeZone": calendar.time_zone,
        "blocksTime": calendar.blocks_time,
        "hasFeed": calendar.feed_created_at.is_some(),
    })
}

/// Refuses another calendar of an owner who has as many as one may have.
async fn room(tx: &mut Tx, owner: Owner, path: &str) -> Result<(), AppError> {
    if store::count_owned(tx, owner).await? < MOST {
        return Ok(());
    }
    let who = match owner {
        Owner::User(_) => "You have",
        Owner::Organisation(_) => "The organisation has",
    };
    let message = format!("{who} {MOST} calendars, which is as many as there may be. Delete one first.");
    Err(AppError::field(UserErrorCode::LimitReached, path, message))
}

/// Decides whether the viewer may change the calendar itself.
fn require_owner(calendar: &Calendar) -> Result<(), AppError> {
    if calendar.role >= CalendarRole::Owner {
        return Ok(());
    }
    Err(AppError::field(UserErrorCode::Forbidden, "id", "Only an owner of the calendar may do this."))
}

/// Fails when the caller names a version that is not the present one.
pub(crate) fn require_version(given: Option<i32>, present: i32, entity: EntityRef) -> Result<(), AppError> {
    match given {
        Some(given) if given != present => Err(AppError::VersionConflict(entity)),
        _ => Ok(()),
    }
}

/// "Not found" and "not yours" look the same.
pub(crate) fn not_found(field: &str) -> AppError {
    AppError::Invalid(vec![FieldError::new(
        UserErrorCode::NotFound,
        field,
        "There is nothing with this id that you can see.",
    )])
}
