//! Changing a calendar, or how the viewer looks at it.

use cal3_domain::ids::CalendarId;
use cal3_store::{
    calendar::{self as store, Calendar},
    change::{self, Entity, Kind, NewChange},
};

use super::{DESCRIPTION, NAME, fields, not_found, require_owner, require_version};
use crate::{App, AppError, EntityRef, Viewer, diff::diff, faults::Faults};

/// What is to change. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateCalendar {
    /// Its name.
    pub name: Option<String>,
    /// What it is for; `Some(None)` clears it.
    pub description: Option<Option<String>>,
    /// `#rrggbb`.
    pub color: Option<String>,
    /// IANA name.
    pub time_zone: Option<String>,
    /// Whether the viewer's own page shows it: the one thing that needs no right to change the calendar.
    pub is_visible: Option<bool>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a calendar that the viewer owns, or only its visibility to them.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at
/// `id`; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: CalendarId,
    input: UpdateCalendar,
) -> Result<Calendar, AppError> {
    let user = viewer.user_id().ok_or(AppError::Unauthenticated)?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, user, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(input.if_version, before.version, EntityRef::Calendar(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    if let Some(description) = &input.description {
        after.description = faults.text("description", description.as_deref(), DESCRIPTION);
    }
    if let Some(color) = &input.color {
        after.color = faults.color("color", color);
    }
    if let Some(zone) = &input.time_zone {
        faults.zone("timeZone", zone);
        after.time_zone.clone_from(zone);
    }
    faults.check()?;
    if after != before {
        require_owner(&before)?;
        after.version += 1;
        after.updated_at = app.now();
        store::update(&mut tx, &after).await?;
    }
    if let Some(is_visible) = input.is_visible {
        store::set_visibility(&mut tx, user, id, is_visible).await?;
        after.is_visible = is_visible;
    }
    if let Some((was, is)) = diff(fields(&before), fields(&after)) {
        let change = NewChange {
            owner: before.owner,
            calendar: Some(id),
            entity: Entity::Calendar,
            entity_id: id.0,
            kind: Kind::Updated,
            before: Some(was),
            after: Some(is),
            actor: Some(user),
        };
        change::append(&mut tx, app.now(), &change).await?;
    }
    app.commit(tx).await?;
    Ok(after)
}
