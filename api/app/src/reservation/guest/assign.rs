//! Who gets a booking, decided while those who may get it are locked.

use cal3_domain::{
    availability::Request,
    booking::{Assignment, Host, assign},
    ids::BookingPageId,
    policy::Decision,
    reservation::Bundle,
};
use cal3_store::{
    Tx,
    reservation::{self as store, Place},
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::discreet;
use crate::{
    AppError,
    reservation::{
        change::Ended,
        facts::{Facts, judge},
        items::with_accessories,
    },
};

/// How far back bookings count for whose turn it is.
const LATELY: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Of which resources the booking is, with what comes with them, and whether somebody has to approve it: of all that are `wanted`, or of
/// a team that takes turns the one who is free and had the fewest bookings of the page lately.
///
/// # Errors
/// [`AppError::Reservation`] with what stands in the way; without anything when none of the team is free.
pub(super) async fn assigned(
    tx: &mut Tx,
    (facts, wanted): (&Facts, &[Uuid]),
    assignment: Assignment,
    request: &Request,
    (page, now): (BookingPageId, Timestamp),
) -> Result<(Bundle, Decision), Ended> {
    let known: Vec<Place> = facts.places().cloned().collect();
    let bundle_of = |places: &[&Place]| {
        let bundle = Bundle::new(places.iter().map(|place| (place.id, request.quantity))).unwrap_or_default();
        with_accessories(&bundle, &known)
    };
    let places: Vec<&Place> = known.iter().filter(|place| wanted.contains(&place.id.0)).collect();
    if assignment != Assignment::RoundRobin {
        let bundle = bundle_of(&places)?;
        let decision = judge(facts, &bundle, request.window, None, None)?;
        return Ok((bundle, decision));
    }
    let (mut free, mut refused) = (Vec::new(), Vec::new());
    for (index, place) in places.iter().enumerate() {
        let bundle = bundle_of(&[*place])?;
        match judge(facts, &bundle, request.window, None, None) {
            Ok(decision) => free.push((index, bundle, decision)),
            Err(error @ AppError::Reservation(_)) => refused.push(error),
            Err(other) => return Err(other.into()),
        }
    }
    let turn =
        assign(&hosts(tx, &places, page, now).await?, &free.iter().map(|one| one.0).collect::<Vec<_>>());
    match turn.and_then(|turn| free.into_iter().find(|(index, ..)| *index == turn)) {
        Some((_, bundle, decision)) => Ok((bundle, decision)),
        None if refused.iter().any(discreet::is_about_place) => Err(AppError::Reservation(Vec::new()).into()),
        None => Err(refused.pop().unwrap_or(AppError::Reservation(Vec::new())).into()),
    }
}

/// What each of the team got of the page lately, in the order of `places`.
async fn hosts(
    tx: &mut Tx,
    places: &[&Place],
    page: BookingPageId,
    now: Timestamp,
) -> Result<Vec<Host>, Ended> {
    let ids: Vec<Uuid> = places.iter().map(|place| place.id.0).collect();
    let since = now.checked_sub(LATELY).unwrap_or(Timestamp::MIN);
    let load = store::host_load(tx, page, &ids, since).await?;
    let host = |place: &&Place| {
        let own = load.iter().find(|load| load.resource == place.id);
        Host {
            resource: place.id,
            weight: 1,
            assigned: own.map_or(0, |load| load.assigned),
            last_assigned: own.and_then(|load| load.last),
        }
    };
    Ok(places.iter().map(host).collect())
}
