//! When a person works: what they say of it themselves.

use cal3_domain::{
    access::{Owner, Scope},
    account::User,
    availability::WorkingHours,
    ids::UserId,
    policy::{Exception, Week},
};
use cal3_store::{
    StoreError,
    account::{self as rows, UserPatch},
    change,
};
use serde_json::json;

use crate::{
    App, AppError, EntityRef, FieldError, UserErrorCode, Viewer, access, diff::diff, resource::sentence,
};

/// When somebody is to work from now on.
#[derive(Debug, Clone)]
pub struct SetWorkingHours {
    /// The hours of each weekday, and dates with hours of their own; `None`: nothing is said of it any more.
    pub hours: Option<(Week, Vec<Exception>)>,
    /// The version of the person that the caller has seen.
    pub if_version: Option<i32>,
}

/// When `user` works, for themselves; `None` where they have not said it, and for anybody else.
///
/// # Errors
/// [`AppError::MissingScope`]; [`AppError::Internal`] when the database fails.
pub async fn working_hours(
    app: &App,
    viewer: &Viewer,
    user: UserId,
) -> Result<Option<WorkingHours>, AppError> {
    match access::find(viewer, Scope::AccountRead)?.and_then(|access| access.user()) {
        Some(own) if own == user => Ok(rows::find_working_hours(&mut *app.store.read().await?, user).await?),
        _ => Ok(None),
    }
}

/// Sets when the viewer works, on the clocks of their own zone.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with everything that is wrong, at
/// `workingHours`; [`AppError::VersionConflict`] when the person is not at `if_version`.
pub async fn set_working_hours(app: &App, viewer: &Viewer, input: SetWorkingHours) -> Result<User, AppError> {
    let id = access::act(viewer, Scope::AccountWrite)?.user;
    let hours = input.hours.map(|(weekly, exceptions)| WorkingHours::try_new(weekly, exceptions));
    let hours = hours.transpose().map_err(|faults| {
        let field = |field: &str| format!("workingHours.{field}");
        let error = |fault: &cal3_domain::policy::Fault| {
            FieldError::new(UserErrorCode::Invalid, &field(&fault.field), sentence(&fault.message))
        };
        AppError::Invalid(faults.iter().map(error).collect())
    })?;
    let mut tx = app.store.begin().await?;
    let user = rows::lock_user(&mut tx, id).await?.filter(|user| user.deactivated_at.is_none());
    let user = user.ok_or(AppError::Unauthenticated)?;
    if input.if_version.is_some_and(|version| version != user.version) {
        return Err(AppError::VersionConflict(EntityRef::User(id)));
    }
    let logged = |hours: &Option<WorkingHours>| json!({ "workingHours": hours });
    let present = rows::find_working_hours(&mut tx, id).await?;
    let Some((before, after)) = diff(logged(&present), logged(&hours)) else {
        return Ok(user);
    };
    let now = app.now();
    rows::set_working_hours(&mut tx, id, hours.as_ref()).await?;
    let version = rows::update_user(&mut tx, id, &UserPatch::default(), now).await?;
    let row = change::NewChange {
        owner: Some(Owner::User(id)),
        calendar: None,
        entity: change::Entity::User,
        entity_id: id.0,
        kind: change::Kind::Updated,
        before: Some(before),
        after: Some(after),
        actor: Some(id),
        sight: change::Sight::from_role(40),
    };
    change::append(&mut tx, now, &row).await?;
    tx.commit().await.map_err(StoreError::from)?;
    app.live().notify();
    Ok(User { version, updated_at: now, ..user })
}
