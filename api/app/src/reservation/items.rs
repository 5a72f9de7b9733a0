//! Which resources are wanted, and what a reservation takes of each.

use cal3_domain::{
    availability::MAX_DAYS,
    ids::ResourceId,
    policy::Minutes,
    reservation::{Bundle, BundleFault, Deadlines, MAX_BUNDLE, Status},
    time::Window,
};
use cal3_store::reservation::{Item, Place};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use uuid::Uuid;

use crate::{AppError, UserErrorCode, calendar::not_found, faults::Faults, resource::sentence};

/// A resource that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Which one.
    pub resource: ResourceId,
    /// How much of a pool; 1 of a unit.
    pub quantity: i32,
}

/// The zone of a resource. Names are checked when they are written; what the system's database has lost since is read as UTC.
pub(super) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// Most days of a range: a timeline reaches a day further at both ends, for the grid's neighbouring starts.
pub(super) const RANGE_DAYS: i64 = MAX_DAYS - 2;

/// From when to when, in the microseconds that the database keeps; at most so many `days`, so that what is read and counted
/// for it has a bound before anything is locked. `field` names the end.
pub(super) fn range(
    faults: &mut Faults,
    field: &str,
    (start, end): (Timestamp, Timestamp),
    days: i64,
) -> Option<Window> {
    let longest = SignedDuration::from_hours(24 * days);
    let stored = |at: Timestamp| Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at);
    let window = Window::between(stored(start), stored(end)).filter(|window| window.duration() <= longest);
    if window.is_none() {
        let message = format!("Give an end after the start, at most {days} days later.");
        faults.add(UserErrorCode::OutOfRange, field, message);
    }
    window
}

/// What is wanted, each resource once.
///
/// # Errors
/// `REQUIRED`, `TOO_LARGE` or `OUT_OF_RANGE` at `resources`.
pub(super) fn bundle(wanted: &[Wanted]) -> Result<Bundle, AppError> {
    if wanted.is_empty() {
        return Err(AppError::field(UserErrorCode::Required, "resources", "Give at least one resource."));
    }
    if let Some(index) = wanted.iter().position(|wanted| wanted.quantity < 1) {
        let path = format!("resources.{index}.quantity");
        return Err(AppError::field(UserErrorCode::OutOfRange, &path, "Give a number from 1 on."));
    }
    let quantity = |wanted: &Wanted| u32::try_from(wanted.quantity).unwrap_or_default();
    Bundle::new(wanted.iter().map(|wanted| (wanted.resource, quantity(wanted)))).map_err(|_| {
        let message = format!("Give at most {MAX_BUNDLE} resources.");
        AppError::field(UserErrorCode::TooLarge, "resources", message)
    })
}

/// The same with what comes with its resources. `places` are those that are known of.
///
/// # Errors
/// `OUT_OF_RANGE` at `resources` for more or less of an accessory than can be had, `TOO_LARGE` there.
pub(super) fn with_accessories(bundle: &Bundle, places: &[Place]) -> Result<Bundle, AppError> {
    if places.iter().all(|place| place.accessories.is_empty()) {
        return Ok(bundle.clone());
    }
    let links: Vec<_> = places.iter().map(|place| (place.id, place.accessories.as_slice())).collect();
    bundle.with_accessories(&links).map_err(|wrong| {
        let mut faults = Faults::default();
        for fault in wrong {
            let code = match fault {
                BundleFault::TooMany => UserErrorCode::TooLarge,
                BundleFault::Quantity { .. } => UserErrorCode::OutOfRange,
            };
            faults.add(code, "resources", sentence(&fault.to_string()));
        }
        faults.into_error()
    })
}

/// Those of the bundle's resources that are not among `places`: they have to be locked with the others, in their order.
pub(super) fn missing(bundle: &Bundle, places: &[Place]) -> Vec<Uuid> {
    let is_missing = |id: &Uuid| !places.iter().any(|place| place.id.0 == *id);
    ids(bundle).into_iter().filter(is_missing).collect()
}

/// The places of the bundle, in the order of their ids.
pub(super) fn of_bundle(bundle: &Bundle, places: &[Place]) -> Vec<Place> {
    let wanted = ids(bundle);
    places.iter().filter(|place| wanted.contains(&place.id.0)).cloned().collect()
}

pub(super) fn ids(bundle: &Bundle) -> Vec<Uuid> {
    bundle.resources().iter().map(|(resource, _)| resource.0).collect()
}

/// Checks that the viewer sees all that is wanted, and that it is of one organisation.
///
/// # Errors
/// `NOT_FOUND` or `INVALID` at `resources`.
pub(super) fn check_places(bundle: &Bundle, places: &[Place]) -> Result<(), AppError> {
    let first = places.first().ok_or_else(|| not_found("resources"))?;
    if places.len() < bundle.resources().len() || places.iter().any(|place| place.role.is_none()) {
        return Err(not_found("resources"));
    }
    if places.iter().any(|place| place.organisation != first.organisation) {
        let message = "Give resources of one organisation.";
        return Err(AppError::field(UserErrorCode::Invalid, "resources", message));
    }
    Ok(())
}

/// What a reservation in this state takes. `places` are those of the bundle, both in the order of their ids.
pub(super) fn items(bundle: &Bundle, places: &[Place], window: Window, status: Status) -> Vec<Item> {
    let item = |((resource, quantity), place): (&(ResourceId, u32), &Place)| Item {
        resource: *resource,
        during: place.policy.buffers.around(window),
        quantity: *quantity,
        is_exclusive: place.quantity == 1,
        holds: status.holds(place.policy.blocking),
    };
    bundle.resources().iter().zip(places).map(item).collect()
}

/// The deadlines of a reservation of several resources: the strictest of each.
pub(super) fn deadlines(places: &[Place], window: Window) -> Deadlines {
    let all = places.iter().map(|place| Deadlines::of(&place.policy, &zone(&place.time_zone), window));
    let strictest = all.reduce(|a, b| Deadlines {
        change_until: a.change_until.min(b.change_until),
        check_in: match (a.check_in, b.check_in) {
            (Some(a), Some(b)) => Some(a.intersection(&b).unwrap_or(a)),
            (one, other) => one.or(other),
        },
        no_show_at: match (a.no_show_at, b.no_show_at) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (one, other) => one.or(other),
        },
    });
    let none = Deadlines { change_until: window.start(), check_in: None, no_show_at: None };
    strictest.unwrap_or(none)
}

/// For how long a place is held while its booker fills in the form: the shortest of all resources.
pub(super) fn hold_for(places: &[Place]) -> Minutes {
    places.iter().map(|place| place.policy.hold_for).min().unwrap_or(Minutes::ZERO)
}
