//! The waitlist: who gets a place that became free, in the transaction that frees it.

use cal3_domain::{
    access::Viewer,
    availability::{Load, MAX_DAYS, Replaced},
    ids::{ReservationId, ResourceId},
    policy::{Decision, Promotion},
    reservation::{self as domain, Action, Actor, Room, Rooms, Status, Waiting},
    time::Window,
};
use cal3_store::{
    Access, Tx,
    reservation::{self as store, MOST_WAITING, Occupier, Place},
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{
    Reservation, ReservationFault,
    act::bundle_of,
    change::Ended,
    facts::{Asker, Facts, judge, try_lock_quotas},
    reserve::booker_of,
    write::{changed, write},
};
use crate::{App, AppError, UserErrorCode};

/// What became free in a transaction.
#[derive(Debug, Default)]
pub(super) struct Freed(Vec<(ResourceId, Window)>);

impl Freed {
    /// What a reservation gave back.
    pub(super) fn note(&mut self, before: &Reservation, after: &Reservation) {
        for had in before.items.iter().filter(|item| item.holds) {
            let is = after.items.iter().find(|item| item.resource == had.resource && item.holds);
            let keeps = |during: Window, quantity| during.covers(&had.during) && quantity >= had.quantity;
            if !is.is_some_and(|is| keeps(is.during, is.quantity)) {
                self.0.push((had.resource, had.during));
            }
        }
    }

    /// What one that waits came to wait for: it may be free.
    pub(super) fn note_wanted(&mut self, waiting: &Reservation) {
        self.0.extend(waiting.items.iter().map(|item| (item.resource, item.during)));
    }
}

/// Gives to those who wait what there is of a resource since it got more places, or can be reserved again. Its row is locked and
/// written, and before it those of `wider` were.
///
/// # Errors
/// As [`promote`].
pub(crate) async fn reopen(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    resource: ResourceId,
    wider: &[Uuid],
) -> Result<(), Ended> {
    let now = app.now();
    let ahead = SignedDuration::from_hours(24 * MAX_DAYS);
    let Some(to_come) = Window::between(now, now + ahead) else { return Ok(()) };
    let places = store::places(tx, access, &[&[resource.0][..], wider].concat()).await?;
    promote(app, tx, &places, &Freed(vec![(resource, to_come)]), now).await?;
    Ok(())
}

/// Whether one can wait for what is refused for these reasons: the place is taken, nothing else is wrong, and all of the
/// resources have a waitlist.
pub(super) fn can_wait(faults: &[ReservationFault], places: &[Place]) -> bool {
    let is_taken = |fault: &ReservationFault| matches!(fault, ReservationFault::Conflict { .. });
    !faults.is_empty()
        && faults.iter().all(is_taken)
        && places.iter().all(|place| place.policy.waitlist.enabled)
}

/// Checks that the line in which a reservation is about to stand is not too long.
///
/// # Errors
/// `LIMIT_REACHED` at `orWait`.
pub(super) async fn check_line(tx: &mut Tx, places: &[Place], window: Window) -> Result<(), Ended> {
    let wanted: Vec<_> = places.iter().map(|place| (place.id, place.policy.buffers.around(window))).collect();
    if store::waiting(tx, &wanted).await?.len() < MOST_WAITING {
        return Ok(());
    }
    let message = format!("No more than {MOST_WAITING} wait for one place.");
    Err(AppError::field(UserErrorCode::LimitReached, "orWait", message).into())
}

/// Gives what became free to those who wait for it, in the order of their turns: each who gets all that they wait for, and who
/// breaks no rule about how much they may have. `places` are all resources that are locked. Answers who was promoted.
///
/// # Errors
/// [`Ended::Wider`] when somebody waits for resources beside those that are locked.
pub(super) async fn promote(
    app: &App,
    tx: &mut Tx,
    places: &[Place],
    freed: &Freed,
    now: Timestamp,
) -> Result<Vec<Reservation>, Ended> {
    if freed.0.is_empty() {
        return Ok(Vec::new());
    }
    let waiting = store::waiting(tx, &freed.0).await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = waiting.iter().flat_map(|entry| &entry.wants).map(|want| want.resource);
    let wider: Vec<Uuid> =
        wanted.filter(|id| !places.iter().any(|place| place.id == *id)).map(|id| id.0).collect();
    if !wider.is_empty() {
        return Err(Ended::Wider(wider));
    }
    let Some(mut rooms) = rooms(tx, places, &waiting).await? else { return Ok(Vec::new()) };
    let mut promoted = Vec::new();
    for entry in &waiting {
        if let Err(reason) = rooms.check(entry, now) {
            tracing::debug!(reservation = %entry.reservation, ?reason, "passed over on the waitlist");
            continue;
        }
        if let Some(after) = turn(app, tx, places, entry.reservation, now).await? {
            rooms.give(entry);
            promoted.push(after);
        }
    }
    Ok(promoted)
}

/// What is taken of the resources that they want, as far as they want it. `None` when that is too much to look at within one
/// transaction: then nobody is judged by it, and it is asked again when something else becomes free.
pub(super) async fn rooms(
    tx: &mut Tx,
    places: &[Place],
    waiting: &[Waiting],
) -> Result<Option<Rooms>, Ended> {
    let wants = waiting.iter().flat_map(|entry| &entry.wants);
    let hull = wants
        .map(|want| want.during)
        .reduce(|a, b| Window::between(a.start().min(b.start()), a.end().max(b.end())).unwrap_or(a));
    let Some(hull) = hull else { return Ok(None) };
    let ids: Vec<Uuid> = places.iter().map(|place| place.id.0).collect();
    let Some(occupied) = store::occupied(tx, &ids, hull).await? else { return Ok(None) };
    let room = |place: &Place| {
        let taken = occupied.iter().filter(|taken| taken.resource == place.id).map(|taken| match taken.by {
            Occupier::Reservation(_) => (taken.during, taken.quantity),
            Occupier::Blackout(..) => (taken.during, place.quantity),
        });
        let capacity = if place.is_active { place.quantity } else { 0 };
        (place.id, Room { capacity, load: Load::new(taken) })
    };
    Ok(Some(Rooms(places.iter().map(room).collect())))
}

/// Gives one who waits their place: held for them until they accept it, or confirmed where the rules say so. `None` when they may
/// not have it.
async fn turn(
    app: &App,
    tx: &mut Tx,
    places: &[Place],
    id: ReservationId,
    now: Timestamp,
) -> Result<Option<Reservation>, Ended> {
    let nobody = Access::of(&Viewer::Anonymous);
    let Some(before) = store::locked(tx, &nobody, id, true).await? else { return Ok(None) };
    let wanted = |place: &&Place| before.items.iter().any(|item| item.resource == place.id);
    let own: Vec<Place> = places.iter().filter(wanted).cloned().collect();
    let all_confirm = own.iter().all(|place| place.policy.waitlist.promotion == Promotion::Confirm);
    let (mut promotion, mut needs_approval) = (Promotion::Hold, false);
    if all_confirm {
        match judged(app, tx, &before, &own, now).await? {
            Judged::Refused => return Ok(None),
            Judged::Unsure => {}
            Judged::Has { approval } => (promotion, needs_approval) = (Promotion::Confirm, approval),
        }
    }
    let facts = domain::Facts { now, window: before.window, held_until: None, deadlines: before.deadlines };
    let action = Action::Promote { promotion, needs_approval };
    let Ok(transition) = domain::apply(before.status, action, Actor::System, &facts) else {
        return Ok(None);
    };
    let mut after = changed(&before, transition, &own, now);
    if after.status == Status::Held {
        let offer = own.iter().map(|place| place.policy.waitlist.offer_for.duration()).min();
        let until = offer.map_or(before.window.start(), |offer| now + offer);
        after.held_until = Some(until.min(before.window.start()));
    }
    write(app, tx, &before, &after, None).await?;
    Ok(Some(after))
}

/// What the rules say to somebody who waited, the time of the start apart.
enum Judged {
    /// They may have it.
    Has { approval: bool },
    /// They may not.
    Refused,
    /// How much they have of what they may have changes at this moment.
    Unsure,
}

async fn judged(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    own: &[Place],
    now: Timestamp,
) -> Result<Judged, Ended> {
    let asker = Asker::read(tx, booker_of(before, None), None, own, now).await?;
    // Whoever waits for a lock here could wait for somebody who waits for this place: so nobody does.
    if !try_lock_quotas(tx, &asker, own, before.window).await? {
        return Ok(Judged::Unsure);
    }
    let facts = Facts::read(app, tx, &asker, own.to_vec(), before.window).await?;
    let same = Replaced { reservation: before.id, window: before.window };
    match judge(&facts, &bundle_of(&before.items), before.window, Some(same), None) {
        Ok(decision) => Ok(Judged::Has { approval: decision == Decision::NeedsApproval }),
        Err(AppError::Reservation(_) | AppError::Invalid(_)) => Ok(Judged::Refused),
        Err(other) => Err(other.into()),
    }
}
