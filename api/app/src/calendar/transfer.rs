//! Giving a calendar to another owner: a person's to an organisation, an organisation's to another or to one of its members.

use cal3_domain::{
    access::{CalendarRole, OrganisationRole, Owner, Scope},
    audit::Action,
    ids::{CalendarId, OrganisationId, UserId},
};
use cal3_store::{
    Tx,
    calendar::{self as store, Calendar},
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{self, member},
};
use serde_json::{Value, json};

use super::{not_found, require_owner, require_version, room};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    organisation::manage,
    reach::Before,
};

/// Gives a calendar to another owner. Its events, shares and links stay; its secret feed URL stops working, since the former
/// owner knows it.
///
/// A person's calendar goes to an organisation that they administer. An organisation's goes, by one of its administrators,
/// to another organisation that they administer, or to a person who belongs to it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` or `FORBIDDEN` at `id`, `organisationId` or `userId`; `LIMIT_REACHED` at the latter
/// two; [`AppError::VersionConflict`].
pub async fn transfer(
    app: &App,
    viewer: &Viewer,
    id: CalendarId,
    to: Owner,
    if_version: Option<i32>,
) -> Result<Calendar, AppError> {
    let actor = access::act(viewer, Scope::CalendarsWrite)?;
    let mut tx = app.store.begin().await?;
    // Organisations are locked before calendars, here as everywhere.
    let seen = store::visible(&mut tx, &actor.access, &[id.0]).await?.pop().ok_or_else(|| not_found("id"))?;
    let mut involved: Vec<OrganisationId> =
        [seen.owner, to].into_iter().filter_map(Owner::organisation).collect();
    involved.dedup();
    organisation::lock(&mut tx, &involved).await?;
    let before = store::locked(&mut tx, &actor.access, id).await?.ok_or_else(|| not_found("id"))?;
    if before.owner != seen.owner {
        return Err(AppError::VersionConflict(EntityRef::Calendar(id)));
    }
    require_owner(&before)?;
    require_version(if_version, before.version, EntityRef::Calendar(id))?;
    if before.owner == to {
        return Ok(before);
    }
    may_give(&mut tx, &actor, before.owner).await?;
    may_receive(&mut tx, &actor, before.owner, to).await?;

    let mut people: Vec<UserId> = [before.owner, to].into_iter().filter_map(Owner::user).collect();
    for organisation in &involved {
        people.extend(member::all(&mut tx, *organisation).await?);
    }
    people.sort_unstable();
    people.dedup();
    let reach = Before::of(&mut tx, people, vec![id]).await?;
    store::set_owner(&mut tx, id, to, app.now()).await?;
    reach.tell(app, &mut tx, actor.user).await?;
    let change = NewChange {
        owner: Some(to),
        calendar: Some(id),
        entity: Entity::Calendar,
        entity_id: id.0,
        kind: Kind::Updated,
        before: Some(json!({ "owner": name(before.owner) })),
        after: Some(json!({ "owner": name(to) })),
        actor: Some(actor.user),
        sight: Sight::from_role(CalendarRole::FreeBusy.code()),
    };
    change::append(&mut tx, app.now(), &change).await?;
    record(app, &mut tx, viewer, id, (before.owner, to)).await?;
    // The viewer may have given it away entirely: then it is answered as they last saw it.
    let after = store::visible(&mut tx, &actor.access, &[id.0]).await?.pop();
    app.commit(tx).await?;
    Ok(after.unwrap_or(before))
}

/// Decides whether the viewer may give away what belongs to `owner`: an owner by a share may not.
async fn may_give(tx: &mut Tx, actor: &Actor, owner: Owner) -> Result<(), AppError> {
    match owner {
        Owner::User(user) if user == actor.user => Ok(()),
        Owner::User(_) => {
            let message = "Only the person to whom the calendar belongs gives it away.";
            Err(AppError::field(UserErrorCode::Forbidden, "id", message))
        }
        Owner::Organisation(id) => {
            manage(tx, &actor.access, id, OrganisationRole::Admin, "id").await.map(drop)
        }
    }
}

/// Decides whether `to` may be given a calendar of `from`'s.
async fn may_receive(tx: &mut Tx, actor: &Actor, from: Owner, to: Owner) -> Result<(), AppError> {
    match (from, to) {
        (_, Owner::Organisation(id)) => {
            manage(tx, &actor.access, id, OrganisationRole::Admin, "organisationId").await?;
            room(tx, to, "organisationId").await
        }
        (Owner::Organisation(organisation), Owner::User(user)) => {
            let member = member::find(tx, organisation, user).await?;
            let service = organisation::service_account::organisation_of(tx, user).await?;
            if member.is_none() || service.is_some() {
                return Err(not_found("userId"));
            }
            room(tx, to, "userId").await
        }
        (Owner::User(_), Owner::User(_)) => {
            let message = "A person's calendar is given to an organisation, or shared with others.";
            Err(AppError::field(UserErrorCode::Forbidden, "userId", message))
        }
    }
}

/// Puts it on record where each of the organisations reads it.
async fn record(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    id: CalendarId,
    (from, to): (Owner, Owner),
) -> Result<(), AppError> {
    let act = Act::new(Action::CalendarTransfer).on(id).with(json!({ "from": name(from), "to": name(to) }));
    let readers = [from, to].map(Owner::organisation);
    for organisation in readers.into_iter().flatten() {
        audit::record(app, tx, viewer, act.clone().within(organisation)).await?;
    }
    Ok(())
}

fn name(owner: Owner) -> Value {
    match owner {
        Owner::User(id) => json!(id),
        Owner::Organisation(id) => json!(id),
    }
}
