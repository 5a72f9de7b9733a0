//! The event that follows a reservation in its booker's calendar.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    event::{self, DeleteEvent, EventPatch, EventTarget, TimeInput, UpdateEvent},
    reservation::{self, Move, Reservation, Reserve},
};
use cal3_domain::{
    event::{Event, EventStatus},
    ids::{CalendarId, EventId, ReservationId},
    reservation::Status,
};
use jiff::SignedDuration;
use serde_json::json;

use crate::house::{House, instant, touch, wish};

const TEN: &str = "2026-01-08T10:00:00Z";

impl House {
    async fn event(&self, id: EventId) -> Option<Event> {
        event::visible(&self.app, &self.ada, &[id]).await.unwrap().pop()
    }

    async fn seen_by_ada(&self, id: ReservationId) -> Reservation {
        reservation::visible(&self.app, &self.ada, &[id]).await.unwrap().remove(0)
    }
}

fn in_calendar(wish: Reserve, calendar: CalendarId) -> Reserve {
    Reserve { summary: Some("Choir".to_owned()), calendar: Some(calendar), ..wish }
}

/// From when to when, and in which state.
fn told(event: &Event) -> (String, String, EventStatus) {
    let tz = jiff::tz::TimeZone::UTC;
    let end = match &event.data.timing.end {
        cal3_domain::event::EventEnd::At(end) => end.instant(&tz).to_string(),
        cal3_domain::event::EventEnd::Lasting(length) => format!("{length:?}"),
    };
    (event.data.timing.start.instant(&tz).to_string(), end, event.data.details.status)
}

async fn patched(house: &House, who: &Viewer, id: EventId, event: EventPatch) -> Result<Event, AppError> {
    let target = EventTarget::Event(id);
    let input = UpdateEvent {
        target,
        scope: None,
        calendar_id: None,
        event,
        if_version: None,
        idempotency_key: None,
    };
    event::update(&house.app, who, input).await
}

#[tokio::test]
async fn the_event_is_made_moved_and_cancelled_with_the_reservation_whoever_does_it() {
    let house = House::create().await;
    let (room, other) = (house.resource(1, json!({})).await, house.room("Attic", None));
    let other = cal3_app::resource::create(&house.app, &house.manager, other).await.unwrap().id;
    let calendar = house.app.calendar(&house.ada, "Ada").await;
    let made = reservation::reserve(&house.app, &house.ada, in_calendar(wish(&[room], TEN), calendar)).await;
    let made = made.unwrap();
    let id = made.event.unwrap();
    let event = house.event(id).await.unwrap();
    assert_eq!(event.calendar_id, calendar);
    let details = &event.data.details;
    assert_eq!((details.summary.as_str(), details.location.as_deref()), ("Choir", Some("Room")));
    let confirmed = EventStatus::Confirmed;
    assert_eq!(told(&event), (TEN.to_owned(), "2026-01-08T11:00:00Z".to_owned(), confirmed));

    let to = Move {
        start: Some(instant("2026-01-09T12:00:00Z")),
        resources: Some(vec![reservation::Wanted { resource: other, quantity: 1 }]),
        ..Move::default()
    };
    reservation::reschedule(&house.app, &house.manager, touch(&made), to).await.unwrap();
    let event = house.event(id).await.unwrap();
    let there = ("2026-01-09T12:00:00Z".to_owned(), "2026-01-09T13:00:00Z".to_owned(), confirmed);
    assert_eq!(told(&event), there, "a manager moved it");
    assert_eq!((event.data.details.location.as_deref(), event.data.sequence), (Some("Attic"), 1));
    reservation::cancel(&house.app, &house.ada, touch(&made)).await.unwrap();
    assert_eq!(told(&house.event(id).await.unwrap()).2, EventStatus::Cancelled);
}

#[tokio::test]
async fn its_times_are_not_changed_by_hand_and_without_it_the_reservation_stays() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let calendar = house.app.calendar(&house.ada, "Ada").await;
    let made = reservation::reserve(&house.app, &house.ada, in_calendar(wish(&[room], TEN), calendar)).await;
    let made = made.unwrap();
    let id = made.event.unwrap();
    let start = TimeInput { instant: Some(instant("2026-01-08T15:00:00Z")), ..TimeInput::default() };
    let moved =
        patched(&house, &house.ada, id, EventPatch { start: Some(start), ..EventPatch::default() }).await;
    let Err(AppError::Invalid(faults)) = moved else { panic!("{moved:?}") };
    assert_eq!((faults[0].field.join(".").as_str(), faults[0].code), ("start", UserErrorCode::Invalid));
    assert!(faults[0].message.contains("follows the reservation"), "{faults:?}");
    let words = EventPatch { summary: Some("Evensong".to_owned()), ..EventPatch::default() };
    patched(&house, &house.ada, id, words).await.unwrap();

    let gone = DeleteEvent {
        target: EventTarget::Event(id),
        scope: None,
        if_version: None,
        notify: event::Notify::All,
    };
    event::delete(&house.app, &house.ada, gone).await.unwrap();
    let left = house.seen_by_ada(made.id).await;
    assert_eq!((left.status, left.event), (Status::Confirmed, None));
    assert_eq!(house.taken(room, TEN).await, 1);
    reservation::cancel(&house.app, &house.ada, touch(&made)).await.unwrap();
}

#[tokio::test]
async fn a_hold_that_is_given_back_leaves_no_event_and_a_request_a_tentative_one() {
    let house = House::create().await;
    let room = house.resource(1, json!({ "approval": { "when": [{ "kind": "ALWAYS" }] } })).await;
    let calendar = house.app.calendar(&house.ada, "Ada").await;
    let hold = || in_calendar(Reserve { hold: true, ..wish(&[room], TEN) }, calendar);
    let held = reservation::reserve(&house.app, &house.ada, hold()).await.unwrap();
    let id = held.event.unwrap();
    assert_eq!(told(&house.event(id).await.unwrap()).2, EventStatus::Tentative);
    reservation::cancel(&house.app, &house.ada, touch(&held)).await.unwrap();
    assert!(house.event(id).await.is_none());

    let held = reservation::reserve(&house.app, &house.ada, hold()).await.unwrap();
    let id = held.event.unwrap();
    house.app.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(reservation::expire_due(&house.app, 10).await.unwrap(), 1);
    assert!(house.event(id).await.is_none(), "it ran out");

    let held = reservation::reserve(&house.app, &house.ada, hold()).await.unwrap();
    let asked = reservation::confirm(&house.app, &house.ada, touch(&held)).await.unwrap();
    let id = asked.event.unwrap();
    assert_eq!(told(&house.event(id).await.unwrap()).2, EventStatus::Tentative);
    reservation::approve(&house.app, &house.manager, touch(&asked), Default::default()).await.unwrap();
    assert_eq!(told(&house.event(id).await.unwrap()).2, EventStatus::Confirmed);
}

#[tokio::test]
async fn nothing_is_reserved_where_the_event_cannot_be_made() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let others = house.app.calendar(&house.manager, "Manager").await;
    let refused = reservation::reserve(&house.app, &house.ada, in_calendar(wish(&[room], TEN), others)).await;
    let Err(AppError::Invalid(faults)) = refused else { panic!("{refused:?}") };
    assert_eq!((faults[0].field.join(".").as_str(), faults[0].code), ("calendarId", UserErrorCode::NotFound));
    assert_eq!(house.taken(room, TEN).await, 0);
    let own = house.app.calendar(&house.ada, "Ada").await;
    let first = reservation::reserve(&house.app, &house.ada, in_calendar(wish(&[room], TEN), own)).await;
    let again = reservation::reserve(&house.app, &house.ada, in_calendar(wish(&[room], TEN), own)).await;
    assert!(matches!(again, Err(AppError::Reservation(_))), "{again:?}");
    let page = cal3_app::page::PageArgs { after: None, before: None, backwards: false, limit: 10 };
    let events = event::list(&house.app, &house.ada, own, &page).await.unwrap();
    let ids: Vec<_> = events.iter().map(|event| event.id).collect();
    assert_eq!(ids, [first.unwrap().event.unwrap()], "what is refused leaves no event");
}

#[tokio::test]
async fn who_deletes_the_event_and_who_moves_the_reservation_do_not_meet_in_a_circle() {
    let house = House::create().await;
    let room = house.resource(1, json!({})).await;
    let calendar = house.app.calendar(&house.ada, "Ada").await;
    for round in 0..8 {
        let wish = in_calendar(wish(&[room], TEN), calendar);
        let made = reservation::reserve(&house.app, &house.ada, wish).await.unwrap();
        let gone = DeleteEvent {
            target: EventTarget::Event(made.event.unwrap()),
            scope: None,
            if_version: None,
            notify: event::Notify::All,
        };
        let to = Move { start: Some(instant("2026-01-08T14:00:00Z")), ..Move::default() };
        let (deleted, moved) = tokio::join!(
            event::delete(&house.app, &house.ada, gone),
            reservation::reschedule(&house.app, &house.manager, touch(&made), to),
        );
        deleted.unwrap_or_else(|error| panic!("{round}: {error:?}"));
        let moved = moved.unwrap_or_else(|error| panic!("{round}: {error:?}"));
        assert_eq!(house.seen_by_ada(made.id).await.event, None);
        reservation::cancel(&house.app, &house.manager, touch(&moved)).await.unwrap();
    }
}
