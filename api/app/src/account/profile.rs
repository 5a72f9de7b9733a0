//! What a person sees and changes about themselves.

use cal3_domain::{
    access::{Owner, Scope},
    account::{HourCycle, User, display_name, language_tag, time_zone_name},
};
use cal3_store::{
    StoreError,
    account::{self as rows, UserPatch},
    change,
};
use jiff::civil::Weekday;
use serde_json::{Value, json};

use super::register::field_error;
use crate::{App, AppError, EntityRef, Viewer, access, diff::diff};

/// The changes that a person asks for. `None` leaves a field as it is.
#[derive(Debug, Clone, Default)]
pub struct UserUpdate {
    /// The name.
    pub name: Option<String>,
    /// An IANA zone.
    pub time_zone: Option<String>,
    /// A BCP 47 tag.
    pub locale: Option<String>,
    /// The first day of the week.
    pub week_start: Option<Weekday>,
    /// 12 or 24 hours.
    pub hour_cycle: Option<HourCycle>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// The viewer themselves; `None` when nobody has signed in or the account is gone or deactivated.
///
/// # Errors
/// [`AppError`] when the database fails.
pub async fn find_self(app: &App, viewer: &Viewer) -> Result<Option<User>, AppError> {
    let Some(id) = access::find(viewer, Scope::AccountRead)?.and_then(|access| access.user()) else {
        return Ok(None);
    };
    let mut conn = app.store.read().await?;
    let user = rows::find_user(&mut conn, id).await?;
    Ok(user.filter(|user| user.deactivated_at.is_none()))
}

/// Whether the viewer can sign in with a password.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`] for a token.
pub async fn has_password(app: &App, viewer: &Viewer) -> Result<bool, AppError> {
    let (id, _) = access::session(viewer)?;
    let found = rows::find_credentials_of(&mut *app.store.read().await?, id).await?;
    Ok(found.is_some_and(|found| found.password_hash.is_some()))
}

/// Changes the viewer's own settings.
///
/// # Errors
/// [`AppError::Unauthenticated`], [`AppError::Invalid`] with everything that is wrong, or
/// [`AppError::VersionConflict`] when it is not at `if_version`.
pub async fn update_user(app: &App, viewer: &Viewer, input: UserUpdate) -> Result<User, AppError> {
    let id = access::act(viewer, Scope::AccountWrite)?.user;
    let if_version = input.if_version;
    let patch = check(input)?;
    let mut tx = app.store.begin().await?;
    let user = rows::lock_user(&mut tx, id).await?.filter(|user| user.deactivated_at.is_none());
    let user = user.ok_or(AppError::Unauthenticated)?;
    if if_version.is_some_and(|version| version != user.version) {
        return Err(AppError::VersionConflict(EntityRef::User(id)));
    }
    let changed = apply(&user, &patch);
    let Some((before, after)) = diff(logged(&user), logged(&changed)) else {
        return Ok(user);
    };
    let now = app.now();
    let version = rows::update_user(&mut tx, id, &patch, now).await?;
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
    Ok(User { version, updated_at: now, ..changed })
}

fn check(input: UserUpdate) -> Result<UserPatch, AppError> {
    let mut faults = Vec::new();
    let mut field = |path, value: Option<String>, rule: fn(&str) -> Result<String, _>| {
        value.and_then(|text| rule(&text).map_err(|fault| faults.push(field_error(path, fault))).ok())
    };
    let patch = UserPatch {
        name: field("name", input.name, display_name),
        time_zone: field("timeZone", input.time_zone, time_zone_name),
        locale: field("locale", input.locale, language_tag),
        week_start: input.week_start,
        hour_cycle: input.hour_cycle,
    };
    if faults.is_empty() { Ok(patch) } else { Err(faults.into()) }
}

/// The person as they become.
fn apply(user: &User, patch: &UserPatch) -> User {
    let mut changed = user.clone();
    changed.name = patch.name.clone().unwrap_or(changed.name);
    changed.time_zone = patch.time_zone.clone().unwrap_or(changed.time_zone);
    changed.locale = patch.locale.clone().unwrap_or(changed.locale);
    changed.week_start = patch.week_start.unwrap_or(changed.week_start);
    changed.hour_cycle = patch.hour_cycle.unwrap_or(changed.hour_cycle);
    changed
}

/// The fields that a person may change, as the change log writes them.
fn logged(user: &User) -> Value {
    let hour_cycle = match user.hour_cycle {
        HourCycle::H12 => "H12",
        HourCycle::H23 => "H23",
    };
    json!({
        "name": user.name,
        "timeZone": user.time_zone,
        "locale": user.locale,
        "weekStart": user.week_start.to_monday_one_offset(),
        "hourCycle": hour_cycle,
    })
}
