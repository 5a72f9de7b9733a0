//! What a page offers.

use cal3_domain::{
    access::Viewer,
    availability::{SlotQuery, Timeline},
    booking::{Assignment, offered},
    ids::ResourceId,
    policy::Minutes,
    time::{Length, Window},
};
use cal3_store::{Access, PgConnection, reservation::Place};
use jiff::{SignedDuration, Timestamp};

use super::PublicPage;
use crate::{
    App, AppError, UserErrorCode,
    calendar::not_found,
    faults::Faults,
    reservation::{
        availability::far_enough,
        facts::{Asker, Facts},
        items::range,
        offer::with_companions,
    },
};

/// Longest window of one question, in days.
const DAYS: i64 = 35;
/// Most slots of one answer, counted once for each resource that has it.
const SLOTS: usize = 50_000;
/// How many other times are told when one is taken.
const ALTERNATIVES: usize = 3;
/// How far away they may be.
const REACH: SignedDuration = SignedDuration::from_hours(72);

/// Which slots are asked for.
#[derive(Debug, Clone)]
pub struct SlotsWanted {
    /// Slots that start from this instant on.
    pub from: Timestamp,
    /// Slots that start before this instant.
    pub to: Timestamp,
    /// How long they are, in minutes: one of the page's lengths.
    pub duration: i32,
    /// Only of this resource.
    pub resource: Option<ResourceId>,
    /// How much of a pool.
    pub quantity: i32,
}

/// A time that can be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSlot {
    /// From when.
    pub start: Timestamp,
    /// Until when, exclusive.
    pub end: Timestamp,
    /// Of which resources: the smallest first. Of a team nobody is told.
    pub resources: Vec<ResourceId>,
}

/// The times that a page offers, in order. A constant number of statements.
///
/// # Errors
/// [`AppError::Invalid`] with every fault of the question.
pub async fn open_slots(
    app: &App,
    page: &PublicPage,
    wanted: &SlotsWanted,
) -> Result<Vec<OpenSlot>, AppError> {
    let mut faults = Faults::default();
    let starts = range(&mut faults, "to", (wanted.from, wanted.to), DAYS);
    let duration = duration(&mut faults, page, wanted.duration);
    let quantity = quantity(&mut faults, wanted.quantity);
    faults.check()?;
    let (Some(starts), Some(duration)) = (starts, duration) else { return Ok(Vec::new()) };
    let places = chosen(page, wanted.resource)?;
    let mut connection = app.store.read().await?;
    let query = SlotQuery { starts, length: duration.length(), quantity };
    let assignment = page.published.page.settings.assignment;
    let slots = find(app, &mut connection, places, assignment, query).await?;
    if slots.iter().map(|slot| slot.resources.len()).sum::<usize>() > SLOTS {
        let message = format!("Ask for less: this has more than {SLOTS} slots.");
        return Err(AppError::field(UserErrorCode::TooLarge, "to", message));
    }
    Ok(slots)
}

/// One of the page's lengths.
pub(super) fn duration(faults: &mut Faults, page: &PublicPage, minutes: i32) -> Option<Minutes> {
    let durations = &page.published.page.settings.durations;
    let found = durations.iter().find(|one| i64::from(one.get()) == i64::from(minutes)).copied();
    if found.is_none() {
        let those: Vec<_> = durations.iter().map(|one| one.get().to_string()).collect();
        faults.add(
            UserErrorCode::OutOfRange,
            "duration",
            format!("Give one of {} minutes.", those.join(", ")),
        );
    }
    found
}

pub(super) fn quantity(faults: &mut Faults, quantity: i32) -> u32 {
    let quantity = u32::try_from(quantity).unwrap_or_default();
    if quantity == 0 {
        faults.add(UserErrorCode::OutOfRange, "quantity", "Give a number from 1 on.");
    }
    quantity
}

/// The resource that was chosen, or all of the page: of a team that comes together always all.
///
/// # Errors
/// `NOT_FOUND` at `resourceId`.
pub(super) fn chosen(page: &PublicPage, resource: Option<ResourceId>) -> Result<Vec<Place>, AppError> {
    let is_together = page.published.page.settings.assignment == Assignment::Collective;
    let Some(resource) = resource.filter(|_| !is_together) else { return Ok(page.places.clone()) };
    let place = page.places.iter().find(|place| place.id == resource);
    Ok(vec![place.ok_or_else(|| not_found("resourceId"))?.clone()])
}

/// The free slots of these resources, as the assignment puts them together: of any the smallest come first, then those given first. What
/// must come with one is free then, too, by its own rules.
pub(super) async fn find(
    app: &App,
    connection: &mut PgConnection,
    mut places: Vec<Place>,
    assignment: Assignment,
    query: SlotQuery,
) -> Result<Vec<OpenSlot>, AppError> {
    let order: Vec<ResourceId> = places.iter().map(|place| place.id).collect();
    places.sort_by_key(|place| place.id);
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let nobody = Access::of(&Viewer::Anonymous);
    let places = with_companions(connection, &nobody, places).await?;
    let around = far_enough(&places, query.starts, query.length);
    let asker = Asker::read(connection, None, None, &places, app.now()).await?;
    let facts = Facts::read(app, connection, &asker, places, around).await?;
    let mut timelines = facts.offers(around)?;
    timelines.retain(|(id, _)| order.contains(id));
    timelines.sort_by_key(|(id, _)| order.iter().position(|one| one == id));
    let each: Vec<&Timeline<'_>> = timelines.iter().map(|(_, timeline)| timeline).collect();
    let is_told = assignment == Assignment::FirstFree;
    let open = offered(assignment, &each, query).into_iter().map(|slot| OpenSlot {
        start: slot.start,
        end: slot.end,
        resources: slot.who.iter().filter(|_| is_told).map(|index| timelines[*index].0).collect(),
    });
    Ok(open.collect())
}

/// What would do instead of `window`, the nearest first.
pub(super) async fn instead(
    app: &App,
    connection: &mut PgConnection,
    (places, assignment): (Vec<Place>, Assignment),
    (window, length): (Window, Length),
    quantity: u32,
) -> Result<Vec<OpenSlot>, AppError> {
    let start = window.start();
    let query = SlotQuery { starts: window.widened(REACH, REACH), length, quantity };
    let mut slots = find(app, connection, places, assignment, query).await?;
    slots.retain(|slot| slot.start != start);
    slots.sort_by_key(|slot| (slot.start.duration_until(start).unsigned_abs(), slot.start));
    slots.truncate(ALTERNATIVES);
    Ok(slots)
}
