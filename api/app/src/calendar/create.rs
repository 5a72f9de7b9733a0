//! Making a calendar.

use cal3_domain::{
    access::{CalendarRole, OrganisationRole, Owner, Scope},
    ids::{CalendarId, OrganisationId},
};
use cal3_store::{
    calendar::{self as store, Calendar, Preferences},
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::json;
use uuid::Uuid;

use super::{DESCRIPTION, NAME, fields, room};
use crate::{
    App, AppError, Viewer,
    access::{self, Actor},
    faults::Faults,
    idempotency::{self, Outcome},
    organisation,
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
    /// An emoji.
    pub icon: Option<String>,
    /// IANA name; the owner's zone when left out.
    pub time_zone: Option<String>,
    /// Whether its events make it busy; they do when left out.
    pub blocks_time: Option<bool>,
    /// The organisation that is to own it; the viewer when left out.
    pub organisation: Option<OrganisationId>,
    /// Makes a second request with the same input answer the first's calendar.
    pub idempotency_key: Option<String>,
}

/// Makes a calendar of the viewer's, or of an organisation that they administer.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input; `NOT_FOUND` or `FORBIDDEN` at
/// `organisationId`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateCalendar) -> Result<Calendar, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::CalendarsWrite)?;
    if access.is_narrowed_to_calendars() {
        return Err(AppError::Forbidden);
    }
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let description = faults.text("description", input.description.as_deref(), DESCRIPTION);
    let color = faults.color("color", input.color.as_deref().unwrap_or(DEFAULT_COLOR));
    let icon = faults.icon("icon", input.icon.as_deref());
    if let Some(zone) = &input.time_zone {
        faults.zone("timeZone", zone);
    }
    faults.check()?;
    let blocks_time = input.blocks_time.unwrap_or(true);
    let mut tx = app.store.begin().await?;
    let (zone, organisation) = (&input.time_zone, input.organisation);
    let request = ("calendarCreate", &name, &description, &color, &icon, zone, blocks_time, organisation);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    let (owner, zone) = match input.organisation {
        None => (Owner::User(user), store::default_time_zone(&mut tx, user).await?),
        Some(id) => {
            let least = OrganisationRole::Admin;
            let organisation = organisation::manage(&mut tx, &access, id, least, "organisationId").await?;
            (Owner::Organisation(id), Some(organisation.time_zone))
        }
    };
    room(&mut tx, owner, "name").await?;
    let time_zone = input.time_zone.or(zone).ok_or(AppError::Unauthenticated)?;
    let now = app.now();
    let calendar = Calendar {
        id: CalendarId(app.new_id()),
        owner,
        owner_name: store::owner_name(&mut tx, owner).await?,
        name,
        description,
        color,
        icon,
        time_zone,
        blocks_time,
        feed_created_at: None,
        is_shared: false,
        role: CalendarRole::Owner,
        preferences: Preferences::default(),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert(&mut tx, &calendar).await?;
    let change = NewChange {
        owner: Some(owner),
        calendar: Some(calendar.id),
        entity: Entity::Calendar,
        entity_id: calendar.id.0,
        kind: Kind::Created,
        before: None,
        after: Some(fields(&calendar)),
        actor: Some(user),
        sight: Sight::from_role(CalendarRole::FreeBusy.code()),
    };
    change::append(&mut tx, now, &change).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(calendar.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(calendar)
}
