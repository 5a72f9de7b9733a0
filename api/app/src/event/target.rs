//! What a change is meant for: an event, or one occurrence and what is meant by it.

use cal3_domain::{
    access::CalendarRole,
    event::Event,
    ids::{EventId, OccurrenceId},
};
use cal3_store::{Access, Tx, event as store};
use jiff::civil::DateTime;

use crate::{App, AppError, UserErrorCode, calendar::not_found};

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventTarget {
    /// A single event, a series, or an override.
    Event(EventId),
    /// An occurrence of a series (or of a single event), overridden or not.
    Occurrence(OccurrenceId),
}

/// How much of a series a change is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RecurrenceScope {
    /// This occurrence.
    #[default]
    This,
    /// This occurrence and all after it.
    ThisAndFuture,
    /// All occurrences.
    All,
}

/// What was found to be changed, its row locked.
pub(super) enum Found {
    /// A whole row: a single event, an override, or a whole series. With the original start of the occurrence through
    /// which a series was named.
    Row(Box<Event>, Option<DateTime>),
    /// One occurrence of a series that has no override yet.
    Occurrence(Box<Event>, DateTime),
    /// An occurrence of a series and all after it.
    Future(Box<Event>, DateTime),
}

/// Finds and locks what `target` and `scope` mean, if the viewer may write to it; `None` if there is nothing.
///
/// # Errors
/// `FORBIDDEN` at `id` for a reader; `INVALID` at `scope` when the scope needs an occurrence; `NOT_FOUND` at `id` for a
/// start that the series does not have.
pub(super) async fn find(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    target: EventTarget,
    scope: Option<RecurrenceScope>,
) -> Result<Option<Found>, AppError> {
    let id = match target {
        EventTarget::Event(id) => id,
        EventTarget::Occurrence(occurrence) => occurrence.event,
    };
    let Some(found) = store::locked(&app.store, tx, access, id).await? else {
        return Ok(None);
    };
    if found.role < CalendarRole::Writer {
        return Err(forbidden());
    }
    let event = Box::new(found.event);
    let original = match target {
        EventTarget::Event(_) if event.is_series() => {
            return match scope {
                None | Some(RecurrenceScope::All) => Ok(Some(Found::Row(event, None))),
                Some(_) => Err(AppError::field(
                    UserErrorCode::Invalid,
                    "scope",
                    "This names a whole series: give the id of one of its occurrences, or the scope ALL.",
                )),
            };
        }
        EventTarget::Event(_) => match (event.series_id, event.recurrence_id) {
            (Some(series), Some(original)) if scope.unwrap_or_default() != RecurrenceScope::This => {
                let Some(found) = store::locked(&app.store, tx, access, series).await? else {
                    return Ok(None);
                };
                return of_series(app, tx, Box::new(found.event), original, scope).await.map(Some);
            }
            _ => return Ok(Some(Found::Row(event, None))),
        },
        EventTarget::Occurrence(occurrence) => occurrence.original,
    };
    if !event.is_series() {
        let own = event.recurrence_id.unwrap_or_else(|| event.data.timing.start_local());
        return if own == original { Ok(Some(Found::Row(event, None))) } else { Err(not_found("id")) };
    }
    of_series(app, tx, event, original, scope).await.map(Some)
}

/// Whoever asks may read it and no more.
pub(super) fn forbidden() -> AppError {
    AppError::field(UserErrorCode::Forbidden, "id", "You may read this event, not change it.")
}

async fn of_series(
    app: &App,
    tx: &mut Tx,
    series: Box<Event>,
    original: DateTime,
    scope: Option<RecurrenceScope>,
) -> Result<Found, AppError> {
    if scope == Some(RecurrenceScope::All) {
        return Ok(Found::Row(series, Some(original)));
    }
    let overriding = store::locked_override(&app.store, tx, series.id, original).await?;
    let exists = overriding.is_some() || series.data.timing.series().contains(original).unwrap_or(false);
    if !exists {
        return Err(not_found("id"));
    }
    Ok(match (scope.unwrap_or_default(), overriding) {
        (RecurrenceScope::This, Some(event)) => Found::Row(Box::new(event), None),
        (RecurrenceScope::This, None) => Found::Occurrence(series, original),
        _ => Found::Future(series, original),
    })
}
