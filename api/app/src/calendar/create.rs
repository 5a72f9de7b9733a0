//! Making a calendar.

use cal3_domain::{access::CalendarRole, ids::CalendarId};
use cal3_store::{
    calendar::{self as store, Calendar},
    change::{self, Entity, Kind, NewChange},
};
use serde_json::json;

use super::{DESCRIPTION, MOST, NAME, fields};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// The colour of a calendar that was made without one.
const DEFAULT_COLOR: &str = "#3b82f6";

/// What a new calendar is to be.
#[derive(Debug, Clone, Default)]
pub struct CreateCalendar {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// `#rrggbb`; blue when left out.
    pub color: Option<String>,
    /// IANA name; the viewer's zone when left out.
    pub time_zone: Option<String>,
    /// Makes a second request with the same input answer the first's calendar.
    pub idempotency_key: Option<String>,
}

/// Makes a calendar that the viewer owns.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input.
pub async fn create(app: &App, viewer: &Viewer, input: CreateCalendar) -> Result<Calendar, AppError> {
    let user = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let description = faults.text("description", input.description.as_deref(), DESCRIPTION);
    let color = faults.color("color", input.color.as_deref().unwrap_or(DEFAULT_COLOR));
    if let Some(zone) = &input.time_zone {
        faults.zone("timeZone", zone);
    }
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("calendarCreate", &name, &description, &color, &input.time_zone);
    let held = match idempotency::take(app, &mut tx, user, input.idempotency_key.as_deref(), &request).await?
    {
        Outcome::New(held) => held,
        Outcome::Before(result) => return earlier(app, viewer, &result).await,
    };
    let owned = store::list_visible(&mut tx, user, None, None, false, MOST as i64 + 1).await?;
    if owned.iter().filter(|calendar| calendar.owner == user).count() >= MOST {
        return Err(AppError::field(
            UserErrorCode::LimitReached,
            "name",
            format!("You have {MOST} calendars, which is as many as one may have. Delete one first."),
        ));
    }
    let time_zone = match input.time_zone {
        Some(zone) => zone,
        None => store::default_time_zone(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?,
    };
    let now = app.now();
    let calendar = Calendar {
        id: CalendarId(app.new_id()),
        owner: user,
        name,
        description,
        color,
        time_zone,
        feed_created_at: None,
        role: CalendarRole::Owner,
        is_visible: true,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert(&mut tx, &calendar).await?;
    let change = NewChange {
        owner: user,
        calendar: Some(calendar.id),
        entity: Entity::Calendar,
        entity_id: calendar.id.0,
        kind: Kind::Created,
        before: None,
        after: Some(fields(&calendar)),
        actor: Some(user),
    };
    change::append(&mut tx, now, &change).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(calendar.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(calendar)
}

async fn earlier(app: &App, viewer: &Viewer, result: &serde_json::Value) -> Result<Calendar, AppError> {
    let id = serde_json::from_value(result.clone()).map_err(AppError::internal)?;
    super::visible(app, viewer, &[CalendarId(id)]).await?.pop().ok_or(AppError::NotFound)
}
