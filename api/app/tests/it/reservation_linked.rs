//! The event that follows a reservation in its booker's calendar.

use cal3_app::{
    AppError, UserErrorCode, Viewer,
    event::{self, AnswerEvent, DeleteEvent, EventPatch, EventTarget, TimeInput, UpdateEvent},
    notice,
    page::PageArgs,
    reservation::{self, Move, Reservation, Reserve},
};
use cal3_domain::{
    event::{AttendeeAnswer, Event, EventStatus},
    ids::{CalendarId, EventId, ReservationId},
    reservation::Status,
};
use jiff::SignedDuration;
use serde_json::json;

use crate::{
    event::guests::guests,
    house::{House, instant, touch, wish},
};

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

/// To whom of the guests mails were sent, and about what.
async fn guests_mailed(house: &House) -> Vec<String> {
    let mails = house.app.send_mails().await;
    let told = mails.iter().map(|mail| format!("{} {}", mail.to.join(" "), mail.subject()));
    told.filter(|told| !told.starts_with("ada@") && !told.starts_with("manager@")).collect()
}

#[tokio::test]
async fn who_is_invited_to_the_event_is_told_when_the_reservation_moves_or_is_given_up() {
    let house = House::with_mail().await;
    let bob = house.app.person("bob").await;
    house.execute("update users set email_verified_at = now()").await;
    let room = house.resource(1, json!({})).await;
    let calendar = house.app.calendar(&house.ada, "Ada").await;
    let made = reservation::reserve(&house.app, &house.ada, in_calendar(wish(&[room], TEN), calendar)).await;
    let made = made.unwrap();
    let id = made.event.unwrap();
    let invites =
        EventPatch { attendees: guests(&["bob@example.com", "carl@example.org"]), ..EventPatch::default() };
    patched(&house, &house.ada, id, invites).await.unwrap();
    assert_eq!(guests_mailed(&house).await.len(), 2);
    let yes = AnswerEvent { target: EventTarget::Event(id), answer: AttendeeAnswer::Accepted, comment: None };
    event::answer(&house.app, &bob, &yes).await.unwrap();

    let to = Move { start: Some(instant("2026-01-09T12:00:00Z")), ..Move::default() };
    reservation::reschedule(&house.app, &house.manager, touch(&made), to).await.unwrap();
    let told = ["bob@example.com Changed invitation: Choir", "carl@example.org Changed invitation: Choir"];
    assert_eq!(guests_mailed(&house).await, told);
    let answer = house.event(id).await.unwrap().data.participants.attendees[0].answer;
    assert_eq!(answer, AttendeeAnswer::NeedsAction);

    // Beyond what may be told in an hour nobody is; the reservation moves all the same.
    house
        .execute(
            r#"insert into jobs (id, kind, payload, owner_user_id, state, run_at, created_at)
               select gen_random_uuid(), 'mail', '{"mail": {"kind": "attendee"}}', u.id, 2, t, t
               from users u, generate_series(1, 500), (values (timestamptz '2026-01-05T12:00:00Z')) as at (t)
               where email = 'ada@example.com'"#,
        )
        .await;
    let to = Move { start: Some(instant("2026-01-09T14:00:00Z")), ..Move::default() };
    reservation::reschedule(&house.app, &house.manager, touch(&made), to).await.unwrap();
    house.execute("delete from jobs where state = 2").await;
    assert_eq!(guests_mailed(&house).await, [""; 0]);

    reservation::cancel(&house.app, &house.manager, touch(&made)).await.unwrap();
    let told = ["bob@example.com Cancelled: Choir", "carl@example.org Cancelled: Choir"];
    assert_eq!(guests_mailed(&house).await, told);
    let page = PageArgs { after: None, before: None, backwards: false, limit: 9 };
    let noticed = notice::list(&house.app, &bob, bob.user_id().unwrap(), None, &page).await.unwrap();
    let titles: Vec<_> = noticed.iter().map(|notice| notice.title.as_str()).collect();
    let all = [
        "ada cancelled “Choir”",
        "ada changed the time or the place of “Choir”",
        "ada invited you to “Choir”",
    ];
    assert_eq!(titles, all);
}
