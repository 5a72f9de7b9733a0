//! What actions do with reservations.

use cal3_domain::{automation::Effect, ids::UserId};
use cal3_store::Tx;
use serde_json::{Value, json};

use super::effects::Subject;
use crate::{
    App, AppError,
    calendar::not_found,
    reservation::{Reservation, ReservationFault, Reserve, Wanted, release_in, reserve_in},
};

/// Reserves for the rule's owner, under the rules that bind everybody.
pub(super) async fn create(
    app: &App,
    tx: &mut Tx,
    owner: UserId,
    effect: &Effect,
) -> Result<Value, AppError> {
    let Effect::CreateReservation { resource_ids, start, end, quantity, title } = effect else {
        return Err(AppError::internal("only a reservation can be made"));
    };
    let quantity = i32::try_from(*quantity).unwrap_or(i32::MAX);
    let input = Reserve {
        resources: resource_ids.iter().map(|resource| Wanted { resource: *resource, quantity }).collect(),
        start: *start,
        end: *end,
        summary: title.clone(),
        note: None,
        hold: false,
        or_wait: false,
        calendar: None,
        overrule: None,
        idempotency_key: None,
    };
    Ok(result(&reserve_in(app, tx, owner, &input).await?))
}

/// Gives the reservation up that the run is about, with the rights of the rule's owner.
pub(super) async fn release(
    app: &App,
    tx: &mut Tx,
    owner: UserId,
    subject: Subject,
    reason: Option<&str>,
) -> Result<Value, AppError> {
    let id = subject.reservation.ok_or_else(|| not_found("id"))?;
    Ok(result(&release_in(app, tx, owner, id, reason).await?))
}

fn result(reservation: &Reservation) -> Value {
    json!({ "reservation": reservation.id.to_string(), "status": reservation.status.as_str() })
}

/// What stands in the way, for the rule's owner: each broken rule by its code, with a sentence about it.
pub(super) fn told(faults: &[ReservationFault]) -> String {
    let told = faults.iter().map(|fault| match fault {
        ReservationFault::Rule { violation, .. } => {
            format!("{}: {}", violation.code().as_str(), violation.sentence)
        }
        ReservationFault::Conflict { sentence, .. } => format!("CONFLICT: {sentence}"),
        ReservationFault::NotFree { .. } => "The time is not free.".to_owned(),
        ReservationFault::Refusal(refusal) => refusal.to_string(),
    });
    told.collect::<Vec<_>>().join(" ")
}
