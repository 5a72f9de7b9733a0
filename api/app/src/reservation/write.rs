//! Writing what became of a reservation, and telling of it.

use cal3_domain::{ids::UserId, reservation::Transition, time::Window};
use cal3_store::{
    StoreError, Tx,
    reservation::{self as store, Place},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Reservation, guest, hosted, linked, notify::notify, tell::tell};
use crate::App;

/// Writes a new reservation with what it takes of `places` and the events of the people whose time it is, and tells of it.
pub(super) async fn insert(
    app: &App,
    tx: &mut Tx,
    reservation: &mut Reservation,
    places: &[Place],
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = reservation.items.iter().map(|_| app.new_id()).collect();
    store::insert(tx, reservation, &ids).await?;
    hosted::begin(app, tx, reservation, places).await?;
    hosted::notify(app, tx, None, reservation, actor).await?;
    tell(tx, reservation.created_at, None, reservation, actor).await?;
    guest::notify(app, tx, None, reservation).await
}

/// Writes what became of a reservation and of its event, tells of it, and lays the mail for its booker. Nobody in particular: time did it.
pub(super) async fn write(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    after: &Reservation,
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    write_silently(app, tx, before, after, actor).await?;
    notify(app, tx, (before, after), actor, 0).await
}

/// As [`write`], for one of many: its booker gets one mail about all of them.
pub(super) async fn write_silently(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    after: &Reservation,
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = after.items.iter().map(|_| app.new_id()).collect();
    store::update(tx, after, &ids).await?;
    tell(tx, after.updated_at, Some(before), after, actor).await?;
    linked::follow(app, tx, before, after, actor).await?;
    hosted::follow(app, tx, before, after, actor).await?;
    hosted::notify(app, tx, Some(before), after, actor).await?;
    guest::notify(app, tx, Some(before), after).await
}

/// The reservation after a transition. It takes what it took, but for what it gives back: what it had keeps the buffers with
/// which it was made.
pub(super) fn changed(
    before: &Reservation,
    transition: Transition,
    places: &[Place],
    now: Timestamp,
) -> Reservation {
    let mut after = before.clone();
    after.status = transition.to;
    after.window = transition.window.unwrap_or(before.window);
    let later = after.window.end().duration_until(before.window.end());
    for item in &mut after.items {
        let place = places.iter().find(|place| place.id == item.resource);
        item.holds = place.is_some_and(|place| transition.to.holds(place.policy.blocking));
        let end = item.during.end().checked_sub(later).unwrap_or(item.during.end());
        item.during = Window::between(item.during.start(), end).unwrap_or(item.during);
    }
    after.version += 1;
    after.updated_at = now;
    after
}
