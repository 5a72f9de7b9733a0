//! What the change log tells of a reservation, and to whom.

use cal3_domain::{
    access::{OrganisationRole, Owner},
    ids::UserId,
};
use cal3_store::{
    StoreError, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::Reservation;
use crate::diff::diff;

fn fields(reservation: &Reservation) -> Value {
    let resources =
        reservation.items.iter().map(|item| json!({ "id": item.resource, "quantity": item.quantity }));
    json!({
        "status": reservation.status.as_str(),
        "start": reservation.window.start(),
        "end": reservation.window.end(),
        "resources": resources.collect::<Vec<_>>(),
        "summary": reservation.summary,
        "note": reservation.note,
        "heldUntil": reservation.held_until,
        "checkedInAt": reservation.checked_in_at,
        "checkedOutAt": reservation.checked_out_at,
        "decisionNote": reservation.decision_note,
    })
}

/// Tells its booker and those who manage the organisation's resources that it came to be, or what changed.
pub(super) async fn tell(
    tx: &mut Tx,
    at: Timestamp,
    before: Option<&Reservation>,
    after: &Reservation,
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    let (kind, was, is) = match before {
        None => (Kind::Created, None, Some(fields(after))),
        Some(before) => match diff(fields(before), fields(after)) {
            Some((was, is)) => (Kind::Updated, Some(was), Some(is)),
            None => return Ok(()),
        },
    };
    let managers = Sight::from_role(OrganisationRole::ResourceManager.code());
    let booker = after.booker.filter(|_| !after.booker_manages).map(|booker| Sight::only(booker.0));
    for sight in [Some(managers), booker].into_iter().flatten() {
        let change = NewChange {
            owner: Some(Owner::Organisation(after.organisation)),
            calendar: None,
            entity: Entity::Reservation,
            entity_id: after.id.0,
            kind,
            before: was.clone(),
            after: is.clone(),
            actor,
            sight,
        };
        change::append(tx, at, &change).await?;
    }
    Ok(())
}
