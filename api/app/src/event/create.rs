//! Making an event.

use cal3_domain::{
    access::Scope,
    event::{Event, EventData, EventDetails, Organizer, Participants, Recurrence, Timing, limits},
    ids::{CalendarId, EventId, UserId, encode_suffix},
};
use cal3_store::{Access, StoreError, Tx, event as store};
use serde_json::json;

use super::{
    fields,
    input::EventPatch,
    participants::inviter,
    tell::tell,
    timing::{check, default_end, read_end, read_recurrence},
};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    calendar::not_found,
    faults::Faults,
    idempotency::{self, Outcome},
};

/// What a new event is to be.
#[derive(Debug, Clone)]
pub struct CreateEvent {
    /// The calendar that it goes into.
    pub calendar_id: CalendarId,
    /// What it is to be; `summary` and `start` must be given.
    pub event: EventPatch,
    /// UID; a new random one when left out.
    pub uid: Option<String>,
    /// Makes a second request with the same input answer the first's event.
    pub idempotency_key: Option<String>,
}

/// Makes an event, single or recurring, in a calendar that the viewer may write to.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Invalid`] with every fault of the input, `NOT_FOUND` or `FORBIDDEN` at
/// `calendarId`.
pub async fn create(app: &App, viewer: &Viewer, input: CreateEvent) -> Result<Event, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::EventsWrite)?;
    let inviter = match &input.event.attendees {
        Some(_) => inviter(app, &mut *app.store.read().await?, user, &input.event).await?,
        None => None,
    };
    let event = build(app, user, &input, inviter.as_ref())?;
    let after = fields(&event);
    let written = match &input.idempotency_key {
        // One statement, one round trip: the common case.
        None if input.event.attendees.is_none() => {
            let mut connection = app.store.read().await?;
            let written = store::insert(&mut connection, &access, &event, &after).await.map_err(uid_taken)?;
            if written {
                app.live().notify();
            }
            written
        }
        key => {
            let mut tx = app.store.begin().await?;
            let request = ("eventCreate", input.calendar_id, &input.event, &input.uid);
            let held = match idempotency::take(app, &mut tx, principal, key.as_deref(), &request).await? {
                Outcome::New(held) => held,
                Outcome::Before(result) => {
                    return super::read::by_stored_id(app, &mut tx, &access, result).await;
                }
            };
            let written = store::insert(&mut tx, &access, &event, &after).await.map_err(uid_taken)?;
            if written {
                tell(app, &mut tx, user, input.event.notify, (None, Some(&event))).await?;
                if let Some(held) = held {
                    held.keep(&mut tx, &json!(event.id.0)).await?;
                }
                app.commit(tx).await?;
                app.live().notify_jobs();
            }
            written
        }
    };
    if written { Ok(event) } else { Err(refused(app, &access, input.calendar_id).await?) }
}

/// The same within a transaction that has begun: nothing is committed.
///
/// # Errors
/// As [`create`].
pub(crate) async fn create_in(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    input: &CreateEvent,
) -> Result<Event, AppError> {
    let inviter = inviter(app, tx, user, &input.event).await?;
    let event = build(app, user, input, inviter.as_ref())?;
    insert_in(app, tx, access, &event).await?;
    tell(app, tx, user, input.event.notify, (None, Some(&event))).await?;
    Ok(event)
}

/// Writes a new event within a transaction that has begun, if the viewer may write to its calendar.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `calendarId`.
pub(crate) async fn insert_in(
    app: &App,
    tx: &mut Tx,
    access: &Access,
    event: &Event,
) -> Result<(), AppError> {
    let written = store::insert(tx, access, event, &fields(event)).await.map_err(uid_taken)?;
    if written { Ok(()) } else { Err(refused(app, access, event.calendar_id).await?) }
}

/// Why nothing was written: the calendar is not there for the viewer, or they may only read it.
pub(super) async fn refused(app: &App, access: &Access, calendar: CalendarId) -> Result<AppError, AppError> {
    let mut connection = app.store.read().await?;
    let seen = cal3_store::calendar::visible(&mut connection, access, &[calendar.0]).await?;
    Ok(match seen.is_empty() {
        true => not_found("calendarId"),
        false => AppError::field(
            UserErrorCode::Forbidden,
            "calendarId",
            "You may read this calendar, not write to it.",
        ),
    })
}

/// A calendar holds a UID once.
pub(super) fn uid_taken(error: StoreError) -> AppError {
    match error {
        StoreError::Constraint(name) if name == "events_uid_key" => {
            AppError::field(UserErrorCode::Invalid, "uid", "The calendar has an event with this UID already.")
        }
        other => other.into(),
    }
}

fn build(
    app: &App,
    user: UserId,
    input: &CreateEvent,
    inviter: Option<&Organizer>,
) -> Result<Event, AppError> {
    let mut faults = Faults::default();
    let mut details = EventDetails::default();
    input.event.apply(&mut details, &mut faults);
    let mut participants = Participants::default();
    input.event.invite(&mut participants, inviter, &mut faults);
    let id = EventId(app.new_id());
    let uid = match &input.uid {
        Some(uid) => faults.line("uid", uid, limits::UID),
        None => new_uid(app),
    };
    let start = match &input.event.start {
        Some(start) => start.read("start", &mut faults),
        None => {
            faults.add(UserErrorCode::Required, "start", "Say when it starts.");
            None
        }
    };
    let end = read_end(&input.event, &mut faults);
    let timing = start.map(|start| {
        let recurrence = match &input.event.recurrence {
            Some(Some(recurrence)) => read_recurrence(recurrence, &start, &mut faults),
            _ => Recurrence::default(),
        };
        Timing { end: end.unwrap_or_else(|| default_end(&start)), start, recurrence }
    });
    if let Some(timing) = &timing {
        check(timing, &mut faults);
    }
    faults.check()?;
    let now = app.now();
    Ok(Event {
        id,
        calendar_id: input.calendar_id,
        series_id: None,
        recurrence_id: None,
        data: EventData {
            uid,
            timing: timing.ok_or_else(|| AppError::internal("a timing without faults is missing"))?,
            details,
            participants,
            sequence: 0,
            extra: None,
            subcomponents: None,
            zone_definition: None,
        },
        created_by: Some(user),
        version: 1,
        created_at: now,
        updated_at: now,
    })
}

/// A UID that tells nothing of who made it (RFC 7986 section 5.3).
pub(crate) fn new_uid(app: &App) -> String {
    encode_suffix(uuid::Builder::from_random_bytes(app.secret()).into_uuid())
}
