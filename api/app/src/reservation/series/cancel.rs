//! Giving up a recurring reservation: one occurrence and those that follow it, or all.

use cal3_domain::{
    access::Scope,
    ids::ReservationId,
    reservation::{self as domain, ActionKind},
};
use cal3_store::reservation as store;
use uuid::Uuid;

use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    reservation::{
        Reservation, TRIES,
        act::{acting, refusal},
        change::Ended,
        notify::notify,
        waitlist::{Freed, promote},
        write::{changed, write_silently},
    },
};

/// Which occurrences of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The one that is named, and those whose original starts are later.
    Following,
    /// All that are not over.
    All,
}

/// What came of giving up occurrences.
#[derive(Debug, Clone)]
pub struct CancelledSeries {
    /// Those that were given up.
    pub cancelled: Vec<Reservation>,
    /// Those that could not be: it is too late for them.
    pub kept: Vec<Reservation>,
}

/// Gives up occurrences of the series to which the reservation belongs, in one transaction. Those that are over, and those for
/// which it is too late, stay.
///
/// # Errors
/// `NOT_FOUND`, `INVALID` (it does not recur) or `FORBIDDEN` at `reservationId`; [`AppError::Reservation`] with the first
/// reason when not one could be given up.
pub async fn cancel_series(
    app: &App,
    viewer: &Viewer,
    id: ReservationId,
    extent: Extent,
) -> Result<CancelledSeries, AppError> {
    let actor = access::act(viewer, Scope::ReservationsWrite)?;
    let mut wider = Vec::new();
    for _ in 0..TRIES {
        match attempt(app, &actor, id, extent, &wider).await {
            Err(Ended::Again) => {}
            Err(Ended::Wider(more)) => wider.extend(more),
            Err(Ended::Refused(error)) => return Err(error),
            Ok(cancelled) => return Ok(cancelled),
        }
    }
    let message = "Others were changing it at the same moment. Try again.";
    Err(AppError::form(UserErrorCode::Conflict, message))
}

async fn attempt(
    app: &App,
    actor: &Actor,
    id: ReservationId,
    extent: Extent,
    wider: &[Uuid],
) -> Result<CancelledSeries, Ended> {
    let Actor { user, access, .. } = actor;
    let now = app.now();
    let mut tx = app.store.begin().await?;
    let named = store::visible(&mut tx, access, &[id.0]).await?.pop();
    let named = named.ok_or_else(|| not_found("reservationId"))?;
    let Some(occurrence) = named.occurrence else {
        let message = "It does not recur. Give an occurrence of a series.";
        return Err(AppError::field(UserErrorCode::Invalid, "reservationId", message).into());
    };
    let from = (extent == Extent::Following).then_some(occurrence.original);
    let resources = store::resources_of_series(&mut tx, occurrence.series, from).await?;
    let locked = [resources.as_slice(), wider].concat();
    let places = store::places_locked(&mut tx, access, &locked).await?;
    let all = store::locked_occurrences(&mut tx, access, occurrence.series, from).await?;
    let known = |reservation: &Reservation| {
        reservation.items.iter().all(|item| resources.binary_search(&item.resource.0).is_ok())
    };
    if !all.iter().all(known) {
        return Err(Ended::Again);
    }
    let (mut cancelled, mut kept, mut refused) = (Vec::new(), Vec::new(), None);
    let mut freed = Freed::default();
    for before in all {
        let role = acting(ActionKind::Cancel, &before, *user).map_err(|_| {
            let message = "You see it, but others decide on it.";
            AppError::field(UserErrorCode::Forbidden, "reservationId", message)
        })?;
        let facts = domain::Facts {
            now,
            window: before.window,
            held_until: before.held_until,
            deadlines: before.deadlines,
        };
        match domain::apply(before.status, domain::Action::Cancel, role, &facts) {
            Ok(transition) => {
                let after = changed(&before, transition, &places, now);
                write_silently(app, &mut tx, &before, &after, Some(*user)).await?;
                freed.note(&before, &after);
                cancelled.push((before, after));
            }
            Err(reason) => {
                refused = refused.or(Some(reason));
                kept.push(before);
            }
        }
    }
    if cancelled.is_empty() {
        let over = domain::Refusal::WrongStatus { status: named.status, action: ActionKind::Cancel };
        return Err(refusal(refused.unwrap_or(over)).into());
    }
    let by_start = |one: &Reservation| (one.window.start(), one.id);
    cancelled.sort_by_key(|(_, after)| by_start(after));
    if let Some((before, after)) = cancelled.first() {
        notify(app, &mut tx, (before, after), Some(*user), cancelled.len() - 1).await?;
    }
    promote(app, &mut tx, &places, &freed, now).await?;
    app.commit(tx).await?;
    app.live().notify_jobs();
    let cancelled = cancelled.into_iter().map(|(_, after)| after).collect();
    kept.sort_by_key(by_start);
    Ok(CancelledSeries { cancelled, kept })
}
