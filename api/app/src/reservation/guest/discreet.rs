//! What a guest is told of a refusal: nothing of others, and no reasons that are the organisation's own.

use cal3_domain::{availability::Alternative, policy::RuleCode};

use super::OpenSlot;
use crate::{AppError, reservation::ReservationFault};

/// The refusal for a guest, with other times in place of what takes the one that was asked for: `alternatives`, or else those that were
/// found already.
pub(super) fn told(error: AppError, alternatives: Vec<OpenSlot>) -> AppError {
    let AppError::Reservation(faults) = error else { return error };
    let mut rest = Vec::new();
    let (mut is_taken, mut open) = (false, alternatives);
    for fault in faults {
        match fault {
            ReservationFault::Conflict { resource, alternatives, .. } => {
                is_taken = true;
                if open.is_empty() {
                    open = alternatives.into_iter().map(|one| slot(resource, &one)).collect();
                }
            }
            ReservationFault::NotFree { .. } => is_taken = true,
            ReservationFault::Rule { resource, mut violation } => match violation.code() {
                RuleCode::Blackout | RuleCode::PersonBusy | RuleCode::Taken => is_taken = true,
                RuleCode::Closed => {
                    "It is closed at that time.".clone_into(&mut violation.sentence);
                    rest.push(ReservationFault::Rule { resource, violation });
                }
                _ => rest.push(ReservationFault::Rule { resource, violation }),
            },
            refusal @ ReservationFault::Refusal(_) => rest.push(refusal),
        }
    }
    if is_taken {
        rest.insert(0, ReservationFault::NotFree { alternatives: open });
    }
    AppError::Reservation(rest)
}

/// Whether another time would do instead.
pub(super) fn is_about_place(error: &AppError) -> bool {
    matches!(error, AppError::Reservation(faults) if faults.is_empty() || faults.iter().any(ReservationFault::is_about_place))
}

fn slot(resource: cal3_domain::ids::ResourceId, one: &Alternative) -> OpenSlot {
    let resources = vec![one.resource.unwrap_or(resource)];
    OpenSlot { start: one.window.start(), end: one.window.end(), resources }
}
