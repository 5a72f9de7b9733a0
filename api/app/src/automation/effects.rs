//! What actions do to our own data: through the use cases that everybody else goes through, with the rights of the rule's owner,
//! in the transaction that records their outcome.

use cal3_domain::{
    access::CalendarRole,
    automation::{
        Effect,
        run::{Link, Outcome},
    },
    event::{Event, EventData, EventStatus, Recurrence},
    facts::Facts,
    ids::{CalendarId, EventId, OccurrenceId, ReservationId, TaskId, UserId},
};
use cal3_store::{Access, Tx, event as store};
use jiff::{SignedDuration, Timestamp, civil::date};
use serde_json::{Value, json};

use super::{invite, labels, notify, reserving, tasks};
use crate::{
    App, AppError, UserErrorCode,
    calendar::not_found,
    event::{
        CreateEvent, EventPatch, EventTarget, RecurrenceScope, TimeInput, UpdateEvent, create_in, insert_in,
        new_uid, update_in,
    },
};

/// Overrides that are copied with their series.
const OVERRIDES: i64 = 1_000;

/// What a run is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subject {
    /// The event: a single one, a series, or an override.
    pub(super) event: Option<EventId>,
    /// The occurrence that is meant.
    pub(super) occurrence: Option<OccurrenceId>,
    /// The task.
    pub(super) task: Option<TaskId>,
    /// The reservation.
    pub(super) reservation: Option<ReservationId>,
}

impl Subject {
    /// What a run's cause names.
    pub(super) fn of(cause: &Value) -> Self {
        let member = |name: &str| cause.get(name).and_then(Value::as_str);
        Self {
            event: member("event").and_then(|id| id.parse().ok()),
            occurrence: member("occurrence").and_then(|id| id.parse().ok()),
            task: member("task").and_then(|id| id.parse().ok()),
            reservation: member("reservation").and_then(|id| id.parse().ok()),
        }
    }

    /// Its global id: that of the occurrence, or else of the event, the task or the reservation.
    pub(super) fn id(self) -> Option<String> {
        let event = || self.event.map(|id| id.to_string());
        let occurrence = self.occurrence.map(|id| id.to_string());
        let task = || self.task.map(|id| id.to_string());
        occurrence.or_else(event).or_else(task).or_else(|| self.reservation.map(|id| id.to_string()))
    }

    pub(super) fn target(self) -> Result<(EventTarget, Option<RecurrenceScope>), AppError> {
        match (self.occurrence, self.event) {
            (Some(id), _) => Ok((EventTarget::Occurrence(id), Some(RecurrenceScope::This))),
            (None, Some(id)) => Ok((EventTarget::Event(id), None)),
            (None, None) => Err(not_found("id")),
        }
    }
}

/// What is to be true of the event afterwards, if that is all that is to be done and is the same whatever it says now.
pub(super) fn patch(effect: &Effect) -> Option<EventPatch> {
    let event = EventPatch::default();
    Some(match effect {
        Effect::SetColor { color } => EventPatch { color: Some(Some(color.clone())), ..event },
        Effect::SetTitle { title } => EventPatch { summary: Some(title.clone()), ..event },
        Effect::SetDescription { description } => {
            EventPatch { description: Some(description.clone()), ..event }
        }
        Effect::SetLocation { location } => EventPatch { location: Some(location.clone()), ..event },
        Effect::CancelEvent { .. } => EventPatch { status: Some(EventStatus::Cancelled), ..event },
        _ => return None,
    })
}

/// What a step's history keeps of an event that was made or changed.
pub(super) fn made(id: EventId) -> Value {
    json!({ "event": id.to_string() })
}

/// Does it, and answers what came back.
///
/// # Errors
/// As the use cases: what was written is to be rolled back.
pub(super) async fn apply(
    app: &App,
    mut tx: Tx,
    owner: UserId,
    (subject, facts, link): (Subject, &Facts, Link),
    effect: &Effect,
) -> Result<(Tx, Value), AppError> {
    let access = Access::from(owner);
    if let (Effect::AddLabel { .. } | Effect::RemoveLabel { .. }, Some(id)) = (effect, subject.task) {
        let result = tasks::label(app, &mut tx, (owner, &access), id, effect).await?;
        return Ok((tx, result));
    }
    let patch = match effect {
        Effect::AddLabel { .. } | Effect::RemoveLabel { .. } => {
            match labels::changed(app, &mut tx, &access, subject, effect).await? {
                Some(categories) => EventPatch { categories: Some(categories), ..EventPatch::default() },
                None => return Ok((tx, json!({}))),
            }
        }
        Effect::Invite { attendees } => {
            match invite::wanted(app, &mut tx, &access, subject, attendees).await? {
                Some(attendees) => EventPatch { attendees: Some(attendees), ..EventPatch::default() },
                None => return Ok((tx, json!({}))),
            }
        }
        Effect::MoveToCalendar { .. } => EventPatch::default(),
        Effect::CopyToCalendar { calendar_id } => {
            return copy(app, tx, (owner, &access), subject, *calendar_id).await;
        }
        Effect::CreateEvent { .. } => return create(app, tx, (owner, &access), effect).await,
        Effect::CreateTask { .. } => {
            let result = tasks::create(app, &mut tx, (owner, &access), effect).await?;
            return Ok((tx, result));
        }
        Effect::CreateReservation { .. } => {
            let result = reserving::create(app, &mut tx, owner, effect).await?;
            return Ok((tx, result));
        }
        Effect::ReleaseReservation { reason } => {
            let result = reserving::release(app, &mut tx, owner, subject, reason.as_deref()).await?;
            return Ok((tx, result));
        }
        Effect::Notify(notification) => {
            return notify::people(app, tx, owner, (subject, facts, link), notification).await;
        }
        effect => patch(effect).ok_or_else(|| {
            let message = "This version does not carry this action out.";
            AppError::field(UserErrorCode::Invalid, "action", message)
        })?,
    };
    let (target, scope) = subject.target()?;
    let calendar_id = match effect {
        Effect::MoveToCalendar { calendar_id } => Some(*calendar_id),
        _ => None,
    };
    let update =
        UpdateEvent { target, scope, calendar_id, event: patch, if_version: None, idempotency_key: None };
    let (tx, event) = update_in(app, tx, (owner, &access), &update).await?;
    Ok((tx, made(event.id)))
}

async fn create(
    app: &App,
    mut tx: Tx,
    owner: (UserId, &Access),
    effect: &Effect,
) -> Result<(Tx, Value), AppError> {
    let Effect::CreateEvent { calendar_id, summary, description, location, start, end, time_zone } = effect
    else {
        return Err(AppError::internal("only an event can be made"));
    };
    let time = |at: &Timestamp| {
        let zoned = at.in_tz(time_zone).map_err(AppError::internal)?;
        let local = zoned.datetime().with().subsec_nanosecond(0).build().map_err(AppError::internal)?;
        Ok::<_, AppError>(TimeInput {
            local: Some(local),
            time_zone: Some(time_zone.clone()),
            ..TimeInput::default()
        })
    };
    let patch = EventPatch {
        summary: Some(summary.clone()),
        description: Some(description.clone()),
        location: Some(location.clone()),
        start: Some(time(start)?),
        end: Some(time(end)?),
        ..EventPatch::default()
    };
    let input = CreateEvent { calendar_id: *calendar_id, event: patch, uid: None, idempotency_key: None };
    let made = create_in(app, &mut tx, owner, &input).await?;
    Ok((tx, self::made(made.id)))
}

/// Copies the event, a series with its overrides, or one occurrence as an event by itself. The copy has a UID of its own.
async fn copy(
    app: &App,
    mut tx: Tx,
    (owner, access): (UserId, &Access),
    subject: Subject,
    calendar: CalendarId,
) -> Result<(Tx, Value), AppError> {
    let id = subject.event.ok_or_else(|| not_found("id"))?;
    let found = store::locked(&app.store, &mut tx, access, id).await?.ok_or_else(|| not_found("id"))?;
    if found.role < CalendarRole::Reader {
        return Err(not_found("id"));
    }
    let (original, uid, now) = (found.event, new_uid(app), app.now());
    let blank = |event: &Event| Event {
        id: EventId(app.new_id()),
        calendar_id: calendar,
        created_by: Some(owner),
        version: 1,
        created_at: now,
        updated_at: now,
        data: copied(&event.data, &uid),
        ..event.clone()
    };
    let mut made = Event { series_id: None, recurrence_id: None, ..blank(&original) };
    if let Some(occurrence) = subject.occurrence.filter(|_| original.is_series()) {
        let clock = original.data.timing.start.clock();
        made.data.timing.recurrence = Recurrence::default();
        made.data.timing = made.data.timing.moved_to(clock.event_time(occurrence.original));
    }
    insert_in(app, &mut tx, access, &made).await?;
    if made.is_series() {
        let from = date(1, 1, 1).at(0, 0, 0, 0);
        for speaker in store::locked_overrides(&app.store, &mut tx, original.id, from, OVERRIDES).await? {
            insert_in(app, &mut tx, access, &Event { series_id: Some(made.id), ..blank(&speaker) }).await?;
        }
    }
    Ok((tx, self::made(made.id)))
}

/// What an event says, under another UID. Those who are invited are told of the one that was copied, not of the copy: its organiser
/// stands there as one of elsewhere.
fn copied(data: &EventData, uid: &str) -> EventData {
    let mut copy = EventData { uid: uid.to_owned(), ..data.clone() };
    if let Some(organizer) = &mut copy.participants.organizer {
        organizer.user = None;
    }
    copy
}

/// What an error means to a step: what went wrong, for the rule's owner, and whether and when trying again may help.
pub(super) fn failure(now: Timestamp, error: &AppError) -> Outcome {
    let mut not_before = None;
    let (error, passing) = match error {
        AppError::Invalid(faults) => {
            let faults: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
            (faults.join(" "), false)
        }
        AppError::Reservation(faults) if faults.is_empty() => {
            ("others were reserving at the same moment".to_owned(), true)
        }
        AppError::Reservation(faults) => (reserving::told(faults), false),
        AppError::Unavailable(_) => ("the database could not be reached".to_owned(), true),
        AppError::Throttled { retry_after_ms } => {
            let pause = SignedDuration::from_millis(i64::try_from(*retry_after_ms).unwrap_or(i64::MAX));
            not_before = now.checked_add(pause).ok();
            ("your rules have told people as often as they may in an hour".to_owned(), true)
        }
        AppError::TimedOut => ("the database did not answer in time".to_owned(), true),
        AppError::Internal(error) => {
            tracing::warn!(%error, "an action of a rule failed");
            ("a fault of this server".to_owned(), true)
        }
        other => (other.to_string(), false),
    };
    Outcome::Failed { error, passing, not_before }
}
