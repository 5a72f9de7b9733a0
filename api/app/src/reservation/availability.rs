//! When resources are free, and why not.

use cal3_domain::{
    access::Scope,
    availability::{Closure, Explained, Slot, SlotQuery, reach},
    event::parse_duration,
    ids::ResourceId,
    policy::limits::LENGTH_DAYS,
    time::{Length, Window},
};
use cal3_store::{
    reservation::{self as store, Place},
    resource::{self, MOST_CLOSURES},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    facts::{Asker, Facts},
    items::{range, zone},
    offer::with_companions,
};
use crate::{App, AppError, UserErrorCode, Viewer, access, faults::Faults};

/// Most resources of one question.
const RESOURCES: usize = 50;
/// Most resources of one question about blackouts.
const CLOSED_RESOURCES: usize = 100;
/// Longest window of one question, in days.
const DAYS: i64 = 62;
/// Most slots of one answer.
const SLOTS: usize = 50_000;
/// Most stretches of one explanation.
const STRETCHES: usize = 5_000;

/// Which slots are asked for.
#[derive(Debug, Clone)]
pub struct SlotsOf {
    /// Of which resources.
    pub resources: Vec<ResourceId>,
    /// Slots that start from this instant on.
    pub from: Timestamp,
    /// Slots that start before this instant.
    pub to: Timestamp,
    /// How long they are, as ISO 8601 writes durations.
    pub length: String,
    /// How much of a pool is wanted.
    pub quantity: i32,
    /// Only those that can be had.
    pub only_free: bool,
}

/// Why a resource is free or not, stretch by stretch.
pub type Explanation = Vec<Explained>;

/// The slots of each of these resources that the viewer can see, in the order of their ids; one is free when what must come with the
/// resource is, too. A constant number of statements, however many resources and however long the window.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the question.
pub async fn slots(
    app: &App,
    viewer: &Viewer,
    asked: &SlotsOf,
) -> Result<Vec<(ResourceId, Vec<Slot>)>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    let mut faults = Faults::default();
    let starts = range(&mut faults, "to", (asked.from, asked.to), DAYS);
    let length = parse_duration(&asked.length).filter(|length| !length.is_zero());
    if length.is_none() {
        faults.add(UserErrorCode::Invalid, "length", "Give an ISO 8601 duration such as PT1H or P1D.");
    }
    if length.is_some_and(|length| length.nominal_seconds() > i64::from(LENGTH_DAYS) * 86_400) {
        let message = format!("No reservation is longer than {LENGTH_DAYS} days.");
        faults.add(UserErrorCode::OutOfRange, "length", message);
    }
    let quantity = quantity(&mut faults, asked.quantity);
    if !(1..=RESOURCES).contains(&asked.resources.len()) {
        let message = format!("Give 1 to {RESOURCES} resources.");
        faults.add(UserErrorCode::OutOfRange, "resourceIds", message);
    }
    faults.check()?;
    let (Some(starts), Some(length)) = (starts, length) else { return Ok(Vec::new()) };

    let mut ids: Vec<Uuid> = asked.resources.iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut connection = app.store.read().await?;
    let mut places = store::places(&mut connection, &access, &ids).await?;
    places.retain(|place| place.role.is_some());
    if places.iter().any(|place| place.organisation != places[0].organisation) {
        let message = "Give resources of one organisation.";
        return Err(AppError::field(UserErrorCode::Invalid, "resourceIds", message));
    }
    let places = with_companions(&mut connection, &access, places).await?;
    let around = far_enough(&places, starts, length);
    let asker = Asker::read(&mut connection, user, user, &places, app.now()).await?;
    let facts = Facts::read(app, &mut connection, &asker, places, around).await?;
    drop(connection);
    let mut answer = Vec::new();
    let mut count = 0;
    for (resource, timeline) in facts.offers(around)? {
        if ids.binary_search(&resource.0).is_err() {
            continue;
        }
        let query = SlotQuery { starts, length, quantity };
        let slots = timeline.slots(query).filter(|slot| !asked.only_free || slot.is_free());
        let slots: Vec<Slot> = slots.take(SLOTS + 1 - count).collect();
        count += slots.len();
        if count > SLOTS {
            let message = format!("Ask for less: this has more than {SLOTS} slots.");
            return Err(AppError::field(UserErrorCode::TooLarge, "to", message));
        }
        answer.push((resource, slots));
    }
    Ok(answer)
}

/// Why a resource can be reserved or not from `from` until `to`: stretches that follow one another without a gap, each with
/// everything that blocks it. `None` when the viewer cannot see the resource.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the question.
pub async fn explain(
    app: &App,
    viewer: &Viewer,
    resource: ResourceId,
    (from, to): (Timestamp, Timestamp),
    wanted: i32,
) -> Result<Option<Explanation>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let user = access.user().ok_or(AppError::Unauthenticated)?;
    let mut faults = Faults::default();
    let window = range(&mut faults, "to", (from, to), DAYS);
    let quantity = quantity(&mut faults, wanted);
    faults.check()?;
    let Some(window) = window else { return Ok(None) };
    let mut connection = app.store.read().await?;
    let mut places = store::places(&mut connection, &access, &[resource.0]).await?;
    places.retain(|place| place.role.is_some());
    if places.is_empty() {
        return Ok(None);
    }
    let asker = Asker::read(&mut connection, user, user, &places, app.now()).await?;
    let facts = Facts::read(app, &mut connection, &asker, places, window).await?;
    let mut timelines = facts.timelines(window, None)?;
    let explained = timelines.pop().map(|(_, timeline)| timeline.explain(window, quantity));
    let explained = explained.unwrap_or_default();
    if explained.len() > STRETCHES {
        return Err(AppError::field(UserErrorCode::TooLarge, "to", "Ask for a shorter window."));
    }
    Ok(Some(explained))
}

/// When blackouts close those of these resources that the viewer can see from `from` until `to`, in the order of their starts.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::MissingScope`]; [`AppError::Invalid`] with every fault of the question.
pub async fn closures(
    app: &App,
    viewer: &Viewer,
    resources: &[ResourceId],
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<(ResourceId, Closure)>, AppError> {
    let access = access::read(viewer, Scope::ResourcesRead)?;
    let mut faults = Faults::default();
    let window = range(&mut faults, "to", (from, to), DAYS);
    if resources.len() > CLOSED_RESOURCES {
        let message = format!("Give at most {CLOSED_RESOURCES} resources.");
        faults.add(UserErrorCode::TooLarge, "resourceIds", message);
    }
    faults.check()?;
    let Some(window) = window else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = resources.iter().map(|id| id.0).collect();
    let mut connection = app.store.read().await?;
    let found = resource::list_closures(&mut connection, &access, &ids, window).await?;
    found.ok_or_else(|| {
        let message = format!("Ask for less: there are more than {MOST_CLOSURES} blackouts in this time.");
        AppError::field(UserErrorCode::TooLarge, "to", message)
    })
}

fn quantity(faults: &mut Faults, quantity: i32) -> u32 {
    let quantity = u32::try_from(quantity).unwrap_or_default();
    if quantity == 0 {
        faults.add(UserErrorCode::OutOfRange, "quantity", "Give a number from 1 on.");
    }
    quantity
}

/// The window in which everything has to be known to offer slots that start in `starts`.
pub(super) fn far_enough(places: &[Place], starts: Window, length: Length) -> Window {
    places.iter().fold(starts, |all, place| {
        let one = reach(&place.policy, &zone(&place.time_zone), starts, length);
        Window::between(all.start().min(one.start()), all.end().max(one.end())).unwrap_or(all)
    })
}
