//! Pages of a team: whose hours are booked on them, and how.

use cal3_domain::{booking::Assignment, ids::ResourceId, policy::Booker};
use cal3_store::{Access, Tx, reservation as rows};
use uuid::Uuid;

use super::{BookingPage, Target};
use crate::{AppError, UserErrorCode, calendar::not_found, faults::Faults};

/// Most people of a team.
const MOST_HOSTS: usize = 20;

/// How a team is booked: in turns where nothing else is said.
pub(super) fn assignment(faults: &mut Faults, given: Option<Assignment>) -> Assignment {
    match given {
        Some(Assignment::FirstFree) => {
            faults.add(UserErrorCode::Invalid, "assignment", "A team is booked in turns or together.");
            Assignment::RoundRobin
        }
        given => given.unwrap_or(Assignment::RoundRobin),
    }
}

/// Changes who is in the team of a page, and how it is booked.
pub(super) fn change(
    faults: &mut Faults,
    page: &mut BookingPage,
    hosts: Option<Vec<ResourceId>>,
    assignment: Option<Assignment>,
) {
    let is_team = matches!(page.target, Target::Team(_));
    if let Some(mut hosts) = hosts {
        hosts.sort_unstable();
        hosts.dedup();
        if !is_team {
            faults.add(UserErrorCode::Invalid, "hostIds", "This page is not of a team.");
        } else if hosts.is_empty() {
            faults.add(UserErrorCode::Required, "hostIds", "A team has at least one person.");
        } else {
            page.hosts = hosts;
        }
    }
    if let Some(given) = assignment {
        match is_team {
            true => page.settings.assignment = self::assignment(faults, Some(given)),
            false => faults.add(UserErrorCode::Invalid, "assignment", "This page is not of a team."),
        }
    }
}

/// Decides whether all of the team made themselves bookable in the page's organisation, for everybody.
///
/// # Errors
/// `TOO_LARGE`, `NOT_FOUND` or `CONFLICT` at `hostIds`.
pub(super) async fn require(tx: &mut Tx, access: &Access, page: &BookingPage) -> Result<(), AppError> {
    if page.hosts.len() > MOST_HOSTS {
        let message = format!("A team has at most {MOST_HOSTS} people.");
        return Err(AppError::field(UserErrorCode::TooLarge, "hostIds", message));
    }
    let ids: Vec<Uuid> = page.hosts.iter().map(|id| id.0).collect();
    let places = rows::places(tx, access, &ids).await?;
    let is_host = |place: &&rows::Place| {
        place.organisation == page.organisation && place.host.is_some() && place.is_active
    };
    if places.iter().filter(is_host).count() < ids.len() {
        return Err(not_found("hostIds"));
    }
    if places.iter().all(|place| place.policy.bookable_by.includes(&Booker::GUEST)) {
        return Ok(());
    }
    let message = "The rules of one of them do not let everybody book.";
    Err(AppError::field(UserErrorCode::Conflict, "hostIds", message))
}
