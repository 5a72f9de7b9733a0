//! From rows of the change log about reservations to runs: one for each rule and change that fit.
//!
//! Each change has a row for those who manage the organisation's resources and may have one for the booker alone: the first is
//! looked at, so that there is one cause. A reservation of several resources is told with the first of them, in the order of their
//! ids, at which the rule looks and that its condition fits, as `resource`.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use cal3_domain::{
    automation::{
        Place, TriggerKind, reservation_trigger,
        run::{Caps, CauseKey, Chain},
    },
    ids::{ReservationId, UserId},
};
use cal3_store::{
    Tx,
    automation::{LoggedChange, NewRun},
    reservation::{self, Reservation},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    book::{Entry, RuleBook},
    booking::{Booking, Sight, status_of},
    facts::Cause,
    relay::names,
    runs,
};
use crate::{App, AppError};

/// A rule that could run for a cause.
struct Candidate<'a> {
    entry: Arc<Entry>,
    change: &'a LoggedChange,
    cause: Arc<Cause>,
}

/// The runs that these changes of reservations make.
pub(super) async fn matched(
    app: &App,
    tx: &mut Tx,
    book: &RuleBook,
    changes: &[&LoggedChange],
    caps: &Caps,
) -> Result<Vec<NewRun>, AppError> {
    let pulled: Vec<(&LoggedChange, TriggerKind)> = changes
        .iter()
        .filter(|change| change.audience.is_none())
        .filter_map(|change| Some((*change, pulls(change)?)))
        .filter(|(_, kind)| book.index.waits_for(*kind))
        .collect();
    if pulled.is_empty() {
        return Ok(Vec::new());
    }
    let ids: HashSet<Uuid> = pulled.iter().map(|(change, _)| change.entity_id).collect();
    let found = reservation::of_anybody(tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let present: HashMap<ReservationId, Reservation> = found.into_iter().map(|one| (one.id, one)).collect();
    let told: Vec<(&LoggedChange, Arc<Cause>)> = pulled
        .iter()
        .flat_map(|(change, kind)| causes(change, *kind, &present).into_iter().map(|cause| (*change, cause)))
        .filter(|(_, cause)| book.index.looks_at(&places(cause)))
        .map(|(change, cause)| (change, Arc::new(cause)))
        .collect();
    let names = names(tx, told.iter().map(|(_, cause)| &**cause)).await?;
    let mut candidates = Vec::new();
    for (change, cause) in &told {
        let facts = cause.common_facts(app, &names);
        for id in book.index.candidates(cause.kind, &places(cause), &facts).rules {
            let Some(entry) = book.get(id).filter(|entry| change.at >= entry.active_since) else { continue };
            candidates.push(Candidate { entry: entry.clone(), change, cause: cause.clone() });
        }
    }
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let owners: HashSet<UserId> = candidates.iter().map(|candidate| candidate.entry.owner).collect();
    let sight = Sight::read(tx, &owners, &names).await?;
    let mut counted = runs::Counted::read(tx, caps, &owners, app.now()).await?;
    let (mut made, mut done) = (Vec::new(), HashSet::new());
    for Candidate { entry, change, cause } in candidates {
        let key = CauseKey::Change(change.cursor);
        if done.contains(&(entry.id, key.to_string())) {
            continue;
        }
        // Whoever owns the rule must be allowed to know of it.
        let booking = cause.booking.as_ref().and_then(|booking| booking.seen_by(entry.owner, &sight, &names));
        let Some(booking) = booking else { continue };
        let cause = Cause { booking: Some(booking), ..(*cause).clone() };
        let facts = cause.facts(app, &names, entry.id, &entry.rule);
        let run = runs::run_of(app, &entry, &cause, &facts, &places(&cause), &key, &mut counted);
        if let Some(run) = run {
            done.insert((entry.id, key.to_string()));
            made.push(run);
        }
    }
    Ok(made)
}

/// The trigger that a change pulls: that of the state to which it brought the reservation.
pub(super) fn pulls(change: &LoggedChange) -> Option<TriggerKind> {
    reservation_trigger(status_of(change.after.as_ref()?.as_object()?)?)
}

/// The causes that a change is, one for each resource; none of a reservation that is gone since.
pub(super) fn causes(
    change: &LoggedChange,
    kind: TriggerKind,
    present: &HashMap<ReservationId, Reservation>,
) -> Vec<Cause> {
    let reservation = present.get(&ReservationId(change.entity_id));
    let after = change.after.as_ref().and_then(Value::as_object);
    let Some((reservation, after)) = reservation.zip(after) else { return Vec::new() };
    let before = change.before.as_ref().and_then(Value::as_object);
    let chain = change.cause.clone();
    let chain: Chain = chain.and_then(|chain| serde_json::from_value(chain).ok()).unwrap_or_default();
    let cause = Cause { actor: change.actor, chain, ..Cause::of_nothing(kind, change.at) };
    let bookings = Booking::of_change(reservation, before, after).by_resource();
    bookings.into_iter().map(|booking| Cause { booking: Some(booking), ..cause.clone() }).collect()
}

pub(super) fn places(cause: &Cause) -> Vec<Place> {
    cause.booking.as_ref().map(Booking::places).unwrap_or_default()
}
