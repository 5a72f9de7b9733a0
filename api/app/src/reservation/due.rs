//! What time alone does: holds and requests expire, places of those who did not come become free, what is over is completed.

use cal3_domain::{
    access::Viewer,
    ids::ReservationId,
    reservation::{Action, Actor, Facts, Status, apply},
    time::Window,
};
use cal3_store::{
    Access, Tx,
    reservation::{self as store, Place},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Reservation, TRIES,
    change::Ended,
    waitlist::{Freed, promote},
    write::{changed, write},
};
use crate::{App, AppError};

/// Does what is due by now, at most `limit` reservations, each in a transaction of its own. Answers how many it looked at, those
/// apart that could not be written, which are logged: as many as `limit` means that there may be more.
///
/// # Errors
/// [`AppError::Internal`] when the database does not tell what is due.
pub async fn expire_due(app: &App, limit: i64) -> Result<usize, AppError> {
    let due = {
        let mut connection = app.store.read().await?;
        store::due(&mut connection, app.now(), limit).await?
    };
    let mut count = 0;
    for id in &due {
        match expire(app, *id).await {
            // Somebody works on it at this moment: it comes again.
            Ok(()) | Err(Ended::Again | Ended::Wider(_)) => count += 1,
            // The deadlines of the others do not wait for it.
            Err(Ended::Refused(error)) => {
                tracing::warn!(%error, reservation = %id, "the deadline of a reservation could not be kept");
            }
        }
    }
    Ok(count)
}

async fn expire(app: &App, id: ReservationId) -> Result<(), Ended> {
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match attempt(app, id, &wider).await {
            Err(Ended::Wider(more)) => wider.extend(more),
            ended => return ended,
        }
    }
    Err(Ended::Again)
}

async fn attempt(app: &App, id: ReservationId, wider: &[Uuid]) -> Result<(), Ended> {
    let nobody = Access::of(&Viewer::Anonymous);
    let mut tx = app.store.begin().await?;
    let mut resources = store::resources_of(&mut tx, id).await?;
    resources.extend(wider);
    let places = store::places_locked(&mut tx, &nobody, &resources).await?;
    let now = app.now();
    if let Some(before) = store::locked(&mut tx, &nobody, id, true).await? {
        let mut freed = Freed::default();
        end(app, &mut tx, &before, &places, now, &mut freed).await?;
        promote(app, &mut tx, &places, &freed, now).await?;
        app.commit(tx).await?;
    }
    Ok(())
}

/// What the time has come for, if anything: it may have changed since it was looked for.
fn action(reservation: &Reservation, now: Timestamp) -> Action {
    match reservation.status {
        Status::Held | Status::Requested | Status::Waitlisted => Action::Expire,
        Status::Confirmed if reservation.deadlines.no_show_at.is_some_and(|at| at <= now) => {
            Action::MarkNoShow
        }
        _ => Action::Complete,
    }
}

async fn end(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    places: &[Place],
    now: Timestamp,
    freed: &mut Freed,
) -> Result<(), Ended> {
    let facts =
        Facts { now, window: before.window, held_until: before.held_until, deadlines: before.deadlines };
    let Ok(transition) = apply(before.status, action(before, now), Actor::System, &facts) else {
        return Ok(());
    };
    let after = changed(before, transition, places, now);
    freed.note(before, &after);
    Ok(write(app, tx, before, &after, None).await?)
}

/// Ends the holds that have run out and take these resources in `window`: their places go to those who wait for them, and are
/// else free for whoever is about to take one. `places` are all resources that are locked. `except`: the one that is being worked on.
pub(super) async fn release_holds(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    places: &[Place],
    window: Window,
    now: Timestamp,
    except: Option<ReservationId>,
) -> Result<(), Ended> {
    let resources: Vec<Uuid> = places.iter().map(|place| place.id.0).collect();
    let around = places
        .iter()
        .map(|place| place.policy.buffers.around(window))
        .reduce(|a, b| Window::between(a.start().min(b.start()), a.end().max(b.end())).unwrap_or(a));
    let mut freed = Freed::default();
    for id in store::expired_holds(tx, &resources, around.unwrap_or(window), now).await? {
        if except == Some(id) {
            continue;
        }
        let Some(before) = store::locked(tx, access, id, true).await? else { continue };
        end(app, tx, &before, places, now, &mut freed).await?;
    }
    promote(app, tx, places, &freed, now).await?;
    Ok(())
}
