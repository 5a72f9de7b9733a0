//! Changing a calendar.

use cal3_domain::{
    access::{CalendarRole, Scope},
    ids::CalendarId,
};
use cal3_store::{
    calendar::{self as store, Calendar},
    change::{self, Entity, Kind, NewChange, Sight},
    task,
};

use super::{DESCRIPTION, NAME, fields, not_found, require_owner, require_version};
use crate::{
    App, AppError, EntityRef, Viewer,
    access::{self, Actor},
    diff::diff,
    faults::Faults,
};

/// What is to change. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateCalendar {
    /// Its name.
    pub name: Option<String>,
    /// What it is for; `Some(None)` clears it.
    pub description: Option<Option<String>>,
    /// `#rrggbb`.
    pub color: Option<String>,
    /// An emoji; `Some(None)` clears it.
    pub icon: Option<Option<String>>,
    /// IANA name.
    pub time_zone: Option<String>,
    /// Whether its events make it busy.
    pub blocks_time: Option<bool>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Changes a calendar that the viewer owns, for everybody who sees it.
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
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsWrite)?;
    let mut tx = app.store.begin().await?;
    let before = store::locked(&mut tx, &access, id).await?.ok_or_else(|| not_found("id"))?;
    require_owner(&before)?;
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
    if let Some(icon) = &input.icon {
        after.icon = faults.icon("icon", icon.as_deref());
    }
    after.blocks_time = input.blocks_time.unwrap_or(before.blocks_time);
    faults.check()?;
    if let Some((was, is)) = diff(fields(&before), fields(&after)) {
        after.version += 1;
        after.updated_at = app.now();
        store::update(&mut tx, &after).await?;
        if after.time_zone != before.time_zone {
            task::rezone(&mut tx, id, &after.time_zone).await?;
        }
        let change = NewChange {
            owner: Some(before.owner),
            calendar: Some(id),
            entity: Entity::Calendar,
            entity_id: id.0,
            kind: Kind::Updated,
            before: Some(was),
            after: Some(is),
            actor: Some(user),
            sight: Sight::from_role(CalendarRole::FreeBusy.code()),
        };
        change::append(&mut tx, after.updated_at, &change).await?;
    }
    app.commit(tx).await?;
    Ok(after)
}
