//! The people whose time is reserved: each has an event in a calendar of theirs that is made, moved and cancelled with the
//! reservation, in the same transaction, and is told by mail what others make of their time.

use cal3_domain::{
    event::{Event, EventData, EventDetails, Participants},
    ids::{EventId, UserId},
    reservation::{ReservationCode, Status},
};
use cal3_store::{
    Access, StoreError, Tx, account,
    change::{self, Entity, Kind, NewChange, Sight},
    event as events,
    reservation::{self as store, Host, Place},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Reservation,
    linked::{follow_one, status, timing},
};
use crate::{
    App,
    event::{fields, new_uid, tell_of_following},
    mail::{self, HostLetter, HostNews, Mail},
};

/// Makes the events of a new reservation, each in a calendar of one of those of `places` whose hours they are.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(super) async fn begin(
    app: &App,
    tx: &mut Tx,
    reservation: &mut Reservation,
    places: &[Place],
) -> Result<(), StoreError> {
    for place in places {
        let Some(user) = place.host.map(|host| host.user) else { continue };
        let event = make(app, tx, reservation, place).await?;
        reservation.hosts.push(Host { user, event });
    }
    Ok(())
}

/// Changes the events as the reservation was changed.
///
/// # Errors
/// As [`follow_one`].
pub(super) async fn follow(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    after: &Reservation,
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    for event in before.hosts.iter().filter_map(|host| host.event) {
        follow_one(app, tx, event, (before, after), actor).await?;
    }
    Ok(())
}

/// Where a reservation went to the hours of other people: takes the events of those who were released, and makes those of the others.
/// `places` are all resources that are locked.
///
/// # Errors
/// [`StoreError::Contended`] when somebody works on one of the events at this moment.
pub(super) async fn reassign(
    app: &App,
    tx: &mut Tx,
    before: &Reservation,
    after: &mut Reservation,
    places: &[Place],
) -> Result<(), StoreError> {
    let has = |one: &Reservation, place: &Place| one.items.iter().any(|item| item.resource == place.id);
    let hosts_of = |one: &Reservation| -> Vec<Place> {
        places.iter().filter(|place| place.host.is_some() && has(one, place)).cloned().collect()
    };
    let (had, has_now) = (hosts_of(before), hosts_of(after));
    let is_in = |among: &[Place], user: UserId| {
        among.iter().any(|place| place.host.is_some_and(|host| host.user == user))
    };
    for host in before.hosts.iter().filter(|host| !is_in(&has_now, host.user)) {
        if let Some(event) = host.event {
            release(app, tx, event, after).await?;
        }
        lay(app, tx, host.user, after, HostNews::Cancelled).await?;
    }
    after.hosts.retain(|host| is_in(&has_now, host.user));
    for place in &has_now {
        let Some(user) = place.host.map(|host| host.user).filter(|user| !is_in(&had, *user)) else {
            continue;
        };
        let event = make(app, tx, after, place).await?;
        after.hosts.push(Host { user, event });
        lay(app, tx, user, after, HostNews::Booked).await?;
    }
    Ok(())
}

async fn release(app: &App, tx: &mut Tx, id: EventId, after: &Reservation) -> Result<(), StoreError> {
    let event = events::locked_at_once(&app.store, tx, id).await?.ok_or(StoreError::Contended)?;
    events::delete(tx, id).await?;
    let change = NewChange {
        owner: None,
        calendar: Some(event.calendar_id),
        entity: Entity::Event,
        entity_id: event.id.0,
        kind: Kind::Deleted,
        before: Some(fields(&event)),
        after: None,
        actor: None,
        sight: Sight::of_event(Some(&event), None),
    };
    change::append(tx, after.updated_at, &change).await?;
    tell_of_following(app, tx, None, (&event, None)).await
}

/// Makes the event of one of the people. `None` when they have no calendar.
async fn make(
    app: &App,
    tx: &mut Tx,
    reservation: &Reservation,
    place: &Place,
) -> Result<Option<EventId>, StoreError> {
    let Some((user, calendar)) = place.host.and_then(|host| Some((host.user, host.calendar?))) else {
        return Ok(None);
    };
    let event = Event {
        id: EventId(app.new_id()),
        calendar_id: calendar,
        series_id: None,
        recurrence_id: None,
        data: EventData {
            uid: new_uid(app),
            timing: timing(reservation),
            details: details(app, tx, reservation).await?,
            sequence: 0,
            participants: Participants::default(),
            extra: None,
            subcomponents: None,
            zone_definition: None,
        },
        created_by: Some(user),
        version: 1,
        created_at: reservation.updated_at,
        updated_at: reservation.updated_at,
    };
    if !events::insert(tx, &Access::from(user), &event, &fields(&event)).await? {
        return Ok(None);
    }
    store::insert_host(tx, reservation.id, user, event.id).await?;
    Ok(Some(event.id))
}

/// What the event says: what it is for and with whom, how to reach them, what they answered, and who else takes part.
async fn details(app: &App, tx: &mut Tx, reservation: &Reservation) -> Result<EventDetails, StoreError> {
    let ids: Vec<Uuid> = reservation.items.iter().map(|item| item.resource.0).collect();
    let names: Vec<String> = store::names(tx, &ids).await?.into_iter().map(|(_, name)| name).collect();
    let things = names.join(", ");
    let mut lines = Vec::new();
    let who = match (&reservation.guest, reservation.booker) {
        (Some(by), _) => {
            lines.push(format!("{} <{}>", by.guest.name, by.guest.email));
            lines.extend(answers(&by.answers));
            Some(by.guest.name.clone())
        }
        (None, Some(booker)) => account::find_user(tx, booker).await?.map(|user| user.name),
        (None, None) => None,
    };
    if names.len() > 1 {
        lines.push(things.clone());
    }
    let code = reservation.code.parse::<ReservationCode>();
    lines.push(code.map_or_else(|_| reservation.code.clone(), |code| code.to_string()));
    let what = if reservation.summary.is_empty() { things } else { reservation.summary.clone() };
    let organisation = reservation.organisation;
    Ok(EventDetails {
        summary: who.map_or_else(|| what.clone(), |who| format!("{what}: {who}")),
        description: Some(lines.join("\n")),
        url: Some(format!("{}/reservations/timeline?organisation={organisation}", app.public_url())),
        status: status(reservation.status),
        ..EventDetails::default()
    })
}

/// What a guest answered, a line for each question.
fn answers(given: &Value) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    };
    let all = given.as_object().into_iter().flatten();
    all.map(|(key, value)| format!("{key}: {}", text(value))).collect()
}

/// Lays the mails to the people whose time it is about what others made of it. After the commit, `app.live().notify_jobs()` makes
/// them leave at once.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub(super) async fn notify(
    app: &App,
    tx: &mut Tx,
    before: Option<&Reservation>,
    after: &Reservation,
    actor: Option<UserId>,
) -> Result<(), StoreError> {
    let Some(news) = news(before, after) else { return Ok(()) };
    for host in after.hosts.iter().filter(|host| actor != Some(host.user)) {
        lay(app, tx, host.user, after, news).await?;
    }
    Ok(())
}

async fn lay(
    app: &App,
    tx: &mut Tx,
    user: UserId,
    after: &Reservation,
    news: HostNews,
) -> Result<(), StoreError> {
    let letter = HostLetter { reservation: after.id.0, host: user.0, news };
    mail::lay(app, tx, Some(user), &Mail::Host(letter)).await
}

fn news(before: Option<&Reservation>, after: &Reservation) -> Option<HostNews> {
    let was = before.map(|before| before.status);
    let has_moved = before.is_some_and(|before| before.window != after.window);
    match (was, after.status) {
        (None | Some(Status::Held | Status::Waitlisted), Status::Requested) => Some(HostNews::Requested),
        (None | Some(Status::Held | Status::Waitlisted | Status::Requested), Status::Confirmed) => {
            Some(HostNews::Booked)
        }
        (Some(Status::Requested | Status::Confirmed), Status::Requested | Status::Confirmed) if has_moved => {
            Some(HostNews::Moved)
        }
        (
            Some(Status::Requested | Status::Confirmed),
            Status::Cancelled | Status::Declined | Status::Expired,
        ) => Some(HostNews::Cancelled),
        _ => None,
    }
}
