//! What becomes of the overrides of a series when all of it is changed: they follow in who is invited, and in what was answered.

use cal3_domain::{
    event::{Event, Participants},
    ids::{EventId, UserId},
};
use cal3_store::{
    Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    event as store,
};

use super::fields;
use crate::{App, AppError, diff::diff};

/// Most overrides that follow a change of their series: the latest.
const MOST: i64 = 500;

/// Changes who takes part in the overrides of a series whose row the transaction has locked, each with its change in the log. Nobody is
/// mailed: they are told of the series.
///
/// # Errors
/// [`AppError::Internal`] when the database fails.
pub(super) async fn follow(
    app: &App,
    tx: &mut Tx,
    (series, actor): (EventId, Option<UserId>),
    change: impl Fn(&mut Participants),
) -> Result<(), AppError> {
    let now = app.now();
    let (mut changed, mut changes) = (Vec::new(), Vec::new());
    for before in store::locked_latest_overrides(&app.store, tx, series, MOST).await? {
        let mut after = before.clone();
        change(&mut after.data.participants);
        let Some((was, is)) = diff(fields(&before), fields(&after)) else { continue };
        after.version += 1;
        after.updated_at = now;
        changes.push(NewChange {
            owner: None,
            calendar: Some(after.calendar_id),
            entity: Entity::Event,
            entity_id: after.id.0,
            kind: Kind::Updated,
            before: Some(was),
            after: Some(is),
            actor,
            sight: Sight::of_event(Some(&before), Some(&after)),
        });
        changed.push(after);
    }
    if changed.is_empty() {
        return Ok(());
    }
    store::update_participants(tx, &changed).await?;
    Ok(change::append_all(tx, now, &changes).await?)
}

/// Has the overrides of `series` follow who came to it or went between `before` and `after`.
///
/// # Errors
/// As [`follow`].
pub(super) async fn follow_people(
    app: &App,
    tx: &mut Tx,
    (series, user): (EventId, UserId),
    (before, after): (&Participants, &Participants),
) -> Result<(), AppError> {
    if before.are_the_same_people(after) {
        return Ok(());
    }
    follow(app, tx, (series, Some(user)), |participants| participants.follow(before, after)).await
}

/// Has the overrides of a series follow what the attendee at `address` answered to all of it.
///
/// # Errors
/// As [`follow`].
pub(super) async fn follow_answer(
    app: &App,
    tx: &mut Tx,
    actor: Option<UserId>,
    address: &str,
    (before, after): (&Event, &Event),
) -> Result<(), AppError> {
    let of = |event: &Event| event.data.participants.attendee(address).cloned();
    let (Some(was), Some(given)) = (of(before), of(after)) else { return Ok(()) };
    follow(app, tx, (after.id, actor), |participants| participants.follow_answer(&was, &given)).await
}
