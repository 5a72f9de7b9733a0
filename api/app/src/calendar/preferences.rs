//! How a person looks at calendars: which are shown, in which colour, in which order. Nobody else is told of it.

use std::collections::HashSet;

use cal3_domain::{
    access::{Owner, Scope},
    ids::{CalendarGroupId, CalendarId, UserId},
};
use cal3_store::{
    Access, Tx,
    account::lock_user,
    calendar::{self as store, Calendar, Preferences, group, preferences as rows},
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::not_found;
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    diff::diff,
    faults::Faults,
};

/// Most calendars of one request.
pub const MOST_AT_ONCE: usize = 100;

/// What is to change. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdatePreferences {
    /// Of which calendars, at most [`MOST_AT_ONCE`].
    pub calendars: Vec<CalendarId>,
    /// Whether the viewer's page shows them.
    pub is_visible: Option<bool>,
    /// The viewer's own colour for them, `#rrggbb`; `Some(None)` for the calendar's.
    pub color: Option<Option<String>>,
    /// Where they go, in the order in which they are named.
    pub place: Option<Place>,
}

/// A place among the viewer's calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// In which group of theirs; in none when left out.
    pub group: Option<CalendarGroupId>,
    /// Before which calendar of the group; after all of them when left out.
    pub before: Option<CalendarId>,
}

/// Changes how the viewer looks at calendars that they can see; answers these as they are then, in no order.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] to move calendars with a token that is narrowed to some;
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` at `calendarIds`, `place.groupId`, `place.beforeId`.
pub async fn update_preferences(
    app: &App,
    viewer: &Viewer,
    input: UpdatePreferences,
) -> Result<Vec<Calendar>, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::CalendarsWrite)?;
    if input.place.is_some() && access.is_narrowed_to_calendars() {
        return Err(AppError::Forbidden);
    }
    let (ids, color) = check(&input)?;
    let mut tx = app.store.begin().await?;
    lock_user(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?;
    let before = store::visible(&mut tx, &access, &ids).await?;
    if before.len() < ids.len() {
        return Err(not_found("calendarIds"));
    }
    let group = input.place.map(|place| place.group);
    if let Some(Some(id)) = group
        && group::visible(&mut tx, user, &[id.0]).await?.is_empty()
    {
        return Err(not_found("place.groupId"));
    }
    let patch = rows::PreferencesPatch { is_visible: input.is_visible, color, group };
    rows::update(&mut tx, user, &ids, &patch).await?;
    if let Some(place) = input.place {
        arrange(&mut tx, user, &access, &ids, place).await?;
    }
    let after = store::visible(&mut tx, &access, &ids).await?;
    for is in &after {
        let was = before.iter().find(|was| was.id == is.id).map(|was| &was.preferences);
        tell(app, &mut tx, user, is.id, was, &is.preferences).await?;
    }
    app.commit(tx).await?;
    Ok(after)
}

type Checked = (Vec<Uuid>, Option<Option<String>>);

fn check(input: &UpdatePreferences) -> Result<Checked, AppError> {
    let mut faults = Faults::default();
    let mut seen = HashSet::new();
    let ids: Vec<Uuid> = input.calendars.iter().map(|id| id.0).filter(|id| seen.insert(*id)).collect();
    if ids.is_empty() || input.calendars.len() > MOST_AT_ONCE {
        let message = format!("Name 1 to {MOST_AT_ONCE} calendars.");
        faults.add(UserErrorCode::TooLarge, "calendarIds", message);
    }
    let color = input.color.as_ref().map(|color| color.as_ref().map(|color| faults.color("color", color)));
    faults.check()?;
    Ok((ids, color))
}

/// Puts calendars, which are in the group already, into their place.
async fn arrange(
    tx: &mut Tx,
    user: UserId,
    access: &Access,
    moved: &[Uuid],
    place: Place,
) -> Result<(), AppError> {
    let mut order = rows::in_order(tx, access, place.group).await?;
    order.retain(|id| !moved.contains(id));
    let at = match place.before {
        None => order.len(),
        Some(before) => {
            let found = order.iter().position(|id| *id == before.0);
            found.ok_or_else(|| not_found("place.beforeId"))?
        }
    };
    order.splice(at..at, moved.iter().copied());
    Ok(rows::arrange(tx, user, &order).await?)
}

fn fields(preferences: &Preferences) -> Value {
    json!({
        "isVisible": preferences.is_visible,
        "personalColor": preferences.color,
        "group": preferences.group.map(|id| id.0),
        "position": preferences.position,
    })
}

/// Tells the person, and nobody else, how they look at a calendar now.
async fn tell(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    calendar: CalendarId,
    was: Option<&Preferences>,
    is: &Preferences,
) -> Result<(), AppError> {
    let Some((before, after)) = was.and_then(|was| diff(fields(was), fields(is))) else {
        return Ok(());
    };
    let change = NewChange {
        owner: Some(Owner::User(user)),
        calendar: None,
        entity: Entity::Calendar,
        entity_id: calendar.0,
        kind: Kind::Updated,
        before: Some(before),
        after: Some(after),
        actor: Some(user),
        sight: Sight::only(user.0),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
