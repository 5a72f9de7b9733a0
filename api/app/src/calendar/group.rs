//! A person's own groups of calendars.

use cal3_domain::{
    access::{Owner, Scope},
    ids::{CalendarGroupId, UserId},
};
use cal3_store::{
    Tx,
    account::lock_user,
    calendar::group as store,
    change::{self, Entity, Kind, NewChange, Sight},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Deleted, NAME, not_found, require_version};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    diff::diff,
    faults::Faults,
    idempotency::{self, Outcome},
    page::PageArgs,
};

pub use cal3_store::calendar::group::{CalendarGroup, Place};

/// Most groups of one person.
pub const MOST: usize = 100;

/// What is to change of a group. What is left out stays.
#[derive(Debug, Clone, Default)]
pub struct UpdateGroup {
    /// What it is called.
    pub name: Option<String>,
    /// Whether the viewer's page shows only its name.
    pub is_collapsed: Option<bool>,
    /// Where it goes: before this group, or to the end.
    pub before: Option<Option<CalendarGroupId>>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`AppError::MissingScope`]. Whoever is nobody, or has a token that is narrowed to some calendars, sees none.
pub async fn visible(
    app: &App,
    viewer: &Viewer,
    ids: &[CalendarGroupId],
) -> Result<Vec<CalendarGroup>, AppError> {
    let access =
        access::find(viewer, Scope::CalendarsRead)?.filter(|access| !access.is_narrowed_to_calendars());
    let Some(user) = access.and_then(|access| access.user()) else {
        return Ok(Vec::new());
    };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(store::visible(&mut *app.store.read().await?, user, &ids).await?)
}

/// A page of the viewer's groups, in their order. One more than asked for shows that there are more.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`].
pub async fn list(
    app: &App,
    viewer: &Viewer,
    page: &PageArgs<Place>,
) -> Result<Vec<CalendarGroup>, AppError> {
    let access = access::read(viewer, Scope::CalendarsRead)?;
    let Some(user) = access.user().filter(|_| !access.is_narrowed_to_calendars()) else {
        return Ok(Vec::new());
    };
    let bounds = (page.after, page.before);
    let mut connection = app.store.read().await?;
    Ok(store::list(&mut connection, user, bounds, page.backwards, page.limit + 1).await?)
}

/// Makes a group of the viewer's, after those that they have.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] with a token that is narrowed to some calendars;
/// [`AppError::Invalid`].
pub async fn create(
    app: &App,
    viewer: &Viewer,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<CalendarGroup, AppError> {
    let Actor { user, principal, .. } = act(viewer)?;
    let mut faults = Faults::default();
    let name = faults.line("name", name, NAME);
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("calendarGroupCreate", &name);
    let held = match idempotency::take(app, &mut tx, principal, idempotency_key, &request).await? {
        Outcome::New(held) => held,
        Outcome::Before(result) => {
            let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
            return store::visible(&mut tx, user, &[id]).await?.pop().ok_or(AppError::NotFound);
        }
    };
    lock_user(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?;
    let present = all(&mut tx, user).await?;
    if present.len() >= MOST {
        let message = format!("You have {MOST} groups, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "name", message));
    }
    let now = app.now();
    let group = CalendarGroup {
        id: CalendarGroupId(app.new_id()),
        user,
        name,
        position: present.last().map_or(1, |last| last.position.saturating_add(1)),
        is_collapsed: false,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert(&mut tx, &group).await?;
    tell(app, &mut tx, &group, Kind::Created, None, Some(fields(&group))).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(group.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(group)
}

/// Changes a group of the viewer's.
///
/// # Errors
/// As [`create`]; `NOT_FOUND` at `id` or `beforeId`; [`AppError::VersionConflict`].
pub async fn update(
    app: &App,
    viewer: &Viewer,
    id: CalendarGroupId,
    input: UpdateGroup,
) -> Result<CalendarGroup, AppError> {
    let user = act(viewer)?.user;
    let mut tx = app.store.begin().await?;
    lock_user(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?;
    let before = store::locked(&mut tx, user, id).await?.ok_or_else(|| not_found("id"))?;
    require_version(input.if_version, before.version, EntityRef::CalendarGroup(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = &input.name {
        after.name = faults.line("name", name, NAME);
    }
    faults.check()?;
    after.is_collapsed = input.is_collapsed.unwrap_or(before.is_collapsed);
    if let Some(place) = input.before {
        after.position = arrange(&mut tx, user, id, place).await?;
    }
    if let Some((was, is)) = diff(fields(&before), fields(&after)) {
        after.version += 1;
        after.updated_at = app.now();
        store::update(&mut tx, &after).await?;
        tell(app, &mut tx, &after, Kind::Updated, Some(was), Some(is)).await?;
    }
    app.commit(tx).await?;
    Ok(after)
}

/// Deletes a group of the viewer's; its calendars are in none then.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] with a token that is narrowed to some calendars.
pub async fn delete(app: &App, viewer: &Viewer, id: CalendarGroupId) -> Result<Deleted, AppError> {
    let user = act(viewer)?.user;
    let mut tx = app.store.begin().await?;
    let Some(group) = store::locked(&mut tx, user, id).await? else {
        return Ok(Deleted::Already);
    };
    store::delete(&mut tx, id).await?;
    tell(app, &mut tx, &group, Kind::Deleted, Some(fields(&group)), None).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// Whoever may change groups: they are of all calendars of a person, so no token that is for some of them may.
fn act(viewer: &Viewer) -> Result<Actor, AppError> {
    let actor = access::act(viewer, Scope::CalendarsWrite)?;
    if actor.access.is_narrowed_to_calendars() {
        return Err(AppError::Forbidden);
    }
    Ok(actor)
}

async fn all(tx: &mut Tx, user: UserId) -> Result<Vec<CalendarGroup>, AppError> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    Ok(store::list(tx, user, (None, None), false, most).await?)
}

/// Puts a group before another, or last; answers its place.
async fn arrange(
    tx: &mut Tx,
    user: UserId,
    id: CalendarGroupId,
    before: Option<CalendarGroupId>,
) -> Result<i32, AppError> {
    let mut order: Vec<Uuid> = all(tx, user).await?.iter().map(|group| group.id.0).collect();
    order.retain(|other| *other != id.0);
    let at = match before {
        None => order.len(),
        Some(before) => {
            let found = order.iter().position(|other| *other == before.0);
            found.ok_or_else(|| not_found("beforeId"))?
        }
    };
    order.insert(at, id.0);
    store::arrange(tx, &order).await?;
    // They are numbered from 1.
    i32::try_from(at + 1).map_err(AppError::internal)
}

fn fields(group: &CalendarGroup) -> Value {
    json!({ "name": group.name, "isCollapsed": group.is_collapsed, "position": group.position })
}

/// Tells the person, and nobody else.
async fn tell(
    app: &App,
    tx: &mut Tx,
    group: &CalendarGroup,
    kind: Kind,
    before: Option<Value>,
    after: Option<Value>,
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::User(group.user)),
        calendar: None,
        entity: Entity::CalendarGroup,
        entity_id: group.id.0,
        kind,
        before,
        after,
        actor: Some(group.user),
        sight: Sight::only(group.user.0),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
