//! Booking without an account.

use cal3_app::{
    AppError, UserErrorCode,
    booking::CreatePage,
    limit::RateLimiter,
    reservation::{self, ReservationFault, expire_due, guest},
};
use cal3_domain::{policy::RuleCode, reservation::Status};
use jiff::SignedDuration;
use serde_json::json;

use super::{BookAsGuest, TEN, TWELVE, hour, open, solve};
use crate::house::{House, faults, instant};

fn field<T: std::fmt::Debug>(outcome: Result<T, AppError>) -> (String, UserErrorCode) {
    match outcome {
        Err(AppError::Invalid(mut faults)) => {
            let fault = faults.remove(0);
            (fault.field.join("."), fault.code)
        }
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_guest_books_and_managers_know_who_it_is() {
    let house = House::with_mail().await;
    let room = house.resource(1, open(json!({}))).await;
    let questions = json!([
        { "key": "people", "label": "How many?", "required": true, "kind": { "type": "NUMBER", "min": 1, "max": 9, "whole": true } },
    ]);
    let input = CreatePage {
        questions: Some(questions),
        consent: Some("I keep to the rules.".to_owned()),
        ..house.page_of(room)
    };
    let page = house.page(input).await;
    let wrong = BookAsGuest { email: "nonsense".to_owned(), ..hour(TEN) };
    let Err(AppError::Invalid(wrong)) = guest::book(&house.app, wrong).await else { panic!("not refused") };
    let fields: Vec<_> = wrong.iter().map(|fault| fault.field.join(".")).collect();
    assert_eq!(fields, ["guest.email", "answers.people", "consent"], "everything at once");

    let right = BookAsGuest { answers: Some(json!({ "people": 4 })), consent: true, ..hour(TEN) };
    let booking = guest::book(&house.app, right.clone()).await.unwrap();
    assert_eq!((booking.reservation.status, booking.title()), (Status::Confirmed, "Book our room"));
    assert_eq!(house.taken(room, TEN).await, 1);
    let seen = house.seen(booking.reservation.id).await;
    let by = seen.guest.unwrap();
    assert_eq!((by.guest.name.as_str(), by.guest.email.as_str()), ("Grace Guest", "grace@example.net"));
    assert_eq!((by.answers, by.page), (json!({ "people": 4.0 }), Some(page.id)));
    let others = reservation::visible(&house.app, &house.ada, &[booking.reservation.id]).await.unwrap();
    assert_eq!(others, [], "members do not see it");

    let mails = house.app.send_mails().await;
    let [mail] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!(
        (mail.to[0].as_str(), mail.subject().as_str()),
        ("grace@example.net", "Your booking is confirmed: Book our room")
    );
    let text = mail.text();
    assert!(text.contains("Thursday, 8 January 2026, 11:00 (CET)"), "in the guest's zone: {text}");
    assert!(text.contains("https://cal.example.org/book/manage#"), "{text}");
    let parts = mail.parts();
    let calendar = parts.iter().find(|(media_type, ..)| media_type.starts_with("text/calendar")).unwrap();
    assert!(calendar.0.contains("method=PUBLISH"), "{}", calendar.0);
    let calendar = String::from_utf8_lossy(&calendar.2).into_owned();
    assert!(
        calendar.contains("METHOD:PUBLISH")
            && calendar.contains("DTSTART;TZID=Europe/Budapest:20260108T110000"),
        "{calendar}"
    );

    let Err(AppError::Reservation(taken)) = guest::book(&house.app, right).await else { panic!("taken") };
    let [ReservationFault::NotFree { alternatives }] = taken.as_slice() else { panic!("{taken:?}") };
    assert_eq!(alternatives.len(), 3);
    assert!(
        alternatives
            .iter()
            .all(|slot| slot.end <= instant(TEN) || slot.start >= instant("2026-01-08T11:00:00Z"))
    );
}

#[tokio::test]
async fn of_many_who_book_at_once_one_gets_it() {
    let house = House::create().await;
    let room = house.resource(1, open(json!({}))).await;
    house.page(house.page_of(room)).await;
    let all = (0..6).map(|_| guest::book(&house.app, hour(TEN)));
    let outcomes = futures_util::future::join_all(all).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert!(matches!(faults(outcome).as_slice(), [ReservationFault::NotFree { .. }]));
    }
    assert_eq!(house.taken(room, TEN).await, 1);
}

#[tokio::test]
async fn a_guest_learns_neither_of_others_nor_why_something_is_closed() {
    let house = House::create().await;
    let policy = json!({ "hours": { "weekly": { "thursday": [{ "opens": "09:00", "closes": "13:00" }] },
        "exceptions": [{ "date": "2026-01-15", "hours": [], "reason": "Secret-Reason" }] } });
    let room = house.resource(1, open(policy)).await;
    house.page(house.page_of(room)).await;
    house.reserve(&house.ada, &[room], TEN).await.unwrap();
    let taken = faults(guest::book(&house.app, hour(TEN)).await);
    assert!(matches!(taken.as_slice(), [ReservationFault::NotFree { .. }]), "{taken:?}");
    let closed = faults(guest::book(&house.app, hour("2026-01-15T10:00:00Z")).await);
    let [ReservationFault::Rule { violation, .. }] = closed.as_slice() else { panic!("{closed:?}") };
    assert_eq!(
        (violation.code(), violation.sentence.as_str()),
        (RuleCode::Closed, "It is closed at that time.")
    );
}

#[tokio::test]
async fn a_booking_is_held_until_the_link_is_opened() {
    let house = House::with_mail().await;
    let room = house.resource(1, open(json!({}))).await;
    house.page(CreatePage { confirm_by_mail: true, ..house.page_of(room) }).await;
    let (held, secret) = house.booked(TEN).await;
    assert_eq!(held.reservation.status, Status::Held);
    assert_eq!(held.reservation.held_until, Some(house.app.now() + SignedDuration::from_mins(30)));
    assert_eq!(house.taken(room, TEN).await, 1, "its place is held");
    assert!(guest::find(&house.app, "a-secret-of-nobody").await.unwrap().is_none());
    assert_eq!(
        field(guest::confirm(&house.app, "a-secret-of-nobody").await),
        ("secret".to_owned(), UserErrorCode::NotFound)
    );
    let confirmed = guest::confirm(&house.app, &secret).await.unwrap();
    assert_eq!(
        (confirmed.reservation.status, confirmed.reservation.id),
        (Status::Confirmed, held.reservation.id)
    );
    assert_eq!(guest::confirm(&house.app, &secret).await.unwrap(), confirmed, "a second click is no fault");
    let mails = house.app.send_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject(), "Your booking is confirmed: Book our room");

    let (late, secret) = house.booked(TWELVE).await;
    house.app.clock.advance(SignedDuration::from_mins(31));
    let again = guest::book(&house.app, hour(TWELVE)).await.unwrap();
    assert_eq!(again.reservation.status, Status::Held, "what ran out is free at once");
    assert_eq!(house.state_of(&late).await, Status::Expired);
    let refused = faults(guest::confirm(&house.app, &secret).await);
    assert!(matches!(refused.as_slice(), [ReservationFault::Refusal(_)]), "{refused:?}");
    house.app.clock.advance(SignedDuration::from_mins(31));
    expire_due(&house.app, 10).await.unwrap();
    assert_eq!(house.state_of(&again).await, Status::Expired);
    assert_eq!(house.taken(room, TWELVE).await, 0);
}

#[tokio::test]
async fn a_proof_of_work_is_accepted_once_and_for_its_page() {
    let house = House::create().await;
    let room = house.resource(1, open(json!({}))).await;
    house.page(CreatePage { proof_of_work: true, ..house.page_of(room) }).await;
    let other = CreatePage { slug: "other".to_owned(), proof_of_work: true, ..house.page_of(room) };
    house.page(other).await;
    let proof = |code| ("proof".to_owned(), code);
    assert_eq!(field(guest::book(&house.app, hour(TEN)).await), proof(UserErrorCode::Required));
    let page = house.opened("room").await;
    let solved = solve(&page.challenge(&house.app).unwrap().unwrap());
    let with = |start: &str| BookAsGuest { proof: Some(solved.clone()), ..hour(start) };
    let elsewhere = BookAsGuest { slug: "other".to_owned(), ..with(TEN) };
    assert_eq!(field(guest::book(&house.app, elsewhere).await), proof(UserErrorCode::Invalid));
    let nonsense = BookAsGuest { proof: Some("e30=".to_owned()), ..hour(TEN) };
    assert_eq!(field(guest::book(&house.app, nonsense).await), proof(UserErrorCode::Invalid));
    house.reserve(&house.ada, &[room], TWELVE).await.unwrap();
    faults(guest::book(&house.app, with(TWELVE)).await);
    guest::book(&house.app, with(TEN)).await.expect("a refusal does not spend it");
    assert_eq!(
        field(guest::book(&house.app, with("2026-01-08T15:00:00Z")).await),
        proof(UserErrorCode::Conflict)
    );
    let late = solve(&page.challenge(&house.app).unwrap().unwrap());
    house.app.clock.advance(SignedDuration::from_mins(61));
    let late = BookAsGuest { proof: Some(late), ..hour("2026-01-08T15:00:00Z") };
    assert_eq!(field(guest::book(&house.app, late).await), proof(UserErrorCode::TooLate));
}

#[tokio::test]
async fn the_same_request_again_is_answered_alike() {
    let house = House::create().await;
    let room = house.resource(1, open(json!({}))).await;
    house.page(CreatePage { proof_of_work: true, ..house.page_of(room) }).await;
    let solved = solve(&house.opened("room").await.challenge(&house.app).unwrap().unwrap());
    let input = BookAsGuest { proof: Some(solved), idempotency_key: Some("k".to_owned()), ..hour(TEN) };
    let first = guest::book(&house.app, input.clone()).await.unwrap();
    assert_eq!(guest::book(&house.app, input).await.unwrap(), first);
    let other = BookAsGuest { idempotency_key: Some("k".to_owned()), ..hour(TWELVE) };
    let refused = field(guest::book(&house.app, other).await);
    assert_eq!(refused, ("idempotencyKey".to_owned(), UserErrorCode::IdempotencyMismatch));
}

#[tokio::test]
async fn a_guest_is_bound_by_quotas_by_their_address() {
    let house = House::create().await;
    let quota = json!({ "per": "PERSON", "limit": { "count": 1 }, "period": "WEEK", "scope": "TYPE" });
    let room = house.resource(1, open(json!({ "quotas": [quota] }))).await;
    house.page(house.page_of(room)).await;
    guest::book(&house.app, hour(TEN)).await.unwrap();
    let again = BookAsGuest { email: "GRACE@example.net".to_owned(), ..hour(TWELVE) };
    let refused = faults(guest::book(&house.app, again).await);
    let [ReservationFault::Rule { violation, .. }] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!(violation.code(), RuleCode::Quota);
    let another = BookAsGuest { email: "alan@example.net".to_owned(), ..hour(TWELVE) };
    guest::book(&house.app, another).await.expect("another guest");
}

#[tokio::test]
async fn nobody_tries_too_often_from_one_address() {
    let house = House::create().await;
    let app = house.app.clone().with_limiter(RateLimiter::local(house.app.clock()));
    for _ in 0..20 {
        assert_eq!(field(guest::book(&app, hour(TEN)).await), ("slug".to_owned(), UserErrorCode::NotFound));
    }
    let refused = guest::book(&app, hour(TEN)).await;
    assert!(matches!(refused, Err(AppError::Throttled { .. })), "{refused:?}");
    house.app.clock.advance(SignedDuration::from_secs(30));
    assert_eq!(field(guest::book(&app, hour(TEN)).await), ("slug".to_owned(), UserErrorCode::NotFound));
}
