//! Closing a resource for a time although its hours say otherwise.

use cal3_domain::{
    access::{Owner, Scope},
    availability::{MAX_DAYS, Ranges},
    ids::{BlackoutId, ReservationId, ResourceId, UserId},
    recurrence::{RRule, SeriesError},
    resource::{Blackout, BlackoutError, MAX_CLOSURES, MAX_REASON},
    time::Window,
};
use cal3_store::{
    Access, Tx,
    change::{self, Entity, Kind, NewChange},
    reservation::{Occupier, occupied},
    resource as store,
};
use jiff::{SignedDuration, civil::DateTime, tz::TimeZone};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{MOST_BLACKOUTS, Resource, ResourceBlackout, busy, lock_together, require_manager, sight};
use crate::{
    App, AppError, EntityRef, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::{Deleted, not_found, require_version},
    faults::Faults,
    idempotency::{self, Outcome},
    reservation::{Ended, TRIES, reopen},
};

/// Most reservations in the way of a blackout that are told.
const CONFLICTS: usize = 100;

/// What a new blackout is to be.
#[derive(Debug, Clone)]
pub struct CreateBlackout {
    /// What is to be closed.
    pub resource: ResourceId,
    /// From when, on the clocks of the resource's zone.
    pub start: DateTime,
    /// Until when, exclusive, on the same clocks.
    pub end: DateTime,
    /// How it recurs (RFC 5545 section 3.3.10).
    pub rule: Option<String>,
    /// Why.
    pub reason: String,
    /// Makes a second request with the same input answer the first's blackout.
    pub idempotency_key: Option<String>,
}

/// What is to change of a blackout. What is left out stays; `Some(None)` clears.
#[derive(Debug, Clone, Default)]
pub struct UpdateBlackout {
    /// From when, on the clocks of the resource's zone.
    pub start: Option<DateTime>,
    /// Until when, exclusive, on the same clocks.
    pub end: Option<DateTime>,
    /// How it recurs.
    pub rule: Option<Option<String>>,
    /// Why.
    pub reason: Option<String>,
    /// The version that the caller has seen.
    pub if_version: Option<i32>,
}

/// A blackout that was written, and what is reserved in the times to come in which it closes the resource. That stays reserved: it is
/// for those who manage the resource to move or cancel it.
#[derive(Debug, Clone)]
pub struct BlackoutChange {
    /// The blackout.
    pub blackout: ResourceBlackout,
    /// The reservations in its way, in the order of their starts, at most 100.
    pub conflicts: Vec<ReservationId>,
    /// How many there are.
    pub conflict_count: usize,
}

/// Closes a resource that the viewer manages.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `resourceId`.
pub async fn create_blackout(
    app: &App,
    viewer: &Viewer,
    input: CreateBlackout,
) -> Result<BlackoutChange, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::ResourcesWrite)?;
    let mut faults = Faults::default();
    let rule = input.rule.as_deref().and_then(|rule| read_rule(&mut faults, rule));
    let reason = faults.line("reason", &input.reason, MAX_REASON);
    let id = BlackoutId(app.new_id());
    let blackout = Blackout { id, start: input.start, end: input.end, rule, reason };
    check(&mut faults, &blackout);
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("blackoutCreate", &input);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                let found = store::visible_blackouts(&mut tx, &access, &[id]).await?.pop();
                let found = found.ok_or(AppError::NotFound)?;
                let resource = store::visible(&mut tx, &access, &[found.resource.0]).await?.pop();
                return told(app, &mut tx, &resource.ok_or(AppError::NotFound)?, found).await;
            }
        };
    let resource = store::locked(&mut tx, &access, &[input.resource.0]).await?.pop();
    let resource = resource.ok_or_else(|| not_found("resourceId"))?;
    require_manager(&resource, "resourceId")?;
    let now = app.now();
    if store::count_blackouts(&mut tx, resource.id, now).await? >= MOST_BLACKOUTS {
        let message =
            format!("The resource has {MOST_BLACKOUTS} blackouts, which is as many as one may have.");
        return Err(AppError::field(UserErrorCode::LimitReached, "resourceId", message));
    }
    let role = resource.role;
    let new = ResourceBlackout {
        blackout,
        resource: resource.id,
        role,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert_blackout(&mut tx, &new, resource.organisation, user).await?;
    tell(app, &mut tx, &resource, user, (None, Some(&new.blackout))).await?;
    let answer = told(app, &mut tx, &resource, new).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(answer)
}

/// Changes a blackout of a resource that the viewer manages. What opens goes to those who wait for it.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at `id`; [`AppError::VersionConflict`].
pub async fn update_blackout(
    app: &App,
    viewer: &Viewer,
    id: BlackoutId,
    input: UpdateBlackout,
) -> Result<BlackoutChange, AppError> {
    let actor = access::act(viewer, Scope::ResourcesWrite)?;
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match try_update(app, &actor, id, &input, &wider).await {
            Ok(changed) => return Ok(changed),
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => wider.extend(more),
            Err(Ended::Refused(error)) => return Err(error),
        }
    }
    Err(busy())
}

async fn try_update(
    app: &App,
    Actor { user, access, .. }: &Actor,
    id: BlackoutId,
    input: &UpdateBlackout,
    wider: &[Uuid],
) -> Result<BlackoutChange, Ended> {
    let mut tx = app.store.begin().await?;
    let (resource, before) = locked(&mut tx, access, id, wider).await?.ok_or_else(|| not_found("id"))?;
    require_manager(&resource, "id")?;
    require_version(input.if_version, before.version, EntityRef::Blackout(id))?;
    let mut after = before.clone();
    let mut faults = Faults::default();
    after.blackout.start = input.start.unwrap_or(before.blackout.start);
    after.blackout.end = input.end.unwrap_or(before.blackout.end);
    if let Some(rule) = &input.rule {
        after.blackout.rule = rule.as_deref().and_then(|rule| read_rule(&mut faults, rule));
    }
    if let Some(reason) = &input.reason {
        after.blackout.reason = faults.line("reason", reason, MAX_REASON);
    }
    check(&mut faults, &after.blackout);
    faults.check()?;
    if after.blackout == before.blackout {
        return Ok(told(app, &mut tx, &resource, before).await?);
    }
    after.version += 1;
    after.updated_at = app.now();
    store::update_blackout(&mut tx, &after).await?;
    tell(app, &mut tx, &resource, *user, (Some(&before.blackout), Some(&after.blackout))).await?;
    reopen(app, &mut tx, access, resource.id, wider).await?;
    let answer = told(app, &mut tx, &resource, after).await?;
    app.commit(tx).await?;
    Ok(answer)
}

/// Deletes a blackout of a resource that the viewer manages. What opens goes to those who wait for it.
///
/// # Errors
/// `FORBIDDEN` at `id`; [`AppError::VersionConflict`].
pub async fn delete_blackout(
    app: &App,
    viewer: &Viewer,
    id: BlackoutId,
    if_version: Option<i32>,
) -> Result<Deleted, AppError> {
    let actor = access::act(viewer, Scope::ResourcesWrite)?;
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match try_delete(app, &actor, id, if_version, &wider).await {
            Ok(deleted) => return Ok(deleted),
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => wider.extend(more),
            Err(Ended::Refused(error)) => return Err(error),
        }
    }
    Err(busy())
}

async fn try_delete(
    app: &App,
    Actor { user, access, .. }: &Actor,
    id: BlackoutId,
    if_version: Option<i32>,
    wider: &[Uuid],
) -> Result<Deleted, Ended> {
    let mut tx = app.store.begin().await?;
    let Some((resource, before)) = locked(&mut tx, access, id, wider).await? else {
        return Ok(Deleted::Already);
    };
    require_manager(&resource, "id")?;
    require_version(if_version, before.version, EntityRef::Blackout(id))?;
    store::delete_blackout(&mut tx, id).await?;
    tell(app, &mut tx, &resource, *user, (Some(&before.blackout), None)).await?;
    reopen(app, &mut tx, access, resource.id, wider).await?;
    app.commit(tx).await?;
    Ok(Deleted::Now)
}

/// A blackout with its resource, which is locked, together with those of `wider`.
async fn locked(
    tx: &mut Tx,
    access: &Access,
    id: BlackoutId,
    wider: &[Uuid],
) -> Result<Option<(Resource, ResourceBlackout)>, AppError> {
    let Some(seen) = store::visible_blackouts(tx, access, &[id.0]).await?.pop() else { return Ok(None) };
    lock_together(tx, access, seen.resource, wider).await?;
    let resource = store::locked(tx, access, &[seen.resource.0]).await?.pop();
    // Whoever had the lock before may have changed it.
    let present = store::visible_blackouts(tx, access, &[id.0]).await?.pop();
    Ok(resource.zip(present))
}

fn read_rule(faults: &mut Faults, rule: &str) -> Option<RRule> {
    rule.parse().map_err(|error| faults.add(UserErrorCode::InvalidRrule, "rule", format!("{error}"))).ok()
}

/// Checks its times; a reason that is wrong was told where it was read.
fn check(faults: &mut Faults, blackout: &Blackout) {
    match blackout.validate() {
        Ok(()) | Err(BlackoutError::Reason) => {}
        Err(BlackoutError::NoLength) => {
            faults.add(UserErrorCode::OutOfRange, "end", "Give an end after the start.");
        }
        Err(BlackoutError::Series(error)) => {
            let code = match error {
                SeriesError::NeverMatches(_) => UserErrorCode::NeverOccurs,
                SeriesError::TooDense { .. } => UserErrorCode::TooFrequent,
                _ => UserErrorCode::InvalidRrule,
            };
            faults.add(code, "rule", format!("{error}."));
        }
    }
}

/// What is answered of a blackout that is written: with the reservations to come that are in its way.
///
/// # Errors
/// `TOO_FREQUENT` at `rule` when it closes the resource more often than can be looked at together.
async fn told(
    app: &App,
    tx: &mut Tx,
    resource: &Resource,
    blackout: ResourceBlackout,
) -> Result<BlackoutChange, AppError> {
    let (now, ahead) = (app.now(), SignedDuration::from_hours(24 * MAX_DAYS));
    let none = BlackoutChange { blackout, conflicts: Vec::new(), conflict_count: 0 };
    let Some(to_come) = Window::between(now, now + ahead) else { return Ok(none) };
    let zone = TimeZone::get(&resource.time_zone).unwrap_or(TimeZone::UTC);
    let closed = none.blackout.blackout.closures(to_come, &zone).map_err(|_| {
        let message = format!("Let it recur less than {MAX_CLOSURES} times in {MAX_DAYS} days.");
        AppError::field(UserErrorCode::TooFrequent, "rule", message)
    })?;
    let closed: Ranges = closed.iter().map(|closure| closure.window).collect();
    let taken = occupied(tx, &[resource.id.0], to_come).await?.unwrap_or_default();
    let mut in_the_way: Vec<_> = taken
        .into_iter()
        .filter(|taken| closed.overlaps(taken.during))
        .filter_map(|taken| match taken.by {
            Occupier::Reservation(reservation) => Some((taken.during.start(), reservation)),
            Occupier::Blackout(..) => None,
        })
        .collect();
    in_the_way.sort_unstable();
    let conflict_count = in_the_way.len();
    let conflicts = in_the_way.into_iter().take(CONFLICTS).map(|(_, reservation)| reservation).collect();
    Ok(BlackoutChange { conflicts, conflict_count, ..none })
}

fn fields(blackout: Option<&Blackout>) -> Value {
    let fields = blackout.map(|blackout| {
        json!({
            "id": blackout.id,
            "start": blackout.start,
            "end": blackout.end,
            "rule": blackout.rule.as_ref().map(ToString::to_string),
            "reason": blackout.reason,
        })
    });
    json!({ "blackouts": fields })
}

/// Tells those who are told of the resource.
async fn tell(
    app: &App,
    tx: &mut Tx,
    resource: &Resource,
    actor: UserId,
    (before, after): (Option<&Blackout>, Option<&Blackout>),
) -> Result<(), AppError> {
    let change = NewChange {
        owner: Some(Owner::Organisation(resource.organisation)),
        calendar: None,
        entity: Entity::Resource,
        entity_id: resource.id.0,
        kind: Kind::Updated,
        before: Some(fields(before)),
        after: Some(fields(after)),
        actor: Some(actor),
        sight: sight(Some(resource), Some(resource)),
    };
    Ok(change::append(tx, app.now(), &change).await?)
}
