//! The event that a reservation has in a calendar of its booker's: it is made, moved and cancelled with it, in the same
//! transaction, whoever moves the reservation.
//!
//! Its times are the reservation's and are not changed by hand: [`crate::event::update`] refuses that. Whoever deletes it keeps
//! the reservation and drops the link. A reservation is locked before its event, and the event is not waited for: whoever is about
//! to delete it waits for the reservation.

use cal3_domain::{
    event::{Event, EventData, EventDetails, EventEnd, EventStatus, Participants, Recurrence, Timing},
    ids::{CalendarId, EventId, UserId},
    reservation::{ReservationCode, Status},
    time::{EventTime, Zone},
};
use cal3_store::{
    Access, StoreError, Tx,
    change::{self, Entity, Kind, NewChange, Sight},
    event as events,
    reservation::{self as store, Item},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::Reservation;
use crate::{
    App, AppError,
    diff::diff,
    event::{fields, insert_in, new_uid, tell_of_following},
};

/// Makes the event of a new reservation in a calendar that its booker may write to.
///
/// # Errors
/// `NOT_FOUND` or `FORBIDDEN` at `calendarId`.
pub(super) async fn make(
    app: &App,
    tx: &mut Tx,
    (user, access): (UserId, &Access),
    calendar: CalendarId,
    reservation: &Reservation,
) -> Result<EventId, AppError> {
    let things = things(tx, &reservation.items).await?;
    let code: Result<ReservationCode, _> = reservation.code.parse();
    let code = code.map_or_else(|_| reservation.code.clone(), |code| code.to_string());
    let organisation = reservation.organisation;
    let details = EventDetails {
        summary: if reservation.summary.is_empty() { things.clone() } else { reservation.summary.clone() },
        description: Some(code),
        location: Some(things),
        url: Some(format!("{}/reservations/mine?organisation={organisation}", app.public_url())),
        status: status(reservation.status),
        ..EventDetails::default()
    };
    let event = Event {
        id: EventId(app.new_id()),
        calendar_id: calendar,
        series_id: None,
        recurrence_id: None,
        data: EventData {
            uid: new_uid(app),
            timing: timing(reservation),
            details,
            sequence: 0,
            participants: Participants::default(),
            extra: None,
            subcomponents: None,
            zone_definition: None,
        },
        created_by: Some(user),
        version: 1,
        created_at: reservation.created_at,
        updated_at: reservation.created_at,
    };
    insert_in(app, tx, access, &event).await?;
    Ok(event.id)
}

/// Changes the event as its reservation was changed, and has those told who are invited to it. What never came to be more than held, or
/// waited for, leaves none behind; what was given up later leaves a cancelled one.
///
/// # Errors
/// [`StoreError::Contended`] when somebody works on the event at this moment.
pub(super) async fn follow(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    after: &Reservation,
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    match before.event {
        Some(id) => follow_one(app, tx, id, (before, after), actor).await,
        None => Ok(()),
    }
}

/// Changes one of the events of a reservation: its booker's, or that of somebody whose time it is.
///
/// # Errors
/// As [`follow`].
pub(super) async fn follow_one(
    app: &App,
    tx: &mut Tx,
    id: EventId,
    (before, after): (&Reservation, &Reservation),
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    let things_of =
        |one: &Reservation| one.items.iter().map(|item| (item.resource, item.quantity)).collect::<Vec<_>>();
    let has_moved = things_of(before) != things_of(after);
    let (was, is) = (status(before.status), status(after.status));
    if !has_moved && before.window == after.window && was == is {
        return Ok(());
    }
    // As long as the link is there, so is the event: or somebody is deleting it.
    let event = events::locked_at_once(&app.store, tx, id).await?.ok_or(StoreError::Contended)?;
    let change = NewChange {
        owner: None,
        calendar: Some(event.calendar_id),
        entity: Entity::Event,
        entity_id: event.id.0,
        kind: Kind::Deleted,
        before: Some(fields(&event)),
        after: None,
        actor,
        sight: Sight::of_event(Some(&event), None),
    };
    if is == EventStatus::Cancelled && matches!(before.status, Status::Held | Status::Waitlisted) {
        events::delete(tx, id).await?;
        change::append(tx, after.updated_at, &change).await?;
        return tell_of_following(app, tx, actor, (&event, None)).await;
    }
    let mut changed = event.clone();
    changed.data.timing = timing(after);
    if changed.data.timing != event.data.timing {
        changed.data.participants.ask_again();
    }
    changed.data.details.status = is;
    if has_moved && before.event == Some(id) {
        changed.data.details.location = Some(things(tx, &after.items).await?);
    }
    changed.data.sequence = changed.data.sequence.saturating_add(1);
    changed.version += 1;
    changed.updated_at = after.updated_at;
    events::update(tx, &changed).await?;
    let Some((was, is)) = diff(fields(&event), fields(&changed)) else { return Ok(()) };
    let change = NewChange {
        kind: Kind::Updated,
        before: Some(was),
        after: Some(is),
        sight: Sight::of_event(Some(&event), Some(&changed)),
        ..change
    };
    change::append(tx, after.updated_at, &change).await?;
    tell_of_following(app, tx, actor, (&event, Some(&changed))).await
}

/// The STATUS (RFC 5545 section 3.8.1.11) of the event of a reservation in this state.
pub(super) fn status(status: Status) -> EventStatus {
    match status {
        Status::Confirmed | Status::CheckedIn | Status::Completed => EventStatus::Confirmed,
        Status::Held | Status::Requested | Status::Waitlisted => EventStatus::Tentative,
        Status::Declined | Status::Cancelled | Status::Expired | Status::NoShow => EventStatus::Cancelled,
    }
}

pub(super) fn timing(reservation: &Reservation) -> Timing {
    let zone = Zone::iana(&reservation.time_zone).ok();
    let time = |at: Timestamp| {
        let at = Timestamp::from_second(at.as_second()).unwrap_or(at);
        let zoned = zone.clone().map(|zone| EventTime::Zoned { local: zone.tz().to_datetime(at), zone });
        // Of an hour that the clocks show twice, a local time means the first.
        zoned.filter(|time| time.instant(&jiff::tz::TimeZone::UTC) == at).unwrap_or(EventTime::Utc(at))
    };
    Timing {
        start: time(reservation.window.start()),
        end: EventEnd::At(time(reservation.window.end())),
        recurrence: Recurrence::default(),
    }
}

/// What is reserved, in words.
async fn things(tx: &mut Tx, items: &[Item]) -> Result<String, StoreError> {
    let ids: Vec<Uuid> = items.iter().map(|item| item.resource.0).collect();
    let names = store::names(tx, &ids).await?;
    let things = names.iter().map(|(id, name)| {
        let quantity = items.iter().find(|item| item.resource.0 == *id).map_or(1, |item| item.quantity);
        if quantity > 1 { format!("{quantity} × {name}") } else { name.clone() }
    });
    Ok(things.collect::<Vec<_>>().join(", "))
}
