//! Who belongs to an organisation, and in which role.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::{OrganisationId, UserId},
    organisation::{may_change_role, may_remove},
};
use cal3_store::{
    Tx, account,
    change::{self, Entity, Kind, NewChange, Sight},
    organisation::{self as store, Membership, member as rows},
    reach,
};
use serde_json::json;

use super::{MOST_MEMBERS, NamePlace, change as told, forbidden, limit};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    calendar::{Deleted, not_found},
    page::PageArgs,
    reach::Before,
};

/// Longest text that is searched for, in characters.
const SEARCH: usize = 100;

/// A page of an organisation's people and service accounts in the order of their names. Of an organisation to which the viewer
/// does not belong, nobody.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; `TOO_LONG` at `search`.
pub async fn list(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    search: Option<&str>,
    page: &PageArgs<NamePlace>,
) -> Result<Vec<Membership>, AppError> {
    let access = access::read(viewer, Scope::OrganisationsRead)?;
    let search = searched(search)?;
    let wanted = rows::Wanted { organisation, search };
    let place = (page.after.as_ref(), page.before.as_ref());
    let mut connection = app.store.read().await?;
    Ok(rows::list_visible(&mut connection, &access, wanted, place, page.backwards, page.limit + 1).await?)
}

/// The text that is searched for; none when it is empty.
///
/// # Errors
/// `TOO_LONG` at `search`.
pub(crate) fn searched(text: Option<&str>) -> Result<Option<&str>, AppError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_some_and(|text| text.chars().nth(SEARCH).is_some()) {
        let message = format!("Give at most {SEARCH} characters.");
        return Err(AppError::field(UserErrorCode::TooLong, "search", message));
    }
    Ok(text)
}

/// Gives a person who belongs to an organisation another role in it.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` at `organisationId` or `userId`; `FORBIDDEN` at what the viewer's role does not
/// allow, and at `role` for the last owner.
pub async fn update(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    user: UserId,
    role: OrganisationRole,
) -> Result<Membership, AppError> {
    let Actor { user: actor, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let own =
        store::locked(&mut tx, &access, organisation).await?.ok_or_else(|| not_found("organisationId"))?;
    let member = find_person(&mut tx, organisation, user).await?.ok_or_else(|| not_found("userId"))?;
    let act = |from: OrganisationRole| {
        let details = json!({ "from": from.as_str(), "to": role.as_str() });
        Act::new(Action::MembershipUpdate).on(user).within(organisation).with(details)
    };
    if let Err(fault) = may_change_role(own.role, member.role, role) {
        drop(tx);
        audit::refuse(app, viewer, act(member.role)).await;
        return Err(forbidden(fault));
    }
    if member.role == role {
        return Ok(member);
    }
    if member.role == OrganisationRole::Owner {
        keep_an_owner(&mut tx, organisation, user, "role").await?;
    }
    change_role(app, &mut tx, &member, role, actor).await?;
    audit::record(app, &mut tx, viewer, act(member.role)).await?;
    app.commit(tx).await?;
    Ok(Membership { role, ..member })
}

/// Ends a person's membership: they lose at once what they reached through it, and leave the organisation's groups.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `NOT_FOUND` at `organisationId`; `FORBIDDEN` at what the viewer's role does not allow, and
/// at `userId` for the last owner.
pub async fn remove(
    app: &App,
    viewer: &Viewer,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Deleted, AppError> {
    let Actor { user: actor, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    let own =
        store::locked(&mut tx, &access, organisation).await?.ok_or_else(|| not_found("organisationId"))?;
    let Some(member) = find_person(&mut tx, organisation, user).await? else {
        return Ok(Deleted::Already);
    };
    let act = Act::new(Action::MembershipDelete).on(user).within(organisation);
    if let Err(fault) = may_remove(own.role, member.role) {
        drop(tx);
        audit::refuse(app, viewer, act).await;
        return Err(forbidden(fault));
    }
    end(app, &mut tx, &member, actor, "userId").await?;
    audit::record(app, &mut tx, viewer, act.with(json!({ "role": member.role.as_str() }))).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// Ends the viewer's own membership, which everybody may; the last owner stays until there is another.
///
/// # Errors
/// [`AppError::Unauthenticated`]; `FORBIDDEN` at `organisationId` for the last owner, and for service accounts.
pub async fn leave(app: &App, viewer: &Viewer, organisation: OrganisationId) -> Result<Deleted, AppError> {
    let Actor { user, access, .. } = access::act(viewer, Scope::OrganisationsWrite)?;
    let mut tx = app.store.begin().await?;
    if store::locked(&mut tx, &access, organisation).await?.is_none() {
        return Ok(Deleted::Already);
    }
    let Some(member) = find_person(&mut tx, organisation, user).await? else {
        let message = "A service account belongs to its organisation.";
        return Err(AppError::field(UserErrorCode::Forbidden, "organisationId", message));
    };
    end(app, &mut tx, &member, user, "organisationId").await?;
    let act = Act::new(Action::MembershipLeave).on(user).within(organisation);
    audit::record(app, &mut tx, viewer, act.with(json!({ "role": member.role.as_str() }))).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// Gives a member of a locked organisation another role, and tells who is to know.
pub(super) async fn change_role(
    app: &App,
    tx: &mut Tx,
    member: &Membership,
    role: OrganisationRole,
    actor: UserId,
) -> Result<(), AppError> {
    let (organisation, user) = (member.organisation, member.user);
    let calendars = reach::calendars_of_organisation(tx, organisation).await?;
    let before = Before::of(tx, vec![user], calendars).await?;
    rows::set_role(tx, organisation, user, role).await?;
    before.tell(app, tx, actor).await?;
    let change = NewChange {
        before: Some(json!({ "role": member.role.as_str() })),
        after: Some(json!({ "role": role.as_str() })),
        ..told(organisation, Entity::Membership, user.0, Kind::Updated, actor)
    };
    Ok(change::append(tx, app.now(), &change).await?)
}

/// A person's membership; service accounts have their own use cases.
async fn find_person(
    tx: &mut Tx,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Option<Membership>, AppError> {
    let Some(member) = rows::find(tx, organisation, user).await? else { return Ok(None) };
    let is_person = account::find_user(tx, user).await?.is_some_and(|user| user.service_of.is_none());
    Ok(is_person.then_some(member))
}

/// Refuses what would leave an organisation without an owner who may act. The organisation is locked.
pub(crate) async fn keep_an_owner(
    tx: &mut Tx,
    organisation: OrganisationId,
    user: UserId,
    path: &str,
) -> Result<(), AppError> {
    if rows::has_other_owner(tx, organisation, user).await? {
        return Ok(());
    }
    let message = "An organisation needs an owner. Make somebody else an owner first.";
    Err(AppError::field(UserErrorCode::Forbidden, path, message))
}

/// Ends a membership in a locked organisation, and tells who is to know.
pub(crate) async fn end(
    app: &App,
    tx: &mut Tx,
    member: &Membership,
    actor: UserId,
    path: &str,
) -> Result<(), AppError> {
    let (organisation, user) = (member.organisation, member.user);
    if member.role == OrganisationRole::Owner {
        keep_an_owner(tx, organisation, user, path).await?;
    }
    let calendars = reach::calendars_of_organisation(tx, organisation).await?;
    let before = Before::of(tx, vec![user], calendars).await?;
    rows::delete(tx, organisation, user).await?;
    before.tell(app, tx, actor).await?;
    let gone = NewChange {
        before: Some(json!({ "role": member.role.as_str() })),
        ..told(organisation, Entity::Membership, user.0, Kind::Deleted, actor)
    };
    let own = NewChange { sight: Sight::only(user.0), ..gone.clone() };
    Ok(change::append_all(tx, app.now(), &[gone, own]).await?)
}

/// Makes somebody a member of a locked organisation, and tells who is to know; answers whether they were none.
pub(super) async fn join(
    app: &App,
    tx: &mut Tx,
    organisation: OrganisationId,
    user: UserId,
    role: OrganisationRole,
    actor: UserId,
) -> Result<bool, AppError> {
    if rows::find(tx, organisation, user).await?.is_some() {
        return Ok(false);
    }
    limit("organisationId", rows::count(tx, organisation).await?, MOST_MEMBERS, "members")?;
    let calendars = reach::calendars_of_organisation(tx, organisation).await?;
    let before = Before::of(tx, vec![user], calendars).await?;
    rows::insert(tx, organisation, user, role, app.now()).await?;
    before.tell(app, tx, actor).await?;
    let change = NewChange {
        after: Some(json!({ "role": role.as_str() })),
        ..told(organisation, Entity::Membership, user.0, Kind::Created, actor)
    };
    change::append(tx, app.now(), &change).await?;
    Ok(true)
}
